import type { Reaction, ReactionCounts, RoomPassClaims, ShownAnnouncement } from '@app/contracts';
import { dataSourceOptions } from '@app/database';
import type { Fact } from '@app/facts';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, admission, connect, granted, keys, passFor, type TestSocket, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';
import { keepStage, stageOf } from './chat/stage-rows.js';

let database: TestDatabase;
let dataSource: DataSource;
let redis: RedisServer;
let servers: [TestChatServer, TestChatServer];
let room: string;
const open = new Set<TestSocket>();
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 15_000 });

/** Somebody in the room, and what their page heard. */
async function enter(wishes: Partial<RoomPassClaims> = {}, server = servers[0]) {
  const socket = connect(server.origin, await passFor(room, wishes));
  open.add(socket);
  const frames: ReactionCounts[] = [];
  const switched: boolean[] = [];
  let announcements: ShownAnnouncement[] = [];
  let origins: unknown;
  socket.on('reaction:counted', ({ counts }) => frames.push(counts));
  socket.on('reaction:switched', ({ areOn }) => switched.push(areOn));
  socket.on('announcement:shown', (shown) => (announcements = shown.announcements));
  socket.on('presence:counted', (presence) => (origins = presence.origins));
  const refused = await admission(socket);
  if (refused !== undefined) throw refused;
  granted(await socket.emitWithAck('chat:join-channel', {}));
  return {
    socket,
    frames,
    switched,
    react: (kind: Reaction) => socket.emitWithAck('reaction:send', { kind }),
    /** How many of this kind were told. */
    heard: (kind: Reaction) => frames.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0),
    read: () => announcements.map(({ texts }) => texts['en']),
    announcements: () => announcements,
    origins: () => origins,
  };
}

interface Wishes {
  scope?: 'session' | 'summit' | 'everybody';
  startsInMs?: number;
  endsInMs?: number;
}
/** As the API writes one. */
async function announce(
  en: string,
  { scope = 'session', startsInMs = -1_000, endsInMs }: Wishes = {},
): Promise<string> {
  const id = randomUUID();
  await dataSource.query(
    `INSERT INTO announcements (id, summit_id, session_id, importance, texts, starts_at, ends_at, created_at)
     SELECT $1, CASE WHEN $3 <> 'everybody' THEN summit_id END, CASE WHEN $3 = 'session' THEN id END, 'urgent', $4, $5, $6, now()
       FROM sessions WHERE id = $2`,
    [
      id,
      room,
      scope,
      { en, ur: 'وقفہ' },
      new Date(Date.now() + startsInMs),
      endsInMs === undefined ? null : new Date(Date.now() + endsInMs),
    ],
  );
  return id;
}
const tell = (fact: Pick<Fact, 'kind' | 'payload'>): Promise<void> =>
  servers[0].facts.publish([
    { id: randomUUID(), aggregate: room, occurredAt: new Date().toISOString(), ...fact } as Fact,
  ]);

beforeAll(async () => {
  database = await startTestDatabase();
  redis = await RedisServer.start();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
  const wishes = { databaseUrl: database.url, publicKey: keys.publicKey, redisUrl: redis.url };
  servers = [await startChatServer(wishes), await startChatServer(wishes)];
});
beforeEach(async () => {
  room = await aSession(dataSource);
  await keepStage(dataSource, stageOf(room, { version: 1 }));
});
afterEach(() => {
  for (const socket of open) socket.disconnect();
  open.clear();
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await dataSource.destroy();
  await redis.stop();
  await database.stop();
});

describe('reactions', () => {
  it('are counted over servers, and told at most once a second', async () => {
    const [ann, bob] = [await enter(), await enter({}, servers[1])];
    const startedAtMs = Date.now();
    for (const round of upTo(4)) {
      await Promise.all([
        ...upTo(25).map(() => ann.react('applause')),
        ...upTo(10).map(() => bob.react(round % 2 === 0 ? 'heart' : 'applause')),
      ]);
    }
    await soon(() => {
      for (const page of [ann, bob]) expect([page.heard('applause'), page.heard('heart')]).toEqual([120, 20]);
    });
    // One at once, and one for each second that began.
    const most = 2 + Math.ceil((Date.now() - startedAtMs) / 1_000);
    for (const { frames } of [ann, bob]) expect(frames.length).toBeLessThanOrEqual(most);
  });

  it('are kept by the minute, whichever server counted them', async () => {
    const [ann, bob] = [await enter(), await enter({}, servers[1])];
    await Promise.all(upTo(7).map(() => ann.react('wow')));
    await Promise.all(upTo(5).map(() => bob.react('wow')));
    await soon(async () => {
      const [kept] = await dataSource.query<{ count: number; servers: number }[]>(
        `SELECT sum(count)::integer AS count, count(DISTINCT server_id)::integer AS servers FROM reaction_minutes
          WHERE session_id = $1 AND kind = 'wow' AND minute = date_trunc('minute', minute)`,
        [room],
      );
      expect(kept).toEqual({ count: 12, servers: 2 });
    });
  });

  it('are refused to a pass that may only watch, outside the room, before the session, and when they make no sense', async () => {
    expect(await (await enter({ rights: ['watch'] })).react('heart')).toMatchObject({ code: 'right-missing' });
    const outside = connect(servers[0].origin, await passFor(room));
    open.add(outside);
    expect(await outside.emitWithAck('reaction:send', { kind: 'heart' })).toMatchObject({ code: 'wrong-state' });
    const ann = await enter();
    expect(await ann.socket.emitWithAck('reaction:send', { kind: 'boo' } as never)).toMatchObject({
      code: 'bad-message',
    });
    room = await aSession(dataSource);
    expect(await (await enter()).react('heart')).toMatchObject({ code: 'stage-not-live' });
  });

  it('are few from one person at once', async () => {
    const slow = await startChatServer({
      databaseUrl: database.url,
      publicKey: keys.publicKey,
      limits: { reactionsAtOnce: 3, reactionsPerSecond: 0.01 },
    });
    try {
      const sub = randomUUID();
      const [page, other, bob] = [await enter({ sub }, slow), await enter({ sub }, slow), await enter({}, slow)];
      const answers = await Promise.all([...upTo(3).map(() => page.react('heart')), other.react('heart')]);
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
      expect(answers[3]).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 100 });
      granted(await bob.react('heart'));
    } finally {
      await slow.close();
    }
  });

  it('are off when the organiser says so: on every server, told or not', async () => {
    const [ann, bob] = [await enter(), await enter({}, servers[1])];
    await dataSource.query('INSERT INTO reaction_settings VALUES ($1, false)', [room]);
    await tell({ kind: 'ReactionsSwitched', payload: { sessionId: room, areOn: false } });
    await soon(() => expect([ann.switched.at(-1), bob.switched.at(-1)]).toEqual([false, false]));
    expect(await bob.react('heart')).toMatchObject({ code: 'reactions-off' });
    expect((await enter()).switched).toEqual([false]);
    await dataSource.query('UPDATE reaction_settings SET are_on = true WHERE session_id = $1', [room]);
    await soon(() => expect([ann.switched.at(-1), bob.switched.at(-1)]).toEqual([true, true]));
    granted(await ann.react('heart'));
  });
});

describe('an announcement', () => {
  it('is shown in the room it is for, to who is there and who comes, until it is taken back', async () => {
    const ann = await enter();
    const here = room;
    const id = await announce('Lunch at noon');
    await tell({ kind: 'AnnouncementChanged', payload: { announcementId: id, summitId: null, sessionId: here } });
    await soon(() => expect(ann.read()).toEqual(['Lunch at noon']));
    expect(ann.announcements()[0]).toMatchObject({ scope: 'session', importance: 'urgent', texts: { ur: 'وقفہ' } });
    expect((await enter({}, servers[1])).read()).toEqual(['Lunch at noon']);
    room = await aSession(dataSource);
    expect((await enter()).read()).toEqual([]);
    await dataSource.query('UPDATE announcements SET withdrawn_at = now() WHERE id = $1', [id]);
    await soon(() => expect(ann.read()).toEqual([]));
  });

  it('begins and ends by itself, and is found though nobody told', async () => {
    const ann = await enter();
    await announce('Only now', { startsInMs: 2_500, endsInMs: 5_000 });
    await announce('Long ago', { startsInMs: -5_000, endsInMs: -1_000 });
    await soon(() => expect(ann.read()).toEqual(['Only now']));
    await soon(() => expect(ann.read()).toEqual([]));
  });

  it('is for the summit or for everybody, the latest first', async () => {
    await announce('To the summit', { scope: 'summit', startsInMs: -2_000 });
    const ann = await enter();
    room = await aSession(dataSource);
    const bob = await enter();
    const id = await announce('To everybody', { scope: 'everybody' });
    await soon(() => expect([ann.read(), bob.read()]).toEqual([['To everybody', 'To the summit'], ['To everybody']]));
    await dataSource.query('DELETE FROM announcements WHERE id = $1', [id]);
  });
});

describe('presence', () => {
  it('says from which countries, over servers, and singles nobody out', async () => {
    const ann = await enter({ country: 'PK' });
    await Promise.all([
      enter({ country: 'PK' }, servers[1]),
      enter({ country: 'PK', role: 'speaker' }, servers[1]),
      enter({ country: 'TH' }, servers[1]),
      enter({}, servers[1]),
    ]);
    await soon(() =>
      expect(ann.origins()).toEqual({
        countries: [{ country: 'PK', count: 3 }],
        otherCount: 1,
        unknownCount: 1,
      }),
    );
  });
});
