import { APP_CONFIG, type AppConfig } from '@app/config';
import { CHAT_SOCKET_PATH } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { ROOM_PASS_PUBLIC_KEY, type SocketServerSettings } from '@app/realtime';
import { Module } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { AttendanceRecorder } from './attendance-recorder.js';
import { AttendanceRepository } from './attendance.repository.js';
import { BackstageOperations } from './backstage-operations.js';
import { BackstageRepository } from './backstage.repository.js';
import { CaptionOperations } from './caption-operations.js';
import { CaptionsRepository } from './captions.repository.js';
import { CHAT_LIMITS, defaultChatLimits } from './chat-limits.js';
import { ChatMetrics } from './chat-metrics.js';
import { ChatOperations } from './chat-operations.js';
import { ChatReadiness } from './chat-readiness.js';
import { ChatRooms } from './chat-rooms.js';
import { CHAT_SOCKETS, ChatServer } from './chat-server.js';
import { ChatRepository } from './chat.repository.js';
import { HttpSpeechRecogniser } from './http-speech-recogniser.js';
import { PostingLimits } from './posting-limits.js';
import { RecognisedCaptions } from './recognised-captions.js';
import { SPEECH_RECOGNISERS, type SpeechRecogniser } from './speech-recogniser.js';
import { StageAnnouncements } from './stage-announcements.js';

/** Chat of the sessions: sockets on `CHAT_SOCKET_PATH` of the process's HTTP server. */
@Module({
  providers: [
    AttendanceRecorder,
    AttendanceRepository,
    BackstageOperations,
    BackstageRepository,
    CaptionOperations,
    CaptionsRepository,
    ChatMetrics,
    ChatOperations,
    ChatReadiness,
    ChatRepository,
    ChatRooms,
    ChatServer,
    HttpSpeechRecogniser,
    PostingLimits,
    RecognisedCaptions,
    StageAnnouncements,
    { provide: CHAT_LIMITS, useValue: defaultChatLimits },
    {
      provide: SPEECH_RECOGNISERS,
      inject: [HttpSpeechRecogniser],
      useFactory: (http: HttpSpeechRecogniser): readonly SpeechRecogniser[] => [http],
    },
    {
      provide: CHAT_SOCKETS,
      inject: [APP_CONFIG, ROOM_PASS_PUBLIC_KEY, CLOCK, LOGGER],
      useFactory: (
        { publicUrl }: AppConfig,
        publicKey: KeyObject,
        clock: Clock,
        logger: Logger,
      ): SocketServerSettings => ({
        path: CHAT_SOCKET_PATH,
        publicUrl,
        publicKey,
        clock,
        logger,
      }),
    },
  ],
})
export class ChatModule {}
