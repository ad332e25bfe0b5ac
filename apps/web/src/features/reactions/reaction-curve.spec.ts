import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reactionCurve } from './reaction-curve.js';

const at = (minute: number, ...counts: number[]) => ({
  startsAt: new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString(),
  counts: counts.map((count) => ({ count })),
});
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('reactions over a session', () => {
  it('have every minute between the first and the last', () => {
    expect(reactionCurve([at(0, 3, 4), at(3, 1)]).map(({ count }) => count)).toEqual([7, 0, 0, 1]);
    expect(reactionCurve([])).toEqual([]);
  });

  it('are as many as there were, in no more bars than can be seen', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 3_000 }), { minLength: 1 });
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 900 }), (when, count) => {
        const bars = reactionCurve(when.map((minute) => at(minute, count)));
        expect(bars.length).toBeLessThanOrEqual(240);
        expect(sum(bars.map((bar) => bar.count))).toBe(when.length * count);
      }),
    );
  });
});
