import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';

const soon = { timeout: 30_000, interval: 100 };

describe('polls', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let attendee: Guest;
  /** A phone of somebody who reads Urdu. */
  let phone: Guest;

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    [chair, attendee, phone] = await Promise.all([
      cast.moderator(),
      cast.attendee(),
      cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 740 }, hasTouch: true }),
    ]);
    for (const { page } of [chair, attendee, phone]) await page.getByTestId('tab-polls').click();
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const panel = (page: Page): Locator => page.getByTestId('polls');
  /** The numbers of a tally, row by row. */
  const counts = async (place: Locator): Promise<string[]> =>
    (await place.getByTestId('tally').locator('tbody tr').allInnerTexts()).map((row) => row.replace(/\s+/g, ' '));

  it('are made in two languages by who presides, and opened', async () => {
    const { page } = chair;
    await panel(page).getByTestId('new-poll').click();
    const editor = page.getByTestId('poll-editor');
    await editor.getByTestId('poll-kind').selectOption('ranking');
    const write = async (language: string, question: string, options: readonly string[]): Promise<void> => {
      await editor.getByRole('button', { name: language }).click();
      await editor.getByTestId('poll-question').fill(question);
      for (const [index, option] of options.entries()) await editor.getByTestId('poll-option').nth(index).fill(option);
    };
    await editor.getByTestId('save-poll').click();
    await editor.getByRole('alert').waitFor();
    await write('English', 'What comes first?', ['Solar roofs', 'Clean rivers']);
    await write('Urdu', 'پہلے کیا ہو؟', ['شمسی چھتیں', 'صاف دریا']);
    await editor.getByTestId('save-poll').click();
    const draft = panel(page).getByTestId('poll');
    await draft.getByText('What comes first?').waitFor();
    expect(await panel(attendee.page).getByTestId('poll').count()).toBe(0);
    await draft.getByTestId('open-poll').click();
    await panel(attendee.page).getByText('Solar roofs').waitFor();
    await panel(phone.page).getByText('شمسی چھتیں').waitFor();
    await expect.poll(() => attendee.page.getByText('A poll is open: What comes first?').count(), soon).toBe(1);
  });

  it('are voted in with the keyboard alone, and with a finger', async () => {
    const { page } = attendee;
    const ballot = panel(page).getByTestId('ballot');
    const solar = ballot.getByRole('button', { name: /Solar roofs: put at place 1/ });
    await solar.focus();
    await page.keyboard.press('Enter');
    await ballot.getByRole('button', { name: /Clean rivers: put at place 2/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(
        async () => (await ballot.getByTestId('ranked').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')),
        soon,
      )
      .toEqual(['1 Clean rivers', '2 Solar roofs']);
    await ballot.getByText('Clean rivers is at place 1.').waitFor({ state: 'attached' });
    await ballot.getByTestId('vote').press('Enter');
    await panel(page).getByTestId('own-vote').getByText('Clean rivers').waitFor();

    const finger = panel(phone.page).getByTestId('ballot');
    await finger.getByRole('button', { name: /صاف دریا/ }).tap();
    await finger.getByTestId('vote').tap();
    await panel(phone.page).getByTestId('own-vote').getByText('صاف دریا').waitFor();
  });

  it('show what came in to who presides, to everybody when they are closed, and on stage', async () => {
    await expect.poll(() => counts(panel(chair.page)), soon).toEqual(['Clean rivers 3', 'Solar roofs 1']);
    expect(await panel(attendee.page).getByTestId('tally').count()).toBe(0);
    await chair.page.getByTestId('stage-poll').click();
    for (const { page } of [attendee, phone]) await page.getByTestId('poll-on-stage').waitFor();
    expect(await attendee.page.getByTestId('poll-on-stage').getByTestId('tally').count()).toBe(0);
    const { violations } = await new AxeBuilder({ page: attendee.page }).include('[data-testid=polls]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await chair.page.getByTestId('close-poll').click();
    await expect
      .poll(() => counts(attendee.page.getByTestId('poll-on-stage')), soon)
      .toEqual(['Clean rivers 3', 'Solar roofs 1']);
    await expect.poll(() => counts(panel(phone.page)), soon).toHaveLength(2);
  });
});
