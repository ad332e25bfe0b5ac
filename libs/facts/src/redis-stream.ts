import { Redis } from 'ioredis';

/** Entries Redis keeps: far more than a process misses while it reconnects. Who was away longer starts from what it can read elsewhere. */
const KEPT_ENTRIES = 10_000;
const ENTRIES_PER_READ = 500;
const BLOCK_MS = 5_000;
/** A read that does not even end without entries has lost its connection. */
const READ_TIMEOUT_MS = BLOCK_MS + 5_000;
const APPEND_TIMEOUT_MS = 3_000;
const RETRY_MS = 250;
const FIELD = 'entry';

export interface RedisStreamSettings {
  url: string;
  /** Name of the stream, shared by the processes. */
  key: string;
  /** Called for each entry in order, also for those of this process, one after the other; must not throw. */
  onEntry: (entry: string) => void | Promise<void>;
  /** Told once of each time that Redis is away; the stream goes on by itself. */
  onError: (error: unknown) => void;
}

/**
 * A Redis stream that every process reads whole, each from where it was when it started. A process that loses its
 * connection reads on from the last entry it had.
 */
export class RedisStream {
  private readonly writer: Redis;
  private readonly reader: Redis;
  private readonly positioned = Promise.withResolvers<void>();
  private readonly ended: Promise<void>;
  private readonly appending = new Set<Promise<void>>();
  private lastId: string | undefined;
  private isAway = false;
  private isClosed = false;

  constructor(private readonly settings: RedisStreamSettings) {
    const retryStrategy = (times: number): number => Math.min(RETRY_MS * times, 2_000);
    this.writer = new Redis(settings.url, {
      retryStrategy,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: APPEND_TIMEOUT_MS,
    });
    this.reader = new Redis(settings.url, { retryStrategy, maxRetriesPerRequest: 0, commandTimeout: READ_TIMEOUT_MS });
    for (const connection of [this.writer, this.reader]) connection.on('error', (error) => this.report(error));
    this.ended = this.readOn();
  }

  /** Writes entries in order. @throws when Redis does not take them; some may have been taken then. */
  async append(entries: readonly string[]): Promise<void> {
    const appended = this.write(entries);
    this.appending.add(appended);
    try {
      await appended;
    } finally {
      this.appending.delete(appended);
    }
  }

  private async write(entries: readonly string[]): Promise<void> {
    // An entry from before this process knows where it reads from would not reach itself.
    await withTimeout(this.positioned.promise);
    const pipeline = this.writer.pipeline();
    for (const entry of entries) pipeline.xadd(this.settings.key, 'MAXLEN', '~', KEPT_ENTRIES, '*', FIELD, entry);
    for (const [error] of (await pipeline.exec()) ?? []) if (error !== null) throw error;
  }

  /** Ends both connections; what is being written or handled is finished. */
  async close(): Promise<void> {
    if (this.isClosed) return this.ended;
    this.isClosed = true;
    this.reader.disconnect();
    await Promise.allSettled(this.appending);
    this.writer.disconnect();
    await this.ended;
  }

  private async readOn(): Promise<void> {
    while (!this.isClosed) {
      try {
        this.lastId ??= await this.newestId();
        this.positioned.resolve();
        const [stream] =
          (await this.reader.xread(
            'COUNT',
            ENTRIES_PER_READ,
            'BLOCK',
            BLOCK_MS,
            'STREAMS',
            this.settings.key,
            this.lastId,
          )) ?? [];
        for (const [id, fields] of stream?.[1] ?? []) {
          // First, so that an entry that can't be handled is not read for ever.
          this.lastId = id;
          const entry = fields[fields.indexOf(FIELD) + 1];
          if (entry !== undefined) await this.settings.onEntry(entry);
        }
        this.isAway = false;
      } catch (error) {
        if (this.isClosed) return;
        this.report(error);
        // A connection that looks whole and does not answer is made anew.
        if (this.reader.status === 'ready') this.reader.disconnect(true);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  private report(error: unknown): void {
    if (this.isAway || this.isClosed) return;
    this.isAway = true;
    this.settings.onError(error);
  }

  private async newestId(): Promise<string> {
    const [newest] = await this.reader.xrevrange(this.settings.key, '+', '-', 'COUNT', 1);
    return newest?.[0] ?? '0-0';
  }
}

async function withTimeout(work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('Redis does not answer.')), APPEND_TIMEOUT_MS);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
