import type { BackstageEntry, BackstageLine, RoomPassClaims, StageState } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { admission, aSession, connect, eventually, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';
import { keepStage, seat, stageFact, stageOf } from './chat/stage-rows.js';

let room: string;
let version: number;
const chat = chatUnderTest();
const [chairId, coChairId, adaId, bilalId, boothId] = upTo(5).map(() => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];
const CHAIR: Partial<RoomPassClaims> = {
  sub: chairId,
  name: 'Chen',
  role: 'moderator',
  rights: ['watch', 'chat', 'publish', 'caption', 'moderate'],
};
const CO_CHAIR: Partial<RoomPassClaims> = { ...CHAIR, sub: coChairId, name: 'Oyun', role: 'organiser' };
const ADA: Partial<RoomPassClaims> = { sub: adaId, name: 'Ada', role: 'speaker' };
const BILAL: Partial<RoomPassClaims> = { sub: bilalId, name: 'Bilal', role: 'speaker' };
const BOOTH: Partial<RoomPassClaims> = { sub: boothId, name: 'Booth', role: 'interpreter' };

const isLine = (entry: BackstageEntry): entry is BackstageLine => 'text' in entry;

async function enter(wishes: Partial<RoomPassClaims> = {}, origin = chat.server.origin) {
  const id = wishes.sub ?? randomUUID();
  const client = await joined(origin, await passFor(room, { ...wishes, sub: id }));
  const { socket } = client;
  chat.open.add(socket);
  const entries: BackstageEntry[] = [];
  const ends: unknown[] = [];
  socket.on('backstage:line-posted', (entry) => entries.push(entry));
  socket.on('backstage:left', (message) => ends.push(message));
  return {
    ...client,
    id,
    entries,
    ends,
    read: () => entries.filter(isLine).map(({ text }) => text),
    joinBackstage: (afterSeq?: number) =>
      socket.emitWithAck('backstage:join', afterSeq === undefined ? {} : { afterSeq }),
    list: (afterSeq: number) => socket.emitWithAck('backstage:list-lines', { afterSeq }),
    write: (
      text: string,
      to: { audience: 'everybody' | 'chair' | 'person'; recipientId?: string } = { audience: 'everybody' },
      clientMessageId: string = randomUUID(),
    ) => socket.emitWithAck('backstage:send-line', { clientMessageId, text, recipientId: null, ...to }),
  };
}
type Guest = Awaited<ReturnType<typeof enter>>;
const inside = async (wishes: Partial<RoomPassClaims>, origin = chat.server.origin): Promise<Guest> => {
  const client = await enter(wishes, origin);
  granted(await client.joinBackstage());
  return client;
};

/** The stage as the API decides it next. */
async function decide(
  wishes: Partial<StageState> = {},
  servers: readonly TestChatServer[] = [chat.server],
): Promise<void> {
  version += 1;
  const stage = stageOf(room, {
    version,
    seats: [seat(chairId, 'moderator'), seat(adaId, 'speaker'), seat(bilalId, 'speaker', 'absent')],
    booths: [
      {
        language: 'ur',
        members: [{ participantId: boothId, name: { en: 'Booth' } }],
        activeId: null,
        handOver: null,
        isCaughtUp: false,
      },
    ],
    ...wishes,
  });
  await keepStage(chat.dataSource, stage);
  for (const each of servers) await each.facts.publish([stageFact(stage)]);
}
const withGuest = (guestId: string) => ({
  seats: [
    seat(chairId, 'moderator'),
    seat(adaId, 'speaker'),
    seat(bilalId, 'speaker', 'absent'),
    seat(guestId, 'guest'),
  ],
});

beforeEach(async () => {
  room = await aSession(chat.dataSource);
  version = 0;
  await decide();
});

describe('who is backstage', () => {
  it('reads what is written to everybody there, numbered, and the public does not', async () => {
    const everybody = [
      await inside(CHAIR),
      await inside(CO_CHAIR),
      await inside(ADA),
      await inside(BILAL),
      await inside(BOOTH),
    ];
    const [chair, , ada] = everybody;
    const attendee = await enter();
    expect(granted(await chair!.write('Two minutes, everybody.'))).toMatchObject({
      seq: 1,
      author: { name: 'Chen', role: 'moderator' },
      audience: 'everybody',
      recipientId: null,
    });
    expect(granted(await ada!.write('Ready.')).seq).toBe(2);
    for (const one of everybody) await eventually(() => one.entries.length === 2);
    for (const one of everybody) expect(one.read()).toEqual(['Two minutes, everybody.', 'Ready.']);
    expect(attendee.entries).toEqual([]);
    expect(attendee.heard.texts).toEqual([]);
  });

  it('gets a line once, also who sends it again', async () => {
    const ada = await inside(ADA);
    const id = randomUUID();
    const answers = await Promise.all([ada.write('once', undefined, id), ada.write('once', undefined, id)]);
    expect(answers.map((answer) => granted(answer).seq)).toEqual([1, 1]);
    await eventually(() => ada.entries.length === 1);
  });

  it('resumes where they were, page by page', async () => {
    const [chair, ada] = [await inside(CHAIR), await inside(ADA)];
    for (const n of upTo(60)) granted(await chair.write(`m${n}`));
    ada.socket.disconnect();
    const back = await enter(ADA);
    const newest = granted(await back.joinBackstage());
    expect(newest.lines.map(({ seq }) => seq)).toEqual(upTo(60).slice(10));
    expect(newest.lastSeq).toBe(60);
    expect(granted(await back.list(5)).lines.map(({ seq }) => seq)).toEqual(upTo(60).slice(5));
    expect(granted(await back.joinBackstage(58)).lines.map(({ seq }) => seq)).toEqual([59, 60]);
  });
});

describe('a line between the chair and one person', () => {
  it('is read by these two and by who else moderates; the others know only that there was one', async () => {
    const [chair, coChair, ada, bilal] = [
      await inside(CHAIR),
      await inside(CO_CHAIR),
      await inside(ADA),
      await inside(BILAL),
    ];
    granted(await chair.write('You are next.', { audience: 'person', recipientId: adaId }));
    granted(await ada.write('I have a cough.', { audience: 'chair' }));
    for (const one of [chair, coChair, ada, bilal]) await eventually(() => one.entries.length === 2);
    for (const one of [chair, coChair, ada]) expect(one.read()).toEqual(['You are next.', 'I have a cough.']);
    expect(bilal.entries).toEqual(upTo(2).map((seq) => ({ channelId: expect.any(String) as string, seq })));
    expect(granted(await bilal.list(0)).lines.filter(isLine)).toEqual([]);
    expect(granted(await (await enter(ADA)).joinBackstage()).lines.filter(isLine)).toHaveLength(2);
  });

  it('comes from who presides, to somebody who is there', async () => {
    const [chair, ada] = [await inside(CHAIR), await inside(ADA)];
    expect(await ada.write('psst', { audience: 'person', recipientId: bilalId })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await ada.write('psst', { audience: 'person', recipientId: chairId })).toMatchObject({
      code: 'not-allowed',
    });
    expect(await chair.write('who?', { audience: 'person', recipientId: randomUUID() })).toMatchObject({
      code: 'seat-unknown',
    });
    await decide({ seats: [seat(chairId, 'moderator'), seat(adaId, 'speaker', 'removed')] });
    expect(await chair.write('come back', { audience: 'person', recipientId: adaId })).toMatchObject({
      code: 'seat-unknown',
    });
    granted(await chair.write('still ours', { audience: 'person', recipientId: boothId }));
  });

  it.each([
    ['to one person without a name', { audience: 'person', recipientId: null }],
    ['to everybody with a name', { audience: 'everybody', recipientId: adaId }],
    ['to nobody known', { audience: 'press' }],
    ['without a text', { text: ' ' }],
    ['with a text that nobody sees', { text: '\u200b' }],
    ['with a text that is too long', { text: 'x'.repeat(2_001) }],
    ['with an id that is none', { clientMessageId: 'one' }],
  ])('%s is refused', async (_what, wrong) => {
    const chair = await inside(CHAIR);
    const line = { clientMessageId: randomUUID(), text: 'x', audience: 'everybody', recipientId: null, ...wrong };
    expect(await chair.socket.emitWithAck('backstage:send-line', line as never)).toMatchObject({
      ok: false,
      code: 'bad-message',
    });
  });
});

describe('an attendee', () => {
  const refused = { ok: false, code: 'not-allowed' };
  it('can’t join, list, write, nor read anything of it in any other way', async () => {
    const [chair, attendee] = [await inside(CHAIR), await enter()];
    expect(await attendee.joinBackstage()).toMatchObject(refused);
    expect(await attendee.joinBackstage(0)).toMatchObject(refused);
    expect(await attendee.list(0)).toMatchObject(refused);
    expect(await attendee.write('let me in')).toMatchObject(refused);
    granted(await chair.write('secret'));
    expect(granted(await attendee.send('hello')).seq).toBe(1);
    const listed = granted(await attendee.socket.emitWithAck('chat:list-messages', { afterSeq: 0 }));
    expect(listed.messages.map(({ text }) => text)).toEqual(['hello']);
    expect(attendee.entries).toEqual([]);
  });

  it.each<[string, Partial<RoomPassClaims>]>([
    ['who was a speaker before the last release', { role: 'speaker', rights: ['watch', 'chat', 'publish'] }],
    ['whose pass lets them write captions', { rights: ['watch', 'chat', 'caption'] }],
    ['who calls themself the chair', { name: 'Chen', role: 'moderator' }],
  ])('%s is one too', async (_who, wishes) => {
    expect(await (await enter(wishes)).joinBackstage()).toMatchObject(refused);
  });

  it('is whoever has not joined the room, the chair too', async () => {
    const outside = connect(chat.server.origin, await passFor(room, CHAIR));
    chat.open.add(outside);
    expect(await admission(outside)).toBeUndefined();
    expect(await outside.emitWithAck('backstage:join', {})).toMatchObject({ code: 'wrong-state' });
  });
});

describe('a guest from the audience', () => {
  it('reads from when they come up until they go, and nothing of before or after', async () => {
    const [chair, guest] = [await inside(CHAIR), await enter()];
    granted(await chair.write('before: watch this one'));
    expect(await guest.joinBackstage()).toMatchObject({ code: 'not-allowed' });

    await decide(withGuest(guest.id));
    const page = granted(await guest.joinBackstage());
    expect(page.lines).toEqual([{ channelId: page.channelId, seq: 1 }]);
    expect(granted(await guest.list(0)).lines.filter(isLine)).toEqual([]);
    granted(await chair.write('during: welcome'));
    await eventually(() => guest.read().length === 1);
    granted(await guest.write('Thank you', { audience: 'chair' }));
    granted(await chair.write('Your question, please', { audience: 'person', recipientId: guest.id }));
    await eventually(() => guest.read().length === 3);

    await decide();
    await eventually(() => guest.ends.length === 1);
    granted(await chair.write('after: never again'));
    expect(await guest.list(0)).toMatchObject({ code: 'not-allowed' });
    expect(await guest.write('but')).toMatchObject({ code: 'not-allowed' });
    expect(guest.read()).toEqual(['during: welcome', 'Thank you', 'Your question, please']);

    await decide(withGuest(guest.id));
    const again = granted(await guest.joinBackstage());
    expect(again.lines.filter(isLine)).toEqual([]);
    expect(again.lastSeq).toBe(5);
  });

  it('reads nothing of before also when the chat.server began anew', async () => {
    const [chair, guestId] = [await inside(CHAIR), randomUUID()];
    granted(await chair.write('before'));
    await decide(withGuest(guestId));
    const other = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey });
    try {
      const guest = await enter({ sub: guestId }, other.origin);
      expect(granted(await guest.joinBackstage()).lines.filter(isLine)).toEqual([]);
      const chairThere = await inside(CHAIR, other.origin);
      granted(await chairThere.write('now'));
      await eventually(() => guest.read().length === 1);
    } finally {
      await other.close();
    }
  });
});

describe('who is sent away, or moderates no more', () => {
  it('is told so at once and reads nothing more', async () => {
    const [chair, ada] = [await inside(CHAIR), await inside(ADA)];
    await decide({ seats: [seat(chairId, 'moderator'), seat(adaId, 'speaker', 'removed')] });
    await eventually(() => ada.ends.length === 1);
    granted(await chair.write('about Ada'));
    expect(await ada.joinBackstage()).toMatchObject({ code: 'not-allowed' });
    expect(ada.entries).toEqual([]);
    await decide();
    expect(granted(await ada.joinBackstage()).lines.filter(isLine)).toHaveLength(1);
  });

  it('with the pass that they renew', async () => {
    const organiser = await inside(CO_CHAIR);
    const renewed = await passFor(room, { ...CO_CHAIR, rights: ['watch', 'chat'], role: 'attendee' });
    granted(await organiser.socket.emitWithAck('pass:renew', { pass: renewed }));
    await eventually(() => organiser.ends.length === 1);
    expect(await organiser.list(0)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('two chat servers', () => {
  it('number lines of both in one order and show each reader their own', async () => {
    const redis = await RedisServer.start();
    const wishes = { databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis.url };
    const servers = [await startChatServer(wishes), await startChatServer(wishes)] as const;
    try {
      const chair = await inside(CHAIR, servers[0].origin);
      const [ada, bilal] = [await inside(ADA, servers[1].origin), await inside(BILAL, servers[1].origin)];
      await Promise.all(
        upTo(20).flatMap((n) => [
          chair.write(`to Ada ${n}`, { audience: 'person', recipientId: adaId }).then(granted),
          ada.write(`to all ${n}`).then(granted),
        ]),
      );
      for (const one of [chair, ada, bilal]) await eventually(() => one.entries.length === 40);
      for (const one of [chair, ada, bilal]) expect(one.entries.map(({ seq }) => seq)).toEqual(upTo(40));
      expect(ada.read()).toEqual(chair.read());
      expect(bilal.read()).toHaveLength(20);
      for (const { socket } of [chair, ada, bilal]) socket.disconnect();
    } finally {
      for (const each of servers) await each.close();
      await redis.stop();
    }
  });
});
