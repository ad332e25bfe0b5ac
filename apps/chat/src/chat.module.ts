import { APP_CONFIG, type AppConfig } from '@app/config';
import { CHAT_SOCKET_PATH } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { OutgoingModule } from '@app/outgoing';
import { ROOM_PASS_PUBLIC_KEY, type SocketServerSettings } from '@app/realtime';
import { Module } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { AnnouncementsRepository } from './announcements/announcements.repository.js';
import { Announcements } from './announcements/session-announcements.js';
import { AudienceFacts } from './audience-facts.js';
import { BackstageOperations } from './backstage/backstage-operations.js';
import { BackstageRepository } from './backstage/backstage.repository.js';
import { Backstage } from './backstage/session-backstage.js';
import { CaptionOperations } from './captions/caption-operations.js';
import { CaptionsRepository } from './captions/captions.repository.js';
import { HttpSpeechRecogniser } from './captions/http-speech-recogniser.js';
import { RecognisedCaptions } from './captions/recognised-captions.js';
import { Captions } from './captions/session-captions.js';
import { SPEECH_RECOGNISERS, type SpeechRecogniser } from './captions/speech-recogniser.js';
import { ChannelsRepository } from './channels/channels.repository.js';
import { CHAT_LIMITS, defaultChatLimits } from './chat-limits.js';
import { ChatMetrics } from './chat-metrics.js';
import { ChatReadiness } from './chat-readiness.js';
import { CHAT_SOCKETS, ChatServer } from './chat-server.js';
import { DirectInboxes } from './direct/direct-inboxes.js';
import { DirectOperations } from './direct/direct-operations.js';
import { DirectWritingRepository } from './direct/direct-writing.repository.js';
import { DirectRepository } from './direct/direct.repository.js';
import { Direct } from './direct/session-direct.js';
import { LinkPreviews } from './previews/link-previews.js';
import { PreviewOperations } from './previews/preview-operations.js';
import { PreviewsRepository } from './previews/previews.repository.js';
import { Previews } from './previews/session-previews.js';
import { MessagingRulesRepository } from './rules/messaging-rules.repository.js';
import { TranslationOperations } from './translation/translation-operations.js';
import { TranslationsRepository } from './translation/translations.repository.js';
import { translatorProvider } from './translation/translator-provider.js';
import { MessageChangesRepository } from './messages/message-changes.repository.js';
import { Lobby } from './lobby.js';
import { MessageOperations } from './messages/message-operations.js';
import { MessageSearchRepository } from './messages/message-search.repository.js';
import { MessagesRepository } from './messages/messages.repository.js';
import { ReaderOperations } from './messages/reader-operations.js';
import { PublicChat } from './messages/session-messages.js';
import { PollNews } from './polls/poll-news.js';
import { PollOperations } from './polls/poll-operations.js';
import { PollsRepository } from './polls/polls.repository.js';
import { Polls } from './polls/session-polls.js';
import { BoardRepository } from './moderation/board.repository.js';
import { Judge } from './moderation/judge.js';
import { Moderation } from './moderation/moderation.js';
import { ModerationActsRepository } from './moderation/moderation-acts.repository.js';
import { ModerationOperations } from './moderation/moderation-operations.js';
import { ModerationStateRepository } from './moderation/moderation-state.repository.js';
import { Writers } from './moderation/writers.js';
import { WritersRepository } from './moderation/writers.repository.js';
import { PostingLimits } from './posting-limits.js';
import { QuestionOperations } from './questions/question-operations.js';
import { QuestionRuleNews } from './questions/question-rule-news.js';
import { QuestionsRepository } from './questions/questions.repository.js';
import { Questions } from './questions/session-questions.js';
import { ReactionOperations } from './reactions/reaction-operations.js';
import { ReactionRecorder } from './reactions/reaction-recorder.js';
import { ReactionsRepository } from './reactions/reactions.repository.js';
import { Reactions } from './reactions/session-reactions.js';
import { RollCallsRepository } from './roll-calls/roll-calls.repository.js';
import { RollCalls } from './roll-calls/session-roll-call.js';
import { AttendanceRecorder } from './rooms/attendance-recorder.js';
import { AttendanceRepository } from './rooms/attendance.repository.js';
import { ChatRooms } from './rooms/chat-rooms.js';
import { InnerAudience } from './rooms/inner-audience.js';
import { ROOM_PARTS, type RoomPartMaker } from './rooms/room-part.js';
import { OtherServers } from './servers/other-servers.js';
import { StageAnnouncements } from './stage-announcements.js';

/** Chat of the sessions: sockets on `CHAT_SOCKET_PATH` of the process's HTTP server. */
@Module({
  imports: [OutgoingModule],
  providers: [
    Announcements,
    AnnouncementsRepository,
    AttendanceRecorder,
    AttendanceRepository,
    AudienceFacts,
    Backstage,
    BackstageOperations,
    BackstageRepository,
    BoardRepository,
    CaptionOperations,
    Captions,
    CaptionsRepository,
    ChannelsRepository,
    ChatMetrics,
    ChatReadiness,
    ChatRooms,
    ChatServer,
    Direct,
    DirectInboxes,
    DirectOperations,
    DirectRepository,
    DirectWritingRepository,
    LinkPreviews,
    MessagingRulesRepository,
    PreviewOperations,
    Previews,
    PreviewsRepository,
    TranslationOperations,
    TranslationsRepository,
    translatorProvider,
    HttpSpeechRecogniser,
    InnerAudience,
    Judge,
    MessageChangesRepository,
    Lobby,
    MessageOperations,
    MessageSearchRepository,
    MessagesRepository,
    OtherServers,
    PollNews,
    PollOperations,
    Polls,
    PollsRepository,
    Moderation,
    ModerationActsRepository,
    ModerationOperations,
    ModerationStateRepository,
    PostingLimits,
    PublicChat,
    QuestionOperations,
    QuestionRuleNews,
    Questions,
    QuestionsRepository,
    ReaderOperations,
    ReactionOperations,
    ReactionRecorder,
    Reactions,
    ReactionsRepository,
    RecognisedCaptions,
    RollCalls,
    RollCallsRepository,
    StageAnnouncements,
    Writers,
    WritersRepository,
    {
      provide: ROOM_PARTS,
      inject: [
        PublicChat,
        Previews,
        Moderation,
        Direct,
        Reactions,
        Announcements,
        Backstage,
        Captions,
        Questions,
        Polls,
        RollCalls,
      ],
      useFactory: (...makers: RoomPartMaker[]): readonly RoomPartMaker[] => makers,
    },
    { provide: CHAT_LIMITS, useValue: defaultChatLimits },
    {
      provide: SPEECH_RECOGNISERS,
      inject: [HttpSpeechRecogniser],
      useFactory: (http: HttpSpeechRecogniser): readonly SpeechRecogniser[] => [http],
    },
    {
      provide: CHAT_SOCKETS,
      inject: [APP_CONFIG, ROOM_PASS_PUBLIC_KEY, OtherServers, CLOCK, LOGGER],
      useFactory: (
        { publicUrl, trustProxy }: AppConfig,
        publicKey: KeyObject,
        { cluster }: OtherServers,
        clock: Clock,
        logger: Logger,
      ): SocketServerSettings => ({
        path: CHAT_SOCKET_PATH,
        publicUrl,
        trustProxy,
        publicKey,
        cluster,
        clock,
        logger,
      }),
    },
  ],
})
export class ChatModule {}
