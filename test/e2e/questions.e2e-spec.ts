import type { AskedQuestion, DecideQuestion, QuestionEntry, RoomPassClaims } from '@app/contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { aSession, connect, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';
import { keepStage, seat, stageOf } from './chat/stage-rows.js';

let room: string;
const chat = chatUnderTest();
const CHAIR: Partial<RoomPassClaims> = { name: 'Chen', role: 'moderator', rights: ['watch', 'chat', 'moderate'] };
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 20_000 });
const isFull = (entry: QuestionEntry): entry is AskedQuestion => 'text' in entry;

/** How much an entry says: hidden, as everybody sees it, with what only its author and who moderates see. */
const says = (entry: QuestionEntry): number => (isFull(entry) ? (entry.invitation === undefined ? 1 : 2) : 0);

/** A page that keeps the board as the web app does: of two states of a question the higher change counts, and the one that says more. */
async function enter(wishes: Partial<RoomPassClaims> = {}, origin = chat.server.origin) {
  const id = wishes.sub ?? randomUUID();
  const { socket } = await joined(origin, await passFor(room, { ...wishes, sub: id }));
  chat.open.add(socket);
  const known = new Map<string, QuestionEntry>();
  const take = (questions: readonly QuestionEntry[]): void => {
    for (const entry of questions) {
      const before = known.get(entry.questionId);
      const isNewer = before === undefined || entry.change > before.change;
      if (isNewer || (entry.change === before.change && says(entry) > says(before))) known.set(entry.questionId, entry);
    }
  };
  socket.on('question:changed', ({ questions }) => take(questions));
  socket.on('question:voted', ({ votes }) => {
    for (const { questionId, votes: count } of votes) {
      const before = known.get(questionId);
      if (before !== undefined && isFull(before)) known.set(questionId, { ...before, votes: count });
    }
  });
  const list = async (afterChange?: number) =>
    granted(await socket.emitWithAck('question:list', afterChange === undefined ? {} : { afterChange }));
  return {
    socket,
    id,
    list,
    look: async () => take((await list()).questions),
    ask: (text: string, more: { isAnonymous?: boolean; clientQuestionId?: string } = {}) =>
      socket.emitWithAck('question:ask', { clientQuestionId: randomUUID(), isAnonymous: false, text, ...more }),
    vote: (questionId: string, isFor = true) => socket.emitWithAck('question:vote', { questionId, isFor }),
    decide: (order: DecideQuestion) => socket.emitWithAck('question:decide', order),
    rule: (rules: object) =>
      socket.emitWithAck('question:rule', { isOpen: true, moderation: 'after', mayBeAnonymous: false, ...rules }),
    /** What is on the page. */
    shown: () => [...known.values()].filter(isFull).map(({ text, status, votes }) => `${text} · ${status} · ${votes}`),
    knows: (questionId: string) => known.get(questionId),
    invitation: (questionId: string) => {
      const entry = known.get(questionId);
      return entry !== undefined && isFull(entry) ? entry.invitation : undefined;
    },
  };
}
type Page = Awaited<ReturnType<typeof enter>>;
const asked = async (page: Page, text: string): Promise<string> => granted(await page.ask(text)).questionId;

beforeEach(async () => {
  room = await aSession(chat.dataSource);
});

describe('a question', () => {
  it('is seen by everybody, with its author’s vote', async () => {
    const [ann, bob] = [await enter({ name: 'Ann' }), await enter()];
    await bob.look();
    const question = granted(await ann.ask(' How much\u202e does it cost? '));
    expect(question).toMatchObject({ text: 'How much does it cost?', status: 'open', author: { name: 'Ann' } });
    await soon(() => expect(bob.shown()).toEqual(['How much does it cost? · open · 1']));
    expect(await ann.list()).toMatchObject({ own: { mine: [question.questionId], myVotes: [question.questionId] } });
    expect(await bob.list()).toMatchObject({ own: { mine: [], myVotes: [] } });
  });

  it('is the same one when it is sent again', async () => {
    const ann = await enter();
    const clientQuestionId = randomUUID();
    const answers = await Promise.all(upTo(4).map(() => ann.ask('Again?', { clientQuestionId })));
    expect(new Set(answers.map((answer) => granted(answer).questionId)).size).toBe(1);
    expect((await ann.list()).questions).toHaveLength(1);
  });

  it('waits, where questions are read before, for who moderates; its author sees it', async () => {
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    granted(await chair.rule({ moderation: 'before' }));
    await Promise.all([ann, bob, chair].map((page) => page.look()));
    const id = await asked(ann, 'May I?');
    await soon(() => expect(chair.shown()).toEqual(['May I? · held · 1']));
    await soon(() => expect(ann.shown()).toEqual(['May I? · held · 1']));
    expect(bob.shown()).toEqual([]);
    expect((await bob.list()).questions).toEqual([]);
    granted(await chair.decide({ kind: 'approve', id }));
    await soon(() => expect(bob.shown()).toEqual(['May I? · open · 1']));
    granted(await chair.decide({ kind: 'dismiss', id }));
    await soon(() => expect(bob.knows(id)).toEqual({ questionId: id, change: 3, mergedIntoId: null }));
    expect(JSON.stringify(await bob.list())).not.toContain('May I?');
  });

  it('of nobody in particular has no author for anybody, where that is allowed', async () => {
    const [ann, chair] = [await enter({ name: 'Ann' }), await enter(CHAIR)];
    expect(await ann.ask('Who am I?', { isAnonymous: true })).toMatchObject({ ok: false, code: 'not-anonymous' });
    granted(await chair.rule({ mayBeAnonymous: true }));
    granted(await ann.ask('Who am I?', { isAnonymous: true }));
    const [entry] = (await chair.list()).questions;
    expect(entry).toMatchObject({ author: null, text: 'Who am I?' });
    expect(JSON.stringify(entry)).not.toContain(ann.id);
  });

  it.each([
    ['nothing that can be seen', '\u200b \u2066', 'bad-message'],
    ['too much', 'x'.repeat(501), 'bad-message'],
  ])('is refused with %s', async (_what, text, code) => {
    expect(await (await enter()).ask(text)).toMatchObject({ ok: false, code });
  });

  it('is not taken by a pass that may only watch, without the room, nor when questions are closed', async () => {
    const watcher = await enter({ rights: ['watch'] });
    expect(await watcher.ask('May I?')).toMatchObject({ code: 'right-missing' });
    const outside = connect(chat.server.origin, await passFor(room));
    chat.open.add(outside);
    const nothing = { clientQuestionId: randomUUID(), text: 'x', isAnonymous: false };
    expect(await outside.emitWithAck('question:ask', nothing)).toMatchObject({ code: 'wrong-state' });
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    granted(await chair.rule({ isOpen: false }));
    expect(await ann.ask('Too late?')).toMatchObject({ code: 'questions-closed' });
  });

  it('has to wait for those that were asked before', async () => {
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { questionsAtOnce: 1, questionsPerSecond: 0.1 },
    });
    try {
      const ann = await enter({}, slow.origin);
      granted(await ann.ask('One'));
      expect(await ann.ask('Two')).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 10 });
    } finally {
      await slow.close();
    }
  });
});

describe('the limits of questions', () => {
  it.each([
    ['an address', { peopleBehindAddress: 1, questionsAtOnce: 2, questionsPerSecond: 0.1 }],
    ['a session', { channelQuestionsAtOnce: 2, channelQuestionsPerSecond: 0.1 }],
  ])('are of %s, too', async (_whose, limits) => {
    const slow = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey, limits });
    try {
      const [ann, bob, chen] = [
        await enter({}, slow.origin),
        await enter({}, slow.origin),
        await enter({}, slow.origin),
      ];
      for (const page of [ann, bob]) granted(await page.ask('Why?'));
      expect(await chen.ask('Why?')).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 10 });
    } finally {
      await slow.close();
    }
  });

  it('are of the session’s time: afterwards nobody asks or votes, and answers in writing are still given', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const id = await asked(ann, 'Why?');
    const instant = new Date().toISOString();
    await keepStage(
      chat.dataSource,
      stageOf(room, { version: 1, status: 'ended', startedAt: instant, endedAt: instant }),
    );
    await soon(async () => expect(await ann.ask('And why?')).toMatchObject({ code: 'questions-closed' }));
    expect(await ann.vote(id, false)).toMatchObject({ code: 'questions-closed' });
    granted(await chair.decide({ kind: 'answer-in-writing', id, answer: 'Because.' }));
    expect((await ann.list()).questions).toContainEqual(
      expect.objectContaining({ status: 'answered', answer: 'Because.' }),
    );
  });
});

describe('a stranger’s messages', () => {
  const EVENTS = ['question:list', 'question:ask', 'question:vote', 'question:decide', 'question:rule'] as const;
  const KNOWN_FIELDS = ['kind', 'id', 'intoId', 'text', 'questionId', 'clientQuestionId', 'afterChange', 'isFor'];
  const value = fc.oneof(fc.jsonValue(), fc.uuid(), fc.string({ unit: 'binary' }), fc.constant('approve'));
  const message = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.oneof(fc.constantFrom(...KNOWN_FIELDS, '__proto__', 'constructor'), fc.string()), value),
  );

  it('are answered or refused, whatever they are, and break nothing', async () => {
    // More than a few at once are not read at all.
    const FEW = 20;
    let sent = 0;
    let pages: Page[] = [];
    const pick = fc.constantFrom(0, 1);
    await fc.assert(
      fc.asyncProperty(pick, fc.constantFrom(...EVENTS), message, async (nth, name, junk) => {
        if (sent++ % FEW === 0) pages = [await enter({ rights: ['watch'] }), await enter(CHAIR)];
        const send: { emitWithAck(event: string, message: unknown): Promise<unknown> } =
          pages[nth]!.socket.timeout(10_000);
        const answer = await send.emitWithAck(name, junk);
        expect(answer).toEqual(expect.objectContaining({ ok: expect.any(Boolean) }));
        expect(answer).not.toMatchObject({ code: expect.stringMatching(/^(internal|rate-limited)$/) });
      }),
      { numRuns: 300 },
    );
    expect(await asked(await enter(), 'Still here?')).toBeTruthy();
  });
});

describe('votes', () => {
  it('count each person once, however many pages ask at once', async () => {
    const ann = await enter();
    const id = await asked(ann, 'Why?');
    const voters = upTo(20).map(() => randomUUID());
    const pages = await Promise.all([...voters, ...voters].map((sub) => enter({ sub })));
    await ann.look();
    const answers = await Promise.all(pages.map((page) => page.vote(id)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    await soon(() => expect(ann.shown()).toEqual(['Why? · open · 21']));
    granted(await pages[0]!.vote(id, false));
    await soon(() => expect(ann.shown()).toEqual(['Why? · open · 20']));
  });

  it('of merged questions are one person’s once', async () => {
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    const [one, two] = [await asked(ann, 'One'), await asked(bob, 'Two')];
    granted(await ann.vote(two));
    await ann.look();
    granted(await chair.decide({ kind: 'merge', id: one, intoId: two }));
    await soon(() => expect(ann.shown()).toEqual(['One · merged · 0', 'Two · open · 2']));
    granted(await chair.decide({ kind: 'restore', id: one }));
    await soon(() => expect(ann.shown()).toEqual(['One · open · 1', 'Two · open · 2']));
  });

  it('are taken back for what was merged, too', async () => {
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    const [one, two] = [await asked(ann, 'One'), await asked(ann, 'Two')];
    granted(await bob.vote(one));
    await ann.look();
    granted(await chair.decide({ kind: 'merge', id: one, intoId: two }));
    expect((await bob.list()).own?.myVotes).toEqual([two]);
    await soon(() => expect(ann.shown()).toEqual(['One · merged · 0', 'Two · open · 2']));
    granted(await bob.vote(two, false));
    await soon(() => expect(ann.shown()).toEqual(['One · merged · 0', 'Two · open · 1']));
  });

  it('are told to all pages of who gave them, and counted for who was away', async () => {
    const [ann, bob] = [await enter(), await enter()];
    const id = await asked(ann, 'Why?');
    const { lastChange } = await ann.list();
    const own = new Promise((resolve) => bob.socket.once('question:own-vote', resolve));
    granted(await (await enter({ sub: bob.id })).vote(id));
    expect(await own).toEqual({ questionId: id, hasMyVote: true });
    await soon(async () =>
      expect(await ann.list(lastChange)).toMatchObject({
        questions: [],
        votes: [{ questionId: id, votes: 2 }],
        own: null,
      }),
    );
  });

  it('are refused for what is not asked here', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const id = await asked(ann, 'Why?');
    expect(await ann.vote(randomUUID())).toMatchObject({ code: 'question-unknown' });
    expect(await (await enter({ rights: ['watch'] })).vote(id)).toMatchObject({ code: 'right-missing' });
    granted(await chair.decide({ kind: 'answer-in-writing', id, answer: 'Because.' }));
    expect(await ann.vote(id)).toMatchObject({ code: 'question-unknown' });
    room = await aSession(chat.dataSource);
    expect(await (await enter()).vote(id)).toMatchObject({ code: 'question-unknown' });
  });
});

describe('decisions', () => {
  it('are of who moderates, withdrawing is of the author', async () => {
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    const id = await asked(ann, 'Why?');
    expect(await ann.decide({ kind: 'answer-now', id })).toMatchObject({ code: 'right-missing' });
    expect(await ann.rule({ isOpen: false })).toMatchObject({ code: 'right-missing' });
    expect(await bob.decide({ kind: 'withdraw', id })).toMatchObject({ code: 'question-not-yours' });
    expect(await chair.decide({ kind: 'withdraw', id })).toMatchObject({ code: 'question-not-yours' });
    const nonsense = JSON.parse(`{ "kind": "explode", "id": "${id}" }`) as DecideQuestion;
    expect(await chair.decide(nonsense)).toMatchObject({ code: 'bad-message' });
    expect(await chair.decide({ kind: 'assign', id, assigneeId: randomUUID() })).toMatchObject({
      code: 'seat-unknown',
    });
    granted(await ann.decide({ kind: 'withdraw', id }));
    expect((await bob.list()).questions).toEqual([]);
  });

  it('put one question on stage at a time, also when two moderators choose at once', async () => {
    const [ann, chair, other] = [await enter(), await enter(CHAIR), await enter(CHAIR)];
    const ids = [await asked(ann, 'One'), await asked(ann, 'Two')] as const;
    await ann.look();
    await Promise.all([
      chair.decide({ kind: 'answer-now', id: ids[0] }),
      other.decide({ kind: 'answer-now', id: ids[1] }),
    ]);
    await soon(() => {
      const statuses = ids.map((id) => ann.knows(id)).map((entry) => entry && isFull(entry) && entry.status);
      expect(statuses.toSorted()).toEqual(['answered', 'answering']);
    });
  });

  it('give a question to somebody of the panel', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const zoe = randomUUID();
    await keepStage(chat.dataSource, stageOf(room, { version: 1, seats: [seat(zoe, 'speaker')] }));
    const id = await asked(ann, 'Zoe?');
    await soon(async () =>
      expect(await chair.decide({ kind: 'assign', id, assigneeId: zoe })).toMatchObject({ ok: true }),
    );
    expect((await ann.list()).questions).toMatchObject([{ assigneeId: zoe }]);
  });

  it('ask the author on stage, whom nobody knows before they say yes', async () => {
    const [ann, bob, chair] = [await enter({ name: 'Ann' }), await enter(), await enter(CHAIR)];
    granted(await chair.rule({ mayBeAnonymous: true }));
    const { questionId: id } = granted(await ann.ask('Who am I?', { isAnonymous: true }));
    await Promise.all([ann, bob, chair].map((page) => page.look()));
    expect(await bob.decide({ kind: 'invite', id })).toMatchObject({ code: 'right-missing' });
    expect(await ann.decide({ kind: 'answer-invitation', id, isAccepted: true })).toMatchObject({
      code: 'invitation-unknown',
    });
    granted(await chair.decide({ kind: 'invite', id }));
    await soon(() => expect(chair.invitation(id)).toEqual({ state: 'asked', askerId: null }));
    await soon(() => expect(ann.invitation(id)).toEqual({ state: 'asked', askerId: null }));
    expect(await bob.decide({ kind: 'answer-invitation', id, isAccepted: true })).toMatchObject({
      code: 'question-not-yours',
    });
    granted(await ann.decide({ kind: 'answer-invitation', id, isAccepted: false }));
    await soon(() => expect(chair.invitation(id)).toEqual({ state: 'declined', askerId: null }));
    granted(await ann.decide({ kind: 'answer-invitation', id, isAccepted: true }));
    await soon(() => expect(chair.invitation(id)).toEqual({ state: 'accepted', askerId: ann.id }));
    // Everybody else learns nothing of it, then or later.
    await soon(() => expect(bob.knows(id)).toMatchObject({ change: 4, author: null }));
    expect(JSON.stringify([bob.knows(id), await bob.list()])).not.toMatch(new RegExp(`${ann.id}|invitation`));
    expect((await chair.list()).questions).toMatchObject([{ invitation: { state: 'accepted', askerId: ann.id } }]);
  });

  it('are all there for who was away', async () => {
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    const id = await asked(ann, 'Before?');
    const { lastChange } = await bob.list();
    await asked(ann, 'After?');
    granted(await chair.decide({ kind: 'dismiss', id }));
    const { questions } = await bob.list(lastChange);
    expect(questions).toMatchObject([{ text: 'After?' }, { questionId: id }]);
    expect(questions.filter(isFull)).toHaveLength(1);
  });
});

describe('two servers', () => {
  it.each([['over Redis'], ['over the chat.database, while Redis is away']])('count votes alike %s', async (how) => {
    const redis = await RedisServer.start();
    const start = () =>
      startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis.url });
    const [one, two] = [await start(), await start()];
    try {
      const ann = await enter({}, one.origin);
      const id = await asked(ann, 'Why?');
      const voters = await Promise.all(upTo(6).map((nth) => enter({}, (nth % 2 === 0 ? one : two).origin)));
      await Promise.all([ann, ...voters].map((page) => page.look()));
      if (how !== 'over Redis') await redis.stop();
      await Promise.all(voters.map((page) => page.vote(id)));
      const expected = [`Why? · open · ${voters.length + 1}`];
      await soon(() => expect([ann, ...voters].map((page) => page.shown())).toEqual(Array(7).fill(expected)));
    } finally {
      await Promise.all([one.close(), two.close()]);
      await redis.stop();
    }
  });

  it.each([['over Redis'], ['over the chat.database, while Redis is away']])('agree %s', async (how) => {
    const redis = await RedisServer.start();
    const start = () =>
      startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis.url });
    const [one, two] = [await start(), await start()];
    try {
      if (how !== 'over Redis') await redis.stop();
      const [ann, bob, chair] = [
        await enter({}, one.origin),
        await enter({}, two.origin),
        await enter(CHAIR, two.origin),
      ];
      await Promise.all([ann.look(), bob.look(), chair.look()]);
      const id = await asked(ann, 'Here?');
      await soon(() => expect(bob.shown()).toEqual(['Here? · open · 1']));
      granted(await bob.vote(id));
      granted(await chair.decide({ kind: 'answer-now', id }));
      await soon(() => expect(ann.shown()).toEqual(['Here? · answering · 2']));
    } finally {
      await Promise.all([one.close(), two.close()]);
      await redis.stop();
    }
  });
});
