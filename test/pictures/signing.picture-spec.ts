import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { CanopyServer } from '../browser/support/canopy-server.js';
import { Cast } from '../browser/support/cast.js';
import { picturesOfPdf } from '../browser/support/pdf-pages.js';
import { seatSpeakers } from '../browser/support/seat-speakers.js';
import { type Signatory, SigningTable, TITLES } from '../browser/support/signing-table.js';
import { launchChromium } from '../support/chromium.js';

const IMAGES = resolve('docs/images');
const READERS = { ur: 'ur-PK', ru: 'ru-RU', th: 'th-TH', en: 'en-GB' };
/** Raised before the hall's picture, and after it. */
const FIRST_HANDS = ['Kazakhstan', 'Türkiye', 'Thailand', 'Indonesia', 'Sri Lanka'];

/** How the initiative of 2022 is signed and released: `npm run pictures`. */
describe('the pictures of a signing', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;

  const open = async (options: BrowserContextOptions): Promise<Page> => (await browser.newContext(options)).newPage();
  const save = async (page: Page, name: string, isWhole = false): Promise<void> => {
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.mouse.move(1, 1);
    // What stays at the top of the window stands where the page was scrolled to.
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: join(IMAGES, `${name}.png`), fullPage: isWhole });
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  it('the hall, the chair, a signatory, and what everybody reads', async () => {
    const organiser = await browser.newContext({ storageState: await cast.organiserState() });
    const table = await SigningTable.lay(organiser, server);
    await seatSpeakers(cast);
    const { page: chair } = await cast.moderator();
    await chair.setViewportSize({ width: 1440, height: 900 });
    await chair.getByTestId('tab-roll-call').click();
    await chair.getByTestId('open-signing').click();
    await chair.getByTestId('show-roll-call').click();
    const { page: hall } = await cast.attendee({ viewport: { width: 1440, height: 900 } });
    const { page: phone } = await cast.attendee({
      locale: 'th-TH',
      viewport: { width: 360, height: 780 },
      isMobile: true,
    });
    const counted = (text: string): Promise<void> =>
      hall.getByTestId('roll-call-count').getByText(text, { exact: true }).waitFor();

    const ambassador = table.signatories.find(({ name }) => name === 'Moin ul Haque') as Signatory;
    const signing = await open({ locale: 'ur-PK', viewport: { width: 360, height: 780 }, isMobile: true });
    await signing.goto(await table.linkOf(ambassador));
    await signing.getByRole('radio').first().check();
    await save(signing, 'sign-phone-ur', true);
    await signing.locator('form button[type=submit]').click();
    await signing.getByRole('button', { name: /کے بغیر/ }).click();
    await counted('1 of 30 signed');

    const hands = chair.getByTestId('raised-hands');
    for (const country of FIRST_HANDS) {
      await hands.getByRole('searchbox').fill(country);
      await hands.getByRole('checkbox').first().check();
    }
    await hands.getByRole('searchbox').fill('');
    await chair.getByTestId('record-hands').click();
    await chair.getByTestId('signing-state').scrollIntoViewIfNeeded();
    await save(chair, 'signing-chair');
    await chair.getByTestId('record-hands-surely').click();
    await counted('12 of 30 signed');
    await phone.getByTestId('tab-roll-call').click();
    // What has just come in has moved to its place.
    await hall.waitForTimeout(1_500);
    await save(hall, 'signing-hall');
    await save(phone, 'signing-hall-phone-th');

    await hands.getByRole('checkbox').first().check();
    await chair.getByTestId('record-hands').click();
    await chair.getByTestId('record-hands-surely').click();
    await counted('30 of 30 signed');
    await chair.getByTestId('release').click();
    await chair.getByTestId('release-surely').click();
    await hall.getByTestId('roll-call-stage').getByTestId('roll-call-released').waitFor();

    for (const [language, locale] of Object.entries(READERS)) {
      const page = await open({ locale, timezoneId: 'Asia/Karachi', viewport: { width: 1280, height: 800 } });
      await page.goto(`${server.origin}/s/rehearsal/initiatives/${table.slug}`);
      await page.getByRole('heading', { level: 1, name: TITLES[language] }).waitFor();
      await save(page, `initiative-${language}`, true);
    }
    const pdf = await organiser.request.get(
      `${server.origin}/exchange/initiatives/rehearsal/${table.slug}/initiative.pdf`,
    );
    for (const [index, { picture }] of (await picturesOfPdf(browser, server, await pdf.body())).entries())
      await writeFile(join(IMAGES, `initiative-pdf-${index + 1}.png`), picture);
  });
});
