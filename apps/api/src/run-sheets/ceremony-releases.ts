import type { RefusalCode, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import type { CueEffect } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { EMBARGO_KINDS, Embargoes } from '../embargo/index.js';

/** Releases what a cue says. An organiser planned it, so who presides may call it. */
@Injectable()
export class CeremonyReleases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly embargoes: Embargoes,
  ) {}

  /** `null` when it is out, also when it was already. */
  release(
    ctx: RequestContext,
    summitId: SummitId,
    { objectKind, objectId, missingLanguages }: Extract<CueEffect, { kind: 'release' }>,
  ): Promise<RefusalCode | null> {
    return this.unitOfWork.run(ctx, async (tx): Promise<RefusalCode | null> => {
      const kind = EMBARGO_KINDS.find((each) => each === objectKind);
      const state = kind && (await this.embargoes.stateOf(tx, kind, objectId));
      if (kind === undefined || state?.summitId !== summitId) return 'not-found';
      const outcome = await this.embargoes.releaseIn(tx, kind, objectId, missingLanguages);
      if (!('code' in outcome) || outcome.code === 'released-already') return null;
      return outcome.code;
    });
  }
}
