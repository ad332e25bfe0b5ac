import { describe, expect, it } from 'vitest';
import { agendaDays } from './agenda.js';

const tracks = [
  { id: 'life', position: 1 },
  { id: 'tech', position: 0 },
];
const session = (id: string, from: string, to: string, track?: string) => ({
  id,
  startsAt: `2021-09-07T${from}:00Z`,
  endsAt: `2021-09-07T${to}:00Z`,
  subForum: track ? { id: track } : null,
});
const oneDay = (): string => '2021-09-07';

describe('a day of a programme', () => {
  it('lets the plenary span the sub-forums that follow it', () => {
    const [day] = agendaDays(
      [
        session('b', '06:00', '08:00', 'life'),
        session('a', '06:00', '07:00', 'tech'),
        session('open', '01:00', '02:00'),
      ],
      tracks,
      oneDay,
    );
    expect(day?.columns).toEqual(['tech', 'life']);
    expect(
      day?.sessions.map(({ session, column, rowStart, rowEnd }) => [session.id, column, rowStart, rowEnd]),
    ).toEqual([
      ['open', 'all', 2, 3],
      ['a', 0, 4, 5],
      ['b', 1, 4, 6],
    ]);
  });
  it('gives a plenary that runs beside sub-forums its own column', () => {
    const [day] = agendaDays(
      [session('main', '06:00', '08:00'), session('a', '07:00', '09:00', 'tech')],
      tracks,
      oneDay,
    );
    expect(day?.columns).toEqual([null, 'tech']);
    expect(day?.sessions.map(({ column }) => column)).toEqual([0, 1]);
  });
  it('is a plain list when nothing is parallel', () => {
    const [day] = agendaDays([session('open', '01:00', '02:00')], tracks, oneDay);
    expect(day?.columns).toEqual([]);
    expect(day?.sessions[0]?.rowStart).toBe(1);
  });
});

describe('a programme', () => {
  it('falls into the days of the zone it is shown in', () => {
    const sessions = [session('late', '15:00', '16:00'), session('later', '17:00', '18:00')];
    const inShanghai = (instant: string): string =>
      new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(agendaDays(sessions, [], inShanghai).map(({ key, sessions: ofDay }) => [key, ofDay.length])).toEqual([
      ['2021-09-07', 1],
      ['2021-09-08', 1],
    ]);
  });
  it('without sessions has no days', () => expect(agendaDays([], tracks, oneDay)).toEqual([]));
});
