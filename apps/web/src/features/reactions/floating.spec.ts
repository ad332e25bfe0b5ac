import { REACTIONS, type ReactionCounts } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glyphsFor } from './floating.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('what rises', () => {
  it('is one for each while they are few', () => {
    expect(glyphsFor({ heart: 2, wow: 1 }, 24)).toEqual([
      { kind: 'heart', count: 1 },
      { kind: 'heart', count: 1 },
      { kind: 'wow', count: 1 },
    ]);
  });

  it('stands for many when they are many, most of what there is most of', () => {
    const glyphs = glyphsFor({ applause: 4_000, heart: 900, wow: 3 }, 24);
    expect(glyphs.map(({ kind }) => kind).join(' ')).toBe(`${'applause '.repeat(8)}heart wow`);
    expect(sum(glyphs.map(({ count }) => count))).toBe(4_903);
  });

  it('is nothing where nothing is, and where there is no room', () => {
    expect([glyphsFor({}, 24), glyphsFor({ heart: 5 }, 0)]).toEqual([[], []]);
  });

  it('is bounded, loses none, and leaves no kind out', () => {
    const counts = fc.dictionary(fc.constantFrom(...REACTIONS), fc.integer({ min: 0, max: 100_000 }));
    fc.assert(
      fc.property(counts, fc.integer({ min: REACTIONS.length, max: 60 }), (given: ReactionCounts, room) => {
        const glyphs = glyphsFor(given, room);
        expect(glyphs.length).toBeLessThanOrEqual(Math.min(room, 10));
        for (const kind of REACTIONS) {
          const of = glyphs.filter((glyph) => glyph.kind === kind).map(({ count }) => count);
          expect(sum(of)).toBe(given[kind] ?? 0);
          expect(of.every((count) => count > 0)).toBe(true);
        }
      }),
    );
  });
});
