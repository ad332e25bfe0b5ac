import type { PersonId, SummitId } from '@app/contracts';

/** Whose data go, as the tables know them: one person under all their ids. */
export interface ErasureSubject {
  /** Accounts. */
  users: readonly string[];
  /** As whom they stand in programmes; what is said of them there goes too. */
  people: readonly PersonId[];
  /** Ids of browsers without an account. */
  guests: readonly string[];
  /** Lower case. */
  emails: readonly string[];
  /** Under which they are named where only a name was written down. */
  names: readonly string[];
  /** Everything in every summit when `null`. */
  summitId: SummitId | null;
}

/** In the place of names and of what somebody wrote; no word, so that it needs no language. */
export const ERASED_TEXT = '—';

/** What statements of erasures may name as `:name`, with the type that it has in them. */
export interface ErasureValues {
  /** Everybody they are in rooms. */
  ids: readonly string[];
  users: readonly string[];
  people: readonly string[];
  /** Of the audience alone: accounts and browsers. */
  audience: readonly string[];
  emails: readonly string[];
  names: readonly string[];
  /** What they were called in rooms, as a pattern; `null` for nothing. */
  shown: string | null;
  /** Names of the people among them whom no programme has any more, as whole words, as a pattern; `null` for none. */
  gone: string | null;
  summit: string | null;
  mark: string;
  /** A new id that is nobody's: what they did stays one person's, and nobody knows whose. */
  instead: string;
  now: Date;
}
const TYPES: Readonly<Record<keyof ErasureValues, string>> = {
  ids: 'uuid[]',
  users: 'uuid[]',
  people: 'uuid[]',
  audience: 'uuid[]',
  emails: 'text[]',
  names: 'text[]',
  shown: 'text',
  gone: 'text',
  summit: 'uuid',
  mark: 'text',
  instead: 'uuid',
  now: 'timestamptz',
};
const isValueName = (name: string): name is keyof ErasureValues => Object.hasOwn(TYPES, name);

/** Texts as a pattern of PostgreSQL that finds each of them, the longest first; `null` for none. */
export function patternOf(texts: readonly string[]): string | null {
  const patterns = texts
    .toSorted((a, b) => b.length - a.length)
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return patterns.length === 0 ? null : `(${patterns.join('|')})`;
}

/** A statement with `:name`s as PostgreSQL takes it. @throws for a name that there is none of. */
export function bound(statement: string, values: ErasureValues): { text: string; parameters: unknown[] } {
  const names: (keyof ErasureValues)[] = [];
  const text = statement.replace(/(?<!:):([a-z]+)\b/g, (_match, name: string) => {
    if (!isValueName(name)) throw new Error(`no erasure knows :${name}`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}::${TYPES[name]}`;
  });
  return { text, parameters: names.map((name) => values[name]) };
}
