import { AxeBuilder } from '@axe-core/playwright';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember } from './support/cast.js';
import { write } from './support/stage-page.js';

const soon = { timeout: 20_000, interval: 100 };

/** Speaks LibreTranslate's protocol, and takes everything for Russian. */
async function startTranslator(): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (body: object): void =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/languages') return answer([{ code: 'en', name: 'English', targets: ['en', 'ru'] }]);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () =>
      answer({
        detectedLanguage: { language: 'ru', confidence: 99 },
        translatedText: `In English: ${(JSON.parse(body) as { q: string }).q}`,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Two people of a session find each other beside its stage. */
describe('people who write to each other', () => {
  let translator: Server;
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let speaker: CastMember;
  const problems: string[] = [];

  beforeAll(async () => {
    translator = await startTranslator();
    const { port } = translator.address() as AddressInfo;
    [server, browser] = await Promise.all([
      CanopyServer.start({ LIBRETRANSLATE_URL: `http://127.0.0.1:${port}` }),
      launchChromium(),
    ]);
    cast = new Cast(browser, server);
    await cast.gather();
    await cast.command('startSession(countdownSeconds: 0)');
    [chair, speaker] = await Promise.all([cast.moderator(), cast.speaker()]);
    await speaker.page.setViewportSize({ width: 360, height: 740 });
    for (const [name, { page }] of Object.entries({ chair, speaker }))
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
    translator?.close();
  });

  const faultsOf = async (page: Page): Promise<unknown[]> =>
    (await new AxeBuilder({ page }).include('[data-testid=direct]').analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);
  const saw = (page: Page, text: string): Promise<void> =>
    page.getByTestId('direct-messages').getByText(text).waitFor();

  it('ask first, are accepted, and then talk', async () => {
    await chair.page.getByTestId('tab-people').click();
    await chair.page.locator(`[data-participant="${speaker.personId}"]`).getByTestId('write-to').click();
    await chair.page.getByTestId('direct-input').fill('Could you speak second?');
    await chair.page.getByTestId('direct-input').press('Enter');
    await saw(chair.page, 'Could you speak second?');
    expect(await chair.page.getByTestId('direct-input').count()).toBe(0);

    await expect.poll(() => speaker.page.getByTestId('tab-direct').textContent(), soon).toMatch(/1/);
    await speaker.page.getByTestId('tab-direct').click();
    expect(await faultsOf(speaker.page)).toEqual([]);
    await speaker.page.getByTestId('direct-list').getByRole('button').click();
    await saw(speaker.page, 'Could you speak second?');
    expect(await faultsOf(speaker.page)).toEqual([]);
    await speaker.page.getByRole('button', { name: 'Accept' }).click();
    await speaker.page.getByTestId('direct-input').fill('Yes, gladly. جی ہاں');
    await speaker.page.getByTestId('direct-input').press('Enter');
    await saw(chair.page, 'Yes, gladly. جی ہاں');
    await chair.page.getByTestId('direct-input').fill('Thank you');
    await chair.page.getByTestId('direct-input').press('Enter');
    await saw(speaker.page, 'Thank you');
    expect(await speaker.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    expect(await faultsOf(chair.page)).toEqual([]);
  });

  it('find their conversation again, and read a message of the chat in their own language', async () => {
    await chair.page.reload();
    await chair.page.getByTestId('tab-direct').click();
    await chair.page.getByTestId('direct-list').getByRole('button').click();
    await saw(chair.page, 'Could you speak second?');
    await saw(chair.page, 'Thank you');

    await chair.page.getByTestId('tab-chat').click();
    await write(chair.page, 'Доброе утро');
    await speaker.page.getByTestId('tab-chat').click();
    const row = speaker.page.locator('[data-testid=chat-messages] li[data-seq]', { hasText: 'Доброе утро' });
    await row.hover();
    await row.locator('[data-menu] > button').click();
    await row.getByTestId('translate').click();
    await row.getByTestId('translation').getByText('In English: Доброе утро').waitFor();
    expect(problems).toEqual([]);
  });
});
