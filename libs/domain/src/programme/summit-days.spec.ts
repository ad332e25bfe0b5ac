import { describe, expect, it } from 'vitest';
import { isKnownTimeZone, isWithin, startOfDay, summitBounds } from './summit-days.js';

describe('startOfDay', () => {
  it.each([
    ['2022-12-20', 'Asia/Shanghai', '2022-12-19T16:00:00.000Z'],
    ['2024-03-31', 'Asia/Karachi', '2024-03-30T19:00:00.000Z'],
    ['2024-07-01', 'Asia/Kathmandu', '2024-06-30T18:15:00.000Z'],
    ['2024-07-01', 'America/New_York', '2024-07-01T04:00:00.000Z'],
    ['2024-07-01', 'Pacific/Kiritimati', '2024-06-30T10:00:00.000Z'],
    ['2024-07-01', 'Pacific/Niue', '2024-07-01T11:00:00.000Z'],
    ['2024-07-01', 'UTC', '2024-07-01T00:00:00.000Z'],
    // The day after the clocks went forward, and a day that begins at one o'clock because they go forward at midnight.
    ['2024-04-01', 'Europe/Berlin', '2024-03-31T22:00:00.000Z'],
    ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant);
  });
});

describe('summitBounds', () => {
  const bounds = summitBounds({ startsOn: '2022-12-30', endsOn: '2022-12-31', timeZone: 'Asia/Shanghai' });

  it('spans the first to the last day in the zone', () => {
    expect(bounds).toEqual({ startsAt: new Date('2022-12-29T16:00:00Z'), endsAt: new Date('2022-12-31T16:00:00Z') });
  });

  it.each([
    ['2022-12-29T16:00:00Z', '2022-12-31T16:00:00Z', true],
    ['2022-12-29T15:59:59Z', '2022-12-29T17:00:00Z', false],
    ['2022-12-31T15:00:00Z', '2022-12-31T16:00:01Z', false],
  ])('a session from %s to %s lies within: %s', (startsAt, endsAt, expected) => {
    expect(isWithin({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, bounds)).toBe(expected);
  });
});

describe('isKnownTimeZone', () => {
  it.each(['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])('knows %s', (zone) =>
    expect(isKnownTimeZone(zone)).toBe(true),
  );
  it.each(['', 'Mars/Olympus', '+08:00', 'Asia/Shanghai; DROP', 'CET+1'])('does not know %j', (zone) =>
    expect(isKnownTimeZone(zone)).toBe(false),
  );
});
