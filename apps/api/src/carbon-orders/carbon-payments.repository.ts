import type { RequestContext } from '@app/database';
import type { CarbonRefundReason, Money } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Checkout, PaymentProviderName, PaymentReceived } from './payment-provider.js';

export interface CarbonPaymentRow {
  id: string;
  orderId: string;
  provider: PaymentProviderName;
  /** The provider's own name for it. */
  reference: string;
  amount: Money;
  receivedAt: Date;
}
export interface CarbonRefundRow {
  id: string;
  orderId: string;
  provider: PaymentProviderName;
  paymentReference: string;
  amount: Money;
  reason: CarbonRefundReason;
  state: 'due' | 'pending' | 'failed' | 'done';
  dueAt: Date;
  doneAt: Date | null;
}
type RawMoney<Row> = Omit<Row, 'amount'> & { amountMinor: string; currency: string };

const PAYMENT = `p.id, p.order_id AS "orderId", p.provider, p.reference, p.amount_minor AS "amountMinor", p.currency,
  p.received_at AS "receivedAt"`;
const REFUND = `r.id, p.order_id AS "orderId", p.provider, p.reference AS "paymentReference", p.amount_minor AS "amountMinor",
  p.currency, r.reason, r.state, r.due_at AS "dueAt", r.done_at AS "doneAt"`;
/** Asked again after this long, then after twice as long each time. */
const FIRST_PAUSE_S = 30;
const LONGEST_PAUSE_S = 3_600;
/** When to look again at what was looked at `looks` times: as an expression of SQL, `$1` being now. */
const NEXT_LOOK = `$1::timestamptz + least(${LONGEST_PAUSE_S}, ${FIRST_PAUSE_S} * power(2, least(looks, 20))) * interval '1 second'`;

/** Pages of providers, payments, refunds, and what providers told. Whoever changes what belongs to an order holds its row. */
@Injectable()
export class CarbonPaymentsRepository {
  /** @returns `false`, and nothing was written, for a notice that was heard before */
  async hear(ctx: RequestContext, id: string, kind: string): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      'INSERT INTO carbon_payment_notices (id, kind, received_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id',
      [id, kind, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  /** @returns how many there were */
  async forgetNotices(ctx: RequestContext, heardBefore: Date): Promise<number> {
    const [, count] = await ctx.manager.query<[unknown[], number]>(
      'DELETE FROM carbon_payment_notices WHERE received_at < $1',
      [heardBefore],
    );
    return count;
  }

  /** @returns `false`, and nothing was written, for a payment that is known already */
  async add(
    ctx: RequestContext,
    id: string,
    { orderId, provider, reference, amount }: PaymentReceived,
  ): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      `INSERT INTO carbon_payments (id, order_id, provider, reference, amount_minor, currency, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (provider, reference) DO NOTHING RETURNING id`,
      [id, orderId, provider, reference, amount.minor, amount.currency, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  /** What an order stands on: its payment that does not go back. */
  async findStanding(ctx: RequestContext, orderId: string): Promise<CarbonPaymentRow | undefined> {
    const [row] = await ctx.manager.query<RawMoney<CarbonPaymentRow>[]>(
      `SELECT ${PAYMENT} FROM carbon_payments p WHERE p.order_id = $1
          AND NOT EXISTS (SELECT FROM carbon_refunds r WHERE r.payment_id = p.id) ORDER BY p.received_at, p.id LIMIT 1`,
      [orderId],
    );
    return row && withMoney(row);
  }

  async addRefund(ctx: RequestContext, id: string, paymentId: string, reason: CarbonRefundReason): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_refunds (id, payment_id, reason, state, due_at, look_at) VALUES ($1, $2, $3, 'due', $4, $4)`,
      [id, paymentId, reason, ctx.clock.now()],
    );
  }

  async findRefund(ctx: RequestContext, id: string): Promise<CarbonRefundRow | undefined> {
    const [row] = await this.refunds(ctx, 'r.id = $1', [id]);
    return row;
  }

  /** Of these orders, the oldest first. */
  async listRefunds(ctx: RequestContext, orderIds: readonly string[]): Promise<CarbonRefundRow[]> {
    return this.refunds(ctx, 'p.order_id = ANY($1) ORDER BY r.due_at, r.id', [orderIds]);
  }

  /** Those that are due to be asked for, at most so many; each is nobody else's for a while. */
  async claimRefunds(ctx: RequestContext, most: number): Promise<CarbonRefundRow[]> {
    const claimed = await ctx.manager.query<[{ id: string }[], number]>(
      `UPDATE carbon_refunds SET looks = looks + 1, look_at = ${NEXT_LOOK} WHERE id IN (
         SELECT id FROM carbon_refunds WHERE look_at <= $1 ORDER BY look_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id`,
      [ctx.clock.now(), most],
    );
    return this.refunds(ctx, 'r.id = ANY($1) ORDER BY r.due_at, r.id', [claimed[0].map(({ id }) => id)]);
  }

  /** Somebody said something about it: looked at now. */
  async hasten(ctx: RequestContext, refundId: string): Promise<void> {
    await ctx.manager.query(`UPDATE carbon_refunds SET look_at = $2 WHERE id = $1 AND state IN ('due', 'pending')`, [
      refundId,
      ctx.clock.now(),
    ]);
  }

  /** One that is done stays done. @returns whether it was not yet */
  async changeRefund(
    ctx: RequestContext,
    id: string,
    state: 'pending' | 'failed' | 'done',
    reference: string | null,
  ): Promise<boolean> {
    const [rows] = await ctx.manager.query<[unknown[], number]>(
      `UPDATE carbon_refunds SET state = $2, reference = coalesce($3, reference), done_at = CASE WHEN $2 = 'done' THEN $4::timestamptz END,
              look_at = CASE WHEN $2 = 'pending' THEN look_at END
        WHERE id = $1 AND state <> 'done' RETURNING id`,
      [id, state, reference, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async hasOpenRefunds(ctx: RequestContext, orderId: string): Promise<boolean> {
    return (await this.refunds(ctx, `p.order_id = $1 AND r.state <> 'done' LIMIT 1`, [orderId])).length > 0;
  }

  async findCheckout(ctx: RequestContext, orderId: string): Promise<Checkout | undefined> {
    const [row] = await ctx.manager.query<Checkout[]>(
      'SELECT reference, url FROM carbon_checkouts WHERE order_id = $1',
      [orderId],
    );
    return row;
  }

  /** Looked at from now on, until what became of it is known. */
  async addCheckout(ctx: RequestContext, orderId: string, { reference, url }: Checkout): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_checkouts (order_id, reference, url, look_at) VALUES ($2, $3, $4, $1::timestamptz + interval '${FIRST_PAUSE_S} seconds')
       ON CONFLICT (order_id) DO NOTHING`,
      [ctx.clock.now(), orderId, reference, url],
    );
  }

  /** Pages to ask about, at most so many; each is nobody else's for a while. */
  async claimCheckouts(ctx: RequestContext, most: number): Promise<{ orderId: string; reference: string }[]> {
    const [rows] = await ctx.manager.query<[{ orderId: string; reference: string }[], number]>(
      `UPDATE carbon_checkouts SET looks = looks + 1, look_at = ${NEXT_LOOK} WHERE order_id IN (
         SELECT order_id FROM carbon_checkouts WHERE look_at <= $1 ORDER BY look_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING order_id AS "orderId", reference`,
      [ctx.clock.now(), most],
    );
    return rows;
  }

  /** The reservations behind these ran out: they are asked about now. */
  async hastenCheckouts(ctx: RequestContext, orderIds: readonly string[]): Promise<void> {
    await ctx.manager.query(
      'UPDATE carbon_checkouts SET look_at = $2, looks = 0 WHERE order_id = ANY($1) AND look_at IS NOT NULL',
      [orderIds, ctx.clock.now()],
    );
  }

  /** Nothing more will become of it. */
  async settleCheckout(ctx: RequestContext, orderId: string): Promise<void> {
    await ctx.manager.query('UPDATE carbon_checkouts SET look_at = NULL WHERE order_id = $1 AND look_at IS NOT NULL', [
      orderId,
    ]);
  }

  private async refunds(ctx: RequestContext, where: string, values: unknown[]): Promise<CarbonRefundRow[]> {
    const rows = await ctx.manager.query<RawMoney<CarbonRefundRow>[]>(
      `SELECT ${REFUND} FROM carbon_refunds r JOIN carbon_payments p ON p.id = r.payment_id WHERE ${where}`,
      values,
    );
    return rows.map(withMoney);
  }
}

function withMoney<Row extends { amountMinor: string; currency: string }>({ amountMinor, currency, ...row }: Row) {
  return { ...row, amount: { minor: Number(amountMinor), currency } };
}
