import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpans } from './time-spans.js';

const span = (from: number, to: number) => ({ startsAt: new Date(from), endsAt: new Date(to) });

describe('mergeSpans', () => {
  it('joins what overlaps or touches and keeps what is apart', () => {
    expect(mergeSpans([span(5, 9), span(0, 2), span(2, 4), span(8, 12)])).toEqual([span(0, 4), span(5, 12)]);
  });

  it('leaves out what is empty or the wrong way round', () => {
    expect(mergeSpans([span(3, 3), span(9, 1)])).toEqual([]);
  });

  it('covers exactly the moments that were covered, in order and apart', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([from, to]) => span(from, to)));
    fc.assert(
      fc.property(spans, fc.nat(40), (given, moment) => {
        const merged = mergeSpans(given);
        const covers = (list: readonly { startsAt: Date; endsAt: Date }[]): boolean =>
          list.some(({ startsAt, endsAt }) => startsAt.getTime() <= moment && moment < endsAt.getTime());
        expect(covers(merged)).toBe(covers(given));
        for (const [index, { startsAt }] of merged.entries())
          if (index > 0) expect(startsAt > (merged[index - 1]?.endsAt ?? startsAt)).toBe(true);
      }),
    );
  });
});
