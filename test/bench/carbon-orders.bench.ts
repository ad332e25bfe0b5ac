import { migrate, startEmbeddedPostgres } from '@app/database';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { ordersOf, wrongsInBooks } from '../support/carbon/order-books.js';
import { OrderShop } from '../support/carbon/order-shop.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { countStatements } from './statement-counter.js';

const BUYERS = 200;
const ORDERS_EACH = 10;
const POOL_SIZE = 10;
const GRAMS = 1_000;
const CREDITS = 100;
const GOAL = 0.5;
/** The order with its link, the reservation, the movement and its entries. */
const INSERTS = 4;
const CLOCK = { now: () => new Date() };
/** Cards are taken, and nobody is asked to charge one. */
const SHOP = { poolSize: POOL_SIZE, stripeUrl: 'http://127.0.0.1:9' };

/**
 * Two hundred buyers at once for one batch, a new PostgreSQL with its ordinary settings (every commit is flushed):
 * - `canopy`: placing an order, with its reservation, its link and its movement in the double entry, one transaction each;
 * - `pgbench`: a bare transaction with the same number of statements, that updates one row which everybody wants too, with
 *   as many connections as Canopy has.
 * The ledger is looked through after every round.
 */
export const bench: Bench = { name: 'carbon-orders', takesSeconds: 60, run: measureOrders };

async function measureOrders(run: BenchRun): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-carbon-orders-'));
  try {
    const postgres = await startEmbeddedPostgres({ dataDir });
    await migrate(postgres.url);
    try {
      return await compare(postgres.url, dataDir, run);
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare(databaseUrl: string, dataDir: string, run: BenchRun): Promise<Figure[]> {
  const shop = await OrderShop.open(databaseUrl, CLOCK, SHOP);
  const rates = { ours: [] as number[], bare: [] as number[] };
  try {
    const statements = await statementsOfOne(databaseUrl);
    run.say(`an order is ${statements} statements, BEGIN and COMMIT among them`);
    const script = join(dataDir, 'bare.sql');
    await prepareBare(databaseUrl, script, statements);
    for (let round = 1; round <= (run.isQuick ? 1 : 5); round += 1) {
      rates.bare.push(await bareRate(databaseUrl, script));
      rates.ours.push(await orderRate(shop));
      run.say(`round ${round}: canopy ${at(rates.ours)}/s, pgbench ${at(rates.bare)}/s`);
    }
  } finally {
    await shop.close();
  }
  const name = `orders of one batch, ${BUYERS} buyers at once`;
  const unit = 'orders/s';
  const [ours, bare] = [median(rates.ours), median(rates.bare)];
  const note = 'the ledger balances after every round';
  return [
    {
      name,
      of: 'canopy',
      value: ours,
      unit,
      ratio: { to: 'pgbench', value: ours / bare },
      goal: { atLeast: GOAL },
      note,
    },
    { name, of: 'pgbench', value: bare, unit: 'transactions/s' },
  ];
}

/** Everybody orders, and again, until each has their orders. Per second. */
async function orderRate(shop: OrderShop): Promise<number> {
  const batchId = await shop.batch(CREDITS);
  const startedAtMs = performance.now();
  await Promise.all(
    Array.from({ length: BUYERS }, async () => {
      for (let order = 0; order < ORDERS_EACH; order += 1) {
        const placed = await shop.place(batchId, GRAMS);
        if (!placed.isPlaced) throw new Error(placed.code);
      }
    }),
  );
  const rate = ((BUYERS * ORDERS_EACH) / (performance.now() - startedAtMs)) * 1_000;
  const wrongs = await wrongsInBooks(shop, batchId, CREDITS);
  if (wrongs.length > 0) throw new Error(wrongs.join('; '));
  const orders = await ordersOf(shop, batchId);
  if (orders.length !== BUYERS * ORDERS_EACH)
    throw new Error(`${orders.length} orders instead of ${BUYERS * ORDERS_EACH}`);
  return rate;
}

/** How many statements one order asks of the database, BEGIN and COMMIT among them. */
async function statementsOfOne(databaseUrl: string): Promise<number> {
  const counter = await countStatements(databaseUrl);
  const shop = await OrderShop.open(counter.url, CLOCK, { ...SHOP, poolSize: 1 });
  try {
    const batchId = await shop.batch(1);
    await shop.place(batchId, GRAMS);
    counter.take();
    await shop.place(batchId, GRAMS);
    return counter.take();
  } finally {
    await shop.close();
    await counter.stop();
  }
}

/** The same number: as many inserts as an order has, one row that everybody updates, and for the rest its balance is read. */
async function prepareBare(databaseUrl: string, script: string, statements: number): Promise<void> {
  await once(databaseUrl, 'CREATE TABLE bare_balances (id integer PRIMARY KEY, balance bigint NOT NULL)');
  await once(databaseUrl, 'INSERT INTO bare_balances VALUES (1, 0)');
  await once(
    databaseUrl,
    'CREATE TABLE bare_history (id bigint GENERATED ALWAYS AS IDENTITY, delta integer, at timestamptz DEFAULT now())',
  );
  const reads = statements - INSERTS - ['BEGIN', 'UPDATE', 'COMMIT'].length;
  await writeFile(
    script,
    [
      '\\set delta random(-5000, 5000)',
      'BEGIN;',
      ...Array.from({ length: reads }, () => 'SELECT balance FROM bare_balances WHERE id = 1;'),
      'UPDATE bare_balances SET balance = balance + :delta WHERE id = 1;',
      ...Array.from({ length: INSERTS }, () => 'INSERT INTO bare_history (delta) VALUES (:delta);'),
      'COMMIT;',
    ].join('\n'),
  );
}

async function bareRate(databaseUrl: string, script: string): Promise<number> {
  const transactions = String(Math.round((BUYERS * ORDERS_EACH) / POOL_SIZE));
  const options = [
    '-n',
    '-M',
    'extended',
    '-c',
    String(POOL_SIZE),
    '-j',
    '2',
    '-t',
    transactions,
    '-f',
    script,
    databaseUrl,
  ];
  const { stdout } = await promisify(execFile)('pgbench', options).catch((error: unknown) => {
    throw new Error('pgbench has to be there: `apt-get install postgresql-contrib` or what your system calls it', {
      cause: error,
    });
  });
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (rate === undefined) throw new Error(`pgbench said: ${stdout}`);
  return Number(rate);
}

async function once(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const at = (rates: readonly number[]): number => Math.round(rates.at(-1) ?? 0);
