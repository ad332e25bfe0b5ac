import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { makeNews } from './legacy/news.js';
import { holdCeremony } from './legacy/ceremony.js';
import { honourAmbassadors } from './legacy/certificates.js';
import { welcomeTheGuest } from './legacy/guest-of-honour.js';
import { keepOutcomesOfTheForum } from './legacy/outcomes.js';
import { holdThemOnceMore, type LegacyScene } from './legacy/scene.js';
import { CanopyServer } from './support/canopy-server.js';

/** What the forum of 2021 and the conference of 2024 left behind, made once more through the interface. Each part is a file of its own in `legacy/`. */
describe('what a summit leaves behind', () => {
  let scene: LegacyScene;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    const [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    const visitor: LegacyScene['visitor'] = async ({ locale = 'en-GB', width = 1280 } = {}) => {
      const context = await browser.newContext({
        locale,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    };
    const organiser = await visitor();
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    scene = { server, browser, organiser, visitor };
    await holdThemOnceMore(scene);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await scene?.browser.close();
    await scene?.server.stop();
  });

  it('is the forum’s fund, memorandum, proposal and ambassadors', () => keepOutcomesOfTheForum(scene));

  it('is the page of the conference’s guest of honour', () => welcomeTheGuest(scene));

  it('has the ceremony of 2024, led by its run sheet', () => holdCeremony(scene));

  it('reports the conference in the languages of its readers', () => makeNews(scene));

  it('has the certificates of 2021: its ambassadors are honoured', () => honourAmbassadors(scene));
});
