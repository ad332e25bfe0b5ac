import { RoomRole, Uuid } from '@app/contracts';
import { CLOCK, type Clock, SystemContexts } from '@app/database';
import { MediaUsageClient, type PullUsageResponse } from '@app/grpc';
import { LOGGER, type Logger } from '@app/observability';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { z } from 'zod';
import { MediaUsageRepository, type UsageRow } from './media-usage.repository.js';

/** What streaming has counted is kept after this at most; see `SAMPLE_EVERY_MS` there. */
const COLLECT_EVERY_MS = 2_000;
const FOLD_EVERY_MS = 60 * 60_000;
/** Thirteen months: a yearly summit's figures can be looked at again until the next one's are there. */
export const KEEP_PEOPLE_MS = 400 * 24 * 60 * 60_000;

/** A number of gRPC's `int64`, exact. */
const Count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const Pulled = z.object({
  runId: Uuid,
  upTo: Count,
  hasMore: z.boolean(),
  usages: z.array(
    z
      .object({
        usageId: Uuid,
        roomId: Uuid,
        participantId: Uuid,
        role: RoomRole,
        startedAtMs: Count,
        sentBytes: Count,
        receivedBytes: Count,
        connectedMs: Count,
        soundMs: Count,
        pictureMs: Count,
      })
      .transform(({ usageId, roomId, startedAtMs, ...usage }): UsageRow => ({
        id: usageId,
        sessionId: roomId,
        startedAt: new Date(startedAtMs),
        ...usage,
      })),
  ),
});

/**
 * Fetches from streaming what was used and keeps it. Streaming is told that something is kept by being asked for what comes
 * after it, so nothing is lost while the API, the database or the way between is down; what is fetched twice is kept once.
 */
@Injectable()
export class MediaUsageCollector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;
  private isFailing = false;
  private kept = { runId: '', upTo: 0 };
  private foldedAtMs = -Infinity;

  constructor(
    private readonly contexts: SystemContexts,
    private readonly streaming: MediaUsageClient,
    private readonly usages: MediaUsageRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.collect(), COLLECT_EVERY_MS);
    this.timer.unref();
  }
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Fetches and keeps all there is; done when it is, or when it failed. Never rejects. */
  async collect(): Promise<void> {
    if (this.isStopped) return;
    this.running ??= this.tryToCollect().finally(() => (this.running = undefined));
    return this.running;
  }

  private async tryToCollect(): Promise<void> {
    try {
      await this.foldOld();
      while (await this.collectSome());
      if (this.isFailing) this.logger.info('what is used of rooms is being kept again');
      this.isFailing = false;
    } catch (error) {
      // Said once per outage, not every two seconds.
      if (!this.isFailing && !this.isStopped)
        this.logger.warn({ err: error }, 'what is used of rooms could not be kept; streaming holds it, trying on');
      this.isFailing = true;
    }
  }

  /** @returns whether there is more */
  private async collectSome(): Promise<boolean> {
    const pulled: PullUsageResponse = await this.streaming.pullUsage({
      runId: this.kept.runId,
      after: String(this.kept.upTo),
    });
    const { runId, upTo, hasMore, usages } = Pulled.parse(pulled);
    if (usages.length > 0) await this.usages.keep(this.contexts.create('keep media usage'), usages);
    this.kept = { runId, upTo };
    return hasMore && !this.isStopped;
  }

  private async foldOld(): Promise<void> {
    const nowMs = this.clock.now().getTime();
    if (nowMs - this.foldedAtMs < FOLD_EVERY_MS) return;
    this.foldedAtMs = nowMs;
    await this.usages.fold(this.contexts.create('fold media usage'), new Date(nowMs - KEEP_PEOPLE_MS));
  }
}
