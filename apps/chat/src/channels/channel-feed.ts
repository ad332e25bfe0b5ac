import { MAX_MESSAGE_PAGE, MAX_MESSAGES_BEHIND, type ChannelId, type PostedText } from '@app/contracts';

/** Newest messages kept in memory: a page for those who come back, and more than the 50 of a newcomer. */
const KEPT_MESSAGES = MAX_MESSAGE_PAGE;
/** Those who come back from further behind: read once for all of them, and kept for so long after the last one asked. */
const WIDE_MS = 60_000;
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
  private widening: Promise<void> | undefined;
  /** By the monotonic clock. */
  private wideUntilMs = 0;
  /** What was revised while older messages are read. */
  private readonly revisions: ((message: M) => M)[] = [];

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

  /**
   * What follows a number, at most a page. Of the last `MAX_MESSAGES_BEHIND` the database is read once, however many ask at
   * once; for what is older each time. @throws when the database does not answer.
   */
  async pageAfter(seq: number): Promise<M[]> {
    if (this.after(seq) === undefined && this.lastSeq - seq <= MAX_MESSAGES_BEHIND)
      await (this.widening ??= this.widen().finally(() => (this.widening = undefined)));
    const { reader, channelId } = this.settings;
    return this.after(seq) ?? (await reader.listAfter(channelId, seq, MAX_MESSAGE_PAGE));
  }

  /** What follows a number, at most a page; `undefined` when that is not in memory. */
  private after(seq: number): M[] | undefined {
    if (seq >= this.lastSeq) return [];
    const first = this.kept[0]?.seq;
    if (first === undefined || seq < first - 1) return undefined;
    if (seq < this.lastSeq - KEPT_MESSAGES) this.wideUntilMs = performance.now() + WIDE_MS;
    return this.kept.slice(seq + 1 - first, seq + 1 - first + MAX_MESSAGE_PAGE);
  }

  /** Puts another state of delivered messages in their place, where they are in memory. */
  revise(revise: (message: M) => M): void {
    this.kept = this.kept.map(revise);
    if (this.widening !== undefined) this.revisions.push(revise);
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

  /** Puts before what is kept what nobody has asked for in a while. */
  private async widen(): Promise<void> {
    const { reader, channelId } = this.settings;
    const from = Math.max(0, this.lastSeq - MAX_MESSAGES_BEHIND);
    this.wideUntilMs = performance.now() + WIDE_MS;
    try {
      const read = await reader.listAfter(channelId, from, MAX_MESSAGES_BEHIND);
      const first = this.kept[0]?.seq ?? this.lastSeq + 1;
      // What changed meanwhile may not be in what was read.
      const older = read
        .filter(({ seq }) => seq < first)
        .map((message) => this.revisions.reduce((m, revise) => revise(m), message));
      // A hole would be given out as if there were nothing in it.
      if (older.at(-1)?.seq === first - 1) this.kept = [...older, ...this.kept];
    } finally {
      this.revisions.length = 0;
    }
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
    const wanted = performance.now() < this.wideUntilMs ? MAX_MESSAGES_BEHIND : KEPT_MESSAGES;
    // Twice the size before it is cut: copying it for each message would be felt.
    if (this.kept.length > 2 * wanted) this.kept = this.kept.slice(-wanted);
    this.askForGap();
  }

  private askForGap(): void {
    clearTimeout(this.gapTimer);
    if (this.ahead.size === 0) return;
    this.gapTimer = setTimeout(() => void this.reach(this.committed).catch(this.settings.onFailed), GAP_PATIENCE_MS);
  }
}
