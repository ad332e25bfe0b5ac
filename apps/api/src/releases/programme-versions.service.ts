import { type SummitId, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { allTranslations, programmeDifferences } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { pageSize, result } from '../graphql/index.js';
import { ProgrammeDocumentsRepository, type VersionRecord } from '../programme/index.js';
import { mayEditProgramme, type SessionOperation } from '../sessions/index.js';
import { SummitsRepository } from '../summits/index.js';
import { toDifference } from './programme-difference.type.js';
import { picker, ReleasePreviews } from './release-previews.service.js';
import { ReleasedVersion, VersionComparison } from './release.types.js';

/** What was released so far. */
@Injectable()
export class ProgrammeVersions {
  constructor(
    private readonly documents: ProgrammeDocumentsRepository,
    private readonly summits: SummitsRepository,
    private readonly previews: ReleasePreviews,
  ) {}

  /** Newest first, below the number `before`; empty for who does not organise the summit. */
  async list(
    ctx: RequestContext,
    summitId: SummitId,
    first: number,
    before: number | null,
  ): Promise<ReleasedVersion[]> {
    if (!mayRead(ctx, 'programmeVersions', summitId)) return [];
    return (await this.documents.listVersions(ctx, summitId, pageSize(first), before)).map(toVersion);
  }

  /** The caller knows that it is there. */
  async get(ctx: RequestContext, summitId: SummitId, version: number): Promise<ReleasedVersion> {
    const [record] = await this.documents.listVersions(ctx, summitId, 1, version + 1);
    if (record === undefined) throw new Error(`There is no version ${version} of ${summitId}.`);
    return toVersion(record);
  }

  /** How a version differs from a later or an earlier one, or from the draft (`null`). `undefined` for one that is not there, and for who does not organise the summit. */
  async compare(
    ctx: RequestContext,
    summitId: SummitId,
    from: number,
    to: number | null,
  ): Promise<VersionComparison | undefined> {
    if (!mayRead(ctx, 'compareVersions', summitId)) return undefined;
    const summit = await this.summits.findById(ctx, summitId);
    if (summit === null) return undefined;
    const { candidate, draftState } = await this.previews.view(ctx, summit);
    const earlier = await this.documents.findVersion(ctx, summitId, from);
    const later = to === null ? candidate.document : await this.documents.findVersion(ctx, summitId, to);
    if (earlier === undefined || later === undefined) return undefined;
    const pick = picker(ctx, later);
    const changes = programmeDifferences(earlier, later).map((change) => toDifference(change, pick));
    return result(VersionComparison, { from, to, draftState, changes });
  }
}

function mayRead(ctx: RequestContext, operation: SessionOperation, summitId: string): boolean {
  return mayEditProgramme(operation, ctx.viewer, summitId) && Uuid.safeParse(summitId).success;
}

function toVersion({ number, name, releasedAt, releasedBy, changelog, changeCount }: VersionRecord): ReleasedVersion {
  return result(ReleasedVersion, {
    number,
    name,
    releasedAt,
    releasedBy,
    changelog: allTranslations(changelog ?? {}),
    changeCount,
  });
}
