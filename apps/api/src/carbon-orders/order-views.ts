import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type CarbonOffer, CarbonProjects, toCarbonOffer } from '../carbon-projects/index.js';
import { result } from '../graphql/index.js';
import { PublicProgrammes } from '../programme/index.js';
import { CarbonOrder, type CarbonOrderRetirement, type CarbonRefund } from './carbon-order.type.js';
import type { CarbonOrderRow } from './carbon-orders.repository.js';
import { CarbonPaymentsRepository, type CarbonRefundRow } from './carbon-payments.repository.js';
import { CarbonRetirementsRepository } from './carbon-retirements.repository.js';

/** Orders as their readers see them. */
@Injectable()
export class OrderViews {
  constructor(
    private readonly projects: CarbonProjects,
    private readonly programmes: PublicProgrammes,
    private readonly payments: CarbonPaymentsRepository,
    private readonly retirements: CarbonRetirementsRepository,
  ) {}

  async of(ctx: RequestContext, order: CarbonOrderRow): Promise<CarbonOrder> {
    const [view] = await this.all(ctx, [order]);
    if (view === undefined) throw new Error(`the order ${order.id} is of a batch that was never offered`);
    return view;
  }

  /** In their order. */
  async all(ctx: RequestContext, orders: readonly CarbonOrderRow[]): Promise<CarbonOrder[]> {
    const refunds = Map.groupBy(
      await this.payments.listRefunds(
        ctx,
        orders.map(({ id }) => id),
      ),
      ({ orderId }) => orderId,
    );
    const offers = new Map<string, CarbonOffer | undefined>();
    for (const batchId of new Set(orders.map((order) => order.batchId)))
      offers.set(batchId, await this.projects.offer(ctx, batchId));
    const retirements = await this.retirements.recordsOf(
      ctx,
      orders.map(({ id }) => id),
    );
    const views: CarbonOrder[] = [];
    for (const order of orders) {
      const offer = offers.get(order.batchId);
      if (offer !== undefined)
        views.push(await this.view(ctx, order, offer, refunds.get(order.id) ?? [], retirements.get(order.id) ?? null));
    }
    return views;
  }

  private async view(
    ctx: RequestContext,
    order: CarbonOrderRow,
    offer: CarbonOffer,
    refunds: readonly CarbonRefundRow[],
    retirement: CarbonOrderRetirement | null,
  ): Promise<CarbonOrder> {
    const { method, amountMinor, currency, summitSlug, state, batchId } = order;
    const isAwaited = method === 'transfer' && state === 'reserved';
    const payee = isAwaited ? await this.projects.payee(ctx, batchId) : undefined;
    return result(CarbonOrder, {
      id: order.id,
      reference: order.reference,
      state,
      payment: method,
      buyer: order.buyer,
      grams: order.grams,
      amount: { minor: amountMinor, currency },
      offer: toCarbonOffer(offer, ctx),
      summit: summitSlug === null ? null : ((await this.programmes.findSummit(ctx, summitSlug)) ?? null),
      name: order.name,
      email: order.email,
      leaderboardName: order.leaderboardName,
      placedAt: order.placedAt,
      expiresAt: order.expiresAt,
      paidAt: order.paidAt,
      endedAt: order.endedAt,
      payee: payee ?? null,
      refunds: refunds.map(toRefund),
      certificateCode: order.certificateCode,
      revocationReason: order.revocationReason,
      retirement,
    });
  }
}

/** As everybody who sees the order sees it. */
export const toRefund = ({ id, reason, state, amount, dueAt, doneAt }: CarbonRefundRow): CarbonRefund => ({
  id,
  reason,
  state,
  amount,
  dueAt,
  doneAt,
});
