import type { Ack } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { readCsv, readXlsx } from '../../apps/api/src/tables/index.js';
import { harmIn, HOSTILE_TEXTS, INVISIBLE_TEXTS } from '../support/hostile-texts.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { granted, joined } from './chat/chat-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const PASS = `mutation ($s: ID!, $n: String) { issueRoomPass(sessionId: $s, displayName: $n) { ... on RoomPass { token participantId } ... on Refusal { code } } }`;
const ANNOUNCE = `mutation ($input: AnnouncementInput!) { announce(input: $input) { ... on AnnouncementSaved { announcement { id } } ... on Refusal { code } } }`;
const POLL = `mutation ($s: ID!, $i: PollInput!) { createPoll(sessionId: $s, poll: $i) { __typename ... on Refusal { code } } }`;
const FIELDS = [
  { id: 'org', kind: 'ORGANISATION', labels: [{ language: 'en', text: 'Organisation' }], isRequired: false },
  { id: 'story', kind: 'LONG_TEXT', labels: [{ language: 'en', text: 'Story' }], isRequired: false },
];
const EVERY_TEXT = Object.entries(HOSTILE_TEXTS);

interface Pass {
  token: string;
  participantId: string;
}

describe('texts that were made to do harm', () => {
  let world: ApiWorld;
  let chat: TestChatServer;
  let desk: RegistrationDesk;
  let sessionId: string;
  const open: { socket: { disconnect(): unknown } }[] = [];

  beforeAll(async () => {
    world = await ApiWorld.start();
    chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
    desk = await RegistrationDesk.open(world);
    await desk.save({ fields: FIELDS });
    sessionId = await world.session(desk.summitId, []);
  });
  afterAll(async () => {
    for (const { socket } of open) socket.disconnect();
    await chat?.close();
    await world?.stop();
  });

  const passOf = (by: Browser, n = 'Mallory'): Promise<Pass> => by.ask<Pass>(PASS, { s: sessionId, n });
  const enter = async (by = world.browser(), name = 'Mallory') => {
    const pass = await passOf(by, name);
    const client = { ...(await joined(chat.origin, pass.token)), participantId: pass.participantId };
    open.push(client);
    return client;
  };
  const cookieOf = (by: Browser): string => [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const download = (path: string) =>
    world.app.inject({ url: `/exchange/${path}`, headers: { cookie: cookieOf(desk.organiser) } });
  /** Nothing of the column that could harm, and something. */
  const expectHarmless = async (sql: string): Promise<void> => {
    const rows = await world.dataSource.query<{ text: string }[]>(sql);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap(({ text }) => (harmIn(text) === null ? [] : [[harmIn(text), text]]))).toEqual([]);
  };
  const refusedOr = async <T>(work: Promise<Ack<T>>): Promise<'taken' | 'refused'> => {
    const answer = await work;
    if (!answer.ok) expect(['bad-message', 'direct-unanswered', 'listed-word']).toContain(answer.code);
    return answer.ok ? 'taken' : 'refused';
  };

  it('are harmless as messages, and in what others get', async () => {
    const [mallory, reader] = [await enter(), await enter(world.browser(), 'Reader')];
    for (const [, text] of EVERY_TEXT) await refusedOr(mallory.send(text));
    for (const text of INVISIBLE_TEXTS) expect(await refusedOr(mallory.send(text))).toBe('refused');
    expect(await mallory.send('x'.repeat(2_001))).toMatchObject({ ok: false, code: 'bad-message' });
    await mallory.send('the last one');
    await expect.poll(() => reader.heard.texts.at(-1), { timeout: 15_000 }).toBe('the last one');
    expect(reader.heard.texts.length).toBeGreaterThan(EVERY_TEXT.length - 3);
    expect(reader.heard.texts.filter((text) => harmIn(text) !== null)).toEqual([]);
    // What is only text stays what it was.
    for (const kind of ['html', 'svg', 'javascript link', 'data link', 'formula', 'sql', 'homoglyphs'] as const)
      expect(reader.heard.texts).toContain(HOSTILE_TEXTS[kind]);
    await expectHarmless('SELECT text FROM messages');
  });

  it('are harmless as questions and their answers', async () => {
    const mallory = await enter();
    for (const [, text] of EVERY_TEXT)
      await refusedOr(
        mallory.socket.emitWithAck('question:ask', { clientQuestionId: randomUUID(), isAnonymous: false, text }),
      );
    for (const text of INVISIBLE_TEXTS)
      expect(
        await refusedOr(
          mallory.socket.emitWithAck('question:ask', { clientQuestionId: randomUUID(), isAnonymous: false, text }),
        ),
      ).toBe('refused');
    const organiser = await enter(desk.organiser);
    const board = granted(await organiser.socket.emitWithAck('question:list', {}));
    const [first] = board.questions;
    for (const [, answer] of EVERY_TEXT)
      await organiser.socket.emitWithAck('question:decide', {
        kind: 'answer-in-writing',
        id: first?.questionId ?? '',
        answer,
      });
    await expectHarmless(
      'SELECT text FROM questions UNION ALL SELECT answer FROM questions WHERE answer IS NOT NULL UNION ALL SELECT author_name FROM questions',
    );
  });

  it('are harmless as words and options of polls', async () => {
    const option = (text: string) => ({ text: [{ language: 'en', text }] });
    for (const [, text] of EVERY_TEXT)
      await desk.organiser.post(POLL, {
        s: sessionId,
        i: {
          kind: 'SINGLE',
          question: [{ language: 'en', text: text.slice(0, 300) }],
          options: [option(text.slice(0, 120)), option('No')],
          fewest: 1,
          most: 1,
          scale: 5,
          results: 'LIVE',
          mayChangeVote: true,
        },
      });
    const cloud = randomUUID();
    await world.dataSource.query('INSERT INTO poll_boards (session_id) VALUES ($1) ON CONFLICT DO NOTHING', [
      sessionId,
    ]);
    await world.dataSource.query(
      `INSERT INTO polls (id, session_id, change, title, kind, options, fewest, most, scale, results, may_change_vote, status, created_at, opened_at)
       VALUES ($1, $2, 1, '{"en":"In a word?"}', 'word-cloud', '[]', 1, 5, 5, 'live', true, 'open', now(), now())`,
      [cloud, sessionId],
    );
    await world.dataSource.query('UPDATE poll_boards SET last_change = last_change + 1 WHERE session_id = $1', [
      sessionId,
    ]);
    for (const [, word] of EVERY_TEXT) {
      const { socket } = await enter();
      await socket.emitWithAck('poll:vote', {
        pollId: cloud,
        ballot: { kind: 'word-cloud', words: [word.slice(0, 40)] },
      });
    }
    await expectHarmless(
      `SELECT word AS text FROM poll_votes, jsonb_array_elements_text(ballot -> 'words') word
       UNION ALL SELECT t.value FROM polls, jsonb_each_text(title) t
       UNION ALL SELECT t.value FROM polls, jsonb_array_elements(options) o, jsonb_each_text(o -> 'text') t`,
    );
  });

  it('are harmless as direct messages', async () => {
    const as = async (name: string) => enter(await world.signedIn(world.get(SignIn), (await world.user(name)).id));
    const [mallory, victim] = [await as('Mallory Account'), await as('Victim')];
    const asked = granted(
      await mallory.socket.emitWithAck('direct:ask', {
        to: victim.participantId,
        clientMessageId: randomUUID(),
        text: HOSTILE_TEXTS['html'] ?? '',
      }),
    );
    const { conversationId } = asked;
    granted(await victim.socket.emitWithAck('direct:decide', { conversationId, kind: 'accept' }));
    for (const [, text] of EVERY_TEXT)
      await refusedOr(
        mallory.socket.emitWithAck('direct:send', { conversationId, clientMessageId: randomUUID(), text }),
      );
    granted(
      await victim.socket.emitWithAck('direct:report', { conversationId, reason: HOSTILE_TEXTS['override'] ?? '' }),
    );
    await expectHarmless('SELECT text FROM direct_messages UNION ALL SELECT reason FROM direct_reports');
  });

  it('are harmless as names, and nobody is without one', async () => {
    for (const [, name] of [...EVERY_TEXT, ...INVISIBLE_TEXTS.map((text) => ['invisible', text] as const)]) {
      const { data } = await world.browser().post(PASS, { s: sessionId, n: name });
      const token = (data?.['issueRoomPass'] as Partial<Pass> | null)?.token;
      if (token === undefined) continue;
      const client = await joined(chat.origin, token);
      const posted = granted(await client.send('Hello'));
      expect(harmIn(posted.author.name)).toBeNull();
      expect(posted.author.name).toMatch(/\S/u);
      expect(posted.author.name).not.toMatch(/[\n\p{Bidi_Control}]/u);
      client.socket.disconnect();
    }
  });

  it('are harmless or refused in registrations, in the mails that follow, and in tables', async () => {
    const taken: string[] = [];
    for (const [index, [what, text]] of EVERY_TEXT.entries()) {
      const email = `hostile-${index}@example.org`;
      const { data, errors } = await desk.tryRegister(email, {
        name: text,
        answers: [
          { fieldId: 'org', values: [text] },
          { fieldId: 'story', values: [text] },
        ],
      });
      if (errors !== undefined) {
        expect([what, errors[0]?.extensions['code']]).toEqual([what, 'BAD_USER_INPUT']);
        continue;
      }
      expect(data).toMatchObject({ register: { __typename: 'RegistrationReceived' } });
      taken.push(email);
    }
    expect(taken.length).toBeGreaterThan(EVERY_TEXT.length - 8);
    await expectHarmless(
      `SELECT name AS text FROM registrations WHERE name IS NOT NULL
       UNION ALL SELECT v.text FROM registrations, jsonb_each(answers) a, jsonb_array_elements_text(a.value) v (text)`,
    );
    const mails = await world.dataSource.query<{ subject: string; text: string; html: string }[]>(
      `SELECT subject, text, html FROM outbox_mails WHERE recipient LIKE 'hostile-%'`,
    );
    expect(mails).toHaveLength(taken.length);
    for (const { subject, text, html } of mails) {
      expect(subject).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
      expect(harmIn(text)).toBeNull();
      expect(html).not.toMatch(/<(img|script|svg|use|b)\b/i);
      expect(html.match(/href="([^"]*)"/g)?.every((href) => href.startsWith('href="http'))).toBe(true);
    }
    const csv = readCsv((await download(`registrations/${desk.slug}/registrations.csv`)).rawPayload);
    const xlsx = await readXlsx((await download(`registrations/${desk.slug}/registrations.xlsx`)).rawPayload);
    expect(csv.rows).toHaveLength(taken.length);
    expect(xlsx.rows.map(({ cells }) => [...cells.values()])).toEqual(csv.rows.map(({ cells }) => [...cells.values()]));
  });

  it('are harmless as announcements', async () => {
    for (const [, text] of EVERY_TEXT) {
      const { data, errors } = await desk.organiser.post(ANNOUNCE, {
        input: { scope: 'SESSION', id: sessionId, importance: 'INFORMATION', texts: [{ language: 'en', text }] },
      });
      expect(errors?.[0]?.extensions['code'] ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
      expect(errors !== undefined || data !== null).toBe(true);
    }
    for (const link of ['javascript:window.harmed=1', 'data:text/html,x', 'https://a@evil.example', 'http://x.example'])
      expect(
        (
          await desk.organiser.post(ANNOUNCE, {
            input: {
              scope: 'SESSION',
              id: sessionId,
              importance: 'URGENT',
              texts: [{ language: 'en', text: 'Look' }],
              link,
            },
          })
        ).errors?.[0]?.extensions['code'],
      ).toBe('BAD_USER_INPUT');
    await expectHarmless('SELECT t.value AS text FROM announcements, jsonb_each_text(texts) t');
  });

  it('begin no formula in any exported file, and leave it whole', async () => {
    for (const kind of ['chat', 'questions', 'polls']) {
      const csv = (await download(`audience/sessions/${sessionId}/${kind}.csv?hidden=yes`)).rawPayload;
      // As a spreadsheet reads it: without taking the apostrophe off that keeps it from running.
      const raw = csv.toString('utf8');
      expect(raw).not.toMatch(/(^|,|\r\n)"?[=+@\t＝＋＠]/u);
      expect(raw).not.toMatch(/(^|,|\r\n)"?-(?!\d)/u);
      const json = JSON.parse(
        (await download(`audience/sessions/${sessionId}/${kind}.json?hidden=yes`)).body,
      ) as Record<string, unknown[]>;
      expect(json[kind]?.length).toBeGreaterThan(10);
      expect(readCsv(csv).rows).toHaveLength(json[kind]?.length ?? 0);
    }
  });

  it('are plain text in calendars, feeds and programmes when they are titles', async () => {
    const titled = await RegistrationDesk.open(world);
    for (const [index, [, text]] of EVERY_TEXT.entries()) {
      if (!text.isWellFormed() || text.includes('\0')) continue;
      const id = await world.rows.session(titled.summitId, `hostile-${index}`, {
        title: { en: text },
        description: { en: text },
      });
      await world.release(id);
    }
    const calendar = await world.app.inject({ url: `/calendar/summits/${titled.slug}.ics` });
    expect(calendar.statusCode).toBe(200);
    const lines = calendar.body.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[^\P{Cc}\t]/u.test(line))).toBe(true);
    expect(calendar.body).not.toMatch(/^Bcc:/m);
    for (const file of ['schedule.json', 'schedule.xml']) {
      const body = (await world.app.inject({ url: `/exchange/summits/${titled.slug}/${file}?of=released` })).body;
      if (file.endsWith('json')) expect(() => JSON.parse(body) as unknown).not.toThrow();
      else expect(body).not.toMatch(/<(img|script|svg)\b/i);
    }
  });

  describe('at the edge', () => {
    it('of HTTP: ten megabytes and broken UTF-8 are refused or mended, and the server goes on', async () => {
      const post = (payload: string | Buffer, type = 'application/json') =>
        world.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload });
      expect(
        (await post(JSON.stringify({ query: `{ viewer { name } } # ${'x'.repeat(10 * 1024 * 1024)}` }))).statusCode,
      ).toBe(413);
      const broken = Buffer.concat([
        Buffer.from(`{"query":"mutation { issueRoomPass(sessionId: \\"${sessionId}\\", displayName: \\"A`),
        Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
        Buffer.from('B\\") { ... on RoomPass { displayName: participantId } } }"}'),
      ]);
      expect((await post(broken)).statusCode).toBeLessThan(500);
      expect((await post('{"query":"\\ud800"}')).statusCode).toBeLessThan(500);
      expect((await post('{"__proto__":{"x":1},"query":"{ viewer { name } }"}')).statusCode).toBeLessThan(500);
      expect((await post('{ viewer { name } }', 'text/plain')).statusCode).toBeGreaterThanOrEqual(400);
      expect((await world.app.inject({ url: '/%00%ff%0d%0aX: y' })).statusCode).toBeLessThan(500);
      expect((await world.browser().post('{ viewer { name } }')).data).toEqual({ viewer: null });
    });

    it('of the socket: ten megabytes and broken UTF-8 end that socket, and nobody else’s', async () => {
      const reader = await enter(world.browser(), 'Reader');
      const endOf = async (send: (socket: WebSocket) => void): Promise<number> => {
        const url = `${chat.origin.replace('http', 'ws')}/sockets/chat/?EIO=4&transport=websocket`;
        const socket = new WebSocket(url);
        await new Promise((resolve, reject) => socket.once('message', resolve).once('error', reject));
        const ended = new Promise<number>((resolve) => socket.once('close', resolve));
        socket.on('error', () => undefined);
        send(socket);
        return ended;
      };
      expect(
        await endOf((socket) => socket.send(`42["chat:send-message",{"text":"${'x'.repeat(10 * 1024 * 1024)}"}]`)),
      ).toBeGreaterThan(1_000);
      expect(
        await endOf((socket) =>
          socket.send(Buffer.from([0x34, 0x32, 0xff, 0xfe, 0xed, 0xa0, 0x80]), { binary: false }),
        ),
      ).toBe(1007);
      granted(await reader.send('Still here'));
    });
  });
});
