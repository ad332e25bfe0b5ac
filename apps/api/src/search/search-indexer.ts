import type { SummitId } from '@app/contracts';
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
import { PublishedIndexer } from './published-indexer.js';
import { searchEntries, searchWords } from './search-entries.js';
import { SearchRepository } from './search.repository.js';

/** Releases whose telling was missed are found by this. */
const LOOK_MS = 5 * 60_000;

/** Keeps what can be found in step with what is released. It reads only what everybody may read: no draft gets in. */
@Injectable()
export class SearchIndexer implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopListening: (() => void)[] = [];
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  /** Summits of which something was released since their entries were made; `null`: whichever. */
  private readonly waiting = new Set<SummitId | null>();
  private working: Promise<void> | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchRepository,
    private readonly published: PublishedIndexer,
  ) {}

  onModuleInit(): void {
    // Not waited for: a large programme takes a while, and other facts come behind this one.
    this.stopListening.push(
      this.bus.subscribe('ProgrammeReleased', ({ payload }) => this.tell(payload.summitId)),
      this.bus.subscribe('EmbargoChanged', ({ payload }) => this.tell(payload.summitId)),
    );
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), LOOK_MS);
    this.timer.unref();
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    for (const stop of this.stopListening) stop();
    clearInterval(this.timer);
    this.waiting.clear();
    await this.working;
  }

  /** Brings one summit's entries to its newest release; does nothing when they are there already. */
  private async follow(summitId: SummitId): Promise<void> {
    await this.unitOfWork.run(this.contexts.create('search-indexer'), async (tx) => {
      const newer = await this.search.findNewer(tx, summitId);
      if (newer === undefined) return;
      const entries = searchEntries(newer.document);
      await this.search.replace(tx, summitId, newer.version, entries, searchWords(entries));
    });
  }

  private tell(summitId: SummitId | null): void {
    if (this.isStopped) return;
    this.waiting.add(summitId);
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      const [next] = this.waiting;
      if (next !== undefined) this.tell(next);
    });
  }

  private async work(): Promise<void> {
    for (const summitId of this.waiting) {
      this.waiting.delete(summitId);
      try {
        if (summitId !== null) await this.follow(summitId);
        await this.published.catchUpAll(this.contexts.create('search-indexer'), summitId, () => this.isStopped);
      } catch (error) {
        this.logger.warn({ err: error, summitId }, 'a release can not be searched yet; it is tried again');
      }
    }
  }

  private look(): void {
    this.tell(null);
    this.search.findBehind(this.contexts.create('search-indexer')).then(
      (behind) => behind.forEach((summitId) => this.tell(summitId)),
      (error: unknown) => this.logger.warn({ err: error }, 'releases that can not be searched could not be looked for'),
    );
  }
}
