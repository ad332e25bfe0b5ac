import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast } from './support/cast.js';

const soon = { timeout: 15_000, interval: 100 };
const SUMMIT = 'digital-carbon-neutrality-2021';
const PUBLIC_PAGES = [
  '/',
  '/s/asia-roundtable-2022',
  `/s/${SUMMIT}`,
  '/s/asia-roundtable-2022/roundtable',
  '/s/asia-roundtable-2022/people/moin-ul-haque',
  '/s/rehearsal/roundtable',
  `/s/${SUMMIT}/register`,
  '/search?q=carbon',
  '/my-agenda',
  '/sign-in',
  `/embed/${SUMMIT}`,
  '/s/nowhere',
];
const ORGANISER_PAGES = [
  '/organise',
  '/organise/new',
  '/organise/import',
  '/organise/outbox',
  '/organise/asia-roundtable-2022/people',
  ...['programme', 'release', 'people', 'registration', 'exchange', 'webhooks', 'history', 'settings'].map(
    (tab) => `/organise/${SUMMIT}/${tab}`,
  ),
];

/** What axe must find nothing serious in, and a telephone nothing beside the screen: languages that read from the left and from the right. */
const READERS = [
  { language: 'English', locale: 'en-GB', colorScheme: 'light' },
  { language: 'Urdu', locale: 'ur-PK', colorScheme: 'dark' },
] as const;
type Who = 'everybody' | 'organisers';

describe('every page', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  const contexts = new Map<string, BrowserContext>();

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    const storageState = await cast.organiserState();
    for (const { language, locale, colorScheme } of READERS) {
      const asRead = { locale, colorScheme, reducedMotion: 'reduce' } as const;
      contexts.set(`${language} everybody`, await browser.newContext(asRead));
      contexts.set(`${language} organisers`, await browser.newContext({ ...asRead, storageState }));
    }
  });
  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  async function faultsOf(page: Page): Promise<unknown[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);
  }

  async function look(language: string, who: Who, path: string): Promise<void> {
    const page = await contexts.get(`${language} ${who}`)?.newPage();
    if (page === undefined) throw new Error('nobody is looking');
    try {
      await page.goto(`${server.origin}${path}`);
      await page.locator('h1').first().waitFor();
      // Polled: while answers arrive, axe looks at places that have moved on.
      await expect.poll(() => faultsOf(page), soon).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      const overhang = (): Promise<number> =>
        page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      await expect.poll(overhang, soon).toBeLessThanOrEqual(0);
      await expect.poll(() => faultsOf(page), soon).toEqual([]);
    } finally {
      await page.close();
    }
  }

  /** Everything that can be opened in the room, one after the other, as whoever presides sees it. */
  async function lookAround(language: string, viewport: { width: number; height: number }): Promise<void> {
    const page = await contexts.get(`${language} organisers`)?.newPage();
    if (page === undefined) throw new Error('nobody is looking');
    try {
      await page.setViewportSize(viewport);
      await page.goto(`${server.origin}/s/rehearsal/roundtable`);
      await page.getByTestId('moderator-bar').waitFor({ state: 'attached' });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expect.poll(() => faultsOf(page), soon).toEqual([]);
      }
      const tools = page.locator('[data-testid=room] button[popovertarget]:visible');
      for (const tool of await tools.all()) {
        await tool.click();
        await expect.poll(() => faultsOf(page), soon).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.locator('body').press('?');
      await page.getByRole('dialog').waitFor();
      await expect.poll(() => faultsOf(page), soon).toEqual([]);
    } finally {
      await page.close();
    }
  }

  it('of the live room opens nothing that axe finds fault with, in English on a tablet', () =>
    lookAround('English', { width: 1024, height: 768 }));
  it('of the live room opens nothing that axe finds fault with, in Urdu on a telephone', () =>
    lookAround('Urdu', { width: 360, height: 800 }));

  describe.each(READERS)('in $language', ({ language }) => {
    it.each(PUBLIC_PAGES)('%s, for everybody', (path) => look(language, 'everybody', path));
    it.each(ORGANISER_PAGES)('%s, for organisers', (path) => look(language, 'organisers', path));
  });
});
