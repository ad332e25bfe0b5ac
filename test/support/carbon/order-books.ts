import { GRAMS_PER_CREDIT } from '@app/domain';
import type { StripeServer } from '../stripe-server.js';
import { FOOTPRINT_GRAMS, type OrderShop } from './order-shop.js';

export interface OrderLine {
  id: string;
  state: string;
  grams: number;
  footprintId: string | null;
  /** Of its payments: all, those that go back, and those that are back. */
  paid: number;
  goingBack: number;
  back: number;
}
interface Balance {
  account: string;
  holder: string;
  grams: number;
}
const SOLD = ['ordered', 'retired-pending', 'retired-confirmed'];
const sum = (rows: readonly { grams: number }[]): number => rows.reduce((total, { grams }) => total + grams, 0);
const isBought = (state: string): boolean => state === 'paid' || state === 'fulfilled';

/**
 * What is wrong, of what has to be so at every moment: the ledger balances and follows from its entries, no gram is sold twice,
 * every order has the grams of its state, every payment has its grams or its refund, and no footprint is covered twice. `isSettled`:
 * everything that was due was done.
 */
export async function wrongsInBooks(
  shop: OrderShop,
  batchId: string,
  credits: number,
  { isSettled = false } = {},
): Promise<string[]> {
  const balances = await shop.ledger.balances(shop.ctx, batchId);
  const orders = await ordersOf(shop, batchId);
  return [
    ...wrongsInLedger(balances, credits),
    ...((await followsFromEntries(shop, batchId)) ? [] : ['balances do not follow from the entries']),
    ...orders.flatMap((order) => wrongsInOrder(order, balances, isSettled)),
    ...wrongsInHolders(balances, orders),
    ...wrongsInCovers(orders),
  ];
}

/** Once everything that is due was done: what Stripe keeps is not exactly what orders stand on. */
export function wrongsInMoney(stripe: StripeServer, orders: readonly OrderLine[]): string[] {
  return orders.flatMap(({ id, state }) => {
    const session = [...stripe.sessions.values()].find((each) => each.client_reference_id === id);
    const paid = session?.payment_status === 'paid' ? session.amount_total : 0;
    const due = isBought(state) ? paid : 0;
    if (isBought(state) && paid === 0) return [`${state} and never paid`];
    if (paid > 0 && !isBought(state) && state !== 'refunded') return [`paid and ${state}`];
    return stripe.keptOf(id) === due ? [] : [`${state}: Stripe keeps ${stripe.keptOf(id)} instead of ${due}`];
  });
}

/** Every order of a batch with its payments. */
export async function ordersOf(shop: OrderShop, batchId: string): Promise<OrderLine[]> {
  return shop.dataSource.query<OrderLine[]>(
    `SELECT o.id, o.state, o.grams::double precision AS grams, o.footprint_id AS "footprintId", count(p.id)::integer AS paid,
            count(r.id)::integer AS "goingBack", count(r.id) FILTER (WHERE r.state = 'done')::integer AS back
       FROM carbon_orders o LEFT JOIN carbon_payments p ON p.order_id = o.id LEFT JOIN carbon_refunds r ON r.payment_id = p.id
      WHERE o.batch_id = $1 GROUP BY o.id`,
    [batchId],
  );
}

function wrongsInLedger(balances: readonly Balance[], credits: number): string[] {
  const issued = sum(balances.filter(({ account }) => account === 'issued'));
  return [
    ...(sum(balances) === 0 ? [] : [`comes to ${sum(balances)} instead of nothing`]),
    ...(issued === -credits * GRAMS_PER_CREDIT ? [] : [`${issued} issued`]),
    ...balances
      .filter(({ account, grams }) => account !== 'issued' && grams < 0)
      .map(({ account, grams }) => `${grams} ${account}`),
  ];
}

async function followsFromEntries(shop: OrderShop, batchId: string): Promise<boolean> {
  const [row] = await shop.dataSource.query<{ isSame: boolean }[]>(
    `SELECT coalesce(bool_and(balance.grams IS NOT DISTINCT FROM entry.grams), true) AS "isSame"
       FROM (SELECT * FROM carbon_balances WHERE batch_id = $1) AS balance
       FULL JOIN (SELECT account, holder, sum(grams) AS grams FROM carbon_entries WHERE batch_id = $1 GROUP BY 1, 2) AS entry
      USING (account, holder)`,
    [batchId],
  );
  return row?.isSame === true;
}

function wrongsInOrder(
  { id, state, grams, paid, goingBack, back }: OrderLine,
  balances: readonly Balance[],
  isSettled: boolean,
): string[] {
  const held = (accounts: readonly string[]): number =>
    sum(balances.filter(({ holder, account }) => holder === id && accounts.includes(account)));
  const confirmed = held(['retired-confirmed']);
  // Fulfilled a moment after its grams are confirmed.
  const isOnItsWay = state === 'paid' && confirmed > 0 && !isSettled;
  const claims: [string, number, number][] = [
    ['sold', held(SOLD), isBought(state) ? grams : 0],
    ['reserved', held(['reserved']), state === 'reserved' ? grams : 0],
    ['confirmed', confirmed, state === 'fulfilled' || isOnItsWay ? grams : 0],
    // One payment stands where there are grams for it, and none where there are not.
    ['payments standing', paid - goingBack, isBought(state) ? 1 : 0],
  ];
  const isBack = back === goingBack;
  return [
    ...claims.filter(([, is, due]) => is !== due).map(([what, is, due]) => `${state}: ${is} ${what} instead of ${due}`),
    ...(state === 'refund-due' && isBack ? ['refund-due with nothing due'] : []),
    ...(state === 'refunded' && !isBack ? ['refunded and something is due'] : []),
  ];
}

function wrongsInHolders(balances: readonly Balance[], orders: readonly OrderLine[]): string[] {
  const known = new Set(orders.map(({ id }) => id));
  return balances
    .filter(({ account, grams }) => grams > 0 && [...SOLD, 'reserved'].includes(account))
    .filter(({ holder }) => !known.has(holder) && !/^0{8}-/.test(holder))
    .map(({ account, grams }) => `${grams} ${account} of no order`);
}

function wrongsInCovers(orders: readonly OrderLine[]): string[] {
  const live = orders.filter(({ state }) => state === 'reserved' || isBought(state));
  const covered = Map.groupBy(live, ({ footprintId }) => footprintId);
  return [...covered]
    .filter(([footprintId, parts]) => footprintId !== null && sum(parts) > FOOTPRINT_GRAMS)
    .map(([, parts]) => `a footprint is covered with ${sum(parts)}`);
}
