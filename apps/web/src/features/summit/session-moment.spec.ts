import { describe, expect, it } from 'vitest';
import { foremostSession, isOver, sessionMoment } from './session-moment.js';

const session = (startsAt: string, endsAt: string, more: object = {}) => ({
  status: 'PUBLISHED' as const,
  stageStatus: null,
  startsAt,
  endsAt,
  ...more,
});
const morning = session('2026-12-01T09:00:00Z', '2026-12-01T10:00:00Z');
const noon = session('2026-12-01T12:00:00Z', '2026-12-01T13:00:00Z');
const at = (time: string): number => Date.parse(`2026-12-01T${time}Z`);

describe('where a session stands', () => {
  it.each([
    ['08:44:00', 'later'],
    ['08:45:00', 'soon'],
    ['09:29:59', 'soon'],
    ['09:30:00', 'later'],
    ['10:00:00', 'past'],
  ])('at %s it is %s', (time, moment) => expect(sessionMoment(morning, at(time))).toBe(moment));
  it('is live while its stage is, even over time', () => {
    expect(sessionMoment({ ...morning, stageStatus: 'LIVE' }, at('11:00:00'))).toBe('live');
  });
  it('is over when its stage is, even before time', () => {
    expect(sessionMoment({ ...morning, stageStatus: 'ENDED' }, at('09:10:00'))).toBe('past');
  });
  it('stays cancelled whatever the clock says', () => {
    expect(sessionMoment({ ...morning, status: 'CANCELLED' }, at('09:10:00'))).toBe('cancelled');
  });
});

describe('the foremost session', () => {
  it('is the live one, else the next', () => {
    expect(foremostSession([noon, { ...morning, stageStatus: 'LIVE' as const }], at('11:00:00'))?.stageStatus).toBe(
      'LIVE',
    );
    expect(foremostSession([noon, morning], at('08:00:00'))).toBe(morning);
    expect(foremostSession([noon, morning], at('10:30:00'))).toBe(noon);
  });
  it('is none when all is over', () => expect(foremostSession([morning, noon], at('14:00:00'))).toBeUndefined());
});

describe('a summit', () => {
  it('is over after its last day, or on it when nothing is left', () => {
    expect(isOver('2026-11-30', '2026-12-01', [], at('00:00:00'))).toBe(true);
    expect(isOver('2026-12-01', '2026-12-01', [morning], at('11:00:00'))).toBe(true);
    expect(isOver('2026-12-01', '2026-12-01', [morning, noon], at('11:00:00'))).toBe(false);
  });
  it('without sessions is not over on its day', () =>
    expect(isOver('2026-12-01', '2026-12-01', [], at('11:00:00'))).toBe(false));
});
