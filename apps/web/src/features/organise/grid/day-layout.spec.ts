import type { DayPage } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDay, neighbourOf, type PlacedCard, SHORTEST_CARD_MINUTES } from './day-layout.js';
import type { Placeable } from './placement.js';

const START_MS = Date.parse('2024-06-30T18:15:00Z');
const day: DayPage = { date: '2024-07-01', startsAtMs: START_MS, endsAtMs: START_MS + 1440 * 60_000 };
const session = (id: string, fromMinute: number, toMinute: number, subForumId: string | null = null): Placeable => ({
  id,
  revision: 1,
  startsAt: new Date(START_MS + fromMinute * 60_000).toISOString(),
  endsAt: new Date(START_MS + toMinute * 60_000).toISOString(),
  durationMinutes: toMinute - fromMinute,
  subForumId,
});
const columns = [null, 'energy', 'cities'];

describe('a day’s cards', () => {
  it('stand in their columns, at their minutes, by start', () => {
    expect(
      layoutDay(
        [session('b', 600, 660, 'cities'), session('a', 540, 600), session('c', 600, 615, 'gone')],
        columns,
        day,
      ),
    ).toEqual([
      { id: 'a', column: 0, fromMinute: 540, toMinute: 600, lane: 0, lanes: 1 },
      { id: 'c', column: 0, fromMinute: 600, toMinute: 615, lane: 0, lanes: 1 },
      { id: 'b', column: 2, fromMinute: 600, toMinute: 660, lane: 0, lanes: 1 },
    ]);
  });
  it('are cut at midnight on both days, and none of unscheduled sessions', () => {
    const night = [
      session('a', 1400, 1500),
      session('z', -30, 30),
      { ...session('u', 0, 1), startsAt: null, endsAt: null },
    ];
    expect(layoutDay(night, columns, day).map(({ id, fromMinute, toMinute }) => [id, fromMinute, toMinute])).toEqual([
      ['z', 0, 30],
      ['a', 1400, 1440],
    ]);
  });
  it('stand beside each other where they overlap, and together again after', () => {
    const lanes = layoutDay(
      [session('a', 540, 660), session('b', 560, 600), session('c', 600, 640), session('d', 660, 700)],
      columns,
      day,
    ).map(({ id, lane, lanes }) => `${id} ${lane}/${lanes}`);
    expect(lanes).toEqual(['a 0/2', 'b 1/2', 'c 1/2', 'd 0/1']);
  });
  it('never cover each other', () => {
    const slots = fc.array(
      fc.tuple(fc.integer({ min: -60, max: 1439 }), fc.integer({ min: 1, max: 300 }), fc.constantFrom(...columns)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(slots, (parts) => {
        const cards = layoutDay(
          parts.map(([from, length, place], index) => session(`s${index}`, from, from + length, place)),
          columns,
          day,
        );
        const end = (card: PlacedCard): number => Math.max(card.toMinute, card.fromMinute + SHORTEST_CARD_MINUTES);
        for (const [index, one] of cards.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of cards.slice(index + 1)) {
            const isBeside = one.column !== other.column || one.lane !== other.lane;
            expect(isBeside || end(one) <= other.fromMinute || end(other) <= one.fromMinute).toBe(true);
          }
        }
      }),
    );
  });
});

describe('arrow keys', () => {
  const cards = layoutDay(
    [
      session('a', 540, 600),
      session('b', 660, 700),
      session('e', 650, 700, 'cities'),
      session('f', 540, 560, 'cities'),
    ],
    columns,
    day,
  );
  it.each([
    ['a', 'below', 'b'],
    ['b', 'above', 'a'],
    ['b', 'below', undefined],
    ['b', 'after', 'e'],
    ['a', 'after', 'f'],
    ['f', 'before', 'a'],
    ['a', 'before', undefined],
    ['nobody', 'below', undefined],
  ] as const)('lead from %s %s to %s', (from, where, expected) => {
    expect(neighbourOf(cards, from, where)).toBe(expected);
  });
});
