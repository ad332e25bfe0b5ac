import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CarbonOrderState, CarbonPaymentMethod } from '@app/domain';
import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  badCursor,
  type Connection,
  Ctx,
  decodeCursor,
  encodeCursor,
  NotAllowed,
  notAllowed,
  pageSize,
  parseWith,
  Refused,
  refused,
  result,
  StorableText,
} from '../graphql/index.js';
import {
  CarbonOrder,
  CarbonOrderResult,
  CarbonOrderStateEnum,
  CarbonPaymentMethodEnum,
  CarbonRefund,
} from './carbon-order.type.js';
import { AmountMinor, Currency } from './carbon-desk.inputs.js';
import { CarbonOrderConnection, CarbonRefundResult } from './carbon-desk.type.js';
import { BookedLine } from './carbon-orders.inputs.js';
import { type DeskOutcome, OrderDesk } from './order-desk.service.js';
import { OrderViews, toRefund } from './order-views.js';

const Order = () => Args('orderId', { type: () => ID }, parseWith(Uuid));
const SearchText = StorableText.trim().max(200).nullish();

/** Orders for stewards, and for a summit's organisers those of their summit. Rights are asked in `OrderDesk`. */
@Resolver()
export class CarbonDeskResolver {
  constructor(
    private readonly desk: OrderDesk,
    private readonly views: OrderViews,
  ) {}

  @Query(() => CarbonOrderConnection, {
    nullable: true,
    description: 'The newest first; null for who may not see them. Without a summit everything, for stewards alone.',
  })
  async carbonOrders(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish()))
    summitId: string | null | undefined,
    @Args('state', { type: () => CarbonOrderStateEnum, nullable: true }) state: CarbonOrderState | null | undefined,
    @Args('payment', { type: () => CarbonPaymentMethodEnum, nullable: true })
    payment: CarbonPaymentMethod | null | undefined,
    @Args('search', { type: () => String, nullable: true }, parseWith(SearchText)) search: string | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<Connection<CarbonOrder> | null> {
    const size = pageSize(first ?? 50);
    const behind = after == null ? null : decodeCursor(after);
    if (behind !== null && !Uuid.safeParse(behind).success) throw badCursor();
    const asked = { summitId: summitId ?? null, state: state ?? null, method: payment ?? null, text: search ?? '' };
    const found = await this.desk.list(ctx, asked, size + 1, behind);
    if (found === undefined) return null;
    const nodes = await this.views.all(ctx, found.orders.slice(0, size));
    const edges = nodes.map((node) => ({ cursor: encodeCursor(node.id), node }));
    return {
      edges,
      nodes,
      pageInfo: { hasNextPage: found.orders.length > size, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: found.totalCount,
    };
  }

  @Mutation(() => CarbonOrderResult, {
    description:
      'The bank shows a transfer: for stewards, and for a summit’s organisers of their participants’ orders. Another amount than was asked goes back.',
  })
  async confirmCarbonTransfer(
    @Ctx() ctx: RequestContext,
    @Order() orderId: string,
    @Args(
      'amountMinor',
      { type: () => Float, description: 'What arrived, in the smallest units of its currency.' },
      parseWith(AmountMinor),
    )
    amountMinor: number,
    @Args(
      'bankReference',
      { type: () => String, description: 'What the bank calls it: the same one twice is told once.' },
      parseWith(BookedLine),
    )
    bankReference: string,
    @Args(
      'currency',
      { type: () => String, nullable: true, description: 'What it arrived in, ISO 4217; the order’s when left out.' },
      parseWith(Currency.nullish()),
    )
    currency: string | null | undefined,
  ): Promise<CarbonOrder | NotAllowed | Refused> {
    const transfer = { amountMinor, currency: currency ?? null, bankReference };
    return this.answer(ctx, await this.desk.confirmTransfer(ctx, orderId, transfer));
  }

  @Mutation(() => CarbonOrderResult, {
    description:
      'Calls off an order that is not paid, also for its summit’s organisers; pays back what was paid, for stewards alone, and not once its grams are being retired.',
  })
  async withdrawCarbonOrder(
    @Ctx() ctx: RequestContext,
    @Order() orderId: string,
  ): Promise<CarbonOrder | NotAllowed | Refused> {
    return this.answer(ctx, await this.desk.withdraw(ctx, orderId));
  }

  @Mutation(() => CarbonRefundResult, {
    description: 'A steward has paid back what the provider could not; `how`: what was done, for the books.',
  })
  async settleCarbonRefund(
    @Ctx() ctx: RequestContext,
    @Args('refundId', { type: () => ID }, parseWith(Uuid)) refundId: string,
    @Args('how', { type: () => String }, parseWith(BookedLine)) how: string,
  ): Promise<CarbonRefund | NotAllowed | Refused> {
    const settled = await this.desk.settleRefund(ctx, refundId, how);
    if (settled.isDone) return result(CarbonRefund, toRefund(settled.refund));
    return refusalOf(settled.code);
  }

  private answer(ctx: RequestContext, outcome: DeskOutcome): Promise<CarbonOrder> | NotAllowed | Refused {
    return outcome.isDone ? this.views.of(ctx, outcome.order) : refusalOf(outcome.code);
  }
}

function refusalOf(code: Extract<DeskOutcome, { isDone: false }>['code']): NotAllowed | Refused {
  switch (code) {
    case 'not-signed-in':
    case 'not-allowed':
      return notAllowed('This is for stewards, and for organisers of the order’s summit.', code);
    case 'order-unknown':
      return refused(code, 'There is no such order.');
    case 'being-retired':
      return refused(code, 'Its grams are being retired in the registry, which can not be undone.');
    case 'wrong-state':
      return refused(code, 'This can not be done with it as it is now.');
  }
}
