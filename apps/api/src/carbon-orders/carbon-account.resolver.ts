import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
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
import { CarbonPayoutInput, type ParsedPayout, PayoutSchema, refuseFuture } from './carbon-desk.inputs.js';
import {
  CarbonAccount,
  type CarbonAccountLine,
  CarbonMoreThanOwed,
  CarbonPayout,
  CarbonPayoutResult,
} from './carbon-desk.type.js';
import type { CarbonAccountRow } from './carbon-payouts.repository.js';
import { CarbonPayouts, owedOf, type PayoutOutcome } from './carbon-payouts.service.js';
import { OrderDesk } from './order-desk.service.js';

type PayoutAnswer = CarbonPayout | CarbonMoreThanOwed | NotAllowed | NotFound | Refused;

/** The account of what was paid, for everybody; stewards write down what went to the companies. */
@Resolver()
export class CarbonAccountResolver {
  constructor(
    private readonly desk: OrderDesk,
    private readonly payouts: CarbonPayouts,
  ) {}

  @Query(() => CarbonAccount)
  async carbonAccount(@Ctx() ctx: RequestContext): Promise<CarbonAccount> {
    const { lines, payouts } = await this.payouts.account(ctx);
    return { lines: lines.map((line) => toLine(ctx, line)), payouts };
  }

  @Mutation(() => CarbonPayoutResult, { description: 'Never more than is owed.' })
  async recordCarbonPayout(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CarbonPayoutInput }, parseWith(PayoutSchema)) input: ParsedPayout,
  ): Promise<PayoutAnswer> {
    if (!this.desk.may(ctx, 'recordPayout')) return notForThem(ctx);
    refuseFuture(ctx, input.paidOn, 'input.paidOn');
    return answer(await this.payouts.record(ctx, input));
  }

  @Mutation(() => CarbonPayoutResult, {
    description: 'It was written down by mistake: an entry of its own takes it back.',
  })
  async reverseCarbonPayout(
    @Ctx() ctx: RequestContext,
    @Args('payoutId', { type: () => ID }, parseWith(Uuid)) payoutId: string,
  ): Promise<PayoutAnswer> {
    if (!this.desk.may(ctx, 'recordPayout')) return notForThem(ctx);
    return answer(await this.payouts.reverse(ctx, payoutId));
  }
}

const notForThem = ({ viewer }: RequestContext): NotAllowed =>
  notAllowed('Only stewards write down payouts.', viewer === null ? 'not-signed-in' : 'not-allowed');

function answer(outcome: PayoutOutcome): PayoutAnswer {
  if (outcome.isDone) return result(CarbonPayout, outcome.payout);
  const { code } = outcome;
  switch (code) {
    case 'more-than-owed':
      return result(CarbonMoreThanOwed, {
        code,
        message: 'This is more than the company may still get.',
        owed: outcome.owed,
      });
    case 'not-found':
      return notFound('There is no such project, or no such payout.');
    case 'wrong-state':
      return refused(code, 'It was taken back already, or takes another one back.');
  }
}

function toLine(ctx: RequestContext, row: CarbonAccountRow): CarbonAccountLine {
  const { projectId, projectSlug, companyName, isDemonstration, currency, orderCount, paidGrams, retiredGrams } = row;
  const money = (minor: number) => ({ minor, currency });
  return {
    projectId,
    projectSlug,
    projectName: pickText(row.projectNames, ctx.languages, 'en'),
    companyName,
    isDemonstration,
    received: money(row.receivedMinor),
    transferred: money(row.transferredMinor),
    refunded: money(row.refundedMinor),
    paidOut: money(row.paidOutMinor),
    owed: owedOf(row),
    orderCount,
    paidGrams,
    retiredGrams,
  };
}
