import { type RequestContext, SystemContexts, UnitOfWork } from '@app/database';
import type { SummitId } from '@app/contracts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { Embargoes } from '../embargo/index.js';
import { PUBLISHED_KINDS, PublishedThings } from './published-things.js';
import { publishedEntry, searchWords } from './search-entries.js';
import { type ChangedThing, SearchRepository } from './search.repository.js';

/** What a reader waits for; more than that comes up behind them. */
const MOST_AT_ONCE = 20;
/** What could not be read is tried again after this long. */
const AGAIN_MS = 30_000;

/**
 * Keeps what can be found of articles, outcomes, initiatives and guests of honour in step with what is out. Triggers note what
 * changed, in the transaction that changed it; whoever searches next brings it up first, and what is due by the database's clock.
 */
@Injectable()
export class PublishedIndexer {
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly embargoes: Embargoes,
    private readonly things: PublishedThings,
    private readonly search: SearchRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns whether something is left that can be done now */
  async catchUp(ctx: RequestContext): Promise<boolean> {
    const seen = await this.search.findChanged(ctx, MOST_AT_ONCE);
    // By nobody: whoever searches has not released it.
    if (seen.isDue) await this.embargoes.settleDue(this.contexts.create('search-indexer'), PUBLISHED_KINDS);
    const { changed } = seen.isDue ? await this.search.findChanged(ctx, MOST_AT_ONCE) : seen;
    let done = 0;
    for (const thing of changed) if (await this.try(thing)) done += 1;
    return done > 0 && changed.length === MOST_AT_ONCE;
  }

  /** Until nothing is left, with what has no entry though it is out. */
  async catchUpAll(ctx: RequestContext, summitId: SummitId | null, isStopped: () => boolean): Promise<void> {
    await this.search.noteMissing(ctx, summitId);
    while (!isStopped() && (await this.catchUp(ctx)));
  }

  private async try(thing: ChangedThing): Promise<boolean> {
    const name = `${thing.kind}:${thing.subjectId}`;
    if ((this.failed.get(name) ?? 0) > Date.now()) return false;
    try {
      await this.unitOfWork.run(this.contexts.create('search-indexer'), (tx) => this.renew(tx, thing));
      this.failed.delete(name);
      return true;
    } catch (error) {
      this.failed.set(name, Date.now() + AGAIN_MS);
      this.logger.warn({ err: error, ...thing }, 'something that is out can not be searched yet; it is tried again');
      return false;
    }
  }

  private async renew(tx: RequestContext, changed: ChangedThing): Promise<void> {
    if (!(await this.search.takeChange(tx, changed))) return;
    const thing = (await this.things.find(tx, changed.kind, [changed.subjectId])).get(changed.subjectId);
    if (thing === undefined) return this.search.remove(tx, changed);
    const entry = publishedEntry(thing);
    await this.search.put(tx, thing.summitSlug, entry, searchWords([entry]));
  }
}
