import { dataSourceOptions, type RequestContext, UnitOfWork } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CarbonLeaderboardRepository } from '../../apps/api/src/carbon-leaderboard/carbon-leaderboard.repository.js';
import { CarbonLeaderboard, type LeaderboardEntry } from '../../apps/api/src/carbon-leaderboard/index.js';
import { ProgrammeRows } from './support/programme-rows.js';

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let ctx: RequestContext;
let leaderboard: CarbonLeaderboard;
const repository = new CarbonLeaderboardRepository();
let rows: ProgrammeRows;
let summitId: string;
const NOW = new Date('2030-01-01T00:00:00Z');

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  rows = new ProgrammeRows(dataSource);
  leaderboard = new CarbonLeaderboard(unitOfWork, repository);
  ctx = { requestId: 'test', viewer: null, languages: [], clock: { now: () => NOW }, manager: dataSource.manager };
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});
beforeEach(async () => {
  summitId = await rows.summit(`summit-${randomUUID()}`);
});

async function enter(entry: Partial<LeaderboardEntry> = {}): Promise<LeaderboardEntry> {
  const whole = {
    certificateId: randomUUID(),
    orderId: randomUUID(),
    summitId,
    name: 'Ana',
    grams: 545_887,
    ...entry,
  };
  await unitOfWork.run(ctx, (tx) => leaderboard.enter(tx, whole));
  return whole;
}
const rankOf = async ({ orderId }: LeaderboardEntry): Promise<number | null | undefined> =>
  (await leaderboard.ofOrder(ctx, orderId))?.rank;

describe('ranks', () => {
  it('go from the most kilograms down, the same kilograms having the same rank', async () => {
    const [second, first, alsoSecond, fourth] = [
      await enter({ grams: 545_887 }),
      await enter({ grams: 1_000_000 }),
      await enter({ grams: 545_949 }),
      await enter({ grams: 545_849 }),
    ];
    expect(await Promise.all([first, second, alsoSecond, fourth].map(rankOf))).toEqual([1, 2, 2, 4]);
    expect(await repository.board(ctx, summitId)).toEqual({ people: 4, listed: 4, grams: 2_637_685 });
  });
});
