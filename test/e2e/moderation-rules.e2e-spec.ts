import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { closed, granted, joined } from './chat/chat-world.js';

const PASS = `mutation ($s: ID!) { issueRoomPass(sessionId: $s) {
  ... on RoomPass { token participantId rights } ... on Refusal { code } } }`;
const FIELDS = `isPreModerated slowModeSeconds holdsLinks holdsNewcomersMinutes queueAfterReports removeAfterReports
  wordLists { language refuse hold }`;
const OF_SUMMIT = `query ($s: ID!) { summitModeration(summitId: $s) { settings { ${FIELDS} } } }`;
const OF_SESSION = `query ($s: ID!) { sessionModeration(sessionId: $s) { own { ${FIELDS} } inherited { ${FIELDS} } } }`;
const SET_SUMMIT = `mutation ($s: ID!, $m: ModerationSettingsInput!) { setSummitModeration(summitId: $s, settings: $m) {
  ... on SummitModeration { settings { ${FIELDS} } } ... on Refusal { code } } }`;
const SET_SESSION = `mutation ($s: ID!, $m: ModerationSettingsInput) { setSessionModeration(sessionId: $s, settings: $m) {
  ... on SessionModeration { own { ${FIELDS} } } ... on Refusal { code } } }`;
const USUAL = {
  isPreModerated: false,
  slowModeSeconds: 0,
  holdsLinks: false,
  holdsNewcomersMinutes: 0,
  queueAfterReports: 2,
  removeAfterReports: null,
  wordLists: [],
};
const STRICT = { ...USUAL, isPreModerated: true, slowModeSeconds: 30 };

describe('how chats are moderated', () => {
  let world: ApiWorld;
  let chat: TestChatServer;
  let summitId: string, chairPerson: string;
  let chair: Browser, organiser: Browser, signedIn: Browser;
  let sessionId: string;

  beforeAll(async () => {
    world = await ApiWorld.start();
    chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
    chairPerson = await world.rows.person('chair', { en: 'An Fengquan' });
  });
  afterAll(async () => {
    await chat?.close();
    await world?.stop();
  });
  beforeEach(async () => {
    summitId = await world.rows.summit(`moderated-${crypto.randomUUID()}`, { languages: ['en'] });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    chair = await as('Chair', [{ summitId, role: 'moderator', personId: chairPerson }]);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    signedIn = await as('Somebody');
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: chairPerson }]);
  });

  const setSummit = (who: Browser, m: object) => who.ask(SET_SUMMIT, { s: summitId, m });
  const setSession = (who: Browser, m: object | null) => who.ask(SET_SESSION, { s: sessionId, m });

  it('is set for a summit by its organisers, and differently for a session by who presides too', async () => {
    expect(await organiser.ask(OF_SUMMIT, { s: summitId })).toEqual({ settings: USUAL });
    expect(await setSummit(organiser, STRICT)).toEqual({ settings: STRICT });
    expect(await chair.ask(OF_SESSION, { s: sessionId })).toEqual({ own: null, inherited: STRICT });
    expect(await setSession(chair, { ...USUAL, holdsLinks: true })).toMatchObject({ own: { holdsLinks: true } });
    expect(await organiser.ask(OF_SESSION, { s: sessionId })).toMatchObject({ own: { isPreModerated: false } });
    expect(await setSession(organiser, null)).toEqual({ own: null });
    expect(await chair.ask(OF_SESSION, { s: sessionId })).toEqual({ own: null, inherited: STRICT });
  });

  it('is nobody else’s to see or to set, and of nothing that is not there', async () => {
    const nowhere = '0198c0de-0000-7000-8000-000000000000';
    for (const who of [world.browser(), signedIn]) {
      expect(await who.ask(OF_SUMMIT, { s: summitId })).toBeNull();
      expect(await who.ask(OF_SESSION, { s: sessionId })).toBeNull();
    }
    expect(await chair.ask(OF_SUMMIT, { s: summitId })).toBeNull();
    expect(await setSummit(world.browser(), STRICT)).toEqual({ code: 'not-signed-in' });
    expect(await setSession(world.browser(), STRICT)).toEqual({ code: 'not-signed-in' });
    expect(await setSummit(chair, STRICT)).toEqual({ code: 'not-allowed' });
    expect(await setSession(signedIn, STRICT)).toEqual({ code: 'not-allowed' });
    expect(await organiser.ask(SET_SESSION, { s: nowhere, m: STRICT })).toEqual({ code: 'not-found' });
    expect(await organiser.ask(SET_SUMMIT, { s: nowhere, m: STRICT })).toEqual({ code: 'not-allowed' });
    expect(await organiser.ask(OF_SUMMIT, { s: summitId })).toEqual({ settings: USUAL });
  });

  it.each([
    ['a day of slow mode', { slowModeSeconds: 86_400 }],
    ['less than nothing', { holdsNewcomersMinutes: -1 }],
    ['one report that removes', { removeAfterReports: 1 }],
    ['two lists of a language', { wordLists: [1, 2].map(() => ({ language: 'en', refuse: ['x'], hold: [] })) }],
    ['a language that is none', { wordLists: [{ language: '???', refuse: ['x'], hold: [] }] }],
    ['a word that is a page', { wordLists: [{ language: 'en', refuse: ['x'.repeat(61)], hold: [] }] }],
  ])('is not %s', async (_what, wrong) => {
    await expect(setSummit(organiser, { ...USUAL, ...wrong })).rejects.toThrow();
  });

  it('keeps each word once, and no list without words', async () => {
    const wordLists = [
      { language: 'en', refuse: [' scam ', 'scam'], hold: [] },
      { language: 'ru', refuse: [], hold: [] },
    ];
    expect(await setSummit(organiser, { ...USUAL, wordLists })).toMatchObject({
      settings: { wordLists: [{ language: 'en', refuse: ['scam'], hold: [] }] },
    });
  });

  it('is told to the rooms, and holds in them', async () => {
    const { token } = await signedIn.ask<{ token: string }>(PASS, { s: sessionId });
    const { socket, send } = await joined(chat.origin, token);
    try {
      const told: unknown[] = [];
      socket.on('moderation:ruled', (rules) => told.push(rules));
      await setSummit(organiser, STRICT);
      await vi.waitFor(() => expect(told).toEqual([{ isPreModerated: true, slowModeS: 30 }]), { timeout: 10_000 });
      expect(await send('Hello')).toMatchObject({ code: 'held-back' });
    } finally {
      socket.disconnect();
    }
  });

  it('gives organisers the whole summit, and nobody a pass who is banned, until it is lifted', async () => {
    const pass = (who: Browser) =>
      who.ask<{ token: string; participantId: string; rights: string[] }>(PASS, { s: sessionId });
    const inTheHall = (cookies: Browser['cookies'] = new Map()): Browser => {
      const browser = new Browser(world, 'en', '192.0.2.7');
      for (const [name, value] of cookies) browser.cookies.set(name, value);
      return browser;
    };
    const given = await pass(organiser);
    expect(given.rights).toEqual(expect.arrayContaining(['moderate', 'moderate-summit']));
    expect((await pass(chair)).rights).not.toContain('moderate-summit');
    const guest = inTheHall();
    const somebody = await pass(guest);
    const [moderator, ann] = [await joined(chat.origin, given.token), await joined(chat.origin, somebody.token)];
    try {
      granted(await ann.send('Hello'));
      const order = { kind: 'banned', forS: null, scope: 'session', participantId: somebody.participantId } as const;
      const { restrictionId } = granted(
        await moderator.socket.emitWithAck('moderation:restrict', { ...order, byAddress: true }),
      );
      await closed(ann.socket);
      expect(await pass(guest)).toEqual({ code: 'banned' });
      expect(await pass(inTheHall())).toEqual({ code: 'banned' });
      expect(await pass(world.browser())).toMatchObject({ rights: ['watch', 'chat'] });
      expect(await pass(inTheHall(chair.cookies))).toMatchObject({ participantId: chairPerson });
      granted(await moderator.socket.emitWithAck('moderation:decide', { kind: 'lift', restrictionId }));
      expect(await pass(guest)).toMatchObject({ participantId: somebody.participantId });
    } finally {
      for (const { socket } of [moderator, ann]) socket.disconnect();
    }
  });
});
