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
import { searchEntries, searchWords } from './search-entries.js';
import { SearchRepository } from './search.repository.js';

/** Releases whose telling was missed are found by this. */
const LOOK_MS = 5 * 60_000;

/** Keeps what can be found in step with what is released. It reads released documents only: no draft gets in. */
@Injectable()
export class SearchIndexer implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopListening: (() => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchRepository,
  ) {}

  onModuleInit(): void {
    this.stopListening = this.bus.subscribe('ProgrammeReleased', ({ payload }) => this.follow(payload.summitId));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), LOOK_MS);
    this.timer.unref();
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopListening?.();
    clearInterval(this.timer);
    await this.looking;
  }

  /** Brings one summit's entries to its newest release; does nothing when they are there already. */
  async follow(summitId: SummitId): Promise<void> {
    await this.unitOfWork.run(this.contexts.create('search-indexer'), async (tx) => {
      const newer = await this.search.findNewer(tx, summitId);
      if (newer === undefined) return;
      const entries = searchEntries(newer.document);
      await this.search.replace(tx, summitId, newer.version, entries, searchWords(entries));
    });
  }

  private look(): void {
    this.looking ??= this.catchUp()
      .catch((error: unknown) => this.logger.warn({ err: error }, 'search could not be brought up to date'))
      .finally(() => (this.looking = undefined));
  }

  private async catchUp(): Promise<void> {
    for (const summitId of await this.search.findBehind(this.contexts.create('search-indexer')))
      await this.follow(summitId);
  }
}
