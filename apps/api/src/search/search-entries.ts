import {
  type DocumentPerson,
  type DocumentSession,
  foldForSearch,
  type LanguageTexts,
  type ProgrammeDocument,
} from '@app/domain';
import { kindWords } from './kind-words.js';
import type { PublishedKind, PublishedThing } from './published-things.js';
import { edgedGramsOf, gramsOf, wordsOf } from './search-terms.js';

/** Rises when entries of the same programme would come out differently: they are all made anew then. */
export const SEARCH_RULES = 1;
/** Folded text of one entry that can be found; nobody reads further either. */
const MAX_TEXT_LENGTH = 60_000;

export interface SearchEntry {
  kind: 'session' | 'person' | PublishedKind;
  subjectId: string;
  /** Folded, one line per language. */
  title: string;
  text: string;
  /** A tsvector as PostgreSQL reads it; weights A to D: titles and names, what goes with them, longer texts, the kind. */
  vector: string;
  /** Of titles and names. */
  titleWords: string[];
  grams: string[];
  happensAt: string;
}
export interface SearchWord {
  word: string;
  grams: string[];
}

type Texts = LanguageTexts | null | undefined;
const folded = (texts: readonly Texts[]): string[] => [
  ...new Set(texts.flatMap((one) => Object.values(one ?? {}).map(foldForSearch)).filter((text) => text !== '')),
];

/** All that can be found of a released programme. */
export function searchEntries(document: ProgrammeDocument): SearchEntry[] {
  const startsAt = `${document.summit.startsOn}T00:00:00Z`;
  const subForums = new Map(document.subForums.map(({ id, title }) => [id, title]));
  return [
    ...document.sessions.map((session) => sessionEntry(session, subForums.get(session.subForumId ?? '') ?? null)),
    ...document.people.map((person) => personEntry(person, startsAt)),
  ];
}

/** What can be found of something that is out. */
export function publishedEntry({ kind, id, datedOn, releasedAt, ...said }: PublishedThing): SearchEntry {
  const happensAt = datedOn === null ? releasedAt.toISOString() : `${datedOn}T00:00:00Z`;
  return entryOf(kind, id, happensAt, [[said.titles], said.beside, said.longer, said.words]);
}

/** The words of titles and names, each once. */
export function searchWords(entries: readonly SearchEntry[]): SearchWord[] {
  const words = new Set(entries.flatMap((entry) => entry.titleWords).filter((word) => [...word].length > 3));
  return [...words].map((word) => ({ word, grams: edgedGramsOf(word) }));
}

function sessionEntry({ id, title, description, kind, startsAt }: DocumentSession, subForum: Texts): SearchEntry {
  return entryOf('session', id, startsAt, [[title], [subForum], [description], [kindWords(kind)]]);
}

function personEntry({ id, name, title, organisation, biography }: DocumentPerson, startsAt: string): SearchEntry {
  return entryOf('person', id, startsAt, [[name], [title, organisation?.name], [biography], []]);
}

function entryOf(
  kind: SearchEntry['kind'],
  subjectId: string,
  happensAt: string,
  weighted: readonly [readonly Texts[], readonly Texts[], readonly Texts[], readonly Texts[]],
): SearchEntry {
  const [first, second, third, fourth] = weighted.map(folded) as [string[], string[], string[], string[]];
  const text = [...first, ...second, ...third, ...fourth].join('\n').slice(0, MAX_TEXT_LENGTH).toWellFormed();
  return {
    kind,
    subjectId,
    happensAt,
    title: first.join('\n'),
    text,
    vector: vectorOf([first, second, third, fourth]),
    titleWords: first.flatMap(wordsOf),
    grams: gramsOf(text.replaceAll('\n', ' ')),
  };
}

/** Each word once, with the best weight it has. Folded words are letters and digits: nothing in them has to be quoted. */
function vectorOf(byWeight: readonly (readonly string[])[]): string {
  const weights = new Map<string, string>();
  for (const [rank, texts] of byWeight.entries()) {
    for (const word of texts.flatMap(wordsOf)) if (!weights.has(word)) weights.set(word, 'ABCD'.charAt(rank));
  }
  return [...weights].map(([word, weight]) => `'${word}':1${weight}`).join(' ');
}
