import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementState, nextAnnouncementChange, type AnnouncementTime } from './announcement-time.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 12, minute));
const announcement = (
  startsAt: number,
  endsAt: number | null,
  withdrawnAt: number | null = null,
): AnnouncementTime => ({
  startsAt: at(startsAt),
  endsAt: endsAt === null ? null : at(endsAt),
  withdrawnAt: withdrawnAt === null ? null : at(withdrawnAt),
});

describe('an announcement', () => {
  it.each([
    ['planned', announcement(10, 20), 9],
    ['shown', announcement(10, 20), 10],
    ['shown', announcement(10, 20), 19],
    ['over', announcement(10, 20), 20],
    ['shown', announcement(10, null), 50],
    ['withdrawn', announcement(10, 20, 5), 15],
    ['withdrawn', announcement(10, null, 12), 15],
  ] as const)('is %s', (state, each, minute) => expect(announcementState(each, at(minute))).toBe(state));

  it('changes by itself at its next start or end, and not when it is withdrawn', () => {
    expect(nextAnnouncementChange([announcement(10, 20), announcement(5, 15), announcement(11, 12, 3)], at(9))).toEqual(
      at(10),
    );
    expect(nextAnnouncementChange([announcement(10, 20)], at(10))).toEqual(at(20));
    expect(nextAnnouncementChange([announcement(1, null), announcement(10, 20, 3)], at(5))).toBeNull();
  });

  it('stays what it is until that time', () => {
    const minute = fc.integer({ min: 0, max: 59 });
    const any = fc.record({ start: minute, length: fc.option(minute), withdrawn: fc.option(minute) });
    fc.assert(
      fc.property(fc.array(any), minute, minute, (list, now, later) => {
        const each = list.map(({ start, length, withdrawn }) =>
          announcement(start, length === null ? null : start + length + 1, withdrawn),
        );
        const next = nextAnnouncementChange(each, at(now));
        fc.pre(later >= now && (next === null || at(later) < next));
        const states = (minuteOfDay: number) => each.map((one) => announcementState(one, at(minuteOfDay)));
        expect(states(later)).toEqual(states(now));
      }),
    );
  });
});
