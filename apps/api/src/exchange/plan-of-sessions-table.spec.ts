import { describe, expect, it } from 'vitest';
import { readCsv } from '../tables/index.js';
import type { ImportBase } from './import-plan.js';
import { planOfSessionsTable } from './plan-of-sessions-table.js';
import type { SummitFile } from './summit-file.js';

const SUMMIT: SummitFile = {
  format: 'canopy-summit',
  version: 1,
  summit: {
    id: '0190d6a0-0000-7000-8000-000000000001',
    slug: 'spring',
    title: { en: 'Spring' },
    theme: null,
    format: 'online',
    place: null,
    position: null,
    timeZone: 'Europe/Berlin',
    startsOn: '2030-03-30',
    endsOn: '2030-03-31',
    dateNote: null,
    languages: ['en'],
    guestOfHonour: null,
  },
  organisers: [],
  organisations: [],
  subForums: [],
  people: [],
  sessions: [],
  delegations: [],
  availabilities: [],
  record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
};
const base = (timeZone: string): ImportBase => ({
  current: { ...SUMMIT, summit: { ...SUMMIT.summit, timeZone } },
  people: [],
  organisations: [],
  personSlugs: new Set(),
  summitSlugs: new Set(),
  language: 'en',
  takenIds: new Set(),
  newId: (key) => key,
  idIn: (summitId, key) => `${summitId} ${key}`,
});
const planOf = (rows: string[], timeZone = 'Europe/Berlin') =>
  planOfSessionsTable(readCsv(new TextEncoder().encode(rows.join('\n'))), base(timeZone));
const HEAD = 'title.en,starts_at,duration_minutes';

describe('times in a table of sessions', () => {
  it('that the clock leaps over are refused where they stand', () => {
    const { problems, target } = planOf([HEAD, 'Early,2030-03-31 02:30,60', 'Later,2030-03-31 03:00,60']);
    expect(problems).toMatchObject([
      { severity: 'error', code: 'no-such-time', place: { row: 2, column: 'starts_at' }, value: '2030-03-31 02:30' },
    ]);
    expect(target.sessions.map(({ startsAt }) => startsAt)).toEqual(['2030-03-31T01:00:00.000Z']);
  });

  it.each([
    ['2030-03-30 10:00', 'Asia/Kathmandu', '2030-03-30T04:15:00.000Z'],
    ['2030-03-30T10:00', 'Asia/Kathmandu', '2030-03-30T04:15:00.000Z'],
    ['2030-03-30 10:00:30', 'UTC', '2030-03-30T10:00:30.000Z'],
    ['2030-03-30T10:00-03:30', 'Asia/Kathmandu', '2030-03-30T13:30:00.000Z'],
    ['2030-03-30T10:00Z', 'Asia/Kathmandu', '2030-03-30T10:00:00.000Z'],
  ])('%s are those of %s unless they name a zone', (text, timeZone, instant) => {
    const { problems, target } = planOf([HEAD, `A,${text},60`], timeZone);
    expect(problems).toEqual([]);
    expect(target.sessions[0]).toMatchObject({ startsAt: instant, durationMinutes: 60 });
  });

  it.each(['2030-03-32 10:00', '30.03.2030 10:00', '2030-03-30', '2030-03-30 25:00', 'soon'])('%s are none', (text) => {
    expect(planOf([HEAD, `A,${text},60`]).problems).toMatchObject([{ code: 'bad-instant', value: text }]);
  });

  it('may be missing: the session then has none yet', () => {
    const { target } = planOf([HEAD, 'A,,45']);
    expect(target.sessions[0]).toMatchObject({ startsAt: null, endsAt: null, durationMinutes: 45 });
  });
});

describe('people in a table of sessions', () => {
  it('are made when a name is new, once, and keep their order and languages', () => {
    const { target, problems } = planOf([
      'title.en,people',
      'A,moderator: Jane Doe; interpreter: Li Wei (zh>en)',
      'B,"Li Wei\nspeaker: jane  DOE"',
    ]);
    expect(problems).toEqual([]);
    expect(target.people.map(({ slug }) => slug)).toEqual(['jane-doe', 'li-wei']);
    expect(target.sessions.map(({ appearances }) => appearances.map(({ role }) => role))).toEqual([
      ['moderator', 'interpreter'],
      ['speaker', 'speaker'],
    ]);
    expect(target.sessions[0]?.appearances[1]).toMatchObject({ fromLanguage: 'zh', toLanguage: 'en' });
  });
});

describe('kinds of sessions', () => {
  it.each(['constructor', '__proto__', 'talk'])('are not made from %s', (kind) => {
    expect(planOf(['title.en,kind', `A,${kind}`]).problems).toMatchObject([{ code: 'unknown-kind', value: kind }]);
  });
});
