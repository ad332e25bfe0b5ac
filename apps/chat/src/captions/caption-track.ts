import {
  SHOWN_CAPTIONS,
  type Ack,
  type CaptionLine,
  type CaptionsShown,
  type CaptionTurnState,
  type ParticipantId,
  type WatchedCaptions,
} from '@app/contracts';
import type { Clock } from '@app/database';
import { type CaptionTurn, mayWriteCaptions } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { v7 as uuidv7 } from 'uuid';
import type { CaptionDraft } from './captions.repository.js';
import type { Channel } from '../channels/channel.js';
import type { Posted } from '../channels/channel-writer.js';

/** What is typed is shown at once, and then at most this often: faster than anybody reads. */
const SHOW_EVERY_MS = 100;

/** A captioner: somebody with the right to, or the feed of a speech recogniser. */
export interface Captioner {
  participantId: ParticipantId;
  name: string;
  isRecogniser: boolean;
}
/** Text of a line, as it is typed or finished. */
export interface CaptionText {
  clientLineId: string;
  text: string;
  /** When it was begun, where the captioner knows better than the server; else from its first draft on. */
  spoken?: { beginsAt: Date; endsAt: Date };
}
/** The line that is being typed. */
interface OpenLine {
  clientLineId: string;
  text: string;
  begunAt: Date;
}
/** What other servers are told of a language: only what is not kept. */
export interface CaptionMoment {
  draft: { clientLineId: string; text: string } | null;
  writer: Captioner | null;
}

export interface CaptionTrackSettings {
  language: string;
  channel: Channel<CaptionDraft>;
  clock: Clock;
  /** Who has not written for this long has lost the turn, in ms. */
  restMs: number;
  /** The newest lines since this instant are what somebody who comes sees. */
  since: () => Date;
  /** To who watches this language, at most ten times a second. */
  onShown: (shown: CaptionsShown) => void;
  /** To captioners. */
  onTurn: (turn: CaptionTurnState) => void;
  /** To other servers. */
  onMoment: (moment: CaptionMoment) => void;
}

/**
 * Captions of one language as this server shows them: lines in their order, the line that is being typed, and whose turn it is.
 * A turn is a courtesy among captioners and is kept in memory: should two servers not hear each other, both show what is typed,
 * and lines stay in one order all the same.
 */
export class CaptionTrack {
  private turn: (CaptionTurn & { writer: Captioner }) | null = null;
  private open: OpenLine | null = null;
  private fresh: CaptionLine[] = [];
  private shownAtMs = -Infinity;
  private isOwnMoment = false;
  private showTimer: NodeJS.Timeout | undefined;
  private restTimer: NodeJS.Timeout | undefined;

  constructor(private readonly settings: CaptionTrackSettings) {}

  get language(): string {
    return this.settings.language;
  }
  get channel(): Channel<CaptionDraft> {
    return this.settings.channel;
  }
  /** Nobody captions and nothing waits to be written. */
  get isIdle(): boolean {
    return this.turn === null && this.channel.isIdle;
  }

  /** Everything that is on a screen. */
  watched(): WatchedCaptions {
    const since = this.settings.since().toISOString();
    const lines = this.channel.newest(SHOWN_CAPTIONS).filter(({ beginsAt }) => beginsAt >= since);
    return { ...this.turnState(), lines: lines.map(toLine), draft: this.draft() };
  }

  turnState(): CaptionTurnState {
    return { language: this.language, writer: this.turn?.writer ?? null };
  }

  /** The line as it stands; an empty text takes it off the screen. */
  showDraft(who: Captioner, { clientLineId, text, spoken }: CaptionText): Ack<Record<string, never>> {
    if (!this.mayWrite(who)) return this.taken();
    this.takeTurn(who);
    const begunAt = this.begunAt(clientLineId, spoken);
    this.open = text === '' ? null : { clientLineId, text, begunAt };
    this.changed(true);
    return accept({});
  }

  /** Keeps the line; answered when it is kept. */
  async finish(who: Captioner, { clientLineId, text, spoken }: CaptionText): Promise<Ack<CaptionLine>> {
    if (!this.mayWrite(who)) return this.taken();
    this.takeTurn(who);
    const beginsAt = this.begunAt(clientLineId, spoken);
    const endsAt = spoken?.endsAt ?? this.settings.clock.now();
    const { participantId, name } = who;
    const posted = await this.channel.post({
      messageId: uuidv7(),
      clientMessageId: clientLineId,
      author: { participantId, name },
      text,
      beginsAt: beginsAt.toISOString(),
      endsAt: new Date(Math.max(endsAt.getTime(), beginsAt.getTime())).toISOString(),
    });
    return posted.ok ? accept(toLine(posted.value)) : posted;
  }

  /** Takes the turn from whoever has it, or gives up one's own. */
  setTurn(who: Captioner, isTaken: boolean): CaptionTurnState {
    if (isTaken) this.takeTurn(who);
    else if (this.turn?.writer.participantId === who.participantId) this.rest();
    this.changed(true);
    return this.turnState();
  }

  /** A line is kept, whichever server wrote it. */
  deliver(line: Posted<CaptionDraft>): void {
    this.fresh.push(toLine(line));
    if (this.open?.clientLineId === line.clientMessageId) this.open = null;
    this.changed(false);
  }

  /** What another server has told. */
  hear({ draft, writer }: CaptionMoment): void {
    if (writer !== null) this.takeTurn(writer);
    else this.setWriter(null);
    this.open = draft === null ? null : { ...draft, begunAt: this.begunAt(draft.clientLineId) };
    this.changed(false);
  }

  async close(): Promise<void> {
    clearTimeout(this.showTimer);
    clearTimeout(this.restTimer);
    await this.channel.close();
  }

  private mayWrite(who: Captioner): boolean {
    return mayWriteCaptions(this.turn, who, this.nowMs(), this.settings.restMs);
  }

  private taken(): ReturnType<typeof refuse<'caption-taken'>> {
    return refuse('caption-taken', `${this.turn?.writer.name ?? 'Somebody'} is captioning this language just now.`);
  }

  private takeTurn(writer: Captioner): void {
    if (this.turn !== null && this.turn.writer.participantId !== writer.participantId) this.open = null;
    this.setWriter(writer);
    clearTimeout(this.restTimer);
    this.restTimer = setTimeout(() => this.rest(), this.settings.restMs).unref();
  }

  /** Nobody has the turn; what was left unfinished goes from the screen. */
  private rest(): void {
    clearTimeout(this.restTimer);
    this.setWriter(null);
    this.open = null;
    // Every server waits by itself.
    this.changed(false);
  }

  private setWriter(writer: Captioner | null): void {
    const before = this.turn?.writer.participantId;
    this.turn = writer === null ? null : { writer, wroteAtMs: this.nowMs() };
    if (before !== writer?.participantId) this.settings.onTurn(this.turnState());
  }

  private begunAt(clientLineId: string, spoken?: CaptionText['spoken']): Date {
    if (spoken !== undefined) return spoken.beginsAt;
    return this.open?.clientLineId === clientLineId ? this.open.begunAt : this.settings.clock.now();
  }

  private draft(): CaptionsShown['draft'] {
    return this.open === null ? null : { clientLineId: this.open.clientLineId, text: this.open.text };
  }

  /** Joins what changes in quick succession into one event. */
  private changed(isOwn: boolean): void {
    this.isOwnMoment ||= isOwn;
    if (this.showTimer !== undefined) return;
    const waitMs = Math.max(0, this.shownAtMs + SHOW_EVERY_MS - performance.now());
    if (waitMs === 0) return this.show();
    this.showTimer = setTimeout(() => this.show(), waitMs).unref();
  }

  private show(): void {
    this.showTimer = undefined;
    this.shownAtMs = performance.now();
    const { language, settings } = this;
    const lines = this.fresh.slice(-SHOWN_CAPTIONS);
    this.fresh = [];
    settings.onShown({ language, lines, draft: this.draft() });
    if (this.isOwnMoment) settings.onMoment({ draft: this.draft(), writer: this.turn?.writer ?? null });
    this.isOwnMoment = false;
  }

  private nowMs(): number {
    return this.settings.clock.now().getTime();
  }
}

const toLine = ({ messageId, clientMessageId, seq, text, beginsAt, endsAt }: Posted<CaptionDraft>): CaptionLine => ({
  lineId: messageId,
  clientLineId: clientMessageId,
  seq,
  text,
  beginsAt,
  endsAt,
});
