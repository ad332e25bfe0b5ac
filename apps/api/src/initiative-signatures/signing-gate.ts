import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { notAllowed, type NotAllowed, notFound, type NotFound } from '../graphql/index.js';
import { type InitiativeRow, Initiatives } from '../initiatives/index.js';
import { mayInSigning, type SigningPart } from './initiative-signatures.policy.js';

/** Stands before what organisers and chairs do with signatures. Who has no part in it is told that there is none. */
@Injectable()
export class SigningGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: Initiatives,
  ) {}

  /** Runs `work` in one transaction that holds the initiative. */
  async open<Outcome>(
    ctx: RequestContext,
    initiativeId: string,
    part: SigningPart,
    work: (tx: RequestContext, initiative: InitiativeRow) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    return this.unitOfWork.run<Outcome | NotAllowed | NotFound>(ctx, async (tx) => {
      const initiative = await this.initiatives.lock(tx, initiativeId);
      if (initiative === undefined || !mayInSigning('preside', tx.viewer, initiative.summitId))
        return notFound('There is no such initiative.');
      if (!mayInSigning(part, tx.viewer, initiative.summitId))
        return notAllowed('Only organisers of the summit do this.');
      return work(tx, initiative);
    });
  }
}
