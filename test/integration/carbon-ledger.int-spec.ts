import { dataSourceOptions, type RequestContext, UnitOfWork } from '@app/database';
import { GRAMS_PER_CREDIT } from '@app/domain';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CarbonLedger } from '../../apps/api/src/carbon-ledger/index.js';
import { CarbonBatchesRepository } from '../../apps/api/src/carbon-ledger/carbon-batches.repository.js';
import { CarbonEntriesRepository } from '../../apps/api/src/carbon-ledger/carbon-entries.repository.js';

const ledger = new CarbonLedger(new CarbonBatchesRepository(), new CarbonEntriesRepository());
const SOON = new Date('2030-01-01T00:30:00Z');
const PROOF = { registryUrl: 'https://registry.example/retirements/1', retiredOn: '2030-01-02' };
let now = new Date('2030-01-01T00:00:00Z');
let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let ctx: RequestContext;
let registry: string;

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  ctx = { requestId: 'test', viewer: null, languages: [], clock: { now: () => now }, manager: dataSource.manager };
});
beforeEach(async () => {
  // What other tests left reserved is none of this one's.
  now = new Date('2031-01-01T00:00:00Z');
  await expire();
  now = new Date('2030-01-01T00:00:00Z');
  registry = `registry ${randomUUID()}`;
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

const inTransaction = <T>(work: (tx: RequestContext) => Promise<T>): Promise<T> => unitOfWork.run(ctx, work);
const add = (firstSerial: number, credits: number, id = randomUUID()): Promise<'added' | 'serials-overlap'> =>
  inTransaction((tx) => ledger.add(tx, { id, registry, serialPrefix: 'VCU', firstSerial, credits }));
async function batchOf(credits: number): Promise<string> {
  const id = randomUUID();
  expect(await add(1, credits, id)).toBe('added');
  return id;
}
const reserve = (batchId: string, grams: number, id = randomUUID(), expiresAt = SOON) =>
  inTransaction((tx) => ledger.reserve(tx, { id, batchId, grams, expiresAt }));
async function reserved(batchId: string, grams: number): Promise<string> {
  const id = randomUUID();
  expect(await reserve(batchId, grams, id)).toBe('reserved');
  return id;
}
const order = (id: string) => inTransaction((tx) => ledger.order(tx, id));
const expire = () => inTransaction((tx) => ledger.expire(tx));
const retire = (batchId: string, id = randomUUID()) => inTransaction((tx) => ledger.retire(tx, id, batchId));
/** Grams of a batch by account, those of all holders together. */
async function sums(batchId: string): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { account, grams } of await ledger.balances(ctx, batchId)) found[account] = (found[account] ?? 0) + grams;
  return Object.fromEntries(Object.entries(found).filter(([, grams]) => grams !== 0));
}

describe('batches of credits', () => {
  it('have serial numbers that are in no other of the registry, whoever adds them at the same time', async () => {
    expect(await add(100, 10)).toBe('added');
    for (const [first, credits] of [
      [100, 10],
      [109, 1],
      [95, 6],
      [90, 100],
    ] as const)
      expect(await add(first, credits)).toBe('serials-overlap');
    expect(await add(110, 5)).toBe('added');
    const raced = await Promise.all(Array.from({ length: 8 }, (_, index) => add(1_000 + index, 10)));
    expect(raced.filter((outcome) => outcome === 'added')).toHaveLength(1);
  });

  it('say which of them is in the way, the lowest first', async () => {
    const [low, high] = [randomUUID(), randomUUID()];
    await add(100, 10, low);
    await add(200, 10, high);
    const asked = (firstSerial: number, credits: number) =>
      ledger.findOverlap(ctx, { registry, serialPrefix: 'VCU', firstSerial, credits });
    expect(await asked(105, 200)).toEqual({ batchId: low, firstSerial: 100, credits: 10 });
    expect(await asked(209, 1)).toEqual({ batchId: high, firstSerial: 200, credits: 10 });
    expect(await asked(110, 90)).toBeUndefined();
    expect(
      await ledger.findOverlap(ctx, { registry, serialPrefix: '', firstSerial: 100, credits: 10 }),
    ).toBeUndefined();
  });

  it('say where their grams are, all holders together', async () => {
    const [batchId, other] = [await batchOf(3), randomUUID()];
    await order(await reserved(batchId, 1_500_000));
    await reserved(batchId, 200_000);
    await reserved(batchId, 300_000);
    const stock = await ledger.stock(ctx, [batchId, other]);
    expect(stock.get(batchId)).toEqual({
      available: 1_000_000,
      reserved: 500_000,
      ordered: 1_500_000,
      'retired-pending': 0,
      'retired-confirmed': 0,
    });
    expect(stock.get(other)?.available).toBe(0);
    expect(await ledger.available(ctx, [batchId, other])).toEqual(new Map([[batchId, 1_000_000]]));
    await reserved(batchId, 1_000_000);
    expect((await ledger.available(ctx, [batchId])).get(batchId)).toBe(0);
  });

  it('are all available at first', async () => {
    const batchId = await batchOf(3);
    expect(await sums(batchId)).toEqual({ issued: -3 * GRAMS_PER_CREDIT, available: 3 * GRAMS_PER_CREDIT });
  });
});

describe('reserving grams', () => {
  it('gives the last of them to one of two', async () => {
    const batchId = await batchOf(1);
    await reserved(batchId, GRAMS_PER_CREDIT - 10);
    const outcomes = await Promise.all([reserve(batchId, 10), reserve(batchId, 10)]);
    expect(outcomes.toSorted()).toEqual(['reserved', 'sold-out']);
    expect(await sums(batchId)).toMatchObject({ reserved: GRAMS_PER_CREDIT });
  });

  it('never gives more than there is, however many ask at once', async () => {
    const batchId = await batchOf(1);
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => reserve(batchId, 30_000)));
    expect(outcomes.filter((outcome) => outcome === 'reserved')).toHaveLength(33);
  });

  it('refuses a batch that is not there, and what are no grams', async () => {
    expect(await reserve(randomUUID(), 10)).toBe('no-batch');
    const batchId = await batchOf(1);
    for (const grams of [0, -1, 0.5, Number.NaN]) await expect(reserve(batchId, grams)).rejects.toThrow('whole');
  });

  it('ends with its time, once', async () => {
    const batchId = await batchOf(1);
    await reserved(batchId, 500);
    expect(await expire()).toBe(0);
    now = SOON;
    const counts = await Promise.all([expire(), expire(), expire()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await sums(batchId)).toEqual({ issued: -GRAMS_PER_CREDIT, available: GRAMS_PER_CREDIT });
  });
});

describe('ordering what was reserved', () => {
  it('is done once, however often a payment is told', async () => {
    const batchId = await batchOf(1);
    const id = await reserved(batchId, 700);
    expect(await Promise.all([order(id), order(id), order(id)])).toEqual(['ordered', 'ordered', 'ordered']);
    expect(await sums(batchId)).toMatchObject({ ordered: 700, available: GRAMS_PER_CREDIT - 700 });
    now = SOON;
    expect(await expire()).toBe(0);
  });

  it('takes the grams anew after the time has run out, or says that there are none left', async () => {
    const batchId = await batchOf(1);
    const [late, tooLate] = [await reserved(batchId, 600_000), await reserved(batchId, 400_000)];
    now = SOON;
    await expire();
    expect(await order(late)).toBe('ordered');
    await reserved(batchId, 100_000);
    expect(await order(tooLate)).toBe('sold-out');
    expect(await sums(batchId)).toMatchObject({ ordered: 600_000, reserved: 100_000, available: 300_000 });
  });

  it('knows no order that was never reserved', async () => {
    expect(await order(randomUUID())).toBe('unknown');
  });

  it('is undone with a refund, until it is being retired', async () => {
    const batchId = await batchOf(1);
    const [refunded, kept] = [await reserved(batchId, 300), await reserved(batchId, 400)];
    await order(refunded);
    await order(kept);
    expect(await inTransaction((tx) => ledger.release(tx, refunded))).toBe(true);
    expect(await inTransaction((tx) => ledger.release(tx, refunded))).toBe(false);
    expect(await retire(batchId)).toMatchObject({ credits: 1 });
    expect(await inTransaction((tx) => ledger.release(tx, kept))).toBe(false);
    expect(await sums(batchId)).toMatchObject({ 'retired-pending': GRAMS_PER_CREDIT });
  });
});

describe('retiring', () => {
  it('takes whole tonnes, their serial numbers in a row, and keeps apart what belongs to nobody', async () => {
    const batchId = await batchOf(5);
    const [one, other] = [await reserved(batchId, 700_000), await reserved(batchId, 600_000)];
    await order(one);
    await order(other);
    const id = randomUUID();
    expect(await retire(batchId, id)).toEqual({ firstSerial: 1, credits: 2, unallocatedGrams: 700_000 });
    expect(await retire(batchId)).toBe('nothing-ordered');
    expect(await inTransaction((tx) => ledger.confirm(tx, id, PROOF))).toBe(true);
    const held = (await ledger.balances(ctx, batchId)).filter(({ account }) => account === 'retired-confirmed');
    expect(held.map(({ grams }) => grams).toSorted()).toEqual([600_000, 700_000, 700_000]);
    expect(await inTransaction((tx) => ledger.confirm(tx, id, PROOF))).toBe(false);
    expect(await inTransaction((tx) => ledger.cancelRetirement(tx, id))).toBe(false);
    expect(await sums(batchId)).toMatchObject({ 'retired-confirmed': 2_000_000, available: 3_000_000 });
    const next = await reserved(batchId, 10);
    await order(next);
    expect(await retire(batchId)).toMatchObject({ firstSerial: 3, credits: 1 });
  });

  it('waits while the rest of a tonne is reserved for somebody', async () => {
    const batchId = await batchOf(1);
    const id = await reserved(batchId, 400_000);
    await reserved(batchId, 600_000);
    await order(id);
    expect(await retire(batchId)).toBe('tonne-not-whole');
    now = SOON;
    await expire();
    expect(await retire(batchId)).toMatchObject({ credits: 1, unallocatedGrams: 600_000 });
  });

  it('keeps a tonne from being reserved anew while it waits, for as long as something is ordered', async () => {
    const batchId = await batchOf(2);
    await order(await reserved(batchId, 400_000));
    const other = await reserved(batchId, 1_600_000);
    expect(await retire(batchId)).toBe('tonne-not-whole');
    await inTransaction((tx) => ledger.release(tx, other));
    expect((await ledger.available(ctx, [batchId])).get(batchId)).toBe(600_000);
    expect(await reserve(batchId, 600_001)).toBe('sold-out');
    const last = await reserved(batchId, 600_000);
    expect(await reserve(batchId, 1)).toBe('sold-out');
    // Paid late, it is honoured still.
    expect(await order(last)).toBe('ordered');
    expect(await retire(batchId)).toMatchObject({ credits: 1, unallocatedGrams: 0 });
    expect(await reserve(batchId, 1_000_000)).toBe('reserved');
  });

  it('is reversed by a movement of its own while the registry has not done it, its numbers free again', async () => {
    const batchId = await batchOf(2);
    const id = await reserved(batchId, 5);
    await order(id);
    const before = await sums(batchId);
    const retirementId = randomUUID();
    await retire(batchId, retirementId);
    expect(await inTransaction((tx) => ledger.cancelRetirement(tx, retirementId))).toBe(true);
    expect(await sums(batchId)).toEqual(before);
    expect(await retire(batchId)).toMatchObject({ firstSerial: 1 });
  });

  it('goes on in parts where what was taken back left no numbers in a row for everything', async () => {
    const [batchId, takenBack] = [await batchOf(3), randomUUID()];
    await order(await reserved(batchId, 900_000));
    await retire(batchId, takenBack);
    await order(await reserved(batchId, GRAMS_PER_CREDIT));
    expect(await retire(batchId)).toMatchObject({ firstSerial: 2 });
    await inTransaction((tx) => ledger.cancelRetirement(tx, takenBack));
    await order(await reserved(batchId, GRAMS_PER_CREDIT));
    expect(await retire(batchId)).toMatchObject({ firstSerial: 1, credits: 1 });
    expect(await retire(batchId)).toMatchObject({ firstSerial: 3, credits: 1 });
    expect(await retire(batchId)).toBe('nothing-ordered');
  });
});

describe('the entries', () => {
  it.each([
    ['changed', `UPDATE carbon_entries SET grams = 1`],
    ['taken away', `DELETE FROM carbon_entries`],
    ['emptied', `TRUNCATE carbon_entries`],
    ['moved in time', `UPDATE carbon_movements SET recorded_at = now()`],
    ['forgotten', `DELETE FROM carbon_movements`],
  ])('cannot be %s, and neither can balances', async (_what, statement) => {
    await batchOf(1);
    await expect(dataSource.query(statement)).rejects.toThrow('only ever added');
    for (const change of ['UPDATE carbon_balances SET grams = 1', 'DELETE FROM carbon_balances'])
      await expect(dataSource.query(change)).rejects.toThrow('follow from entries');
  });

  it('are nobody’s to change, by right, not even their owner’s', async () => {
    const [row] = await dataSource.query<{ mayChange: boolean }[]>(
      `SELECT bool_or(privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')) AS "mayChange" FROM information_schema.table_privileges
        WHERE table_name IN ('carbon_entries', 'carbon_movements')`,
    );
    expect(row?.mayChange).toBe(false);
  });

  it('come to nothing in every movement, and are complete when it is committed', async () => {
    const batchId = await batchOf(1);
    const movementId = randomUUID();
    const entry = (grams: number) =>
      `INSERT INTO carbon_entries (movement_id, batch_id, account, holder, grams) VALUES ('${movementId}', '${batchId}', 'available', '${randomUUID()}', ${grams})`;
    const movement = `INSERT INTO carbon_movements (id, kind, recorded_at) VALUES ('${movementId}', 'add', now())`;
    await expect(
      dataSource.transaction(async (manager) => {
        await manager.query(movement);
        await manager.query(entry(5));
      }),
    ).rejects.toThrow('does not balance');
    await dataSource.query(movement);
    await expect(dataSource.query(entry(5))).rejects.toThrow('is closed');
  });
});

describe('whatever happens at once', () => {
  type Step =
    | { does: 'reserve' | 'retire' | 'time' }
    | { does: 'order' | 'release'; which: number }
    | { does: 'settle'; which: number; isConfirmed: boolean };
  const which = fc.nat({ max: 30 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: fc.constant<Step>({ does: 'reserve' }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant('order' as const), which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('release' as const), which }) },
    { weight: 1, arbitrary: fc.constant<Step>({ does: 'retire' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ does: 'time' }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('settle' as const), which, isConfirmed: fc.boolean() }) },
  );
  /** How a transaction ends: as it should, by an error in the middle of it, or with its connection gone. */
  const fate = fc.oneof(
    { weight: 8, arbitrary: fc.constant('lives' as const) },
    { weight: 1, arbitrary: fc.constant('fails' as const) },
    { weight: 1, arbitrary: fc.constant('is-killed' as const) },
  );

  it('balances, sells no gram twice, and every order has its grams', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.tuple(step, fate), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }),
        async (rounds) => {
          now = new Date('2030-01-01T00:00:00Z');
          registry = `registry ${randomUUID()}`;
          const batchId = await batchOf(3);
          const asked: string[] = [];
          const retirements: string[] = [];
          const sold = new Set<string>();
          const end = async (tx: RequestContext, how: 'lives' | 'fails' | 'is-killed'): Promise<void> => {
            if (how === 'fails') throw new Error('in the middle');
            if (how === 'is-killed') await tx.manager.query('SELECT pg_terminate_backend(pg_backend_pid())');
          };
          const take = async ([{ ...what }, how]: readonly [Step, 'lives' | 'fails' | 'is-killed']): Promise<void> => {
            if (what.does === 'time') {
              now = new Date(now.getTime() + 10 * 60_000);
              await expire();
              return;
            }
            const id = randomUUID();
            if (what.does === 'reserve') asked.push(id);
            if (what.does === 'retire') retirements.push(id);
            const chosen = 'which' in what ? asked[what.which % Math.max(1, asked.length)] : undefined;
            const settled = 'which' in what ? retirements[what.which % Math.max(1, retirements.length)] : undefined;
            await inTransaction(async (tx) => {
              const expiresAt = new Date(now.getTime() + 15 * 60_000);
              let wasOrdered = false;
              if (what.does === 'reserve') await ledger.reserve(tx, { id, batchId, grams: 170_001, expiresAt });
              if (what.does === 'retire') await ledger.retire(tx, id, batchId);
              if (what.does === 'order' && chosen) wasOrdered = (await ledger.order(tx, chosen)) === 'ordered';
              if (what.does === 'release' && chosen) await ledger.release(tx, chosen);
              if (what.does === 'settle' && settled)
                await (what.isConfirmed ? ledger.confirm(tx, settled, PROOF) : ledger.cancelRetirement(tx, settled));
              await end(tx, how);
              return wasOrdered;
            }).then(
              (wasOrdered) => {
                if (chosen && what.does === 'order' && wasOrdered) sold.add(chosen);
              },
              (error: unknown) => {
                if (how === 'lives') throw error;
              },
            );
          };
          for (const round of rounds) await Promise.all(round.map(take));

          const balances = await ledger.balances(ctx, batchId);
          expect(balances.reduce((sum, { grams }) => sum + grams, 0)).toBe(0);
          expect((await sums(batchId))['issued']).toBe(-3 * GRAMS_PER_CREDIT);
          for (const { account, grams } of balances) if (account !== 'issued') expect(grams).toBeGreaterThanOrEqual(0);
          const [entries] = await dataSource.query<{ isSame: boolean }[]>(
            `SELECT coalesce(bool_and(balance.grams = entry.grams), true) AS "isSame" FROM carbon_balances AS balance
               JOIN (SELECT batch_id, account, holder, sum(grams) AS grams FROM carbon_entries GROUP BY 1, 2, 3) AS entry
              USING (batch_id, account, holder) WHERE batch_id = $1`,
            [batchId],
          );
          expect(entries?.isSame).toBe(true);
          const states = await dataSource.query<{ id: string; state: string; grams: string }[]>(
            'SELECT id, state, grams FROM carbon_reservations WHERE batch_id = $1',
            [batchId],
          );
          const held = (id: string, accounts: readonly string[]): number =>
            balances
              .filter(({ holder, account }) => holder === id && accounts.includes(account))
              .reduce((sum, { grams }) => sum + grams, 0);
          for (const { id, state, grams } of states) {
            const paid = ['ordered', 'retired-pending', 'retired-confirmed'];
            expect(held(id, ['reserved'])).toBe(state === 'reserved' ? Number(grams) : 0);
            expect(held(id, paid)).toBe(state === 'ordered' ? Number(grams) : 0);
          }
          for (const id of sold) expect(states.find((row) => row.id === id)?.state).not.toBe('reserved');
        },
      ),
      { numRuns: Number(process.env['LEDGER_RUNS'] ?? 25) },
    );
  });
});
