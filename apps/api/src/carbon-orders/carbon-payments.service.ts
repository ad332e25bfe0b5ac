import type { RequestContext } from '@app/database';
import { type CarbonRefundReason, verdictOnPayment } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CarbonLedger } from '../carbon-ledger/index.js';
import { CarbonProjects } from '../carbon-projects/index.js';
import { type CarbonOrderRow, CarbonOrdersRepository } from './carbon-orders.repository.js';
import { type CarbonPaymentRow, CarbonPaymentsRepository } from './carbon-payments.repository.js';
import { OrderBell } from './order-bell.js';
import { isDemonstration, OrderCovers } from './order-covers.js';
import { OrderNews } from './order-news.js';
import type { PaymentReceived } from './payment-provider.js';

/** `known`: told before, and nothing changed. `unknown-order`: it is for none of our orders. */
export type PaymentOutcome = 'taken' | 'given-back' | 'known' | 'unknown-order';

/** What becomes of money that came in: the order gets its grams, or the money goes back. Nothing else, whatever races. */
@Injectable()
export class CarbonPayments {
  constructor(
    private readonly orders: CarbonOrdersRepository,
    private readonly payments: CarbonPaymentsRepository,
    private readonly ledger: CarbonLedger,
    private readonly covers: OrderCovers,
    private readonly projects: CarbonProjects,
    private readonly news: OrderNews,
    private readonly bell: OrderBell,
  ) {}

  /** In the caller's transaction; telling it again changes nothing. */
  async take(tx: RequestContext, received: PaymentReceived): Promise<PaymentOutcome> {
    const order = await this.orders.lock(tx, received.orderId);
    if (order === undefined) return 'unknown-order';
    const paymentId = uuidv7();
    if (!(await this.payments.add(tx, paymentId, received))) return 'known';
    this.bell.ring(tx);
    const verdict = verdictOnPayment({
      state: order.state,
      asked: { minor: order.amountMinor, currency: order.currency },
      paid: received.amount,
      isCoveredOtherwise: order.state === 'expired' && (await this.isCoveredOtherwise(tx, order)),
      isWithheld: (await this.projects.offer(tx, order.batchId))?.isWithheld === true,
    });
    const reason = verdict === 'take' && (await this.ledger.order(tx, order.id)) !== 'ordered' ? 'sold-out' : verdict;
    if (reason !== 'take') {
      await this.giveBack(tx, order, { id: paymentId, amount: received.amount }, reason);
      return 'given-back';
    }
    await this.orders.change(tx, order.id, 'paid');
    await this.payments.settleCheckout(tx, order.id);
    await this.news.tell(tx, order, 'paid');
    return 'taken';
  }

  /** A steward calls off an order that was paid. @returns `false` when it is not, or is being retired already */
  async withdraw(tx: RequestContext, orderId: string): Promise<boolean> {
    const order = await this.orders.lock(tx, orderId);
    const payment = await this.payments.findStanding(tx, orderId);
    if (order?.state !== 'paid' || payment === undefined || !(await this.ledger.release(tx, orderId))) return false;
    await this.giveBack(tx, { ...order, state: 'cancelled' }, payment, 'withdrawn');
    this.bell.ring(tx);
    return true;
  }

  /** An order that stands on another payment stays as it is. */
  private async giveBack(
    tx: RequestContext,
    order: CarbonOrderRow,
    payment: Pick<CarbonPaymentRow, 'id' | 'amount'>,
    reason: CarbonRefundReason,
  ): Promise<void> {
    await this.payments.addRefund(tx, uuidv7(), payment.id, reason);
    if (order.state !== 'paid' && order.state !== 'fulfilled') {
      if (order.state === 'reserved') await this.ledger.release(tx, order.id);
      await this.orders.change(tx, order.id, 'refund-due');
    }
    await this.news.tell(tx, order, 'refund-due', { reason, amount: payment.amount });
  }

  private async isCoveredOtherwise(tx: RequestContext, order: CarbonOrderRow): Promise<boolean> {
    const cover = await this.covers.of(tx, order);
    // What it was for is gone, or can not be said any more: the buyer paid for grams, and gets these.
    if (cover === 'footprint-unknown') return false;
    if (cover.key === null) return false;
    return (
      ((await this.covers.lockLeft(tx, [cover], isDemonstration(order), order.id)).get(cover.key) ?? 0) < order.grams
    );
  }
}
