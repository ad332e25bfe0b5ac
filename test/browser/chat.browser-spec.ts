import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { write } from './support/stage-page.js';

const soon = { timeout: 15_000, interval: 100 };
const messages = (page: Page): Locator => page.getByTestId('chat-messages');
const rowOf = (page: Page, text: string): Locator => messages(page).locator('[data-seq]', { hasText: text });
const menuOf = (page: Page, text: string): Locator => rowOf(page, text).locator('[data-menu] > button');

/** What becomes of messages, on a desktop with the keys and on a narrow phone with a finger. */
describe('a conversation', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let guest: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    [chair, guest] = await Promise.all([
      cast.moderator(),
      cast.attendee({ viewport: { width: 360, height: 740 }, hasTouch: true }),
    ]);
    for (const { page } of [chair, guest]) page.on('pageerror', (error) => problems.push(error.message));
    for (const { page } of [chair, guest]) await page.locator('[data-testid=chat][data-connection=joined]').waitFor();
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  it('goes by answers, mentions, reactions and edits, on both sides', async () => {
    await write(guest.page, 'How many tons?', 'Leyla');
    await rowOf(chair.page, 'How many tons?').waitFor();

    // With the keys: the arrow goes to the last message's menu, and from there to an answer that mentions its author.
    await chair.page.getByRole('log').focus();
    await chair.page.keyboard.press('ArrowUp');
    const focused = `document.activeElement.closest('[data-menu]')?.closest('[data-seq]')?.textContent ?? ''`;
    await expect.poll(() => chair.page.evaluate(focused), soon).toContain('How many tons?');
    await chair.page.keyboard.press('Enter');
    await chair.page.getByRole('button', { name: 'Reply', exact: true }).press('Enter');
    await chair.page.getByTestId('chat-input').pressSequentially('@Ley');
    await chair.page.getByRole('option', { name: 'Leyla' }).waitFor();
    await chair.page.keyboard.press('Enter');
    await chair.page.keyboard.type('about teh usual');
    await chair.page.keyboard.press('Enter');
    const answer = rowOf(guest.page, 'about teh usual');
    await answer.getByText('Reply to Leyla').waitFor();
    expect(await answer.getAttribute('data-mention')).toBe('true');

    // ArrowUp in the empty field is the last own message again.
    await chair.page.keyboard.press('ArrowUp');
    await chair.page.getByTestId('chat-input').fill('@Leyla about the usual');
    await chair.page.keyboard.press('Enter');
    await rowOf(guest.page, '@Leyla about the usual').getByText('edited').waitFor();

    // With a finger on 360 pixels.
    await menuOf(guest.page, 'about the usual').tap();
    await guest.page.getByRole('button', { name: 'React with 👍' }).tap();
    await rowOf(chair.page, 'about the usual').getByRole('button', { name: '👍: 1 person' }).waitFor();
    await menuOf(guest.page, 'How many tons?').first().tap();
    await guest.page.getByRole('button', { name: 'Withdraw' }).tap();
    await guest.page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).tap();
    await messages(chair.page).getByText('The author has withdrawn this message.').first().waitFor();
    expect(await messages(chair.page).getByText('How many tons?').count()).toBe(0);
  });

  it('is counted and marked while somebody looks elsewhere, and found again', async () => {
    await guest.page.getByTestId('tab-people').tap();
    await write(chair.page, 'Sea level, and a link: https://canopy.example/page');
    await write(chair.page, 'Şəffaflıq');
    await expect.poll(() => guest.page.getByTestId('tab-chat').textContent(), soon).toContain('2');
    await guest.page.getByTestId('tab-chat').tap();
    await guest.page.getByTestId('chat-unread').waitFor();
    // Whoever had scrolled up is not taken away from there.
    const newest = guest.page.getByRole('button', { name: '2 new messages' });
    if (await newest.isVisible()) await newest.tap();
    await expect.poll(() => guest.page.getByTestId('tab-chat').textContent(), soon).not.toContain('2');
    const link = rowOf(guest.page, 'Sea level').getByRole('link');
    expect(await link.getAttribute('rel')).toBe('noopener nofollow ugc');

    await guest.page.getByRole('button', { name: 'Search the messages' }).tap();
    await guest.page.getByRole('searchbox').fill('seffaf');
    await guest.page.getByRole('searchbox').press('Enter');
    await guest.page.getByTestId('chat-found').getByText('Şəffaflıq').waitFor();
    await guest.page.getByRole('button', { name: 'Go to the message' }).tap();
    await expect.poll(() => rowOf(guest.page, 'Şəffaflıq').isVisible(), soon).toBe(true);
    const wide = await guest.page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(360);
  });

  it('of a summit is open to its people from its page, and closed to guests', async () => {
    const { page } = chair;
    await page.goto(`${server.origin}/s/rehearsal`);
    await page.getByTestId('summit-chat-link').click();
    await write(page, 'Welcome to all');
    await rowOf(page, 'Welcome to all').waitFor();
    await guest.page.goto(`${server.origin}/s/rehearsal/chat`);
    await guest.page.getByTestId('summit-chat-closed').waitFor();
    expect(problems).toEqual([]);
  });
});
