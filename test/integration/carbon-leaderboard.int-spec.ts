import { dataSourceOptions, type RequestContext, UnitOfWork } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  CarbonLeaderboardRepository,
  type ListedRow,
} from '../../apps/api/src/carbon-leaderboard/carbon-leaderboard.repository.js';
import { CarbonLeaderboard, type LeaderboardEntry } from '../../apps/api/src/carbon-leaderboard/index.js';
import { aContext, ProgrammeRows } from './support/programme-rows.js';

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let ctx: RequestContext;
let leaderboard: CarbonLeaderboard;
const repository = new CarbonLeaderboardRepository();
let summitId: string;

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  leaderboard = new CarbonLeaderboard(unitOfWork, repository);
  ctx = aContext(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});
beforeEach(async () => {
  summitId = await new ProgrammeRows(dataSource).summit(`summit-${randomUUID()}`);
});

async function entered(entry: Partial<LeaderboardEntry> = {}): Promise<LeaderboardEntry> {
  const ids = { certificateId: randomUUID(), orderId: randomUUID() };
  const whole = {
    ...ids,
    summitId,
    buyer: 'participant' as const,
    name: 'Ana',
    grams: 545_887,
    isDemonstration: false,
    ...entry,
  };
  await unitOfWork.run(ctx, (tx) => leaderboard.enter(tx, [whole]));
  return whole;
}
const withdraw = ({ certificateId }: LeaderboardEntry) =>
  unitOfWork.run(ctx, (tx) => leaderboard.withdraw(tx, certificateId));
const standingOf = ({ orderId }: LeaderboardEntry) => leaderboard.ofOrder(ctx, orderId);
async function board(id: string | null = summitId) {
  const { people, listed, grams } = await repository.board(ctx, id);
  return { people, listed, grams };
}
/** The whole list, read in pages. */
async function list(id: string | null = summitId, size = 2): Promise<ListedRow[]> {
  const rows: ListedRow[] = [];
  for (;;) {
    const page = await repository.listBehind(ctx, id, rows.at(-1) ?? null, size);
    rows.push(...page);
    if (page.length < size) return rows;
  }
}
const shown = async (id: string | null = summitId, size = 2) =>
  (await list(id, size)).map(({ rank, name, grams }) => `${rank} ${name} ${grams}`);

describe('the list', () => {
  it('goes from the most kilograms down, the same to 0.1 kg having the same rank, who came first before the others', async () => {
    await entered({ name: 'B', grams: 545_887 });
    await entered({ name: 'A', grams: 1_000_000 });
    await entered({ name: 'C', grams: 545_949 });
    await entered({ name: 'E', grams: 545_849 });
    await entered({ name: 'D', grams: 545_850 });
    const expected = ['1 A 1000000', '2 B 545887', '2 C 545949', '2 D 545850', '5 E 545849'];
    for (const size of [1, 2, 3, 4, 5, 6]) expect(await shown(summitId, size)).toEqual(expected);
  });

  it('has nobody twice and nobody too few when others come and go between pages', async () => {
    for (let index = 1; index <= 6; index += 1) await entered({ name: `p${index}`, grams: index * 1_000 });
    const first = await repository.listBehind(ctx, summitId, null, 3);
    await entered({ name: 'most', grams: 9_000_000 });
    await entered({ name: 'among those that were read', grams: 5_500 });
    const second = await repository.listBehind(ctx, summitId, first.at(-1) ?? null, 3);
    expect([...first, ...second].map(({ name }) => name)).toEqual(['p6', 'p5', 'p4', 'p3', 'p2', 'p1']);
    expect(second.map(({ rank }) => rank)).toEqual([6, 7, 8]);
  });

  it('is of one summit, and of all with what belongs to none', async () => {
    const other = await new ProgrammeRows(dataSource).summit(`summit-${randomUUID()}`);
    const here = await entered({ grams: 30_000_000 });
    const there = await entered({ grams: 40_000_000, summitId: other });
    const life = await entered({ grams: 35_000_000, summitId: null });
    expect(await standingOf(here)).toMatchObject({ rank: 1, rankOfAll: 3 });
    expect(await standingOf(there)).toMatchObject({ rank: 1, rankOfAll: 1 });
    expect(await standingOf(life)).toMatchObject({ rank: 2, rankOfAll: 2 });
    expect((await list(null, 50)).slice(0, 3).map(({ grams }) => grams)).toEqual([40_000_000, 35_000_000, 30_000_000]);
    const { id } = (await list(other))[0] ?? { id: '' };
    expect(await repository.findListed(ctx, summitId, id)).toBeUndefined();
  });

  it('is empty where nothing was retired', async () => {
    expect(await list()).toEqual([]);
    expect(await board()).toEqual({ people: 0, listed: 0, grams: 0 });
  });
});

describe('an entry', () => {
  it('is made once, whatever is sent again, and never comes back once it was withdrawn', async () => {
    const entry = await entered();
    await entered(entry);
    await entered({ ...entry, orderId: randomUUID() });
    expect(await board()).toEqual({ people: 1, listed: 1, grams: 545_887 });
    expect(await withdraw(entry)).toBe(true);
    expect(await withdraw(entry)).toBe(false);
    await entered(entry);
    expect(await board()).toEqual({ people: 0, listed: 0, grams: 0 });
    expect(await list()).toEqual([]);
    expect(await standingOf(entry)).toMatchObject({ rank: null, rankOfAll: null, grams: 0 });
    expect(await leaderboard.ofOrder(ctx, randomUUID())).toBeUndefined();
  });

  it('counts with the others of its footprint', async () => {
    const footprintId = randomUUID();
    const first = await entered({ footprintId, grams: 400_000 });
    const second = await entered({ footprintId, grams: 145_900, name: null });
    await entered({ grams: 545_900, name: 'Bo' });
    expect(await shown()).toEqual(['1 Ana 545900', '1 Bo 545900']);
    expect(await standingOf(second)).toEqual(await standingOf(first));
    await withdraw(first);
    expect(await shown()).toEqual(['1 Bo 545900', '2 Ana 145900']);
    expect((await board()).people).toBe(2);
  });

  it('comes with many others at once, as if they came one after another', async () => {
    const footprintId = randomUUID();
    const one = await entered({ footprintId, grams: 1_000, name: null });
    const entry = (more: Partial<LeaderboardEntry>) => ({
      ...one,
      certificateId: randomUUID(),
      orderId: randomUUID(),
      footprintId: null,
      ...more,
    });
    const came = [
      entry({ name: 'Bo', grams: 4_000 }),
      entry({ footprintId, name: 'Ana', grams: 2_000 }),
      entry({ name: 'Cy', grams: 4_000 }),
      entry({ footprintId, name: null, grams: 5_000 }),
      one,
      entry({ name: null, grams: 100 }),
      entry({ buyer: 'organiser' }),
    ];
    await unitOfWork.run(ctx, (tx) => leaderboard.enter(tx, came));
    expect(await shown()).toEqual(['1 Ana 8000', '2 Bo 4000', '2 Cy 4000']);
    expect(await board()).toEqual({ people: 4, listed: 3, grams: 16_100 });
  });

  it('is not made of what a summit bought for itself', async () => {
    await entered({ buyer: 'organiser' });
    expect(await board()).toEqual({ people: 0, listed: 0, grams: 0 });
  });

  it.each([0, -1, 0.5, Number.NaN, 2 ** 60])('is not of %s grams', async (grams) => {
    await expect(entered({ grams })).rejects.toThrow('whole and above 0');
  });

  it('of a registry that does not exist makes its boards say so, as long as it counts', async () => {
    await entered();
    expect((await repository.board(ctx, summitId)).isDemonstration).toBe(false);
    const shown = await entered({ isDemonstration: true });
    expect((await repository.board(ctx, summitId)).isDemonstration).toBe(true);
    expect((await repository.board(ctx, null)).isDemonstration).toBe(true);
    await withdraw(shown);
    expect((await repository.board(ctx, summitId)).isDemonstration).toBe(false);
  });

  it('is nothing when its transaction fails', async () => {
    const entry = {
      certificateId: randomUUID(),
      orderId: randomUUID(),
      summitId,
      buyer: 'participant' as const,
      name: 'Ana',
      grams: 1_000,
      isDemonstration: false,
    };
    await expect(
      unitOfWork.run(ctx, async (tx) => {
        await leaderboard.enter(tx, [entry]);
        throw new Error('no certificate');
      }),
    ).rejects.toThrow('no certificate');
    expect(await board()).toEqual({ people: 0, listed: 0, grams: 0 });
  });
});

describe('a name', () => {
  it('is chosen, changed and taken away by who holds the order', async () => {
    const entry = await entered({ name: null });
    expect(await list()).toEqual([]);
    expect(await board()).toEqual({ people: 1, listed: 0, grams: 545_887 });
    expect(await leaderboard.rename(ctx, entry.orderId, '  Ana \u202eKovač ')).toBe('renamed');
    expect(await shown()).toEqual(['1 Ana Kovač 545887']);
    expect(await leaderboard.rename(ctx, entry.orderId, null)).toBe('renamed');
    expect(await list()).toEqual([]);
    expect(await leaderboard.rename(ctx, entry.orderId, '\u200b')).toBe('not-a-name');
    expect(await leaderboard.rename(ctx, entry.orderId, 'casino.example.com')).toBe('not-a-name');
    expect(await leaderboard.rename(ctx, randomUUID(), 'Ana')).toBe('unknown');
  });

  it('that nobody could read is none', async () => {
    await entered({ name: '\u200b\u2060' });
    expect(await board()).toMatchObject({ people: 1, listed: 0 });
  });

  it('that a steward removed is not put back, not by another order either', async () => {
    const footprintId = randomUUID();
    const entry = await entered({ name: 'A slur', footprintId });
    const { id } = (await list())[0] ?? { id: '' };
    expect(await leaderboard.removeName(ctx, id)).toBe(true);
    expect(await leaderboard.removeName(ctx, id)).toBe(false);
    expect(await leaderboard.removeName(ctx, randomUUID())).toBe(false);
    expect(await leaderboard.rename(ctx, entry.orderId, 'Ana')).toBe('name-removed');
    expect(await leaderboard.rename(ctx, entry.orderId, null)).toBe('renamed');
    await entered({ name: 'A slur', footprintId });
    expect(await list()).toEqual([]);
    expect(await standingOf(entry)).toMatchObject({ isNameRemoved: true, name: null, rank: null });
  });
});

describe('whatever happens at the same time', () => {
  it('is counted once, and nobody waits for each other in a circle', async () => {
    const footprints = [randomUUID(), randomUUID(), randomUUID()];
    const entries = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        entered({ footprintId: footprints[index % 3], grams: 1_000 + index, name: index % 2 === 0 ? 'Ana' : null }),
      ),
    );
    await Promise.all(
      entries.flatMap((entry, index) => [
        index % 4 === 0 ? withdraw(entry) : leaderboard.rename(ctx, entry.orderId, `name ${index}`),
        entered({ grams: 7 }),
      ]),
    );
    const kept = entries.filter((_, index) => index % 4 !== 0).reduce((sum, { grams }) => sum + grams, 0);
    expect(await board()).toEqual({ people: 27, listed: 27, grams: kept + 24 * 7 });
    expect(await list(summitId, 50)).toHaveLength(27);
  });

  it('the list is what a plain sort of everything says', async () => {
    const amount = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 150_000_000_000 }));
    const name = fc.option(fc.constantFrom('Ana', 'Bo', '成都'), { nil: null });
    const action = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('enter' as const), grams: amount, name }) },
      fc.record({ kind: fc.constantFrom('withdraw' as const, 'rename' as const), which: fc.nat(), name }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), fc.integer({ min: 1, max: 7 }), async (actions, size) => {
        const id = await new ProgrammeRows(dataSource).summit(`summit-${randomUUID()}`);
        const model: { entry: LeaderboardEntry; name: string | null; isWithdrawn: boolean }[] = [];
        for (const done of actions) {
          if (done.kind === 'enter') {
            const entry = await entered({ summitId: id, grams: done.grams, name: done.name });
            model.push({ entry, name: done.name, isWithdrawn: false });
            continue;
          }
          const about = model[done.which % model.length];
          if (about === undefined) continue;
          if (done.kind === 'withdraw') {
            await withdraw(about.entry);
            about.isWithdrawn = true;
          } else {
            await leaderboard.rename(ctx, about.entry.orderId, done.name);
            about.name = done.name;
          }
        }
        const standing = model.filter(({ isWithdrawn }) => !isWithdrawn);
        const tenths = (grams: number) => Math.floor((grams + 50) / 100);
        const listed = standing
          .filter((each) => each.name !== null)
          .map((each) => ({ name: each.name, grams: each.entry.grams, tenths: tenths(each.entry.grams) }))
          .toSorted((a, b) => b.tenths - a.tenths);
        const expected = listed.map(
          (each) => `${1 + listed.filter((other) => other.tenths > each.tenths).length} ${each.name} ${each.grams}`,
        );
        expect(await shown(id, size)).toEqual(expected);
        expect(await board(id)).toEqual({
          people: standing.length,
          listed: listed.length,
          grams: standing.reduce((sum, { entry }) => sum + entry.grams, 0),
        });
      }),
      { numRuns: 15 },
    );
  });
});
