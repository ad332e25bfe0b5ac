import { type SummitId, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { notFound, refused, result } from '../graphql/index.js';
import { ProgrammeDocumentsRepository } from '../programme/index.js';
import { SessionGate, SessionPlacement } from '../sessions/index.js';
import { stalePreview } from './programme-release.service.js';
import { ReleasePreviews, toPreview } from './release-previews.service.js';
import { type RestoreVersionOutcome, VersionRestored } from './release.results.js';
import { restoredSessions } from './restoration-plan.js';
import { RestorationRows } from './restoration-rows.js';

/** Takes the draft back to what was released once. People and organisations are of all summits: they stay as they are. */
@Injectable()
export class ProgrammeRestoration {
  constructor(
    private readonly gate: SessionGate,
    private readonly previews: ReleasePreviews,
    private readonly documents: ProgrammeDocumentsRepository,
    private readonly rows: RestorationRows,
    private readonly placement: SessionPlacement,
  ) {}

  /**
   * Makes the draft what the version was, if it still is the draft that the sender saw (`draftState`). The public sees
   * nothing of it before a release. Refuses with `stale-preview`, `version-unknown`, and with `person-busy` when somebody
   * who was in the version is in another summit's session by now.
   */
  async restore(
    ctx: RequestContext,
    summitId: SummitId,
    version: number,
    draftState: string,
  ): Promise<RestoreVersionOutcome> {
    const refusal = this.gate.refusalFor(ctx, 'restoreVersion', summitId);
    if (refusal !== undefined) return refusal;
    if (!Uuid.safeParse(summitId).success) return notFound('There is no such summit.');
    return this.gate.inSummit<RestoreVersionOutcome>(ctx, summitId, async (tx, summit) => {
      const view = await this.previews.view(tx, summit);
      if (view.draftState !== draftState) return stalePreview(tx, view);
      const document = await this.documents.findVersion(tx, summitId, version);
      if (document === undefined) return refused('version-unknown', 'There is no such version of this programme.');
      const sessions = await this.rows.withKnownPeople(tx, restoredSessions(document, view.sessions));
      const conflict = await this.rows.findConflict(tx, sessions);
      if (conflict !== undefined) return this.placement.personBusy(tx, conflict);
      const restored = await this.rows.write(tx, summit, document, sessions);
      return result(VersionRestored, { preview: toPreview(tx, await this.previews.view(tx, restored)) });
    });
  }
}
