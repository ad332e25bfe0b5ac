import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { situation } from './support/stage-page.js';

const soon = { timeout: 20_000, interval: 100 };

/** A question on its way from somebody who gives no name to the stage: asked, read, wanted, shown, and then asked aloud. */
describe('a question to the panel', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let speaker: CastMember;
  let asker: Guest;
  let voter: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    await cast.gather();
    await cast.command('ruleQuestions(isOpen: true, moderation: BEFORE, mayBeAnonymous: true)');
    await cast.command('startSession(countdownSeconds: 0)');
    [chair, speaker, asker, voter] = await Promise.all([
      cast.moderator(),
      cast.speaker(),
      cast.attendee(),
      cast.attendee({ viewport: { width: 360, height: 740 } }),
    ]);
    for (const [name, { page }] of Object.entries({ chair, speaker, asker, voter })) {
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
      await page.getByTestId('tab-questions').click();
    }
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const row = (page: Page, text: string): Locator =>
    page.locator('[data-testid=questions] li[data-question]', { hasText: text });
  const ask = async (page: Page, text: string): Promise<void> => {
    await page.getByTestId('question-input').fill(text);
    await page.getByTestId('question-input').press('Enter');
  };
  const faultsOf = async (page: Page): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include('[data-testid=questions]').analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);

  it('waits for the chair, who shows it to everybody, and is wanted by others', async () => {
    await asker.page.getByTestId('ask-anonymous').check();
    await ask(asker.page, 'Who pays for the glaciers?');
    await asker.page.getByTestId('own-questions').getByText('Who pays for the glaciers?').waitFor();
    await ask(asker.page, 'کون ادا کرے گا؟');
    expect(await row(voter.page, 'Who pays').count()).toBe(0);

    await row(chair.page, 'Who pays').getByTestId('approve').click();
    await row(chair.page, 'کون ادا').getByTestId('approve').click();
    await row(voter.page, 'Who pays').getByTestId('vote').click();
    await row(voter.page, 'Who pays').getByText('Asked without a name').waitFor();
    for (const { page } of [asker, chair])
      await expect.poll(() => row(page, 'Who pays').getByTestId('votes').textContent(), soon).toBe('2');
    expect(await voter.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    expect([await faultsOf(chair.page), await faultsOf(asker.page)]).toEqual([[], []]);
  });

  it('is merged with its like by keys', async () => {
    const { page } = chair;
    await page.getByTestId('merge-mode').press('Enter');
    for (const text of ['Who pays', 'کون ادا']) await row(page, text).getByRole('checkbox').press('Space');
    await page.getByTestId('merge-bar').getByRole('button', { name: 'Merge' }).press('Enter');
    await row(voter.page, 'کون ادا').waitFor({ state: 'detached' });
    await asker.page.getByTestId('own-questions').getByText('Merged with another question').waitFor();
  });

  it('stands over the stage for everybody while it is answered', async () => {
    await row(chair.page, 'Who pays').getByTestId('question-more').click();
    await row(chair.page, 'Who pays').getByTestId('assign').selectOption(speaker.personId);
    await speaker.page.getByText('For you to answer').waitFor();
    await row(chair.page, 'Who pays').getByTestId('answer-now').click();
    for (const { page } of [chair, speaker, asker, voter])
      await page.getByTestId('question-on-stage').getByText('Who pays for the glaciers?').waitFor();
  });

  it('is asked on stage by its author, who is asked first and named by nobody else', async () => {
    const { page } = asker;
    await row(chair.page, 'Who pays').getByTestId('invite').click();
    await page.getByRole('dialog').getByText('You asked without your name.').waitFor();
    expect(await chair.page.getByTestId('bring-on-stage').count()).toBe(0);
    await page.getByTestId('invitation-yes').click();
    await page.getByLabel('Your name').fill('Layla Rahman');
    await page.getByLabel('Your name').press('Enter');
    await row(chair.page, 'Who pays').getByText('Layla Rahman is ready to come up.').waitFor();
    await row(chair.page, 'Who pays').getByTestId('bring-on-stage').click();

    await page.getByTestId('consent').click();
    await situation(page, 'on-air').waitFor();
    await voter.page.locator('[data-testid=seat]', { hasText: 'Layla Rahman' }).waitFor();
    await voter.page.getByTestId('question-on-stage').getByText('Asked without a name').waitFor();
    await row(chair.page, 'Who pays').getByTestId('finish-answer').click();
    for (const each of [chair, speaker, asker, voter])
      await each.page.getByTestId('question-on-stage').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });
});
