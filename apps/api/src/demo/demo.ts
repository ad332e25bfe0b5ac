import { APP_CONFIG, type AppConfig } from '@app/config';
import type { SummitId } from '@app/contracts';
import { type RequestContext, SystemContexts, UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CarbonDemo } from '../carbon-projects/index.js';
import { StageService } from '../stage/index.js';
import { DemoLinkMaker, type DemoLinks } from './demo-links.js';
import { DemoLoader } from './demo-loader.js';
import { DEMO_SUMMITS } from './demo-summits.data.js';
import { DemoRepository } from './demo.repository.js';
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
  ) {}

  /** Links of this start, once the server listens; `undefined` without a demo. */
  get links(): DemoLinks | undefined {
    return this.made;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.isDemo) return;
    const ctx = this.contexts.create('demo');
    const summitIds = await this.loadSummits(ctx);
    const current = await this.rehearsal.keepOn(ctx);
    await this.stages.openRehearsal(ctx, current.sessionId);
    this.made = await this.linkMaker.make(ctx, [...summitIds, current.summitId], current);
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
  private async loadSummits(ctx: RequestContext): Promise<SummitId[]> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.demo.lock(tx);
      const ids: SummitId[] = [];
      for (const summit of DEMO_SUMMITS) {
        ids.push((await this.demo.findSummitId(tx, summit.slug)) ?? (await this.loader.load(tx, summit)));
      }
      await this.carbon.load(tx);
      return ids;
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
