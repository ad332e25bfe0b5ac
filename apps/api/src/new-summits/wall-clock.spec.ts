import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, shiftedSlot } from './wall-clock.js';

const at = (local: string, zone: string): Date => DateTime.fromISO(local, { zone }).toJSDate();
const SHANGHAI = { startsOn: '2022-12-20', timeZone: 'Asia/Shanghai' };

describe('shiftedSlot', () => {
  it("keeps the time of day and the day's number, in the other zone", () => {
    const slot = {
      startsAt: at('2022-12-21T09:15', SHANGHAI.timeZone),
      endsAt: at('2022-12-21T10:00', SHANGHAI.timeZone),
    };
    expect(shiftedSlot(slot, SHANGHAI, { startsOn: '2024-02-28', timeZone: 'Asia/Kathmandu' })).toEqual({
      startsAt: at('2024-02-29T09:15', 'Asia/Kathmandu'),
      endsAt: at('2024-02-29T10:00', 'Asia/Kathmandu'),
    });
  });

  it('comes later where the clock jumps over the time, and stays as long', () => {
    const slot = {
      startsAt: at('2022-12-20T02:30', SHANGHAI.timeZone),
      endsAt: at('2022-12-20T03:00', SHANGHAI.timeZone),
    };
    expect(shiftedSlot(slot, SHANGHAI, { startsOn: '2024-03-31', timeZone: 'Europe/Berlin' })).toEqual({
      startsAt: at('2024-03-31T03:30', 'Europe/Berlin'),
      endsAt: at('2024-03-31T04:00', 'Europe/Berlin'),
    });
  });

  it('takes the first of a time that comes twice', () => {
    const slot = {
      startsAt: at('2022-12-20T02:30', SHANGHAI.timeZone),
      endsAt: at('2022-12-20T03:30', SHANGHAI.timeZone),
    };
    expect(shiftedSlot(slot, SHANGHAI, { startsOn: '2024-10-27', timeZone: 'Europe/Berlin' }).startsAt).toEqual(
      new Date('2024-10-27T00:30:00Z'),
    );
  });

  it('changes nothing for the same days in the same zone, whatever the zone does', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC');
    const minutes = fc.integer({ min: 0, max: 3 * 1440 });
    fc.assert(
      fc.property(
        zones,
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        minutes,
        (timeZone, day, minute) => {
          const startsOn = day.toISOString().slice(0, 10);
          const calendar = { startsOn, timeZone };
          const startsAt = DateTime.fromISO(startsOn, { zone: timeZone }).plus({ minutes: minute }).toJSDate();
          const slot = { startsAt, endsAt: new Date(startsAt.getTime() + 1_800_000) };
          const shifted = shiftedSlot(slot, calendar, calendar);
          // Of an hour that comes twice, the first.
          expect([0, 1_800_000, 3_600_000]).toContain(slot.startsAt.getTime() - shifted.startsAt.getTime());
          expect(shifted.endsAt.getTime() - shifted.startsAt.getTime()).toBe(1_800_000);
        },
      ),
    );
  });
});

describe('days', () => {
  it('are counted over the ends of months and years', () => {
    expect(daysBetween('2023-12-30', '2024-03-01')).toBe(62);
    expect(dayAfter('2023-12-30', 62)).toBe('2024-03-01');
    expect(daysBetween('2024-03-01', '2024-02-29')).toBe(-1);
  });
});
