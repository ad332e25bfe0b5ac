import type { QuestionRules } from '@app/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { granted, joined } from './chat/chat-world.js';

const PASS = `mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { token } ... on Refusal { code } } }`;
const RULES = `query ($s: ID!) { questionRules(sessionId: $s) { isOpen moderation mayBeAnonymous } }`;
const RULE = `mutation ($s: ID!, $o: Boolean!, $m: QuestionModeration!, $a: Boolean!) {
  ruleQuestions(sessionId: $s, isOpen: $o, moderation: $m, mayBeAnonymous: $a) {
    ... on QuestionRules { isOpen moderation mayBeAnonymous } ... on Refusal { code } } }`;
const USUAL = { isOpen: true, moderation: 'AFTER', mayBeAnonymous: false };
const STRICT = { o: true, m: 'BEFORE', a: true };

describe('how questions are taken', () => {
  let world: ApiWorld;
  let chat: TestChatServer;
  let summitId: string, chairPerson: string;
  let chair: Browser, organiser: Browser, signedIn: Browser;
  let sessionId: string;

  beforeAll(async () => {
    world = await ApiWorld.start();
    chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
    summitId = await world.rows.summit('asked', { languages: ['en'] });
    chairPerson = await world.rows.person('chair', { en: 'An Fengquan' });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    chair = await as('Chair', [{ summitId, role: 'moderator', personId: chairPerson }]);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    signedIn = await as('Somebody');
  });
  afterAll(async () => {
    await chat?.close();
    await world?.stop();
  });
  beforeEach(async () => {
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: chairPerson }]);
  });

  const rules = (who: Browser) => who.ask(RULES, { s: sessionId });
  const rule = (who: Browser, variables: object) => who.ask(RULE, { s: sessionId, ...variables });

  it('is the organisers’ and the chair’s to know and to say, also before anybody is there', async () => {
    expect(await rules(organiser)).toEqual(USUAL);
    expect(await rule(organiser, STRICT)).toEqual({ isOpen: true, moderation: 'BEFORE', mayBeAnonymous: true });
    expect(await rules(chair)).toEqual({ isOpen: true, moderation: 'BEFORE', mayBeAnonymous: true });
    expect(await rule(chair, { ...STRICT, o: false })).toMatchObject({ isOpen: false });
    expect(await rules(organiser)).toMatchObject({ isOpen: false });
  });

  it('is nobody else’s, and of no other session', async () => {
    expect(await rules(world.browser())).toBeNull();
    expect(await rules(signedIn)).toBeNull();
    expect(await rule(world.browser(), STRICT)).toEqual({ code: 'not-signed-in' });
    expect(await rule(signedIn, STRICT)).toEqual({ code: 'not-allowed' });
    expect(await rules(organiser)).toEqual(USUAL);
    sessionId = '0198c0de-0000-7000-8000-000000000000';
    expect(await rule(organiser, STRICT)).toEqual({ code: 'not-found' });
  });

  it('is told to the room, and holds in it', async () => {
    const { token } = await organiser.ask<{ token: string }>(PASS, { s: sessionId });
    const { socket } = await joined(chat.origin, token);
    try {
      expect(granted(await socket.emitWithAck('question:list', {})).rules).toMatchObject({ moderation: 'after' });
      const told: QuestionRules[] = [];
      socket.on('question:ruled', (news) => told.push(news));
      await rule(organiser, { ...STRICT, o: false });
      await vi.waitFor(() => expect(told).toEqual([{ isOpen: false, moderation: 'before', mayBeAnonymous: true }]), {
        timeout: 10_000,
      });
      const question = { clientQuestionId: sessionId, isAnonymous: false, text: 'Too late?' };
      expect(await socket.emitWithAck('question:ask', question)).toMatchObject({ code: 'questions-closed' });
    } finally {
      socket.disconnect();
    }
  });
});
