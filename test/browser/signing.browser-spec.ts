import { AxeBuilder } from '@axe-core/playwright';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { picturesOfPdf } from './support/pdf-pages.js';
import { seatSpeakers } from './support/seat-speakers.js';
import { ARTICLES, type Signatory, SigningTable, TITLES } from './support/signing-table.js';

const run = promisify(execFile);
const soon = { timeout: 15_000, interval: 100 };
const READERS = { ur: 'ur-PK', ru: 'ru-RU', th: 'th-TH', en: 'en-GB' } as const;
type Language = keyof typeof READERS;

/** The words of the signing pages in a language. */
function wordsOf(language: Language): Record<string, string> {
  return JSON.parse(readFileSync(`apps/web/src/features/signing/messages/${language}.json`, 'utf8')) as Record<
    string,
    string
  >;
}

/** The roundtable of 2022: nine speakers and their chair at the table, thirty who sign, and a hall that watches. */
describe('the initiative of 2022', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let table: SigningTable;
  let chair: CastMember;
  let hall: Guest;
  let phone: Guest;
  let folder: string;
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const faults = async (page: Page, within?: string): Promise<string[]> => {
    const axe = new AxeBuilder({ page });
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };
  const hasNoSideScroll = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');
  const signatory = (name: string): Signatory => {
    const found = table.signatories.find((each) => each.name === name);
    if (found === undefined) throw new Error(`nobody invited ${name}`);
    return found;
  };
  const counted = (page: Page, text: string): Promise<void> =>
    page.getByTestId('roll-call-count').getByText(text, { exact: true }).waitFor();
  const outUrl = (): string => `${server.origin}/s/rehearsal/initiatives/${table.slug}`;
  const file = async (name: string): Promise<{ status: number; bytes: Buffer }> => {
    const response = await hall.page.request.get(`${server.origin}${name}`);
    return { status: response.status(), bytes: await response.body() };
  };

  beforeAll(async () => {
    [server, browser, folder] = await Promise.all([
      CanopyServer.start(),
      launchChromium(),
      mkdtemp(join(tmpdir(), 'canopy-signing-')),
    ]);
    cast = new Cast(browser, server);
    const organiser = await browser.newContext({ storageState: await cast.organiserState() });
    contexts.push(organiser);
    table = await SigningTable.lay(organiser, server);
    chair = await cast.moderator();
    hall = await cast.attendee({ viewport: { width: 1440, height: 900 } });
    phone = await cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 780 }, isMobile: true });
    for (const [name, { page }] of Object.entries({ chair, hall, phone }))
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await cast?.close();
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds its nine speakers at the table', async () => {
    expect(await cast.speakerSlugs()).toHaveLength(9);
    await seatSpeakers(cast);
    await expect.poll(() => hall.page.getByTestId('seat').getByText('not here yet').count(), soon).toBe(1);
  });

  it('is opened for signing by the chair, and the hall sees thirty places by country and nothing of the text', async () => {
    const { page } = chair;
    await page.getByTestId('tab-roll-call').click();
    await page.getByTestId('open-signing').click();
    await page.getByTestId('raised-hands').waitFor();
    expect(await hall.page.getByTestId('tab-roll-call').count()).toBe(0);
    await page.getByTestId('show-roll-call').click();
    await counted(hall.page, '0 of 30 signed');
    const seats = hall.page.getByTestId('roll-call-stage').getByTestId('roll-call-seats').locator('li');
    expect(await seats.count()).toBe(14);
    expect(await seats.filter({ hasText: 'Kazakhstan' }).innerText()).toContain('0 of 3 signed');
    expect(await hall.page.content()).not.toContain(TITLES['en'] ?? '');
    expect(await faults(page, '[data-testid=signing-desk]')).toEqual([]);
    await (await open()).goto(outUrl());
    expect((await file(`/exchange/initiatives/rehearsal/${table.slug}/evidence.json`)).status).toBe(404);
  });

  it('is signed in Urdu on a phone with a passkey', async () => {
    const words = wordsOf('ur');
    const page = await open({ locale: 'ur-PK', viewport: { width: 360, height: 780 } });
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(await table.linkOf(signatory('Moin ul Haque')));
    await page.getByText(ARTICLES[0]?.['ur'] ?? '').waitFor();
    await page.getByRole('radio', { name: words['signing.decide.sign'], exact: true }).check();
    expect(await hasNoSideScroll(page)).toBe(true);
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: words['signing.decide.continue'] }).click();
    await page.getByRole('button', { name: words['signing.confirm.sign.passkey'] }).click();
    await page.getByText(words['signing.proof.PASSKEY'] ?? '').waitFor();
    await counted(hall.page, '1 of 30 signed');
    await hall.page.getByTestId('roll-call-stage').getByText('معین الحق').waitFor();
  });

  it('is signed by the link alone, and in Russian with a reservation', async () => {
    const page = await open();
    await page.goto(await table.linkOf(signatory('An Fengquan')));
    await page.getByRole('radio', { name: 'I sign', exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Sign without a passkey' }).click();
    await page.getByText('Signed by the link in their mail').waitFor();

    const words = wordsOf('ru');
    const russian = await open({ locale: 'ru-RU' });
    await russian.goto(await table.linkOf(signatory('Almas Chukin')));
    await russian.getByRole('radio', { name: words['signing.decide.reserve'], exact: true }).check();
    await russian
      .getByRole('textbox', { name: words['signing.decide.reservation'] })
      .fill('Без последней статьи до её перевода на казахский.');
    await russian.getByRole('button', { name: words['signing.decide.continue'] }).click();
    await russian.getByRole('button', { name: words['signing.confirm.sign.link'] }).click();
    await russian.getByText(words['signing.proof.MAIL'] ?? '').waitFor();
    await counted(hall.page, '3 of 30 signed');
    expect(await hall.page.content()).not.toContain('Без последней статьи');
  });

  it('is signed by raised hands, which the chair finds by country and records all that are left of', async () => {
    const { page } = chair;
    const hands = page.getByTestId('raised-hands');
    await hands.getByRole('searchbox').fill('Kazakhstan');
    await hands.getByRole('checkbox', { name: 'All 2 shown' }).check();
    await page.getByTestId('record-hands').press('Enter');
    await page.getByTestId('record-hands-surely').press('Enter');
    await counted(hall.page, '5 of 30 signed');
    await hands.getByRole('searchbox').fill('');
    await hands.getByRole('checkbox', { name: 'All 25 shown' }).check();
    await page.getByTestId('record-hands').click();
    await page.getByTestId('record-hands-surely').click();
    await counted(hall.page, '30 of 30 signed');
    const wall = hall.page.getByTestId('roll-call-stage');
    for (const name of ['王晓梅', 'สมชาย ใจดี', 'Günay Əliyeva', 'عائشہ خان']) await wall.getByText(name).waitFor();
    expect(await wall.getByText('Raised hand').count()).toBe(27);
    expect(await faults(hall.page, '[data-testid=roll-call-stage]')).toEqual([]);
    await page.getByTestId('close-signing').click();
    await page.locator('[data-testid=signing-state][data-state=signed]').waitFor();
    // On a phone the names are a tab away.
    await phone.page.getByTestId('tab-roll-call').click();
    const panel = phone.page.getByTestId('roll-call');
    await panel.getByText('معین الحق').waitFor();
    expect(await hasNoSideScroll(phone.page)).toBe(true);
    expect(await faults(phone.page, '[data-testid=roll-call]')).toEqual([]);
  });

  it('is nobody’s to read before the chair releases it, and everybody’s from then on', async () => {
    const stranger = await open();
    await stranger.goto(outUrl());
    await stranger.getByRole('heading', { level: 1 }).waitFor();
    expect(await stranger.content()).not.toContain(TITLES['en'] ?? '');
    await chair.page.getByTestId('release').click();
    await chair.page.getByTestId('release-surely').click();
    const released = hall.page.getByTestId('roll-call-stage').getByTestId('roll-call-released');
    await released.getByText(TITLES['en'] ?? '').waitFor();
    const opening = hall.context.waitForEvent('page');
    await released.getByRole('link').click();
    const read = await opening;
    await read.getByRole('heading', { level: 1, name: TITLES['en'] }).waitFor();
    expect(read.url()).toBe(outUrl());
  });

  it.each(Object.keys(READERS) as Language[])('is published in %s', async (language) => {
    const page = await open({ locale: READERS[language], viewport: { width: 360, height: 780 } });
    await page.goto(outUrl());
    await page.getByRole('heading', { level: 1, name: TITLES[language] }).waitFor();
    for (const article of ARTICLES) await page.getByText(article[language] ?? '').waitFor();
    expect(await page.evaluate<string[]>('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
      language,
      language === 'ur' ? 'rtl' : 'ltr',
    ]);
    expect(await page.content()).toContain('Без последней статьи');
    expect(await hasNoSideScroll(page)).toBe(true);
    // The same page: once in each direction of writing.
    if (language === 'ur' || language === 'en') expect(await faults(page)).toEqual([]);
  });

  it('is taken along as pages and evidence, checked offline, and one altered byte is found', async () => {
    const base = `/exchange/initiatives/rehearsal/${table.slug}`;
    const [pdf, evidence, keys] = await Promise.all([
      file(`${base}/initiative.pdf`),
      file(`${base}/evidence.json`),
      file('/certificates/keys.json'),
    ]);
    const pages = await picturesOfPdf(browser, server, pdf.bytes, 450);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const { ink } of pages) expect(ink).toBeGreaterThan(0.005);
    const text = pages
      .map((page) => page.text)
      .join('\n')
      .replace(/\s+/g, ' ');
    for (const language of ['en', 'ru'] as const) expect(text).toContain(ARTICLES[1]?.[language]);

    const altered = (bytes: Buffer, at: number): Buffer => {
      const other = Buffer.from(bytes);
      other.writeUInt8(other.readUInt8(at) ^ 1, at);
      return other;
    };
    const verify = async (given: { evidence: Buffer; pdf: Buffer }): Promise<{ code: number; said: string }> => {
      const place = await mkdtemp(join(folder, 'kept-'));
      const kept = async (name: string, bytes: Buffer): Promise<string> => {
        await writeFile(join(place, name), bytes);
        return join(place, name);
      };
      const paths = [
        await kept('evidence.json', given.evidence),
        '--keys',
        await kept('keys.json', keys.bytes),
        await kept('initiative.pdf', given.pdf),
      ];
      return run('npx', ['--offline', 'canopy-verify', ...paths], { cwd: resolve('.') }).then(
        ({ stdout }) => ({ code: 0, said: stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout }),
      );
    };
    const [whole, wrongEvidence, wrongPdf] = await Promise.all([
      verify({ evidence: evidence.bytes, pdf: pdf.bytes }),
      verify({ evidence: altered(evidence.bytes, evidence.bytes.indexOf('Sokha')), pdf: pdf.bytes }),
      verify({ evidence: evidence.bytes, pdf: altered(pdf.bytes, pdf.bytes.length >> 1) }),
    ]);
    expect(whole, whole.said).toMatchObject({ code: 0 });
    expect(whole.said).toContain('30 in the chain: 30 signed');
    expect(whole.said).toMatch(/Moin ul Haque.*signed, .*by passkey/);
    const { records } = JSON.parse(evidence.bytes.toString()) as { records: { record: { statement: object } }[] };
    const sokha = records.findIndex(({ record }) => JSON.stringify(record.statement).includes('Sokha Chan')) + 1;
    expect(wrongEvidence).toMatchObject({ code: 1 });
    expect(wrongEvidence.said).toContain(`Signature ${sokha} `);
    expect(wrongPdf).toMatchObject({ code: 1 });
    expect(wrongPdf.said).toContain('initiative.pdf');
    expect(problems).toEqual([]);
  });
});
