import type { ImportPlace, ImportProblem } from '@app/contracts';
import type { z } from 'zod';
import type { DirectoryWish } from './directory.repository.js';
import { type ImportBase, type ImportPlan, type Locate, problem, unreadable } from './import-plan.js';
import { codeOfIssue, valueAt } from './import-shape.js';
import { SUMMIT_FILE_FORMAT, SUMMIT_FILE_VERSION, type SummitFile, SummitFileSchema } from './summit-file.js';

/** A Canopy JSON file that is one. @throws UnreadableFile. */
export function parsedSummitFile(json: unknown): { file: SummitFile | null; problems: ImportProblem[] } {
  const { format, version } = Object(json) as { format?: unknown; version?: unknown };
  if (format !== SUMMIT_FILE_FORMAT) throw unreadable('unknown-format', { path: '$.format' }, told(format));
  if (version !== SUMMIT_FILE_VERSION) throw unreadable('other-version', { path: '$.version' }, told(version));
  const parsed = SummitFileSchema.safeParse(json);
  if (parsed.success) return { file: parsed.data, problems: [] };
  return { file: null, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, json)) };
}

const told = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

export function wishOfSummitFile(file: SummitFile): DirectoryWish {
  return {
    personIds: file.people.map(({ id }) => id),
    personSlugs: file.people.map(({ slug }) => slug),
    personNames: [],
    organisationIds: file.organisations.map(({ id }) => id),
    organisationNames: file.organisations.flatMap(({ name }) => Object.values(name)),
    thingIds: [],
  };
}

/** The draft as the file has it, with what only the current draft has behind it. */
export function planOfSummitFile(file: SummitFile, base: ImportBase): ImportPlan {
  const { current } = base;
  const organisationIds = knownOrganisations(file, base);
  const personIds = knownPeople(file, base);
  const organisation = (id: string): string => organisationIds.get(id) ?? id;
  const person = (id: string): string => personIds.get(id) ?? id;
  const maybe = <T>(id: string | null, map: (id: string) => T): T | null => (id === null ? null : map(id));
  const taken = new Map(base.people.map(({ id, slug }) => [slug, id]));
  const target: SummitFile = {
    ...file,
    organisers: file.organisers.map(organisation),
    organisations: withOthers(
      file.organisations.map((entry) => ({ ...entry, id: organisation(entry.id) })),
      current?.organisations ?? [],
    ),
    subForums: withOthers(file.subForums, current?.subForums ?? []),
    people: withOthers(
      file.people.map((entry) => ({
        ...entry,
        id: person(entry.id),
        // Somebody else has this address: the next free one.
        slug: freeSlug(entry.slug, (slug) => base.personSlugs.has(slug) && taken.get(slug) !== person(entry.id)),
        organisationId: maybe(entry.organisationId, organisation),
      })),
      current?.people ?? [],
    ),
    sessions: withOthers(
      file.sessions.map((session) => ({
        ...session,
        appearances: session.appearances.map((entry) => ({ ...entry, personId: person(entry.personId) })),
      })),
      current?.sessions ?? [],
    ),
    delegations: withOthers(
      file.delegations.map((entry) => ({
        ...entry,
        organisationId: maybe(entry.organisationId, organisation),
        members: entry.members.map((member) => ({ ...member, personId: person(member.personId) })),
      })),
      current?.delegations ?? [],
    ),
    availabilities: availabilities(
      file.availabilities.map((entry) => ({ ...entry, personId: person(entry.personId) })),
      current?.availabilities ?? [],
    ),
  };
  return { target, problems: otherSummit(file, base), locate: locator(file, person, organisation) };
}

function otherSummit(file: SummitFile, { current }: ImportBase): ImportProblem[] {
  if (current === null || current.summit.id === file.summit.id) return [];
  return [problem('error', 'other-summit', { path: '$.summit.id' }, file.summit.slug)];
}

/** The file's entries, and behind them those that it does not name. */
function withOthers<T extends { id: string }>(entries: readonly T[], others: readonly T[]): T[] {
  const ids = new Set(entries.map(({ id }) => id));
  return [...entries, ...others.filter(({ id }) => !ids.has(id))];
}

/** Whoever is named in the file has the file's times, the others keep theirs. */
function availabilities(
  entries: SummitFile['availabilities'],
  others: SummitFile['availabilities'],
): SummitFile['availabilities'] {
  const named = new Set(entries.map(({ personId }) => personId));
  return [...entries, ...others.filter(({ personId }) => !named.has(personId))];
}

/** Organisations of the file that are known under another id, by the file's id: an organisation is known by its name. */
function knownOrganisations(file: SummitFile, { organisations }: ImportBase): Map<string, string> {
  const ids = new Set(organisations.map(({ id }) => id));
  return new Map(
    file.organisations
      .filter(({ id }) => !ids.has(id))
      .flatMap(({ id, name }) => {
        const known = organisations.find((other) => shareText(other.name, name));
        return known === undefined ? [] : [[id, known.id]];
      }),
  );
}

/** People of the file that are known under another id, by the file's id: the same address and a name in common. */
function knownPeople(file: SummitFile, { people }: ImportBase): Map<string, string> {
  const ids = new Set(people.map(({ id }) => id));
  return new Map(
    file.people
      .filter(({ id }) => !ids.has(id))
      .flatMap(({ id, slug, name }) => {
        const known = people.find((other) => other.slug === slug && shareText(other.name, name));
        return known === undefined ? [] : [[id, known.id]];
      }),
  );
}

const shareText = (one: Record<string, string>, other: Record<string, string>): boolean =>
  Object.values(one).some((text) => Object.values(other).includes(text));

function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let free = slug;
  for (let count = 2; isTaken(free); count += 1) free = `${slug}-${count}`;
  return free;
}

const LISTS = { session: 'sessions', person: 'people', 'sub-forum': 'subForums', delegation: 'delegations' } as const;

function locator(file: SummitFile, person: (id: string) => string, organisation: (id: string) => string): Locate {
  const places = new Map<string, string>();
  const keep = (thing: string, ids: readonly string[], list: string): void => {
    for (const [index, id] of ids.entries()) places.set(`${thing} ${id}`, `$.${list}[${index}]`);
  };
  keep(
    'organisation',
    file.organisations.map(({ id }) => organisation(id)),
    'organisations',
  );
  keep(
    'availability',
    file.availabilities.map(({ personId }) => person(personId)),
    'availabilities',
  );
  for (const [thing, list] of Object.entries(LISTS))
    keep(
      thing,
      file[list].map(({ id }) => (thing === 'person' ? person(id) : id)),
      list,
    );
  return (thing, id, field) => {
    const path = thing === 'summit' ? (field === 'organisers' ? '$' : '$.summit') : places.get(`${thing} ${id}`);
    return path === undefined ? null : { path: field === undefined ? path : `${path}.${field}` };
  };
}

/** What the schema found, each at its path with what stands there. */
function problemsOf(issue: z.core.$ZodIssue, json: unknown): ImportProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem('error', 'unknown-key', pathOf([...issue.path, key]), key));
  return [problem('error', codeOfIssue(issue), pathOf(issue.path), valueAt(json, issue.path))];
}

const pathOf = (path: readonly PropertyKey[]): ImportPlace => ({
  path: `$${path
    .map((step) =>
      typeof step === 'number'
        ? `[${step}]`
        : /^[A-Za-z_][\w-]*$/.test(String(step))
          ? `.${String(step)}`
          : `["${String(step)}"]`,
    )
    .join('')}`,
});
