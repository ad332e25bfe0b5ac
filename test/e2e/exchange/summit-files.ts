import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { FilePerson, FileSession, SummitFile } from '../../../apps/api/src/exchange/summit-file.js';

/** A small summit of two days, as a file; every call makes other ids. */
export function aSummitFile(values: Partial<SummitFile> = {}): SummitFile {
  const id = uuidv7();
  const subForumId = uuidv7();
  const [ada, ben] = [aPerson('ada'), aPerson('ben')];
  return {
    format: 'canopy-summit',
    version: 1,
    summit: {
      id,
      slug: `summit-${id}`,
      title: { en: 'Green Summit', ur: 'سبز سمٹ' },
      theme: null,
      format: 'hybrid',
      place: null,
      position: null,
      timeZone: 'Europe/Berlin',
      startsOn: '2030-10-26',
      endsOn: '2030-10-27',
      dateNote: null,
      languages: ['en', 'ur'],
      guestOfHonour: null,
    },
    organisers: [],
    organisations: [],
    subForums: [{ id: subForumId, slug: 'energy', title: { en: 'Energy' }, colour: 1 }],
    people: [ada, ben],
    sessions: [
      aSession('opening', '2030-10-26T08:00:00.000Z', '2030-10-26T09:00:00.000Z', [ada.id]),
      { ...aSession('panel', '2030-10-26T10:00:00.000Z', '2030-10-26T11:00:00.000Z', [ada.id, ben.id]), subForumId },
    ],
    delegations: [],
    availabilities: [],
    record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
    ...values,
  };
}

export function aPerson(name: string): FilePerson {
  const id = uuidv7();
  return {
    id,
    slug: `${name}-${id}`,
    name: { en: `${name} ${id}` },
    title: null,
    country: null,
    organisationId: null,
    biography: null,
    photoId: null,
    languages: [],
  };
}

export function aSession(slug: string, startsAt: string, endsAt: string, personIds: string[]): FileSession {
  return {
    id: uuidv7(),
    slug,
    kind: 'panel',
    title: { en: slug },
    description: null,
    startsAt,
    endsAt,
    durationMinutes: Math.ceil((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
    isCancelled: false,
    subForumId: null,
    languages: ['en'],
    initiativeSlug: null,
    appearances: personIds.map((personId) => ({ personId, role: 'speaker', fromLanguage: null, toLanguage: null })),
  };
}

const LANGUAGES = ['en', 'ur', 'zh-Hans', 'th'] as const;
/** What texts are broken with: separators, quotes, formulas, markup, right-to-left marks, emoji, lines. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc
        .array(
          fc.constantFrom('=1+1', '"', ';', ',', "'", '<b>', '&amp;', ']]>', '\u200f', '🌿', 'سمٹ', '\n', '\\', '峰'),
          {
            maxLength: 12,
          },
        )
        .map((parts) => parts.join('')),
    )
    .filter((value) => value.isWellFormed() && !value.includes('\0'))
    .map((value) => value.trim())
    .filter((value) => value !== '' && value.length <= maxLength);
const texts = (maxLength = 60) =>
  fc.dictionary(fc.constantFrom(...LANGUAGES), text(maxLength), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const HOUR_MS = 3_600_000;

/** Any summit that keeps the rules: people are in one place at a time, everything lies within its days. */
export const anySummitFile: fc.Arbitrary<SummitFile> = fc
  .record({
    title: texts(),
    theme: maybe(texts()),
    place: maybe(texts()),
    timeZone: fc.constantFrom('Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia', 'Europe/Berlin', 'UTC'),
    languages: fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
    position: maybe(
      fc.record({ latitude: fc.integer({ min: -90, max: 90 }), longitude: fc.integer({ min: -180, max: 180 }) }),
    ),
    organisations: fc.array(fc.record({ name: texts(), country: maybe(fc.constantFrom('PK', 'TH', 'AZ')) }), {
      maxLength: 3,
    }),
    subForums: fc.array(fc.record({ title: texts(), colour: fc.integer({ min: 0, max: 7 }) }), { maxLength: 3 }),
    people: fc.array(
      fc.record({ name: texts(40), title: maybe(texts()), biography: maybe(texts(200)), organisation: fc.nat(5) }),
      { maxLength: 5 },
    ),
    sessions: fc.array(
      fc.record({
        title: texts(),
        description: maybe(texts(200)),
        kind: fc.constantFrom('keynote', 'panel', 'break', 'sub-forum-session', 'roundtable'),
        isScheduled: fc.boolean(),
        isCancelled: fc.boolean(),
        minutes: fc.integer({ min: 1, max: 60 }),
        subForum: fc.nat(5),
        languages: fc.subarray([...LANGUAGES]),
        cast: fc.array(fc.record({ person: fc.nat(9), role: fc.constantFrom('moderator', 'speaker', 'interpreter') }), {
          maxLength: 4,
        }),
      }),
      { maxLength: 8 },
    ),
    available: fc.boolean(),
  })
  .map((given) => build(given as never));

interface Given {
  title: Record<string, string>;
  theme: Record<string, string> | null;
  place: Record<string, string> | null;
  timeZone: string;
  languages: string[];
  position: { latitude: number; longitude: number } | null;
  organisations: { name: Record<string, string>; country: string | null }[];
  subForums: { title: Record<string, string>; colour: number }[];
  people: { name: Record<string, string>; title: never; biography: never; organisation: number }[];
  sessions: {
    title: Record<string, string>;
    description: never;
    kind: never;
    isScheduled: boolean;
    isCancelled: boolean;
    minutes: number;
    subForum: number;
    languages: string[];
    cast: { person: number; role: 'moderator' | 'speaker' | 'interpreter' }[];
  }[];
  available: boolean;
}

function build(given: Given): SummitFile {
  const mark = uuidv7();
  // Names are made unique: a directory knows people and organisations by them.
  const unique = (names: Record<string, string>, index: number): Record<string, string> =>
    Object.fromEntries(Object.entries(names).map(([language, name]) => [language, `${name} ${index} ${mark}`]));
  const organisations = given.organisations.map(({ name, country }, index) => ({
    id: uuidv7(),
    name: unique(name, index),
    country,
  }));
  const people = given.people.map(({ name, title, biography, organisation }, index) => ({
    ...aPerson(`person-${index}`),
    name: unique(name, index),
    title,
    biography,
    organisationId: organisations[organisation]?.id ?? null,
  }));
  const subForums = given.subForums.map(({ title, colour }, index) => ({
    id: uuidv7(),
    slug: `forum-${index}`,
    title: unique(title, index),
    colour,
  }));
  const sessions = given.sessions.map((session, index): FileSession => {
    // Noon UTC is within the two days of every zone, so people never are in two places.
    const startsAt = new Date(Date.parse('2030-10-26T12:00:00Z') + index * HOUR_MS).toISOString();
    const endsAt = new Date(Date.parse(startsAt) + session.minutes * 60_000).toISOString();
    const cast = session.cast.flatMap(({ person, role }) => {
      const found = people[person];
      return found === undefined ? [] : [{ personId: found.id, role }];
    });
    const seats = new Map(cast.map((entry) => [`${entry.personId} ${entry.role}`, entry]));
    return {
      ...aSession(`session-${index}`, startsAt, endsAt, []),
      kind: session.kind,
      title: session.title,
      description: session.description,
      ...(session.isScheduled ? {} : { startsAt: null, endsAt: null }),
      durationMinutes: session.minutes,
      isCancelled: session.isCancelled,
      subForumId: subForums[session.subForum]?.id ?? null,
      languages: session.languages,
      appearances: [...seats.values()].map((entry) => ({
        ...entry,
        fromLanguage: entry.role === 'interpreter' ? 'en' : null,
        toLanguage: entry.role === 'interpreter' ? 'ur' : null,
      })),
    };
  });
  const file = aSummitFile();
  const named = new Set(sessions.flatMap(({ appearances }) => appearances.map(({ personId }) => personId)));
  const [first] = people.filter(({ id }) => named.has(id));
  return {
    ...file,
    summit: {
      ...file.summit,
      title: given.title,
      theme: given.theme,
      place: given.place,
      timeZone: given.timeZone,
      languages: given.languages,
      position: given.position,
    },
    organisers: organisations.slice(0, 1).map(({ id }) => id),
    organisations,
    subForums,
    // A draft names people by its sessions and delegations.
    people,
    sessions,
    delegations: [
      {
        id: uuidv7(),
        organisationId: null,
        country: 'PK',
        members: people.map(({ id }, index) => ({ personId: id, isHead: index === 0 })),
      },
      ...organisations.map(({ id }) => ({ id: uuidv7(), organisationId: id, country: null, members: [] })),
    ],
    availabilities:
      given.available && first !== undefined
        ? [{ personId: first.id, startsAt: '2030-10-26T00:00:00.000Z', endsAt: '2030-10-28T00:00:00.000Z' }]
        : [],
  };
}
