import type { RequestContext } from '@app/database';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { ProgrammeDocumentsRepository } from './programme-documents.repository.js';
import { ProgrammeDraftsRepository } from './programme-drafts.repository.js';

/** What released programmes say of people who wish to be forgotten. The one thing that changes a version after its release. */
@Injectable()
export class ReleasedPeople {
  constructor(
    private readonly documents: ProgrammeDocumentsRepository,
    private readonly drafts: ProgrammeDraftsRepository,
  ) {}

  /**
   * Takes biographies and photos out of every version, and out of earlier ones the names of who is in no programme any more;
   * in all summits without `summitId`. Where the public read something of it, a next version says the rest, so that pages,
   * search and feeds follow. Call it inside `UnitOfWork.run`.
   */
  async forget(
    ctx: RequestContext,
    personIds: readonly string[],
    summitId: string | null,
    mark: string,
  ): Promise<void> {
    if (personIds.length === 0) return;
    for (const id of await this.documents.findSummitsOf(ctx, personIds, summitId)) {
      const summit = await this.drafts.lockSummit(ctx, id);
      const isTold = await this.documents.forgetPeople(ctx, id, personIds, mark);
      const newest = isTold ? await this.documents.findNewest(ctx, id) : undefined;
      if (summit === undefined || newest === undefined) continue;
      const version = newest.version + 1;
      const { document } = newest;
      await this.documents.insert(ctx, {
        summitId: id,
        version,
        document,
        releasedAt: ctx.clock.now(),
        name: null,
        changelog: {},
        changes: [],
      });
      const payload = { summitId: id, summitSlug: summit.slug, version, name: null, sessionIds: [], changes: [] };
      await appendFacts(ctx, [{ kind: 'ProgrammeReleased', aggregate: `summit:${id}`, payload }]);
    }
  }
}
