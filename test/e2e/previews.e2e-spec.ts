import type { LinkPreview } from '@app/contracts';
import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, granted, joined, keys, passFor, type TestSocket } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';
import { startWebPages } from './chat/web-pages.js';

let database: TestDatabase;
let dataSource: DataSource;
let redis: RedisServer;
let servers: TestChatServer[];
let pages: Awaited<ReturnType<typeof startWebPages>>;
let inside: Awaited<ReturnType<typeof startWebPages>>;
let room: string;
const open = new Set<TestSocket>();
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 });
const html = (head: string): string => `<html><head>${head}</head><body></body></html>`;

async function enter(server = 0, wishes = {}) {
  const page = await joined(servers[server]!.origin, await passFor(room, wishes));
  open.add(page.socket);
  const found: LinkPreview[] = [];
  page.socket.on('preview:found', (preview) => found.push(preview));
  const list = async (...urls: string[]) => granted(await page.socket.emitWithAck('preview:list', { urls })).previews;
  return { ...page, found, list };
}
const allow = async (...hosts: string[]): Promise<void> => {
  await dataSource.query(
    `INSERT INTO messaging_rules (summit_id, preview_hosts) SELECT summit_id, $2 FROM sessions WHERE id = $1
     ON CONFLICT (summit_id) DO UPDATE SET preview_hosts = excluded.preview_hosts`,
    [room, hosts],
  );
};
/** What is kept of a page: `undefined` before it was asked, `null` when it said nothing. */
const kept = async (url: string): Promise<string | null | undefined> => {
  const rows = await dataSource.query<{ title: string | null }[]>('SELECT title FROM link_previews WHERE url = $1', [
    url,
  ]);
  return rows[0]?.title;
};

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  redis = await RedisServer.start();
  inside = await startWebPages((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(html('<title>Secret</title>')),
  );
  pages = await startWebPages(({ url = '' }, response) => {
    const answer = (body: string, headers = {}) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
    const more = (): void => {
      while (!response.destroyed && response.write('<meta name="x" content="y">'.repeat(1_000)));
      if (!response.destroyed) response.once('drain', more);
    };
    if (url.startsWith('/good'))
      return void answer(
        html('<title>A &lt;b&gt;fund&lt;/b&gt;</title><meta name="description" content="For forests">'),
      );
    if (url === '/html-in-title')
      return void answer(html('<meta property="og:title" content="<script>alert(1)</script>\u202e">'));
    if (url === '/redirect-here') return void response.writeHead(302, { location: '/good-after' }).end();
    if (url === '/redirect-private')
      return void response.writeHead(302, { location: 'https://169.254.169.254/latest' }).end();
    if (url === '/redirect-elsewhere')
      return void response.writeHead(302, { location: inside.origin.replace('127.0.0.1', 'localhost') }).end();
    if (url === '/redirect-loop') return void response.writeHead(302, { location: '/redirect-loop' }).end();
    if (url === '/picture') return void answer('GIF89a', { 'content-type': 'image/gif' });
    if (url === '/packed') return void answer(html('<title>Packed</title>'), { 'content-encoding': 'gzip' });
    if (url === '/broken') return void response.destroy();
    if (url === '/slow')
      return void response.writeHead(200, { 'content-type': 'text/html' }).write('<html><title>Slow');
    if (url === '/huge') {
      response.writeHead(200, { 'content-type': 'text/html' }).write('<html><head><title>Huge</title>');
      return more();
    }
    response.writeHead(404).end();
  });
  const wishes = {
    databaseUrl: database.url,
    publicKey: keys.publicKey,
    redisUrl: redis.url,
    env: { OUTGOING_TO_LOOPBACK: 'true' },
  };
  servers = [await startChatServer(wishes), await startChatServer(wishes)];
});
beforeEach(async () => {
  room = await aSession(dataSource);
});
afterEach(() => {
  for (const socket of open) socket.disconnect();
  open.clear();
});
afterAll(async () => {
  for (const server of servers ?? []) await server.close();
  await pages?.close();
  await inside?.close();
  await redis?.stop();
  await dataSource?.destroy();
  await database?.stop();
});

it('a linked page of an allowed host is told to everybody as plain text, fetched once, and known to who comes later', async () => {
  await allow('127.0.0.1');
  const [ann, bob] = [await enter(0), await enter(1)];
  const url = `${pages.origin}/good?1`;
  granted(await ann.send(`Read ${url}.`));
  const preview = { url, title: 'A <b>fund</b>', description: 'For forests', siteName: null };
  await soon(() => expect([ann.found, bob.found]).toEqual([[preview], [preview]]));
  expect(await (await enter(1)).list(url, 'https://elsewhere.example/', 'nonsense')).toEqual([preview]);
  granted(await bob.send(`Again ${url}#part`));
  await soon(() => expect(ann.found).toHaveLength(2));
  expect(pages.asked.filter((path) => path === '/good?1')).toHaveLength(1);
});

it('without allowed hosts nothing is fetched or told, whatever is known from elsewhere', async () => {
  const ann = await enter();
  await dataSource.query(
    `INSERT INTO link_previews (url, title, fetched_at) VALUES ($1, 'Known', now()) ON CONFLICT DO NOTHING`,
    [`${pages.origin}/known`],
  );
  granted(await ann.send(`Read ${pages.origin}/good?2 and ${pages.origin}/known`));
  expect(await ann.list(`${pages.origin}/known`)).toEqual([]);
  await allow('example.org');
  granted(await ann.send(`Read ${pages.origin}/good?2`));
  expect(pages.asked).not.toContain('/good?2');
  expect(ann.found).toEqual([]);
});

it('asking for previews fetches nothing', async () => {
  await allow('127.0.0.1');
  const ann = await enter();
  expect(await ann.list(`${pages.origin}/good?3`)).toEqual([]);
  expect(pages.asked).not.toContain('/good?3');
  expect(await ann.socket.emitWithAck('preview:list', { urls: Array(51).fill('https://example.org') })).toMatchObject({
    code: 'bad-message',
  });
  await expect(enter(0, { rights: ['chat'] })).rejects.toThrow('right-missing');
});

describe('a page that means harm', () => {
  it.each([
    ['with HTML in its title is shown as text', '/html-in-title', '<script>alert(1)</script>'],
    ['that leads on to another of the same host is followed', '/redirect-here', 'A <b>fund</b>'],
    ['without an end is read at its beginning', '/huge', 'Huge'],
    ['that leads to a private address says nothing', '/redirect-private', null],
    ['that leads to a host that is not allowed says nothing', '/redirect-elsewhere', null],
    ['that leads in a circle says nothing', '/redirect-loop', null],
    ['that is a picture says nothing', '/picture', null],
    ['that is packed says nothing', '/packed', null],
    ['that hangs up says nothing', '/broken', null],
    ['that is not there says nothing', '/missing', null],
    ['that drips says nothing', '/slow', null],
  ])('%s, and never holds up a message', async (_what, path, title) => {
    await allow('127.0.0.1');
    const ann = await enter();
    const url = `${pages.origin}${path}`;
    granted(await ann.send(url));
    granted(await ann.send('The next one'));
    await soon(async () => expect(await kept(url)).toBe(title));
    await soon(() => expect(ann.found.map((found) => found.title)).toEqual(title === null ? [] : [title]));
    expect(inside.asked).toEqual([]);
  });

  it('is asked four times when it leads in a circle, and not again for a while', async () => {
    await allow('127.0.0.1');
    const ann = await enter();
    granted(await ann.send(`${pages.origin}/redirect-loop`));
    granted(await ann.send(`${pages.origin}/good?4`));
    await soon(() => expect(ann.found).toHaveLength(1));
    expect(pages.asked.filter((path) => path === '/redirect-loop')).toHaveLength(4);
  });
});
