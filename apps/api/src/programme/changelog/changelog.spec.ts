import { INTERFACE_LANGUAGES } from '@app/contracts';
import {
  PROGRAMME_DIFFERENCE_KINDS,
  PROGRAMME_LIMITS,
  type ProgrammeDifference,
  type ProgrammeDocument,
} from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changelogOf } from './changelog.js';

const programme = (languages: string[], timeZone = 'Asia/Kathmandu'): ProgrammeDocument => ({
  format: 1,
  summit: {
    id: 'summit',
    slug: 'green',
    title: { en: 'Green' },
    theme: null,
    format: 'online',
    place: null,
    timeZone,
    startsOn: '2030-06-01',
    endsOn: '2030-06-03',
    dateNote: null,
    languages,
    isRehearsal: false,
    guestOfHonour: null,
  },
  organisers: [],
  subForums: [],
  sessions: [],
  people: [],
  record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
});
const session = { id: 's', slug: 's', title: { en: 'Round table', ur: 'گول میز' } };
const person = { id: 'p', slug: 'p', name: { en: 'Ana Lima' } };
const subForum = { id: 'f', title: { en: 'Energy' } };
const place = { startsAt: '2030-06-01T03:15:00.000Z', endsAt: '2030-06-01T04:45:00.000Z', subForum: null };
const later = { startsAt: '2030-06-02T03:15:00.000Z', endsAt: '2030-06-02T04:45:00.000Z', subForum };

/** One of each kind, in the order of the kinds. */
const EACH: ProgrammeDifference[] = [
  { kind: 'summit-changed', fields: ['startsOn', 'title'] },
  { kind: 'summit-changed', fields: ['title'] },
  { kind: 'sub-forum-added', subForum },
  { kind: 'sub-forum-removed', subForum },
  { kind: 'sub-forum-changed', subForum, fields: ['title'] },
  { kind: 'session-added', session, place },
  { kind: 'session-removed', session, place },
  { kind: 'session-moved', session, from: place, to: { ...place, subForum } },
  { kind: 'session-moved', session, from: place, to: { ...later, subForum: null } },
  { kind: 'session-moved', session, from: place, to: later },
  { kind: 'session-cancelled', session, place: later },
  { kind: 'session-restored', session, place },
  { kind: 'session-retitled', session, from: { en: 'Old' }, to: session.title },
  { kind: 'session-changed', session, fields: ['description'] },
  { kind: 'appearance-added', session, person, role: 'speaker' },
  { kind: 'appearance-added', session, person, role: 'interpreter' },
  { kind: 'appearance-removed', session, person, role: 'moderator' },
  { kind: 'person-changed', person, fields: ['title'] },
];
const plain = (text: string | undefined): string =>
  (text ?? '').replace(/[\u2068\u2069]/g, '').replace(/[\u00a0\u2009\u202f]/g, ' ');

describe('the changelog', () => {
  it('says each change in a line, with times of the summit’s zone', () => {
    expect(plain(changelogOf(programme(['en']), EACH)['en']).split('\n')).toEqual([
      'New dates of the summit: 1 – 3 Jun 2030.',
      'What the summit says of itself was updated.',
      'New sub-forum: Energy.',
      'No longer a sub-forum: Energy.',
      'Sub-forum updated: Energy.',
      'New: Round table, 1 Jun 2030, 09:00–10:30.',
      'No longer in the programme: Round table.',
      'Moved: Round table, from plenary to Energy.',
      'Moved: Round table, from 1 Jun 2030, 09:00–10:30 to 2 Jun 2030, 09:00–10:30.',
      'Moved: Round table, from 1 Jun 2030, 09:00–10:30, plenary to 2 Jun 2030, 09:00–10:30, Energy.',
      'Cancelled: Round table, 2 Jun 2030, 09:00–10:30, Energy.',
      'Takes place after all: Round table, 1 Jun 2030, 09:00–10:30.',
      'Renamed: Old is now Round table.',
      'Details updated: Round table.',
      'New speaker in Round table: Ana Lima.',
      'New interpreter in Round table: Ana Lima.',
      'Ana Lima no longer appears in Round table.',
      'Details updated: Ana Lima.',
    ]);
  });

  it('has a line for each kind in every language that Canopy speaks', () => {
    const told = new Set([...EACH.map(({ kind }) => kind), 'programme-published']);
    expect([...told].toSorted()).toEqual([...PROGRAMME_DIFFERENCE_KINDS].toSorted());
    const texts = changelogOf(programme([...INTERFACE_LANGUAGES]), EACH);
    expect(Object.keys(texts)).toEqual([...INTERFACE_LANGUAGES]);
    for (const text of Object.values(texts)) {
      const lines = text.split('\n');
      expect(lines).toHaveLength(EACH.length);
      expect(lines.every((line) => line.trim() !== '' && !line.includes('undefined'))).toBe(true);
      // Whose names and times these are matters in every direction.
      expect(text.match(/\u2068/g)?.length).toBe(text.match(/\u2069/g)?.length);
    }
    expect(texts['ur']?.split('\n')[5]).toBe(
      'نئی نشست: \u2068گول میز\u2069، \u20681 جون، 2030 9:00 – 10:30 صبح\u2069۔',
    );
    expect(plain(texts['ru']?.split('\n')[5])).toContain('1 июн. 2030 г., 09:00–10:30');
  });

  it('is in the summit’s languages that Canopy speaks, in English when it speaks none', () => {
    expect(Object.keys(changelogOf(programme(['zh-Hans', 'kk', 'ur-PK']), EACH))).toEqual(['zh', 'ur']);
    expect(Object.keys(changelogOf(programme(['kk']), EACH))).toEqual(['en']);
  });

  it('counts the sessions of a first version instead of naming each', () => {
    const first: ProgrammeDifference[] = [{ kind: 'programme-published' }, { kind: 'session-added', session, place }];
    expect(changelogOf(programme(['en', 'ru']), first)).toEqual({
      en: 'The programme is out: 0 sessions.',
      ru: 'Программа опубликована: 0 заседаний.',
    });
  });

  it('is empty when nothing changed', () => {
    expect(changelogOf(programme(['en']), [])).toEqual({ en: '' });
  });

  it('tells how many lines did not fit', () => {
    const many = Array.from({ length: 500 }, (): ProgrammeDifference => ({ kind: 'session-added', session, place }));
    const text = changelogOf(programme(['en', 'ur']), many)['en'] ?? '';
    const lines = text.split('\n');
    expect(text.length).toBeLessThanOrEqual(PROGRAMME_LIMITS.changelogLength);
    expect(lines.at(-1)).toBe(`… and ${500 - lines.length + 1} more changes.`);
  });

  it('keeps a title from breaking its line or turning its neighbours round', () => {
    const unit = fc.constantFrom(...'a گ😀\0\t\n\r\u0085\u2028\u2029\u202a\u202e\u2066\u2067\u2068\u2069');
    const titles = fc.array(fc.string({ unit, maxLength: 20 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(titles, (texts) => {
        const changes = texts.map((en): ProgrammeDifference => ({
          kind: 'session-changed',
          session: { ...session, title: { en } },
          fields: [],
        }));
        const lines = (changelogOf(programme(['en']), changes)['en'] ?? '').split('\n');
        expect(lines).toHaveLength(texts.length);
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\u2028\u2029]/);
          expect(line).toMatch(/^[^\u2068]*\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069[^\u2069]*$/);
        }
      }),
      // Formats of dates are costly to make; each run has many titles.
      { numRuns: 20 },
    );
  });
});
