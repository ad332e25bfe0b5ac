import { describe, expect, it } from 'vitest';
import { ReadTogether } from './read-together.js';

describe('what rooms read together', () => {
  it('is asked once for all who ask in one turn, and again later', async () => {
    const asked: string[][] = [];
    const together = new ReadTogether(async (ids) => {
      asked.push([...ids]);
      return new Map(ids.filter((id) => id !== 'none').map((id) => [id, `of ${id}`]));
    });
    expect(await Promise.all(['a', 'b', 'a', 'none'].map((id) => together.of(id)))).toEqual([
      'of a',
      'of b',
      'of a',
      undefined,
    ]);
    expect(await together.of('a')).toBe('of a');
    expect(asked).toEqual([['a', 'b', 'none'], ['a']]);
  });

  it('fails for everybody who asked, and not for who asks again', async () => {
    let isAway = true;
    const together = new ReadTogether(async (ids) => {
      if (isAway) throw new Error('away');
      return new Map(ids.map((id) => [id, true]));
    });
    const results = await Promise.allSettled([together.of('a'), together.of('b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await together.of('a')).toBe(true);
  });
});
