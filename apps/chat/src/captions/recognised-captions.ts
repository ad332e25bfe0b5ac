import type { Ack } from '@app/contracts';
import { captionLines } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { CaptionOperations } from './caption-operations.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { unlessOutage } from '../session-operation.js';
import { type HeardSpeech, SPEECH_RECOGNISERS, type SpeechRecogniser } from './speech-recogniser.js';

/** Shown to captioners as who has the turn; the web app says it in their language. */
const RECOGNISER_NAME = 'Speech recognition';

/** Puts what speech recognisers hear on the screen, as captioners who never keep a person waiting. */
@Injectable()
export class RecognisedCaptions implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly operations: CaptionOperations,
    @Inject(SPEECH_RECOGNISERS) private readonly recognisers: readonly SpeechRecogniser[],
  ) {}

  async onModuleInit(): Promise<void> {
    for (const recogniser of this.recognisers) await recogniser.start((heard) => this.take(heard));
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const recogniser of this.recognisers) await recogniser.stop();
  }

  private take(heard: HeardSpeech): Promise<Ack<{ lines: number }>> {
    return unlessOutage(async () => {
      const answer = await this.rooms.use(heard.sessionId, (room) => this.caption(room, heard));
      return answer ?? refuse('not-found', 'There is no such session.');
    });
  }

  /** Long speech becomes several lines, which share its time by their lengths. */
  private async caption(
    room: Parameters<CaptionOperations['lineOf']>[0],
    { language, recogniserId, utteranceId, text, isFinal, beginsAt, endsAt }: HeardSpeech,
  ): Promise<Ack<{ lines: number }>> {
    const who = { participantId: recogniserId, name: RECOGNISER_NAME, isRecogniser: true };
    const lines = captionLines(text, language);
    const idOf = (index: number): string => uuidOf(`${recogniserId} ${utteranceId} ${index}`);
    if (!isFinal) {
      // The end of it is what is being said.
      const index = Math.max(0, lines.length - 1);
      const draft = { clientLineId: idOf(index), text: lines[index] ?? '' };
      const shown = await this.operations.draftOf(room, who, language, { ...draft, spoken: { beginsAt, endsAt } });
      return shown.ok ? accept({ lines: 0 }) : shown;
    }
    if (lines.length === 0) return refuse('bad-message', 'text: has characters that can be seen');
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    const spanMs = endsAt.getTime() - beginsAt.getTime();
    const at = (share: number): Date => new Date(beginsAt.getTime() + Math.round((spanMs * share) / length));
    let said = 0;
    for (const [index, line] of lines.entries()) {
      const spoken = { beginsAt: at(said), endsAt: at(said + line.length) };
      const kept = await this.operations.lineOf(room, who, language, { clientLineId: idOf(index), text: line, spoken });
      if (!kept.ok) return kept;
      said += line.length;
    }
    return accept({ lines: lines.length });
  }
}

/** A UUID of version 8 (RFC 9562, section 5.8) from a text: the same for the same. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
