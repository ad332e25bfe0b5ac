import {
  RECENT_MESSAGES,
  type Ack,
  type BackstageEntry,
  type BackstageLine,
  type BackstagePage,
  type ParticipantId,
  type RoomPassClaims,
  type StageState,
} from '@app/contracts';
import { belongsBackstage, isGuestAt, readsLine } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Channel } from '../channels/channel.js';
import { type ChannelHead, ChannelsRepository } from '../channels/channels.repository.js';
import { ChatMetrics } from '../chat-metrics.js';
import type { ChatSocket } from '../chat-socket.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { BackstageAudience } from './backstage-audience.js';
import { BackstageRepository, type LineDraft } from './backstage.repository.js';

/** What other servers are told. */
interface LinesPosted {
  lines: readonly BackstageLine[];
}
type Reader = Pick<RoomPassClaims, 'sub' | 'rights'>;

/** The channel of a session that only who is backstage reads, opened when the first of them comes. */
export class SessionBackstage implements RoomPart {
  private opening: Promise<Channel<LineDraft>> | undefined;
  private channel: Channel<LineDraft> | undefined;
  /** Guests who have a place now, and the number after which they read. */
  private readonly guests = new Map<ParticipantId, number>();

  constructor(
    private readonly room: RoomFrame,
    private readonly audience: BackstageAudience,
    private readonly newChannel: (onDelivered: (line: BackstageLine) => void) => Promise<Channel<LineDraft>>,
  ) {}

  get isIdle(): boolean {
    return this.channel?.isIdle ?? true;
  }
  get lastSeq(): number {
    return this.channel?.lastSeq ?? 0;
  }

  /** Guests come and go; one who comes again reads from then on. */
  takeStage(stage: StageState): void {
    this.noteGuests(stage);
    this.audience.recheck(this.room.sessionId, this.room.stage);
  }

  /** Whether somebody is backstage now: asked with each order, as the stage may have changed since. */
  admits(socket: ChatSocket): boolean {
    return belongsBackstage(this.room.stage, socket.data.claims);
  }

  /** From now on the socket gets the lines that are written. */
  admit(socket: ChatSocket): void {
    this.audience.enter(this.room.sessionId, socket, this);
  }

  leave(socket: ChatSocket): void {
    this.audience.leave(this.room.sessionId, socket);
  }

  renew(): void {
    this.audience.recheck(this.room.sessionId, this.room.stage);
  }

  private noteGuests(stage: StageState): void {
    const ids = stage.seats.filter(({ role }) => role === 'guest').map(({ participantId }) => participantId);
    for (const known of this.guests.keys()) if (!ids.includes(known)) this.guests.delete(known);
    if (this.channel === undefined) return;
    for (const id of ids) if (!this.guests.has(id)) this.guests.set(id, this.lastSeq);
  }

  /** A line as this reader sees it. */
  entryFor(line: BackstageLine, reader: Reader): BackstageEntry {
    const since = isGuestAt(this.room.stage, reader.sub) ? (this.guests.get(reader.sub) ?? this.lastSeq) : 0;
    return readsLine(line, reader, since) ? line : { channelId: line.channelId, seq: line.seq };
  }

  /** The newest lines, or what follows a number. @throws when the database does not answer. */
  async page(reader: Reader, afterSeq: number | undefined): Promise<BackstagePage> {
    const channel = await this.opened();
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
    return (await this.opened()).post(draft);
  }

  hear({ lines }: LinesPosted): void {
    this.channel?.take(lines);
  }

  async compare(heads: readonly ChannelHead[]): Promise<void> {
    for (const { kind, lastSeq } of heads) if (kind === 'backstage') await this.channel?.reach(lastSeq);
  }

  async close(): Promise<void> {
    await this.channel?.close();
  }

  private opened(): Promise<Channel<LineDraft>> {
    this.opening ??= this.openChannel().catch((error: unknown) => {
      this.opening = undefined;
      this.channel = undefined;
      throw error;
    });
    return this.opening;
  }

  private async openChannel(): Promise<Channel<LineDraft>> {
    const channel = await this.newChannel((line) => this.audience.deliver(this.room.sessionId, line));
    // Already there: what other servers tell while it is read waits in it.
    this.channel = channel;
    await channel.start();
    // Who is a guest already reads from here on: what was said before may be from before they came up.
    if (this.room.stage !== null) this.noteGuests(this.room.stage);
    return channel;
  }
}

@Injectable()
export class Backstage extends RoomPartMaker<SessionBackstage> {
  readonly name = 'backstage';
  private readonly audience: BackstageAudience;

  constructor(
    private readonly channels: ChannelsRepository,
    private readonly store: BackstageRepository,
    metrics: ChatMetrics,
  ) {
    super();
    this.audience = new BackstageAudience(() => metrics.cutOff.inc({ outcome: 'closed' }));
  }

  override close(): void {
    this.audience.close();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionBackstage {
    const { sessionId, clock, maxQueued } = room;
    return new SessionBackstage(room, this.audience, async (onDelivered) => {
      const channelId = await this.channels.ensureChannel(sessionId, clock.now(), { kind: 'backstage' });
      if (channelId === undefined) throw new Error(`There is no session ${sessionId}.`);
      return new Channel<LineDraft>({
        channelId,
        store: this.store,
        clock,
        maxQueued,
        onDelivered,
        onCommitted: (lines) => tellOthers({ lines } satisfies LinesPosted),
        onFailed: (error, what) => room.onFailed(error, what),
      });
    });
  }
}
