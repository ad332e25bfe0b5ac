import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { write } from './support/stage-page.js';

const soon = { timeout: 20_000, interval: 100 };
const SETTINGS = `isPreModerated: true, slowModeSeconds: 0, holdsLinks: false, holdsNewcomersMinutes: 0, queueAfterReports: 1,
  wordLists: [{ language: "en", refuse: ["nonsense"], hold: [] }]`;

/** What somebody who moderates does in a day, most of it by keys: read, let through, silence, ban, take back, take away. */
describe('a full moderation day', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let ann: Guest, bob: Guest, eve: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    await cast.gather();
    await cast.command(`setSessionModeration(settings: { ${SETTINGS} })`);
    await cast.command('startSession(countdownSeconds: 0)');
    [chair, ann, bob, eve] = await Promise.all([
      cast.moderator(),
      cast.attendee({ viewport: { width: 360, height: 740 } }),
      cast.attendee(),
      cast.attendee(),
    ]);
    for (const [name, { page }] of Object.entries({ chair, ann, bob, eve })) {
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
      await page.getByTestId('chat-input').waitFor();
    }
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const inChat = (page: Page, text: string): Locator => page.getByTestId('chat-messages').getByText(text);
  const row = (text: string): Locator => chair.page.getByTestId('moderation-items').locator('li', { hasText: text });
  const isChosen = async (text: string): Promise<void> => {
    await expect.poll(() => row(text).getAttribute('aria-current'), soon).toBe('true');
    await expect.poll(() => row(text).evaluate((item) => item.ownerDocument.activeElement === item), soon).toBe(true);
  };

  it('holds back what the audience writes, and says so to its author alone', async () => {
    await ann.page.getByTestId('chat-rule').waitFor();
    await write(ann.page, 'Who pays for the glaciers?', 'Ann');
    await ann.page.getByTestId('own-waiting').getByText('Who pays for the glaciers?').waitFor();
    await write(bob.page, 'Buy my coins', 'Bob');
    await bob.page.getByTestId('own-waiting').waitFor();
    await write(eve.page, 'You are all fools', 'Eve');
    await eve.page.getByTestId('own-waiting').waitFor();
    expect(await inChat(bob.page, 'glaciers').count()).toBe(0);
    expect(await ann.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await write(eve.page, 'Nonsense!');
    await inChat(eve.page, 'This chat does not take a word of this message.').waitFor();
  });

  it('is gone through by keys: let through, silenced, refused, banned', async () => {
    const { keyboard } = chair.page;
    await chair.page.getByTestId('tab-moderation').click();
    await expect.poll(() => row('').count(), soon).toBe(3);
    await row('glaciers').focus();
    await keyboard.press('?');
    await chair.page.getByTestId('moderation-keys').waitFor();
    await keyboard.press('?');
    await keyboard.press('a');
    await inChat(bob.page, 'Who pays for the glaciers?').waitFor();
    await ann.page.getByTestId('own-waiting').waitFor({ state: 'detached' });
    await inChat(ann.page, 'Who pays for the glaciers?').waitFor();

    await isChosen('Buy my coins');
    await keyboard.press('s');
    // In the form letters are letters; Enter takes the time that is chosen.
    await keyboard.press('Enter');
    await bob.page.getByTestId('chat-rule').getByText('You can read along', { exact: false }).waitFor();
    await isChosen('Buy my coins');
    await keyboard.press('r');
    await bob.page.getByTestId('own-waiting').getByText('This message was not let through.').waitFor();

    await isChosen('You are all fools');
    await keyboard.press('b');
    await keyboard.press('Enter');
    await eve.page.getByText('The moderator has removed you', { exact: false }).waitFor();
    await eve.page.reload();
    await eve.page.getByText('You were banned from this chat.').first().waitFor();
  });

  it('takes back by a key and in the record what was too much', async () => {
    await isChosen('You are all fools');
    await chair.page.keyboard.press('u');
    await row('You are all fools').waitFor();
    const restricted = chair.page.getByTestId('moderation-restricted').locator('li');
    await chair.page.getByTestId('moderation-people').click();
    await expect.poll(() => restricted.count(), soon).toBe(1);
    await eve.page.reload();
    await inChat(eve.page, 'Who pays for the glaciers?').waitFor();
    await chair.page.getByTestId('moderation-record').click();
    const silencing = chair.page.getByTestId('moderation-log').locator('li', { hasText: 'silenced Bob' });
    await silencing.getByTestId('moderation-undo').click();
    await silencing.getByText('Undone by', { exact: false }).waitFor();
    await bob.page.getByText('You can read along', { exact: false }).waitFor({ state: 'detached' });
    const faults = (await new AxeBuilder({ page: chair.page }).include('[data-testid=moderation]').analyze())
      .violations;
    expect(faults.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('hears what the audience reports, and removes it', async () => {
    const reported = bob.page.getByTestId('chat-messages').locator('[data-seq]', { hasText: 'glaciers' });
    await reported.hover();
    await reported.getByRole('button').first().click();
    await bob.page.getByTestId('moderation.report').click();
    await bob.page.getByTestId('report-form').getByRole('button', { name: 'Report' }).click();
    await chair.page.getByTestId('moderation-queue').click();
    await row('glaciers').getByTestId('moderation-reject').click();
    await inChat(bob.page, 'A moderator has removed this message.').waitFor();
    await chair.page.getByTestId('moderation-record').click();
    await chair.page.getByTestId('moderation-undo').first().click();
    await inChat(bob.page, 'Who pays for the glaciers?').waitFor();
  });

  it('takes the chat away as a file when the session is over, without what was not let through', async () => {
    await cast.command('endSession()');
    await chair.page.reload();
    const downloading = chair.page.waitForEvent('download');
    await chair.page.getByTestId('audience-files').getByRole('link', { name: 'CSV' }).first().click();
    const text = await readFile(await (await downloading).path(), 'utf8');
    expect(text).toContain('Who pays for the glaciers?');
    expect(text).not.toContain('Buy my coins');
    expect(problems).toEqual([]);
  });
});
