import { dataSourceOptions } from '@app/database';
import { StageState } from '@app/contracts';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { freePort } from '@app/hosting';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreakableLink } from './chat/breakable-link.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, closed, eventually, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

const kept = (room: string): Promise<{ seq: number; text: string }[]> =>
  dataSource.query(
    'SELECT seq, text FROM messages JOIN channels ON channels.id = channel_id WHERE session_id = $1 ORDER BY seq',
    [room],
  );

describe('two chat servers with Redis between them', () => {
  let redis: RedisServer;
  let servers: TestChatServer[];
  const joinAt = async (server: number, room: string, wishes = {}) =>
    joined(servers[server]!.origin, await passFor(room, wishes));

  beforeAll(async () => {
    redis = await RedisServer.start();
    const wishes = { databaseUrl: database.url, publicKey: keys.publicKey, redisUrl: redis.url };
    servers = [await startChatServer(wishes), await startChatServer(wishes)];
  });
  afterAll(async () => {
    for (const server of servers ?? []) await server.close();
    await redis?.stop();
  });

  it('give one order to messages posted on both', async () => {
    const room = await aSession(dataSource);
    const clients = await Promise.all([0, 0, 1, 1].map((server) => joinAt(server, room)));
    await Promise.all(
      clients.map((client, index) =>
        Promise.all(upTo(60).map(async (n) => granted(await client.send(`${index}-${n}`)))),
      ),
    );
    await eventually(
      () => clients.every(({ heard }) => heard.seqs.length === 240),
      () => clients.map(({ heard }) => heard.seqs.length),
    );
    for (const { heard } of clients) {
      expect(heard.seqs).toEqual(upTo(240));
      expect(heard.texts).toEqual(clients[0]!.heard.texts);
    }
    for (const { socket } of clients) socket.disconnect();
  });

  it('know the same message, sent to both at once', async () => {
    const room = await aSession(dataSource);
    const sub = randomUUID();
    const clients = [await joinAt(0, room, { sub }), await joinAt(1, room, { sub })];
    for (const _round of upTo(20)) {
      const id = randomUUID();
      const answers = await Promise.all(
        clients.flatMap((client) => [client.send('same', id), client.send(`own ${randomUUID()}`)]),
      );
      expect(granted(answers[0]!).seq).toBe(granted(answers[2]!).seq);
    }
    await eventually(() => clients.every(({ heard }) => heard.seqs.length === 60));
    expect(clients[0]!.heard.seqs).toEqual(upTo(60));
    expect((await kept(room)).map(({ seq }) => seq)).toEqual(upTo(60));
    for (const { socket } of clients) socket.disconnect();
  });

  it('add up who is there', async () => {
    const room = await aSession(dataSource);
    const [here, there] = [await joinAt(0, room), await joinAt(1, room, { role: 'speaker', name: 'Ahmed' })];
    await eventually(() =>
      [here, there].every(
        ({ heard }) =>
          heard.presences.at(-1)?.attendeeCount === 1 && JSON.stringify(heard.presences.at(-1)).includes('Ahmed'),
      ),
    );
    here.socket.disconnect();
    await eventually(() => there.heard.presences.at(-1)?.attendeeCount === 0);
    there.socket.disconnect();
  });

  it('both hear of a stage from one fact', async () => {
    const room = await aSession(dataSource);
    const clients = [await joinAt(0, room), await joinAt(1, room)];
    const stage = StageState.parse({
      sessionId: room,
      version: 1,
      status: 'live',
      startedAt: '2022-12-20T06:00:00Z',
      endedAt: null,
      seats: [],
    });
    await servers[0]!.facts.publish([
      { id: randomUUID(), kind: 'StageChanged', aggregate: room, occurredAt: '', payload: { summitSlug: 's', stage } },
    ]);
    await eventually(() => clients.every(({ heard }) => heard.stages.includes(1)));
    for (const { socket } of clients) socket.disconnect();
  });

  it('lose nothing while Redis is away, and are quick again when it is back', async () => {
    const room = await aSession(dataSource);
    const [here, there] = [await joinAt(0, room), await joinAt(1, room)];
    granted(await here.send('before'));
    await redis.stop();
    await Promise.all(upTo(30).map(async (n) => granted(await (n % 2 === 0 ? here : there).send(`away ${n}`))));
    await eventually(
      () => here.heard.seqs.length === 31 && there.heard.seqs.length === 31,
      () => [here.heard.seqs, there.heard.seqs],
    );
    await redis.start();
    await Promise.all(upTo(30).map(async (n) => granted(await (n % 2 === 0 ? here : there).send(`back ${n}`))));
    await eventually(() => here.heard.seqs.length === 61 && there.heard.seqs.length === 61);
    expect(here.heard.seqs).toEqual(upTo(61));
    expect(there.heard.texts).toEqual(here.heard.texts);
    expect((await kept(room)).map(({ text }) => text)).toEqual(here.heard.texts);
    for (const { socket } of [here, there]) socket.disconnect();
  });
});

describe('a database that goes away', () => {
  it('is never acknowledged for; what was refused can be sent again and takes no second number', async () => {
    const link = await BreakableLink.to(Number(new URL(database.url).port));
    const server = await startChatServer({ databaseUrl: link.lead(database.url), publicKey: keys.publicKey });
    try {
      const room = await aSession(dataSource);
      const sub = randomUUID();
      const client = await joined(server.origin, await passFor(room, { sub }));
      granted(await client.send('before'));

      // Cut in the middle of writing: some are kept, and nobody heard of it.
      const ids = upTo(100).map(() => randomUUID());
      const first = ids.map((id, index) => client.send(`m${index}`, id));
      link.cut();
      const answers = await Promise.all(first);
      expect(answers.filter((answer) => !answer.ok && answer.code !== 'unavailable')).toEqual([]);
      expect(await client.send('away')).toMatchObject({ ok: false, code: 'unavailable', retryAfterSeconds: 2 });
      expect((await server.readiness.report()).isReady).toBe(false);
      const newcomer = await passFor(await aSession(dataSource));
      await expect(joined(server.origin, newcomer)).rejects.toThrow('unavailable');

      link.mend();
      await eventually(async () => (await server.readiness.report()).isReady);
      const other = await joined(server.origin, await passFor(room, { sub }));
      for (const [index, id] of ids.entries()) {
        if (!answers[index]!.ok) granted(await other.send(`m${index}`, id));
      }
      const rows = await kept(room);
      expect(rows.map(({ seq }) => seq)).toEqual(upTo(101));
      expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(['before', ...ids.map((_, index) => `m${index}`)]));
      await eventually(
        () => client.heard.seqs.length === 101,
        () => client.heard.seqs,
      );
      expect(client.heard.seqs).toEqual(upTo(101));
      expect([...other.channel.messages.map(({ seq }) => seq), ...other.heard.seqs].at(-1)).toBe(101);
      for (const { socket } of [client, other]) socket.disconnect();
    } finally {
      await server.close();
      await link.close();
    }
  });
});

describe('chat in a process of its own', () => {
  const main = fileURLToPath(new URL('../../apps/chat/src/main.ts', import.meta.url));
  const loader = new URL('../support/typescript.mjs', import.meta.url).href;
  const run = (env: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', loader, main], {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, said }));
    return { child, ended };
  };

  it('serves, says how it is, and ends with 0 when asked to', async () => {
    const redis = await RedisServer.start();
    const port = await freePort();
    const { child, ended } = run({
      PORT: String(port),
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      ROOM_PASS_PUBLIC_KEY: keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    });
    try {
      const origin = `http://127.0.0.1:${port}`;
      const status = (path: string) =>
        fetch(origin + path).then(
          (response) => response.status,
          () => 0,
        );
      await eventually(async () => (await status('/readyz')) === 200);
      const client = await joined(origin, await passFor(await aSession(dataSource)));
      expect(granted(await client.send('hello')).seq).toBe(1);
      expect(await (await fetch(`${origin}/metrics`)).text()).toContain('canopy_chat_messages_total 1');
      const gone = closed(client.socket);
      child.kill('SIGTERM');
      await gone;
      expect(await ended).toMatchObject({ code: 0 });
    } finally {
      child.kill('SIGKILL');
      await redis.stop();
    }
  });

  it('says what is missing and ends with 1', async () => {
    const { code, said } = await run({ PORT: '0' }).ended;
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL: is missing');
    expect(said).toContain('REDIS_URL: is missing');
    expect(said).not.toContain('    at ');
  });
});
