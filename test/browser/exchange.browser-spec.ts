import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

const SUMMIT = 'asia-roundtable-2022';
const soon = { timeout: 20_000, interval: 100 };

/** A page of somebody else, on another origin, that allows the script and the questions of Canopy alone. */
class OtherSite {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(canopy: string): Promise<OtherSite> {
    const server = createServer((request, response) => {
      const [path, query = ''] = (request.url ?? '').split('?');
      const attributes = decodeURIComponent(query);
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${canopy}; connect-src ${canopy}; frame-src ${canopy}`,
      });
      const body: Record<string, string> = {
        '/script': `<script src="${canopy}/embed/agenda.js" data-summit="${SUMMIT}" ${attributes}></script><p>after</p>`,
        '/element': `<script async src="${canopy}/embed/agenda.js"></script><canopy-agenda summit="${SUMMIT}" ${attributes}><i>soon</i></canopy-agenda>`,
        '/frame': `<iframe src="${canopy}/embed/${SUMMIT}?${attributes}" title="Agenda"></iframe>`,
        '/app-in-frame': `<iframe src="${canopy}/s/${SUMMIT}" title="Summit"></iframe>`,
      };
      response.end(`<!doctype html><html lang="en"><title>Other</title><body>${body[path ?? ''] ?? ''}</body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new OtherSite(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('a programme on its way in and out', () => {
  let server: CanopyServer;
  let browser: Browser;
  let other: OtherSite;
  let organiser: Page;
  const contexts: BrowserContext[] = [];
  const violations: string[] = [];

  const open = async (locale = 'en-GB'): Promise<Page> => {
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Karachi' });
    contexts.push(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    return page;
  };
  const choose = (name: string, body: string): Promise<void> =>
    organiser.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(body) });

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    other = await OtherSite.start(server.origin);
    organiser = await open();
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await other?.stop();
    await server?.stop();
  });

  it('shows what a table would change, refuses what cannot be, and changes the draft when told to', async () => {
    await organiser.goto(`${server.origin}/organise/${SUMMIT}/exchange`);
    await choose(
      'sessions.csv',
      'slug,title.en,starts_at,ends_at\nclosing,Closing,2022-12-31 10:00,2022-12-31 11:00\n',
    );
    await organiser.getByText(/^Row 2, column .starts_at/).waitFor();
    await organiser.getByText(/Closing. lies outside the days of the summit/).waitFor();
    expect(await organiser.getByRole('button', { name: 'Change the draft' }).count()).toBe(0);
    await choose(
      'sessions.csv',
      'slug,title.en,starts_at,ends_at\nclosing,Closing,2022-12-20 18:00,2022-12-20 18:30\n',
    );
    await organiser.getByRole('rowgroup').filter({ hasText: 'Session: Closing' }).waitFor();
    await organiser.getByRole('button', { name: 'Change the draft' }).click();
    await organiser.getByText('Done: the draft has what the file says (1 changes).').waitFor();
    await organiser.goto(`${server.origin}/organise/${SUMMIT}/programme`);
    await organiser.getByText('Closing').first().waitFor();
  });

  it('makes a summit from a file, which the organiser may edit at once', async () => {
    await organiser.goto(`${server.origin}/organise`);
    await organiser.getByRole('link', { name: 'Import a summit' }).click();
    const event = {
      ...{ id: 7, guid: '3f0c6f10-9c1d-5c5b-9f6b-0f3c0d0f7a11', title: 'Opening', type: 'Keynote', language: 'en' },
      ...{ date: '2031-05-03T09:00:00+02:00', start: '09:00', duration: '00:45', room: 'Aula', slug: 'opening' },
      persons: [{ name: 'Jane Doe', code: 'ABC' }],
    };
    const conference = { acronym: 'demo31', title: 'Demo Days', start: '2031-05-03', end: '2031-05-04' };
    await choose(
      'schedule.json',
      JSON.stringify({
        schedule: {
          version: '1',
          conference: {
            ...conference,
            time_zone_name: 'Europe/Berlin',
            days: [{ date: '2031-05-03', rooms: { Aula: [event] } }],
          },
        },
      }),
    );
    await organiser.getByRole('button', { name: 'Make this summit' }).click();
    await organiser.waitForURL('**/organise/demo31/programme');
    await organiser.getByText('Opening').first().waitFor();
  });

  it('stands on a page of another origin by a script, without a word from its content security policy', async () => {
    const page = await open();
    await page.goto(`${other.origin}/script`);
    await page.getByRole('link', { name: 'Signing ceremony' }).waitFor();
    expect(await page.getByText('The summit’s time').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Roundtable', exact: true }).getAttribute('href')).toBe(
      `${server.origin}/s/${SUMMIT}/roundtable`,
    );
    // It stands where the script does.
    expect(await page.locator('script + canopy-agenda + p').textContent()).toBe('after');
    expect(violations).toEqual([]);
  });

  it('runs from right to left in Urdu, in one day and the plenary', async () => {
    const page = await open('ur-PK');
    await page.goto(`${other.origin}/element?lang="ur" day="2022-12-20" theme="dark"`);
    await page.getByRole('link', { name: 'گول میز', exact: true }).waitFor();
    expect(await page.locator('canopy-agenda .agenda').getAttribute('dir')).toBe('rtl');
    expect(violations).toEqual([]);
  });

  it('stands in a frame, and nothing else of Canopy does', async () => {
    const page = await open();
    await page.goto(`${other.origin}/frame?lang=ru`);
    await page.frameLocator('iframe').getByRole('link', { name: 'Круглый стол', exact: true }).waitFor();
    expect(violations).toEqual([]);
    await page.goto(`${other.origin}/app-in-frame`);
    await expect.poll(() => violations.join(), soon).toMatch(/frame-ancestors/);
    violations.length = 0;
  });

  it('shows a release without a reload', async () => {
    const page = await open();
    await page.goto(`${other.origin}/element?refresh="5"`);
    await page.getByRole('link', { name: 'Signing ceremony' }).waitFor();
    expect(await page.getByRole('link', { name: 'Closing' }).count()).toBe(0);
    await organiser.goto(`${server.origin}/organise/${SUMMIT}/release`);
    await organiser.getByRole('button', { name: /^Release version/ }).click();
    await page.getByRole('link', { name: 'Closing' }).waitFor();
  });
});
