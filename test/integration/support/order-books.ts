import { GRAMS_PER_CREDIT } from '@app/domain';
import { expect } from 'vitest';
import type { StripeServer } from '../../support/stripe-server.js';
import { FOOTPRINT_GRAMS, type OrderShop } from './order-shop.js';

interface OrderLine {
  id: string;
  state: string;
  grams: number;
  footprintId: string | null;
  /** Of its payments: all, those that go back, and those that are back. */
  paid: number;
  goingBack: number;
  back: number;
}
const SOLD = ['ordered', 'retired-pending', 'retired-confirmed'];

/**
 * What has to be true at every moment: the ledger balances and follows from its entries, no gram is sold twice, every order has the
 * grams of its state, every payment has its grams or its refund, and no footprint is covered twice.
 */
export async function expectSoundBooks(shop: OrderShop, batchId: string, credits: number): Promise<OrderLine[]> {
  const balances = await shop.ledger.balances(shop.ctx, batchId);
  const sum = (grams: readonly { grams: number }[]): number => grams.reduce((total, each) => total + each.grams, 0);
  expect(sum(balances)).toBe(0);
  expect(sum(balances.filter(({ account }) => account === 'issued'))).toBe(-credits * GRAMS_PER_CREDIT);
  for (const { account, grams } of balances) if (account !== 'issued') expect(grams).toBeGreaterThanOrEqual(0);
  const [derived] = await shop.dataSource.query<{ isSame: boolean }[]>(
    `SELECT coalesce(bool_and(balance.grams = entry.grams), true) AS "isSame" FROM carbon_balances AS balance
       FULL JOIN (SELECT batch_id, account, holder, sum(grams) AS grams FROM carbon_entries GROUP BY 1, 2, 3) AS entry
      USING (batch_id, account, holder) WHERE batch_id = $1`,
    [batchId],
  );
  expect(derived?.isSame).toBe(true);

  const orders = await shop.dataSource.query<OrderLine[]>(
    `SELECT o.id, o.state, o.grams::double precision AS grams, o.footprint_id AS "footprintId", count(p.id)::integer AS paid,
            count(r.id)::integer AS "goingBack", count(r.id) FILTER (WHERE r.state = 'done')::integer AS back
       FROM carbon_orders o LEFT JOIN carbon_payments p ON p.order_id = o.id LEFT JOIN carbon_refunds r ON r.payment_id = p.id
      WHERE o.batch_id = $1 GROUP BY o.id`,
    [batchId],
  );
  const heldBy = (id: string, accounts: readonly string[]): number =>
    sum(balances.filter(({ holder, account }) => holder === id && accounts.includes(account)));
  for (const { id, state, grams, paid, goingBack, back } of orders) {
    const isBought = state === 'paid' || state === 'fulfilled';
    expect({ state, sold: heldBy(id, SOLD) }).toEqual({ state, sold: isBought ? grams : 0 });
    expect({ state, reserved: heldBy(id, ['reserved']) }).toEqual({
      state,
      reserved: state === 'reserved' ? grams : 0,
    });
    expect(heldBy(id, ['retired-confirmed'])).toBe(state === 'fulfilled' ? grams : 0);
    // One payment stands where there are grams for it, and none where there are not.
    expect({ state, standing: paid - goingBack }).toEqual({ state, standing: isBought ? 1 : 0 });
    if (state === 'refund-due') expect(back).toBeLessThan(goingBack);
    if (state === 'refunded') expect(back).toBe(goingBack);
  }
  const known = new Set(orders.map(({ id }) => id));
  for (const { holder, account, grams } of balances)
    if (grams > 0 && [...SOLD, 'reserved'].includes(account) && !/^0{8}-/.test(holder)) expect(known).toContain(holder);
  const covered = Map.groupBy(
    orders.filter(
      ({ state, footprintId }) => footprintId !== null && ['reserved', 'paid', 'fulfilled'].includes(state),
    ),
    ({ footprintId }) => footprintId,
  );
  for (const parts of covered.values()) expect(sum(parts)).toBeLessThanOrEqual(FOOTPRINT_GRAMS);
  return orders;
}

/** Once everything that is due was done: what Stripe keeps is exactly what orders stand on. */
export function expectHonestMoney(stripe: StripeServer, orders: readonly OrderLine[]): void {
  for (const { id, state } of orders) {
    const isBought = state === 'paid' || state === 'fulfilled';
    const session = [...stripe.sessions.values()].find((each) => each.client_reference_id === id);
    if (session === undefined) {
      expect(isBought).toBe(false);
      continue;
    }
    const paid = session.payment_status === 'paid' ? session.amount_total : 0;
    expect({ id, state, kept: stripe.keptOf(id) }).toEqual({ id, state, kept: isBought ? paid : 0 });
    if (paid > 0) expect(['paid', 'fulfilled', 'refunded']).toContain(state);
  }
}
