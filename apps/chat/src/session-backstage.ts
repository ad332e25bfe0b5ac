import {
  RECENT_MESSAGES,
  type Ack,
  type BackstageEntry,
  type BackstageLine,
  type BackstagePage,
  type ParticipantId,
  type RoomPassClaims,
  type SessionId,
  type StageState,
} from '@app/contracts';
import type { Clock } from '@app/database';
import { isGuestAt, readsLine } from '@app/domain';
import type { BackstageRepository, LineDraft } from './backstage.repository.js';
import { Channel } from './channel.js';
import type { ChatRepository } from './chat.repository.js';

export interface SessionBackstageSettings {
  sessionId: SessionId;
  channels: Pick<ChatRepository, 'ensureChannel'>;
  store: BackstageRepository;
  clock: Clock;
  maxQueued: number;
  /** In the channel's order. */
  onDelivered: (line: BackstageLine) => void;
  onCommitted: (lines: readonly BackstageLine[]) => void;
  onFailed: (error: unknown, what: 'commit' | 'read') => void;
}
type Reader = Pick<RoomPassClaims, 'sub' | 'rights'>;

/** The channel of a session that only who is backstage reads, opened when the first of them comes. */
export class SessionBackstage {
  private opening: Promise<Channel<LineDraft>> | undefined;
  private channel: Channel<LineDraft> | undefined;
  private stage: StageState | null = null;
  /** Guests who have a place now, and the number after which they read. */
  private readonly guests = new Map<ParticipantId, number>();

  constructor(private readonly settings: SessionBackstageSettings) {}

  get isIdle(): boolean {
    return this.channel?.isIdle ?? true;
  }
  get lastSeq(): number {
    return this.channel?.lastSeq ?? 0;
  }

  /** Guests come and go; one who comes again reads from then on. */
  takeStage(stage: StageState): void {
    this.stage = stage;
    const ids = stage.seats.filter(({ role }) => role === 'guest').map(({ participantId }) => participantId);
    for (const known of this.guests.keys()) if (!ids.includes(known)) this.guests.delete(known);
    if (this.channel === undefined) return;
    for (const id of ids) if (!this.guests.has(id)) this.guests.set(id, this.lastSeq);
  }

  /** A line as this reader sees it. */
  entryFor(line: BackstageLine, reader: Reader): BackstageEntry {
    const since = isGuestAt(this.stage, reader.sub) ? (this.guests.get(reader.sub) ?? this.lastSeq) : 0;
    return readsLine(line, reader, since) ? line : { channelId: line.channelId, seq: line.seq };
  }

  /** The newest lines, or what follows a number. @throws when the database does not answer. */
  async page(reader: Reader, afterSeq: number | undefined): Promise<BackstagePage> {
    const channel = await this.open();
    const lines =
      afterSeq === undefined ? channel.newest(RECENT_MESSAGES) : (await channel.pageAfter(afterSeq)).messages;
    return {
      channelId: channel.id,
      lines: lines.map((line) => this.entryFor(line, reader)),
      lastSeq: channel.lastSeq,
    };
  }

  /** Answered when it is kept. @throws when the database does not answer. */
  async post(draft: LineDraft): Promise<Ack<BackstageLine>> {
    return (await this.open()).post(draft);
  }

  /** Lines of another server. */
  take(lines: readonly BackstageLine[]): void {
    this.channel?.take(lines);
  }

  /** The channel has come as far as `seq`. @throws when the database does not answer. */
  async reach(seq: number): Promise<void> {
    await this.channel?.reach(seq);
  }

  async close(): Promise<void> {
    await this.channel?.close();
  }

  private open(): Promise<Channel<LineDraft>> {
    this.opening ??= this.openChannel().catch((error: unknown) => {
      this.opening = undefined;
      this.channel = undefined;
      throw error;
    });
    return this.opening;
  }

  private async openChannel(): Promise<Channel<LineDraft>> {
    const { sessionId, channels, ...rest } = this.settings;
    const channelId = await channels.ensureChannel(sessionId, rest.clock.now(), { kind: 'backstage' });
    if (channelId === undefined) throw new Error(`There is no session ${sessionId}.`);
    const channel = new Channel<LineDraft>({ ...rest, channelId });
    // Already there: what other servers tell while it is read waits in it.
    this.channel = channel;
    await channel.start();
    // Who is a guest already reads from here on: what was said before may be from before they came up.
    if (this.stage !== null) this.takeStage(this.stage);
    return channel;
  }
}
