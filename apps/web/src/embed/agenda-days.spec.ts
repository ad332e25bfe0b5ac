import type { EmbeddedAgenda } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { agendaDays, dateIn, dayToOpen } from './agenda-days.js';

const session = (id: string, startsAt: string, subForum: string | null) => ({
  id,
  startsAt,
  subForum,
});
const agenda = {
  summit: { timeZone: 'Asia/Kathmandu' },
  sessions: [
    session('late', '2030-06-01T18:20:00Z', null),
    session('early', '2030-06-01T18:10:00Z', 'energy'),
    session('first', '2030-06-01T03:00:00Z', 'energy'),
  ],
} as unknown as EmbeddedAgenda;
const ids = (subForum: string) =>
  agendaDays(agenda, subForum).map(({ date, sessions }) => [date, sessions.map(({ id }) => id)]);

describe('the days of an agenda', () => {
  it('begin at midnight of the summit, at +05:45 too', () => {
    expect(ids('')).toEqual([
      ['2030-06-01', ['early', 'first']],
      ['2030-06-02', ['late']],
    ]);
    expect(dateIn('2030-06-01T18:15:00Z', 'Asia/Kathmandu')).toBe('2030-06-02');
  });

  it('are those of one sub-forum, or of the plenary', () => {
    expect(ids('energy')).toEqual([['2030-06-01', ['early', 'first']]]);
    expect(ids('plenary')).toEqual([['2030-06-02', ['late']]]);
    expect(ids('unknown')).toEqual([]);
  });

  it('open at the asked day, else today, else the first', () => {
    const days = agendaDays(agenda, '');
    expect(dayToOpen(days, '2030-06-02', '2030-06-01')).toBe('2030-06-02');
    expect(dayToOpen(days, '1999-01-01', '2030-06-02')).toBe('2030-06-02');
    expect(dayToOpen(days, null, '2025-01-01')).toBe('2030-06-01');
    expect(dayToOpen([], null, '2025-01-01')).toBeUndefined();
  });
});
