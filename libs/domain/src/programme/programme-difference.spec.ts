import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeDifferences, type ProgrammeDifferenceKind } from './programme-difference.js';
import type { DocumentPerson, DocumentSession, DocumentSubForum, ProgrammeDocument } from './programme-document.js';

const at = (hour: number): string => new Date(Date.UTC(2030, 5, 1, hour)).toISOString();
const session = (id: string, values: Partial<DocumentSession> = {}): DocumentSession => ({
  id,
  slug: id,
  kind: 'panel',
  title: { en: id },
  description: null,
  startsAt: at(6),
  endsAt: at(7),
  status: 'published',
  subForumId: null,
  languages: ['en'],
  initiativeSlug: null,
  appearances: [],
  releasedAt: at(0),
  sequence: 0,
  ...values,
});
const track = (id: string, values: Partial<DocumentSubForum> = {}): DocumentSubForum => ({
  id,
  slug: id,
  title: { en: id },
  position: 0,
  colour: 0,
  ...values,
});
const person = (id: string, title = 'Ambassador'): DocumentPerson => ({
  id,
  slug: id,
  name: { en: id },
  title: { en: title },
  country: null,
  organisation: null,
});
const speaks = (...ids: string[]): Pick<DocumentSession, 'appearances'> => ({
  appearances: ids.map((personId) => ({ personId, role: 'speaker', fromLanguage: null, toLanguage: null })),
});
const programme = (sessions: DocumentSession[] = [], values: Partial<ProgrammeDocument> = {}): ProgrammeDocument => ({
  format: 1,
  summit: {
    id: 'summit',
    slug: 'green',
    title: { en: 'Green' },
    theme: null,
    format: 'online',
    place: null,
    timeZone: 'Asia/Shanghai',
    startsOn: '2030-06-01',
    endsOn: '2030-06-01',
    dateNote: null,
    languages: ['en'],
    isRehearsal: false,
    guestOfHonour: null,
  },
  organisers: [],
  subForums: [track('energy'), track('water', { position: 1 })],
  sessions,
  people: ['ana', 'bo', 'cem'].map((id) => person(id)),
  record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
  ...values,
});
const mention = { id: 'a', slug: 'a', title: { en: 'a' } };
const place = { startsAt: at(6), endsAt: at(7), subForum: null };

describe('what is another way in a later programme', () => {
  it('is everything when there was none', () => {
    expect(programmeDifferences(undefined, programme([session('a')]))).toEqual([
      { kind: 'programme-published' },
      { kind: 'session-added', session: mention, place },
    ]);
  });

  it.each<[ProgrammeDifferenceKind, ProgrammeDocument, ProgrammeDocument, object]>([
    [
      'summit-changed',
      programme(),
      {
        ...programme(),
        organisers: [{ id: 'o', name: { en: 'O' }, country: null }],
        record: { ...programme().record, participants: [{ en: '30' }] },
      },
      { fields: ['organisers', 'participants'] },
    ],
    [
      'sub-forum-added',
      programme([], { subForums: [] }),
      programme([], { subForums: [track('energy')] }),
      { subForum: { id: 'energy', title: { en: 'energy' } } },
    ],
    ['sub-forum-removed', programme([], { subForums: [track('energy')] }), programme([], { subForums: [] }), {}],
    [
      'sub-forum-changed',
      programme([], { subForums: [track('energy')] }),
      programme([], { subForums: [track('energy', { title: { en: 'Power' }, colour: 2 })] }),
      { subForum: { id: 'energy', title: { en: 'Power' } }, fields: ['colour', 'title'] },
    ],
    ['session-added', programme(), programme([session('a')]), { session: mention, place }],
    ['session-removed', programme([session('a')]), programme(), { session: mention, place }],
    [
      'session-moved',
      programme([session('a')]),
      programme([session('a', { startsAt: at(8), endsAt: at(9), subForumId: 'energy' })]),
      {
        session: mention,
        from: place,
        to: { startsAt: at(8), endsAt: at(9), subForum: { id: 'energy', title: { en: 'energy' } } },
      },
    ],
    [
      'session-moved',
      programme([session('a', { subForumId: 'water' })]),
      programme([session('a', { subForumId: 'energy' })]),
      {},
    ],
    // Where it was: a calendar still shows that time.
    [
      'session-cancelled',
      programme([session('a')]),
      programme([session('a', { status: 'cancelled', startsAt: at(9) })]),
      { place },
    ],
    [
      'session-restored',
      programme([session('a', { status: 'cancelled', startsAt: at(5) })]),
      programme([session('a')]),
      { place },
    ],
    [
      'session-retitled',
      programme([session('a')]),
      programme([session('a', { title: { en: 'b' } })]),
      { from: { en: 'a' }, to: { en: 'b' } },
    ],
    [
      'session-changed',
      programme([session('a')]),
      programme([session('a', { description: { en: 'x' }, kind: 'keynote', languages: ['ur'] })]),
      { fields: ['description', 'kind', 'languages'] },
    ],
    [
      'session-changed',
      programme([session('a', speaks('ana', 'bo'))]),
      programme([session('a', speaks('bo', 'ana'))]),
      { fields: ['appearances'] },
    ],
    [
      'appearance-added',
      programme([session('a', speaks('ana'))]),
      programme([session('a', speaks('bo', 'ana'))]),
      { session: mention, person: { id: 'bo', slug: 'bo', name: { en: 'bo' } }, role: 'speaker' },
    ],
    [
      'appearance-removed',
      programme([session('a', speaks('bo', 'ana'))]),
      programme([session('a', speaks('ana'))]),
      { person: { id: 'bo', slug: 'bo', name: { en: 'bo' } } },
    ],
    [
      'person-changed',
      programme([], { people: [person('ana')] }),
      programme([], { people: [person('ana', 'Minister')] }),
      { fields: ['title'] },
    ],
  ])('tells of %s, and of nothing else', (kind, before, after, rest) => {
    const differences = programmeDifferences(before, after);
    expect(differences.map((difference) => difference.kind)).toEqual([kind]);
    expect(differences[0]).toMatchObject(rest);
  });

  it('counts another role of the same person as another appearance', () => {
    const moderates = {
      appearances: [{ personId: 'ana', role: 'moderator' as const, fromLanguage: null, toLanguage: null }],
    };
    const [before, after] = [programme([session('a', speaks('ana'))]), programme([session('a', moderates)])];
    expect(programmeDifferences(before, after)).toMatchObject([
      { kind: 'appearance-added', role: 'moderator' },
      { kind: 'appearance-removed', role: 'speaker' },
    ]);
  });

  it('follows the agenda, with what is gone in its old place', () => {
    const before = programme([session('early'), session('middle', { startsAt: at(8), endsAt: at(9) })]);
    const after = programme([
      session('late', { startsAt: at(9), endsAt: at(10) }),
      session('early', { title: { en: 'x' } }),
    ]);
    const names = programmeDifferences(before, after).map((it) =>
      'session' in it ? `${it.kind} ${it.session.id}` : it.kind,
    );
    expect(names).toEqual(['session-retitled early', 'session-removed middle', 'session-added late']);
  });
});

const anySession = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  title: fc.constantFrom({ en: 'One' }, { en: 'Two' }),
  hour: fc.integer({ min: 0, max: 5 }),
  status: fc.constantFrom('published' as const, 'cancelled' as const),
  subForumId: fc.constantFrom(null, 'energy', 'water'),
  languages: fc.constantFrom(['en'], ['en', 'ur']),
  people: fc.uniqueArray(fc.constantFrom('ana', 'bo', 'cem')),
});
const anyProgramme = fc
  .record({
    sessions: fc.uniqueArray(anySession, { selector: ({ id }) => id }),
    title: fc.constantFrom('Green', 'Greener'),
    anasTitle: fc.constantFrom('Ambassador', 'Minister'),
  })
  .map(({ sessions, title, anasTitle }) => {
    const rows = sessions.map(({ hour, people, ...rest }) =>
      session(rest.id, { ...rest, startsAt: at(hour), endsAt: at(hour + 1), ...speaks(...people) }),
    );
    const base = programme(rows);
    return {
      ...base,
      summit: { ...base.summit, title: { en: title } },
      people: [person('ana', anasTitle), person('bo'), person('cem')],
    };
  });
const OPPOSITE: Partial<Record<ProgrammeDifferenceKind, ProgrammeDifferenceKind>> = {
  'session-added': 'session-removed',
  'session-removed': 'session-added',
  'session-cancelled': 'session-restored',
  'session-restored': 'session-cancelled',
  'appearance-added': 'appearance-removed',
  'appearance-removed': 'appearance-added',
};
const namesOf = (before: ProgrammeDocument, after: ProgrammeDocument, isReversed: boolean): string[] =>
  programmeDifferences(before, after)
    .map((it) => {
      const kind = isReversed ? (OPPOSITE[it.kind] ?? it.kind) : it.kind;
      return [kind, 'session' in it ? it.session.id : '', 'person' in it ? it.person.id : ''].join(' ');
    })
    .toSorted();

describe('differences of any two programmes', () => {
  it('are none between a programme and itself, whenever it was released', () => {
    fc.assert(
      fc.property(anyProgramme, (document) => {
        const again = {
          ...document,
          sessions: document.sessions.map((it) => ({ ...it, sequence: 9, releasedAt: at(9) })),
        };
        expect(programmeDifferences(document, document)).toEqual([]);
        expect(programmeDifferences(document, again)).toEqual([]);
      }),
    );
  });

  it('are there whenever readers see something else', () => {
    fc.assert(
      fc.property(anyProgramme, anyProgramme, (before, after) => {
        const content = ({ sessions, ...rest }: ProgrammeDocument): string =>
          JSON.stringify({ ...rest, sessions: sessions.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
        expect(programmeDifferences(before, after).length > 0).toBe(content(before) !== content(after));
      }),
    );
  });

  it('are the opposite the other way round', () => {
    // A session that was called off where it is new was never on: only what takes place has an opposite.
    const both = fc.tuple(anyProgramme, anyProgramme).map(([before, after]) => {
      const known = new Set(before.sessions.map(({ id }) => id));
      const later = new Set(after.sessions.map(({ id }) => id));
      const on =
        (ids: Set<string>) =>
        (it: DocumentSession): DocumentSession =>
          ids.has(it.id) ? it : { ...it, status: 'published' };
      return [
        { ...before, sessions: before.sessions.map(on(later)) },
        { ...after, sessions: after.sessions.map(on(known)) },
      ] as const;
    });
    fc.assert(
      fc.property(both, ([before, after]) => {
        expect(namesOf(after, before, true)).toEqual(namesOf(before, after, false));
      }),
    );
  });
});
