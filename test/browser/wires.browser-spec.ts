import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

/** What leads in and out of a summit: search, webhooks, and the history of both. */
describe('search, webhooks and history', () => {
  let server: CanopyServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let receiver: Server;
  let receiverUrl: string;
  const received: string[] = [];

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      received.push(String(request.headers['webhook-signature']));
      request.resume();
      response.writeHead(200).end('with thanks');
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/canopy`;
    [server, browser] = await Promise.all([CanopyServer.start({ OUTGOING_TO_LOOPBACK: 'true' }), launchChromium()]);
    context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Karachi' });
    page = await context.newPage();
  });
  afterAll(async () => {
    await context?.close();
    await browser?.close();
    await server?.stop();
    await new Promise((resolve) => receiver.close(resolve));
  });

  it('finds a session with the keyboard alone, a slip of the finger notwithstanding', async () => {
    await page.goto(`${server.origin}/`);
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('rondtable');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sessions' }).waitFor();
    expect(await page.locator('mark').first().textContent()).toMatch(/roundtable/i);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    const hit = page.locator('[data-hit]:focus');
    await hit.waitFor();
    const href = await hit.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).pathname).toBe(href);
  });

  it('looks anew while somebody types, in another script', async () => {
    await page.goto(`${server.origin}/search`);
    await page.getByRole('searchbox').fill('گول ميز');
    await page.locator('mark').first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('گول ميز');
    await page.getByRole('searchbox').fill('nowhere to be found');
    await page.getByText('Nothing was found').waitFor();
  });

  it('adds an endpoint, shows its secret once, and tells how a test went', async () => {
    await page.goto(server.links.organiser);
    await page.getByRole('heading', { name: 'My summits' }).waitFor();
    await page.goto(`${server.origin}/organise/asia-roundtable-2022/webhooks`);
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    await page.getByLabel('Address').fill('https://192.168.1.1/canopy');
    await page.getByRole('button', { name: 'Add the webhook' }).click();
    await page.getByText('This address is not on the internet').waitFor();
    await page.getByLabel('Address').fill(receiverUrl);
    await page.getByRole('button', { name: 'Add the webhook' }).click();
    await page.getByText(/^whsec_/).waitFor();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('Taken', { exact: true }).waitFor();
    await page.getByText(/Attempt 1: answer 200/).waitFor();
    expect(received).toEqual([expect.stringMatching(/^v1,/)]);
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
  });

  it('has the change in the history, with who made it', async () => {
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { name: `Added Webhook · ${receiverUrl}` }).waitFor();
    await page.getByLabel('Kind').selectOption({ label: 'Settings' });
    const newest = page.getByRole('article').first();
    await newest.getByText('Demo organiser').waitFor();
    await newest.locator('summary').click();
    await newest.getByRole('rowheader', { name: 'Address (URL)' }).waitFor();
    await page.getByLabel('Kind').selectOption({ label: 'Stage' });
    await page.getByText('No changes here').waitFor();
  });
});
