import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';

const soon = { timeout: 15_000, interval: 100 };

/** What is read of an element in the page; the types of the server, which the tests share, know no page. */
interface Shown {
  getBoundingClientRect(): { top: number; bottom: number };
}
interface Pastable {
  dispatchEvent(event: unknown): void;
}
declare const getComputedStyle: (element: unknown) => { fontSize: string };
declare const DataTransfer: new () => { setData(type: string, data: string): void };
declare const ClipboardEvent: new (type: string, init: object) => unknown;

describe('captions and the channel backstage', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let moderator: CastMember;
  let speaker: CastMember;
  let attendee: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    moderator = await cast.moderator();
    speaker = await cast.speaker();
    attendee = await cast.attendee();
    for (const { page } of [moderator, speaker, attendee])
      page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const overlay = (page: Page) => page.getByTestId('captions');
  const openTool = (page: Page) => page.locator('button:has([data-testid=caption-tool])').click();
  const closeTool = (page: Page) => page.keyboard.press('Escape');
  const inputOf = (page: Page) => page.getByTestId('caption-input');
  const say = async (page: Page, text: string): Promise<void> => {
    await inputOf(page).fill(text);
    await inputOf(page).press('Enter');
  };
  const fontSize = (page: Page): Promise<number> =>
    overlay(page)
      .locator('[lang]')
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const middle = async (page: Page): Promise<{ captions: number; stage: number }> => {
    const of = async (testId: string): Promise<number> =>
      page
        .getByTestId(testId)
        .first()
        .evaluate((element: Shown) => {
          const { top, bottom } = element.getBoundingClientRect();
          return (top + bottom) / 2;
        });
    const lines = await overlay(page)
      .locator('[lang]')
      .evaluate((element: Shown) => element.getBoundingClientRect().top);
    return { captions: lines, stage: await of('stage') };
  };

  it('are offered to nobody before somebody writes, and to write only to who may', async () => {
    await attendee.page.getByTestId('stage').waitFor();
    await speaker.page.getByTestId('stage').waitFor();
    await moderator.page.getByTestId('caption-tool').waitFor();
    for (const { page } of [attendee, speaker]) expect(await page.getByTestId('caption-tool').count()).toBe(0);
  });

  it('are seen while they are typed and when they are finished, by who chose their language', async () => {
    await openTool(moderator.page);
    await moderator.page.getByTestId('write-captions').click();
    await moderator.page.getByText('Nobody is captioning.').waitFor();
    await say(moderator.page, 'Good morning, and welcome to Lahore.');
    await moderator.page.getByText('You are captioning').waitFor();
    await openTool(attendee.page);
    await attendee.page.getByTestId('caption-languages').getByLabel('English').check();
    await closeTool(attendee.page);
    await overlay(attendee.page).getByText('Good morning, and welcome to Lahore.').waitFor();
    await inputOf(moderator.page).pressSequentially('The first sp');
    await attendee.page.getByTestId('caption-draft').getByText('The first sp').waitFor();
    await inputOf(moderator.page).pressSequentially('eaker is the ambassador.');
    await inputOf(moderator.page).press('Enter');
    await overlay(attendee.page).getByText('The first speaker is the ambassador.').waitFor();
    expect(await attendee.page.getByTestId('caption-draft').count()).toBe(0);
  });

  it('are shown to who has not chosen once the chair suggests them, and stay off for who has chosen none', async () => {
    const { page } = speaker;
    await openTool(page);
    expect(await page.getByTestId('caption-languages').getByLabel('Off').isChecked()).toBe(true);
    await moderator.page.getByRole('tab', { name: 'People' }).click();
    await moderator.page.locator('details:has([data-testid=stage-captions]) > summary').click();
    const suggest = (language: string) => moderator.page.getByTestId('stage-captions').selectOption(language);
    await suggest('en');
    await page.getByTestId('caption-languages').getByLabel('As the chair sets it').waitFor();
    await overlay(page).getByText('The first speaker is the ambassador.').waitFor();
    await page.getByTestId('caption-languages').getByLabel('Off').check();
    await overlay(page).waitFor({ state: 'detached' });
    await closeTool(page);
    await suggest('');
    await moderator.page.getByRole('tab', { name: 'Chat' }).click();
  });

  it('follow the viewer’s choice of size and place, over a reload too', async () => {
    const { page } = attendee;
    const before = await fontSize(page);
    await openTool(page);
    await page.getByTestId('caption-sizes').getByLabel('Extra large').check();
    await page.getByTestId('caption-positions').getByLabel('Top').check();
    await closeTool(page);
    expect(await fontSize(page)).toBeGreaterThan(before * 1.5);
    const atTop = await middle(page);
    expect(atTop.captions).toBeLessThan(atTop.stage);
    await page.reload();
    await say(moderator.page, 'Still here after a reload.');
    await overlay(page).getByText('Still here after a reload.').waitFor();
    expect(await fontSize(page)).toBeGreaterThan(before * 1.5);
    expect(await overlay(page).getAttribute('data-position')).toBe('top');
  });

  it('are written in Urdu from right to left, and read on a phone within its width', async () => {
    await moderator.page.getByTestId('caption-language').selectOption('ur');
    await say(moderator.page, 'صبح بخیر، لاہور میں خوش آمدید۔');
    await say(moderator.page, 'سفیر صاحب پہلے مقرر ہیں۔');
    const { page } = await cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 740 } });
    await openTool(page);
    await page.getByTestId('caption-languages').getByLabel('اردو').check();
    await closeTool(page);
    const lines = overlay(page).locator('[lang=ur]');
    await lines.getByText('سفیر صاحب پہلے مقرر ہیں۔').waitFor();
    expect(await lines.getAttribute('dir')).toBe('rtl');
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    expect(await overlay(attendee.page).getByText('سفیر').count()).toBe(0);
  });

  it('wait line by line when a prepared text is pasted', async () => {
    const { page } = moderator;
    await page.getByTestId('caption-language').selectOption('en');
    await inputOf(page).evaluate((element: Pastable) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'We agree on three points. We thank our hosts.\nWe meet again in spring.');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await inputOf(page).inputValue()).toBe('We agree on three points.');
    await page.getByTestId('captions-ready').getByText('2 lines ready').waitFor();
    for (let line = 0; line < 3; line += 1) await inputOf(page).press('Enter');
    await overlay(attendee.page).getByText('We meet again in spring.').waitFor();
    expect(await page.getByTestId('captions-ready').count()).toBe(0);
  });

  it('carry a line from the chair to a speaker and back, and never to the audience', async () => {
    const { page: chair } = moderator;
    await chair.getByTestId('tab-backstage').click();
    await chair.getByTestId('backstage-to').selectOption(speaker.personId);
    await chair.getByText('Only this person and who presides will read it.').waitFor();
    await chair.getByTestId('backstage-input').fill('You are next. Two minutes, please.');
    await chair.getByTestId('backstage-input').press('Enter');

    await speaker.page.getByTestId('tab-backstage').getByText('1 new').waitFor();
    const notice = speaker.page.getByTestId('backstage-notice');
    await notice.getByText('You are next. Two minutes, please.').waitFor();
    await notice.getByRole('button', { name: 'Answer' }).click();
    await notice.waitFor({ state: 'detached' });
    const received = speaker.page.getByTestId('backstage-lines').locator('li', { hasText: 'You are next.' });
    await received.getByText('Privately to you').waitFor();
    await speaker.page.getByTestId('backstage-to').selectOption('chair');
    await speaker.page.getByTestId('backstage-input').fill('Ready.');
    await speaker.page.getByTestId('backstage-input').press('Enter');
    const answer = chair.getByTestId('backstage-lines').locator('li', { hasText: 'Ready.' });
    await answer.getByText('Privately to who presides').waitFor();

    expect(await attendee.page.getByTestId('tab-backstage').count()).toBe(0);
    expect(await attendee.page.getByText('You are next.').count()).toBe(0);
  });

  it('leave axe nothing serious to find, where they are written and where they are read', async () => {
    for (const [page, places] of [
      [moderator.page, ['captioner-bar', 'backstage', 'captions']],
      [attendee.page, ['captions']],
    ] as const) {
      const axe = places.reduce((one, place) => one.include(`[data-testid=${place}]`), new AxeBuilder({ page }));
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
  });

  it('are kept as a transcript that can be read and downloaded when the session is over', async () => {
    const { page: chair } = moderator;
    await chair.getByTestId('end-session').click();
    await chair.getByTestId('end-session-confirm').click();
    const { page } = attendee;
    const transcripts = page.getByTestId('transcripts');
    await transcripts.getByRole('link', { name: 'Download (WebVTT): English' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      transcripts.getByRole('link', { name: 'Download (WebVTT): English' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('roundtable.en.vtt');
    const vtt = readFileSync(await download.path(), 'utf8');
    expect(vtt).toMatch(/^WEBVTT - en\n\n1\n\d\d:\d\d:\d\d\.\d{3} --> /);
    for (const line of ['Good morning, and welcome to Lahore.', 'We meet again in spring.'])
      expect(vtt).toContain(line);
    await transcripts.getByRole('link', { name: 'Read: Urdu' }).click();
    await expect.poll(() => page.locator('body').textContent(), soon).toContain('سفیر صاحب پہلے مقرر ہیں۔');
  });

  it('had no error on any page', () => expect(problems).toEqual([]));
});
