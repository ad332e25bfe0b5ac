import type { ImportAnswer, ImportPreview } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

/** An installation, and who organises in it. */
class Installation {
  private constructor(readonly world: ApiWorld) {}

  static async start(env: Record<string, string> = {}): Promise<Installation> {
    return new Installation(await ApiWorld.start(env));
  }

  async slugs(): Promise<Map<string, string>> {
    const rows = await this.world.dataSource.query<{ id: string; slug: string }[]>(
      'SELECT id, slug FROM summits WHERE NOT is_rehearsal ORDER BY slug',
    );
    return new Map(rows.map(({ id, slug }) => [slug, id]));
  }

  async organiserOf(...slugs: string[]): Promise<Browser> {
    const summits = await this.slugs();
    const user = await this.world.user(
      'Organiser',
      slugs.map((slug) => ({ summitId: summits.get(slug)!, role: 'organiser' as const, personId: null })),
    );
    return this.world.signedIn(this.world.get(SignIn), user.id);
  }

  /** An organiser who may make new summits, of a summit that nothing else is about. */
  async founder(): Promise<Browser> {
    const slug = 'of-the-founder';
    if (!(await this.slugs()).has(slug)) await this.world.rows.summit(slug);
    return this.organiserOf(slug);
  }

  download(browser: Browser, path: string) {
    return this.world.app.inject({
      method: 'GET',
      url: `/exchange/summits/${path}`,
      headers: { cookie: cookieOf(browser) },
    });
  }

  upload(browser: Browser, body: string | Buffer, query: Record<string, string> = {}, headers: object = {}) {
    return this.world.app.inject({
      method: 'POST',
      url: '/exchange/imports',
      query,
      headers: { cookie: cookieOf(browser), 'content-type': 'application/octet-stream', ...headers },
      payload: Buffer.from(body),
    });
  }

  async preview(browser: Browser, body: string | Buffer, query: Record<string, string> = {}): Promise<ImportPreview> {
    const answer = (await this.upload(browser, body, query)).json<ImportAnswer>();
    if (answer.outcome !== 'preview') throw new Error(JSON.stringify(answer));
    return answer.preview;
  }

  /** Looks, then confirms. */
  async import(browser: Browser, body: string | Buffer, query: Record<string, string> = {}): Promise<ImportPreview> {
    const preview = await this.preview(browser, body, query);
    if (preview.confirmation === null) throw new Error(JSON.stringify(preview.problems));
    const answer = await this.upload(browser, body, { ...query, confirm: preview.confirmation });
    expect(answer.json()).toMatchObject({ outcome: 'applied' });
    return preview;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }
}
const cookieOf = (browser: Browser): string =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

describe('programmes as files', () => {
  let first: Installation;
  let second: Installation;
  let demo: string[];
  beforeAll(async () => {
    [first, second] = await Promise.all([Installation.start({ DEMO: 'true' }), Installation.start()]);
    demo = [...(await first.slugs()).keys()];
  });
  afterAll(() => Promise.all([first?.stop(), second?.stop()]));

  it('are for organisers of that summit alone', async () => {
    const slug = demo[0]!;
    expect((await first.download(first.world.browser(), `${slug}/canopy.json`)).statusCode).toBe(401);
    expect((await first.download(await first.organiserOf(demo[1]!), `${slug}/canopy.json`)).statusCode).toBe(403);
    expect((await first.download(await first.organiserOf(slug), 'unknown/canopy.json')).statusCode).toBe(403);
    const answer = await first.download(await first.organiserOf(slug), `${slug}/canopy.json`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${slug}.canopy.json"`);
  });

  it('bring the three demo summits into an empty database and out again without a difference', async () => {
    expect(demo).toHaveLength(3);
    const organiser = await first.organiserOf(...demo);
    const founder = await second.founder();
    for (const slug of demo) {
      const exported = (await first.download(organiser, `${slug}/canopy.json`)).body;
      const preview = await second.import(founder, exported);
      expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect((await second.download(founder, `${slug}/canopy.json`)).body).toBe(exported);
      // The same file again changes nothing.
      const again = await second.preview(founder, exported, { summit: slug });
      expect(again).toMatchObject({ changes: [], problems: [], confirmation: null });
    }
  });

  it.each(['schedule.json', 'schedule.xml', 'sessions.csv', 'sessions.xlsx', 'people.csv', 'people.xlsx'])(
    'go out as %s and come back without a change',
    async (format) => {
      const organiser = await first.organiserOf(...demo);
      for (const slug of demo) {
        for (const lang of ['en', 'ur']) {
          const exported = (await first.download(organiser, `${slug}/${format}?lang=${lang}`)).rawPayload;
          const preview = await first.preview(organiser, exported, { summit: slug, language: lang });
          expect(preview).toMatchObject({ format, changes: [], problems: [] });
        }
      }
    },
  );
});
