import { CLOCK, type Clock, SystemContexts } from '@app/database';
import type { SessionId } from '@app/contracts';
import type { StageStatus } from '@app/domain';
import { FACT_BUS, type FactBus } from '@app/facts';
import { LOGGER, type Logger } from '@app/observability';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { WebhookAnnouncer } from './webhook-announcer.js';
import { WebhooksRepository } from './webhooks.repository.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A fact whose telling failed, or that was told while nobody listened (a restart), is found by this. */
const SWEEP_MS = 5 * MINUTE_MS;
const SWEEP_BATCH = 200;
/** The log reaches back this far; older events go with their deliveries. */
const KEPT_DAYS = 30;
/** Sessions whose last known status is remembered, to pass over the many changes that are none here. */
const MAX_REMEMBERED = 5_000;

/** Hears what happens and has the endpoints told; looks from time to time for what was missed. */
@Injectable()
export class WebhookFollower implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopListening: (() => void)[] = [];
  private readonly statuses = new Map<SessionId, StageStatus>();
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly announcer: WebhookAnnouncer,
    private readonly webhooks: WebhooksRepository,
  ) {}

  onModuleInit(): void {
    this.stopListening = [
      this.bus.subscribe('ProgrammeReleased', ({ id, occurredAt, payload }) =>
        this.announcer.programmeReleased(this.contexts.create(`fact-${id}`), {
          id,
          payload,
          occurredAt: new Date(occurredAt),
        }),
      ),
      this.bus.subscribe('RegistrationChanged', ({ id, occurredAt, payload }) =>
        this.announcer.registrationChanged(this.contexts.create(`fact-${id}`), {
          id,
          payload,
          occurredAt: new Date(occurredAt),
        }),
      ),
      this.bus.subscribe('StageChanged', async ({ id, payload: { stage } }) => {
        if (this.statuses.get(stage.sessionId) === stage.status) return;
        await this.announcer.stageChanged(this.contexts.create(`fact-${id}`), stage.sessionId, stage.status, {
          startedAt: toDate(stage.startedAt),
          endedAt: toDate(stage.endedAt),
        });
        this.remember(stage.sessionId, stage.status);
      }),
    ];
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.beginSweep(), SWEEP_MS);
    this.timer.unref();
    this.beginSweep();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    for (const stop of this.stopListening) stop();
    await this.sweeping;
  }

  /** Tells the endpoints of whatever the last day brought and they were not told of, and shortens the log. */
  async sweep(): Promise<void> {
    const ctx = this.contexts.create('webhook-sweep');
    const now = this.clock.now().getTime();
    const aDayAgo = new Date(now - DAY_MS);
    for (const fact of await this.webhooks.findUntoldFacts(ctx, aDayAgo, SWEEP_BATCH)) {
      if (fact.kind === 'ProgrammeReleased') await this.announcer.programmeReleased(ctx, fact);
      else await this.announcer.registrationChanged(ctx, fact);
    }
    for (const { sessionId, startedAt, endedAt } of await this.webhooks.findRecentStages(ctx, aDayAgo)) {
      await this.announcer.stageChanged(ctx, sessionId, endedAt === null ? 'live' : 'ended', { startedAt, endedAt });
    }
    await this.webhooks.removeEventsBefore(ctx, new Date(now - KEPT_DAYS * DAY_MS));
  }

  private beginSweep(): void {
    this.sweeping ??= this.sweep()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'missed webhooks could not be looked for'))
      .finally(() => (this.sweeping = undefined));
  }

  private remember(sessionId: SessionId, status: StageStatus): void {
    this.statuses.delete(sessionId);
    this.statuses.set(sessionId, status);
    const oldest = this.statuses.keys().next();
    if (this.statuses.size > MAX_REMEMBERED && !oldest.done) this.statuses.delete(oldest.value);
  }
}

const toDate = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
