import { describe, expect, it } from 'vitest';
import { Arrivals, TooManyArrivals } from './arrivals.js';

/** A door whose transactions end when the test says so. */
function aDoor(
  admit: (arrivals: readonly string[]) => readonly string[] = (arrivals) => arrivals.map((name) => `${name} is in`),
) {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const arrivals = new Arrivals<string, string>(async (_summitId, names) => {
    batches.push([...names]);
    await new Promise<void>((resolve) => gates.push(resolve));
    return admit(names);
  });
  const release = async (): Promise<void> => {
    gates.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { arrivals, batches, release };
}

describe('arrivals', () => {
  it('gather while a transaction is on its way, in their order', async () => {
    const { arrivals, batches, release } = aDoor();
    const answers = ['a', 'b', 'c'].map((name) => arrivals.arrive('summit', name));
    expect(batches).toEqual([['a']]);
    await release();
    expect(batches).toEqual([['a'], ['b', 'c']]);
    await release();
    expect(await Promise.all(answers)).toEqual(['a is in', 'b is in', 'c is in']);
    // The door is open for the next one at once.
    const late = arrivals.arrive('summit', 'd');
    await release();
    expect(await late).toBe('d is in');
  });

  it('of two summits do not wait for each other', async () => {
    const { arrivals, batches } = aDoor();
    void arrivals.arrive('one', 'a');
    void arrivals.arrive('two', 'b');
    expect(batches).toEqual([['a'], ['b']]);
  });

  it('are all told when the database is away, and the next ones are tried again', async () => {
    let isAway = true;
    const { arrivals, release } = aDoor((names) => {
      if (isAway) throw new Error('away');
      return names;
    });
    const first = arrivals.arrive('summit', 'a');
    const second = arrivals.arrive('summit', 'b');
    const told = Promise.allSettled([first, second]);
    await release();
    await release();
    expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    const third = arrivals.arrive('summit', 'c');
    await release();
    expect(await third).toBe('c');
  });

  it('go in one by one when the database refuses one of them', async () => {
    const { arrivals, release } = aDoor((names) => {
      if (names.includes('bad')) throw Object.assign(new Error('no such text'), { code: '22021' });
      return names;
    });
    const answers = Promise.allSettled(['first', 'a', 'bad', 'b'].map((name) => arrivals.arrive('summit', name)));
    for (let step = 0; step < 5; step += 1) await release();
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('are sent away when too many wait', async () => {
    const { arrivals } = aDoor();
    for (let index = 0; index < 5_001; index += 1) void arrivals.arrive('summit', `p${index}`);
    await expect(arrivals.arrive('summit', 'one too many')).rejects.toThrow(TooManyArrivals);
  });
});
