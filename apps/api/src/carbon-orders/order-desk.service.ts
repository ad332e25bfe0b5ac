import type { RefusalCode, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { Stewards } from '../carbon-projects/index.js';
import { type CarbonOrderOperation, EVERYTHING, mayKeepOrders } from './carbon-orders.policy.js';
import { type CarbonOrderRow, CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonOrderDeskRepository, type CarbonOrderSearch } from './carbon-order-desk.repository.js';
import type { CarbonRefundRow } from './carbon-payments.repository.js';
import { CarbonPayments } from './carbon-payments.service.js';
import { CarbonRefunds } from './carbon-refunds.service.js';
import { OrderEndings } from './order-endings.service.js';

export type DeskOutcome =
  | { isDone: true; order: CarbonOrderRow }
  | {
      isDone: false;
      code: Extract<RefusalCode, 'not-signed-in' | 'not-allowed' | 'order-unknown' | 'wrong-state' | 'being-retired'>;
    };
type RefundOutcome =
  | { isDone: true; refund: CarbonRefundRow }
  | { isDone: false; code: Extract<RefusalCode, 'not-signed-in' | 'not-allowed' | 'wrong-state'> };

/** What stewards, and organisers for their participants, do with orders. */
@Injectable()
export class OrderDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stewards: Stewards,
    private readonly orders: CarbonOrdersRepository,
    private readonly search: CarbonOrderDeskRepository,
    private readonly payments: CarbonPayments,
    private readonly refunds: CarbonRefunds,
    private readonly endings: OrderEndings,
  ) {}

  /** Whether the viewer may do this with what is of everybody, or of this summit. */
  may({ viewer }: RequestContext, operation: CarbonOrderOperation, summitId: SummitId | null = null): boolean {
    return mayKeepOrders(operation, viewer, this.stewards.include(viewer), { ...EVERYTHING, summitId });
  }

  /**
   * The bank shows a transfer. What is not exactly what was asked goes back; the same transfer twice is told once, and
   * `wrong-state` is said of an order that is not paid by transfer.
   */
  async confirmTransfer(
    ctx: RequestContext,
    orderId: string,
    { amountMinor, currency, bankReference }: { amountMinor: number; currency: string | null; bankReference: string },
  ): Promise<DeskOutcome> {
    return this.act(
      ctx,
      () => 'confirmTransfer',
      orderId,
      async (tx, order) => {
        if (order.method !== 'transfer') return 'wrong-state';
        const outcome = await this.payments.take(tx, {
          orderId,
          provider: 'transfer',
          reference: `${order.reference}/${bankReference}`,
          amount: { minor: amountMinor, currency: currency ?? order.currency },
        });
        return outcome === 'known' ? 'wrong-state' : undefined;
      },
    );
  }

  /**
   * Calls off an order that nobody paid, or one that was paid, and pays it back; not once its grams are being retired.
   * Paying back is for stewards alone.
   */
  async withdraw(ctx: RequestContext, orderId: string): Promise<DeskOutcome> {
    const operation = ({ state }: CarbonOrderRow) => (state === 'paid' ? 'withdrawOrder' : 'callOffOrder');
    return this.act(ctx, operation, orderId, async (tx, order) => {
      if (await this.endings.callOff(tx, order)) return undefined;
      if (order.state !== 'paid') return 'wrong-state';
      return (await this.payments.withdraw(tx, orderId)) ? undefined : 'being-retired';
    });
  }

  /** What the viewer may see of this; `undefined` for who may see none. */
  async list(
    ctx: RequestContext,
    search: CarbonOrderSearch,
    limit: number,
    after: string | null,
  ): Promise<{ orders: CarbonOrderRow[]; totalCount: number } | undefined> {
    if (!this.may(ctx, 'listOrders', search.summitId)) return undefined;
    const ids = await this.search.list(ctx, search, limit, after);
    const found = new Map((await this.orders.findAll(ctx, ids)).map((order) => [order.id, order]));
    return { orders: ids.flatMap((id) => found.get(id) ?? []), totalCount: await this.search.count(ctx, search) };
  }

  /** A steward has paid back what its provider could not. */
  async settleRefund(ctx: RequestContext, refundId: string, how: string): Promise<RefundOutcome> {
    if (!this.may(ctx, 'settleRefund'))
      return { isDone: false, code: ctx.viewer === null ? 'not-signed-in' : 'not-allowed' };
    const refund = await this.refunds.settleByHand(ctx, refundId, how);
    return refund === undefined ? { isDone: false, code: 'wrong-state' } : { isDone: true, refund };
  }

  private async act(
    ctx: RequestContext,
    operationOn: (order: CarbonOrderRow) => CarbonOrderOperation,
    orderId: string,
    work: (tx: RequestContext, order: CarbonOrderRow) => Promise<'wrong-state' | 'being-retired' | undefined>,
  ): Promise<DeskOutcome> {
    const { viewer } = ctx;
    if (viewer === null) return { isDone: false, code: 'not-signed-in' };
    const isSteward = this.stewards.include(viewer);
    return this.unitOfWork.run(ctx, async (tx): Promise<DeskOutcome> => {
      const order = await this.orders.lock(tx, orderId);
      // An order of others and one that is not there get the same answer.
      if (order === undefined || !mayKeepOrders(operationOn(order), viewer, isSteward, order))
        return { isDone: false, code: isSteward ? 'order-unknown' : 'not-allowed' };
      const refused = await work(tx, order);
      if (refused !== undefined) return { isDone: false, code: refused };
      return { isDone: true, order: (await this.orders.find(tx, orderId)) ?? order };
    });
  }
}
