import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { CanopyServer } from '../browser/support/canopy-server.js';
import { launchChromium } from '../support/chromium.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';

const SUMMIT = 'zero-carbon-mission-2024';
const ROUNDS = 15;
const QUICK_ROUNDS = 5;
/** @source Chromium DevTools' 'Slow 4G': 1.6 Mbit/s down and 750 kbit/s up at nine tenths; its latency is left out, as the issue asks. */
const SLOW_4G = {
  offline: false,
  latency: 0,
  downloadThroughput: (1_600_000 / 8) * 0.9,
  uploadThroughput: (750_000 / 8) * 0.9,
};
const GOAL_MS = 800;
const GOAL_KB = 150;
const LOCALE = 'en-GB';
/** Readers of the other languages, whose words are longer in bytes; and Chromium has no Azerbaijani of its own. */
const OTHER_LOCALES = ['zh-CN', 'ur-PK', 'ru-RU', 'th-TH', 'az-AZ'];
/** Scripts that the page asks for once it is there, too: this long after its heading nothing new came in all tries. */
const SETTLED_MS = 1_500;

/** The public page of a summit with news, outcomes and people, in a browser that was never here. */
export const bench: Bench = { name: 'summit-page', takesSeconds: 100, run: measureSummitPage };

interface Visit {
  paintMs: number;
  headingMs: number;
  scriptKb: number;
}

async function measureSummitPage(run: BenchRun): Promise<Figure[]> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    run.say('starting the product');
    const server = await CanopyServer.start();
    closing.unshift(() => server.stop());
    const browser = await launchChromium();
    closing.unshift(() => browser.close());
    await tellNews(browser, server);
    const visits: Visit[] = [];
    for (let round = 0; round < (run.isQuick ? QUICK_ROUNDS : ROUNDS); round += 1) {
      const visit = await look(browser, `${server.origin}/s/${SUMMIT}`);
      visits.push(visit);
      run.say(
        `${visit.paintMs} ms to the first words, ${visit.headingMs} ms to the title, ${visit.scriptKb} kB of script`,
      );
    }
    const others: Figure[] = [];
    for (const locale of OTHER_LOCALES) {
      const { scriptKb: value } = await look(browser, `${server.origin}/s/${SUMMIT}`, locale);
      others.push({ name: `the same in ${locale}`, of: 'canopy', value, unit: 'kB', goal: { atMost: GOAL_KB } });
    }
    return [...figuresOf(visits), ...others];
  } finally {
    for (const close of closing) await close();
  }
}

/** An article with a picture in both languages of the summit, released. */
async function tellNews(browser: Browser, { origin, links }: CanopyServer): Promise<void> {
  const page = await browser.newPage();
  await page.goto(links.organiser);
  await page.getByRole('heading', { name: 'My summits' }).waitFor();
  const { id: summitId } = await ask<{ id: string }>(page, origin, `{ draftSummit(slug: "${SUMMIT}") { id } }`);
  const text = (language: string): object => ({ language, title: 'News', summary: 'A summary.', body: 'A body.' });
  const input = {
    languages: ['en', 'az'],
    leadingLanguage: 'en',
    texts: [text('en'), text('az')],
    approved: ['en', 'az'],
  };
  const begun = await ask<{ article: { id: string } }>(
    page,
    origin,
    `mutation ($s: ID!, $input: NewNewsArticleInput!) { beginNews(summitId: $s, input: $input) { ... on NewsArticleSaved { article { id } } } }`,
    { s: summitId, input },
  );
  const { id } = begun.article;
  await page.request.post(`${origin}/exchange/news/pictures/articles/${id}?description=Blue&language=en`, {
    headers: { 'content-type': 'image/jpeg', origin },
    data: await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#2a6f97' } })
      .jpeg()
      .toBuffer(),
  });
  await ask(
    page,
    origin,
    `mutation ($id: ID!) { makeNewsReady(id: $id, revision: 1, languages: ["en", "az"]) { __typename } }`,
    { id },
  );
  const released = await ask<{ __typename: string }>(
    page,
    origin,
    `mutation ($id: ID!) { releaseObject(kind: ARTICLE, objectId: $id) { __typename } }`,
    { id },
  );
  if (released.__typename !== 'EmbargoChanged') throw new Error('the article was not released');
  await page.close();
}

async function ask<T>(page: Page, origin: string, query: string, variables: object = {}): Promise<T> {
  const answer = await page.request.post(`${origin}/graphql`, { headers: { origin }, data: { query, variables } });
  const { data } = (await answer.json()) as { data: Record<string, T> };
  const [first] = Object.values(data);
  if (first === undefined) throw new Error(`no answer to ${query}`);
  return first;
}

async function look(browser: Browser, url: string, locale = LOCALE): Promise<Visit> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
    await page.addInitScript(WATCH);
    await page.goto(url);
    const headingMs = await page.evaluate<number>('headingOfPage');
    await delay(SETTLED_MS);
    const paintMs = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
    const bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').filter(({ name }) => /\\.js$/.test(name)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    return { paintMs: Math.round(paintMs), headingMs: Math.round(headingMs), scriptKb: Math.round(bytes / 100) / 10 };
  } finally {
    await context.close();
  }
}

/** When the summit's title stands there: the first words of the page itself are only the product's name. */
const WATCH = `
  globalThis.headingOfPage = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('h1')) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });`;

function figuresOf(visits: readonly Visit[]): Figure[] {
  const figure = (name: string, unit: string, values: readonly number[], goal?: number, note = ''): Figure => ({
    name,
    of: 'canopy',
    value: median(values),
    unit,
    ...(goal !== undefined && { goal: { atMost: goal } }),
    note: `median of ${values.length}, ${Math.min(...values)} to ${Math.max(...values)}${note}`,
  });
  return [
    figure(
      'summit page, first contentful paint',
      'ms',
      visits.map(({ paintMs }) => paintMs),
      GOAL_MS,
    ),
    figure(
      'summit page, its title',
      'ms',
      visits.map(({ headingMs }) => headingMs),
    ),
    figure(
      'summit page, compressed script',
      'kB',
      visits.map(({ scriptKb }) => scriptKb),
      GOAL_KB,
      ', of everything that was asked for',
    ),
  ];
}
