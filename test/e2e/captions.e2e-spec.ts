import type { CaptionLine, CaptionsShown, CaptionTurnState, RoomPassClaims } from '@app/contracts';
import { CAPTION_LIMITS } from '@app/domain';
import type { HeardSpeech, OnHeard, SpeechRecogniser } from '@apps/chat';
import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { startChatServer } from './chat/chat-server.js';
import { chatUnderTest } from './chat/chat-under-test.js';
import { aSession, eventually, granted, joined, keys, passFor, upTo } from './chat/chat-world.js';
import { RedisServer } from './chat/redis-server.js';
import { keepStage, stageFact, stageOf } from './chat/stage-rows.js';

let room: string;
const chat = chatUnderTest();
const CAPTIONER: Partial<RoomPassClaims> = { role: 'interpreter', rights: ['watch', 'chat', 'caption'] };

/** Somebody in a room who keeps the captions they see. */
async function enter(wishes: Partial<RoomPassClaims> = {}, origin = chat.server.origin, sessionId = room) {
  const id = wishes.sub ?? randomUUID();
  const client = await joined(origin, await passFor(sessionId, { ...wishes, sub: id }));
  const { socket } = client;
  chat.open.add(socket);
  const seen = { shown: [] as CaptionsShown[], languages: [] as string[][], turns: [] as CaptionTurnState[] };
  socket.on('caption:shown', (shown) => seen.shown.push(shown));
  socket.on('caption:languages-changed', ({ languages }) => seen.languages.push(languages));
  socket.on('caption:turn-changed', (turn) => seen.turns.push(turn));
  return {
    ...client,
    id,
    seen,
    lines: () => seen.shown.flatMap(({ lines }) => lines.map(({ text }) => text)),
    draft: () => seen.shown.at(-1)?.draft?.text,
    watch: (language: string | null) => socket.emitWithAck('caption:watch', { language }),
    type: (text: string, clientLineId: string, language = 'en') =>
      socket.emitWithAck('caption:show-draft', { clientLineId, language, text }),
    finish: (text: string, clientLineId: string = randomUUID(), language = 'en') =>
      socket.emitWithAck('caption:finish-line', { clientLineId, language, text }),
    turn: (isTaken: boolean, language = 'en') => socket.emitWithAck('caption:take-turn', { language, isTaken }),
  };
}
const aLiveSession = async (): Promise<string> => {
  const sessionId = await aSession(chat.dataSource);
  await keepStage(chat.dataSource, stageOf(sessionId, { version: 1 }));
  return sessionId;
};
const kept = (sessionId: string, language = 'en'): Promise<{ seq: number; text: string; lasted: number }[]> =>
  chat.dataSource.query(
    `SELECT seq, text, extract(epoch FROM ends_at - begins_at)::float AS lasted
       FROM captions JOIN channels ON channels.id = channel_id
      WHERE session_id = $1 AND language = $2 AND kind = 'captions' ORDER BY seq`,
    [sessionId, language],
  );

beforeEach(async () => {
  room = await aLiveSession();
});

describe('a captioner', () => {
  it('is read while they type, and what they finish is kept with its times', async () => {
    const [captioner, viewer] = [await enter(CAPTIONER), await enter()];
    expect(granted(await viewer.watch('en'))).toEqual({ language: 'en', lines: [], draft: null, writer: null });
    const line = randomUUID();
    granted(await captioner.type('Good mor', line));
    await eventually(() => viewer.draft() === 'Good mor');
    const seenAtMs = Date.now();
    await eventually(() => Date.now() > seenAtMs + 5);
    const finished: CaptionLine = granted(await captioner.finish('Good morning.', line));
    expect(finished).toMatchObject({ seq: 1, text: 'Good morning.', clientLineId: line });
    expect(Date.parse(finished.endsAt)).toBeGreaterThan(Date.parse(finished.beginsAt));
    await eventually(() => viewer.lines().includes('Good morning.'));
    expect(viewer.draft()).toBeUndefined();
    expect(viewer.seen.languages).toEqual([['en']]);
    expect((await kept(room)).map(({ seq, text, lasted }) => [seq, text, lasted > 0])).toEqual([
      [1, 'Good morning.', true],
    ]);
  });

  it('sends a line again and it is the same line', async () => {
    const captioner = await enter(CAPTIONER);
    const id = randomUUID();
    const answers = await Promise.all([captioner.finish('once', id), captioner.finish('once', id)]);
    expect(answers.map((answer) => granted(answer).seq)).toEqual([1, 1]);
    expect(granted(await captioner.finish('once', id))).toEqual(granted(answers[0]));
    expect(granted(await captioner.finish('twice')).seq).toBe(2);
    expect((await kept(room)).map(({ text }) => text)).toEqual(['once', 'twice']);
  });

  it('takes back what was never finished', async () => {
    const [captioner, viewer] = [await enter(CAPTIONER), await enter()];
    await viewer.watch('en');
    const line = randomUUID();
    granted(await captioner.type('Oops', line));
    await eventually(() => viewer.draft() === 'Oops');
    granted(await captioner.type('', line));
    await eventually(() => viewer.seen.shown.at(-1)?.draft === null);
    expect(await kept(room)).toEqual([]);
  });

  it('writes languages that each have their own order', async () => {
    const captioner = await enter(CAPTIONER);
    const [english, urdu] = [await enter(), await enter()];
    await english.watch('en');
    await urdu.watch('ur');
    granted(await captioner.finish('Good morning.'));
    expect(granted(await captioner.finish('صبح بخیر۔', randomUUID(), 'ur')).seq).toBe(1);
    await eventually(() => urdu.lines().length === 1 && english.lines().length === 1);
    expect([english.lines(), urdu.lines()]).toEqual([['Good morning.'], ['صبح بخیر۔']]);
    const late = await enter();
    expect(late.channel.captionLanguages).toEqual(['en', 'ur']);
  });

  it.each<[string, Partial<RoomPassClaims>, string]>([
    ['an attendee', {}, 'right-missing'],
    ['a speaker', { role: 'speaker', rights: ['watch', 'chat', 'publish'] }, 'right-missing'],
  ])('is nobody who is only %s', async (_who, wishes, code) => {
    const client = await enter(wishes);
    for (const answer of [await client.finish('x'), await client.type('x', randomUUID()), await client.turn(true)])
      expect(answer).toMatchObject({ ok: false, code });
    expect(await kept(room)).toEqual([]);
  });

  it.each([
    ['nobody has opened the stage', undefined, 'stage-not-live'],
    ['the session has not begun', { status: 'waiting', startedAt: null }, 'stage-not-live'],
    ['the audience sees a countdown', { startedAt: new Date(Date.now() + 60_000).toISOString() }, 'stage-not-live'],
    ['it ended a while ago', { status: 'ended', endedAt: new Date(Date.now() - 120_000).toISOString() }, 'stage-ended'],
  ] as const)('waits while %s', async (_when, stage, code) => {
    const sessionId = await aSession(chat.dataSource);
    if (stage !== undefined) await keepStage(chat.dataSource, stageOf(sessionId, { version: 1, ...stage }));
    const captioner = await enter(CAPTIONER, chat.server.origin, sessionId);
    expect(await captioner.finish('x')).toMatchObject({ ok: false, code });
    expect(await captioner.type('x', randomUUID())).toMatchObject({ ok: false, code });
  });

  it('has the last word when the session has just ended', async () => {
    const sessionId = await aSession(chat.dataSource);
    await keepStage(
      chat.dataSource,
      stageOf(sessionId, { version: 1, status: 'ended', endedAt: new Date().toISOString() }),
    );
    const captioner = await enter(CAPTIONER, chat.server.origin, sessionId);
    expect(granted(await captioner.finish('Thank you.')).seq).toBe(1);
  });

  it.each([
    ['an unknown language', { language: 'xx-nowhere' }],
    ['a language as it is not written', { language: 'EN' }],
    ['no language', { language: undefined }],
    ['an id that is none', { clientLineId: 'one' }],
    ['an empty text', { text: '  ' }],
    ['a text that nobody sees', { text: '\u200b\u2066' }],
    ['a text that is too long', { text: 'x'.repeat(CAPTION_LIMITS.line + 1) }],
    ['a number for a text', { text: 7 }],
  ])('with %s is refused', async (_what, wrong) => {
    const captioner = await enter(CAPTIONER);
    const message = { clientLineId: randomUUID(), language: 'en', text: 'x', ...wrong };
    expect(await captioner.socket.emitWithAck('caption:finish-line', message as never)).toMatchObject({
      ok: false,
      code: 'bad-message',
    });
    expect(granted(await captioner.finish('still here')).seq).toBe(1);
  });

  it('keeps nothing that could turn around or break a page', async () => {
    const captioner = await enter(CAPTIONER);
    expect(granted(await captioner.finish('a\u0000b\u202Ec\ud800\nd')).text).toBe('abc\ufffd d');
  });

  it('can’t open more languages than a session has use for', async () => {
    const captioner = await enter(CAPTIONER);
    const languages = 'de fr es it pt nl sv da fi pl cs sk hu ro bg el tr uk ka hy'.split(' ');
    expect(languages).toHaveLength(CAPTION_LIMITS.languages);
    for (const language of languages) granted(await captioner.finish('x', randomUUID(), language));
    expect(await captioner.finish('x', randomUUID(), 'en')).toMatchObject({ ok: false, code: 'limit-reached' });
    granted(await captioner.finish('y', randomUUID(), 'de'));
  });
});

describe('captioners of one language', () => {
  it('take turns: who begins has it, the other waits or takes it over', async () => {
    const ada = await enter({ ...CAPTIONER, name: 'Ada' });
    const bilal = await enter({ ...CAPTIONER, name: 'Bilal' });
    granted(await ada.finish('First.'));
    await eventually(() => bilal.seen.turns.at(-1)?.writer?.name === 'Ada');
    expect(await bilal.finish('Mine!')).toMatchObject({ ok: false, code: 'caption-taken' });
    expect(await bilal.type('Mine!', randomUUID())).toMatchObject({ ok: false, code: 'caption-taken' });
    expect(granted(await bilal.turn(true)).writer).toMatchObject({ name: 'Bilal', isRecogniser: false });
    granted(await bilal.finish('Second.'));
    expect(await ada.finish('Third?')).toMatchObject({ ok: false, code: 'caption-taken' });
    expect(granted(await bilal.turn(false)).writer).toBeNull();
    granted(await ada.finish('Third.'));
    expect((await kept(room)).map(({ text }) => text)).toEqual(['First.', 'Second.', 'Third.']);
    expect(granted(await ada.watch('en'))?.writer?.name).toBe('Ada');
  });

  it('lose the turn, and what they left unfinished, when they rest', async () => {
    const impatient = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { captionRestMs: 400 },
    });
    try {
      const [ada, bilal] = [await enter(CAPTIONER, impatient.origin), await enter(CAPTIONER, impatient.origin)];
      await bilal.watch('en');
      granted(await ada.type('And so', randomUUID()));
      await eventually(() => bilal.seen.shown.some(({ draft }) => draft?.text === 'And so'));
      await eventually(() => bilal.seen.turns.length === 2 && bilal.seen.shown.at(-1)?.draft === null);
      expect(bilal.seen.turns.map(({ writer }) => writer?.participantId ?? null)).toEqual([ada.id, null]);
      granted(await bilal.finish('And so it was.'));
    } finally {
      await impatient.close();
    }
  });

  it('are told whose turn it is, and nobody else is', async () => {
    const [ada, bilal, viewer] = [await enter(CAPTIONER), await enter(CAPTIONER), await enter()];
    await viewer.watch('en');
    granted(await ada.finish('x'));
    await eventually(() => bilal.seen.turns.length === 1 && viewer.lines().length === 1);
    expect(viewer.seen.turns).toEqual([]);
  });
});

describe('a viewer', () => {
  it('who comes late sees what is on the screen and no more', async () => {
    const captioner = await enter(CAPTIONER);
    for (const n of upTo(5)) granted(await captioner.finish(`Line ${n}.`));
    granted(await captioner.type('Line s', randomUUID()));
    const late = await enter();
    const watched = granted(await late.watch('en'));
    expect(watched?.lines.map(({ text }) => text)).toEqual(['Line 3.', 'Line 4.', 'Line 5.']);
    expect(watched?.draft?.text).toBe('Line s');
  });

  it('of a rehearsal that began anew sees nothing of the one before', async () => {
    const captioner = await enter(CAPTIONER);
    granted(await captioner.finish('Yesterday.'));
    const stage = stageOf(room, { version: 2, startedAt: new Date(Date.now() + 1).toISOString() });
    await keepStage(chat.dataSource, stage);
    await chat.server.facts.publish([stageFact(stage)]);
    const late = await enter();
    await eventually(async () => (granted(await late.watch('en'))?.lines.length ?? 0) === 0);
  });

  it('who switches, or switches off, gets nothing more of the language before', async () => {
    const [captioner, viewer] = [await enter(CAPTIONER), await enter()];
    await viewer.watch('en');
    await viewer.watch('ur');
    granted(await captioner.finish('not seen'));
    granted(await captioner.finish('دیکھا', randomUUID(), 'ur'));
    await eventually(() => viewer.lines().length === 1);
    expect(granted(await viewer.watch(null))).toBeNull();
    granted(await captioner.finish('اور', randomUUID(), 'ur'));
    granted(await captioner.finish('and', randomUUID(), 'en'));
    await viewer.watch('en');
    expect(viewer.lines()).toEqual(['دیکھا']);
  });

  it('is told of fast typing at most ten times a second, and always of how it ended', async () => {
    const [captioner, viewer] = [await enter(CAPTIONER), await enter()];
    await viewer.watch('en');
    const line = randomUUID();
    const startedAtMs = performance.now();
    for (const n of upTo(60)) granted(await captioner.type(`typed ${n}`, line));
    await eventually(() => viewer.draft() === 'typed 60');
    const tenths = (performance.now() - startedAtMs) / 100;
    expect(viewer.seen.shown.length).toBeLessThanOrEqual(tenths + 2);
  });

  it('who does not read gets the newest when they read again, and none of what was in between', async () => {
    const [captioner, viewer] = [await enter(CAPTIONER), await enter()];
    const other = await enter();
    await viewer.watch('en');
    await other.watch('en');
    // Nothing is taken from the network any more; the chat fills what the kernels hold.
    const tcp = (
      viewer.socket.io.engine as unknown as { transport: { ws: { _socket: { pause(): void; resume(): void } } } }
    ).transport.ws._socket;
    tcp.pause();
    const crowd = await Promise.all(upTo(40).map(() => enter()));
    await Promise.all(upTo(4_000).map(async (n) => granted(await crowd[n % 40]!.send('x'.repeat(1_990)))));
    for (const n of upTo(20)) granted(await captioner.finish(`late ${n}`));
    await eventually(() => other.lines().includes('late 20'));
    expect(other.lines()).toContain('late 1');
    tcp.resume();
    await eventually(() => viewer.lines().includes('late 20'));
    expect(viewer.lines()).not.toContain('late 1');
  });

  it('leaves no trace in the chat.database by watching a language that nobody writes', async () => {
    const viewer = await enter();
    granted(await viewer.watch('fi'));
    expect(
      await chat.dataSource.query("SELECT 1 FROM channels WHERE session_id = $1 AND kind = 'captions'", [room]),
    ).toEqual([]);
  });

  it('without a joined room, or with a language that is none, is refused', async () => {
    const viewer = await enter();
    expect(await viewer.watch('none')).toMatchObject({ ok: false, code: 'bad-message' });
    const stranger = await enter({ rights: [] }).catch((error: unknown) => String(error));
    expect(stranger).toContain('right-missing');
  });
});

describe('a captioner who writes too fast', () => {
  it('is told how long to wait, for lines and for what is typed each', async () => {
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { captionsAtOnce: 3, captionsPerSecond: 1, draftsAtOnce: 5, draftsPerSecond: 1 },
    });
    try {
      const captioner = await enter(CAPTIONER, slow.origin);
      const answers = await Promise.all(upTo(5).map((n) => captioner.finish(`m${n}`)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
      expect(answers.at(-1)).toMatchObject({ ok: false, code: 'rate-limited', retryAfterSeconds: 1 });
      const drafts = await Promise.all(upTo(7).map((n) => captioner.type(`m${n}`, randomUUID())));
      expect(drafts.filter(({ ok }) => ok)).toHaveLength(5);
      expect(await captioner.send('the chat is another matter')).toMatchObject({ ok: true });
      captioner.socket.disconnect();
    } finally {
      await slow.close();
    }
  });
});

describe('any sequence of caption messages', () => {
  it('is answered, one by one, and leaves a working room', async () => {
    const clients = [await enter(CAPTIONER), await enter(CAPTIONER), await enter()];
    const order = fc.record({
      who: fc.nat({ max: 2 }),
      name: fc.constantFrom('caption:watch', 'caption:show-draft', 'caption:finish-line', 'caption:take-turn'),
      message: fc.oneof(
        fc.record(
          {
            language: fc.constantFrom('en', 'ur', 'xx', null, 7),
            clientLineId: fc.oneof(fc.uuid(), fc.string()),
            text: fc.oneof(fc.string({ maxLength: 200 }), fc.constant(null)),
            isTaken: fc.oneof(fc.boolean(), fc.string()),
          },
          { requiredKeys: [] },
        ),
        fc.jsonValue(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { maxLength: 12 }), async (orders) => {
        for (const { who, name, message } of orders) {
          const answer = (await clients[who]!.socket.emitWithAck(name as 'caption:watch', message as never)) as {
            ok: boolean;
            code?: string;
          };
          expect(typeof answer.ok).toBe('boolean');
          expect(answer.code).not.toBe('internal');
        }
      }),
      { numRuns: 25 },
    );
    granted(await clients[0]!.turn(true));
    granted(await clients[0]!.finish('still here'));
    const lines = await kept(room);
    expect(lines.map(({ seq }) => seq)).toEqual(upTo(lines.length));
  });
});

describe('two chat servers', () => {
  const start = async (redisUrl?: string) => {
    const wishes = { databaseUrl: chat.database.url, publicKey: keys.publicKey, ...(redisUrl && { redisUrl }) };
    return [await startChatServer(wishes), await startChatServer(wishes)] as const;
  };

  it('show what is typed and finished on the other, in one order', async () => {
    const redis = await RedisServer.start();
    const [here, there] = await start(redis.url);
    try {
      const captioner = await enter(CAPTIONER, here.origin);
      const partner = await enter(CAPTIONER, there.origin);
      const viewer = await enter({}, there.origin);
      await viewer.watch('en');
      const line = randomUUID();
      granted(await captioner.finish('One.'));
      await eventually(() => viewer.lines().includes('One.'));
      granted(await captioner.type('Tw', line));
      await eventually(() => viewer.draft() === 'Tw');
      expect(await partner.finish('mine')).toMatchObject({ ok: false, code: 'caption-taken' });
      granted(await captioner.finish('Two.', line));
      await eventually(() => viewer.lines().includes('Two.') && viewer.seen.shown.at(-1)?.draft === null);
      granted(await partner.turn(true));
      await eventually(
        () => captioner.seen.turns.at(-1)?.writer?.participantId !== captioner.seen.turns[0]?.writer?.participantId,
      );
      granted(await partner.finish('Three.'));
      await eventually(() => viewer.lines().includes('Three.'));
      expect([...new Set(viewer.lines())]).toEqual(['One.', 'Two.', 'Three.']);
      for (const { socket } of [captioner, partner, viewer]) socket.disconnect();
    } finally {
      await Promise.all([here.close(), there.close()]);
      await redis.stop();
    }
  });

  it('that hear nothing of each other find lines in the database', async () => {
    const [here, there] = await start();
    try {
      const captioner = await enter(CAPTIONER, here.origin);
      const viewer = await enter({}, there.origin);
      await viewer.watch('en');
      granted(await captioner.finish('Found.'));
      await eventually(() => viewer.lines().includes('Found.'));
      expect(viewer.seen.languages).toEqual([['en']]);
      granted(await captioner.finish('Again.'));
      await eventually(() => viewer.lines().includes('Again.'));
      for (const { socket } of [captioner, viewer]) socket.disconnect();
    } finally {
      await Promise.all([here.close(), there.close()]);
    }
  });
});

describe('a speech recogniser', () => {
  const recogniserIdOfTest = randomUUID();
  const aFeed = async (sessionId = room, language = 'en'): Promise<string> => {
    const secret = randomBytes(32).toString('base64url');
    await chat.dataSource.query(
      'INSERT INTO caption_feeds (id, session_id, language, secret_hash, created_at) VALUES ($1, $2, $3, $4, now())',
      [uuidv7(), sessionId, language, createHash('sha256').update(secret).digest()],
    );
    return secret;
  };
  const post = async (secret: string | null, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${chat.server.origin}/captions/heard`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== null && { authorization: `Bearer ${secret}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      ...((await response.json()) as object),
    };
  };

  it('writes what it hears, corrects what is not final, and is read like a captioner', async () => {
    const [secret, viewer] = [await aFeed(), await enter()];
    await viewer.watch('en');
    expect(await post(secret, { id: 'u1', text: 'good', isFinal: false })).toMatchObject({ status: 202 });
    await eventually(() => viewer.draft() === 'good');
    expect(await post(secret, { id: 'u1', text: 'good morn', isFinal: false })).toMatchObject({ status: 202 });
    expect(await post(secret, { id: 'u1', text: 'Good morning.', spokenMs: 1_500, agoMs: 200 })).toMatchObject({
      status: 201,
      lines: 1,
    });
    await eventually(() => viewer.lines().includes('Good morning.') && viewer.seen.shown.at(-1)?.draft === null);
    expect(await post(secret, { id: 'u1', text: 'Good morning.' })).toMatchObject({ status: 201 });
    expect(await kept(room)).toMatchObject([{ seq: 1, text: 'Good morning.', lasted: 1.5 }]);
  });

  it('may hear more than a line holds: it becomes several, which share its time', async () => {
    const secret = await aFeed();
    const text = `${'We agree on every single word of this. '.repeat(6)}And we thank you.`;
    expect(await post(secret, { text, spokenMs: 7_000 })).toMatchObject({ status: 201, lines: 7 });
    const lines = await kept(room);
    expect(lines.map((line) => line.text).join(' ')).toBe(text);
    expect(lines.reduce((sum, { lasted }) => sum + lasted, 0)).toBeCloseTo(7, 1);
  });

  it('never makes a person wait, and waits for one', async () => {
    const [secret, captioner] = [await aFeed(), await enter(CAPTIONER)];
    expect(await post(secret, { text: 'By machine.' })).toMatchObject({ status: 201 });
    granted(await captioner.finish('By hand.'));
    expect(await post(secret, { text: 'By machine again.' })).toMatchObject({ status: 409, code: 'caption-taken' });
    expect((await kept(room)).map(({ text }) => text)).toEqual(['By machine.', 'By hand.']);
  });

  it.each([
    ['no secret', null, 401],
    ['a secret that is none', 'x', 401],
    ['another secret', randomBytes(32).toString('base64url'), 401],
  ])('with %s is not heard', async (_what, secret, status) => {
    expect(await post(secret, { text: 'x' })).toMatchObject({ status, code: 'pass-invalid' });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['no text', {}],
    ['a number', { text: 7 }],
    ['a text that nobody sees', { text: '\u200b' }],
    ['an endless text', { text: 'x'.repeat(CAPTION_LIMITS.heard + 1) }],
    ['a time to come', { text: 'x', agoMs: -1 }],
  ])('that posts %s is told so', async (_what, body) => {
    expect(await post(await aFeed(), body)).toMatchObject({ status: 400 });
    expect(await kept(room)).toEqual([]);
  });

  it('runs as a process of its own, beside the server', async () => {
    const [secret, viewer] = [await aFeed(), await enter()];
    await viewer.watch('en');
    const script = fileURLToPath(new URL('./chat/recogniser.mjs', import.meta.url));
    const recogniser = spawn(process.execPath, [script, `${chat.server.origin}/captions/heard`, secret]);
    const statuses: string[] = [];
    recogniser.stdout.on('data', (chunk: Buffer) => statuses.push(...chunk.toString().trim().split('\n')));
    const ended = once(recogniser, 'exit');
    for (const result of [
      { id: 'u1', text: 'we all', isFinal: false },
      { id: 'u1', text: 'We all agree.', spokenMs: 900 },
      { id: 'u2', text: 'Thank you.' },
    ])
      recogniser.stdin.write(`${JSON.stringify(result)}\n`);
    recogniser.stdin.end();
    await ended;
    expect(statuses).toEqual(['202', '201', '201']);
    await eventually(() => viewer.lines().includes('Thank you.'));
    expect((await kept(room)).map(({ text }) => text)).toEqual(['We all agree.', 'Thank you.']);
  });

  it('is whatever gives results: another one than that which listens to HTTP', async () => {
    let hear: OnHeard | undefined;
    let isStopped = false;
    const recogniser: SpeechRecogniser = {
      start: (onHeard) => void (hear = onHeard),
      stop: () => void (isStopped = true),
    };
    const other = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      recognisers: [recogniser],
    });
    const said = (text: string, isFinal: boolean, sessionId = room): HeardSpeech => ({
      sessionId,
      language: 'ur',
      recogniserId: recogniserIdOfTest,
      utteranceId: 'first',
      text,
      isFinal,
      beginsAt: new Date(Date.now() - 2_000),
      endsAt: new Date(),
    });
    try {
      expect(granted(await hear!(said('سل', false)))).toEqual({ lines: 0 });
      expect(granted(await hear!(said('سلام۔', true)))).toEqual({ lines: 1 });
      expect(await hear!(said('سلام۔', true, randomUUID()))).toMatchObject({ ok: false, code: 'not-found' });
      expect(await kept(room, 'ur')).toMatchObject([{ seq: 1, text: 'سلام۔', lasted: 2 }]);
    } finally {
      await other.close();
    }
    expect(isStopped).toBe(true);
  });

  it('that posts a book, or a form, is turned away', async () => {
    const secret = await aFeed();
    expect((await post(secret, JSON.stringify({ text: 'x', id: 'x'.repeat(70_000) }))).status).toBe(413);
    expect((await post(secret, 'text=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  it('has nothing to say before a session or after it', async () => {
    const sessionId = await aSession(chat.dataSource);
    expect(await post(await aFeed(sessionId), { text: 'x' })).toMatchObject({ status: 409, code: 'stage-not-live' });
  });

  it('is slowed down like anybody', async () => {
    const secret = await aFeed();
    const slow = await startChatServer({
      databaseUrl: chat.database.url,
      publicKey: keys.publicKey,
      limits: { captionsAtOnce: 2, captionsPerSecond: 1 },
    });
    try {
      const statuses: number[] = [];
      for (const n of upTo(3)) {
        const response = await fetch(`${slow.origin}/captions/heard`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          body: JSON.stringify({ text: `m${n}` }),
        });
        statuses.push(response.status);
        if (response.status === 429) expect(response.headers.get('retry-after')).toBe('1');
      }
      expect(statuses).toEqual([201, 201, 429]);
    } finally {
      await slow.close();
    }
  });
});
