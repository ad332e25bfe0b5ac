import type { ImportAnswer, ImportPreview } from '@app/contracts';
import { expect } from 'vitest';
import { SignIn } from '../../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from '../api/api-world.js';

/** An installation, and who organises in it. */
export class Installation {
  private constructor(readonly world: ApiWorld) {}

  static async start(env: Record<string, string> = {}): Promise<Installation> {
    return new Installation(await ApiWorld.start(env));
  }

  /** Ids of its summits but rehearsals, by slug. */
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
    // Tests send more files than an organiser may at once.
    this.world.clock.pass(10_000);
    const response = await this.upload(browser, body, query);
    const answer = response.json<ImportAnswer>();
    if (answer.outcome !== 'preview') throw new Error(response.body);
    return answer.preview;
  }

  /** Looks, then confirms. */
  async import(browser: Browser, body: string | Buffer, query: Record<string, string> = {}): Promise<ImportPreview> {
    const preview = await this.preview(browser, body, query);
    if (preview.confirmation === null) throw new Error(JSON.stringify(preview.problems));
    this.world.clock.pass(10_000);
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
