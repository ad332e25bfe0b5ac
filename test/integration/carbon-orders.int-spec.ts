import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CarbonOrderRow } from '../../apps/api/src/carbon-orders/carbon-orders.repository.js';
import { CarbonPaymentsRepository } from '../../apps/api/src/carbon-orders/carbon-payments.repository.js';
import { eventually } from '../support/eventually.js';
import { StripeServer } from '../support/stripe-server.js';
import { doomed, type Fate, unlessDoomed } from '../support/carbon/mortal-unit-of-work.js';
import { ordersOf, wrongsInBooks, wrongsInMoney } from '../support/carbon/order-books.js';
import { OrderShop } from '../support/carbon/order-shop.js';

const CREDITS = 2;
/** So that they do not sell out at once. */
const MANY = 20;
const PROOF = { registryUrl: 'https://registry.example/1', retiredOn: '2030-01-02' };
const MINUTE_MS = 60_000;

let now = new Date('2030-01-01T00:00:00Z');
let database: TestDatabase;
let stripe: StripeServer;
let shop: OrderShop;

beforeAll(async () => {
  database = await startTestDatabase();
  stripe = await StripeServer.start();
  shop = await OrderShop.open(database.url, { now: () => now }, { stripeUrl: stripe.url });
});
afterAll(async () => {
  await shop?.close();
  await stripe?.stop();
  await database?.stop();
});

type Step =
  | { does: 'place'; grams: number; footprint: number | null }
  | { does: 'again' | 'checkout' | 'buy' | 'tell' | 'cancel' | 'withdraw'; which: number }
  | { does: 'settle'; which: number; isConfirmed: boolean }
  | { does: 'retire' | 'look' | 'time' };
const which = fc.nat({ max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('place' as const),
      grams: fc.constantFrom(170_001, 90_000, 400_000),
      footprint: fc.option(fc.nat({ max: 2 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('again' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('checkout' as const), which }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('buy' as const), which }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('tell' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('withdraw' as const), which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('settle' as const), which, isConfirmed: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'retire' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'look' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ does: 'time' }) },
);
const after = fc.nat({ max: 14 });
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Fate>({ how: 'lives' }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('fails' as const), after }) },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('is-killed' as const), after }) },
);

describe('orders, whatever happens at once', () => {
  it('have their grams or their money back, and the ledger balances', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(step, fate), { minLength: 3, maxLength: 9 }), { minLength: 5, maxLength: 9 }),
        fc.array(fc.constantFrom('well' as const, 'lost' as const, 'down' as const), { maxLength: 2 }),
        async (rounds, moods) => {
          now = new Date(now.getTime() + 24 * 60 * MINUTE_MS);
          stripe.sessions.clear();
          stripe.refunds.clear();
          stripe.moods.length = 0;
          const batchId = await shop.batch(CREDITS);
          const footprints = [randomUUID(), randomUUID(), randomUUID()];
          const keys: { key: string; grams: number; footprintId: string | null }[] = [];
          const orderIds: string[] = [];
          const retirements: string[] = [];
          // Nobody pays on a page whose address was lost on its way from Stripe: the buyer never got it.
          const pages = new Set<string>();
          const goToPage = async (order: CarbonOrderRow): Promise<void> => {
            const page = await shop.paying.checkout(shop.ctx, order);
            if (typeof page === 'object') pages.add(order.id);
          };
          stripe.moods.push(...moods.map((mood) => ({ on: '/v1/', mood })));

          const take = async ([what, how]: readonly [Step, Fate]): Promise<void> => {
            const chosen = 'which' in what ? orderIds[what.which % Math.max(1, orderIds.length)] : undefined;
            switch (what.does) {
              case 'time':
                now = new Date(now.getTime() + 6 * MINUTE_MS);
                return;
              case 'look':
                return shop.clock.look();
              case 'place':
              case 'again': {
                const isNew = what.does === 'place';
                const wanted = isNew
                  ? {
                      key: randomUUID(),
                      grams: what.grams,
                      footprintId: what.footprint === null ? null : (footprints[what.footprint] ?? null),
                    }
                  : keys[what.which % Math.max(1, keys.length)];
                if (wanted === undefined) return;
                if (isNew) keys.push(wanted);
                const placed = await doomed(how, () => shop.place(batchId, wanted.grams, wanted)).catch(unlessDoomed);
                if (placed?.isPlaced !== true) return;
                if (!orderIds.includes(placed.order.id)) orderIds.push(placed.order.id);
                return goToPage(placed.order);
              }
              case 'checkout': {
                const order = chosen && (await shop.rows.find(shop.ctx, chosen));
                if (order) await goToPage(order);
                return;
              }
              case 'buy':
                if (chosen && pages.has(chosen)) stripe.pay(chosen);
                return;
              case 'tell': {
                const session = [...stripe.sessions.values()].find(
                  (each) => each.client_reference_id === chosen && each.payment_status === 'paid',
                );
                if (session === undefined || chosen === undefined) return;
                const received = {
                  orderId: chosen,
                  provider: 'stripe' as const,
                  reference: session.payment_intent ?? '',
                  amount: { minor: session.amount_total, currency: session.currency.toUpperCase() },
                };
                await doomed(how, () => shop.unitOfWork.run(shop.ctx, (tx) => shop.payments.take(tx, received)));
                return;
              }
              case 'cancel':
                if (chosen) await doomed(how, () => shop.endings.cancel(shop.ctx, chosen));
                return;
              case 'withdraw':
                if (chosen)
                  await doomed(how, () => shop.unitOfWork.run(shop.ctx, (tx) => shop.payments.withdraw(tx, chosen)));
                return;
              case 'retire': {
                const begun = await doomed(how, () => shop.retirements.begin(shop.ctx, batchId));
                if (begun?.isDone === true) retirements.push(begun.retirementId);
                return;
              }
              case 'settle': {
                const retirement = retirements[what.which % Math.max(1, retirements.length)];
                if (retirement === undefined) return;
                await doomed(how, () =>
                  what.isConfirmed
                    ? shop.retirements.confirm(shop.ctx, retirement, PROOF)
                    : shop.retirements.takeBack(shop.ctx, retirement),
                );
                return;
              }
            }
          };

          for (const round of rounds) await Promise.all(round.map(take));
          expect(await wrongsInBooks(shop, batchId, CREDITS)).toEqual([]);

          // Then everything that is due is done, however long it takes.
          stripe.moods.length = 0;
          for (let hour = 0; hour < 4; hour += 1) {
            now = new Date(now.getTime() + 61 * MINUTE_MS);
            await shop.clock.look();
          }
          expect(await wrongsInBooks(shop, batchId, CREDITS, { isSettled: true })).toEqual([]);
          const orders = await ordersOf(shop, batchId);
          for (const { state } of orders)
            expect(['paid', 'fulfilled', 'expired', 'cancelled', 'refunded']).toContain(state);
          expect(wrongsInMoney(stripe, orders)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env['ORDER_RUNS'] ?? 10) },
    );
  }, 60_000);
});

describe('what a provider told', () => {
  it('is known for ninety days, and forgotten by the next look', async () => {
    const money = new CarbonPaymentsRepository();
    const hear = (id: string) => money.hear(shop.ctx, id, 'refund.updated');
    expect(await hear('evt_old')).toBe(true);
    now = new Date(now.getTime() + 90 * 24 * 60 * MINUTE_MS);
    expect(await hear('evt_new')).toBe(true);
    await shop.clock.look();
    expect(await hear('evt_old')).toBe(false);
    now = new Date(now.getTime() + MINUTE_MS);
    await shop.clock.look();
    expect(await hear('evt_new')).toBe(false);
    expect(await hear('evt_old')).toBe(true);
  });
});

describe('orders, when processes are killed in the middle of everything', () => {
  it('have their grams or their money back once somebody looks, and the ledger balances', async () => {
    const epoch = new Date('2040-01-01T00:00:00Z').getTime();
    const batchId = await shop.batch(MANY);
    stripe.sessions.clear();
    stripe.refunds.clear();
    stripe.moods.length = 0;
    const script = fileURLToPath(new URL('../support/carbon/order-worker.server.ts', import.meta.url));
    const loader = new URL('../support/typescript.mjs', import.meta.url).href;
    /** Sells, retires and pays back until it is killed, at whatever moment it has just said something. */
    const workAndDie = (words: number, startedMs: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const settings = { databaseUrl: database.url, stripeUrl: stripe.url, batchId, epoch, startedMs };
        const worker = fork(script, [JSON.stringify(settings)], { execArgv: ['--import', loader], stdio: 'inherit' });
        let heard = 0;
        worker.on('message', () => {
          heard += 1;
          if (heard === words) worker.kill('SIGKILL');
        });
        worker.once('error', reject);
        worker.once('exit', (code, signal) =>
          signal === 'SIGKILL' ? resolve() : reject(new Error(`a worker ended by itself: ${code ?? signal}`)),
        );
      });
    const startedMs = Date.now();
    await Promise.all([workAndDie(23, startedMs), workAndDie(41, startedMs), workAndDie(60, startedMs)]);
    // What the killed ones had open is rolled back by the server when it notices.
    await eventually(
      () =>
        shop.dataSource.query<unknown[]>(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
        ),
      (open) => open.length === 0,
    );
    expect(await wrongsInBooks(shop, batchId, MANY)).toEqual([]);
    now = new Date(epoch + 300 * 24 * 60 * MINUTE_MS);
    for (let hour = 0; hour < 4; hour += 1) {
      await shop.clock.look();
      now = new Date(now.getTime() + 61 * MINUTE_MS);
    }
    expect(await wrongsInBooks(shop, batchId, MANY, { isSettled: true })).toEqual([]);
    const orders = await ordersOf(shop, batchId);
    expect(wrongsInMoney(stripe, orders)).toEqual([]);
    expect(orders.length).toBeGreaterThan(5);
    for (const { state } of orders) expect(['paid', 'fulfilled', 'expired', 'cancelled', 'refunded']).toContain(state);
    expect(orders.filter(({ state }) => state === 'paid' || state === 'fulfilled').length).toBeGreaterThan(0);
  });
});
