import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, SystemContexts, UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CarbonDemo } from '../carbon-projects/index.js';
import { StageService } from '../stage/index.js';
import { DemoLinkMaker, type DemoLinks, type DemoSummitKey } from './demo-links.js';
import { DemoLoader } from './demo-loader.js';
import { DEMO_SUMMITS } from './demo-summits.data.js';
import { DemoRepository } from './demo.repository.js';
import { DEMO_LEGACIES } from './legacy/demo-legacies.js';
import { LegacyMaker } from './legacy/legacy-maker.js';
import { REHEARSAL_SLUG } from './rehearsal.data.js';
import { Rehearsal } from './rehearsal.js';

/** How often a running server looks whether its rehearsal is over. */
const LOOK_EVERY_MS = 60_000;

/** With `DEMO=true`: three real summits, loaded on the first start, and a rehearsal that is always on. Without it, nothing. */
@Injectable()
export class Demo implements OnApplicationBootstrap, OnApplicationShutdown {
  private made: DemoLinks | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly demo: DemoRepository,
    private readonly loader: DemoLoader,
    private readonly rehearsal: Rehearsal,
    private readonly stages: StageService,
    private readonly linkMaker: DemoLinkMaker,
    private readonly carbon: CarbonDemo,
    private readonly legacies: LegacyMaker,
  ) {}

  /** Links of this start, once the server listens; `undefined` without a demo. */
  get links(): DemoLinks | undefined {
    return this.made;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.isDemo) return;
    const ctx = this.contexts.create('demo');
    const summits = await this.loadSummits(ctx);
    const current = await this.rehearsal.keepOn(ctx);
    await this.stages.openRehearsal(ctx, current.sessionId);
    const rehearsal = { summitId: current.summitId, summitSlug: REHEARSAL_SLUG };
    const organiser = await this.linkMaker.organiser(ctx, [...summits, rehearsal]);
    await this.leaveBehind({ ...ctx, viewer: organiser }, summits);
    this.made = await this.linkMaker.make(ctx, organiser, current);
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.keepOn());
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Those that are there already are left alone, whatever their organisers made of them. */
  private async loadSummits(ctx: RequestContext): Promise<DemoSummitKey[]> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.demo.lock(tx);
      const keys: DemoSummitKey[] = [];
      for (const summit of DEMO_SUMMITS) {
        const summitId = (await this.demo.findSummitId(tx, summit.slug)) ?? (await this.loader.load(tx, summit));
        keys.push({ summitId, summitSlug: summit.slug });
      }
      await this.carbon.load(tx);
      return keys;
    });
  }

  /** One process at a time. What an organiser's changes stand against is missing from the demo, and no reason not to start. */
  private async leaveBehind(ctx: RequestContext, summits: readonly DemoSummitKey[]): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.demo.lock(tx);
      for (const legacy of DEMO_LEGACIES) {
        const summitId = summits.find(({ summitSlug }) => summitSlug === legacy.summitSlug)?.summitId;
        if (summitId === undefined) continue;
        try {
          const sessions = await this.demo.findSessions(ctx, summitId);
          const people = await this.demo.findPeopleOf(ctx, summitId);
          await this.legacies.make(ctx, { summitId, sessions, people }, legacy);
        } catch (error) {
          this.logger.error(
            { err: error, summit: legacy.summitSlug },
            'a summit of the demo lacks what it left behind',
          );
        }
      }
    });
  }

  private async keepOn(): Promise<void> {
    try {
      const ctx = this.contexts.create('demo');
      const { sessionId, isNew } = await this.rehearsal.keepOn(ctx);
      if (isNew) await this.stages.openRehearsal(ctx, sessionId);
    } catch (error) {
      this.logger.error({ err: error }, 'the rehearsal could not be kept on; it is tried again');
    }
  }
}
