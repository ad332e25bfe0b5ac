import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted, joined } from '../e2e/chat/chat-world.js';
import { launchChromium } from '../support/chromium.js';
import { HOSTILE_TEXTS } from '../support/hostile-texts.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast } from './support/cast.js';

const soon = { timeout: 20_000, interval: 100 };
/** Those that a page could show another way than as a text on its own lines. */
const SHOWN = [
  'html',
  'script',
  'svg',
  'javascript link',
  'data link',
  'link turned around',
  'override',
  'open isolate',
  'zalgo',
  'thai tower',
  'one very wide character',
  'no place to break',
] as const;
const NAME = `Mal\u202elory <b>${HOSTILE_TEXTS['zalgo'] ?? ''}</b>`.slice(0, 80);

/** Asked of the page in its own words. */
const LOOK = `(() => {
  const rows = [...document.querySelectorAll('[data-seq]')];
  return {
    harmed: window.harmed ?? null,
    elements: rows.flatMap((row) => [...row.querySelectorAll('img, script, iframe, object, b, [onload], [onerror]')]).length,
    links: rows.flatMap((row) => [...row.querySelectorAll('a')].map((link) => link.protocol)),
    isWide: document.documentElement.scrollWidth > innerWidth,
    spilling: rows.filter((row) => row.scrollWidth > row.clientWidth + 1).length,
    turned: rows.filter((row) => {
      const [author, time] = [row.querySelector('bdi'), row.querySelector('time')];
      const [a, t] = [author.getBoundingClientRect(), time.getBoundingClientRect()];
      return a.width > 1 && a.top < t.bottom && t.top < a.bottom && t.left < a.left;
    }).length,
    towers: rows.filter((row) => [...row.querySelectorAll('p')].some((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const of = line.getBoundingClientRect();
      return [...range.getClientRects()].some(({ top, bottom }) => top < of.top - 8 || bottom > of.bottom + 8);
    })).length,
  };
})()`;

describe('hostile texts, and what becomes of them', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const sessionId = async (page: Page): Promise<string> => {
    const [, summit, session] = new URL(cast.sessionUrl).pathname.split('/').filter(Boolean);
    const query = `{ summit(slug: "${summit}") { session(slug: "${session}") { id } } }`;
    const answer = await page.request.post(`${server.origin}/graphql`, { data: { query } });
    return ((await answer.json()) as { data: { summit: { session: { id: string } } } }).data.summit.session.id;
  };
  /** A guest with a browser, who writes over a socket of their own. */
  const mallory = async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    contexts.push(context);
    const page = await context.newPage();
    const answer = await page.request.post(`${server.origin}/graphql`, {
      data: {
        query: `mutation ($s: ID!, $n: String) { issueRoomPass(sessionId: $s, displayName: $n) { ... on RoomPass { token } } }`,
        variables: { s: await sessionId(page), n: NAME },
      },
    });
    const { data } = (await answer.json()) as { data: { issueRoomPass: { token: string } } };
    return { page, client: await joined(server.origin, data.issueRoomPass.token) };
  };

  it('are text and nothing else on a narrow page, leave as a file without names, and are gone when their author wishes', async () => {
    const reader = await cast.attendee({ viewport: { width: 360, height: 740 } });
    reader.page.on('pageerror', (error) => problems.push(error.message));
    reader.page.on('dialog', (dialog) => problems.push(dialog.message()));
    const writers = await Promise.all([mallory(), mallory(), mallory()]);
    for (const [index, kind] of SHOWN.entries())
      granted(
        await (writers[index % 3]?.client.send(HOSTILE_TEXTS[kind] ?? '') ?? Promise.reject(new Error('nobody'))),
      );
    const rows = reader.page.locator('[data-seq]');
    const chatTab = reader.page.getByRole('tab', { name: /chat/i });
    if (await chatTab.isVisible()) await chatTab.click();
    await expect.poll(() => rows.count(), soon).toBe(SHOWN.length);
    await reader.page.getByText(HOSTILE_TEXTS['html'] ?? '').waitFor();
    const look = await reader.page.evaluate(LOOK);
    expect(look).toEqual({
      harmed: null,
      elements: 0,
      links: expect.any(Array) as unknown,
      isWide: false,
      spilling: 0,
      turned: 0,
      towers: 0,
    });
    expect((look as { links: string[] }).links.every((protocol) => /^https?:$/.test(protocol))).toBe(true);

    // The organiser takes the chat home without names.
    const context = await browser.newContext({ locale: 'en-GB' });
    contexts.push(context);
    const organiser = await context.newPage();
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    await organiser.goto(`${server.origin}/organise/rehearsal/programme?session=roundtable`);
    const files = organiser.getByTestId('audience-files');
    await files.getByLabel('Leave names out').check();
    const [download] = await Promise.all([
      organiser.waitForEvent('download'),
      files.getByRole('link', { name: 'Download Chat as CSV' }).click(),
    ]);
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv).toContain(',P3,attendee,');
    expect(csv).not.toContain('Mal');

    // And one of the three wishes that nothing of it had been said.
    const first = writers[0];
    if (first === undefined) throw new Error('nobody');
    first.client.socket.disconnect();
    await first.page.goto(`${server.origin}/my-data`);
    await first.page.getByRole('button', { name: 'Erase my data' }).click();
    await first.page.getByRole('button', { name: 'Yes, erase everything' }).click();
    await first.page.getByText('Your data are erased').waitFor();
    await expect
      .poll(() => reader.page.locator('[data-seq][data-state=withdrawn]').count(), soon)
      .toBe(SHOWN.length / 3);
    expect(await reader.page.getByText(HOSTILE_TEXTS['html'] ?? '').count()).toBe(0);
    for (const { client } of writers) client.socket.disconnect();
    expect(problems).toEqual([]);
  });
});
