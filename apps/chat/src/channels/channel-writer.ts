import type { Ack, ChannelId, ChatAuthor } from '@app/contracts';
import type { Clock } from '@app/database';
import { accept, refuse } from '@app/realtime';
import { isDatabaseOutage } from '../database-outage.js';

/** Longest batch: more in one statement gains nothing and holds the channel's row longer … */
const MAX_BATCH = 500;
/** … and while others may be on their way beside it, so that there is something to put into them. */
const MAX_BATCH_BESIDE = 128;
/** A database that takes longer for a batch is treated as gone; whether it was written shows when it is sent again. */
const COMMIT_TIMEOUT_MS = 8_000;
const RETRY_AFTER_S = 2;

/** Whatever is posted into a channel: its author's id and the one that the client gave it tell whether it was sent before. */
export interface Draft {
  clientMessageId: string;
  author: { participantId: string };
}
/** A message before it has a number. */
export interface MessageDraft extends Draft {
  messageId: string;
  author: ChatAuthor;
  text: string;
}
/** With its number: committed. */
export type Posted<D extends Draft> = D & { channelId: ChannelId; seq: number; postedAt: string };

/** Where messages are kept. */
export interface MessageStore<D extends Draft = MessageDraft> {
  /**
   * Numbers and writes the drafts in their order, all or none, and returns the first one's `seq`, or all of them where writing
   * made more of them. `sent-before` (nothing written) when one of them is there already.
   */
  append(
    channelId: ChannelId,
    drafts: readonly D[],
    postedAt: Date,
  ): Promise<number | 'sent-before' | readonly Posted<D>[]>;
  /** Those of the drafts that are there already, by participant and client id. */
  findSent(channelId: ChannelId, drafts: readonly D[]): Promise<Posted<D>[]>;
}

export interface ChannelWriterSettings<D extends Draft = MessageDraft> {
  channelId: ChannelId;
  store: MessageStore<D>;
  clock: Clock;
  maxQueued: number;
  /**
   * Batches that may be on their way at once; one unless it says otherwise. With two the next is made ready while the database
   * writes the first; nobody has messages in both, so everybody's stay in the order they were sent.
   */
  batchesAtOnce?: number;
  /** Told of each committed batch before its senders get their answers; in order of `seq` within it. */
  onCommitted: (messages: readonly Posted<D>[], batch: { size: number; durationMs: number }) => void;
  onFailed: (error: unknown, batchSize: number) => void;
}

interface Waiting<D extends Draft> {
  draft: D;
  answer: Promise<Ack<Posted<D>>>;
  resolve: (answer: Ack<Posted<D>>) => void;
}

/**
 * Writes one channel's messages from this server: a batch is in flight, what arrives meanwhile is the next one.
 * A message is answered after its commit. The same message sent again, also while it waits, is the same message.
 */
export class ChannelWriter<D extends Draft = MessageDraft> {
  private queue: Waiting<D>[] = [];
  private readonly waiting = new Map<string, Waiting<D>>();
  private runningCount = 0;
  /** Once closed. */
  private readonly whenIdle = Promise.withResolvers<void>();
  /** Who has a message on its way. */
  private readonly writing = new Map<string, number>();
  private isClosed = false;

  constructor(private readonly settings: ChannelWriterSettings<D>) {}

  get isIdle(): boolean {
    return this.runningCount === 0;
  }

  /** Refuses `unavailable` when the database is away, too much waits, or this server is ending. */
  post(draft: D): Promise<Ack<Posted<D>>> {
    const same = this.waiting.get(keyOf(draft));
    if (same !== undefined) return same.answer;
    if (this.isClosed)
      return Promise.resolve(refuse('unavailable', 'This server is ending; the message was not taken.', 1));
    if (this.queue.length >= this.settings.maxQueued) {
      return Promise.resolve(
        refuse('unavailable', 'Too many messages are waiting; the message was not taken.', RETRY_AFTER_S),
      );
    }
    const { promise, resolve } = Promise.withResolvers<Ack<Posted<D>>>();
    const waiting = { draft, answer: promise, resolve };
    this.waiting.set(keyOf(draft), waiting);
    this.queue.push(waiting);
    if (this.runningCount < this.batchesAtOnce) void this.run();
    return promise;
  }

  /** Takes nothing more and ends when everything taken is answered. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (!this.isIdle) await this.whenIdle.promise;
  }

  private get batchesAtOnce(): number {
    return this.settings.batchesAtOnce ?? 1;
  }

  private async run(): Promise<void> {
    this.runningCount += 1;
    try {
      while (this.queue.length > 0) {
        // What the other sockets of this event-loop turn bring belongs to the same batch.
        await new Promise<void>((resolve) => setImmediate(resolve));
        const batch = this.takeBatch();
        // Whose messages are left have another one on its way; after it they are taken.
        if (batch.length === 0) return;
        await this.write(batch);
      }
    } finally {
      // In the same turn as the last look at the queue: what comes after it starts anew.
      this.runningCount -= 1;
      if (this.isClosed && this.isIdle) this.whenIdle.resolve();
    }
  }

  private async write(batch: readonly Waiting<D>[]): Promise<void> {
    const startedAtMs = performance.now();
    try {
      const posted = await withTimeout(this.commit(batch.map(({ draft }) => draft)));
      this.answer(batch, posted, performance.now() - startedAtMs);
    } catch (error) {
      this.refuseBatch(batch, error);
    }
    for (const { draft } of batch) this.written(draft.author.participantId);
  }

  /** What has waited longest, but for those who have something on its way. */
  private takeBatch(): Waiting<D>[] {
    const most = this.batchesAtOnce > 1 ? MAX_BATCH_BESIDE : MAX_BATCH;
    const batch: Waiting<D>[] = [];
    const left: Waiting<D>[] = [];
    const others = new Set(this.writing.keys());
    for (const waiting of this.queue) {
      const { participantId } = waiting.draft.author;
      if (batch.length < most && !others.has(participantId)) batch.push(waiting);
      else {
        left.push(waiting);
        others.add(participantId);
      }
    }
    this.queue = left;
    for (const { draft } of batch)
      this.writing.set(draft.author.participantId, (this.writing.get(draft.author.participantId) ?? 0) + 1);
    // What is left, and whose author has nothing on its way, need not wait for this one.
    if (left.length > 0 && this.runningCount < this.batchesAtOnce) void this.run();
    return batch;
  }

  private written(participantId: string): void {
    const left = (this.writing.get(participantId) ?? 0) - 1;
    if (left > 0) this.writing.set(participantId, left);
    else this.writing.delete(participantId);
  }

  /** Every draft's message, in order of `seq`. */
  private async commit(drafts: readonly D[]): Promise<Posted<D>[]> {
    if (drafts.length === 0) return [];
    const { channelId, store, clock } = this.settings;
    const postedAt = clock.now();
    const appended = await store.append(channelId, drafts, postedAt);
    if (typeof appended === 'object') return [...appended];
    if (appended !== 'sent-before')
      return drafts.map((draft, index) => ({
        ...draft,
        channelId,
        seq: appended + index,
        postedAt: postedAt.toISOString(),
      }));
    const before = await store.findSent(channelId, drafts);
    const sent = new Set(before.map(keyOf));
    return [...before, ...(await this.commit(drafts.filter((draft) => !sent.has(keyOf(draft)))))];
  }

  private answer(batch: readonly Waiting<D>[], posted: readonly Posted<D>[], durationMs: number): void {
    this.settings.onCommitted(posted, { size: batch.length, durationMs });
    for (const message of posted) this.settle(keyOf(message), accept(message));
  }

  private refuseBatch(batch: readonly Waiting<D>[], error: unknown): void {
    this.settings.onFailed(error, batch.length);
    for (const { draft } of batch) {
      this.settle(
        keyOf(draft),
        isDatabaseOutage(error)
          ? refuse('unavailable', 'The message could not be kept just now; send it again.', RETRY_AFTER_S)
          : refuse('internal', 'The message could not be kept.'),
      );
    }
  }

  private settle(key: string, answer: Ack<Posted<D>>): void {
    this.waiting.get(key)?.resolve(answer);
    this.waiting.delete(key);
  }
}

const keyOf = ({ author, clientMessageId }: Draft): string => `${author.participantId}/${clientMessageId}`;

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('timeout: the database did not commit in time')), COMMIT_TIMEOUT_MS);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
