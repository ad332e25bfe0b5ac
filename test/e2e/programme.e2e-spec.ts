import { ProgrammeReleases } from '../../apps/api/src/programme/index.js';
import { UnitOfWork } from '@app/database';
import { createClient } from 'graphql-ws';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { StageService } from '../../apps/api/src/stage/index.js';
import { ApiWorld } from './api/api-world.js';
import { readHead, type ReadHead } from './api/page-head.js';
import { plantInitiative, PLANTS } from './embargo/planted.js';
import type { Planted } from './embargo/visitor.js';
import type { SigningDesk } from './initiatives/signing-desk.js';

const EVIL = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';

describe('the public programme over HTTP', () => {
  let world: ApiWorld;
  let webRoot: string;
  let summitId: string;
  let opening: string;
  beforeAll(async () => {
    webRoot = await mkdtemp(join(tmpdir(), 'canopy-web-'));
    await mkdir(join(webRoot, 'assets'));
    await writeFile(
      join(webRoot, 'index.html'),
      '<!doctype html><html><head><title>Canopy</title></head><body></body></html>',
    );
    await writeFile(join(webRoot, 'assets', 'app-1234.js'), 'export {};');
    await writeFile(
      join(webRoot, 'preloads.json'),
      JSON.stringify({
        app: '',
        pages: [{ pattern: '^/s/[^/]+/[^/]+$', tags: '<link rel="modulepreload" href="/assets/app-1234.js">' }],
        languages: {},
      }),
    );
    world = await ApiWorld.start({ WEB_ROOT: webRoot });
    summitId = await world.rows.summit('green', { title: { en: 'Green', ur: 'سبز' } });
    const people = [await world.rows.person('ana', { en: 'Ana', ur: 'انا' }), await world.rows.person('bo')];
    opening = await world.rows.session(summitId, 'opening', {
      title: { en: EVIL },
      description: { ru: 'Только по-русски' },
      people,
    });
    const ids = [
      opening,
      await world.rows.session(summitId, 'panel', {
        startsAt: '2022-12-20T09:00:00Z',
        endsAt: '2022-12-20T10:00:00Z',
        people: people.slice(0, 1),
      }),
    ];
    await world
      .get(UnitOfWork)
      .run(world.context(), (tx) => world.get(ProgrammeReleases).releaseSummit(tx, summitId, ids));
  });
  afterAll(async () => {
    await world.stop();
    await rm(webRoot, { recursive: true, force: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ method: 'GET', url, headers });

  it('answers null for what it does not know', async () => {
    expect(await world.browser().ask('{ summit(slug: "nowhere") { id } }')).toBeNull();
    expect(
      await world.browser().ask('{ summit(slug: "green") { session(slug: "x") { id } person(slug: "x") { id } } }'),
    ).toEqual({ session: null, person: null });
  });

  it('says which language a text is in, and whether it was asked for', async () => {
    const query =
      '{ summit(slug: "green") { title { text language direction isFallback } session(slug: "opening") { description { text language isFallback } } } }';
    expect(await world.browser('ur, en;q=0.5').ask(query)).toEqual({
      title: { text: 'سبز', language: 'ur', direction: 'RTL', isFallback: false },
      session: { description: { text: 'Только по-русски', language: 'ru', isFallback: true } },
    });
    expect(await world.browser('th').ask(query)).toMatchObject({
      title: { text: 'Green', language: 'en', isFallback: true },
    });
  });

  it('hands HTML on as the text it is', async () => {
    expect(
      await world.browser().ask('{ summit(slug: "green") { session(slug: "opening") { title { text } } } }'),
    ).toEqual({ session: { title: { text: EVIL } } });
  });

  it('pages nested lists and walks between people and sessions', async () => {
    const page =
      'query ($after: String) { summit(slug: "green") { sessions(first: 1, after: $after) { totalCount nodes { slug appearances { person { slug appearances { session { slug } } } } } pageInfo { hasNextPage endCursor } } } }';
    const first = await world.browser().ask<{ sessions: { pageInfo: { endCursor: string } } }>(page);
    expect(first).toMatchObject({
      sessions: {
        totalCount: 2,
        nodes: [
          {
            slug: 'opening',
            appearances: [
              {
                person: {
                  slug: 'ana',
                  appearances: [{ session: { slug: 'opening' } }, { session: { slug: 'panel' } }],
                },
              },
              {},
            ],
          },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
    const second = await world.browser().ask(page, { after: first.sessions.pageInfo.endCursor });
    expect(second).toMatchObject({ sessions: { nodes: [{ slug: 'panel' }], pageInfo: { hasNextPage: false } } });
  });

  it.each([
    ['{ summits(after: "nonsense") { totalCount } }', 'after', 'bad-cursor'],
    ['{ summit(slug: "green") { sessions(after: "nonsense") { totalCount } } }', 'after', 'bad-cursor'],
    ['{ summits(first: -1) { totalCount } }', 'first', 'too-small'],
  ])('names the field of bad input: %s', async (query, path, code) => {
    const { errors } = await world.browser().post(query);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path, code }] });
  });

  it('tells open pages of releases and of stages that open', async () => {
    await world.app.listen(0, '127.0.0.1');
    const url = (await world.app.getUrl()).replace('http', 'ws');
    const client = createClient({ url: `${url}/graphql`, webSocketImpl: WebSocket });
    const changes = client.iterate<{ programmeChanged: { version: number; sessionIds: string[] } }>({
      query: 'subscription { programmeChanged(summitSlug: "green") { summitSlug version sessionIds state } }',
    });
    const unknown = client.iterate({ query: 'subscription { programmeChanged(summitSlug: "nowhere") { version } }' });
    await expect(unknown.next()).rejects.toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'summitSlug' }] } },
    ]);
    // The first answer says where the programme stands, so that nothing is missed between reading and listening.
    const stateOf = async (): Promise<string> =>
      (await world.browser().ask<{ state: string }>('{ summit(slug: "green") { state } }')).state;
    const read = await stateOf();
    expect((await changes.next()).value.data.programmeChanged).toEqual({
      summitSlug: 'green',
      version: 1,
      sessionIds: [],
      state: read,
    });
    const next = changes.next();
    await world.dataSource.query(`UPDATE sessions SET languages = '{en,ru}' WHERE id = $1`, [opening]);
    await world.release(opening);
    expect((await next).value.data).toMatchObject({
      programmeChanged: { summitSlug: 'green', version: 2, sessionIds: [opening] },
    });
    const released = await stateOf();
    expect(released).not.toBe(read);

    // A stage tells when it opens and when it ends, not of each seat.
    const stage = world.get(StageService);
    const ofStage = changes.next();
    await stage.openRehearsal(world.context(), opening);
    const opened = (await ofStage).value.data;
    expect(opened).toMatchObject({ programmeChanged: { summitSlug: 'green', version: 2, sessionIds: [opening] } });
    expect(opened.programmeChanged.state).toBe(await stateOf());
    expect(opened.programmeChanged.state).not.toBe(released);
    expect(await world.browser().ask('{ summit(slug: "green") { session(slug: "opening") { stageStatus } } }')).toEqual(
      {
        session: { stageStatus: 'LIVE' },
      },
    );
    const afterwards = changes.next();
    await stage.followProgramme(world.context(), [opening]);
    await world.dataSource.query(`UPDATE sessions SET languages = '{en}' WHERE id = $1`, [opening]);
    await world.release(opening);
    expect((await afterwards).value.data).toMatchObject({
      programmeChanged: { summitSlug: 'green', version: 3, sessionIds: [opening] },
    });
    await client.dispose();
  });

  it('serves the app for its own addresses, with the name of the summit for previews', async () => {
    for (const path of ['/', '/organise', '/sign-in/token', '/s/nowhere']) {
      const page = await get(path);
      expect([path, page.statusCode, page.headers['content-type'], page.headers['cache-control']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ]);
      expect(page.body).toContain('<title>Canopy</title>');
    }
    expect((await get('/s/green', { 'accept-language': 'ur' })).body).toContain(
      '<meta property="og:title" content="سبز">',
    );
    const summit = await get('/s/green/opening', { 'accept-language': 'ur' });
    expect(summit.body).toContain(
      '<meta property="og:title" content="&#60;img src=x onerror=alert(1)&#62;&#34;&#62;&#60;script&#62;alert(2)&#60;/script&#62; – سبز">',
    );
    expect(summit.body).not.toContain('<img');
    expect(summit.body).not.toContain('<script>alert');
    // Somebody went live there: the page goes to the stage first.
    expect(summit.body).toContain(`<meta name="canopy-live-session" content="${opening}">`);
    expect(summit.body).toContain('<template id="later"><link rel="preload" as="script" href="/assets/app-1234.js">');
    const panel = await get('/s/green/panel');
    expect(panel.body).toContain('<link rel="modulepreload" href="/assets/app-1234.js"></head>');
    expect(panel.body).not.toContain('canopy-live-session');
    expect(summit.headers['content-security-policy']).toContain("script-src 'self';");
  });

  describe('the head of what a summit released beside its programme', () => {
    const HOSTILE = `</script><script>alert(1)</script>"'&\u202e`;
    const ORIGIN = 'http://canopy.example';
    let desk: SigningDesk;
    let initiative: Planted, outcome: Planted, article: Planted, picture: string;
    const headOf = async (path: string, language = 'en'): Promise<ReadHead> =>
      readHead((await get(path, { 'accept-language': language })).body);

    beforeAll(async () => {
      const planted = await plantInitiative(world);
      desk = planted.desk;
      initiative = planted.planted;
      const { organiser, summitId: of, summitSlug } = desk;
      const personId = await world.rows.person('planted', { en: 'Ada' });
      await world.dataSource.query('UPDATE summits SET title = $2, theme = $3 WHERE id = $1', [
        of,
        { en: 'Green Asia', ur: 'سبز ایشیا' },
        { en: 'Together' },
      ]);
      const sessionId = await world.session(of, []);
      await world.seat(sessionId, [{ role: 'speaker', personId }]);
      await world
        .get(UnitOfWork)
        .run(world.context(), (tx) => world.get(ProgrammeReleases).releaseSummit(tx, of, [sessionId]));
      const upload = async (): Promise<string> => 'none';
      const ground = { organiser, summitId: of, summitSlug, sessionId, personId, send: upload };
      [outcome, article] = [await PLANTS[0]!(ground), await PLANTS[1]!(ground)];
      await PLANTS[2]!(ground);
      picture = `${ORIGIN}/exchange/news/share/${summitSlug}`;
      // As words may stand there that came by other ways than our forms.
      await world.dataSource.query(
        'UPDATE outcomes SET titles = $2, amount_minor = 123450, currency = $3 WHERE id = $1',
        [outcome.id, { en: `Fund ${HOSTILE}`, ur: 'فنڈ' }, 'CNY'],
      );
      await world.dataSource.query(
        `UPDATE news_articles SET published = jsonb_set(published, '{texts,en}', $2) WHERE id = $1`,
        [article.id, { title: `News ${HOSTILE}`, summary: `${'Long. '.repeat(80)}end`, body: 'Body' }],
      );
      await world.dataSource.query('UPDATE embargoes SET releases_at = now() WHERE summit_id = $1', [of]);
    }, 60_000);

    it('shows an article in the language of its link, as a page of its own', async () => {
      const path = `/s/${desk.summitSlug}/news/${article.slug}`;
      const head = await headOf(path);
      expect(head.title).toBe(`News </script><script>alert(1)</script>"'&`);
      expect(head.meta).toMatchObject({
        'og:title': [head.title],
        'og:type': ['article'],
        'og:url': [`${ORIGIN}${path}`],
        'og:locale': ['en_US'],
        'og:locale:alternate': ['ur_PK'],
        'og:image': [`${picture}.en.png`],
        'og:image:width': ['1200'],
        'og:image:height': ['630'],
        'og:image:alt': [head.title],
        'twitter:card': ['summary_large_image'],
        'article:published_time': [expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)],
      });
      const [description] = head.meta['og:description']!;
      expect(description).toMatch(/^Long\. .*…$/);
      expect(description!.length).toBeLessThanOrEqual(300);
      expect(head.meta['description']).toEqual([description]);
      expect(head.links).toEqual({
        canonical: `${ORIGIN}${path}`,
        'alternate en': `${ORIGIN}${path}?lang=en`,
        'alternate ur': `${ORIGIN}${path}?lang=ur`,
        'alternate x-default': `${ORIGIN}${path}`,
      });
      expect(head.structured).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: `News ${HOSTILE}`,
        inLanguage: 'en',
        image: [`${picture}.en.png`],
        datePublished: head.meta['article:published_time']![0],
        about: { '@type': 'Event', name: 'Green Asia' },
      });
      const inUrdu = await headOf(`${path}?lang=ur`);
      expect(inUrdu.title).toContain(article.words['title']);
      expect(inUrdu.meta).toMatchObject({
        'og:url': [`${ORIGIN}${path}?lang=ur`],
        'og:locale': ['ur_PK'],
        'og:locale:alternate': ['en_US'],
      });
      expect(inUrdu.links).toEqual({ ...head.links, canonical: `${ORIGIN}${path}?lang=ur` });
      // Facebook asks for the other languages of the same page.
      const asked = await headOf(`${path}?fb_locale=ur_PK`);
      expect([asked.title, asked.meta['og:url']]).toEqual([inUrdu.title, [`${ORIGIN}${path}`]]);
    });

    it('shows an outcome, with what it is worth', async () => {
      const path = `/outcomes/${outcome.slug}`;
      const head = await headOf(path);
      expect(head.meta).toMatchObject({
        'og:title': [`Fund </script><script>alert(1)</script>"'&`],
        'og:description': [`Something ${outcome.words['description']}`],
        'og:locale': ['en_US'],
        'og:locale:alternate': ['ur_PK'],
        'og:image:width': ['1200'],
        'article:published_time': [expect.any(String)],
      });
      expect(head.links).toEqual({ canonical: `${ORIGIN}${path}` });
      expect(head.structured).toMatchObject({
        '@type': 'MonetaryGrant',
        name: `Fund ${HOSTILE}`,
        amount: { '@type': 'MonetaryAmount', currency: 'CNY', value: 1234.5 },
        funder: [{ '@type': 'Organization', name: `Something ${outcome.words['party']}` }],
      });
      expect((await headOf(path, 'ur')).title).toBe('فنڈ');
    });

    it('shows an initiative with how it begins', async () => {
      const path = `/s/${desk.summitSlug}/initiatives/${initiative.slug}`;
      const head = await headOf(path, 'ur');
      expect(head.title).toBe(`کچھ ${initiative.words['title']}`);
      expect(head.meta).toMatchObject({
        'og:description': [`ہم ${initiative.words['text']} پر متفق ہیں۔`],
        'og:locale': ['ur_PK'],
        'og:locale:alternate': ['en_US'],
        'article:published_time': [expect.any(String)],
      });
      expect(head.structured).toMatchObject({
        '@type': 'CreativeWork',
        identifier: `sha256:${desk.textHash}`,
        inLanguage: ['en', 'ur'],
        description: `ہم ${initiative.words['text']} پر متفق ہیں۔`,
      });
    });

    it.each([
      ['guest-of-honour', 'آذربائیجان – سبز ایشیا', 'WebPage'],
      ['press', 'پریس کٹ – سبز ایشیا', 'CollectionPage'],
      ['news', 'خبریں – سبز ایشیا', 'CollectionPage'],
      ['outcomes', 'نتائج – سبز ایشیا', 'CollectionPage'],
    ])('names the page of %s in the reader’s language', async (page, title, type) => {
      const url = `/s/${desk.summitSlug}/${page}`;
      const head = await headOf(url, 'ur');
      expect(head.title).toBe(title);
      expect(head.meta).toMatchObject({
        'og:type': ['website'],
        'og:locale': ['ur_PK'],
        'og:image': [`${picture}.ur.png`],
        'og:image:alt': ['سبز ایشیا'],
      });
      expect(head.meta['og:description']?.[0]).not.toBe('');
      expect(head.links).toEqual({ canonical: `${ORIGIN}${url}` });
      expect(head.structured).toMatchObject({ '@type': type, name: title, url: `${ORIGIN}${url}` });
    });
  });

  it('lets browsers keep hashed files for ever, and says unknown addresses of the API as JSON', async () => {
    const file = await get('/assets/app-1234.js');
    expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const path of ['/assets/gone.js', '/calendar/unknown', '/metrics/x', '/favicon.png', '/graphql/x']) {
      const answer = await get(path);
      expect([path, answer.statusCode, answer.headers['content-type']]).toEqual([
        path,
        404,
        'application/json; charset=utf-8',
      ]);
    }
    expect((await get('/assets/..%2f..%2fpackage.json')).statusCode).toBe(404);
  });

  it('reports health, readiness and metrics', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toMatchObject({ status: 'ready', checks: { database: 'ok' } });
    const metrics = (await get('/metrics')).body;
    expect(metrics).toMatch(
      /canopy_http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    );
  });
});
