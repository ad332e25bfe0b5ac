import type {
  Ack,
  CaptionLine,
  CaptionTurnState,
  DraftCaption,
  FinishCaption,
  StageState,
  TakeCaptionTurn,
  WatchCaptions,
  WatchedCaptions,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { CAPTION_LIMITS, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import type { Captioner, CaptionText, CaptionTrack } from './caption-track.js';
import type { ChatSocket } from '../chat-socket.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { Captions } from './session-captions.js';

/** The last words are on their way when a session is ended. */
const LAST_WORDS_MS = 60_000;
type Nothing = Record<string, never>;

/** Captions of the sessions: for who watches them, and for captioners, people or recognisers. */
@Injectable()
export class CaptionOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly captions: Captions,
    private readonly limits: PostingLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gets this language's captions from now on, or none; the answer is what is on the screen. */
  async watch(socket: ChatSocket, { language }: WatchCaptions): Promise<Ack<WatchedCaptions | null>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(async () => accept(await this.captions.of(room).watch(socket, language)));
  }

  showDraft(socket: ChatSocket, { language, ...line }: DraftCaption): Promise<Ack<Nothing>> {
    return this.asCaptioner(socket, (room, who) => this.draftOf(room, who, language, line));
  }

  finish(socket: ChatSocket, { language, ...line }: FinishCaption): Promise<Ack<CaptionLine>> {
    return this.asCaptioner(socket, (room, who) => this.lineOf(room, who, language, line));
  }

  takeTurn(socket: ChatSocket, { language, isTaken }: TakeCaptionTurn): Promise<Ack<CaptionTurnState>> {
    return this.asCaptioner(socket, (room, who) =>
      this.withTrack(room, language, async (track) => accept(track.setTurn(who, isTaken))),
    );
  }

  /** What a captioner has of a line so far. Refuses `stage-not-live`, `stage-ended`, `caption-taken`, `rate-limited`, `limit-reached`. */
  async draftOf(room: ChatRoom, who: Captioner, language: string, line: CaptionText): Promise<Ack<Nothing>> {
    return (
      notOnAir(room.stage, this.clock.now()) ??
      this.tooFast(who, 'draft') ??
      this.withTrack(room, language, async (track) =>
        track.showDraft(who, { ...line, text: toMessageText(line.text, CAPTION_LIMITS.line) ?? '' }),
      )
    );
  }

  /** A finished line; answered when it is kept. Refuses as `draftOf`, and `bad-message` for a text that nobody can see. */
  async lineOf(room: ChatRoom, who: Captioner, language: string, line: CaptionText): Promise<Ack<CaptionLine>> {
    const text = toMessageText(line.text, CAPTION_LIMITS.line)?.replaceAll('\n', ' ');
    if (text === undefined) return refuse('bad-message', 'text: has characters that can be seen');
    return (
      notOnAir(room.stage, this.clock.now()) ??
      this.tooFast(who, 'caption') ??
      this.withTrack(room, language, (track) => track.finish(who, { ...line, text }))
    );
  }

  private async asCaptioner<T>(
    socket: ChatSocket,
    work: (room: ChatRoom, who: Captioner) => Promise<Ack<T>>,
  ): Promise<Ack<T>> {
    if (!may(socket, 'caption')) return refuse('right-missing', 'This pass does not let its holder write captions.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    const { sub: participantId, name } = socket.data.claims;
    return unlessOutage(() => work(room, { participantId, name, isRecogniser: false }));
  }

  private async withTrack<T>(
    room: ChatRoom,
    language: string,
    work: (track: CaptionTrack) => Promise<Ack<T>>,
  ): Promise<Ack<T>> {
    const track = await this.captions.of(room).writable(language);
    if (track === undefined) return refuse('limit-reached', 'This session is captioned in too many languages already.');
    return work(track);
  }

  private tooFast({ participantId }: Captioner, kind: 'caption' | 'draft'): ReturnType<typeof refuse> | undefined {
    const waitSeconds = this.limits.take(participantId, kind);
    return waitSeconds === 0
      ? undefined
      : refuse('rate-limited', `Too many captions; try again in ${waitSeconds} s.`, waitSeconds);
  }
}

/** Captions are of what the audience hears: from the instant a session is on air to a little after its end. */
function notOnAir(stage: StageState | null, now: Date): ReturnType<typeof refuse> | undefined {
  const nowMs = now.getTime();
  if (stage?.status === 'ended') {
    const endedMs = Date.parse(stage.endedAt ?? '');
    return stage.startedAt !== null && nowMs - endedMs <= LAST_WORDS_MS
      ? undefined
      : refuse('stage-ended', 'This session has ended.');
  }
  const isOnAir = stage?.status === 'live' && stage.startedAt !== null && Date.parse(stage.startedAt) <= nowMs;
  return isOnAir ? undefined : refuse('stage-not-live', 'This session is not on air.');
}
