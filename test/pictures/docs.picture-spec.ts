import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CanopyServer } from '../browser/support/canopy-server.js';
import { Cast } from '../browser/support/cast.js';
import { askToComeUp, decodedFrames, situation, write } from '../browser/support/stage-page.js';
import { launchChromium } from '../support/chromium.js';
import { filmPortrait, type Portrait } from './portrait.js';

const IMAGES = resolve('docs/images');
const soon = { timeout: 30_000, interval: 200 };

/** Public pages: file name, path, language of the browser, width in CSS pixels. */
const PAGES = [
  ['home', '/', 'en-GB', 1280],
  ['asia-roundtable-2022-en', '/s/asia-roundtable-2022', 'en-GB', 1280],
  ['asia-roundtable-2022-ur', '/s/asia-roundtable-2022', 'ur-PK', 1280],
  ['asia-roundtable-2022-ru', '/s/asia-roundtable-2022', 'ru-RU', 1280],
  ['asia-roundtable-2022-th-phone', '/s/asia-roundtable-2022', 'th-TH', 360],
  ['digital-carbon-neutrality-2021-ur', '/s/digital-carbon-neutrality-2021', 'ur-PK', 1280],
  ['digital-carbon-neutrality-2021-zh', '/s/digital-carbon-neutrality-2021', 'zh-CN', 1280],
  ['zero-carbon-mission-2024-az', '/s/zero-carbon-mission-2024', 'az-AZ', 1280],
] as const;

const CAST: Readonly<Record<string, Portrait>> = {
  'an-fengquan': { wall: '#31584c', skin: '#e8b98f', hair: '#2a2725', coat: '#26323f' },
  'moin-ul-haque': { wall: '#5a4a33', skin: '#c68d62', hair: '#4a4a4a', coat: '#1f2a38' },
  'almas-chukin': { wall: '#3a4a63', skin: '#dda87e', hair: '#1c1a19', coat: '#3b3f46' },
  'kin-phea': { wall: '#4d3d55', skin: '#b97f55', hair: '#171514', coat: '#2d3b34' },
};

/** Takes the pictures of the documentation from the running product: `npm run pictures`. */
describe('the pictures of the documentation', () => {
  let server: CanopyServer;
  let folder: string;
  const browsers: Browser[] = [];
  const launch = async (cameraFile?: string): Promise<Browser> => {
    const browser = await launchChromium({ cameraFile });
    browsers.push(browser);
    return browser;
  };
  const save = async (page: Page, name: string, isWhole = false): Promise<void> => {
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.screenshot({ path: join(IMAGES, `${name}.png`), fullPage: isWhole });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'canopy-pictures-'));
    server = await CanopyServer.start();
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(PAGES)('%s', async (name, path, locale, width) => {
    const browser = browsers[0] ?? (await launch());
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Karachi', viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${server.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await save(page, name, true);
    await context.close();
  });

  it('the stage, as an attendee, a speaker on a phone and the chair see it', async () => {
    const plain = browsers[0] ?? (await launch());
    const cast = new Cast(plain, server);
    const withCamera = async (slug: string): Promise<Browser> => {
      const file = join(folder, `${slug}.mjpeg`);
      const portrait = CAST[slug];
      if (!portrait) throw new Error(`nobody drew ${slug}`);
      await filmPortrait(plain, portrait, file);
      return launch(file);
    };
    const moderator = await cast.moderator(await withCamera('an-fengquan'));
    await moderator.page.getByTestId('come-up').click();
    await moderator.page.getByTestId('ask-for-seat').click();
    await situation(moderator.page, 'on-air').waitFor();
    const speakers = [
      await cast.speaker(await withCamera('moin-ul-haque')),
      await cast.invitedSpeaker('almas-chukin', await withCamera('almas-chukin')),
      await cast.invitedSpeaker('kin-phea', await withCamera('kin-phea')),
    ];
    const attendee = await cast.attendee();
    for (const speaker of speakers) {
      await askToComeUp(speaker.page);
      await moderator.page.getByTestId('admit-next').click();
      await situation(speaker.page, 'on-air').waitFor();
    }
    for (const { personId } of [moderator, ...speakers])
      await expect.poll(() => decodedFrames(attendee.page, personId), soon).toBeGreaterThan(10);
    await write(attendee.page, 'Good morning from Bangkok!', 'Somchai');
    await write(speakers[0]?.page ?? attendee.page, 'السلام علیکم، سب کو خوش آمدید');
    await write(moderator.page, 'Welcome, everybody. Questions to the table are gathered here.');
    await attendee.page.getByText('Questions to the table').waitFor();
    await attendee.page.mouse.move(5, 5);
    await save(attendee.page, 'stage');
    await save(moderator.page, 'stage-chair');
    const phone = await cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 780 }, isMobile: true });
    const large = phone.page.getByTestId('focus').locator('video');
    await expect
      .poll(() => large.evaluateAll((videos: { currentTime: number }[]) => videos[0]?.currentTime ?? 0), soon)
      .toBeGreaterThan(1);
    await phone.page.getByText('Questions to the table').waitFor();
    await save(phone.page, 'stage-phone-ur');
    await cast.close();
  });
});
