import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const DRAFT = `id slug revision readyLanguages isReadyOutdated texts { language title state } pictures { id address width height }`;
const SAVED = `__typename ... on NewsArticleSaved { article { ${DRAFT} } } ... on Refusal { code }`;
const BEGIN = `mutation ($s: ID!, $input: NewNewsArticleInput!) { beginNews(summitId: $s, input: $input) { ${SAVED} } }`;
const SAVE = `mutation ($id: ID!, $revision: Int!, $input: NewsArticleInput!) { saveNews(id: $id, revision: $revision, input: $input) { ${SAVED} } }`;
const READY = `mutation ($id: ID!, $revision: Int!, $languages: [String!]!) { makeNewsReady(id: $id, revision: $revision, languages: $languages) {
  ${SAVED} ... on NewsNotReady { problems { language state } } } }`;
const TAKE_BACK = `mutation ($id: ID!, $revision: Int!) { takeNewsBack(id: $id, revision: $revision) { ${SAVED} } }`;
const REMOVE = `mutation ($id: ID!) { removeNews(id: $id) { __typename ... on Refusal { code } } }`;
const RELEASE = `mutation ($id: ID!, $missing: [String!]) { releaseObject(kind: ARTICLE, objectId: $id, missingLanguages: $missing) {
  __typename ... on EmbargoChanged { embargo { state path missingLanguages } } ... on Refusal { code } } }`;
const SCHEDULE = `mutation ($id: ID!, $at: DateTime!, $missing: [String!]) {
  scheduleRelease(kind: ARTICLE, objectId: $id, when: { at: $at }, missingLanguages: $missing) {
    __typename ... on EmbargoChanged { embargo { state releasesAt } } ... on Refusal { code } } }`;
const RECALL = `mutation ($id: ID!, $reason: String!) { recallObject(kind: ARTICLE, objectId: $id, reason: $reason) { __typename ... on Refusal { code } } }`;
const LIST = `query ($s: String!, $language: String) { newsArticles(summitSlug: $s, language: $language) {
  totalCount nodes { slug languages datedOn title { text language direction isFallback } picture { id } } } }`;
const READ = `query ($s: String!, $slug: String!) { newsArticle(summitSlug: $s, slug: $slug) { __typename
  ... on NewsArticle { title { text language } body { text } texts { language title } pictures { id description { text } credit } correctedAt }
  ... on RecalledNewsArticle { reason } ... on Refusal { code } } }`;
const DRAFTED = `query ($s: ID!) { draftedNews(summitId: $s) { ${DRAFT} } }`;

interface Article {
  id: string;
  slug: string;
  revision: number;
  readyLanguages: string[] | null;
  isReadyOutdated: boolean;
  texts: { language: string; state: string }[];
  pictures: { id: string; address: string }[];
}
interface Outcome {
  __typename: string;
  code?: string;
  article: Article;
  problems?: object[];
}
type Words = Record<string, string>;

let world: ApiWorld;
let summitId: string, summitSlug: string;
let organiser: Browser, elsewhere: Browser, moderator: Browser, stranger: Browser;
let article: Article;

beforeAll(async () => {
  world = await ApiWorld.start();
});
afterAll(() => world.stop());

beforeEach(async () => {
  summitSlug = `news-${Date.now()}-${Math.floor(Math.random() * 1e6)}`;
  summitId = await world.rows.summit(summitSlug, { languages: ['en', 'az', 'ur'] });
  await world.session(summitId, []);
  const other = await world.rows.summit(`${summitSlug}-other`, {});
  const as = async (name: string, of: string, role: 'organiser' | 'moderator') =>
    world.signedIn(world.get(SignIn), (await world.user(name, [{ summitId: of, role }])).id);
  organiser = await as('Olga', summitId, 'organiser');
  elsewhere = await as('Oscar', other, 'organiser');
  moderator = await as('Ada', summitId, 'moderator');
  stranger = world.browser();
  ({ article } = await begin());
});

const inputOf = (texts: Words, approved: string[] = [], more: object = {}): object => ({
  languages: ['en', 'az', 'ur'],
  leadingLanguage: 'en',
  texts: Object.entries(texts).map(([language, title]) => ({
    language,
    title,
    summary: `${title}: summary`,
    body: `${title}\n\nSecond <p>`,
  })),
  approved,
  datedOn: '2024-10-16',
  ...more,
});
const TEXTS = { en: 'Let us meet in Baku', az: 'Bakıda görüşək' };
const begin = (by = organiser, input = inputOf(TEXTS, ['en', 'az'])): Promise<Outcome> =>
  by.ask<Outcome>(BEGIN, { s: summitId, input });
const save = (texts: Words, approved: string[] = [], by = organiser): Promise<Outcome> =>
  by.ask<Outcome>(SAVE, { id: article.id, revision: article.revision, input: inputOf(texts, approved) });
async function ready(languages = ['en', 'az'], by = organiser): Promise<Outcome> {
  const outcome = await by.ask<Outcome>(READY, { id: article.id, revision: article.revision, languages });
  if (outcome.__typename === 'NewsArticleSaved') article = outcome.article;
  return outcome;
}
const release = (missing: string[] = ['ur'], by = organiser) =>
  by.ask<Outcome & { embargo: object }>(RELEASE, { id: article.id, missing });
const read = (by = stranger) =>
  by.ask<Outcome & { title: { text: string } }>(READ, { s: summitSlug, slug: article.slug });
const feed = (file: string, headers: Record<string, string> = {}) =>
  world.app.inject({ method: 'GET', url: `/feeds/${summitSlug}/${file}`, headers });
async function upload(path: string, by: Browser, body: Buffer | null = null, query = 'description=Baku&language=en') {
  const picture =
    body ??
    (await sharp({ create: { width: 900, height: 700, channels: 3, background: '#0b6e4f' } })
      .png()
      .toBuffer());
  return world.app.inject({
    method: 'POST',
    url: `/exchange/news/pictures/${path}?${query}`,
    headers: { 'content-type': 'image/png', cookie: cookieOf(by) },
    payload: picture,
  });
}
const cookieOf = (by: Browser): string => [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const get = (url: string, by = stranger) => world.app.inject({ method: 'GET', url, headers: { cookie: cookieOf(by) } });

describe('writing news', () => {
  it('is for organisers of the summit', async () => {
    for (const by of [stranger, moderator, elsewhere]) {
      expect((await begin(by)).code).toMatch(/^not-/);
      expect((await save(TEXTS, [], by)).code).toMatch(/^not-/);
      expect((await ready([], by)).code).toMatch(/^not-/);
      expect(await by.ask(REMOVE, { id: article.id })).toMatchObject({
        code: expect.stringMatching(/^not-/) as string,
      });
      expect(await by.ask(DRAFTED, { s: summitId })).toBeNull();
      expect((await upload(`articles/${article.id}`, by)).statusCode).toBeGreaterThan(400);
      expect((await upload(`kits/${summitId}`, by)).statusCode).toBeGreaterThan(400);
    }
    expect(await organiser.ask<Article[]>(DRAFTED, { s: summitId })).toMatchObject([
      { slug: 'let-us-meet-in-baku', texts: [{ language: 'en', state: 'APPROVED' }, { state: 'APPROVED' }] },
    ]);
  });

  it('leaves translations behind, and tells who was slower', async () => {
    const { article: saved } = await save({ ...TEXTS, en: 'Meet in Baku' }, ['en']);
    expect(saved.texts).toMatchObject([{ state: 'APPROVED' }, { language: 'az', state: 'BEHIND' }]);
    expect((await save(TEXTS)).code).toBe('stale-revision');
    article = saved;
    expect(await ready()).toMatchObject({
      __typename: 'NewsNotReady',
      problems: [{ language: 'az', state: 'BEHIND' }],
    });
    expect((await ready([])).article.readyLanguages).toEqual(['en']);
  });

  it.each([
    [
      'a language twice',
      {
        texts: [
          { language: 'en', title: 'A', summary: 'A', body: 'A' },
          { language: 'en', title: 'B', summary: 'B', body: 'B' },
        ],
      },
    ],
    ['an approval of nothing', { approved: ['ur'] }],
    ['a leading language that is none of its', { leadingLanguage: 'ru' }],
    ['no title to begin with', { texts: [] }],
    ['no day', { datedOn: '2024-02-30' }],
    ['a language that there is not', { languages: ['en', 'xx-nope'] }],
  ])('takes no article with %s', async (_, wrong) => {
    const { errors } = await organiser.post(BEGIN, { s: summitId, input: inputOf(TEXTS, [], wrong) });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('an article', () => {
  it('is nobody’s but its organisers’ until it is released, and then everybody’s in their language', async () => {
    expect(await release()).toMatchObject({ code: 'news-not-ready' });
    await ready();
    for (const by of [stranger, moderator, elsewhere]) {
      expect((await read(by)).code).toBe('not-found');
      expect(await by.ask(LIST, { s: summitSlug })).toMatchObject({ totalCount: 0, nodes: [] });
      expect((await release(['ur'], by)).code).toMatch(/^not-/);
    }
    expect((await feed('news.az.atom')).body).not.toContain('Bakıda');
    expect(await release([])).toMatchObject({ code: 'language-missing' });
    expect(await release()).toMatchObject({
      embargo: { state: 'RELEASED', missingLanguages: ['ur'], path: `/s/${summitSlug}/news/${article.slug}` },
    });
    expect(await world.browser('az').ask(READ, { s: summitSlug, slug: article.slug })).toMatchObject({
      title: { text: TEXTS.az, language: 'az' },
      texts: [{ language: 'en' }, { language: 'az' }],
      correctedAt: null,
    });
    expect(await world.browser('ur').ask(LIST, { s: summitSlug })).toMatchObject({
      nodes: [{ datedOn: '2024-10-16', title: { language: 'en', isFallback: true } }],
    });
    expect(await stranger.ask(LIST, { s: summitSlug, language: 'ur' })).toMatchObject({ totalCount: 0 });
  });

  it('comes out by the clock of the database, at its time', async () => {
    await ready();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect(await organiser.ask(SCHEDULE, { id: article.id, at, missing: ['ur'] })).toMatchObject({
      embargo: { state: 'EMBARGOED' },
    });
    expect((await read()).code).toBe('not-found');
    await world.dataSource.query('UPDATE embargoes SET releases_at = now() WHERE object_id = $1', [article.id]);
    expect((await read()).title.text).toBe(TEXTS.en);
    expect((await feed('news.az.rss')).body).toContain('Bakıda');
  });

  it('is corrected whole, and never shows what nobody approved', async () => {
    await ready();
    await release();
    article = (await save({ ...TEXTS, en: 'Unapproved words' })).article;
    expect(article.isReadyOutdated).toBe(true);
    expect((await read()).title.text).toBe(TEXTS.en);
    article = (await save({ en: 'Corrected', az: 'Düzəldilib' }, ['en', 'az'])).article;
    await ready();
    expect(await read()).toMatchObject({ title: { text: 'Corrected' }, correctedAt: expect.any(String) as string });
    expect((await feed('news.atom')).body).toContain('Corrected');
  });

  it('leaves a tombstone where it was recalled, and cannot be removed once it was out', async () => {
    await ready();
    await release();
    expect(await organiser.ask(REMOVE, { id: article.id })).toMatchObject({ code: 'news-released' });
    expect(await organiser.ask(TAKE_BACK, { id: article.id, revision: article.revision })).toMatchObject({
      code: 'news-released',
    });
    await organiser.ask(RECALL, { id: article.id, reason: 'A wrong figure' });
    expect(await read()).toMatchObject({ __typename: 'RecalledNewsArticle', reason: 'A wrong figure' });
    expect(await stranger.ask(LIST, { s: summitSlug })).toMatchObject({ totalCount: 0 });
    const { body } = await feed('news.az.atom');
    expect(body).not.toContain('Bakıda');
    expect(body).toContain(`<at:deleted-entry ref="urn:uuid:${article.id}"`);
    expect((await ready()).code).toBe('recalled-already');
  });

  it('is taken back with its schedule, and removed', async () => {
    await ready();
    await organiser.ask(SCHEDULE, {
      id: article.id,
      at: new Date(Date.now() + 3_600_000).toISOString(),
      missing: ['ur'],
    });
    const back = await organiser.ask<Outcome>(TAKE_BACK, { id: article.id, revision: article.revision });
    expect(back.article.readyLanguages).toBeNull();
    const [row] = await world.dataSource.query<{ at: Date | null }[]>(
      'SELECT releases_at AS at FROM embargoes WHERE object_id = $1',
      [article.id],
    );
    expect(row?.at).toBeNull();
    expect(await organiser.ask(REMOVE, { id: article.id })).toMatchObject({ __typename: 'NewsArticleRemoved' });
    expect(await organiser.ask(DRAFTED, { s: summitId })).toEqual([]);
  });
});

describe('feeds', () => {
  it('are one for each language, and say when nothing is new', async () => {
    await ready();
    await release();
    const atom = await feed('news.az.atom');
    expect(atom.headers['content-type']).toContain('application/atom+xml');
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(atom.body) as {
      feed: { entry: Record<string, unknown> };
    };
    expect(parsed.feed.entry).toMatchObject({
      '@xml:lang': 'az',
      title: TEXTS.az,
      published: '2024-10-16T12:00:00.000Z',
      link: { '@href': `http://canopy.example/s/${summitSlug}/news/${article.slug}?lang=az` },
    });
    expect(atom.body).toContain('Second &amp;#60;p&amp;#62;');
    expect((await feed('news.az.atom', { 'if-none-match': String(atom.headers['etag']) })).statusCode).toBe(304);
    expect((await feed('news.ur.atom')).body).not.toContain('entry');
    for (const file of ['news.xx.atom', 'news.az.xml', '..%2fnews.atom', 'news.az.atom.rss'])
      expect((await feed(file)).statusCode, file).toBe(404);
    expect((await world.app.inject('/feeds/no-such-summit/news.atom')).statusCode).toBe(404);
  });
});

describe('pictures', () => {
  it('are written anew, and shown with their article alone', async () => {
    const sent = await upload(`articles/${article.id}`, organiser, null, 'description=Baku&language=en&credit=Ann');
    const { id } = sent.json<{ id: string }>();
    const share = `/exchange/news/pictures/${id}/share.jpg`;
    expect((await get(share)).statusCode).toBe(404);
    expect((await get(share, elsewhere)).statusCode).toBe(404);
    const own = await get(share, organiser);
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect(await sharp(own.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    await ready();
    await release();
    expect(await read()).toMatchObject({ pictures: [{ id, description: { text: 'Baku' }, credit: 'Ann' }] });
    expect((await get(share)).statusCode).toBe(200);
    expect((await get(`/exchange/news/pictures/${id}/other.jpg`)).statusCode).toBe(404);
    const { id: later } = (await upload(`articles/${article.id}`, organiser)).json<{ id: string }>();
    expect((await get(`/exchange/news/pictures/${later}/full.jpg`)).statusCode).toBe(404);
    const REMOVE_PICTURE = 'mutation ($id: ID!) { removeNewsPicture(id: $id) { __typename ... on Refusal { code } } }';
    expect(await elsewhere.ask(REMOVE_PICTURE, { id })).toMatchObject({ code: 'not-found' });
    await organiser.ask(REMOVE_PICTURE, { id });
    expect((await get(share)).statusCode).toBe(200);
    await ready();
    expect((await get(share)).statusCode).toBe(404);
    expect((await get(`/exchange/news/pictures/${later}/full.jpg`)).statusCode).toBe(200);
    await organiser.ask(RECALL, { id: article.id, reason: 'Wrong' });
    expect((await get(`/exchange/news/pictures/${later}/full.jpg`)).statusCode).toBe(404);
  });

  it('are pictures', async () => {
    expect((await upload(`articles/${article.id}`, organiser, Buffer.from('<svg/>'))).statusCode).toBe(422);
    expect((await upload(`articles/${article.id}`, organiser, null, 'language=en')).statusCode).toBe(422);
    expect((await upload('articles/nobody', organiser)).statusCode).toBe(404);
  });
});

describe('a press kit', () => {
  const KIT = `query ($s: String!) { pressKit(summitSlug: $s) { boilerplate { text } contacts { name email duty { text } } pictures { id } archive } }`;
  const SAVE_KIT = `mutation ($s: ID!, $revision: Int!, $input: PressKitInput!) { savePressKit(summitId: $s, revision: $revision, input: $input) {
    __typename ... on PressKitSaved { kit { revision isPublished } } ... on Refusal { code } } }`;
  const kit = (isPublished: boolean) => ({
    boilerplates: [{ language: 'en', text: 'A conference.' }],
    contacts: [{ name: 'Ann', duties: [{ language: 'en', text: 'Press' }], email: 'Press@Example.org', phone: null }],
    isPublished,
  });

  it('is the press’s once it is published', async () => {
    const { id } = (await upload(`kits/${summitId}`, organiser)).json<{ id: string }>();
    expect(await organiser.ask(SAVE_KIT, { s: summitId, revision: 0, input: kit(false) })).toMatchObject({
      kit: { revision: 1 },
    });
    expect(await stranger.ask(KIT, { s: summitSlug })).toBeNull();
    expect((await get(`/exchange/news/pictures/${id}/small.webp`)).statusCode).toBe(404);
    expect(await organiser.ask(SAVE_KIT, { s: summitId, revision: 0, input: kit(true) })).toMatchObject({
      code: 'stale-revision',
    });
    expect(await elsewhere.ask(SAVE_KIT, { s: summitId, revision: 1, input: kit(true) })).toMatchObject({
      code: 'not-allowed',
    });
    await organiser.ask(SAVE_KIT, { s: summitId, revision: 1, input: kit(true) });
    expect(await stranger.ask(KIT, { s: summitSlug })).toMatchObject({
      boilerplate: { text: 'A conference.' },
      contacts: [{ name: 'Ann', email: 'press@example.org', duty: { text: 'Press' } }],
      pictures: [{ id }],
    });
    expect((await get(`/exchange/news/pictures/${id}/small.webp`)).statusCode).toBe(200);
  });
});
