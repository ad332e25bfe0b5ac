import { describe, expect, it } from 'vitest';
import { leastLoaded } from './worker-pool.js';

describe('leastLoaded', () => {
  const loadOf = ({ load }: { load: number }): number => load;

  it('takes the one with the lowest load, the first of equals', () => {
    const [one, two, three] = [{ load: 3 }, { load: 1 }, { load: 1 }];
    expect(leastLoaded([one, two, three], loadOf)).toBe(two);
  });

  it('finds nobody among nobody', () => {
    expect(leastLoaded([], loadOf)).toBeUndefined();
  });
});
