import { MAX_FRAME_BYTES, type PostedMessage, StageState } from '@app/contracts';
import { SignJWT } from 'jose';
import { createSecretKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import {
  admission,
  aSession,
  claimsFor,
  closed,
  connect,
  eventually,
  granted,
  joined,
  keys,
  passFor,
  upTo,
} from './chat/chat-world.js';

const chat = chatUnderTest();

const join = async (room: string, wishes = {}, options = {}) => {
  const client = await joined(chat.server.origin, await passFor(room, wishes), options);
  chat.open.add(client.socket);
  return client;
};
const refusedWith = async (pass: string): Promise<string | undefined> => {
  const socket = connect(chat.server.origin, pass);
  chat.open.add(socket);
  return (await admission(socket))?.data?.code;
};

/** Posts that many messages from as many sockets as nobody calls a flood. */
const fill = async (room: string, count: number, text = (n: number) => `m${n}`): Promise<void> => {
  const crowd = await Promise.all(upTo(Math.ceil(count / 100)).map(() => join(room)));
  await Promise.all(upTo(count).map(async (n) => granted(await crowd[n % crowd.length]!.send(text(n)))));
};

describe('two people in a room', () => {
  it('read each other, numbered from 1, author as the pass says', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, bilal] = [await join(room), await join(room, { name: 'Bilal', role: 'speaker' })];
    const posted = granted(await bilal.send('سلام  '));
    expect(posted).toMatchObject({ seq: 1, text: 'سلام', author: { name: 'Bilal', role: 'speaker' } });
    await eventually(() => ayesha.heard.seqs.length === 1);
    expect(granted(await ayesha.send('<b>hello</b>'))).toMatchObject({ seq: 2, text: '<b>hello</b>' });
    await eventually(() => bilal.heard.seqs.length === 2 && ayesha.heard.seqs.length === 2);
    expect(bilal.heard.texts).toEqual(['سلام', '<b>hello</b>']);
  });

  it('do not hear another room', async () => {
    const [here, elsewhere] = [
      await join(await aSession(chat.dataSource)),
      await join(await aSession(chat.dataSource)),
    ];
    granted(await elsewhere.send('elsewhere'));
    granted(await here.send('here'));
    await eventually(() => here.heard.seqs.length === 1);
    expect(here.heard.texts).toEqual(['here']);
  });

  it('get one order whoever writes how much at once', async () => {
    const room = await aSession(chat.dataSource);
    const clients = await Promise.all(upTo(5).map(() => join(room)));
    await Promise.all(
      clients.map((client) => Promise.all(upTo(40).map(async (n) => granted(await client.send(`message ${n}`))))),
    );
    await eventually(() => clients.every(({ heard }) => heard.seqs.length === 200));
    for (const { heard } of clients) {
      expect(heard.seqs).toEqual(upTo(200));
      expect(heard.texts).toEqual(clients[0]!.heard.texts);
    }
  });
});

describe('a message', () => {
  it('sent again, later or at once, is the same message and takes no number', async () => {
    const client = await join(await aSession(chat.dataSource));
    const id = randomUUID();
    const first = granted(await client.send('once', id));
    const again = await Promise.all([
      client.send('once', id),
      client.send('once', id),
      client.send('other'),
      client.send('once', id),
    ]);
    expect(again.map((answer) => granted(answer).seq)).toEqual([1, 1, 2, 1]);
    expect(granted(again[0])).toEqual(first);
    await eventually(() => client.heard.seqs.length === 2);
    expect(client.heard.seqs).toEqual([1, 2]);
  });

  it('with the id that somebody else used is another message', async () => {
    const room = await aSession(chat.dataSource);
    const [one, other] = [await join(room), await join(room)];
    const id = randomUUID();
    expect(granted(await one.send('one', id)).seq).toBe(1);
    expect(granted(await other.send('other', id)).seq).toBe(2);
  });

  it.each([
    ['an empty text', { clientMessageId: randomUUID(), text: ' ' }],
    ['only invisible characters', { clientMessageId: randomUUID(), text: '\u200b\u2066' }],
    ['a text that is too long', { clientMessageId: randomUUID(), text: 'x'.repeat(2001) }],
    ['an id that is none', { clientMessageId: 'one', text: 'x' }],
    ['no text', { clientMessageId: randomUUID() }],
    ['an array', []],
    ['a number', 7],
    ['bytes', Buffer.from('x')],
  ])('with %s is refused and loses nothing', async (_what, message) => {
    const client = await join(await aSession(chat.dataSource));
    const answer = await client.socket.emitWithAck('chat:send-message', message as never);
    expect(answer).toMatchObject({ ok: false, code: 'bad-message' });
    expect(granted(await client.send('still here')).seq).toBe(1);
  });

  it('is kept without what could break or turn the page', async () => {
    const client = await join(await aSession(chat.dataSource));
    expect(granted(await client.send('a\u0000b\u202Ec\ud800')).text).toBe('abc\ufffd');
  });
});

describe('who joins', () => {
  it('gets the last 50, the stage and who is there', async () => {
    const room = await aSession(chat.dataSource);
    const moderator = await join(room, { name: 'Chen', role: 'moderator' });
    await Promise.all(upTo(60).map(async (n) => granted(await moderator.send(`m${n}`))));
    const { channel } = await join(room);
    expect(channel.messages.map(({ seq }) => seq)).toEqual(upTo(60).slice(10));
    expect(channel).toMatchObject({
      lastSeq: 60,
      stage: null,
      now: expect.any(String),
      presence: { attendeeCount: 1, participants: [{ name: 'Chen', role: 'moderator' }] },
    });
  });

  it('after a break gets exactly what was missed, a page at a time', async () => {
    const room = await aSession(chat.dataSource);
    await fill(room, 450);
    const reader = await join(room);
    const seqs = async (afterSeq: number): Promise<number[]> =>
      granted(await reader.socket.emitWithAck('chat:join-channel', { afterSeq })).messages.map(({ seq }) => seq);
    expect(await seqs(3)).toEqual(upTo(203).slice(3));
    expect(await seqs(440)).toEqual(upTo(450).slice(440));
    expect(await seqs(450)).toEqual([]);
    expect(await seqs(9_999)).toEqual([]);
    const page = granted(await reader.socket.emitWithAck('chat:list-messages', { afterSeq: 203 }));
    expect(page.messages.map(({ seq }) => seq)).toEqual(upTo(403).slice(203));
    expect(page.lastSeq).toBe(450);
  });

  it('while others write misses nothing and gets nothing twice', async () => {
    const room = await aSession(chat.dataSource);
    const writer = await join(room);
    const writing = fill(room, 2_000);
    const readers = await Promise.all(
      upTo(20).map(async (n) => {
        await eventually(() => writer.heard.seqs.length >= n * 60);
        return join(room);
      }),
    );
    await writing;
    for (const { channel, heard } of readers) {
      await eventually(() => (heard.seqs.at(-1) ?? channel.lastSeq) === 2_000);
      const received = [...channel.messages.map(({ seq }) => seq), ...heard.seqs];
      expect(received).toEqual(upTo(2_000).slice(received[0]! - 1));
    }
  });

  it('a session that is not there is refused', async () => {
    const socket = connect(chat.server.origin, await passFor(randomUUID()));
    chat.open.add(socket);
    expect(await admission(socket)).toBeUndefined();
    expect(await socket.emitWithAck('chat:join-channel', {})).toMatchObject({ ok: false, code: 'not-found' });
    expect(await socket.emitWithAck('chat:send-message', { clientMessageId: randomUUID(), text: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
    expect(await socket.emitWithAck('chat:list-messages', { afterSeq: 0 })).toMatchObject({ code: 'wrong-state' });
  });
});

describe('the stage', () => {
  const stage = (sessionId: string, version: number): StageState =>
    StageState.parse({
      sessionId,
      version,
      status: 'live',
      startedAt: '2022-12-20T06:00:00Z',
      endedAt: null,
      seats: [],
    });
  const keep = (state: StageState) =>
    chat.dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, snapshot, updated_at) VALUES ($1, $2, $3, $4, $5, now())
       ON CONFLICT (session_id) DO UPDATE SET version = excluded.version, snapshot = excluded.snapshot`,
      [state.sessionId, state.status, state.version, state.startedAt, JSON.stringify(state)],
    );

  it('is told to the room when the API decided, newer ones only', async () => {
    const room = await aSession(chat.dataSource);
    const client = await join(room);
    for (const version of [2, 1, 2, 3]) {
      const state = stage(room, version);
      await chat.server.facts.publish([
        {
          id: randomUUID(),
          kind: 'StageChanged',
          aggregate: room,
          occurredAt: '',
          payload: { summitSlug: 's', stage: state },
        },
      ]);
    }
    await eventually(() => client.heard.stages.length === 2);
    expect(client.heard.stages).toEqual([2, 3]);
  });

  it('is shown to who joins, and found when the fact was lost', async () => {
    const room = await aSession(chat.dataSource);
    await keep(stage(room, 4));
    const client = await join(room);
    expect(client.channel.stage).toMatchObject({ version: 4, status: 'live' });
    await keep(stage(room, 5));
    await eventually(() => client.heard.stages.includes(5));
  });
});

describe('presence', () => {
  it('counts people, not pages, at most once a second', async () => {
    const room = await aSession(chat.dataSource);
    const first = await join(room);
    const sub = randomUUID();
    const others = await Promise.all([join(room, { sub }), join(room, { sub }), join(room)]);
    await eventually(
      () => first.heard.presences.at(-1)?.attendeeCount === 3,
      () => first.heard.presences,
    );
    expect(first.heard.presences.length).toBeLessThanOrEqual(3);
    for (const { socket } of others) socket.disconnect();
    await eventually(
      () => first.heard.presences.at(-1)?.attendeeCount === 1,
      () => first.heard.presences,
    );
  });
});

describe('a pass', () => {
  it('that is expired, forged or not ours is refused at the door', async () => {
    const room = await aSession(chat.dataSource);
    const claims = claimsFor(room);
    const past = Math.floor(Date.now() / 1_000) - 10;
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const publicDer = createSecretKey(keys.publicKey.export({ type: 'spki', format: 'der' }));
    const publicPem = createSecretKey(Buffer.from(keys.publicKey.export({ type: 'spki', format: 'pem' })));
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const [header, , signature] = (await passFor(room)).split('.');

    expect(await refusedWith(await passFor(room, { exp: past }))).toBe('pass-expired');
    expect(await refusedWith(`${part({ alg: 'none' })}.${part(claims)}.`)).toBe('pass-invalid');
    expect(
      await refusedWith(await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(publicDer)),
    ).toBe('pass-invalid');
    expect(
      await refusedWith(await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(publicPem)),
    ).toBe('pass-invalid');
    expect(
      await refusedWith(await new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA' }).sign(stranger)),
    ).toBe('pass-invalid');
    expect(await refusedWith(`${header}.${part({ ...claims, role: 'organiser' })}.${signature}`)).toBe('pass-invalid');
    expect(await refusedWith(await passFor(room, { aud: 'other' as never }))).toBe('pass-invalid');
    expect(await refusedWith('')).toBe('pass-invalid');
    expect(await refusedWith('x'.repeat(5_000))).toBe('bad-message');
  });

  it('of an older page is told to reload', async () => {
    const socket = connect(chat.server.origin, '', {
      auth: { pass: await passFor(await aSession(chat.dataSource)), protocolVersion: 0 },
    });
    chat.open.add(socket);
    expect((await admission(socket))?.data?.code).toBe('client-too-old');
  });

  it('without the right to chat reads and may not write; a renewed one may', async () => {
    const room = await aSession(chat.dataSource);
    const sub = randomUUID();
    const client = await join(room, { sub, rights: ['watch'], name: 'Guest' });
    expect(await client.send('x')).toMatchObject({ ok: false, code: 'right-missing' });
    granted(await client.socket.emitWithAck('pass:renew', { pass: await passFor(room, { sub, name: 'Named' }) }));
    expect(granted(await client.send('x')).author.name).toBe('Named');
  });

  it('can not be renewed for somebody else or for another room', async () => {
    const room = await aSession(chat.dataSource);
    const sub = randomUUID();
    const client = await join(room, { sub });
    for (const pass of [await passFor(room), await passFor(randomUUID(), { sub }), 'x']) {
      expect(await client.socket.emitWithAck('pass:renew', { pass })).toMatchObject({
        ok: false,
        code: 'pass-invalid',
      });
    }
    expect(await client.send('still me')).toMatchObject({ ok: true });
  });

  it('that runs out says so and closes the socket', async () => {
    const client = await join(await aSession(chat.dataSource), { exp: Math.floor(Date.now() / 1_000) + 2 });
    const reason = new Promise((resolve) => client.socket.once('pass:revoked', (message) => resolve(message.reason)));
    expect(await reason).toBe('expired');
    await closed(client.socket);
  });
});

describe('what does not belong here', () => {
  it('an unknown message is answered; the socket goes on', async () => {
    const client = await join(await aSession(chat.dataSource));
    for (const name of ['chat:drop-table', '__proto__', 'constructor', 'toString']) {
      expect(await client.socket.emitWithAck(name as 'chat:join-channel', {})).toMatchObject({
        ok: false,
        code: 'bad-message',
      });
    }
    expect(await client.send('x')).toMatchObject({ ok: true });
  });

  it('a message without a callback harms nobody', async () => {
    const client = await join(await aSession(chat.dataSource));
    const untyped: Socket = client.socket;
    untyped.emit('chat:send-message', { clientMessageId: randomUUID(), text: 'no callback' });
    untyped.emit('chat:send-message');
    await eventually(() => client.heard.texts.includes('no callback'));
  });

  it('a frame over 64 KiB closes that socket alone', async () => {
    const room = await aSession(chat.dataSource);
    const [big, other] = [await join(room), await join(room)];
    big.socket.emit(
      'chat:send-message',
      { clientMessageId: randomUUID(), text: 'x'.repeat(MAX_FRAME_BYTES) },
      () => undefined,
    );
    await closed(big.socket);
    expect(await other.send('x')).toMatchObject({ ok: true });
  });

  it('a request over 64 KiB of a polling socket is cut off', async () => {
    const room = await aSession(chat.dataSource);
    const [big, other] = [await join(room, {}, { transports: ['polling'] }), await join(room)];
    big.socket.emit(
      'chat:send-message',
      { clientMessageId: randomUUID(), text: 'x'.repeat(MAX_FRAME_BYTES) },
      () => undefined,
    );
    await closed(big.socket);
    expect(await other.send('x')).toMatchObject({ ok: true });
  });

  it.each([
    '42["chat:join-channel"',
    '4Z',
    '51-["x",{"_placeholder":true,"num":0}]',
    '42[7]',
    '42["disconnect"]',
    '\u0000',
    '9',
  ])('a malformed packet (%j) closes that socket alone', async (packet) => {
    const room = await aSession(chat.dataSource);
    const other = await join(room);
    const raw = new WebSocket(`${chat.server.origin.replace('http', 'ws')}/sockets/chat/?EIO=4&transport=websocket`);
    const ended = new Promise((resolve) => raw.once('close', resolve));
    raw.on('error', () => undefined);
    await new Promise((resolve) => raw.once('open', resolve));
    raw.send(`40${JSON.stringify({ pass: await passFor(room), protocolVersion: 1 })}`);
    await new Promise<void>((resolve) =>
      raw.on('message', (data: Buffer) => data.toString().startsWith('40') && resolve()),
    );
    raw.send(packet);
    // Some of these are only nonsense, not broken: then the socket may stay.
    await Promise.race([ended, other.send('x')]);
    expect(await other.send('x')).toMatchObject({ ok: true });
    raw.terminate();
  });

  it('a page of another origin is kept out, over both transports', async () => {
    const pass = await passFor(await aSession(chat.dataSource));
    for (const transports of [['websocket'], ['polling']] as const) {
      for (const origin of ['https://evil.example', 'null']) {
        const socket = connect(chat.server.origin, pass, { transports: [...transports], extraHeaders: { origin } });
        chat.open.add(socket);
        expect(await admission(socket)).toBeDefined();
      }
      const own = connect(chat.server.origin, pass, {
        transports: [...transports],
        extraHeaders: { origin: chat.server.origin },
      });
      chat.open.add(own);
      expect(await admission(own)).toBeUndefined();
    }
  });

  it('a flood is slowed down, then thrown out', async () => {
    const room = await aSession(chat.dataSource);
    const [flooding, other] = [await join(room), await join(room)];
    let slowed = 0;
    for (let n = 0; n < 2_000; n += 1) {
      flooding.socket.emit('chat:list-messages', { afterSeq: 0 }, (answer) => {
        if (!answer.ok && answer.code === 'rate-limited' && (answer.retryAfterSeconds ?? 0) >= 1) slowed += 1;
      });
    }
    await closed(flooding.socket);
    expect(slowed).toBeGreaterThan(100);
    expect(await other.send('x')).toMatchObject({ ok: true });
  });
});

describe('a participant who writes too fast', () => {
  it('is told how long to wait, on all their sockets together', async () => {
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { messagesAtOnce: 3, messagesPerSecond: 1 },
    });
    try {
      const room = await aSession(chat.dataSource);
      const sub = randomUUID();
      const clients = [
        await joined(slow.origin, await passFor(room, { sub })),
        await joined(slow.origin, await passFor(room, { sub })),
      ];
      const answers = await Promise.all(upTo(6).map((n) => clients[n % 2]!.send(`m${n}`)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({
        code: 'rate-limited',
        retryAfterSeconds: 1,
        message: 'Too many messages; try again in 1 s.',
      });
      const other = await joined(slow.origin, await passFor(room));
      expect(await other.send('not me')).toMatchObject({ ok: true });
      for (const { socket } of [...clients, other]) socket.disconnect();
    } finally {
      await slow.close();
    }
  });
});

describe('a client that polls', () => {
  it('reads and writes like any other, and goes on when it upgrades', async () => {
    const room = await aSession(chat.dataSource);
    const polling = await join(room, {}, { transports: ['polling'] });
    const upgrading = await join(room, {}, { transports: ['polling', 'websocket'] });
    await fill(room, 300);
    expect(granted(await polling.send('polled')).seq).toBe(301);
    await eventually(() => polling.heard.seqs.length === 301 && upgrading.heard.seqs.length === 301);
    expect(polling.heard.seqs).toEqual(upTo(301));
    expect(upgrading.heard.seqs).toEqual(upTo(301));
  });
});

describe('a reader that does not read', () => {
  it('is cut off, told so, and catches up with a list', async () => {
    const room = await aSession(chat.dataSource);
    const [writer, reader] = [await join(room), await join(room)];
    const received = new Map<number, PostedMessage>();
    reader.socket.on('chat:message-posted', (message) => received.set(message.seq, message));
    let skippedTo = 0;
    reader.socket.on('chat:messages-skipped', ({ lastSeq }) => (skippedTo = lastSeq));
    const tcp = (
      reader.socket.io.engine as unknown as { transport: { ws: { _socket: { pause(): void; resume(): void } } } }
    ).transport.ws._socket;
    tcp.pause();
    await fill(room, 4_000, () => 'x'.repeat(1_990));
    tcp.resume();
    await eventually(() => skippedTo > 0);
    expect(granted(await writer.send('after')).seq).toBe(4_001);
    await eventually(() => received.has(4_001));
    expect(received.size).toBeLessThan(4_001);
    let after = upTo(4_001).find((seq) => !received.has(seq))! - 1;
    while (after < skippedTo) {
      const { messages } = granted(await reader.socket.emitWithAck('chat:list-messages', { afterSeq: after }));
      for (const message of messages) received.set(message.seq, message);
      after = messages.at(-1)!.seq;
    }
    expect([...received.keys()].sort((a, b) => a - b)).toEqual(upTo(4_001));
  });
});

describe('operations', () => {
  it('says that it is ready, and counts', async () => {
    expect(await chat.server.readiness.report()).toMatchObject({ isReady: true, checks: { 'chat database': 'ok' } });
    const text = await chat.server.metrics.metrics();
    expect(text).toMatch(/canopy_chat_messages_total [1-9]/);
    expect(text).toMatch(/canopy_chat_ack_seconds_count [1-9]/);
    expect(text).toMatch(/canopy_chat_batch_messages_sum [1-9]/);
  });

  it('ends without losing what it took: everything sent is answered and kept', async () => {
    const room = await aSession(chat.dataSource);
    const ending = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey });
    const client = await joined(ending.origin, await passFor(room));
    const acknowledged: number[] = [];
    for (const n of upTo(500))
      void client.send(`m${n}`).then((answer) => answer.ok && acknowledged.push(answer.value.seq));
    await eventually(() => client.heard.seqs.length > 0);
    const gone = closed(client.socket);
    await ending.close();
    await gone;
    const [{ count }] = await chat.dataSource.query(
      'SELECT count(*)::int AS count FROM messages JOIN channels ON channels.id = channel_id WHERE session_id = $1',
      [room],
    );
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(count).toBe(acknowledged.length);
  });
});
