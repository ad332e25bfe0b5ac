import type { RequestContext } from '@app/database';
import {
  allTranslations,
  bestMatch,
  type DocumentPerson,
  type DocumentSession,
  isWithinEdits,
  type LanguageTexts,
  pickText,
  type ProgrammeDocument,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { badCursor, BadInput, decodeCursor, encodeCursor, pageSize, result } from '../graphql/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import { PublishedIndexer } from './published-indexer.js';
import { PUBLISHED_KINDS, type PublishedThing, PublishedThings } from './published-things.js';
import { bestExcerpt, markedText } from './search-excerpt.js';
import { allowedEdits, edgedGramsOf, searchTerms } from './search-terms.js';
import { type AskedWord, type FoundEntry, SearchRepository } from './search.repository.js';
import { SearchHit, SearchHitConnection } from './search.type.js';

/** Letters of a question; more is no question. */
const MAX_QUERY_LENGTH = 200;
const MAX_PAGE = 50;
/** Entries that can be turned to page by page. */
const MAX_OFFSET = 1_000;
const SIMILAR_WORDS = 30;
const MEANT_WORDS = 5;

interface ShownSummit {
  summit: Summit;
  document: ProgrammeDocument;
}
const NOTHING: SearchHitConnection = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

/** Looks in what is released, in every language at once, and shows what it found in the reader's. */
@Injectable()
export class SearchService {
  constructor(
    private readonly entries: SearchRepository,
    private readonly programmes: PublicProgrammes,
    private readonly things: PublishedThings,
    private readonly indexer: PublishedIndexer,
  ) {}

  /** Best first. Where nothing holds the words as they are, words with a letter or two wrong are found. @throws BadInput for a question that is too long, or a cursor that is not ours. */
  async search(
    ctx: RequestContext,
    query: string,
    summitSlug: string | null,
    first: number,
    after: string | null,
  ): Promise<SearchHitConnection> {
    if (query.length > MAX_QUERY_LENGTH)
      throw new BadInput([{ path: 'query', code: 'too-big', message: `must be at most ${MAX_QUERY_LENGTH} long` }]);
    const size = Math.min(pageSize(first), MAX_PAGE);
    const offset = after === null ? 0 : offsetOf(after);
    const terms = searchTerms(query);
    if (terms === undefined) return NOTHING;
    const slug = summitSlug?.replaceAll('\0', '') ?? null;
    let asked: AskedWord[] = terms.words.map((word) => ({ word, meant: [] }));
    let totalCount = await this.countNow(ctx, asked, slug);
    if (totalCount === 0) {
      asked = await this.withMeantWords(ctx, terms.words);
      if (asked.every(({ meant }) => meant.length === 0)) return NOTHING;
      totalCount = (await this.entries.count(ctx, asked, slug)).count;
    }
    const found = await this.entries.find(ctx, terms, asked, slug, size + 1, offset);
    const page = found.slice(0, size);
    const marked = [...new Set([terms.phrase, ...asked.flatMap(({ word, meant }) => [word, ...meant])])];
    const hasNextPage = found.length > size && offset + size < MAX_OFFSET;
    return {
      nodes: await this.show(ctx, page, marked),
      pageInfo: { hasNextPage, endCursor: page.length === 0 ? null : encodeCursor(String(offset + page.length)) },
      totalCount,
    };
  }

  /** Of what is out at this moment: what changed since somebody looked is entered first. */
  private async countNow(ctx: RequestContext, asked: readonly AskedWord[], slug: string | null): Promise<number> {
    const { count, isBehind } = await this.entries.count(ctx, asked, slug);
    if (!isBehind) return count;
    await this.indexer.catchUp(ctx);
    return (await this.entries.count(ctx, asked, slug)).count;
  }

  private async withMeantWords(ctx: RequestContext, words: readonly string[]): Promise<AskedWord[]> {
    const asked: AskedWord[] = [];
    for (const word of words) {
      const edits = allowedEdits(word);
      const similar = edits === 0 ? [] : await this.entries.findSimilarWords(ctx, edgedGramsOf(word), SIMILAR_WORDS);
      asked.push({ word, meant: similar.filter((other) => isWithinEdits(word, other, edits)).slice(0, MEANT_WORDS) });
    }
    return asked;
  }

  /** What was found as the public reads it now; what is not there any more is passed over. */
  private async show(
    ctx: RequestContext,
    found: readonly FoundEntry[],
    terms: readonly string[],
  ): Promise<SearchHit[]> {
    const summits = new Map<string, ShownSummit>();
    for (const slug of new Set(found.map(({ summitSlug }) => summitSlug))) {
      const summit = await this.programmes.findSummit(ctx, slug);
      const released = await this.programmes.findReleased(ctx, slug);
      if (summit !== undefined && released !== undefined) summits.set(slug, { summit, document: released.document });
    }
    const things = await this.thingsOf(ctx, found);
    return found.flatMap((entry) => {
      const shown = summits.get(entry.summitSlug);
      if (shown === undefined) return [];
      if (entry.kind === 'session') return sessionHit(shown, entry, terms, ctx.languages) ?? [];
      if (entry.kind === 'person') return personHit(shown, entry, terms, ctx.languages) ?? [];
      const thing = things.get(entry.subjectId);
      return thing === undefined ? [] : [thingHit(shown, thing, terms, ctx.languages)];
    });
  }

  /** By id. */
  private async thingsOf(ctx: RequestContext, found: readonly FoundEntry[]): Promise<Map<string, PublishedThing>> {
    const things = new Map<string, PublishedThing>();
    for (const kind of PUBLISHED_KINDS) {
      const ids = found.flatMap((entry) => (entry.kind === kind ? [entry.subjectId] : []));
      if (ids.length === 0) continue;
      for (const [id, thing] of await this.things.find(ctx, kind, ids)) things.set(id, thing);
    }
    return things;
  }
}

function offsetOf(cursor: string): number {
  const key = decodeCursor(cursor);
  if (!/^\d{1,4}$/.test(key) || Number(key) > MAX_OFFSET) throw badCursor();
  return Number(key);
}

function sessionHit(
  { summit, document }: ShownSummit,
  { subjectId }: FoundEntry,
  terms: readonly string[],
  languages: readonly string[],
): SearchHit | undefined {
  const session = summit.agenda.find(({ id }) => id === subjectId);
  const released = document.sessions.find(({ id }) => id === subjectId);
  if (session === undefined || released === undefined) return undefined;
  const title = markedText(session.title, terms);
  return result(SearchHit, {
    kind: 'session',
    id: session.id,
    path: `/s/${summit.slug}/${session.slug}`,
    datedOn: null,
    summitSlug: summit.slug,
    summitTitle: summit.title,
    session,
    person: null,
    title,
    excerpt: bestExcerpt(besideTitle(textsOfSession(document, released), title.text.text, languages), terms),
  });
}

function personHit(
  { summit, document }: ShownSummit,
  { subjectId }: FoundEntry,
  terms: readonly string[],
  languages: readonly string[],
): SearchHit | undefined {
  const person = summit.everybody.find(({ id }) => id === subjectId);
  const released = document.people.find(({ id }) => id === subjectId);
  if (person === undefined || released === undefined) return undefined;
  const name = markedText(person.name, terms);
  return result(SearchHit, {
    kind: 'person',
    id: person.id,
    path: `/s/${summit.slug}/people/${person.slug}`,
    datedOn: null,
    summitSlug: summit.slug,
    summitTitle: summit.title,
    session: null,
    person,
    title: name,
    excerpt: bestExcerpt(besideTitle(textsOfPerson(released), name.text.text, languages), terms),
  });
}

function thingHit(
  { summit }: ShownSummit,
  { kind, id, path, datedOn, titles, mainLanguage, beside, longer }: PublishedThing,
  terms: readonly string[],
  languages: readonly string[],
): SearchHit {
  const title = markedText(pickText(titles, languages, mainLanguage), terms);
  return result(SearchHit, {
    kind,
    id,
    path,
    datedOn,
    summitSlug: summit.slug,
    summitTitle: summit.title,
    session: null,
    person: null,
    title,
    excerpt: bestExcerpt(besideTitle([titles, ...beside, ...longer], title.text.text, languages), terms),
  });
}

const textsOfSession = (
  { subForums }: ProgrammeDocument,
  session: DocumentSession,
): (LanguageTexts | null | undefined)[] => [
  session.title,
  session.description,
  subForums.find(({ id }) => id === session.subForumId)?.title,
];
const textsOfPerson = ({
  name,
  title,
  organisation,
  biography,
}: DocumentPerson): (LanguageTexts | null | undefined)[] => [name, title, organisation?.name, biography];

/** Every other text, those in the reader's languages first. */
function besideTitle(
  texts: readonly (LanguageTexts | null | undefined)[],
  title: string,
  languages: readonly string[],
): { language: string; text: string }[] {
  const all = texts.flatMap((one) => allTranslations(one ?? {})).filter(({ text }) => text !== title);
  const rankOf = ({ language }: { language: string }): number => {
    const rank = languages.findIndex((asked) => bestMatch([language], asked) !== undefined);
    return rank === -1 ? languages.length : rank;
  };
  return all.toSorted((a, b) => rankOf(a) - rankOf(b));
}
