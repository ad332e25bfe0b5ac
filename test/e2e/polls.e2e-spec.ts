import { DEFAULT_MODERATION, type Ack, type OwnVote, type PollFace, type RoomPassClaims } from '@app/contracts';
import type { Ballot, PollResults } from '@app/domain';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { aSession, claimsFor, connect, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { PollRows } from './chat/poll-rows.js';
import { RedisServer } from './chat/redis-server.js';

let room: string;
let polls: PollRows;
const chat = chatUnderTest();
const CHAIR: Partial<RoomPassClaims> = { name: 'Chen', role: 'moderator', rights: ['watch', 'chat', 'moderate'] };
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 15_000 });

/** A page that keeps the polls as the web app does, and every frame that came. */
async function enter(wishes: Partial<RoomPassClaims> = {}, origin = chat.server.origin) {
  const id = wishes.sub ?? randomUUID();
  const socket = connect(origin, await passFor(room, { ...wishes, sub: id }));
  chat.open.add(socket);
  const known = new Map<string, PollFace>();
  const own = new Map<string, Ballot>();
  const heard: unknown[] = [];
  const counted: string[] = [];
  socket.onAny((...event: unknown[]) => heard.push(event));
  socket.on('poll:changed', ({ polls: changed, goneIds, isWhole }) => {
    if (isWhole) known.clear();
    for (const face of changed) {
      const before = known.get(face.pollId);
      if (before === undefined || face.change > before.change || face.hiddenWords !== null)
        known.set(face.pollId, face);
    }
    for (const gone of goneIds) known.delete(gone);
  });
  socket.on('poll:counted', ({ tallies }) => {
    for (const { pollId, change, tally } of tallies) {
      counted.push(pollId);
      const before = known.get(pollId);
      if (before?.change === change) known.set(pollId, { ...before, tally });
    }
  });
  socket.on('poll:own-votes', ({ votes }) => {
    for (const { pollId, ballot } of votes) own.set(pollId, ballot);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  granted(await socket.emitWithAck('chat:join-channel', {}));
  return {
    socket,
    id,
    vote: (pollId: string, ballot: Ballot): Promise<Ack<OwnVote>> =>
      socket.emitWithAck('poll:vote', { pollId, ballot }),
    sees: (pollId: string): PollFace | undefined => known.get(pollId),
    tally: (pollId: string): PollResults | null | undefined => known.get(pollId)?.tally,
    own,
    counted,
    /** Everything that ever came over the wire. */
    wire: () => JSON.stringify(heard),
  };
}
const single = (optionId: string): Ballot => ({ kind: 'single', optionId });
const countsOf = (tally: PollResults | null | undefined): number[] | undefined =>
  tally?.kind === 'single' || tally?.kind === 'multiple' ? tally.options.map(({ count }) => count) : undefined;

beforeEach(async () => {
  room = await aSession(chat.dataSource);
  polls = new PollRows(chat.dataSource, room, () => [chat.server]);
});

describe('a poll', () => {
  it('is seen by newcomers at once, and by who is there when it opens', async () => {
    const ann = await enter();
    const { pollId, options } = await polls.save({ question: { en: 'Where?', ur: 'کہاں؟' } });
    await soon(() =>
      expect(ann.sees(pollId)).toMatchObject({ status: 'open', question: { en: 'Where?' }, tally: null }),
    );
    expect(granted(await ann.socket.emitWithAck('poll:list', {})).polls).toMatchObject([{ pollId, status: 'open' }]);
    const bob = await enter();
    await soon(() => expect(bob.sees(pollId)?.options.map(({ id }) => id)).toEqual(options));
  });

  it('that is a draft is only with who moderates, and gone when it is deleted', async () => {
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const { pollId } = await polls.save({ status: 'draft', question: { en: 'Secret plan' } });
    await soon(() => expect(chair.sees(pollId)).toMatchObject({ status: 'draft' }));
    expect(await ann.vote(pollId, single(randomUUID()))).toMatchObject({ code: 'poll-not-open' });
    expect(granted(await ann.socket.emitWithAck('poll:list', {})).polls).toEqual([]);
    await polls.delete(pollId);
    await soon(() => expect(chair.sees(pollId)).toBeUndefined());
    const bob = await enter();
    const { pollId: next } = await polls.save({});
    await soon(() => expect(bob.sees(next)).toBeDefined());
    expect(ann.wire() + bob.wire()).not.toMatch(new RegExp(`Secret plan|${pollId}`));
  });
});

describe('a vote', () => {
  it.each<[string, Partial<Parameters<PollRows['save']>[0]>, (options: string[]) => Ballot, PollResults['kind']]>([
    ['for one of several', {}, ([first = '']) => single(first), 'single'],
    [
      'for several',
      { kind: 'multiple', fewest: 2, most: 2 },
      ([a = '', b = '']) => ({ kind: 'multiple', optionIds: [b, a] }),
      'multiple',
    ],
    ['on a scale', { kind: 'rating' }, () => ({ kind: 'rating', value: 5 }), 'rating'],
    [
      'in an order',
      { kind: 'ranking', most: 3 },
      ([a = '', b = '']) => ({ kind: 'ranking', optionIds: [b, a] }),
      'ranking',
    ],
    [
      'in words',
      { kind: 'word-cloud', most: 2 },
      () => ({ kind: 'word-cloud', words: ['Air\u202e', 'پانی'] }),
      'word-cloud',
    ],
  ])('%s is kept, known again on other pages, and counted', async (_what, wishes, ballotOf, kind) => {
    const { pollId, options } = await polls.save({ results: 'live', ...wishes });
    const ann = await enter();
    const { ballot } = granted(await ann.vote(pollId, ballotOf(options)));
    await soon(() => expect(ann.tally(pollId)).toMatchObject({ kind, voters: 1 }));
    const again = await enter({ sub: ann.id });
    await soon(() => expect(again.own.get(pollId)).toEqual(ballot));
    if (ballot.kind === 'word-cloud') expect(ballot.words).toEqual(['Air', 'پانی']);
  });

  it('takes the place of the one before, where it may', async () => {
    const { pollId, options } = await polls.save({ results: 'live', mayChangeVote: true });
    const [a = '', b = ''] = options;
    const [ann, other] = [await enter(), await enter()];
    granted(await ann.vote(pollId, single(a)));
    granted(await other.vote(pollId, single(a)));
    await soon(() => expect(countsOf(ann.tally(pollId))).toEqual([2, 0, 0]));
    granted(await ann.vote(pollId, single(b)));
    await soon(() => expect(countsOf(other.tally(pollId))).toEqual([1, 1, 0]));
  });

  it('is final where it may not; the same one sent again is the same', async () => {
    const { pollId, options } = await polls.save({ mayChangeVote: false });
    const [a = '', b = ''] = options;
    const ann = await enter();
    const answers = await Promise.all([ann.vote(pollId, single(a)), ann.vote(pollId, single(a))]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await ann.vote(pollId, single(b))).toMatchObject({ code: 'vote-final' });
    expect(await polls.votes(pollId)).toEqual([single(a)]);
  });

  it.each<[string, Parameters<PollRows['save']>[0], Ballot | ((options: string[]) => Ballot), string]>([
    ['of another kind', {}, { kind: 'rating', value: 1 }, 'wrong-ballot'],
    ['beyond the scale', { kind: 'rating' }, { kind: 'rating', value: 6 }, 'wrong-ballot'],
    ['for what is no option', {}, single(randomUUID()), 'option-unknown'],
    ['for nothing', { kind: 'multiple', most: 2 }, { kind: 'multiple', optionIds: [] }, 'nothing-chosen'],
    [
      'for too many',
      { kind: 'multiple', most: 2 },
      (options) => ({ kind: 'multiple', optionIds: options }),
      'too-many',
    ],
    [
      'for too few',
      { kind: 'ranking', fewest: 2, most: 3 },
      ([a = '']) => ({ kind: 'ranking', optionIds: [a] }),
      'too-few',
    ],
    [
      'for one twice',
      { kind: 'ranking', most: 3 },
      ([a = '']) => ({ kind: 'ranking', optionIds: [a, a] }),
      'chosen-twice',
    ],
    ['in words that nobody sees', { kind: 'word-cloud' }, { kind: 'word-cloud', words: ['\u200b'] }, 'nothing-chosen'],
    [
      'in a word without an end',
      { kind: 'word-cloud' },
      { kind: 'word-cloud', words: ['x'.repeat(41)] },
      'bad-message',
    ],
    ['that is none', {}, JSON.parse('{ "kind": "veto" }') as Ballot, 'bad-message'],
  ])('%s is refused', async (_what, wishes, ballot, code) => {
    const { pollId, options } = await polls.save(wishes);
    const ann = await enter();
    expect(await ann.vote(pollId, typeof ballot === 'function' ? ballot(options) : ballot)).toMatchObject({ code });
    expect(await polls.votes(pollId)).toEqual([]);
  });

  it('is not taken by a pass that may only watch, without the room, nor in a poll of another session', async () => {
    const { pollId, options } = await polls.save({});
    const ballot = single(options[0] ?? '');
    expect(await (await enter({ rights: ['watch'] })).vote(pollId, ballot)).toMatchObject({ code: 'right-missing' });
    const outside = connect(chat.server.origin, await passFor(room));
    chat.open.add(outside);
    expect(await outside.emitWithAck('poll:vote', { pollId, ballot })).toMatchObject({ code: 'wrong-state' });
    expect(await outside.emitWithAck('poll:list', {})).toMatchObject({ code: 'wrong-state' });
    expect(await (await enter()).vote(randomUUID(), ballot)).toMatchObject({ code: 'poll-not-open' });
    room = await aSession(chat.dataSource);
    expect(await (await enter()).vote(pollId, ballot)).toMatchObject({ code: 'poll-not-open' });
    expect(await polls.votes(pollId)).toEqual([]);
  });

  it('in words is held against the lists of its session; who moderates is not', async () => {
    await chat.dataSource.query(
      `INSERT INTO moderation_settings (id, summit_id, session_id, settings)
       SELECT gen_random_uuid(), summit_id, id, $2 FROM sessions WHERE id = $1`,
      [
        room,
        JSON.stringify({ ...DEFAULT_MODERATION, wordLists: [{ language: 'en', refuse: ['hell'], hold: ['scam'] }] }),
      ],
    );
    const { pollId } = await polls.save({ kind: 'word-cloud' });
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    const say = (page: typeof ann, word: string) => page.vote(pollId, { kind: 'word-cloud', words: [word] });
    expect(await say(ann, 'H.e.l.l')).toMatchObject({ code: 'listed-word' });
    expect(await say(ann, 'scam')).toMatchObject({ ok: true });
    expect(await say(chair, 'hell')).toMatchObject({ ok: true });
  });

  it('has to wait for those that were given before', async () => {
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { votesAtOnce: 1, votesPerSecond: 0.1 },
    });
    try {
      const { pollId, options } = await polls.save({ mayChangeVote: true });
      const ann = await enter({}, slow.origin);
      granted(await ann.vote(pollId, single(options[0] ?? '')));
      expect(await ann.vote(pollId, single(options[1] ?? ''))).toMatchObject({
        code: 'rate-limited',
        retryAfterSeconds: 10,
      });
    } finally {
      await slow.close();
    }
  });

  it('never lands after the poll was closed', async () => {
    const { pollId, options } = await polls.save({ mayChangeVote: true, results: 'when-closed' });
    const pages = await Promise.all(upTo(20).map(() => enter()));
    let isClosed = false;
    const voting = pages.map(async (page) => {
      let kept = 0;
      // Until it is closed, each as fast as it can.
      for (let round = 0; !isClosed || round < 2; round += 1) {
        const answer = await page.vote(pollId, single(options[round % 3] ?? ''));
        if (answer.ok) kept += 1;
        else expect(answer.code).toBe('poll-not-open');
      }
      return kept;
    });
    await soon(async () => expect(await polls.votes(pollId)).toHaveLength(20));
    await polls.save({ pollId, status: 'closed' }, { isTold: false });
    const final = await polls.votes(pollId);
    isClosed = true;
    await Promise.all(voting);
    expect(await polls.votes(pollId)).toEqual(final);
    await soon(() => expect(pages[0]?.tally(pollId)).toMatchObject({ voters: 20 }));
  });
});

describe('results', () => {
  it('that are hidden until the poll is closed are not on the wire before', async () => {
    const { pollId, options } = await polls.save({ results: 'when-closed' });
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    granted(await ann.vote(pollId, single(options[1] ?? '')));
    await soon(() => expect(countsOf(chair.tally(pollId))).toEqual([0, 1, 0]));
    const late = await enter();
    await soon(() => expect(late.sees(pollId)).toBeDefined());
    expect(bob.wire() + late.wire()).not.toMatch(/voters|poll:counted/);
    await polls.save({ pollId, status: 'closed' });
    await soon(() =>
      expect([ann, bob, late].map((page) => countsOf(page.tally(pollId)))).toEqual(Array(3).fill([0, 1, 0])),
    );
    await polls.save({ pollId, status: 'open' });
    await soon(() => expect(bob.sees(pollId)).toMatchObject({ status: 'open', tally: null }));
  });

  it('that are for who moderates are never with anybody else', async () => {
    const { pollId, options } = await polls.save({ results: 'never' });
    const [ann, chair] = [await enter(), await enter(CHAIR)];
    granted(await ann.vote(pollId, single(options[0] ?? '')));
    await soon(() => expect(countsOf(chair.tally(pollId))).toEqual([1, 0, 0]));
    await polls.save({ pollId, status: 'closed' });
    await soon(() => expect(ann.sees(pollId)?.status).toBe('closed'));
    expect(ann.wire()).not.toContain('voters');
  });

  it('of a word cloud leave out what was hidden, and say so to who moderates alone', async () => {
    const { pollId } = await polls.save({ kind: 'word-cloud', results: 'live' });
    const [ann, bob, chair] = [await enter(), await enter(), await enter(CHAIR)];
    granted(await ann.vote(pollId, { kind: 'word-cloud', words: ['Scheiße'] }));
    granted(await bob.vote(pollId, { kind: 'word-cloud', words: ['air'] }));
    await soon(() => expect(bob.tally(pollId)).toMatchObject({ voters: 2, words: [{}, {}] }));
    await polls.save({ pollId, hiddenWords: ['scheisse'] });
    await soon(() => expect(bob.tally(pollId)).toMatchObject({ voters: 2, words: [{ word: 'air', count: 1 }] }));
    await soon(() => expect(chair.sees(pollId)?.hiddenWords).toEqual(['scheisse']));
    expect(bob.sees(pollId)?.hiddenWords).toBeNull();
  });

  it('come at most once a second, whatever the rate of votes', async () => {
    const { pollId, options } = await polls.save({ results: 'live', mayChangeVote: true });
    const [ann, bob] = [await enter(), await enter()];
    const begunAtMs = Date.now();
    for (let round = 0; round < 100; round += 1) granted(await ann.vote(pollId, single(options[round % 3] ?? '')));
    await soon(() => expect(countsOf(bob.tally(pollId))).toEqual([1, 0, 0]));
    expect(bob.counted.length).toBeLessThanOrEqual(2 + (Date.now() - begunAtMs) / 1_000);
  });
});

describe('five hundred people on two servers', () => {
  it('who all vote twice at once have one vote each', async () => {
    const redis = await RedisServer.start();
    const start = () =>
      startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis.url });
    const servers = [await start(), await start()] as const;
    polls = new PollRows(chat.dataSource, room, () => servers);
    try {
      const { pollId, options } = await polls.save({ results: 'live', mayChangeVote: true });
      const people = upTo(500).map(() => claimsFor(room).sub);
      // One page of each on either server: a thousand sockets.
      const pages = await Promise.all(
        people.map((sub) =>
          Promise.all(
            servers.map(async ({ origin }) => {
              const { socket } = await joined(origin, await passFor(room, { sub }));
              chat.open.add(socket);
              return socket;
            }),
          ),
        ),
      );
      const watcher = await enter({}, servers[1].origin);
      const answers = await Promise.all(
        pages.flatMap((sockets) =>
          sockets.map((socket, index) =>
            socket.emitWithAck('poll:vote', { pollId, ballot: single(options[index] ?? '') }),
          ),
        ),
      );
      expect(answers.filter(({ ok }) => !ok)).toEqual([]);
      const votes = await polls.votes(pollId);
      expect(votes).toHaveLength(500);
      const expected = options.map(
        (option) => votes.filter((vote) => vote.kind === 'single' && vote.optionId === option).length,
      );
      await soon(() => expect(countsOf(watcher.tally(pollId))).toEqual(expected));
      await polls.save({ pollId, status: 'closed' });
      await soon(() => expect(watcher.sees(pollId)).toMatchObject({ status: 'closed', tally: { voters: 500 } }));
    } finally {
      await Promise.all(servers.map((each) => each.close()));
      await redis.stop();
    }
  });
});

describe('two servers', () => {
  it.each([['over Redis'], ['that nothing is between but the database']])('agree %s', async (how) => {
    const redis = how === 'over Redis' ? await RedisServer.start() : undefined;
    const start = () =>
      startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey, redisUrl: redis?.url });
    const [one, two] = [await start(), await start()];
    try {
      const [ann, bob] = [await enter({}, one.origin), await enter({}, two.origin)];
      // Nobody tells them of the poll: what is not told is found.
      const { pollId, options } = await polls.save({ results: 'live', mayChangeVote: true }, { isTold: false });
      await soon(() => expect([ann, bob].map((page) => page.sees(pollId)?.status)).toEqual(['open', 'open']));
      granted(await ann.vote(pollId, single(options[0] ?? '')));
      await soon(() => expect(countsOf(bob.tally(pollId))).toEqual([1, 0, 0]));
      granted(await ann.vote(pollId, single(options[2] ?? '')));
      await soon(() => expect(countsOf(bob.tally(pollId))).toEqual([0, 0, 1]));
    } finally {
      await Promise.all([one.close(), two.close()]);
      await redis?.stop();
    }
  });
});
