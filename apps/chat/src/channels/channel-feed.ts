import { MAX_MESSAGE_PAGE, type ChannelId, type PostedText } from '@app/contracts';

/** Newest messages kept in memory: a page for those who come back, and more than the 50 of a newcomer. */
const KEPT_MESSAGES = MAX_MESSAGE_PAGE;
/** A number that is missing is usually on its way from another server; the database is asked after this time. */
const GAP_PATIENCE_MS = 25;

interface Numbered {
  seq: number;
}

/** Reads what is committed. */
export interface MessageReader<M extends Numbered = PostedText> {
  listNewest(channelId: ChannelId, limit: number): Promise<M[]>;
  listAfter(channelId: ChannelId, afterSeq: number, limit: number): Promise<M[]>;
}

export interface ChannelFeedSettings<M extends Numbered = PostedText> {
  channelId: ChannelId;
  reader: MessageReader<M>;
  /** Told of each message once, in order of `seq`, without a gap. */
  onDelivered: (message: M) => void;
  onFailed: (error: unknown) => void;
}

/**
 * One channel's messages as this server delivers them: in order, whichever server wrote them and however they arrive.
 * Missing numbers are read from the database.
 */
export class ChannelFeed<M extends Numbered = PostedText> {
  private kept: M[] = [];
  private readonly ahead = new Map<number, M>();
  private delivered: number | undefined;
  private committed = 0;
  private reading: Promise<void> | undefined;
  private gapTimer: NodeJS.Timeout | undefined;

  constructor(private readonly settings: ChannelFeedSettings<M>) {}

  /** Everything up to this number has been delivered; 0 for an empty channel. */
  get lastSeq(): number {
    return this.delivered ?? 0;
  }

  /** Reads the newest messages; what was taken meanwhile follows them. */
  async start(): Promise<void> {
    const newest = await this.settings.reader.listNewest(this.settings.channelId, KEPT_MESSAGES);
    this.kept = newest;
    this.delivered = newest.at(-1)?.seq ?? 0;
    this.advance();
  }

  /** Takes committed messages, in any order, again or for the first time. */
  take(messages: readonly M[]): void {
    for (const message of messages) {
      if (message.seq <= this.lastSeq) continue;
      this.ahead.set(message.seq, message);
      this.committed = Math.max(this.committed, message.seq);
    }
    this.advance();
  }

  /** The channel has come as far as `seq`: reads and delivers what is missing up to there. @throws when the database does not answer. */
  async reach(seq: number): Promise<void> {
    this.committed = Math.max(this.committed, seq);
    while (this.delivered !== undefined && this.delivered < seq) {
      const before = this.delivered;
      await (this.reading ??= this.readOn().finally(() => (this.reading = undefined)));
      // The database does not have it: the number came from a channel that was restored since.
      if (this.delivered === before) return;
    }
  }

  /** The newest messages, oldest first. */
  newest(count: number): M[] {
    return this.kept.slice(-count);
  }

  /** What follows a number, at most a page; `undefined` when that is no longer in memory. */
  after(seq: number): M[] | undefined {
    if (seq >= this.lastSeq) return [];
    const first = this.kept[0]?.seq;
    if (first === undefined || seq < first - 1) return undefined;
    return this.kept.slice(seq + 1 - first, seq + 1 - first + MAX_MESSAGE_PAGE);
  }

  /** Puts another state of delivered messages in their place, where they are in memory. */
  revise(revise: (message: M) => M): void {
    this.kept = this.kept.map(revise);
  }

  /** A delivered message; `undefined` when it is no longer in memory. */
  find(seq: number): M | undefined {
    return this.kept[seq - (this.kept[0]?.seq ?? 0)];
  }

  close(): void {
    clearTimeout(this.gapTimer);
  }

  private async readOn(): Promise<void> {
    const { reader, channelId } = this.settings;
    this.take(await reader.listAfter(channelId, this.lastSeq, MAX_MESSAGE_PAGE));
  }

  private advance(): void {
    if (this.delivered === undefined) return;
    for (const seq of this.ahead.keys()) if (seq <= this.delivered) this.ahead.delete(seq);
    for (let next = this.ahead.get(this.delivered + 1); next !== undefined; next = this.ahead.get(this.delivered + 1)) {
      this.ahead.delete(next.seq);
      this.delivered = next.seq;
      this.kept.push(next);
      this.settings.onDelivered(next);
    }
    // Twice the size before it is cut: copying it for each message would be felt.
    if (this.kept.length > 2 * KEPT_MESSAGES) this.kept = this.kept.slice(-KEPT_MESSAGES);
    this.askForGap();
  }

  private askForGap(): void {
    clearTimeout(this.gapTimer);
    if (this.ahead.size === 0) return;
    this.gapTimer = setTimeout(() => void this.reach(this.committed).catch(this.settings.onFailed), GAP_PATIENCE_MS);
  }
}
