import {
  DEFAULT_MODERATION,
  type HeldMessage,
  type ModerationAction,
  type ModerationSettings,
  type ModerateMessage,
  type RestrictPerson,
  type RoomPassClaims,
} from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { aSession, closed, connect, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';

let room: string;
const chat = chatUnderTest();
const CHAIR: Partial<RoomPassClaims> = { name: 'Chen', role: 'moderator', rights: ['watch', 'chat', 'moderate'] };
const ORGANISER: Partial<RoomPassClaims> = {
  name: 'Olga',
  role: 'organiser',
  rights: ['watch', 'chat', 'moderate', 'moderate-summit'],
};
const SPEAKER: Partial<RoomPassClaims> = { name: 'Zoe', role: 'speaker', rights: ['watch', 'chat', 'publish'] };
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 });

/** A page that keeps what it is told, as the web app does. */
async function enter(wishes: Partial<RoomPassClaims> = {}, origin = chat.server.origin) {
  const claims = { sub: randomUUID(), ...wishes };
  const page = await joined(origin, await passFor(claims.room ?? room, claims));
  const { socket } = page;
  chat.open.add(socket);
  const held = new Map<string, HeldMessage>();
  const actions = new Map<string, ModerationAction>();
  const reported = new Map<number, string>();
  const removed = new Set<number>();
  let restrictions: string[] = [];
  const silenced: unknown[] = [];
  const mine: string[] = [];
  socket.on('moderation:board-changed', (board) => {
    for (const message of board.held) held.set(message.heldId, message);
    for (const action of board.actions) actions.set(action.actionId, action);
    for (const message of board.reported) reported.set(message.seq, message.state);
    restrictions = board.restrictions.map(({ kind, name, scope }) => `${name} ${kind} ${scope}`);
  });
  socket.on('moderation:held-changed', ({ text, state, reasons }) => mine.push([text, state, ...reasons].join(' ')));
  socket.on('moderation:silenced-changed', (told) => silenced.push(told.silenced));
  socket.on('chat:message-changed', ({ message }) => {
    if (message.state === 'removed') removed.add(message.seq);
    else removed.delete(message.seq);
  });
  const decide = (order: ModerateMessage) => socket.emitWithAck('moderation:decide', order);
  const last = (kind: string): string =>
    [...actions.values()].findLast((action) => action.kind === kind)?.actionId ?? randomUUID();
  return {
    ...page,
    id: claims.sub,
    held: () => [...held.values()].filter(({ state }) => state === 'waiting').map(({ text }) => text),
    heldId: (text: string) => [...held.values()].find((message) => message.text === text)?.heldId ?? randomUUID(),
    reasons: () => [...held.values()].map(({ reasons }) => reasons.join(' ')),
    mine,
    silenced,
    reported: () => Object.fromEntries(reported),
    restrictions: () => restrictions,
    removed: () => [...removed],
    record: () => [...actions.values()].map(({ kind, undoneBy }) => (undoneBy === null ? kind : `${kind} undone`)),
    watch: (afterChange?: number) =>
      socket.emitWithAck('moderation:watch', afterChange === undefined ? {} : { afterChange }),
    decide,
    undo: (kind: string) => decide({ kind: 'undo', actionId: last(kind) }),
    restrict: (order: Partial<RestrictPerson> & { participantId: string }) =>
      socket.emitWithAck('moderation:restrict', {
        kind: 'silenced',
        forS: null,
        byAddress: false,
        scope: 'session',
        ...order,
      }),
    report: (seq: number, note = '') => socket.emitWithAck('moderation:report', { seq, reason: 'spam', note }),
    ask: (text: string) =>
      socket.emitWithAck('question:ask', { clientQuestionId: randomUUID(), text, isAnonymous: false }),
  };
}
type Page = Awaited<ReturnType<typeof enter>>;
const posted = async (page: Page, text: string): Promise<number> => granted(await page.send(text)).seq;

/** As the API does it: a row, and a fact for who is there. `null` session: of the summit. */
async function set(
  settings: Partial<ModerationSettings>,
  sessionId: string | null = room,
  on = chat.server,
): Promise<void> {
  const [session] = await chat.dataSource.query<{ summit_id: string }[]>(
    'SELECT summit_id FROM sessions WHERE id = $1',
    [room],
  );
  const summitId = session!.summit_id;
  await chat.dataSource.query(
    `INSERT INTO moderation_settings AS known (id, summit_id, session_id, settings) VALUES ($1, $2, $3, $4)
     ON CONFLICT (summit_id, coalesce(session_id, summit_id)) DO UPDATE SET settings = $4, version = known.version + 1`,
    [randomUUID(), summitId, sessionId, { ...DEFAULT_MODERATION, ...settings }],
  );
  const payload = { summitId, sessionId };
  const fact = { kind: 'ModerationChanged', aggregate: summitId, payload } as const;
  // Redis may be away: then the rooms find it in the chat.database.
  await on.facts.publish([{ ...fact, id: randomUUID(), occurredAt: new Date().toISOString() }]).catch(() => undefined);
}
/** And waits until a room that is open knows of it. */
async function rule(page: Page, settings: Partial<ModerationSettings>): Promise<void> {
  const { isPreModerated, slowModeS } = { ...DEFAULT_MODERATION, ...settings };
  await set(settings);
  await soon(async () => expect(granted(await page.watch()).rules).toEqual({ isPreModerated, slowModeS }));
}

beforeEach(async () => {
  room = await aSession(chat.dataSource);
});

describe('a message that is held back', () => {
  it('is seen by its author and who moderates, and posted when it is let through', async () => {
    const [ann, bob, chair] = [await enter({ name: 'Ann' }), await enter(), await enter(CHAIR)];
    await rule(ann, { isPreModerated: true });
    const clientMessageId = randomUUID();
    expect(await ann.send('May I?', clientMessageId)).toMatchObject({ ok: false, code: 'held-back' });
    expect(await ann.send('May I?', clientMessageId)).toMatchObject({ code: 'held-back' });
    await soon(() => expect(chair.held()).toEqual(['May I?']));
    expect(chair.reasons()).toEqual(['pre-moderation']);
    await soon(() => expect(ann.mine).toEqual(['May I? waiting']));
    expect(granted(await ann.watch())).toMatchObject({ mine: [{ text: 'May I?', reasons: [] }], board: null });
    expect(granted(await bob.watch()).mine).toEqual([]);
    granted(await chair.decide({ kind: 'approve', heldId: chair.heldId('May I?') }));
    await soon(() => expect(bob.heard.texts).toEqual(['May I?']));
    const [message] = granted(await bob.socket.emitWithAck('chat:list-messages', { afterSeq: 0 })).messages;
    expect(Date.parse(message?.heldSince ?? '')).toBeLessThanOrEqual(Date.parse(message?.postedAt ?? ''));
    await soon(() => expect(chair.held()).toEqual([]));
    expect(granted(await ann.send('May I?', clientMessageId))).toMatchObject({ seq: 1, author: { name: 'Ann' } });
    expect(await chair.decide({ kind: 'approve', heldId: chair.heldId('May I?') })).toMatchObject({
      code: 'decided-before',
    });
    expect(granted(await chair.watch()).board?.actions).toMatchObject([
      { kind: 'approve', actor: { name: 'Chen' }, subject: { name: 'Ann' }, text: 'May I?', seq: 1 },
    ]);
  });

  it('goes into the room once, however many let it through at once', async () => {
    const [ann, chair, other] = [await enter(), await enter(CHAIR), await enter(ORGANISER)];
    await rule(ann, { isPreModerated: true });
    await ann.send('Once');
    await soon(() => expect(chair.held()).toEqual(['Once']));
    const heldId = chair.heldId('Once');
    const answers = await Promise.all([chair, other, chair].map((page) => page.decide({ kind: 'approve', heldId })));
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect(await posted(chair, 'After')).toBe(2);
    await soon(() => expect(ann.heard.texts).toEqual(['Once', 'After']));
  });

  it('that is not let through is gone, and waits again when that was a mistake', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    await rule(ann, { isPreModerated: true });
    const clientMessageId = randomUUID();
    await ann.send('Hmm', clientMessageId);
    await soon(() => expect(chair.held()).toEqual(['Hmm']));
    granted(await chair.decide({ kind: 'reject', heldId: chair.heldId('Hmm') }));
    await soon(() => expect(ann.mine).toEqual(['Hmm waiting', 'Hmm rejected']));
    expect(await ann.send('Hmm', clientMessageId)).toMatchObject({ code: 'decided-before' });
    granted(await chair.undo('reject'));
    await soon(() => expect(chair.held()).toEqual(['Hmm']));
    expect(chair.record()).toEqual(['reject undone']);
    expect(await chair.undo('reject')).toMatchObject({ code: 'decided-before' });
  });

  it('waits for what its session or its summit holds back: words, names, links, newcomers', async () => {
    const [ann, bad, chair] = [await enter(), await enter({ name: 'S.c.a.m' }), await enter(CHAIR)];
    await set({ wordLists: [{ language: 'en', refuse: [], hold: ['scam'] }] }, null);
    await rule(ann, {
      holdsLinks: true,
      holdsNewcomersMin: 60,
      slowModeS: 1,
      wordLists: [{ language: 'en', refuse: ['hell'], hold: [] }],
    });
    expect(await ann.send('H.e.l.l')).toMatchObject({ code: 'listed-word' });
    expect(await ann.send('a $cam at https://x.example')).toMatchObject({ code: 'held-back' });
    expect(await bad.send('Hello')).toMatchObject({ code: 'held-back' });
    await soon(() => expect(chair.reasons().toSorted()).toEqual(['listed-name newcomer', 'listed-word link newcomer']));
    // Whoever moderates and people of the programme may say what they have to say.
    expect(await (await enter(SPEAKER)).send('a scam at https://x.example')).toMatchObject({ ok: true });
  });

  it('of one who has waited long enough is posted', async () => {
    const ann = await enter();
    await chat.dataSource.query(
      `INSERT INTO attendances (id, session_id, participant_id, role, started_at, last_seen_at)
       VALUES ($1, $2, $3, 'attendee', now() - interval '2 hours', now())`,
      [randomUUID(), room, ann.id],
    );
    await rule(ann, { holdsNewcomersMin: 60, slowModeS: 1 });
    expect(await ann.send('Long here')).toMatchObject({ ok: true });
    expect(await (await enter()).send('Just come')).toMatchObject({ code: 'held-back' });
  });

  it('is one of few of one person', async () => {
    const ann = await enter();
    await rule(ann, { isPreModerated: true });
    for (const n of upTo(5)) expect(await ann.send(`${n}`)).toMatchObject({ code: 'held-back' });
    expect(await ann.send('6')).toMatchObject({ code: 'limit-reached' });
  });

  it('may be a question, which waits among the questions', async () => {
    const ann = await enter();
    await rule(ann, { slowModeS: 1, wordLists: [{ language: 'en', refuse: ['hell'], hold: ['scam'] }] });
    expect(granted(await ann.ask('A scam?'))).toMatchObject({ status: 'held' });
    expect(granted(await ann.ask('A plan?'))).toMatchObject({ status: 'open' });
    expect(await ann.ask('What the hell?')).toMatchObject({ code: 'listed-word' });
  });

  it('does not come in by an edit', async () => {
    const ann = await enter();
    const seq = await posted(ann, 'Nice');
    await rule(ann, { slowModeS: 1, wordLists: [{ language: 'en', refuse: ['hell'], hold: ['scam'] }] });
    const edit = (text: string) => ann.socket.emitWithAck('chat:edit-message', { seq, text, mentions: [] });
    expect(await edit('scam')).toMatchObject({ code: 'not-allowed' });
    expect(await edit('hell')).toMatchObject({ code: 'listed-word' });
    expect(await edit('Nicer')).toMatchObject({ ok: true });
  });
});

describe('slow mode', () => {
  it('says how long to wait, also when two pages write at once, and takes a repeat for what it is', async () => {
    const ann = await enter();
    const same = await enter({ sub: ann.id });
    await rule(ann, { slowModeS: 60 });
    const id = randomUUID();
    const answers = await Promise.all([ann.send('One', id), same.send('Two'), ann.send('One', id)]);
    const refused = answers.filter(({ ok }) => !ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused)
      expect(answer).toMatchObject({ code: 'slow-mode', retryAfterSeconds: expect.any(Number) });
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.seq : 1)))).toEqual(new Set([1]));
    expect(await (await enter(CHAIR)).send('Moderators do not wait')).toMatchObject({ ok: true });
  });
});

describe('who is silenced', () => {
  it('reads and does not write, until the time is over or somebody lifts it', async () => {
    const [ann, chair] = [await enter({ name: 'Ann' }), await enter(CHAIR)];
    await posted(ann, 'Hello');
    const { restrictionId } = granted(await chair.restrict({ participantId: ann.id, forS: 600 }));
    await soon(() => expect(ann.silenced).toMatchObject([{ forS: 600 }]));
    expect(await ann.send('Hello?')).toMatchObject({ code: 'silenced' });
    expect(await ann.ask('Why?')).toMatchObject({ code: 'silenced' });
    await posted(chair, 'Quiet');
    await soon(() => expect(ann.heard.texts).toContain('Quiet'));
    await soon(() => expect(chair.restrictions()).toEqual(['Ann silenced session']));
    granted(await chair.decide({ kind: 'lift', restrictionId }));
    await soon(() => expect(ann.silenced.at(-1)).toBeNull());
    await posted(ann, 'Thank you');
    expect(await chair.decide({ kind: 'lift', restrictionId })).toMatchObject({ code: 'decided-before' });
    granted(await chair.undo('lift'));
    expect(await ann.send('Again')).toMatchObject({ code: 'silenced' });
  });
});

describe('who is banned', () => {
  it('is put out and stays out, until it is undone', async () => {
    const [ann, chair] = [await enter({ name: 'Ann' }), await enter(CHAIR)];
    await posted(ann, 'Hello');
    granted(await chair.restrict({ participantId: ann.id, kind: 'banned' }));
    await closed(ann.socket);
    const again = connect(chat.server.origin, await passFor(room, { sub: ann.id }));
    chat.open.add(again);
    expect(await again.emitWithAck('chat:join-channel', {})).toMatchObject({ ok: false, code: 'banned' });
    expect(await again.emitWithAck('chat:send-message', { clientMessageId: randomUUID(), text: 'x' })).toMatchObject({
      code: 'wrong-state',
    });
    granted(await chair.undo('ban'));
    granted(await again.emitWithAck('chat:join-channel', {}));
  });

  it('is by address everybody of the audience from there, and nobody of the programme', async () => {
    const addressHash = 'the hall';
    const [ann, eve, zoe, chair] = [
      await enter({ name: 'Ann', addressHash }),
      await enter({ addressHash }),
      await enter({ ...SPEAKER, addressHash }),
      await enter({ ...CHAIR, addressHash }),
    ];
    await Promise.all([ann, eve, zoe, chair].map((page) => page.send('Hello')));
    const banned = { kind: 'banned', byAddress: true } as const;
    expect(await chair.restrict({ participantId: zoe.id, ...banned })).toMatchObject({ code: 'address-not-bannable' });
    granted(await chair.restrict({ participantId: ann.id, ...banned }));
    await Promise.all([closed(ann.socket), closed(eve.socket)]);
    await posted(zoe, 'Still here');
    await posted(chair, 'And I');
    const kept = await chat.dataSource.query<{ address_hash: string }[]>(
      `SELECT address_hash FROM restrictions WHERE participant_id = $1`,
      [ann.id],
    );
    expect(kept).toEqual([{ address_hash: 'the hall' }]);
    expect(JSON.stringify(granted(await chair.watch()))).not.toContain('the hall');
  });

  it('by the summit’s organisers is out of all its sessions', async () => {
    const [ann, chair, olga] = [await enter(), await enter(CHAIR), await enter(ORGANISER)];
    await posted(ann, 'Hello');
    const order = { participantId: ann.id, kind: 'banned', scope: 'summit' } as const;
    expect(await chair.restrict(order)).toMatchObject({ code: 'right-missing' });
    const elsewhere = await anotherSession();
    const there = await enter({ sub: ann.id, room: elsewhere });
    const { restrictionId } = granted(await olga.restrict(order));
    await closed(there.socket);
    expect(await chair.decide({ kind: 'lift', restrictionId })).toMatchObject({ code: 'right-missing' });
    granted(await olga.decide({ kind: 'lift', restrictionId }));
    await enter({ sub: ann.id, room: elsewhere });
  });

  it.each([
    ['who moderates', () => enter(CHAIR), {}, 'not-restrictable'],
    ['an address that is not known', () => enter(), { kind: 'banned', byAddress: true }, 'address-unknown'],
    ['silence by address', () => enter({ addressHash: 'x' }), { byAddress: true }, 'address-not-bannable'],
  ] as const)('is not %s', async (_what, somebody, order, code) => {
    const [who, chair] = [await somebody(), await enter(CHAIR)];
    await posted(who, 'Hello');
    expect(await chair.restrict({ participantId: who.id, ...order })).toMatchObject({ code });
  });

  it('has written here', async () => {
    expect(await (await enter(CHAIR)).restrict({ participantId: randomUUID() })).toMatchObject({
      code: 'person-unknown',
    });
  });
});

describe('a message of the chat', () => {
  it('is removed and brought back by who moderates', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const seq = await posted(ann, 'Rubbish');
    granted(await chair.decide({ kind: 'remove', seq }));
    await soon(() => expect(ann.removed()).toEqual([seq]));
    granted(await chair.undo('remove'));
    await soon(() => expect(ann.removed()).toEqual([]));
    expect(await chair.decide({ kind: 'remove', seq: 99 })).toMatchObject({ code: 'message-unknown' });
    expect(await chair.decide({ kind: 'undo', actionId: randomUUID() })).toMatchObject({ code: 'decided-before' });
  });

  it('that was let through is removed when that is undone', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    await rule(ann, { isPreModerated: true });
    await ann.send('Oh no');
    await soon(() => expect(chair.held()).toEqual(['Oh no']));
    granted(await chair.decide({ kind: 'approve', heldId: chair.heldId('Oh no') }));
    await soon(() => expect(chair.record()).toEqual(['approve']));
    granted(await chair.undo('approve'));
    await soon(() => expect(ann.removed()).toEqual([1]));
    await soon(() => expect(chair.record()).toEqual(['approve undone']));
  });

  it('is put before who moderates when several people report it, once each', async () => {
    const [ann, bob, eve, chair] = [await enter(), await enter(), await enter(), await enter(CHAIR)];
    const seq = await posted(ann, 'Buy now');
    expect(await ann.report(seq)).toMatchObject({ code: 'not-allowed' });
    expect(await bob.report(99)).toMatchObject({ code: 'message-unknown' });
    granted(await bob.report(seq, 'A shop'));
    expect(await bob.report(seq)).toMatchObject({ code: 'reported-before' });
    expect(granted(await chair.watch()).board?.reported).toEqual([]);
    granted(await eve.report(seq));
    await soon(() => expect(chair.reported()).toEqual({ [seq]: 'open' }));
    const [reported] = granted(await chair.watch()).board?.reported ?? [];
    expect(reported).toMatchObject({ reasons: [{ reason: 'spam', count: 2 }], notes: ['A shop'], text: 'Buy now' });
    granted(await chair.decide({ kind: 'settle', seq }));
    await soon(() => expect(chair.reported()).toEqual({ [seq]: 'settled' }));
    granted(await chair.undo('settle'));
    await soon(() => expect(chair.reported()).toEqual({ [seq]: 'open' }));
    expect(ann.removed()).toEqual([]);
  });

  it('is removed by reports only where the organisers said so, and not what the panel says', async () => {
    const [ann, zoe, chair] = [await enter(), await enter(SPEAKER), await enter(CHAIR)];
    await rule(ann, { slowModeS: 1, removeAfterReports: 2 });
    const seqs = [await posted(ann, 'Spam'), await posted(zoe, 'Sense')];
    for (const page of [await enter(), await enter()]) for (const seq of seqs) granted(await page.report(seq));
    await soon(() => expect(ann.removed()).toEqual([1]));
    await soon(() => expect(chair.record()).toEqual(['remove']));
    expect(granted(await chair.watch()).board?.actions).toMatchObject([{ kind: 'remove', actor: null }]);
    granted(await chair.undo('remove'));
    await soon(() => expect(ann.removed()).toEqual([]));
    granted(await (await enter()).report(1));
    expect(ann.removed()).toEqual([]);
  });
});

describe('rights', () => {
  it('are asked for each operation', async () => {
    const ann = await enter();
    const id = randomUUID();
    for (const order of [
      { kind: 'approve', heldId: id },
      { kind: 'remove', seq: 1 },
      { kind: 'lift', restrictionId: id },
      { kind: 'undo', actionId: id },
    ] as const)
      expect(await ann.decide(order)).toMatchObject({ code: 'right-missing' });
    expect(await ann.restrict({ participantId: id })).toMatchObject({ code: 'right-missing' });
    expect(await ann.socket.emitWithAck('moderation:list-record', {})).toMatchObject({ code: 'right-missing' });
    expect(await (await enter({ rights: ['watch'] })).report(1)).toMatchObject({ code: 'right-missing' });
    const outside = connect(chat.server.origin, await passFor(room, CHAIR));
    chat.open.add(outside);
    expect(await outside.emitWithAck('moderation:decide', { kind: 'remove', seq: 1 })).toMatchObject({
      code: 'wrong-state',
    });
  });

  it.each([
    ['a kind that is none', 'moderation:decide', { kind: 'explode', seq: 1 }],
    ['no seconds', 'moderation:restrict', { kind: 'silenced', participantId: randomUUID(), forS: 0 }],
    ['years', 'moderation:restrict', { kind: 'banned', participantId: randomUUID(), forS: 1e9 }],
    ['a reason that is none', 'moderation:report', { seq: 1, reason: 'ugly' }],
    ['a note that is too long', 'moderation:report', { seq: 1, reason: 'spam', note: 'x'.repeat(301) }],
  ] as const)('do not help with %s', async (_what, name, message) => {
    const chair = await enter(CHAIR);
    expect(await chair.socket.emitWithAck(name, message as never)).toMatchObject({ code: 'bad-message' });
  });

  it('let page the record, newest first', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const seq = await posted(ann, 'Hello');
    for (const kind of ['remove', 'restore', 'remove'] as const) granted(await chair.decide({ kind, seq }));
    const list = async (message: object) =>
      granted(await chair.socket.emitWithAck('moderation:list-record', message)).actions;
    const [newest, ...earlier] = await list({});
    expect([newest, ...earlier].map((action) => action?.kind)).toEqual(['remove', 'restore', 'remove']);
    expect(await list({ beforeChange: newest!.change })).toEqual(earlier);
  });
});

describe('two servers', () => {
  it.each([['over Redis'], ['over the chat.database, while Redis is away']])('agree %s', async (how) => {
    const redis = await RedisServer.start();
    const start = () =>
      startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis.url });
    const [one, two] = [await start(), await start()];
    try {
      if (how !== 'over Redis') await redis.stop();
      const ann = await enter({ name: 'Ann' }, one.origin);
      const same = await enter({ name: 'Ann', sub: ann.id }, two.origin);
      const chair = await enter(CHAIR, two.origin);
      await set({ isPreModerated: true, slowModeS: 600 }, room, one);
      for (const page of [ann, chair])
        await soon(async () => expect(granted(await page.watch()).rules.isPreModerated).toBe(true));
      expect(await ann.send('Here')).toMatchObject({ code: 'held-back' });
      expect(await same.send('There')).toMatchObject({ code: 'slow-mode' });
      await soon(() => expect(chair.held()).toEqual(['Here']));
      granted(await chair.decide({ kind: 'approve', heldId: chair.heldId('Here') }));
      await soon(() => expect(ann.heard.texts).toEqual(['Here']));
      granted(await chair.restrict({ participantId: ann.id, kind: 'banned' }));
      await Promise.all([closed(ann.socket), closed(same.socket)]);
    } finally {
      await Promise.all([one.close(), two.close()]);
      await redis.stop();
    }
  });

  it('find after a restart what was decided before, and post what was let through and not posted', async () => {
    const [ann, chair] = [await enter({ name: 'Ann' }), await enter(CHAIR)];
    await rule(ann, { isPreModerated: true });
    const clientMessageId = randomUUID();
    await ann.send('Late', clientMessageId);
    await soon(() => expect(chair.held()).toEqual(['Late']));
    granted(await chair.restrict({ participantId: ann.id, forS: 600 }));
    // As a chat.server leaves it that dies between the decision and the post.
    await chat.dataSource.query(`UPDATE held_messages SET state = 'approved' WHERE id = $1`, [chair.heldId('Late')]);
    const next = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey });
    try {
      const back = await enter({ sub: ann.id }, next.origin);
      expect(await back.send('Hello')).toMatchObject({ code: 'silenced' });
      await soon(() => expect(back.heard.texts).toEqual(['Late']));
    } finally {
      await next.close();
    }
  });
});

/** Another session of the same summit. */
async function anotherSession(): Promise<string> {
  const id = randomUUID();
  await chat.dataSource.query(
    `INSERT INTO sessions (id, summit_id, slug, kind, title, starts_at, ends_at, status, languages, revision, created_at, updated_at)
     SELECT $1, summit_id, $3, kind, title, starts_at, ends_at, status, languages, 1, now(), now() FROM sessions WHERE id = $2`,
    [id, room, `session-${id}`],
  );
  return id;
}
