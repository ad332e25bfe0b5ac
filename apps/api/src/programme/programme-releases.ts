import type { RequestContext } from '@app/database';
import { releaseFrame, releaseSession } from '@app/domain';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { ProgrammeDocumentsRepository } from './programme-documents.repository.js';
import { ProgrammeDraftsRepository } from './programme-drafts.repository.js';

/** Which version the public reads after a release. */
export interface Release {
  summitId: string;
  version: number;
}

/** Writes new versions of public programmes. Call it inside `UnitOfWork.run`: version and fact are of the caller's transaction. */
@Injectable()
export class ProgrammeReleases {
  constructor(
    private readonly documents: ProgrammeDocumentsRepository,
    private readonly drafts: ProgrammeDraftsRepository,
  ) {}

  /**
   * Shows the public this session as its row stands (`published` or `cancelled`); everything else stays as it was last
   * released. A session that was cancelled before anybody saw it writes no version.
   * @throws Error for an unknown session or a draft.
   */
  async releaseSession(ctx: RequestContext, sessionId: string): Promise<Release> {
    const summitId = await this.drafts.findSummitOfSession(ctx, sessionId);
    if (summitId === undefined) throw new Error(`There is no session ${sessionId}.`);
    return this.release(ctx, summitId, [sessionId], false);
  }

  /** Shows the public the summit's own texts, organisers, sub-forums and record as they stand, and these sessions, in one version. */
  async releaseSummit(ctx: RequestContext, summitId: string, sessionIds: readonly string[]): Promise<Release> {
    return this.release(ctx, summitId, sessionIds, true);
  }

  private async release(
    ctx: RequestContext,
    summitId: string,
    sessionIds: readonly string[],
    withFrame: boolean,
  ): Promise<Release> {
    const summit = await this.drafts.lockSummit(ctx, summitId);
    if (summit === undefined) throw new Error(`There is no summit ${summitId}.`);
    const newest = await this.documents.findNewest(ctx, summitId);
    const releasedAt = ctx.clock.now();
    const base =
      newest === undefined || withFrame
        ? releaseFrame(newest?.document, await this.drafts.getFrame(ctx, summitId))
        : newest.document;
    const drafts = await this.drafts.getSessions(ctx, summitId, sessionIds);
    const document = drafts.reduce((current, draft) => releaseSession(current, draft, releasedAt.toISOString()), base);
    if (newest !== undefined && document === newest.document) return { summitId, version: newest.version };
    const version = (newest?.version ?? 0) + 1;
    await this.documents.insert(ctx, summitId, version, document, releasedAt);
    const payload = { summitId, summitSlug: summit.slug, version, sessionIds: [...sessionIds] };
    await appendFacts(ctx, [{ kind: 'ProgrammeReleased', aggregate: `summit:${summitId}`, payload }]);
    return { summitId, version };
  }
}
