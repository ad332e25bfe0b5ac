import type { SummitFile } from '../../../apps/api/src/exchange/summit-file.js';

/**
 * What a summit's exported draft says, without what only tells things apart: ids become English names, and the slugs that
 * are made from titles are left out.
 */
export function sayings(text: string): unknown {
  const file = JSON.parse(text) as SummitFile;
  const names = new Map<string | null, string>([
    ...file.organisations.map(({ id, name }) => [id, english(name)] as const),
    ...file.people.map(({ id, name }) => [id, english(name)] as const),
    ...file.subForums.map(({ id, title }) => [id, english(title)] as const),
  ]);
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? `unknown ${id}`));
  const { id: _id, slug: _slug, ...summit } = file.summit;
  return {
    ...file,
    summit,
    organisers: file.organisers.map(nameOf),
    organisations: byName(file.organisations.map(({ id: _, ...organisation }) => organisation)),
    subForums: file.subForums.map(({ id: _, slug: _made, ...subForum }) => subForum),
    people: byName(
      file.people.map(({ id: _, slug: _made, organisationId, ...person }) => ({
        ...person,
        organisation: nameOf(organisationId),
      })),
    ),
    sessions: file.sessions
      .map(({ id: _, slug: _made, subForumId, appearances, ...session }) => ({
        ...session,
        subForum: nameOf(subForumId),
        appearances: appearances.map(({ personId, ...appearance }) => ({ ...appearance, person: nameOf(personId) })),
      }))
      .toSorted((one, other) => compare(JSON.stringify(one), JSON.stringify(other))),
  };
}

const english = (texts: Readonly<Record<string, string>>): string => texts['en'] ?? '';
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byName = <T extends { name: Readonly<Record<string, string>> }>(entries: T[]): T[] =>
  entries.toSorted((one, other) => compare(english(one.name), english(other.name)));
