import type { RoomPassClaims } from '@app/contracts';
import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatClient, QuestionClient } from '../../apps/web/src/clients/chat/index.js';
import { BreakableLink } from './chat/breakable-link.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { aSession, keys, passFor } from './chat/chat-world.js';

let database: TestDatabase;
let dataSource: DataSource;
let server: TestChatServer;
let room: string;
const open = new Set<{ close(): unknown }>();
const CHAIR: Partial<RoomPassClaims> = { name: 'Chen', role: 'moderator', rights: ['watch', 'chat', 'moderate'] };
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

/** A page of somebody's, with the questions of its room. */
async function aPage(wishes: Partial<RoomPassClaims> = {}, baseUrl = server.origin) {
  const sub = wishes.sub ?? randomUUID();
  let claims = { ...wishes, sub };
  const chat = new ChatClient({
    baseUrl,
    passSource: async () => ({ ok: true, value: { token: await passFor(room, claims), chatUrl: '/sockets/chat' } }),
  });
  const client = new QuestionClient();
  chat.extend(client);
  open.add(chat);
  chat.start();
  await soon(() => expect(client.getSnapshot().rules).not.toBeNull());
  return {
    client,
    become: async (more: Partial<RoomPassClaims>) => {
      claims = { ...claims, ...more };
      await chat.renewPass();
    },
    isJoined: () => chat.getSnapshot().connection.status === 'joined',
    shown: () => client.getSnapshot().questions.map(({ text, status, votes }) => `${text} · ${status} · ${votes}`),
    idOf: (text: string) => client.getSnapshot().questions.find((each) => each.text === text)?.questionId ?? '',
    hasVoted: (text: string) => {
      const { questions, voted } = client.getSnapshot();
      return questions.some((each) => each.text === text && voted.has(each.questionId));
    },
  };
}

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  server = await startChatServer({ databaseUrl: database.url, publicKey: keys.publicKey });
});
beforeEach(async () => {
  room = await aSession(dataSource);
});
afterEach(async () => {
  for (const each of open) await each.close();
  open.clear();
});
afterAll(async () => {
  await server?.close();
  await dataSource?.destroy();
  await database?.stop();
});

describe('a page with questions', () => {
  it('asks, shows what is its own, and votes at once', async () => {
    const [ann, bob] = [await aPage(), await aPage()];
    ann.client.ask(' Why? ', false);
    await Promise.resolve();
    expect(ann.client.getSnapshot().outbox).toMatchObject([{ status: 'pending' }]);
    await soon(() => expect(bob.shown()).toEqual(['Why? · open · 1']));
    await soon(() => expect(ann.client.getSnapshot().outbox).toEqual([]));
    expect([[...ann.client.getSnapshot().mine], ann.hasVoted('Why?')]).toEqual([[ann.idOf('Why?')], true]);

    const voting = bob.client.vote(bob.idOf('Why?'), true);
    await soon(() => expect(bob.hasVoted('Why?')).toBe(true));
    expect(await voting).toBeNull();
    await soon(() => expect(ann.shown()).toEqual(['Why? · open · 2']));
  });

  it('takes back what was refused, and says why', async () => {
    const [ann, chair] = [await aPage(), await aPage(CHAIR)];
    ann.client.ask('Why?', false);
    await soon(() => expect(chair.shown()).toEqual(['Why? · open · 1']));
    const id = chair.idOf('Why?');
    expect(await ann.client.decide({ kind: 'answer-now', id })).toMatchObject({ code: 'right-missing' });
    expect(await chair.client.decide({ kind: 'answer-in-writing', id, answer: 'So.' })).toBeNull();
    expect(await chair.client.vote(id, true)).toMatchObject({ code: 'question-unknown' });
    await soon(() => expect(chair.hasVoted('Why?')).toBe(false));

    expect(await chair.client.rule({ isOpen: false, moderation: 'after', mayBeAnonymous: false })).toBeNull();
    ann.client.ask('Too late?', false);
    await soon(() =>
      expect(ann.client.getSnapshot().outbox).toMatchObject([
        { text: 'Too late?', status: 'failed', refusal: { code: 'questions-closed' } },
      ]),
    );
  });

  it('comes back over a broken link to what became of everything, and asks then what it wrote meanwhile', async () => {
    const link = await BreakableLink.to(Number(new URL(server.origin).port));
    open.add(link);
    const [ann, bob, chair] = [await aPage({}, link.lead(server.origin)), await aPage(), await aPage(CHAIR)];
    for (const text of ['One', 'Two', 'Three']) {
      bob.client.ask(text, false);
      await soon(() => expect(ann.idOf(text)).not.toBe(''));
    }
    link.cut();
    await soon(() => expect(ann.isJoined()).toBe(false));
    ann.client.ask('Four', false);
    expect(await chair.client.decide({ kind: 'dismiss', id: chair.idOf('One') })).toBeNull();
    expect(await chair.client.vote(chair.idOf('Two'), true)).toBeNull();
    expect(await chair.client.decide({ kind: 'answer-now', id: chair.idOf('Three') })).toBeNull();
    link.mend();
    await soon(() => expect(ann.shown()).toEqual(['Two · open · 2', 'Three · answering · 1', 'Four · open · 1']));
    await soon(() => expect(bob.shown()).toContain('Four · open · 1'));
    // Bob's own stays his to see.
    expect(bob.shown()).toContain('One · dismissed · 1');
  });

  it('sees what waits when its holder moderates from now on', async () => {
    const [ann, bob, chair] = [await aPage(), await aPage(), await aPage(CHAIR)];
    await chair.client.rule({ isOpen: true, moderation: 'before', mayBeAnonymous: false });
    ann.client.ask('May I?', false);
    await soon(() => expect(chair.shown()).toEqual(['May I? · held · 1']));
    expect(bob.shown()).toEqual([]);
    await bob.become({ role: 'moderator', rights: ['watch', 'chat', 'moderate'] });
    await soon(() => expect(bob.shown()).toEqual(['May I? · held · 1']));
  });
});
