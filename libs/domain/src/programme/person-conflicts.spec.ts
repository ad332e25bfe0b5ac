import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Booking, findPersonConflict } from './person-conflicts.js';

const HOUR_MS = 3_600_000;
const booking = (sessionId: string, personId: string, from: number, to: number): Booking => ({
  sessionId,
  personId,
  startsAtMs: from * HOUR_MS,
  endsAtMs: to * HOUR_MS,
});
const request = (personIds: string[], from: number, to: number) => ({
  sessionId: 'new',
  personIds,
  startsAtMs: from * HOUR_MS,
  endsAtMs: to * HOUR_MS,
});

describe('findPersonConflict', () => {
  it('finds nothing when the people are free', () => {
    expect(findPersonConflict(request(['ana'], 10, 11), [booking('a', 'bo', 10, 11)])).toBeUndefined();
    expect(findPersonConflict(request([], 10, 11), [booking('a', 'bo', 10, 11)])).toBeUndefined();
  });

  it('lets somebody go from one session straight into the next', () => {
    const day = [booking('a', 'ana', 9, 10), booking('b', 'ana', 11, 12)];
    expect(findPersonConflict(request(['ana'], 10, 11), day)).toBeUndefined();
  });

  it.each([
    ['the beginning', 9, 10.5],
    ['the end', 10.5, 12],
    ['the middle', 10.25, 10.75],
    ['the whole', 9, 12],
    ['exactly the same time', 10, 11],
  ])('names the session that overlaps %s', (_, from, to) => {
    expect(findPersonConflict(request(['ana'], from, to), [booking('a', 'ana', 10, 11)])?.sessionId).toBe('a');
  });

  it('does not count the session itself, in which somebody may have two roles', () => {
    expect(findPersonConflict(request(['ana'], 10, 11), [booking('new', 'ana', 10, 11)])).toBeUndefined();
  });

  it('names the earliest collision, then the person named first', () => {
    const booked = [booking('late', 'ana', 11, 12), booking('early', 'bo', 10, 11), booking('early', 'ana', 10, 11)];
    expect(findPersonConflict(request(['ana', 'bo'], 10, 12), booked)).toEqual(booking('early', 'ana', 10, 11));
    expect(findPersonConflict(request(['bo', 'ana'], 10, 12), booked)).toEqual(booking('early', 'bo', 10, 11));
  });

  it('agrees with comparing minute by minute', () => {
    const slot = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(slot, slot, ([aStart, aLength], [bStart, bLength]) => {
        const minutes = (start: number, length: number) => new Set(Array.from({ length }, (_, i) => start + i));
        const overlaps = minutes(aStart, aLength).intersection(minutes(bStart, bLength)).size > 0;
        const conflict = findPersonConflict(request(['ana'], aStart, aStart + aLength), [
          booking('b', 'ana', bStart, bStart + bLength),
        ]);
        expect(conflict !== undefined).toBe(overlaps);
      }),
    );
  });
});
