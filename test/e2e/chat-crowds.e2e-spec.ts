import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import type { ChatLimits } from '@apps/chat';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import {
  admission,
  aSession,
  closed,
  connect,
  eventually,
  granted,
  joined,
  keys,
  passFor,
  upTo,
} from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';

let database: TestDatabase;
let dataSource: DataSource;
let redis: RedisServer;
const servers = new Set<TestChatServer>();
const pages = new Set<{ socket: { disconnect(): unknown } }>();

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  redis = await RedisServer.start();
});
afterEach(async () => {
  for (const { socket } of pages) socket.disconnect();
  pages.clear();
  for (const server of servers) await server.close();
  servers.clear();
});
afterAll(async () => {
  await redis?.stop();
  await dataSource?.destroy();
  await database?.stop();
});

async function start(limits: Partial<ChatLimits>, redisUrl?: string): Promise<TestChatServer> {
  const server = await startChatServer({ databaseUrl: database.url, publicKey: keys.publicKey, limits, redisUrl });
  servers.add(server);
  return server;
}
async function enter({ origin }: TestChatServer, room: string, sub: string = randomUUID()) {
  const page = await joined(origin, await passFor(room, { sub }));
  pages.add(page);
  return page;
}

describe('limits of writing', () => {
  const few = { messagesAtOnce: 3, messagesPerSecond: 0.01 };

  it('of a person hold on every server, and say how long to wait', async () => {
    const [one, two] = [await start(few, redis.url), await start(few, redis.url)];
    const [room, sub] = [await aSession(dataSource), randomUUID()];
    const [here, there, other] = [await enter(one, room, sub), await enter(two, room, sub), await enter(two, room)];
    for (const n of upTo(3)) granted(await here.send(`here ${n}`));
    // Told every tenth of a second; what is granted until then is owed afterwards.
    await eventually(async () => !(await there.send(`there ${randomUUID()}`)).ok);
    const refused = await there.send('once more');
    expect(refused).toMatchObject({ ok: false, code: 'rate-limited' });
    if (!refused.ok) expect(refused.message).toContain(`try again in ${refused.retryAfterSeconds} s`);
    expect(refused).toHaveProperty('retryAfterSeconds', expect.any(Number));
    granted(await other.send('somebody else'));
  });

  it('of a person hold on each server while Redis is away', async () => {
    const own = await RedisServer.start();
    try {
      const [one, two] = [await start(few, own.url), await start(few, own.url)];
      const [room, sub] = [await aSession(dataSource), randomUUID()];
      const [here, there] = [await enter(one, room, sub), await enter(two, room, sub)];
      await own.stop();
      for (const page of [here, there]) {
        for (const n of upTo(3)) granted(await page.send(`${n}`));
        expect(await page.send('too many')).toMatchObject({ ok: false, code: 'rate-limited' });
      }
      // Back: what is told from now on is heard.
      await own.start();
      const late = randomUUID();
      const [lateHere, lateThere] = [await enter(one, room, late), await enter(two, room, late)];
      await eventually(async () => {
        await lateHere.send(`here ${randomUUID()}`);
        return !(await lateThere.send(`there ${randomUUID()}`)).ok;
      });
    } finally {
      await own.stop();
    }
  });

  it('of an address count everybody behind it', async () => {
    const server = await start({ ...few, peopleBehindAddress: 2 });
    const room = await aSession(dataSource);
    const answers = [];
    for (const n of upTo(4)) {
      const guest = await enter(server, room);
      for (const m of upTo(2)) answers.push(await guest.send(`${n} ${m}`));
    }
    expect(answers.map(({ ok }) => ok)).toEqual([...Array<boolean>(6).fill(true), false, false]);
    expect(answers.at(-1)).toMatchObject({ code: 'rate-limited', retryAfterSeconds: expect.any(Number) as number });
  });

  it('of a channel count everybody in it, and no other', async () => {
    const server = await start({ channelMessagesAtOnce: 2, channelMessagesPerSecond: 0.01 });
    const room = await aSession(dataSource);
    const guests = [await enter(server, room), await enter(server, room), await enter(server, room)];
    const answers = [];
    for (const guest of guests) answers.push(await guest.send('hello'));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
    granted(await (await enter(server, await aSession(dataSource))).send('elsewhere'));
  });
});

describe('sockets that join no room', () => {
  it('are closed after a while, and those that have joined are not', async () => {
    const server = await start({ lobbyPatienceMs: 200 });
    const room = await aSession(dataSource);
    const page = await enter(server, room);
    const idle = connect(server.origin, await passFor(room));
    expect(await admission(idle)).toBeUndefined();
    await closed(idle);
    granted(await page.send('still here'));
  });

  it('are not let in beyond a number of one address, and told when to come back', async () => {
    const server = await start({ lobbySocketsOfAddress: 2 });
    const room = await aSession(dataSource);
    const waiting = [connect(server.origin, await passFor(room)), connect(server.origin, await passFor(room))];
    for (const socket of waiting) {
      pages.add({ socket });
      expect(await admission(socket)).toBeUndefined();
    }
    const refused = await admission(connect(server.origin, await passFor(room)));
    expect(refused?.data).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 2 });
    granted(await waiting[0]!.emitWithAck('chat:join-channel', {}));
    await enter(server, room);
  });
});

describe('a room of very many', () => {
  it('gives nobody more than twenty frames a second, and everybody everything in order', async () => {
    const server = await start({ bigRoomReaders: 3 });
    const room = await aSession(dataSource);
    const writers = await Promise.all(upTo(8).map(() => enter(server, room)));
    const reader = await enter(server, room);
    let frames = 0;
    reader.socket.io.engine.on('packet', ({ type }) => type === 'message' && (frames += 1));
    const fromMs = performance.now();
    let count = 0;
    await Promise.all(
      writers.map(async (writer) => {
        for (const _message of upTo(60)) {
          granted(await writer.send(`${(count += 1)}`));
          // Each stays below what one connection may send in a second.
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      }),
    );
    await eventually(() => reader.heard.seqs.length === count);
    const seconds = (performance.now() - fromMs) / 1_000;
    expect(reader.heard.seqs).toEqual(upTo(count));
    expect(frames).toBeLessThanOrEqual(Math.ceil(20 * seconds));
    // Presence is among them; most frames had several messages all the same.
    expect(frames).toBeLessThan(count / 2);
  });
});
