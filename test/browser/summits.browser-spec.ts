import type { Browser, BrowserContext, Page } from 'playwright-core';
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
    context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Kathmandu' });
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
});
