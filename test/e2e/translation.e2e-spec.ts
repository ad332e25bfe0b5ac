import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, granted, joined, keys, passFor, type TestSocket, upTo } from './chat/chat-world.js';
import { startWebPages } from './chat/web-pages.js';

let database: TestDatabase;
let dataSource: DataSource;
let libre: Awaited<ReturnType<typeof startWebPages>>;
let server: TestChatServer;
let room: string;
/** How the translator answers; by default as LibreTranslate does. */
let mood: 'well' | 'failing' | 'busy' | 'babbling' | 'silent' = 'well';
const asked: { q: string; source: string; target: string; format: string; api_key?: string }[] = [];
const open = new Set<TestSocket>();
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 });

async function enter(wishes = {}, origin = server.origin) {
  const page = await joined(origin, await passFor(room, wishes));
  open.add(page.socket);
  const translate = (seq: number, language: string) =>
    page.socket.emitWithAck('translation:translate', { seq, language });
  const say = async (text: string): Promise<number> => granted(await page.send(text)).seq;
  return { ...page, translate, say };
}

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  // As documented: https://docs.libretranslate.com/guides/api_usage
  libre = await startWebPages((request, response) => {
    const answer = (status: number, body: object, headers = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    if (request.url === '/lt/languages')
      return void answer(200, [
        { code: 'en', name: 'English', targets: ['en', 'ur', 'zh-Hans'] },
        { code: 'ur', name: 'Urdu', targets: ['en', 'ur'] },
      ]);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const wish = JSON.parse(body) as (typeof asked)[number];
      asked.push(wish);
      if (wish.api_key !== 'key') return void answer(403, { error: 'Invalid API key' });
      if (mood === 'failing') return void answer(500, { error: 'Cannot translate text' });
      if (mood === 'busy') return void answer(429, { error: 'Slowdown: too many requests' }, { 'retry-after': '7' });
      if (mood === 'babbling') return void response.writeHead(200).end('<html>');
      if (mood === 'silent') return void response.destroy();
      answer(200, {
        detectedLanguage: { confidence: 90, language: 'en' },
        translatedText: `[${wish.target}] ${wish.q}`,
      });
    });
  });
  server = await startChatServer({
    databaseUrl: database.url,
    publicKey: keys.publicKey,
    env: { LIBRETRANSLATE_URL: `${libre.origin}/lt`, LIBRETRANSLATE_API_KEY: 'key' },
  });
});
beforeEach(async () => {
  room = await aSession(dataSource);
  mood = 'well';
  asked.length = 0;
});
afterEach(() => {
  for (const socket of open) socket.disconnect();
  open.clear();
});
afterAll(async () => {
  await server?.close();
  await libre?.close();
  await dataSource?.destroy();
  await database?.stop();
});

it('who joins is told what can be translated into, and gets it beside the original', async () => {
  await soon(async () => expect((await enter()).channel.translationLanguages).toEqual(['en', 'ur', 'zh-Hans']));
  const ann = await enter();
  const seq = await ann.say('Good morning');
  expect(granted(await ann.translate(seq, 'ur-PK'))).toEqual({
    seq,
    language: 'ur',
    sourceLanguage: 'en',
    text: '[ur] Good morning',
  });
  expect(granted(await ann.translate(seq, 'zh'))).toMatchObject({ language: 'zh-Hans' });
  expect(asked[0]).toEqual({ q: 'Good morning', source: 'auto', target: 'ur', format: 'text', api_key: 'key' });
});

it('a message is translated once for everybody, and anew when it was edited', async () => {
  const [ann, bob] = [await enter(), await enter()];
  const seq = await ann.say('Hello');
  await Promise.all(upTo(4).flatMap(() => [ann.translate(seq, 'ur'), bob.translate(seq, 'ur')]));
  granted(await bob.translate(seq, 'ur'));
  expect(asked).toHaveLength(1);
  granted(await ann.socket.emitWithAck('chat:edit-message', { seq, text: 'Hello all', mentions: [] }));
  expect(granted(await bob.translate(seq, 'ur')).text).toBe('[ur] Hello all');
  expect(asked).toHaveLength(2);
});

it('what nobody sees any more is not translated', async () => {
  const ann = await enter();
  const seq = await ann.say('Oops');
  granted(await ann.translate(seq, 'ur'));
  granted(await ann.socket.emitWithAck('chat:withdraw-message', { seq }));
  expect(await ann.translate(seq, 'ur')).toMatchObject({ code: 'message-gone' });
  await dataSource.query('DELETE FROM channels WHERE session_id = $1', [room]);
  const left = await dataSource.query(
    'SELECT 1 FROM message_translations t WHERE NOT EXISTS (SELECT FROM messages m WHERE m.channel_id = t.channel_id AND m.seq = t.seq)',
  );
  expect(left).toEqual([]);
});

it.each([
  ['failing', 'translation-failed'],
  ['babbling', 'translation-failed'],
  ['silent', 'translation-failed'],
  ['busy', 'rate-limited'],
] as const)('a translator that is %s is told of plainly, and asked again next time', async (how, code) => {
  const ann = await enter();
  const seq = await ann.say(`While ${how}`);
  mood = how;
  expect(await ann.translate(seq, 'ur')).toMatchObject({ code, ...(how === 'busy' && { retryAfterSeconds: 7 }) });
  mood = 'well';
  expect(granted(await ann.translate(seq, 'ur')).text).toContain('[ur]');
});

describe('is refused', () => {
  it('for languages and messages that are not there, and bad ones', async () => {
    const ann = await enter();
    const seq = await ann.say('Hi');
    expect(await ann.translate(seq, 'th')).toMatchObject({ code: 'translation-unsupported' });
    expect(await ann.translate(99, 'ur')).toMatchObject({ code: 'message-unknown' });
    for (const language of ['', 'x', 'en; DROP', '../../admin'])
      expect(await ann.translate(seq, language)).toMatchObject({ code: 'bad-message' });
    expect(asked).toHaveLength(0);
  });

  it('without a translator, whose button is not there', async () => {
    const plain = await startChatServer({ databaseUrl: database.url, publicKey: keys.publicKey });
    try {
      const ann = await enter({}, plain.origin);
      expect(ann.channel.translationLanguages).toEqual([]);
      expect(await ann.translate(await ann.say('Hi'), 'ur')).toMatchObject({ code: 'translation-off' });
    } finally {
      await plain.close();
    }
  });

  it('to who asks for too many, but for what was translated before', async () => {
    const slow = await startChatServer({
      databaseUrl: database.url,
      publicKey: keys.publicKey,
      limits: { translationsAtOnce: 1, translationsPerSecond: 0.01 },
      env: { LIBRETRANSLATE_URL: `${libre.origin}/lt/`, LIBRETRANSLATE_API_KEY: 'key' },
    });
    try {
      const ann = await enter({}, slow.origin);
      const [first, second] = [await ann.say('one'), await ann.say('two')];
      await soon(async () => void granted(await ann.translate(first, 'ur')));
      granted(await ann.translate(first, 'ur'));
      const refused = await ann.translate(second, 'ur');
      expect(refused).toMatchObject({ code: 'rate-limited' });
      expect(!refused.ok && refused.retryAfterSeconds).toBeGreaterThan(1);
    } finally {
      await slow.close();
    }
  });
});
