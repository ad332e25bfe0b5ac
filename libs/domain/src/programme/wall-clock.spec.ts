import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOfDay } from './summit-days.js';
import {
  dateAfter,
  type DayPage,
  dayPages,
  hourMarks,
  instantOf,
  instantsOf,
  sameTimeOn,
  snapToClock,
  wallClockOf,
} from './wall-clock.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const at = (iso: string) => Date.parse(iso);
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
const dayOf = (date: string, zone: string): DayPage => ({
  date,
  startsAtMs: startOfDay(date, zone).getTime(),
  endsAtMs: startOfDay(dateAfter(date, 1), zone).getTime(),
});

describe('the clock of a zone', () => {
  it.each([
    ['2022-12-20T01:00:00Z', 'Asia/Shanghai', '2022-12-20T09:00'],
    ['2024-06-30T18:15:00Z', 'Asia/Kathmandu', '2024-07-01T00:00'],
    ['2024-06-15T12:00:59Z', 'America/St_Johns', '2024-06-15T09:30'],
    ['2024-04-25T22:00:00Z', 'Africa/Cairo', '2024-04-26T01:00'],
  ])('at %s in %s shows %s', (instant, zone, expected) => {
    expect(wallClockOf(at(instant), zone)).toBe(expected);
  });

  it.each([
    ['usual', '2024-07-01T09:05', 'Asia/Kathmandu', ['2024-07-01T03:20:00.000Z']],
    ['put forward at midnight', '2024-04-26T00:30', 'Africa/Cairo', []],
    ['put forward', '2024-03-31T02:30', 'Europe/Berlin', []],
    ['put back', '2024-10-27T02:30', 'Europe/Berlin', ['2024-10-27T00:30:00.000Z', '2024-10-27T01:30:00.000Z']],
    [
      'put back at midnight',
      '2024-10-31T23:15',
      'Africa/Cairo',
      ['2024-10-31T20:15:00.000Z', '2024-10-31T21:15:00.000Z'],
    ],
    [
      'put back by half an hour',
      '2024-04-07T01:45',
      'Australia/Lord_Howe',
      ['2024-04-06T14:45:00.000Z', '2024-04-06T15:15:00.000Z'],
    ],
    ['no time', '2024-02-30T10:00', 'UTC', []],
    ['nonsense', 'noon', 'UTC', []],
  ])('%s: %s in %s', (_, wallClock, zone, expected) => {
    expect(instantsOf(wallClock, zone).map(iso)).toEqual(expected);
  });

  it('goes on by the length of the gap where it jumps, and takes the first of two', () => {
    expect(iso(instantOf('2024-03-31T02:30', 'Europe/Berlin'))).toBe('2024-03-31T01:30:00.000Z');
    expect(iso(instantOf('2024-04-26T00:30', 'Africa/Cairo'))).toBe('2024-04-25T22:30:00.000Z');
    expect(iso(instantOf('2024-10-27T02:30', 'Europe/Berlin'))).toBe('2024-10-27T00:30:00.000Z');
    expect(instantOf('', 'UTC')).toBeUndefined();
  });

  it('comes back from each instant of every minute, in any zone and year', () => {
    const zones = ['Asia/Kathmandu', 'Africa/Cairo', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2015-01-01T00:00Z') / MINUTE_MS, max: at('2035-01-01T00:00Z') / MINUTE_MS }),
        (zone, minute) => {
          expect(instantsOf(wallClockOf(minute * MINUTE_MS, zone), zone)).toContain(minute * MINUTE_MS);
        },
      ),
    );
  });
});

describe('snapping', () => {
  it.each([
    ['2024-07-01T03:22:29Z', 5, 'Asia/Kathmandu', '2024-07-01T03:20:00.000Z'],
    ['2024-07-01T03:22:30Z', 5, 'Asia/Kathmandu', '2024-07-01T03:25:00.000Z'],
    // Half past of the clock, which is a quarter of UTC's hour.
    ['2024-07-01T03:50:00Z', 30, 'Asia/Kathmandu', '2024-07-01T03:45:00.000Z'],
    ['2024-07-01T03:50:00Z', 60, 'Asia/Kathmandu', '2024-07-01T04:15:00.000Z'],
  ])('%s to %i minutes in %s is %s', (instant, step, zone, expected) => {
    expect(iso(snapToClock(at(instant), step, zone))).toBe(expected);
  });
  it('never goes further than half a step, and stays where it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 41 }),
        fc.constantFrom('Asia/Kathmandu', 'Africa/Cairo'),
        (ms, zone) => {
          const snapped = snapToClock(ms, 5, zone);
          expect(Math.abs(snapped - ms)).toBeLessThanOrEqual(2.5 * MINUTE_MS);
          expect(snapToClock(snapped, 5, zone)).toBe(snapped);
        },
      ),
    );
  });
});

describe('the days of a summit', () => {
  const bounds = (from: string, to: string, zone: string) => ({
    startsAtMs: startOfDay(from, zone).getTime(),
    endsAtMs: startOfDay(to, zone).getTime(),
  });
  const hoursOf = (from: string, to: string, zone: string) =>
    dayPages(bounds(from, to, zone), zone).map(
      ({ date, startsAtMs, endsAtMs }) => `${date} ${(endsAtMs - startsAtMs) / HOUR_MS}`,
    );
  it.each([
    ['Asia/Kathmandu', '2024-06-30', '2024-07-02', ['2024-06-30 24', '2024-07-01 24']],
    ['Europe/Berlin', '2024-03-30', '2024-04-01', ['2024-03-30 24', '2024-03-31 23']],
    ['Europe/Berlin', '2024-10-27', '2024-10-28', ['2024-10-27 25']],
    ['Africa/Cairo', '2024-04-26', '2024-04-27', ['2024-04-26 23']],
    ['Africa/Cairo', '2024-10-31', '2024-11-02', ['2024-10-31 25', '2024-11-01 24']],
    ['Australia/Lord_Howe', '2024-04-07', '2024-04-08', ['2024-04-07 24.5']],
    ['Pacific/Apia', '2011-12-29', '2012-01-01', ['2011-12-29 24', '2011-12-31 24']],
  ])('are whole in %s from %s to before %s', (zone, from, to, expected) => {
    expect(hoursOf(from, to, zone)).toEqual(expected);
  });

  it('are none when nothing lies between', () => {
    expect(dayPages({ startsAtMs: 5, endsAtMs: 5 }, 'UTC')).toEqual([]);
  });
});

describe('the hours of a day', () => {
  const hours = (date: string, zone: string) =>
    hourMarks(dayOf(date, zone), zone).map(({ hour, isRepeated }) => (isRepeated ? `${hour}'` : `${hour}`));
  it('are 24, at the clock’s full hours, in a zone at +05:45', () => {
    const day = dayOf('2024-07-01', 'Asia/Kathmandu');
    const marks = hourMarks(day, 'Asia/Kathmandu');
    expect(marks.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
    expect(marks[9]?.atMs).toBe(day.startsAtMs + 9 * HOUR_MS);
  });
  it('leave out the hour over which clocks are put forward, also when it is the first', () => {
    expect(hours('2024-03-31', 'Europe/Berlin').slice(0, 4)).toEqual(['0', '1', '3', '4']);
    expect(hours('2024-04-26', 'Africa/Cairo').slice(0, 2)).toEqual(['1', '2']);
  });
  it('show twice the hour that comes twice', () => {
    expect(hours('2024-10-27', 'Europe/Berlin').slice(0, 5)).toEqual(['0', '1', '2', "2'", '3']);
    expect(hours('2024-10-31', 'Africa/Cairo').slice(-2)).toEqual(['23', "23'"]);
  });
  it('stand half an hour apart where clocks change by half an hour', () => {
    expect(hours('2024-04-07', 'Australia/Lord_Howe').slice(0, 4)).toEqual(['0', '1', '2', '3']);
  });
});

describe('the same time on another day', () => {
  it('is the clock’s, whatever lies between', () => {
    const nine = at('2024-03-30T08:00:00Z');
    expect(iso(sameTimeOn(nine, '2024-03-31', 'Europe/Berlin'))).toBe('2024-03-31T07:00:00.000Z');
  });
  it('is later by the gap where the clock never shows it', () => {
    const halfPastTwo = at('2024-03-30T01:30:00Z');
    expect(iso(sameTimeOn(halfPastTwo, '2024-03-31', 'Europe/Berlin'))).toBe('2024-03-31T01:30:00.000Z');
  });
});
