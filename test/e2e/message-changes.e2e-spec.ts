import { MESSAGE_CHANGE_WINDOW_S, type MessageChange, type PostedMessage } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { aSession, eventually, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';

const chat = chatUnderTest();

/** A joined client that keeps the newest state of each message, as the contract says it is found. */
const join = async (room: string, wishes: Parameters<typeof passFor>[1] = {}, on: TestChatServer = chat.server) => {
  const id = wishes.sub ?? randomUUID();
  const client = await joined(on.origin, await passFor(room, { ...wishes, sub: id }));
  chat.open.add(client.socket);
  const changes: MessageChange[] = [];
  const posted = new Map<number, PostedMessage>();
  client.socket.on('chat:message-posted', (message) => posted.set(message.seq, message));
  client.socket.on('chat:message-changed', (change) => changes.push(change));
  const { socket } = client;
  return {
    ...client,
    id,
    changes,
    posted,
    reply: (text: string, replyTo: number) =>
      socket.emitWithAck('chat:send-message', { clientMessageId: randomUUID(), text, replyTo }),
    mention: (text: string, ...mentions: string[]) =>
      socket.emitWithAck('chat:send-message', { clientMessageId: randomUUID(), text, mentions }),
    edit: (seq: number, text: string, mentions: string[] = []) =>
      socket.emitWithAck('chat:edit-message', { seq, text, mentions }),
    withdraw: (seq: number) => socket.emitWithAck('chat:withdraw-message', { seq }),
    react: (seq: number, emoji: '👍' | '❤️', isOn = true) => socket.emitWithAck('chat:react', { seq, emoji, isOn }),
    search: (text: string, beforeSeq?: number) =>
      socket.emitWithAck('chat:search-messages', { text, ...(beforeSeq !== undefined && { beforeSeq }) }),
    newest: (seq: number) => changes.filter(({ message }) => message.seq === seq).at(-1)?.message,
  };
};
type Client = Awaited<ReturnType<typeof join>>;
const refusal = (answer: { ok: boolean; code?: string }): string | undefined => (answer.ok ? undefined : answer.code);
const ago = (room: string, seconds: number): Promise<unknown> =>
  chat.dataSource.query(
    `UPDATE messages SET posted_at = posted_at - make_interval(secs => $2)
     WHERE channel_id = (SELECT id FROM channels WHERE session_id = $1 AND kind = 'public')`,
    [room, seconds],
  );

describe('an answer', () => {
  it('goes with a short quote of what it answers, which follows its edits and is emptied when it is gone', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, bilal] = [await join(room), await join(room, { name: 'Bilal' })];
    granted(await ayesha.send(`how much?\n${'x'.repeat(500)}`));
    const answer = granted(await bilal.reply('a ton', 1));
    expect(answer.replyTo).toMatchObject({ seq: 1, state: 'posted', author: { participantId: ayesha.id } });
    expect(answer.replyTo?.text).toMatch(/^how much\? x+…$/);
    expect(answer.replyTo?.text.length).toBeLessThan(150);
    await eventually(() => ayesha.posted.has(2));
    expect(ayesha.posted.get(2)).toEqual(answer);

    granted(await ayesha.edit(1, 'how many tons?'));
    expect((await join(room)).channel.messages[1]?.replyTo?.text).toBe('how many tons?');
    granted(await ayesha.withdraw(1));
    expect((await join(room)).channel.messages[1]?.replyTo).toMatchObject({ seq: 1, text: '', state: 'withdrawn' });
  });

  it('is refused to what is not there, or not there any more, and to what is no number', async () => {
    const client = await join(await aSession(chat.dataSource));
    granted(await client.send('one'));
    expect(refusal(await client.reply('what?', 2))).toBe('message-unknown');
    granted(await client.withdraw(1));
    expect(refusal(await client.reply('what?', 1))).toBe('message-gone');
    for (const seq of [0, -1, 1.5, 2 ** 40]) expect(refusal(await client.reply('what?', seq))).toBe('bad-message');
  });
});

describe('a mention', () => {
  it('is of people who are here, or who have written here and left', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, bilal] = [await join(room), await join(room)];
    const gone = await join(room);
    granted(await gone.send('bye'));
    gone.socket.disconnect();
    const posted = granted(await ayesha.mention('@Bilal @Gone', bilal.id, gone.id));
    expect(posted.mentions).toEqual([bilal.id, gone.id]);
    await eventually(() => bilal.posted.has(posted.seq));
    expect(bilal.posted.get(posted.seq)?.mentions).toContain(bilal.id);
  });

  it('of a stranger, of nobody, or of too many is refused, in new messages and in edits', async () => {
    const [room, elsewhere] = [await aSession(chat.dataSource), await aSession(chat.dataSource)];
    const [client, stranger] = [await join(room), await join(elsewhere)];
    expect(refusal(await client.mention('hey', stranger.id))).toBe('mention-unknown');
    expect(refusal(await client.mention('hey', 'everybody'))).toBe('bad-message');
    expect(refusal(await client.mention('hey', ...upTo(11).map(() => client.id)))).toBe('bad-message');
    granted(await client.send('hey'));
    expect(refusal(await client.edit(1, 'hey you', [stranger.id]))).toBe('mention-unknown');
  });
});

describe('an author', () => {
  it('edits a message: everybody has the new text, marked, and newcomers too', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, bilal] = [await join(room), await join(room)];
    granted(await ayesha.send('teh words'));
    const edited = granted(await ayesha.edit(1, '  the words '));
    expect(edited).toMatchObject({ seq: 1, text: 'the words', state: 'posted', change: 1 });
    expect(Date.parse(edited.editedAt ?? '')).toBeGreaterThan(0);
    await eventually(() => bilal.changes.length === 1);
    expect(bilal.changes).toEqual([{ change: 1, message: edited }]);
    const late = await join(room);
    expect(late.channel).toMatchObject({
      messages: [edited],
      lastSeq: 1,
      lastChange: 1,
      changes: [],
      isSnapshot: false,
    });
  });

  it('withdraws a message: nobody reads it any more, who moderates neither, and once more is the same', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, chair] = [await join(room), await join(room, { rights: ['watch', 'chat', 'moderate'] })];
    granted(await ayesha.send('oh no'));
    expect(granted(await ayesha.withdraw(1))).toMatchObject({ state: 'withdrawn' });
    granted(await ayesha.withdraw(1));
    await eventually(() => chair.changes.length === 2);
    expect(chair.newest(1)).toMatchObject({ state: 'withdrawn', text: '', change: 2 });
    const late = await join(room, { rights: ['watch', 'moderate'] });
    expect(JSON.stringify(late.channel)).not.toContain('oh no');
    expect(refusal(await ayesha.edit(1, 'again'))).toBe('message-gone');
    expect(refusal(await ayesha.react(1, '👍'))).toBe('message-unknown');
  });

  it('is nobody else, and nobody later than some minutes by the chat.server’s clock', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, chair] = [await join(room), await join(room, { rights: ['watch', 'chat', 'moderate'] })];
    granted(await ayesha.send('mine'));
    expect(refusal(await chair.edit(1, 'yours'))).toBe('message-not-yours');
    expect(refusal(await chair.withdraw(1))).toBe('message-not-yours');
    expect(refusal(await ayesha.edit(2, 'what?'))).toBe('message-unknown');
    expect(refusal(await ayesha.edit(1, '\u200b'))).toBe('bad-message');
    expect(refusal(await ayesha.edit(1, 'x'.repeat(2_001)))).toBe('bad-message');
    const silent = await join(room, { sub: ayesha.id, rights: ['watch'] });
    expect(refusal(await silent.edit(1, 'mine'))).toBe('right-missing');
    expect(refusal(await silent.withdraw(1))).toBe('right-missing');

    const other = await aSession(chat.dataSource);
    const author = await join(other);
    granted(await author.send('long ago'));
    author.socket.disconnect();
    await ago(other, MESSAGE_CHANGE_WINDOW_S + 1);
    // Nobody was there, so the chat.server has forgotten the room, or another chat.server reads it.
    const elsewhere = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey });
    const back = await join(other, { sub: author.id }, elsewhere);
    expect(refusal(await back.edit(1, 'now'))).toBe('message-too-old');
    expect(refusal(await back.withdraw(1))).toBe('message-too-old');
    await elsewhere.close();
  });
});

describe('reactions', () => {
  it('count one per person and kind, taken back or given again, and are told as a change of the message', async () => {
    const room = await aSession(chat.dataSource);
    const [ayesha, bilal] = [await join(room), await join(room)];
    granted(await ayesha.send('good news'));
    const both = [ayesha, bilal];
    for (const each of both) for (const _ of upTo(3)) granted(await each.react(1, '👍'));
    granted(await bilal.react(1, '❤️'));
    await eventually(() => both.every(({ newest }) => newest(1)?.reactions['❤️'] === 1));
    expect(bilal.newest(1)?.reactions).toEqual({ '👍': 2, '❤️': 1 });
    granted(await bilal.react(1, '👍', false));
    granted(await bilal.react(1, '👍', false));
    await eventually(() => ayesha.newest(1)?.reactions['👍'] === 1);
    expect((await join(room)).channel.messages[0]?.reactions).toEqual({ '👍': 1, '❤️': 1 });
    const own = await bilal.socket.emitWithAck('chat:list-own-reactions', { fromSeq: 1 });
    expect(granted(own).reactions).toEqual([{ seq: 1, emoji: '❤️' }]);
  });

  it('of many people within a second are one change', async () => {
    const room = await aSession(chat.dataSource);
    const crowd = await Promise.all(upTo(20).map(() => join(room)));
    granted(await crowd[0]!.send('applause'));
    const startedAt = performance.now();
    for (const n of upTo(10)) await Promise.all(crowd.map((each) => each.react(1, '👍', n % 2 === 0)));
    await eventually(() => crowd[0]!.newest(1)?.reactions['👍'] === 20);
    const seconds = (performance.now() - startedAt) / 1_000;
    expect(crowd[0]!.changes.length).toBeLessThanOrEqual(Math.ceil(seconds));
  });

  it('are refused of who may not write, to messages that are not there, and of other kinds', async () => {
    const room = await aSession(chat.dataSource);
    const [client, silent] = [await join(room), await join(room, { rights: ['watch'] })];
    granted(await client.send('one'));
    expect(refusal(await silent.react(1, '👍'))).toBe('right-missing');
    expect(refusal(await client.react(2, '👍'))).toBe('message-unknown');
    expect(refusal(await client.react(1, '💩' as '👍'))).toBe('bad-message');
  });

  it('that a chat.server did not live to count are counted when the room opens again', async () => {
    const room = await aSession(chat.dataSource);
    const first = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey });
    const client = await join(room, {}, first);
    granted(await client.send('one'));
    await chat.dataSource.query(
      `INSERT INTO message_reactions SELECT id, 1, '👍', $2 FROM channels WHERE session_id = $1 AND kind = 'public'`,
      [room, randomUUID()],
    );
    const later = await join(room);
    await eventually(() => later.newest(1)?.reactions['👍'] === 1);
    await first.close();
  });
});

describe('who was away', () => {
  const again = async (client: Client, room: string, known: { afterSeq?: number; afterChange?: number }) => {
    const back = await joined(chat.server.origin, await passFor(room, { sub: client.id }));
    chat.open.add(back.socket);
    return { ...back, answer: granted(await back.socket.emitWithAck('chat:join-channel', known)) };
  };

  it('gets every change of what they have, and what was posted, by both numbers', async () => {
    const room = await aSession(chat.dataSource);
    const [author, reader] = [await join(room), await join(room)];
    for (const n of upTo(4)) granted(await author.send(`m${n}`));
    granted(await author.edit(1, 'first'));
    await eventually(() => reader.changes.length === 1);
    reader.socket.disconnect();
    granted(await author.edit(2, 'second'));
    granted(await author.withdraw(3));
    granted(await author.edit(2, 'the second'));
    granted(await author.send('m5'));
    const { answer, socket } = await again(reader, room, { afterSeq: 4, afterChange: 1 });
    expect(answer).toMatchObject({ lastSeq: 5, lastChange: 4, afterChange: 1, isSnapshot: false });
    expect(answer.messages.map(({ seq }) => seq)).toEqual([5]);
    expect(answer.changes.map(({ change }) => change)).toEqual([2, 3, 4]);
    expect(answer.changes.at(-1)?.message).toMatchObject({ seq: 2, text: 'the second', change: 4 });
    expect(answer.changes[1]?.message).toMatchObject({ seq: 3, text: '', state: 'withdrawn' });
    const listed = granted(await socket.emitWithAck('chat:list-changes', { afterChange: 3 }));
    expect(listed).toMatchObject({ lastChange: 4, changes: [{ change: 4 }] });
  });

  it('for too long gets the newest messages as they are now', async () => {
    const room = await aSession(chat.dataSource);
    const author = await join(room);
    granted(await author.send('m1'));
    const crowd = await Promise.all(upTo(11).map(() => join(room)));
    await Promise.all(upTo(1_060).map(async (n) => granted(await crowd[n % crowd.length]!.send(`m${n}`))));
    granted(await author.edit(1, 'changed'));
    const { answer, socket } = await again(author, room, { afterSeq: 1, afterChange: 0 });
    expect(answer).toMatchObject({ isSnapshot: true, lastSeq: 1_061, lastChange: 1, afterChange: 1, changes: [] });
    expect(answer.messages.map(({ seq }) => seq)).toEqual(upTo(50).map((n) => 1_011 + n));
    const earlier = granted(await socket.emitWithAck('chat:list-earlier-messages', { beforeSeq: 150 }));
    expect(earlier.messages.map(({ seq }) => seq)).toEqual(upTo(149));
    expect(earlier.messages[0]).toMatchObject({ text: 'changed', change: 1 });
  });

  it('and knows numbers that are not there yet waits for them, or gets what there is', async () => {
    const room = await aSession(chat.dataSource);
    const client = await join(room);
    granted(await client.send('one'));
    const { answer } = await again(client, room, { afterSeq: 1, afterChange: 7 });
    expect(answer).toMatchObject({ lastSeq: 1, lastChange: 0, changes: [] });
  });
});

describe('two chat servers without Redis', () => {
  it('agree on changes and on counts', async () => {
    const other = await startChatServer({ databaseUrl: chat.database.url, publicKey: keys.publicKey });
    const room = await aSession(chat.dataSource);
    const [here, there] = [await join(room), await join(room, {}, other)];
    granted(await here.send('one'));
    await eventually(() => there.posted.has(1));
    await Promise.all(
      [here.react(1, '👍'), there.react(1, '👍'), here.edit(1, 'two')].map(async (a) => granted<unknown>(await a)),
    );
    await eventually(() =>
      [here, there].every(({ newest }) => newest(1)?.reactions['👍'] === 2 && newest(1)?.text === 'two'),
    );
    const last = (client: Client) => Math.max(...client.changes.map(({ change }) => change));
    await eventually(() => last(here) === last(there));
    for (const { changes } of [here, there]) {
      const numbers = changes.map(({ change }) => change);
      expect(numbers).toEqual(upTo(numbers.length));
    }
    await other.close();
  });
});

describe('search in a channel', () => {
  it('finds words and pieces of words in any script, the newest first, as they are now', async () => {
    const room = await aSession(chat.dataSource);
    const client = await join(room);
    for (const text of [
      'Şəffaflıq vacibdir',
      'ВЫБРОСЫ растут',
      '碳市场的未来',
      'transparency and carbon',
      'ความโปร่งใส',
    ]) {
      granted(await client.send(text));
    }
    const found = async (text: string) => granted(await client.search(text)).messages.map(({ seq }) => seq);
    expect(await found('seffaf')).toEqual([1]);
    expect(await found('выброс')).toEqual([2]);
    expect(await found('市场')).toEqual([3]);
    expect(await found('CARBON trans')).toEqual([4]);
    expect(await found('โปร่ง')).toEqual([5]);
    expect(await found('100%')).toEqual([]);
    granted(await client.edit(4, 'nothing of it'));
    expect(await found('carbon')).toEqual([]);
    expect(await found('nothing')).toEqual([4]);
    granted(await client.withdraw(4));
    expect(await found('nothing')).toEqual([]);
  });

  it('gives pages, and refuses what is too short, too long or too often', async () => {
    const room = await aSession(chat.dataSource);
    const client = await join(room);
    for (const n of upTo(40)) granted(await client.send(`needle ${n}`));
    const first = granted(await client.search('needle'));
    expect([first.messages.length, first.hasMore, first.messages[0]?.seq]).toEqual([30, true, 40]);
    const rest = granted(await client.search('needle', first.messages.at(-1)!.seq));
    expect([rest.messages.length, rest.hasMore]).toEqual([10, false]);
    expect(refusal(await client.search('x'))).toBe('bad-message');
    expect(refusal(await client.search('x'.repeat(101)))).toBe('bad-message');
    const strict = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { searchesAtOnce: 1, searchesPerSecond: 0.1 },
    });
    const hasty = await join(room, {}, strict);
    granted(await hasty.search('needle'));
    expect(await hasty.search('needle')).toMatchObject({ ok: false, code: 'rate-limited', retryAfterSeconds: 10 });
    await strict.close();
  });
});

describe('the room of a summit', () => {
  it('has a chat of its own, and nothing of what only sessions have', async () => {
    const sessionId = await aSession(chat.dataSource);
    const [{ summit }] = await chat.dataSource.query<[{ summit: string }]>(
      'SELECT summit_id AS summit FROM sessions WHERE id = $1',
      [sessionId],
    );
    const [ayesha, bilal] = [await join(summit, { roomKind: 'summit' }), await join(summit, { roomKind: 'summit' })];
    const inSession = await join(sessionId);
    granted(await ayesha.send('to all'));
    granted(await bilal.react(1, '👍'));
    await eventually(() => ayesha.newest(1)?.reactions['👍'] === 1);
    granted(await ayesha.edit(1, 'to all of you'));
    expect(granted(await bilal.search('all of')).messages.map(({ seq }) => seq)).toEqual([1]);
    expect(inSession.heard.texts).toEqual([]);
    expect((await join(summit, { roomKind: 'summit' })).channel).toMatchObject({ stage: null, lastSeq: 1 });
    for (const asked of [
      await ayesha.socket.emitWithAck('question:list', {}),
      await ayesha.socket.emitWithAck('backstage:join', {}),
      await ayesha.socket.emitWithAck('reaction:send', { kind: 'heart' }),
    ])
      expect(refusal(asked)).toBe('wrong-state');
    expect(await chat.dataSource.query('SELECT 1 FROM attendances WHERE session_id = $1', [summit])).toEqual([]);
  });
});

it('everything is refused to who has not joined, or may not even watch', async () => {
  const room = await aSession(chat.dataSource);
  const [client, blind] = [await join(room), await join(room)];
  granted(await client.send('one'));
  const other = await joined(chat.server.origin, await passFor(await aSession(chat.dataSource))).then(
    ({ socket }) => socket,
  );
  chat.open.add(other);
  expect(refusal(await other.emitWithAck('chat:edit-message', { seq: 1, text: 'x' }))).toBe('message-unknown');
  expect(granted(await other.emitWithAck('chat:search-messages', { text: 'one' })).messages).toEqual([]);
  blind.socket.disconnect();
});
