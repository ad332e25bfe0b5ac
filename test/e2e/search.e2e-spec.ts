import type { LanguageTexts, ProgrammeDocument } from '@app/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';
import { plantInitiative, PLANTS, secretWord } from './embargo/planted.js';
import type { Planted } from './embargo/visitor.js';
import type { SigningDesk } from './initiatives/signing-desk.js';

const EXCERPT = 'text { text language direction } matches { start end }';
const SEARCH = `query ($query: String!, $summit: String, $first: Int, $after: String) {
  search(query: $query, summitSlug: $summit, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { kind id path datedOn summitSlug summitTitle { text } session { id slug } person { id slug } title { ${EXCERPT} } excerpt { ${EXCERPT} } } } }`;

interface Excerpt {
  text: { text: string; language: string; direction: string };
  matches: { start: number; end: number }[];
}
interface Hit {
  kind: string;
  id: string;
  path: string;
  datedOn: string | null;
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
  const ids = ({ nodes }: Found): string[] => nodes.map(({ id }) => id);
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

  describe('of what a summit released beside its programme', () => {
    let desk: SigningDesk;
    let sessionId: string;
    let things: Planted[];
    const wordOf = ({ words }: Planted): string => Object.values(words)[0] ?? '';
    const hitsOf = async (query: string, browser = reader): Promise<Hit[]> =>
      (await search(query, { summit: desk.summitSlug }, browser)).nodes;
    const hitsOfEach = async (): Promise<Hit[]> => (await Promise.all(things.map((one) => hitsOf(wordOf(one))))).flat();
    const found = async (): Promise<string[]> => (await hitsOfEach()).map(({ kind, id }) => `${kind} ${id}`);
    const everything = (): string[] => things.map(({ kind, id }) => `${kind} ${id}`);

    beforeAll(async () => {
      const initiative = await plantInitiative(world);
      desk = initiative.desk;
      const { organiser, summitId, summitSlug } = desk;
      const personId = await world.rows.person('planted', { en: 'Ada' });
      sessionId = await world.session(summitId, [{ role: 'speaker', personId }]);
      const ground = { organiser, summitId, summitSlug, sessionId, personId, send: () => Promise.resolve('none') };
      things = [initiative.planted];
      // All but certificates, which are nobody's to find.
      for (const plant of PLANTS.slice(0, 3)) things.push(await plant(ground));
      await indexed();
    });

    it('finds nothing before, and each from the second of its release on, with its kind and page', async () => {
      expect(await found()).toEqual([]);
      // Nobody but the database's clock says so.
      await world.dataSource.query('UPDATE embargoes SET releases_at = now() WHERE object_id = ANY ($1)', [
        things.map(({ id }) => id),
      ]);
      const hits = await hitsOfEach();
      expect(hits.map(({ kind, id }) => `${kind} ${id}`)).toEqual(everything());
      const [initiative, outcome, article] = things;
      expect(hits.map(({ path, session, person, datedOn }) => ({ path, session, person, datedOn }))).toEqual(
        [
          { path: `/s/${desk.summitSlug}/initiatives/${initiative!.slug}`, datedOn: null },
          { path: `/outcomes/${outcome!.slug}`, datedOn: null },
          { path: `/s/${desk.summitSlug}/news/${article!.slug}`, datedOn: '2024-10-16' },
          { path: `/s/${desk.summitSlug}/guest-of-honour`, datedOn: null },
        ].map((each) => ({ ...each, session: null, person: null })),
      );
    });

    it('shows each in the reader’s language, with what was found marked', async () => {
      const [, outcome, article, guest] = things;
      const [inUrdu] = await hitsOf(wordOf(outcome!), world.browser('ur'));
      expect(inUrdu?.title.text).toMatchObject({ language: 'ur', direction: 'RTL' });
      expect(marked(inUrdu!.title)).toEqual([wordOf(outcome!)]);
      const [byBody] = await hitsOf(article!.words['body']!);
      expect([byBody?.title.text.language, ...marked(byBody!.excerpt!)]).toEqual(['en', article!.words['body']]);
      const [country] = await hitsOf('азербайджан', world.browser('ru'));
      expect(country).toMatchObject({
        kind: 'GUEST_OF_HONOUR',
        id: guest!.id,
        title: { text: { text: 'Азербайджан' } },
      });
    });

    it.each([
      ['an article', 2, 'новости'],
      ['an outcome', 1, 'фонд'],
      ['an initiative', 0, '宣言'],
      ['a guest of honour', 3, 'guest of honour'],
    ])('finds %s by what it is', async (_, index, query) =>
      expect((await hitsOf(query)).map(({ id }) => id)).toContain(things[index]!.id),
    );

    it('finds one by a slip of the finger, and by the names that go with it', async () => {
      const [, outcome] = things;
      expect((await hitsOf(wordOf(outcome!).slice(0, -1).replace('q', ''))).map(({ id }) => id)).toEqual([outcome!.id]);
      expect((await hitsOf(outcome!.words['party']!)).map(({ id }) => id)).toEqual([outcome!.id]);
    });

    it('follows edits at once', async () => {
      const [, outcome, article] = things;
      const [title, headline] = [secretWord(), secretWord()];
      await world.dataSource.query('UPDATE outcomes SET titles = $2 WHERE id = $1', [outcome!.id, { en: title }]);
      await world.dataSource.query(
        `UPDATE news_articles SET published = jsonb_set(published, '{texts,en,title}', to_jsonb($2::text)) WHERE id = $1`,
        [article!.id, headline],
      );
      expect((await hitsOf(title)).map(({ id }) => id)).toEqual([outcome!.id]);
      expect((await hitsOf(headline)).map(({ id }) => id)).toEqual([article!.id]);
      expect(await hitsOf(wordOf(outcome!))).toEqual([]);
      things[1] = { ...outcome!, words: { ...outcome!.words, title } };
    });

    it('is made anew where it is missing', async () => {
      await world.dataSource.query(`DELETE FROM search_entries WHERE kind NOT IN ('session', 'person')`);
      await world.dataSource.query(`UPDATE sessions SET title = '{"en": "Another hour"}' WHERE id = $1`, [sessionId]);
      await world.release(sessionId);
      expect(await eventually(found, (all) => all.length === things.length)).toEqual(everything());
    });

    it('finds nothing that was recalled', async () => {
      for (const { kind, id } of things)
        await desk.organiser.ask(
          `mutation { recallObject(kind: ${kind}, objectId: "${id}", reason: "By mistake") { __typename } }`,
        );
      expect(await found()).toEqual([]);
      expect(await hitsOf('азербайджан')).toEqual([]);
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
