import type { Reaction, SessionId } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type ReactionMinute, ReactionsRepository } from './reactions.repository.js';

/** As much of the counts is lost when a server dies. */
const WRITE_MS = 5_000;
const MINUTE_MS = 60_000;

interface Counted extends ReactionMinute {
  /** As it is in the database. */
  written: number;
}

/** Keeps how many reactions there were in each minute: one write every few seconds for all sessions of this server. */
@Injectable()
export class ReactionRecorder implements OnModuleInit, BeforeApplicationShutdown {
  /** Of this life of the server: what another one counted is its own. */
  private readonly serverId = randomUUID();
  private readonly counted = new Map<string, Counted>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: ReactionsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.write(), WRITE_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  count(sessionId: SessionId, kind: Reaction): void {
    const minute = this.thisMinute();
    const key = `${sessionId} ${minute.getTime()} ${kind}`;
    const counted = this.counted.get(key) ?? { sessionId, minute, kind, count: 0, written: 0 };
    counted.count += 1;
    this.counted.set(key, counted);
  }

  /** Writes what is new, after what is being written. A failure is logged and made up for by the next time. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeAll());
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    const fresh = [...this.counted].filter(([, { count, written }]) => count > written);
    try {
      if (fresh.length > 0) await this.keep(fresh.map(([, counted]) => counted));
    } catch (error) {
      this.logger.warn({ err: error }, 'reactions could not be written; they are with the next time');
      return;
    }
    const minute = this.thisMinute();
    for (const [key, counted] of this.counted)
      if (counted.minute < minute && counted.written === counted.count) this.counted.delete(key);
  }

  private async keep(fresh: readonly Counted[]): Promise<void> {
    // Reactions go on while it is written.
    const counts = fresh.map(({ count }) => count);
    await this.store.keep(this.serverId, fresh);
    for (const [index, counted] of fresh.entries()) counted.written = counts[index] ?? 0;
  }

  private thisMinute(): Date {
    return new Date(Math.floor(this.clock.now().getTime() / MINUTE_MS) * MINUTE_MS);
  }
}
