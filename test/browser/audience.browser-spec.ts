import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';

const ENGLISH = 'Lunch is served in the garden.';
const URDU = 'دوپہر کا کھانا باغ میں ہے۔';

describe('an audience', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let ann: Guest;
  let zoya: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    [chair, ann, zoya] = await Promise.all([
      cast.moderator(),
      cast.attendee(),
      cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 740 } }),
    ]);
    for (const { page } of [chair, ann, zoya]) page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const tool = (page: Page) => page.locator('button:has([data-testid=reaction-tool])');
  const announcement = (page: Page) => page.getByTestId('announcement');

  it('sees what others say without a word, by mouse and by key', async () => {
    await Promise.all([ann, zoya].map(({ page }) => tool(page).waitFor()));
    const rises = zoya.page.getByTestId('reaction-applause').first().waitFor({ state: 'attached' });
    await tool(ann.page).click();
    await ann.page.getByTestId('react-applause').click();
    await rises;
    await ann.page.keyboard.press('Escape');
    const heart = ann.page.getByTestId('reaction-heart').first().waitFor({ state: 'attached' });
    await zoya.page.keyboard.press('0');
    await zoya.page.keyboard.press('Tab');
    await zoya.page.keyboard.press('Enter');
    await heart;
    await zoya.page.keyboard.press('Escape');
  });

  it('reads in its own language what the chair announces, each until they have read it', async () => {
    await chair.page.getByTestId('tab-people').click();
    await chair.page.getByTestId('chair-announce').click();
    const form = chair.page.getByTestId('announce-form');
    await form.locator('textarea[lang=en]').fill(ENGLISH);
    await form.locator('textarea[lang=ur]').fill(URDU);
    await form.locator('input[type=checkbox]').check();
    await form.locator('button[type=submit]').click();
    await ann.page.getByRole('alert').getByText(ENGLISH).waitFor();
    await zoya.page.getByRole('alert').getByText(URDU).waitFor();
    const { violations } = await new AxeBuilder({ page: zoya.page }).include('[data-testid=room]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await zoya.page.getByTestId('dismiss-announcement').click();
    await zoya.page.reload();
    await tool(zoya.page).waitFor();
    // Whoever comes now is told on entering.
    const late = await cast.attendee();
    await announcement(late.page).getByText(ENGLISH).waitFor();
    expect(await announcement(zoya.page).count()).toBe(0);
    await chair.page.getByTestId('withdraw-announcement').click();
    await announcement(ann.page).waitFor({ state: 'detached' });
  });

  it('cannot react where the chair does not want it', async () => {
    await chair.page.keyboard.press('Escape');
    await tool(chair.page).click();
    await chair.page.getByTestId('reactions-switch').click();
    await tool(ann.page).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });
});
