import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Stopwatch } from './stopwatch.js';

describe('the stopwatch', () => {
  it('takes the time in which at least one was at it, for any spans', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(100), fc.nat(100)).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (all) => {
        const watch = new Stopwatch();
        for (let nowMs = 0; nowMs <= 100; nowMs += 1) {
          for (const [start] of all) if (start === nowMs) watch.start(nowMs);
          for (const [, end] of all) if (end === nowMs) watch.stop(nowMs);
        }
        const isCovered = (ms: number): boolean => all.some(([start, end]) => start <= ms && ms < end);
        const covered = Array.from({ length: 100 }, (_, ms) => ms).filter(isCovered).length;
        expect(watch.readMs(1_000)).toBe(covered);
      }),
    );
  });

  it('can be read while it runs, and refuses to stop what never started', () => {
    const watch = new Stopwatch();
    watch.start(10);
    expect(watch.readMs(25)).toBe(15);
    watch.stop(30);
    expect(watch.readMs(99)).toBe(20);
    expect(() => watch.stop(31)).toThrow('more often');
  });
});
