import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { chineseWithoutFont, lockedSlides, noSlides, SCRIPTS, slidesInScripts } from './support/slide-files.js';
import { askToComeUp, situation } from './support/stage-page.js';

const soon = { timeout: 30_000, interval: 100 };

/** What is read of the picture of a page. */
interface Picture {
  alt: string;
  naturalWidth: number;
  src: string;
}

interface Video {
  getVideoPlaybackQuality(): { totalVideoFrames: number };
}
interface Voice {
  paused: boolean;
  currentTime: number;
}

describe('slides', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let moderator: CastMember;
  let speaker: CastMember;
  let attendee: Guest;
  /** Addresses of pages that the attendee's browser asked for. */
  const asked = new Set<string>();
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    moderator = await cast.moderator();
    speaker = await cast.speaker();
    attendee = await cast.attendee();
    for (const [name, { page }] of Object.entries({ moderator, speaker, attendee })) {
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
      });
    }
    attendee.page.on('request', (request) => {
      const address = /\/slides\/[^/]+/.exec(request.url())?.[0];
      if (address !== undefined) asked.add(address);
    });
    await askToComeUp(speaker.page);
    await moderator.page.getByTestId('admit-next').click();
    await situation(speaker.page, 'on-air').waitFor();
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const pageAt = (page: Page, number: number): Locator =>
    page.locator(`[data-testid=slide-view][data-page="${number}"] img`);
  const shows = async (page: Page, number: number, words: string): Promise<void> => {
    await pageAt(page, number).waitFor();
    const picture = await pageAt(page, number).evaluate(({ alt, naturalWidth, src }: Picture) => ({
      alt,
      naturalWidth,
      src,
    }));
    expect(picture.alt).toContain(words);
    expect([800, 1920]).toContain(picture.naturalWidth);
  };
  const everybodyShows = (number: number, words: string): Promise<unknown> =>
    Promise.all([moderator, speaker, attendee].map(({ page }) => shows(page, number, words)));
  const growing = async (read: () => Promise<number>): Promise<void> => {
    await expect.poll(read, soon).toBeGreaterThan(0);
    const before = await read();
    await expect.poll(read, soon).toBeGreaterThan(before);
  };
  const upload = (page: Page): Locator => page.getByTestId('deck-upload');
  const pick = (page: Page, file: Awaited<ReturnType<typeof slidesInScripts>>): Promise<void> =>
    page.getByTestId('deck-file').setInputFiles(file);

  it('are made of a PDF page by page, in any script, with what stands on each page', async () => {
    const { page } = speaker;
    await page.getByTestId('tab-slides').click();
    await pick(page, await slidesInScripts(browser));
    await upload(page).getByText('Climate 2060').waitFor();
    await expect.poll(() => upload(page).getAttribute('data-step'), soon).toBe('done');
    const deck = page.getByTestId('deck');
    for (const { words } of SCRIPTS) await deck.getByRole('button', { name: words }).waitFor();
    expect(await deck.getByTestId('thumb').count()).toBe(SCRIPTS.length);
  });

  it('are shown by the speaker to everybody', async () => {
    await speaker.page.getByTestId('show-deck').click();
    await everybodyShows(1, SCRIPTS[0].words);
  });

  it('are advanced by the moderator, and by the speaker’s keys', async () => {
    await moderator.page.getByTestId('slides-bar').getByTestId('slide-next').click();
    await everybodyShows(2, SCRIPTS[1].words);
    await speaker.page.keyboard.press('PageDown');
    await everybodyShows(3, SCRIPTS[2].words);
  });

  it('come to who is late at the page that is shown, and no browser is told more than the next one', async () => {
    const late = await cast.attendee();
    await shows(late.page, 3, SCRIPTS[2].words);
    await expect.poll(() => asked.size, soon).toBe(4);
    expect(await attendee.page.getByTestId('slides-bar').count()).toBe(0);
    await late.context.close();
  });

  it('follow who presses quickly to where they wanted', async () => {
    for (const key of ['Home', 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageDown'])
      await speaker.page.keyboard.press(key);
    await everybodyShows(5, SCRIPTS[4].words);
  });

  it('of a file that names its Chinese font only are drawn by character maps', async () => {
    const { page } = speaker;
    await pick(page, chineseWithoutFont());
    const deck = page.getByTestId('deck').filter({ hasText: '碳中和' });
    await deck.getByRole('button', { name: 'Page 1: \u2068碳中和' }).waitFor();
    await deck.getByTestId('show-deck').click();
    await everybodyShows(1, '碳中和');
  });

  it('that cannot be made say why, in plain words', async () => {
    const { page } = speaker;
    await pick(page, lockedSlides());
    await upload(page).getByText('This PDF is locked with a password.').waitFor();
    await pick(page, noSlides());
    await upload(page).getByText('This file is no PDF').waitFor();
  });

  it('go from every page when they are taken away', async () => {
    await moderator.page.getByTestId('hide-slides').click();
    for (const { page } of [moderator, speaker, attendee])
      await page.getByTestId('slide-view').waitFor({ state: 'detached' });
  });

  it('give way to a screen with its sound, which the moderator can end', async () => {
    const { page } = attendee;
    await speaker.page.getByTestId('share-screen').click();
    await speaker.page
      .getByRole('status')
      .filter({ hasText: 'You are sharing your screen with its sound.' })
      .waitFor({ state: 'attached' });
    const picture = page.getByTestId('screen-view').locator('video');
    await picture.waitFor();
    await growing(() => picture.evaluate((video: Video) => video.getVideoPlaybackQuality().totalVideoFrames));
    const heard = (): Promise<number[]> =>
      page
        .locator(`[data-testid=voice][data-participant="${speaker.personId}"]`)
        .evaluateAll((voices: Voice[]) => voices.map((voice) => (voice.paused ? 0 : voice.currentTime)));
    // Their voice, and what their screen sounds like.
    await expect.poll(async () => (await heard()).filter((seconds) => seconds > 0).length, soon).toBe(2);
    await growing(async () => Math.min(...(await heard())));

    await moderator.page.getByTestId('stop-others-screen').click();
    await page.getByTestId('screen-view').waitFor({ state: 'detached' });
    await speaker.page.getByText('Your screen is no longer shown').waitFor();
    await speaker.page.getByTestId('share-screen').click();
    await picture.waitFor();
    await speaker.page.getByTestId('stop-screen').click();
    await page.getByTestId('screen-view').waitFor({ state: 'detached' });
  });

  it('had no error on any page', () => expect(problems).toEqual([]));
});
