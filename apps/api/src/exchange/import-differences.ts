import type { ImportChange, ImportedField, ImportedThing } from '@app/contracts';
import {
  canonicalText,
  type FileOrganisation,
  type FilePerson,
  type FileSession,
  type FileSubForum,
  type SummitFile,
} from './summit-file.js';

/** The draft as it is, with the directory's people and organisations that matter. */
export type KnownState = Pick<SummitFile, 'people' | 'organisations'> & { current: SummitFile | null };

type Field = Omit<ImportedField, 'before' | 'after'> & { value: string };
type Fields = Map<string, Field>;

/** What is new or different in `target`, in the order of the file format. */
export function differences(known: KnownState, target: SummitFile): ImportChange[] {
  const before = namesOf(known.current, known);
  const after = namesOf(target, target);
  const compare = <T extends { id: string }>(
    thing: ImportedThing,
    old: readonly T[],
    next: readonly T[],
    nameOf: (entry: T) => Record<string, string>,
    fieldsOf: (entry: T, names: Names) => Fields,
  ): ImportChange[] => {
    const olds = new Map(old.map((entry) => [entry.id, entry]));
    return next.flatMap((entry) => {
      const earlier = olds.get(entry.id);
      const fields = changed(
        earlier === undefined ? new Map<string, Field>() : fieldsOf(earlier, before),
        fieldsOf(entry, after),
      );
      if (earlier !== undefined && fields.length === 0) return [];
      const kind = earlier === undefined ? 'added' : 'changed';
      return { kind, thing, id: entry.id, name: nameOf(entry), fields } satisfies ImportChange;
    });
  };
  const { current } = known;
  const whole = (file: SummitFile) => ({ ...file, id: file.summit.id });
  return [
    ...compare(
      'summit',
      current === null ? [] : [whole(current)],
      [whole(target)],
      (file) => file.summit.title,
      summitFields,
    ),
    ...compare('organisation', known.organisations, target.organisations, ({ name }) => name, organisationFields),
    ...compare(
      'sub-forum',
      placed(current?.subForums ?? []),
      placed(target.subForums),
      ({ title }) => title,
      subForumFields,
    ),
    ...compare('person', known.people, target.people, ({ name }) => name, personFields),
    ...compare('session', current?.sessions ?? [], target.sessions, ({ title }) => title, sessionFields),
    ...compare(
      'delegation',
      current?.delegations ?? [],
      target.delegations,
      (delegation) => after.delegation(delegation),
      delegationFields,
    ),
    ...compare(
      'availability',
      stated(current),
      stated(target),
      ({ id }) => after.person(id),
      ({ spans }) => listed([['spans', spans]]),
    ),
  ];
}

/** How others are called in the fields of one. */
interface Names {
  person: (id: string) => Record<string, string>;
  organisation: (id: string | null) => string;
  subForum: (id: string | null) => string;
  delegation: (delegation: SummitFile['delegations'][number]) => Record<string, string>;
}

function namesOf(file: SummitFile | null, directory: Pick<SummitFile, 'people' | 'organisations'>): Names {
  const people = new Map([...directory.people, ...(file?.people ?? [])].map(({ id, name }) => [id, name]));
  const organisations = new Map(
    [...directory.organisations, ...(file?.organisations ?? [])].map(({ id, name }) => [id, name]),
  );
  const subForums = new Map((file?.subForums ?? []).map(({ id, title }) => [id, title]));
  return {
    person: (id) => people.get(id) ?? {},
    organisation: (id) => (id === null ? '' : anyText(organisations.get(id) ?? {})),
    subForum: (id) => (id === null ? '' : anyText(subForums.get(id) ?? {})),
    delegation: ({ organisationId, country }) =>
      organisationId === null ? { en: country ?? '' } : (organisations.get(organisationId) ?? {}),
  };
}

export const anyText = (texts: Record<string, string>): string => texts['en'] ?? Object.values(texts)[0] ?? '';

function changed(before: Fields, after: Fields): ImportedField[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, next] = [before.get(key), after.get(key)];
    const { field, language } = next ?? old ?? { field: key, language: null };
    if ((old?.value ?? '') === (next?.value ?? '')) return [];
    return { field, language, before: old?.value || null, after: next?.value || null };
  });
}

function listed(entries: readonly [field: string, value: string | number | boolean | null][]): Fields {
  return new Map(
    entries.map(([field, value]) => [field, { field, language: null, value: value === null ? '' : String(value) }]),
  );
}

function texts(field: string, value: Record<string, string> | null): Fields {
  return new Map(
    Object.entries(value ?? {}).map(([language, text]) => [`${field}.${language}`, { field, language, value: text }]),
  );
}

const merged = (...parts: Fields[]): Fields => new Map(parts.flatMap((part) => [...part]));

function summitFields({ summit, organisers, record }: SummitFile, names: Names): Fields {
  return merged(
    texts('title', summit.title),
    texts('theme', summit.theme),
    texts('place', summit.place),
    texts('dateNote', summit.dateNote),
    listed([
      ['slug', summit.slug],
      ['format', summit.format],
      ['timeZone', summit.timeZone],
      ['startsOn', summit.startsOn],
      ['endsOn', summit.endsOn],
      ['languages', summit.languages.join(' ')],
      ['position', summit.position === null ? null : `${summit.position.latitude}, ${summit.position.longitude}`],
      ['guestOfHonour', summit.guestOfHonour?.country ?? null],
      ['organisers', organisers.map((id) => names.organisation(id)).join(', ')],
    ]),
    texts('guestOfHonour', summit.guestOfHonour?.reason ?? null),
    // What is told beside the programme is long and nested; which part of it differs is enough to know where to look.
    listed(
      Object.entries(record).map(([part, value]) => [`record.${part}`, isNothing(value) ? null : canonicalText(value)]),
    ),
  );
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const organisationFields = ({ name, country }: FileOrganisation): Fields =>
  merged(texts('name', name), listed([['country', country]]));

type PlacedSubForum = FileSubForum & { position: number };
const placed = (subForums: readonly FileSubForum[]): PlacedSubForum[] =>
  subForums.map((subForum, position) => ({ ...subForum, position }));

const subForumFields = ({ title, slug, colour, position }: PlacedSubForum): Fields =>
  merged(
    texts('title', title),
    listed([
      ['slug', slug],
      ['colour', colour + 1],
      ['position', position + 1],
    ]),
  );

const personFields = (person: FilePerson, names: Names): Fields =>
  merged(
    texts('name', person.name),
    texts('title', person.title),
    listed([
      ['slug', person.slug],
      ['country', person.country],
      ['organisation', names.organisation(person.organisationId)],
      ['languages', person.languages.join(' ')],
      ['photo', person.photoId],
    ]),
    texts('biography', person.biography),
  );

function sessionFields(session: FileSession, names: Names): Fields {
  return merged(
    texts('title', session.title),
    texts('description', session.description),
    listed([
      ['slug', session.slug],
      ['kind', session.kind],
      ['startsAt', session.startsAt],
      ['endsAt', session.endsAt],
      ['durationMinutes', session.startsAt === null ? session.durationMinutes : null],
      ['subForum', names.subForum(session.subForumId)],
      ['languages', session.languages.join(' ')],
      ['initiative', session.initiativeSlug],
      ['isCancelled', session.isCancelled || null],
      [
        'people',
        session.appearances
          .map(({ personId, role, fromLanguage, toLanguage }) => {
            const languages = role === 'interpreter' ? ` (${fromLanguage ?? '?'} → ${toLanguage ?? '?'})` : '';
            return `${role} ${anyText(names.person(personId))}${languages}`;
          })
          .join('; '),
      ],
    ]),
  );
}

const delegationFields = ({ members }: SummitFile['delegations'][number], names: Names): Fields =>
  listed([
    [
      'members',
      members.map(({ personId, isHead }) => `${anyText(names.person(personId))}${isHead ? ' *' : ''}`).join('; '),
    ],
  ]);

/** One entry per person. */
function stated(file: SummitFile | null): { id: string; spans: string }[] {
  const byPerson = Map.groupBy(file?.availabilities ?? [], ({ personId }) => personId);
  return [...byPerson].map(([id, spans]) => ({
    id,
    spans: spans
      .map(({ startsAt, endsAt }) => `${startsAt} – ${endsAt}`)
      .toSorted()
      .join('; '),
  }));
}
