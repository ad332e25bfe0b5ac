import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type CarbonOffer, CarbonProjects, serialsText, toCarbonOffer } from '../carbon-projects/index.js';
import {
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  result,
} from '../graphql/index.js';
import {
  CarbonRetirementProofInput,
  type ParsedRetirementProof,
  refuseFuture,
  RetirementProofSchema,
} from './carbon-desk.inputs.js';
import { CarbonRetirement, CarbonRetirementDesk, CarbonRetirementResult } from './carbon-desk.type.js';
import { CarbonOrderDeskRepository } from './carbon-order-desk.repository.js';
import { type CarbonRetirementRow, CarbonRetirementsRepository } from './carbon-retirements.repository.js';
import { CarbonRetirements, type RetirementOutcome } from './carbon-retirements.service.js';
import { OrderDesk } from './order-desk.service.js';

const MOST_LISTED = 200;

/** Retirements, for stewards. */
@Resolver()
export class CarbonRetirementsResolver {
  constructor(
    private readonly desk: OrderDesk,
    private readonly retirements: CarbonRetirements,
    private readonly rows: CarbonRetirementsRepository,
    private readonly orders: CarbonOrderDeskRepository,
    private readonly projects: CarbonProjects,
  ) {}

  @Query(() => CarbonRetirementDesk, { nullable: true, description: 'Null for who is no steward.' })
  async carbonRetirementDesk(@Ctx() ctx: RequestContext): Promise<CarbonRetirementDesk | null> {
    if (!this.desk.may(ctx, 'retire')) return null;
    const [ordered, retirements] = [await this.orders.ordered(ctx), await this.rows.list(ctx, MOST_LISTED)];
    const offers = await this.offersOf(ctx, [...ordered, ...retirements]);
    return {
      ordered: ordered.flatMap(({ batchId, grams, orderCount }) => {
        const offer = offers.get(batchId);
        return offer === undefined ? [] : [{ offer: toCarbonOffer(offer, ctx), orderedGrams: grams, orderCount }];
      }),
      retirements: retirements.flatMap((row) => {
        const offer = offers.get(row.batchId);
        return offer === undefined ? [] : [toRetirement(ctx, row, offer)];
      }),
    };
  }

  @Mutation(() => CarbonRetirementResult, {
    description:
      'Takes all that is ordered of a batch, in whole tonnes. Retire these serial numbers in the registry, then confirm.',
  })
  async beginCarbonRetirement(
    @Ctx() ctx: RequestContext,
    @Args('batchId', { type: () => ID }, parseWith(Uuid)) batchId: string,
  ): Promise<CarbonRetirement | NotAllowed | NotFound | Refused> {
    if (!this.desk.may(ctx, 'retire')) return notForThem(ctx);
    return this.answer(ctx, await this.retirements.begin(ctx, batchId));
  }

  @Mutation(() => CarbonRetirementResult, {
    description: 'The registry has it on record: final. Certificates and the leaderboard follow.',
  })
  async confirmCarbonRetirement(
    @Ctx() ctx: RequestContext,
    @Args('retirementId', { type: () => ID }, parseWith(Uuid)) retirementId: string,
    @Args('proof', { type: () => CarbonRetirementProofInput }, parseWith(RetirementProofSchema))
    proof: ParsedRetirementProof,
  ): Promise<CarbonRetirement | NotAllowed | NotFound | Refused> {
    if (!this.desk.may(ctx, 'confirmRetirement')) return notForThem(ctx);
    refuseFuture(ctx, proof.retiredOn, 'proof.retiredOn');
    return this.answer(ctx, await this.retirements.confirm(ctx, retirementId, proof));
  }

  @Mutation(() => CarbonRetirementResult, { description: 'The registry has not done it: its orders wait again.' })
  async takeBackCarbonRetirement(
    @Ctx() ctx: RequestContext,
    @Args('retirementId', { type: () => ID }, parseWith(Uuid)) retirementId: string,
  ): Promise<CarbonRetirement | NotAllowed | NotFound | Refused> {
    if (!this.desk.may(ctx, 'confirmRetirement')) return notForThem(ctx);
    return this.answer(ctx, await this.retirements.takeBack(ctx, retirementId));
  }

  private async answer(
    ctx: RequestContext,
    outcome: RetirementOutcome,
  ): Promise<CarbonRetirement | NotFound | Refused> {
    if (outcome.isDone) {
      const row = await this.rows.find(ctx, outcome.retirementId);
      const offer = row && (await this.projects.offer(ctx, row.batchId));
      return row === undefined || offer === undefined
        ? notFound('There is no such retirement.')
        : toRetirement(ctx, row, offer);
    }
    switch (outcome.code) {
      case 'not-found':
        return notFound('There is no such batch on offer.');
      case 'nothing-ordered':
        return refused(outcome.code, 'Nothing of this batch is ordered.');
      case 'tonne-not-whole':
        return refused(
          outcome.code,
          'The rest of the last tonne is reserved for somebody, and kept for this retirement afterwards; try again when that has run out.',
        );
      case 'wrong-state':
        return refused(outcome.code, 'There is no such retirement that waits for the registry.');
    }
  }

  private async offersOf(ctx: RequestContext, rows: readonly { batchId: string }[]): Promise<Map<string, CarbonOffer>> {
    const offers = new Map<string, CarbonOffer>();
    for (const batchId of new Set(rows.map((row) => row.batchId))) {
      const offer = await this.projects.offer(ctx, batchId);
      if (offer !== undefined) offers.set(batchId, offer);
    }
    return offers;
  }
}

const notForThem = ({ viewer }: RequestContext): NotAllowed =>
  notAllowed('Only stewards retire credits.', viewer === null ? 'not-signed-in' : 'not-allowed');

function toRetirement(ctx: RequestContext, row: CarbonRetirementRow, offer: CarbonOffer): CarbonRetirement {
  const { id, state, firstSerial: first, credits, orderedGrams, orderCount, startedAt, registryUrl, retiredOn } = row;
  const serials = serialsText({ prefix: offer.serials.prefix, first, last: first + credits - 1 });
  return result(CarbonRetirement, {
    id,
    offer: toCarbonOffer(offer, ctx),
    state,
    serials,
    credits,
    orderedGrams,
    orderCount,
    startedAt,
    registryUrl,
    retiredOn,
  });
}
