import { dayPages } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAt,
  firstPlace,
  type GridFrame,
  neighbourDay,
  onDay,
  pagesFor,
  shiftColumn,
  shiftTime,
  slotAt,
  stretch,
} from './carry.js';
import type { Placement } from './placement.js';

const HOUR_MS = 3_600_000;
const ms = (iso: string): number => Date.parse(iso);
const frameOf = (timeZone: string, from: string, to: string): GridFrame => ({
  columns: [null, 'energy', 'cities'],
  days: dayPages({ startsAtMs: ms(from), endsAtMs: ms(to) }, timeZone),
  timeZone,
});
/** Two days in Nepal. */
const nepal = frameOf('Asia/Kathmandu', '2024-06-30T18:15:00Z', '2024-07-02T18:15:00Z');
/** The day on which clocks go forward, and the next. */
const berlin = frameOf('Europe/Berlin', '2024-03-30T23:00:00Z', '2024-04-01T22:00:00Z');
const at = (from: string, to: string, subForumId: string | null = null): Placement => ({
  slot: { startsAtMs: ms(from), endsAtMs: ms(to) },
  subForumId,
});
const written = ({ slot }: Placement): string =>
  slot === null
    ? 'unscheduled'
    : `${new Date(slot.startsAtMs).toISOString().slice(5, 16)} ${(slot.endsAtMs - slot.startsAtMs) / 60_000}`;

describe('a step in time', () => {
  const ten = at('2024-07-01T04:15:00Z', '2024-07-01T05:00:00Z');
  it.each([
    [ten, 5, '07-01T04:20 45'],
    [ten, -5, '07-01T04:10 45'],
    [ten, 30, '07-01T04:45 45'],
    // From 10:02 to the lines around it.
    [at('2024-07-01T04:17:00Z', '2024-07-01T05:00:00Z'), 5, '07-01T04:20 43'],
    [at('2024-07-01T04:17:00Z', '2024-07-01T05:00:00Z'), -5, '07-01T04:15 43'],
  ])('%#', (placement, minutes, expected) => {
    expect(written(shiftTime(placement, minutes, nepal))).toBe(expected);
  });
  it('goes over the gap where clocks are put forward', () => {
    const beforeTwo = at('2024-03-31T00:55:00Z', '2024-03-31T01:25:00Z');
    expect(written(shiftTime(beforeTwo, 5, berlin))).toBe('03-31T01:00 30');
  });
  it('stays on the summit’s pages', () => {
    expect(written(shiftTime(at('2024-06-30T18:15:00Z', '2024-06-30T19:15:00Z'), -30, nepal))).toBe('06-30T18:15 60');
    expect(written(shiftTime(at('2024-07-02T18:10:00Z', '2024-07-02T19:10:00Z'), 30, nepal))).toBe('07-02T18:10 60');
  });
  it('there and back leads to where it began, from any line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 500 }),
        fc.constantFrom(5, 30),
        fc.constantFrom(nepal, berlin),
        (step, by, frame) => {
          const first = frame.days[0]?.startsAtMs ?? 0;
          const start: Placement = {
            slot: { startsAtMs: first + step * 300_000, endsAtMs: first + step * 300_000 + HOUR_MS },
            subForumId: null,
          };
          expect(shiftTime(shiftTime(start, by, frame), -by, frame)).toEqual(start);
        },
      ),
    );
  });
  it('does nothing to what has no time', () => {
    expect(shiftTime({ slot: null, subForumId: null }, 5, nepal)).toEqual({ slot: null, subForumId: null });
  });
});

describe('the end', () => {
  it('moves by steps and never before the start', () => {
    const quarter = at('2024-07-01T04:15:00Z', '2024-07-01T04:25:00Z');
    expect(written(stretch(quarter, 5, nepal))).toBe('07-01T04:15 15');
    expect(written(stretch(quarter, -30, nepal))).toBe('07-01T04:15 5');
  });
});

describe('columns and days', () => {
  const nine = at('2024-03-31T07:00:00Z', '2024-03-31T08:00:00Z', 'energy');
  it('go to the next and stop at the last', () => {
    expect(shiftColumn(nine, -1, berlin).subForumId).toBeNull();
    expect(shiftColumn(shiftColumn(nine, 1, berlin), 1, berlin).subForumId).toBe('cities');
    expect(shiftColumn(shiftColumn(nine, -1, berlin), -1, berlin).subForumId).toBeNull();
  });
  it('keep the time of the clock', () => {
    expect(written(onDay(nine, '2024-04-01', berlin))).toBe('04-01T07:00 60');
    expect(written(onDay(at('2024-04-01T00:30:00Z', '2024-04-01T01:00:00Z'), '2024-03-31', berlin))).toBe(
      '03-31T01:30 30',
    );
  });
  it('are found by an instant', () => {
    expect(dayAt(ms('2024-07-01T10:00:00Z'), nepal.days)?.date).toBe('2024-07-01');
    expect(dayAt(ms('2030-01-01T00:00:00Z'), nepal.days)?.date).toBe('2024-07-02');
    expect(neighbourDay(at('2024-07-01T10:00:00Z', '2024-07-01T11:00:00Z'), 1, nepal.days)?.date).toBe('2024-07-02');
    expect(neighbourDay(at('2024-07-01T10:00:00Z', '2024-07-01T11:00:00Z'), -1, nepal.days)).toBeUndefined();
  });
  it('have a page for a session that stands outside the summit', () => {
    const [firstDay] = nepal.days;
    const page = (date: string) => ({ date, startsAtMs: 0, endsAtMs: 1 });
    expect(
      firstDay &&
        pagesFor([firstDay], [{ startsAtMs: ms('2024-06-30T10:00:00Z'), endsAtMs: 0 }], page, 'Asia/Kathmandu').map(
          ({ date }) => date,
        ),
    ).toEqual(['2024-06-30', '2024-07-01']);
  });
});

describe('the first place of an unscheduled session', () => {
  const [day] = nepal.days;
  if (!day) throw new Error('no day');
  it('is nine o’clock of an empty column', () => {
    expect(written(firstPlace('energy', HOUR_MS, day, [], nepal))).toBe('07-01T03:15 60');
  });
  it('is behind the column’s last session, not another column’s, and ends with the day', () => {
    const noon = at('2024-07-01T06:15:00Z', '2024-07-01T07:15:00Z', 'energy');
    expect(written(firstPlace('energy', HOUR_MS, day, [noon], nepal))).toBe('07-01T07:15 60');
    expect(written(firstPlace('cities', HOUR_MS, day, [noon], nepal))).toBe('07-01T03:15 60');
    const late = at('2024-07-01T17:15:00Z', '2024-07-01T18:10:00Z', 'energy');
    expect(written(firstPlace('energy', HOUR_MS, day, [late], nepal))).toBe('07-01T17:15 60');
  });
  it('is in the plenary for a sub-forum that is gone', () => {
    expect(firstPlace('gone', HOUR_MS, day, [], nepal).subForumId).toBeNull();
  });
});

describe('slotAt', () => {
  it('snaps to the clock of the zone', () => {
    expect(written({ slot: slotAt(ms('2024-07-01T04:17:31Z'), HOUR_MS, nepal), subForumId: null })).toBe(
      '07-01T04:20 60',
    );
  });
});
