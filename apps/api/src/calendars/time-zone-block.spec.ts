import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { timeZoneBlock } from './time-zone-block.js';

/** What a calendar program makes of a local time with this VTIMEZONE. */
function instantOf(zone: string, block: string, local: DateTime): number {
  const component = new ICAL.Component(ICAL.parse(block) as never);
  const timezone = new ICAL.Timezone({ component, tzid: zone });
  const time = ICAL.Time.fromData(
    {
      year: local.year,
      month: local.month,
      day: local.day,
      hour: local.hour,
      minute: local.minute,
      second: local.second,
    },
    timezone,
  );
  return time.toUnixTime() * 1_000;
}

describe('timeZoneBlock', () => {
  it('is one rule where the clocks never change', () => {
    const block = timeZoneBlock('Asia/Shanghai', Date.UTC(2022, 11, 20), Date.UTC(2022, 11, 21));
    expect(block.match(/BEGIN:STANDARD/g)).toHaveLength(1);
    expect(block).toContain('TZOFFSETTO:+0800');
    expect(block).not.toContain('DAYLIGHT');
  });

  it.each([
    'Asia/Almaty',
    'Asia/Karachi',
    'Europe/Berlin',
    'America/New_York',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Apia',
    'UTC',
  ])('lets a calendar program find every instant in %s', (zone) => {
    const [first, last] = [Date.UTC(2023, 6, 1), Date.UTC(2025, 6, 1)];
    const block = timeZoneBlock(zone, first, last);
    fc.assert(
      fc.property(fc.integer({ min: first / 60_000, max: last / 60_000 }), (minute) => {
        const local = DateTime.fromMillis(minute * 60_000, { zone });
        // An hour that the clocks show twice has two instants; a calendar can only name the first.
        fc.pre(local.getPossibleOffsets().length === 1);
        expect(instantOf(zone, block, local)).toBe(local.toMillis());
      }),
      { numRuns: 200 },
    );
  });
});
