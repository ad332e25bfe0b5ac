import type { LanguageTexts, ProgrammeDocument } from '@app/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';

const EXCERPT = 'text { text language direction } matches { start end }';
const SEARCH = `query ($query: String!, $summit: String, $first: Int, $after: String) {
  search(query: $query, summitSlug: $summit, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { summitSlug summitTitle { text } session { id slug } person { id slug } title { ${EXCERPT} } excerpt { ${EXCERPT} } } } }`;

interface Excerpt {
  text: { text: string; language: string; direction: string };
  matches: { start: number; end: number }[];
}
interface Hit {
  summitSlug: string;
  session: { id: string; slug: string } | null;
  person: { id: string; slug: string } | null;
  title: Excerpt;
  excerpt: Excerpt | null;
}
interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Hit[];
}

describe('search', () => {
  let world: ApiWorld;
  let reader: Browser;
  let documents: ProgrammeDocument[];

  beforeAll(async () => {
    world = await ApiWorld.start({ DEMO: 'true' });
    reader = world.browser('en');
    documents = (
      await world.dataSource.query<{ document: ProgrammeDocument }[]>(
        'SELECT DISTINCT ON (summit_id) document FROM programme_documents ORDER BY summit_id, version DESC',
      )
    ).map(({ document }) => document);
    await indexed();
  });
  afterAll(() => world.stop());

  /** The entries are of the newest releases. */
  const indexed = () =>
    eventually(
      () =>
        world.dataSource.query<{ behind: number }[]>(
          `SELECT count(*)::integer AS behind FROM (SELECT summit_id, max(version) AS version FROM programme_documents GROUP BY 1) d
           LEFT JOIN search_positions p USING (summit_id) WHERE p.version IS DISTINCT FROM d.version`,
        ),
      ([row]) => row?.behind === 0,
    );
  const search = (query: string, more: object = {}, browser = reader): Promise<Found> =>
    browser.ask<Found>(SEARCH, { query, ...more });
  const ids = ({ nodes }: Found): (string | undefined)[] => nodes.map(({ session, person }) => (session ?? person)?.id);
  const isFound = async (query: string, id: string, summit: string): Promise<boolean> =>
    ids(await search(query, { summit, first: 50 })).includes(id);
  const marked = ({ text, matches }: Excerpt): string[] => matches.map(({ start, end }) => text.text.slice(start, end));

  /** Every text of the demo under which something is to be found. */
  const texts = (): { summit: string; id: string; language: string; text: string }[] =>
    documents.flatMap(({ summit, sessions, people }) => {
      const of = (id: string, all: (LanguageTexts | null | undefined)[]) =>
        all.flatMap((one) =>
          Object.entries(one ?? {}).map(([language, text]) => ({ summit: summit.slug, id, language, text })),
        );
      return [
        ...sessions.flatMap(({ id, title, description }) => of(id, [title, description])),
        ...people.flatMap(({ id, name, title, organisation }) => of(id, [name, title, organisation?.name])),
      ];
    });

  it('has something to find in every language of the demo', () => {
    const languages = new Set(texts().map(({ language }) => language));
    for (const language of ['en', 'ur', 'ru', 'th', 'az']) expect(languages).toContain(language);
  });

  it('finds every released text by its own words', async () => {
    const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
    const samples = fc.sample(
      fc.constantFrom(...texts()).chain((one) => {
        const words = [...segmenter.segment(one.text)]
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment);
        return fc.record({
          one: fc.constant(one),
          words: fc.subarray(words, { minLength: Math.min(1, words.length), maxLength: Math.min(3, words.length) }),
        });
      }),
      { numRuns: 120, seed: 7 },
    );
    const missed: string[] = [];
    for (const { one, words } of samples) {
      const query = words.join(' ');
      if (words.length === 0 || (await search(query, { summit: one.summit, first: 0 })).totalCount > 50) continue;
      if (!(await isFound(query, one.id, one.summit)))
        missed.push(`${one.language}: ${query} (${one.text.slice(0, 60)})`);
    }
    expect(missed).toEqual([]);
  });

  it('finds each title and name as a whole, first among the best, in each of its languages', async () => {
    const missed: string[] = [];
    for (const { summit, sessions, people } of documents) {
      const named = [
        ...sessions.map(({ id, title }) => ({ id, texts: title })),
        ...people.map(({ id, name }) => ({ id, texts: name })),
      ];
      for (const { id, texts: own } of named.slice(0, 12)) {
        for (const [language, text] of Object.entries(own)) {
          if (!(await isFound(text.slice(0, 200), id, summit.slug))) missed.push(`${language}: ${text}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  describe('in a summit of its own', () => {
    let summitId: string;
    let opening: string;
    let person: string;
    let draft: string;

    beforeAll(async () => {
      summitId = await world.rows.summit('findable', { title: { en: 'Findable', ur: 'قابل تلاش' } });
      person = await world.rows.person('elmar', { en: 'Elmar Əliyev', ru: 'Эльмар Алиев', zh: '埃尔马' });
      opening = await world.rows.session(summitId, 'opening', {
        title: {
          en: 'Öpening of the Carbon Roundtable',
          ur: 'كاربن گول میز',
          zh: '全球绿色圆桌会议',
          th: 'โต๊ะกลมคาร์บอน',
          az: 'Karbon dəyirmi masası',
        },
        description: { en: `${'Lorem ipsum dolor. '.repeat(30)}The glacier melts. ${'Sit amet. '.repeat(30)}` },
        people: [person],
      });
      draft = await world.rows.session(summitId, 'hidden', { title: { en: 'Unspoken zebra plans' }, status: 'draft' });
      await world.release(opening);
      await indexed();
    });
    const here = (query: string, browser = reader) => search(query, { summit: 'findable' }, browser);

    it.each([
      ['the beginning of a word', 'round'],
      ['the middle of a word', 'undtab'],
      ['another case', 'CARBON ROUNDTABLE'],
      ['no accents', 'opening'],
      ['words in another order', 'roundtable öpening'],
      ['Urdu with other letters for the same', 'کاربن'],
      ['Urdu with vowel signs', 'گُول'],
      ['Chinese without spaces', '绿色圆桌'],
      ['a single Chinese word', '会议'],
      ['Thai within a run', 'กลม'],
      ['Azerbaijani without ə', 'deyirmi'],
      ['a word of the description', 'glacier'],
      ['the kind', 'panel discussion'],
      ['the kind in another language', 'панельная'],
      ['a slip of the finger', 'rondtable'],
      ['two slips in a long word', 'ruondtabel'],
    ])('finds a session by %s', async (_, query) => expect(ids(await here(query))).toContain(opening));

    it.each([
      ['its name without letters of its own', 'elmar eliyev'],
      ['its name in another script', 'алиев'],
      ['its Chinese name', '埃尔马'],
      ['a slip', 'elmra'],
    ])('finds a person by %s', async (_, query) => expect(ids(await here(query))).toContain(person));

    it.each([
      ['a draft', 'zebra'],
      ['what is nowhere', 'xylophone'],
      ['wildcards', '%%%'],
      ['wildcards in a word', 'round%table_x'],
      ['operators', "'); DROP TABLE search_entries; --"],
      ['operators of full text', 'round & !table | <-> :*'.replaceAll('round', 'qq')],
      ['nothing', '   '],
      ['punctuation', '…!?'],
      ['what cannot be kept', '\u0000\ud800'],
    ])('finds nothing for %s', async (_, query) =>
      expect(await here(query)).toEqual({
        totalCount: 0,
        pageInfo: { hasNextPage: false, endCursor: null },
        nodes: [],
      }),
    );

    it('never fails, whatever is asked', async () => {
      for (const query of fc.sample(fc.string({ unit: 'grapheme', maxLength: 60 }), { numRuns: 60, seed: 11 })) {
        const answer = await reader.post(SEARCH, { query, summit: 'findable' });
        expect(answer.errors).toBeUndefined();
      }
    });

    it('marks what it found, in the title of the reader’s language and around it', async () => {
      const [hit] = (await here('glacier carbon')).nodes;
      expect(marked(hit!.title)).toEqual(['Carbon']);
      expect(hit!.excerpt?.text.text).toMatch(/^… .*glacier melts.* …$/);
      expect(hit!.excerpt!.text.text.length).toBeLessThanOrEqual(210);
      expect(marked(hit!.excerpt!)).toEqual(['glacier']);
      const [urdu] = (await here('گول', world.browser('ur'))).nodes;
      expect(urdu?.title.text).toMatchObject({ language: 'ur', direction: 'RTL' });
      expect(marked(urdu!.title)).toEqual(['گول']);
      // Found in another language than the reader's: said in that one.
      const [other] = (await here('圆桌')).nodes;
      expect(other?.title.text.language).toBe('en');
      expect(other?.excerpt?.text).toMatchObject({ language: 'zh', text: '全球绿色圆桌会议' });
    });

    it('forgets what is not released any more and learns what is', async () => {
      await world.dataSource.query(`UPDATE sessions SET title = $2 WHERE id = $1`, [
        opening,
        JSON.stringify({ en: 'Quokka hour' }),
      ]);
      expect((await here('quokka')).totalCount).toBe(0);
      await world.release(opening);
      await indexed();
      expect(ids(await here('quokka'))).toEqual([opening]);
      expect((await here('圆桌')).totalCount).toBe(0);
      await world.dataSource.query(`UPDATE sessions SET status = 'published' WHERE id = $1`, [draft]);
      await world.release(draft);
      await indexed();
      expect(ids(await here('zebra'))).toEqual([draft]);
    });
  });

  it('comes page by page', async () => {
    const all = await search('panel', { first: 50 });
    expect(all.totalCount).toBeGreaterThan(2);
    const first = await search('panel', { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await search('panel', { first: 2, after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(second)]).toEqual(ids(all).slice(0, 4));
    expect(second.totalCount).toBe(all.totalCount);
  });

  it.each([
    ['a long question', { query: 'a'.repeat(201) }, 'query'],
    ['a page below nothing', { query: 'a', first: -1 }, 'first'],
    ['a cursor of something else', { query: 'a', after: 'nonsense' }, 'after'],
  ])('does not take %s', async (_, variables, path) => {
    const answer = await reader.post(SEARCH, variables);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });
});
