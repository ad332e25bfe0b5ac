import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_SUMMITS } from '../../apps/api/src/demo/demo-summits.data.js';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { sayings } from './support/summit-sayings.js';
import { SummitBuilder } from './support/summit-builder.js';

/** Summits are founded and described in a browser; nothing is written in any other way. */
describe('a summit from nothing', () => {
  let server: CanopyServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Kathmandu', reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    await page.goto(server.links.organiser);
    await page.getByRole('heading', { name: 'My summits' }).waitFor();
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
  });

  const draftOf = async (slug: string): Promise<unknown> => {
    const answer = await context.request.get(`${server.origin}/exchange/summits/${slug}/canopy.json`);
    expect(answer.status()).toBe(200);
    return sayings(await answer.text());
  };

  it.each(DEMO_SUMMITS)('can be $slug, typed into the forms', async (summit) => {
    const slug = await new SummitBuilder(page, server.origin).build(summit);
    expect(slug).not.toBe(summit.slug);
    expect(await draftOf(slug)).toEqual(await draftOf(summit.slug));
  });

  it('waits among my summits until somebody releases it', async () => {
    await page.goto(`${server.origin}/organise/new`);
    await field(page, 'Title').getByLabel('English').fill('A summit that waits');
    await page.getByLabel('First day').fill('2032-05-01');
    await page.getByRole('button', { name: 'Create the summit' }).click();
    await page.waitForURL('**/organise/a-summit-that-waits/settings');
    await page.goto(`${server.origin}/organise`);
    const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A summit that waits' }) });
    await item.getByText('Nobody else sees this summit yet').waitFor();
    expect(await item.getByRole('link', { name: 'Edit the programme' }).count()).toBe(1);
    expect(await item.getByRole('link', { name: 'Public page' }).count()).toBe(0);
  });

  it('can be a copy of an earlier one, with its sessions at the same time of day', async () => {
    await page.goto(`${server.origin}/organise/new`);
    await page
      .getByLabel('Begin with')
      .selectOption({ label: 'A copy of \u2068First China Digital Carbon Neutrality Forum\u2069' });
    await field(page, 'Title').getByLabel('English').fill('Second Forum');
    await page.getByLabel('First day').fill('2031-03-30');
    await page.getByLabel('Time zone').fill('Europe/Berlin');
    await page.getByRole('button', { name: 'Create the summit' }).click();
    await page.waitForURL('**/organise/second-forum/settings');
    await page.getByText('Digital life leading a new green and low-carbon fashion').waitFor();
    await page.goto(`${server.origin}/organise/second-forum/programme?view=list`);
    await page.getByText('09:00').first().waitFor();
    expect(await page.getByText('14:00').count()).toBe(3);
  });

  it('keeps its sub-forums while sessions are in them, and its days around its sessions', async () => {
    await page.goto(`${server.origin}/organise/digital-carbon-neutrality-2021/settings`);
    await page.getByRole('button', { name: /^Remove .Digital life/ }).click();
    await page.getByRole('button', { name: 'Remove the sub-forum' }).click();
    await page.getByText('These sessions are in the sub-forum.').waitFor();
    await page.getByLabel('First day').fill('2021-09-08');
    await page.getByLabel('Last day').fill('2021-09-08');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('These sessions would lie outside the new days.').waitFor();
    expect(await page.getByLabel('First day').inputValue()).toBe('2021-09-08');
    await page.getByLabel('First day').fill('2021-09-09');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('The last day can’t be before the first.').waitFor();
    // The keyboard is where the fault is.
    await page.locator('input:focus[aria-invalid=true]').waitFor();
  });

  it('asks before changes that are not saved are left', async () => {
    await page.goto(`${server.origin}/organise/rehearsal/settings`);
    await field(page, 'Theme').getByLabel('English').fill('Not saved');
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.message());
        void dialog.dismiss();
      });
    });
    await page.getByRole('link', { name: 'Programme', exact: true }).click();
    expect(await asked).toContain('not saved');
    expect(page.url()).toContain('/settings');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: 'Programme', exact: true }).click();
    await page.waitForURL('**/programme');
  });

  it('tells the second organiser what the first one changed, and can keep the changes of both', async () => {
    const settings = `${server.origin}/organise/rehearsal/settings`;
    const colleague = await context.newPage();
    await Promise.all([page.goto(settings), colleague.goto(settings)]);
    await field(page, 'Title').getByLabel('English').fill('Mine');
    await field(colleague, 'Theme').getByLabel('English').fill('Theirs');
    await colleague.getByRole('button', { name: 'Save settings' }).click();
    await colleague.getByText('Saved.').waitFor();
    await colleague.close();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('They saved').waitFor();
    await page.getByRole('alert').getByText('Theirs', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Put my changes on top of theirs' }).click();
    expect(await field(page, 'Theme').getByLabel('English').inputValue()).toBe('Theirs');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('heading', { name: 'Mine' }).waitFor();
  });

  it.each(['en-GB', 'ur-PK'])('has pages without a serious fault of access, in %s', async (locale) => {
    const reading = await browser.newContext({ locale, storageState: await context.storageState() });
    const pageOf = await reading.newPage();
    for (const path of ['/organise', '/organise/new', '/organise/digital-carbon-neutrality-2021/settings']) {
      await pageOf.goto(server.origin + path);
      await pageOf.locator('main h1').waitFor();
      await pageOf.locator('main button[type=submit], main li').first().waitFor();
      expect(await pageOf.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
      const { violations } = await new AxeBuilder({ page: pageOf }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await reading.close();
  });
});

const field = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
