import { XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const KEPT = `__typename ... on ClosingReportKept { report { title revision sections { heading body } } } ... on Refusal { code }`;
const COMPOSE = `mutation ($s: ID!, $language: String!, $revision: Int!) {
  composeClosingReport(summitId: $s, language: $language, revision: $revision) { ${KEPT} } }`;
const SAVE = `mutation ($s: ID!, $language: String!, $revision: Int!, $input: ClosingReportInput!) {
  saveClosingReport(summitId: $s, language: $language, revision: $revision, input: $input) { ${KEPT} } }`;
const READ = `query ($s: ID!) { closingReports(summitId: $s, language: "en") { languages report { title } } }`;
const SAVE_KIT = `mutation ($s: ID!, $input: PressKitInput!) { savePressKit(summitId: $s, revision: 0, input: $input) { __typename } }`;

interface Kept {
  __typename: string;
  code?: string;
  report: { title: string; revision: number; sections: { heading: string; body: string }[] };
}

let world: ApiWorld;
let summitId: string;
let organiser: Browser, elsewhere: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start();
  summitId = await world.rows.summit('closing', {
    languages: ['en', 'ur'],
    title: { en: 'Green <Asia>', ur: 'سبز ایشیا' },
  });
  const other = await world.rows.summit('elsewhere', {});
  const speaker = await world.rows.person('almas', { en: 'Almas Chukin', ur: 'الماس چوکن' });
  await world.session(summitId, [{ role: 'speaker', personId: speaker }]);
  const as = async (name: string, of: string) =>
    world.signedIn(world.get(SignIn), (await world.user(name, [{ summitId: of, role: 'organiser' }])).id);
  organiser = await as('Olga', summitId);
  elsewhere = await as('Oscar', other);
  stranger = world.browser();
});
afterAll(() => world.stop());

const get = (url: string, by = stranger) =>
  world.app.inject({
    method: 'GET',
    url,
    headers: { cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
const compose = (language: string, revision: number, by = organiser) =>
  by.ask<Kept>(COMPOSE, { s: summitId, language, revision });

describe('a closing report', () => {
  it('is composed of what was released, in the language that was asked for', async () => {
    const { report } = await compose('en', 0);
    expect(report.title).toBe('Closing report: Green <Asia>');
    expect(report.sections.map(({ heading }) => heading)).toContain('The programme');
    expect(report.sections.map(({ body }) => body).join('\n')).toContain('Almas Chukin');
    expect((await compose('ur', 0)).report.sections.map(({ body }) => body).join('\n')).toContain('الماس چوکن');
    expect(await organiser.ask(READ, { s: summitId })).toMatchObject({ languages: ['en', 'ur'] });
  });

  it('is its organisers’, who write it on', async () => {
    // Who still sees an empty page does not write over it.
    expect((await compose('en', 0)).code).toBe('stale-revision');
    const { report } = await compose('en', 1);
    const input = { title: 'Our report', sections: [{ heading: 'Thanks', body: 'To all <of you>.\n\nAgain.' }] };
    const variables = { s: summitId, language: 'en', revision: report.revision, input };
    for (const by of [stranger, elsewhere]) {
      expect((await compose('en', report.revision, by)).code).toMatch(/^not-/);
      expect((await by.ask<Kept>(SAVE, variables)).code).toMatch(/^not-/);
      expect(await by.ask(READ, { s: summitId })).toBeNull();
      for (const format of ['pdf', 'html'])
        expect((await get(`/exchange/news/reports/${summitId}/en.${format}`, by)).statusCode).toBe(404);
    }
    expect((await organiser.ask<Kept>(SAVE, variables)).report.title).toBe('Our report');
    expect((await organiser.ask<Kept>(SAVE, variables)).code).toBe('stale-revision');
    const { errors } = await organiser.post(SAVE, { ...variables, input: { ...input, title: ' ' } });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const html = await get(`/exchange/news/reports/${summitId}/en.html`, organiser);
    expect(html.body).toContain('<p>To all &#60;of you&#62;.</p>');
    expect(html.headers['content-disposition']).toContain('attachment');
    const pdf = await get(`/exchange/news/reports/${summitId}/en.pdf`, organiser);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await get(`/exchange/news/reports/${summitId}/xx.pdf`, organiser)).statusCode).toBe(404);
  });
});

describe('what everybody may fetch', () => {
  it('is named in site maps, of what is released alone', async () => {
    const robots = (await get('/robots.txt')).body.split('\n');
    expect(robots).toContain('Sitemap: http://canopy.example/sitemap.xml');
    // Who shows shared links keeps to these rules for their pictures too.
    expect(robots).toEqual(
      expect.arrayContaining([
        'Disallow: /exchange/',
        'Allow: /exchange/news/share/',
        'Allow: /exchange/news/pictures/',
      ]),
    );
    const index = await get('/sitemap.xml');
    expect(XMLValidator.validate(index.body)).toBe(true);
    expect(index.body).toContain('http://canopy.example/sitemaps/closing.xml');
    expect(index.body).not.toContain('elsewhere');
    // No day that news and outcomes, which come later, would make untrue.
    expect(index.body).not.toContain('lastmod');
    const pages = await get('/sitemaps/closing.xml');
    expect(XMLValidator.validate(pages.body)).toBe(true);
    expect(pages.body).toContain('<loc>http://canopy.example/s/closing/people/almas</loc>');
    for (const file of ['elsewhere.xml', 'nobody.xml', 'closing.json'])
      expect((await get(`/sitemaps/${file}`)).statusCode).toBe(404);
  });

  it('is a picture of the summit for shared links', async () => {
    const picture = await get('/exchange/news/share/closing.ur.png');
    expect(await sharp(picture.rawPayload).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    for (const file of ['closing.png', 'nobody.en.png', 'elsewhere.en.png'])
      expect((await get(`/exchange/news/share/${file}`)).statusCode).toBe(404);
  });

  it('is the press kit as one archive, once it is published', async () => {
    expect((await get('/exchange/news/press/closing.zip')).statusCode).toBe(404);
    const contact = { name: 'Ann', duties: [], email: 'press@example.org', phone: '+994 12' };
    const boilerplates = [{ language: 'ur', text: 'ایک اجلاس' }];
    await organiser.ask(SAVE_KIT, { s: summitId, input: { boilerplates, contacts: [contact], isPublished: true } });
    const archive = await get('/exchange/news/press/closing.zip');
    const files = unzipSync(new Uint8Array(archive.rawPayload));
    expect(Object.keys(files).sort()).toEqual(['about-ur.txt', 'contacts.txt']);
    expect(Buffer.from(files['about-ur.txt'] ?? []).toString()).toContain('ایک اجلاس');
    expect(Buffer.from(files['contacts.txt'] ?? []).toString()).toContain('press@example.org, +994 12');
  });
});
