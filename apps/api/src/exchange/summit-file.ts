import {
  APPEARANCE_ROLES,
  isKnownCountry,
  isKnownLanguage,
  isKnownTimeZone,
  OUTCOME_KINDS,
  PROGRAMME_LIMITS,
  SESSION_KINDS,
  SUMMIT_FORMATS,
} from '@app/domain';
import { z } from 'zod';
import { LanguageTag, StorableText } from '../graphql/index.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';

/** What the first lines of a Canopy JSON file say; another version has another shape, and a reader must not guess. */
export const SUMMIT_FILE_FORMAT = 'canopy-summit';
export const SUMMIT_FILE_VERSION = 1;

const coded = (code: string, error: string) => ({ error, params: { code } });

const Text = (maxLength: number) =>
  StorableText.max(maxLength).refine((text) => text.trim() !== '', coded('empty-text', 'is empty'));

/** Language → text, at least one, in the order of the tags. */
const Texts = (maxLength: number) =>
  z
    .record(z.string(), Text(maxLength))
    .superRefine((texts, check) => {
      const languages = Object.keys(texts);
      if (languages.length === 0 || languages.length > PROGRAMME_LIMITS.languagesPerText)
        check.addIssue({ code: 'custom', ...coded('language-count', ''), message: 'needs one to forty languages' });
      for (const language of languages.filter((tag) => !isKnownLanguage(tag)))
        check.addIssue({
          code: 'custom',
          params: { code: 'unknown-language' },
          path: [language],
          message: 'is not a language tag we know',
        });
    })
    .transform(sortedTexts);

export function sortedTexts(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const Id = z.uuid(coded('bad-id', 'is not a UUID'));
const Slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, coded('bad-slug', 'may have small letters, digits and hyphens only'));
const Country = z.string().refine(isKnownCountry, coded('unknown-country', 'is not an ISO 3166-1 alpha-2 code'));
const TimeZone = z.string().refine(isKnownTimeZone, coded('unknown-zone', 'is not a time zone we know'));
const Day = z
  .string()
  .refine(
    (day) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true,
    coded('bad-day', 'is not a day like 2022-12-20'),
  );
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, coded('bad-day', 'is neither a day nor a month'));
/** Any zone in, UTC out. */
const Instant = z
  .string()
  .refine(isInstant, coded('bad-instant', 'is not an instant like 2022-12-20T06:00:00Z'))
  .transform((instant) => new Date(instant).toISOString());

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    Day.safeParse(text.slice(0, 10)).success &&
    !Number.isNaN(Date.parse(text))
  );
}

const Languages = (fewest: number) =>
  z
    .array(LanguageTag)
    .min(fewest)
    .max(PROGRAMME_LIMITS.languagesPerSession)
    .refine((tags) => new Set(tags).size === tags.length, coded('language-twice', 'has a language twice'));

const Title = Texts(PROGRAMME_LIMITS.titleLength);
const Name = Texts(PROGRAMME_LIMITS.nameLength);
const Note = Texts(PROGRAMME_LIMITS.noteLength);

const Organisation = z.strictObject({ id: Id, name: Name, country: Country.nullable() });
const SubForum = z.strictObject({ id: Id, slug: Slug, title: Title, colour: z.int().min(0).max(7) });
const Person = z.strictObject({
  id: Id,
  slug: Slug,
  name: Name,
  title: Title.nullable(),
  country: Country.nullable(),
  organisationId: Id.nullable(),
  biography: Texts(PROGRAMME_LIMITS.biographyLength).nullable().default(null),
  photoId: Id.nullable().default(null),
  languages: Languages(0).default([]),
});
const Appearance = z
  .strictObject({
    personId: Id,
    role: z.enum(APPEARANCE_ROLES),
    fromLanguage: LanguageTag.nullable(),
    toLanguage: LanguageTag.nullable(),
  })
  .refine(
    ({ role, fromLanguage, toLanguage }) => role === 'interpreter' || (fromLanguage === null && toLanguage === null),
    coded('interpreters-only', 'names languages, which is for interpreters only'),
  );
const Session = z
  .strictObject({
    id: Id,
    slug: Slug,
    kind: z.enum(SESSION_KINDS),
    title: Title,
    description: Texts(PROGRAMME_LIMITS.descriptionLength).nullable(),
    startsAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    durationMinutes: z.int().min(1).max(PROGRAMME_LIMITS.sessionMinutes),
    isCancelled: z.boolean(),
    subForumId: Id.nullable(),
    languages: Languages(0),
    initiativeSlug: z.string().max(200).nullable(),
    appearances: z.array(Appearance).max(PROGRAMME_LIMITS.appearancesPerSession),
  })
  .refine(
    ({ startsAt, endsAt }) => (startsAt === null) === (endsAt === null),
    coded('half-a-slot', 'has only one of start and end'),
  )
  .refine(
    ({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt,
    coded('ends-before-start', 'ends before it starts'),
  );
const Delegation = z
  .strictObject({
    id: Id,
    organisationId: Id.nullable(),
    country: Country.nullable(),
    members: z.array(z.strictObject({ personId: Id, isHead: z.boolean() })).max(EXCHANGE_LIMITS.people),
  })
  .refine(
    ({ organisationId, country }) => (organisationId === null) !== (country === null),
    coded('delegation-of', 'is of an organisation or of a country'),
  )
  .refine(
    ({ members }) => members.filter(({ isHead }) => isHead).length <= 1,
    coded('two-heads', 'has more than one head'),
  );
const Availability = z
  .strictObject({ personId: Id, startsAt: Instant, endsAt: Instant })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, coded('ends-before-start', 'ends before it starts'));

const Record_ = z.strictObject({
  initiatives: z
    .array(
      z.strictObject({
        slug: z.string().min(1).max(200),
        title: Title,
        signatoriesAbout: z.int().min(0).nullable(),
        signatoriesNote: Note.nullable(),
        countriesNamed: z.array(z.string().max(200)).max(300),
        callsFor: z.array(Note).max(PROGRAMME_LIMITS.entriesPerList),
      }),
    )
    .max(PROGRAMME_LIMITS.initiatives),
  outcomes: z.array(z.strictObject({ kind: z.enum(OUTCOME_KINDS), title: Title })).max(PROGRAMME_LIMITS.entriesPerList),
  carbon: z
    .strictObject({
      platform: Text(PROGRAMME_LIMITS.nameLength),
      entry: Note,
      scenes: z.array(Note).max(PROGRAMME_LIMITS.entriesPerList),
      steps: z.array(Note).max(PROGRAMME_LIMITS.entriesPerList),
      rules: z.array(Note).max(PROGRAMME_LIMITS.entriesPerList),
      functions: z.array(Note).max(PROGRAMME_LIMITS.entriesPerList),
    })
    .nullable(),
  participants: z.array(Note).max(PROGRAMME_LIMITS.entriesPerList),
  news: z
    .array(z.strictObject({ language: LanguageTag, date: z.union([Day, Month]) }))
    .max(PROGRAMME_LIMITS.entriesPerList),
});

/**
 * Everything that the draft of a summit says, with the ids it has. Lists stand in a fixed order: organisers and sub-forums
 * as the summit orders them, sessions by start with the unscheduled ones last, the others by their address or id.
 */
export const SummitFileSchema = z.strictObject({
  format: z.literal(SUMMIT_FILE_FORMAT),
  version: z.literal(SUMMIT_FILE_VERSION),
  summit: z
    .strictObject({
      id: Id,
      slug: Slug,
      title: Title,
      theme: Title.nullable(),
      format: z.enum(SUMMIT_FORMATS),
      place: Title.nullable(),
      /** Degrees, WGS 84. */
      position: z
        .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
        .nullable()
        .default(null),
      timeZone: TimeZone,
      startsOn: Day,
      endsOn: Day,
      dateNote: Note.nullable(),
      languages: Languages(1),
      guestOfHonour: z.strictObject({ country: Country, reason: Note.nullable() }).nullable(),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, coded('ends-before-start', 'ends before it starts'))
    .refine(
      ({ startsOn, endsOn }) => Date.parse(endsOn) - Date.parse(startsOn) < PROGRAMME_LIMITS.summitDays * 86_400_000,
      coded('too-long', 'takes too many days'),
    ),
  /** Ids of `organisations`. */
  organisers: z.array(Id).max(PROGRAMME_LIMITS.organisers),
  organisations: z.array(Organisation).max(EXCHANGE_LIMITS.organisations),
  subForums: z.array(SubForum).max(PROGRAMME_LIMITS.subForums),
  people: z.array(Person).max(EXCHANGE_LIMITS.people),
  sessions: z.array(Session).max(EXCHANGE_LIMITS.sessions),
  delegations: z.array(Delegation).max(EXCHANGE_LIMITS.delegations).default([]),
  availabilities: z.array(Availability).max(EXCHANGE_LIMITS.availabilities).default([]),
  record: Record_,
});

export type SummitFile = z.output<typeof SummitFileSchema>;
export type FileSession = SummitFile['sessions'][number];
export type FilePerson = SummitFile['people'][number];
export type FileSubForum = SummitFile['subForums'][number];
export type FileOrganisation = SummitFile['organisations'][number];

/** The one text of a summit's draft: the same content gives the same bytes, whatever order the database gave its keys in. */
export function summitFileText(file: SummitFile): string {
  return `${JSON.stringify(withOrderedKeys(inOrder(file)), null, 2)}\n`;
}

/** What tells an object from its neighbours comes first; other keys, and languages, follow in the order of their letters. */
const FIRST_KEYS: readonly string[] = [
  ...['format', 'version', 'summit', 'organisers', 'organisations', 'subForums', 'people', 'sessions', 'delegations'],
  ...['availabilities', 'record', 'id', 'personId', 'slug', 'kind', 'role', 'name', 'title', 'description'],
  ...['startsOn', 'endsOn', 'timeZone', 'startsAt', 'endsAt', 'durationMinutes', 'subForumId'],
];

/** The same text for the same value, whatever the order of its keys. */
export const canonicalText = (value: unknown): string => JSON.stringify(withOrderedKeys(value));

export const isSame = (one: unknown, other: unknown): boolean => canonicalText(one) === canonicalText(other);

function withOrderedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOrderedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string): number => (FIRST_KEYS.includes(key) ? FIRST_KEYS.indexOf(key) : FIRST_KEYS.length);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, withOrderedKeys(inner)])
      .toSorted(
        by(
          ([key]) => rank(key),
          ([key]) => key,
        ),
      ),
  );
}

/** The lists that have an order of their own, in it. */
export function inOrder(file: SummitFile): SummitFile {
  const place = new Map(file.subForums.map(({ id }, index) => [id, index]));
  const slugs = new Map(file.people.map(({ id, slug }) => [id, slug]));
  return {
    ...file,
    organisations: file.organisations.toSorted(by(({ id }) => id)),
    people: file.people.toSorted(by(({ slug }) => slug)),
    sessions: file.sessions.toSorted(
      by(
        ({ startsAt }) => startsAt ?? '~',
        ({ subForumId }) => (subForumId === null ? -1 : (place.get(subForumId) ?? place.size)),
        ({ id }) => id,
      ),
    ),
    delegations: file.delegations,
    availabilities: file.availabilities.toSorted(
      by(
        ({ personId }) => slugs.get(personId) ?? '',
        ({ startsAt }) => startsAt,
      ),
    ),
  };
}

/** Compares by the first key that differs. */
function by<T>(...keys: ((entry: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
