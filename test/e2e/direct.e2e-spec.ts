import type { Ack, DirectConversation, DirectInbox, RoomPassClaims } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { aSession, connect, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';

let room: string;
const chat = chatUnderTest();
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 });

async function anAccount(name: string): Promise<string> {
  const id = randomUUID();
  await chat.dataSource.query('INSERT INTO users (id, email, name, created_at) VALUES ($1, $2, $3, now())', [
    id,
    `${id}@example.org`,
    name,
  ]);
  return id;
}

/** A page that keeps its inbox as the web app does. */
async function enter(name: string, wishes: Partial<RoomPassClaims> = {}, at = { origin: chat.server.origin, room }) {
  const account = wishes.account ?? (await anAccount(name));
  const claims = { sub: account, ...wishes, name, account };
  const { socket } = await joined(at.origin, await passFor(at.room, claims));
  chat.open.add(socket);
  const known = new Map<string, DirectConversation>();
  let lastChange = 0;
  const rules: boolean[] = [];
  const take = (conversations: readonly DirectConversation[], last: number): void => {
    for (const entry of conversations) {
      if ((known.get(entry.conversationId)?.change ?? 0) < entry.change) known.set(entry.conversationId, entry);
    }
    lastChange = Math.max(lastChange, last);
  };
  socket.on('direct:changed', (message) => take(message.conversations, message.lastChange));
  socket.on('direct:ruled', ({ isOpen }) => rules.push(isOpen));
  const list = (afterChange?: number): Promise<Ack<DirectInbox>> =>
    socket.emitWithAck('direct:list', afterChange === undefined ? {} : { afterChange });
  const inbox = granted(await list());
  take(inbox.conversations, inbox.lastChange);
  return {
    socket,
    claims,
    id: claims.sub,
    account,
    rules,
    list,
    lastChange: () => lastChange,
    ask: (to: string, text: string, clientMessageId: string = randomUUID()) =>
      socket.emitWithAck('direct:ask', { to, clientMessageId, text }),
    send: (conversationId: string, text: string, clientMessageId: string = randomUUID()) =>
      socket.emitWithAck('direct:send', { conversationId, clientMessageId, text }),
    decide: (conversationId: string, kind: 'accept' | 'decline' | 'block' | 'unblock' | 'leave' | 'mute' | 'unmute') =>
      socket.emitWithAck('direct:decide', { conversationId, kind }),
    read: (conversationId: string, seq: number) => socket.emitWithAck('direct:read', { conversationId, seq }),
    report: (conversationId: string, reason: string) => socket.emitWithAck('direct:report', { conversationId, reason }),
    messages: async (conversationId: string, more: { afterSeq?: number; beforeSeq?: number } = {}) =>
      granted(await socket.emitWithAck('direct:list-messages', { conversationId, ...more })),
    /** What is on the page. */
    shown: () =>
      [...known.values()].map(
        ({ peer, state, lastMessage, lastSeq, readSeq }) =>
          `${peer.name} · ${state} · ${lastMessage.text} · ${lastSeq - readSeq}`,
      ),
  };
}
type Page = Awaited<ReturnType<typeof enter>>;
const asked = async (by: Page, to: Page, text = 'Hello'): Promise<string> =>
  granted(await by.ask(to.id, text)).conversationId;
const befriended = async (ann: Page, bob: Page): Promise<string> => {
  const id = await asked(ann, bob);
  granted(await bob.decide(id, 'accept'));
  return id;
};
const texts = async (page: Page, id: string): Promise<string[]> =>
  (await page.messages(id)).messages.map(({ seq, isOwn, text }) => `${seq} ${isOwn ? 'me' : 'you'} ${text}`);

beforeEach(async () => {
  room = await aSession(chat.dataSource);
});

const summitOf = async (sessionId: string): Promise<string> => {
  const rows = await chat.dataSource.query<{ summit_id: string }[]>('SELECT summit_id FROM sessions WHERE id = $1', [
    sessionId,
  ]);
  return rows[0]!.summit_id;
};
const allow = async (isAllowed: boolean): Promise<void> => {
  await chat.dataSource.query(
    `INSERT INTO messaging_rules (summit_id, allows_direct_messages) VALUES ($1, $2)
     ON CONFLICT (summit_id) DO UPDATE SET allows_direct_messages = excluded.allows_direct_messages`,
    [await summitOf(room), isAllowed],
  );
};

describe('a request', () => {
  it('brings one message, and nothing more before it is accepted', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await asked(ann, bob, ' May I\u202e ask you something? ');
    await soon(() => expect(bob.shown()).toEqual(['Ann · asking · May I ask you something? · 1']));
    await soon(() => expect(ann.shown()).toEqual(['Bob · asked · May I ask you something? · 0']));
    expect(await ann.send(id, 'Hello?')).toMatchObject({ code: 'direct-unanswered' });
    expect(await ann.ask(bob.id, 'Hello?')).toMatchObject({ code: 'direct-unanswered' });
    expect(await bob.send(id, 'Wait')).toMatchObject({ code: 'direct-unanswered' });
    expect(await ann.decide(id, 'accept')).toMatchObject({ code: 'wrong-state' });

    expect(granted(await bob.decide(id, 'accept'))).toMatchObject({ state: 'open', peer: { name: 'Ann' } });
    granted(await ann.send(id, 'Thank you'));
    granted(await bob.send(id, 'Go on'));
    expect(await texts(bob, id)).toEqual(['1 you May I ask you something?', '2 you Thank you', '3 me Go on']);
    await soon(() => expect(ann.shown()).toEqual(['Bob · open · Go on · 1']));
    expect(granted(await ann.read(id, 3))).toMatchObject({ readSeq: 3 });
  });

  it('that is declined is closed, and does not say by whom; who declined may write after all', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await asked(ann, bob);
    granted(await bob.decide(id, 'decline'));
    await soon(() => expect(ann.shown()).toEqual(['Bob · closed · Hello · 0']));
    expect(granted(await ann.list()).conversations[0]).toMatchObject({ isBlocked: false, isEndedByReader: false });
    for (const answer of [await ann.ask(bob.id, 'Please'), await ann.send(id, 'Please')])
      expect(answer).toMatchObject({ code: 'direct-closed' });
    expect(granted(await bob.ask(ann.id, 'Sorry, now'))).toMatchObject({ state: 'open' });
    granted(await ann.send(id, 'Fine'));
  });

  it('is the same one when it is sent again, and two at once make one conversation', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const clientMessageId = randomUUID();
    const answers = await Promise.all(upTo(4).map(() => ann.ask(bob.id, 'Again?', clientMessageId)));
    expect(new Set(answers.map((answer) => granted(answer).conversationId)).size).toBe(1);
    expect(await texts(ann, granted(answers[0]!).conversationId)).toEqual(['1 me Again?']);

    const [cem, dan] = [await enter('Cem'), await enter('Dan')];
    const crossed = await Promise.all([cem.ask(dan.id, 'I first'), dan.ask(cem.id, 'No, I')]);
    expect(new Set(crossed.map((answer) => granted(answer).conversationId)).size).toBe(1);
    await soon(() => expect(cem.shown()[0]).toContain('open'));
    expect(await texts(dan, granted(crossed[0]).conversationId)).toHaveLength(2);
  });

  it('reaches a person of the programme under their name there, in every session and nowhere else', async () => {
    const summitId = await summitOf(room);
    const [person, account] = [randomUUID(), await anAccount('zhang@example.org')];
    await chat.dataSource.query(
      `INSERT INTO people (id, slug, name, created_at, updated_at) VALUES ($1, $2, '{"en":"Zhang"}', now(), now())`,
      [person, `p-${person}`],
    );
    await chat.dataSource.query(
      `INSERT INTO role_grants (id, user_id, summit_id, role, person_id, created_at) VALUES ($1, $2, $3, 'speaker', $4, now())`,
      [randomUUID(), account, summitId, person],
    );
    const ann = await enter('Ann');
    const zhang = await enter('Zhang', { sub: person, account, role: 'speaker' });
    granted(await ann.ask(person, 'A question'));
    await soon(() => expect(zhang.shown()).toEqual(['Ann · asking · A question · 1']));
    const [conversation] = granted(await ann.list()).conversations;
    expect(conversation?.peer.participantIds).toEqual([account, person]);

    const elsewhere = { origin: chat.server.origin, room: await aSession(chat.dataSource) };
    expect((await enter('Zhang', { account }, elsewhere)).shown()).toEqual([]);
    expect(await (await enter('Eve', {}, elsewhere)).ask(person, 'Here?')).toMatchObject({
      code: 'direct-unreachable',
    });
  });

  it.each([
    ['a guest', () => randomUUID()],
    ['nobody', () => randomUUID()],
    ['oneself', (ann: Page) => ann.id],
  ])('does not reach %s', async (_who, idOf) => {
    const ann = await enter('Ann');
    expect(await ann.ask(idOf(ann), 'Hello')).toMatchObject({ code: 'direct-unreachable' });
  });

  it.each([
    ['nothing that can be seen', '\u200b \u2066'],
    ['too much', 'x'.repeat(2_001)],
  ])('is refused with %s', async (_what, text) => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    expect(await ann.ask(bob.id, text)).toMatchObject({ code: 'bad-message' });
  });

  it('has to wait when many were made, and for those that nobody answered', async () => {
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { directRequestsOpen: 2, directRequestsPerHour: 3 },
    });
    try {
      const at = { origin: slow.origin, room };
      const ann = await enter('Ann', {}, at);
      const others = await Promise.all(upTo(5).map((n) => enter(`Other ${n}`)));
      const first = await Promise.all(others.slice(0, 3).map((other) => ann.ask(other.id, 'Hello')));
      expect(first.map((answer) => (answer.ok ? 'ok' : answer.code)).toSorted()).toEqual(['limit-reached', 'ok', 'ok']);
      for (const [index, answer] of first.entries())
        if (answer.ok) granted(await others[index]!.decide(answer.value.conversationId, 'decline'));
      granted(await ann.ask(others[3]!.id, 'Hello'));
      const refused = await ann.ask(others[4]!.id, 'Hello');
      expect(refused).toMatchObject({ code: 'rate-limited' });
      expect(!refused.ok && refused.retryAfterSeconds).toBeGreaterThan(3_500);
      const chair = await enter('Chair', { role: 'moderator', rights: ['watch', 'chat', 'moderate'] }, at);
      for (const other of others) granted(await chair.ask(other.id, 'Welcome'));
    } finally {
      await slow.close();
    }
  });
});

describe('who has no part in it', () => {
  it('a guest has no inbox, and a pass that only watches writes nothing', async () => {
    const bob = await enter('Bob');
    const { socket: guest } = await joined(chat.server.origin, await passFor(room));
    chat.open.add(guest);
    expect(await guest.emitWithAck('direct:list', {})).toMatchObject({ code: 'account-needed' });
    expect(
      await guest.emitWithAck('direct:ask', { to: bob.id, clientMessageId: randomUUID(), text: 'Hello' }),
    ).toMatchObject({ code: 'account-needed' });
    const watcher = await enter('Will', { rights: ['watch'] });
    expect(await watcher.ask(bob.id, 'Hello')).toMatchObject({ code: 'right-missing' });
    const outside = connect(chat.server.origin, await passFor(room, { account: bob.account }));
    chat.open.add(outside);
    expect(await outside.emitWithAck('direct:list', {})).toMatchObject({ code: 'wrong-state' });
  });

  it('a stranger to a conversation can do nothing with its id', async () => {
    const [ann, bob, eve] = [await enter('Ann'), await enter('Bob'), await enter('Eve')];
    const id = await befriended(ann, bob);
    const answers = [
      await eve.send(id, 'Me too'),
      await eve.decide(id, 'leave'),
      await eve.read(id, 1),
      await eve.report(id, 'Because'),
      await eve.socket.emitWithAck('direct:list-messages', { conversationId: id }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ code: 'direct-unknown' });
    expect(granted(await eve.list()).conversations).toEqual([]);
  });

  it('nobody writes where the organisers do not want it; what was written can be read', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await befriended(ann, bob);
    await allow(false);
    await soon(() => expect(ann.rules).toEqual([false]));
    expect(await ann.send(id, 'Still there?')).toMatchObject({ code: 'direct-off' });
    expect(await bob.ask(ann.id, 'Hello')).toMatchObject({ code: 'direct-off' });
    expect(granted(await ann.list())).toMatchObject({ isOpen: false });
    expect(await texts(ann, id)).toHaveLength(1);
    await allow(true);
    await soon(() => expect(ann.rules).toEqual([false, true]));
    granted(await ann.send(id, 'Again'));
  });
});

describe('a conversation', () => {
  it('is left by one of them; a new request must be accepted anew', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await befriended(ann, bob);
    expect(granted(await ann.decide(id, 'leave'))).toMatchObject({ state: 'closed', isEndedByReader: true });
    expect(await bob.send(id, 'Where are you?')).toMatchObject({ code: 'direct-closed' });
    granted(await bob.ask(ann.id, 'Once more?'));
    expect(await bob.send(id, 'Hello?')).toMatchObject({ code: 'direct-unanswered' });
    await soon(() => expect(ann.shown()).toEqual(['Bob · asking · Once more? · 1']));
  });

  it('is blocked by one of them until they unblock', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await asked(ann, bob);
    expect(granted(await bob.decide(id, 'block'))).toMatchObject({ state: 'closed', isBlocked: true });
    expect(await ann.ask(bob.id, 'Please')).toMatchObject({ code: 'direct-closed' });
    expect(granted(await ann.list()).conversations[0]).toMatchObject({ state: 'closed', isBlocked: false });
    granted(await bob.decide(id, 'unblock'));
    granted(await bob.ask(ann.id, 'Well, then'));
    granted(await ann.send(id, 'Thanks'));
  });

  it('is muted by one of them, which the other does not see', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await befriended(ann, bob);
    const before = granted(await ann.list()).lastChange;
    expect(granted(await bob.decide(id, 'mute'))).toMatchObject({ isMuted: true });
    granted(await bob.decide(id, 'mute'));
    expect(granted(await ann.list(before)).conversations).toEqual([]);
    expect(granted(await bob.decide(id, 'unmute'))).toMatchObject({ isMuted: false });
  });

  it('is reported with what was said last; the other one hears nothing of it', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await befriended(ann, bob);
    granted(await ann.send(id, 'Something bad'));
    const before = granted(await ann.list()).lastChange;
    const { reportId } = granted(await bob.report(id, 'Insults'));
    expect(granted(await bob.report(id, 'Insults, again')).reportId).toBe(reportId);
    const rows = await chat.dataSource.query(
      'SELECT reporter_id, reported_id, reason, messages FROM direct_reports WHERE id = $1',
      [reportId],
    );
    expect(rows).toMatchObject([
      {
        reporter_id: bob.account,
        reported_id: ann.account,
        reason: 'Insults, again',
        messages: [{ text: 'Hello' }, { authorId: ann.account, text: 'Something bad' }],
      },
    ]);
    expect(granted(await ann.list(before)).conversations).toEqual([]);
    expect(await bob.report(id, ' \u200b ')).toMatchObject({ code: 'bad-message' });
  });

  it('is read in pages from either end, and numbers have no gap when both write at once', async () => {
    const [ann, bob] = [await enter('Ann'), await enter('Bob')];
    const id = await befriended(ann, bob);
    await Promise.all(upTo(60).map(async (n) => granted(await (n % 2 === 0 ? ann : bob).send(id, `m${n}`))));
    const newest = await ann.messages(id);
    expect(newest.messages.map(({ seq }) => seq)).toEqual(upTo(61).slice(11));
    const earlier = await ann.messages(id, { beforeSeq: 12 });
    expect(earlier.messages.map(({ seq }) => seq)).toEqual(upTo(11));
    const after = await bob.messages(id, { afterSeq: 58 });
    expect(after).toMatchObject({ lastSeq: 61, messages: [{ seq: 59 }, { seq: 60 }, { seq: 61 }] });
    const clientMessageId = randomUUID();
    const again = await Promise.all(upTo(3).map(() => ann.send(id, 'same', clientMessageId)));
    expect(new Set(again.map((answer) => granted(answer).seq))).toEqual(new Set([62]));
  });

  it('slows down who writes too fast', async () => {
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { directAtOnce: 2, directPerSecond: 0.01 },
    });
    try {
      const [ann, bob] = [await enter('Ann', {}, { origin: slow.origin, room }), await enter('Bob')];
      const id = await befriended(ann, bob);
      granted(await ann.send(id, 'one'));
      const refused = await ann.send(id, 'two');
      expect(refused).toMatchObject({ code: 'rate-limited' });
      expect(!refused.ok && refused.retryAfterSeconds).toBeGreaterThan(1);
    } finally {
      await slow.close();
    }
  });
});

describe('two chat servers', () => {
  let redis: RedisServer;
  let servers: TestChatServer[];
  beforeAll(async () => {
    redis = await RedisServer.start();
    const wishes = { databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis.url };
    servers = [await startChatServer(wishes), await startChatServer(wishes)];
  });
  afterAll(async () => {
    for (const one of servers ?? []) await one.close();
    await redis?.stop();
  });

  it('tell all pages of both, in whatever sessions of the summit they are, also while Redis is away', async () => {
    const other = randomUUID();
    await chat.dataSource.query(
      `INSERT INTO sessions (id, summit_id, slug, kind, title, starts_at, ends_at, status, languages, revision, created_at, updated_at)
       SELECT $1::uuid, summit_id, $1::text, kind, title, starts_at, ends_at, status, languages, 1, now(), now() FROM sessions WHERE id = $2`,
      [other, room],
    );
    const [first, second] = [servers[0]!.origin, servers[1]!.origin];
    const ann = await enter('Ann', {}, { origin: first, room });
    const bobs = [await enter('Bob', {}, { origin: first, room: other })];
    bobs.push(await enter('Bob', { account: bobs[0]!.account }, { origin: second, room }));
    const id = await asked(ann, bobs[0]!);
    for (const page of bobs) await soon(() => expect(page.shown()).toEqual(['Ann · asking · Hello · 1']));
    granted(await bobs[1]!.decide(id, 'accept'));
    await soon(() => expect(ann.shown()).toEqual(['Bob · open · Hello · 0']));
    await soon(() => expect(bobs[0]!.shown()).toEqual(['Ann · open · Hello · 1']));

    await redis.stop();
    granted(await ann.send(id, 'Is anybody there?'));
    for (const page of bobs) await soon(() => expect(page.shown()).toEqual(['Ann · open · Is anybody there? · 2']));
    granted(await bobs[1]!.read(id, 2));
    await soon(() => expect(bobs[0]!.shown()).toEqual(['Ann · open · Is anybody there? · 0']));
    await redis.start();
  });

  it('bring a page up to date by the number it had', async () => {
    const [ann, bob] = [await enter('Ann', {}, { origin: servers[0]!.origin, room }), await enter('Bob')];
    const id = await befriended(ann, bob);
    await soon(() => expect(bob.lastChange()).toBe(2));
    const had = bob.lastChange();
    bob.socket.disconnect();
    await Promise.all(upTo(5).map(async (n) => granted(await ann.send(id, `m${n}`))));
    const back = await enter('Bob', bob.claims, { origin: servers[1]!.origin, room });
    const missed = granted(await back.list(had));
    expect(missed).toMatchObject({ lastChange: had + 5, hasMore: false, conversations: [{ lastSeq: 6, readSeq: 0 }] });
    expect((await back.messages(id, { afterSeq: 1 })).messages.map(({ seq }) => seq)).toEqual([2, 3, 4, 5, 6]);
  });
});
