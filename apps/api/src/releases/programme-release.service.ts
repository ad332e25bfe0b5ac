import type { SummitId } from '@app/contracts';
import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { notFound, refused, result } from '../graphql/index.js';
import { ProgrammeReleases } from '../programme/index.js';
import { SessionGate, SessionsRepository } from '../sessions/index.js';
import { ProgrammeVersions } from './programme-versions.service.js';
import { ReleasePreviews, toPreview } from './release-previews.service.js';
import type { ParsedRelease } from './release.inputs.js';
import { ProgrammeReleased, type ReleaseProgrammeOutcome, StalePreview } from './release.results.js';

/** Makes the whole draft the public's next version. */
@Injectable()
export class ProgrammeRelease {
  constructor(
    private readonly gate: SessionGate,
    private readonly previews: ReleasePreviews,
    private readonly releases: ProgrammeReleases,
    private readonly sessions: SessionsRepository,
    private readonly versions: ProgrammeVersions,
  ) {}

  /**
   * Releases what the preview of `state` showed and nothing else: a draft that is another one by now refuses with
   * `stale-preview` and the new preview. Refuses with `nothing-to-release`, and with `outside-summit` or `person-busy`
   * while the draft breaks such a rule.
   */
  async release(
    ctx: RequestContext,
    summitId: SummitId,
    { state, name, changelog }: ParsedRelease,
  ): Promise<ReleaseProgrammeOutcome> {
    const refusal = this.gate.refusalFor(ctx, 'releaseProgramme', summitId);
    if (refusal !== undefined) return refusal;
    if (!Uuid.safeParse(summitId).success) return notFound('There is no such summit.');
    return this.gate.inSummit<ReleaseProgrammeOutcome>(ctx, summitId, async (tx, summit) => {
      const view = await this.previews.view(tx, summit);
      if (view.state !== state) return stalePreview(tx, view);
      if (view.candidate.changes.length === 0)
        return refused('nothing-to-release', 'The public has everything that can be released.');
      const broken = view.conflicts.find(({ severity }) => severity === 'refusal');
      if (broken?.severity === 'refusal') return refused(broken.kind, 'The draft breaks a rule; see the preview.');
      await this.sessions.markReleased(tx, summitId);
      const { version } = await this.releases.write(tx, view.candidate, { name, ...(changelog && { changelog }) });
      return result(ProgrammeReleased, { version: await this.versions.get(tx, summitId, version) });
    });
  }
}

/** Nothing was done: what the sender saw is not what there is. */
export function stalePreview(ctx: RequestContext, view: Parameters<typeof toPreview>[1]): StalePreview {
  return result(StalePreview, {
    code: 'stale-preview',
    message: 'The draft has changed since it was read.',
    preview: toPreview(ctx, view),
  });
}
