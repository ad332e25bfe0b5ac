import { Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type NotAllowed, notAllowed, type NotFound, notFound } from '../graphql/index.js';
import type { SummitEntity } from './summit.entity.js';
import { mayEditSummit, type SummitOperation } from './summits.policy.js';
import { SummitsRepository } from './summits.repository.js';

/** Stands before each change of what a summit says of itself. */
@Injectable()
export class SummitGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summits: SummitsRepository,
  ) {}

  /** Runs `work` in one transaction that holds the summit, or refuses whoever does not organise it. `work` must not write before it refuses. */
  async open<Outcome>(
    ctx: RequestContext,
    operation: SummitOperation,
    summitId: string,
    work: (tx: RequestContext, summit: SummitEntity) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    if (!mayEditSummit(operation, ctx.viewer, summitId))
      return notAllowed('Only organisers of this summit change what it says.');
    if (!Uuid.safeParse(summitId).success) return notFound('There is no such summit.');
    return this.unitOfWork.run<Outcome | NotFound>(ctx, async (tx) => {
      const summit = await this.summits.lockById(tx, summitId);
      return summit === null ? notFound('There is no such summit.') : work(tx, summit);
    });
  }
}
