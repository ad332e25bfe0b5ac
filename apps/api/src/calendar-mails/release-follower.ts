import { SystemContexts, UnitOfWork } from '@app/database';
import { FACT_BUS, type FactBus } from '@app/facts';
import { LOGGER, type Logger } from '@app/observability';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { PublicProgrammes } from '../programme/index.js';
import { CalendarMails } from './calendar-mails.service.js';
import { CalendarRequestsRepository } from './calendar-requests.repository.js';

/**
 * Releases are followed at once. This finds those that a crash or an outage kept from being followed, and drafts that lost
 * their people: a minute in which an organiser may put back whom they took out by mistake.
 */
const LOOK_EVERY_MS = 60_000;

/** Tells invited people what releases change for them: each release once, however many processes look. */
@Injectable()
export class ReleaseFollower implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: PublicProgrammes,
    private readonly requests: CalendarRequestsRepository,
    private readonly mails: CalendarMails,
  ) {}

  onModuleInit(): void {
    // Not waited for: whoever else listens to releases should not wait for our mails.
    this.stopListening = this.bus.subscribe('ProgrammeReleased', () => void this.lookSoon(() => this.followReleases()));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.lookSoon(() => this.look()), LOOK_EVERY_MS);
    this.timer.unref();
    void this.lookSoon(() => this.followReleases());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    clearInterval(this.timer);
    await this.running;
  }

  /** Everything that is due. */
  async look(): Promise<void> {
    await this.followReleases();
    await this.unitOfWork.run(this.contexts.create('calendar-mails'), (tx) => this.mails.lostDrafts(tx));
  }

  private async followReleases(): Promise<void> {
    const ctx = this.contexts.create('calendar-mails');
    for (const due of await this.requests.listDue(ctx)) {
      const programme = await this.programmes.findReleased(ctx, due.slug);
      if (programme === undefined) continue;
      const { document, version } = programme;
      await this.unitOfWork.run(ctx, (tx) => this.mails.released(tx, { ...due, version }, document));
    }
  }

  /** One after the other; what fails is found again by the next look. */
  private lookSoon(look: () => Promise<void>): Promise<void> {
    this.running = this.running.then(look).catch((error: unknown) => {
      this.logger.error({ err: error }, 'invited people could not be told of a release; it is tried again');
    });
    return this.running;
  }
}
