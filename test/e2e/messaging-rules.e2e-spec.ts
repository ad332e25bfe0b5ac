import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { granted, joined } from './chat/chat-world.js';

const PASS = `mutation ($s: ID!) { issueRoomPass(sessionId: $s) {
  ... on RoomPass { token participantId } ... on Refusal { code } } }`;
const FIELDS = 'allowsDirectMessages previewHosts';
const RULES = `query ($s: ID!) { summitMessaging(summitId: $s) { ${FIELDS} } }`;
const SET = `mutation ($s: ID!, $r: SummitMessagingInput!) { setSummitMessaging(summitId: $s, rules: $r) {
  ... on SummitMessaging { ${FIELDS} } ... on Refusal { code } } }`;
const REPORTS = `query ($s: ID!) { directReports(summitId: $s) {
  id reporterName reportedName reason messages { isOfReported text } } }`;
const SETTLE = `mutation ($id: ID!) { settleDirectReport(id: $id) {
  ... on SettledDirectReport { id } ... on Refusal { code } } }`;
const USUAL = { allowsDirectMessages: true, previewHosts: [] };
const NOWHERE = '0198c0de-0000-7000-8000-000000000000';

describe('messages of a summit', () => {
  let world: ApiWorld;
  let chat: TestChatServer;
  let summitId: string, sessionId: string;
  let organiser: Browser, ann: Browser, bob: Browser;

  beforeAll(async () => {
    world = await ApiWorld.start();
    chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
  });
  afterAll(async () => {
    await chat?.close();
    await world?.stop();
  });
  beforeEach(async () => {
    summitId = await world.rows.summit(`messages-${crypto.randomUUID()}`, { languages: ['en'] });
    const chair = await world.rows.person(`chair-${crypto.randomUUID()}`, { en: 'An Fengquan' });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    [ann, bob] = [await as('Ann'), await as('Bob')];
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: chair }]);
  });

  const set = (who: Browser, rules: object) => who.ask(SET, { s: summitId, r: { ...USUAL, ...rules } });
  const enter = async (who: Browser) => {
    const pass = await who.ask<{ token: string; participantId: string }>(PASS, { s: sessionId });
    return { ...(await joined(chat.origin, pass.token)), id: pass.participantId };
  };

  it('are ruled by its organisers, and open rooms follow', async () => {
    expect(await organiser.ask(RULES, { s: summitId })).toEqual(USUAL);
    const page = await enter(ann);
    expect(granted(await page.socket.emitWithAck('direct:list', {})).isOpen).toBe(true);
    const ruled = vi.fn();
    page.socket.on('direct:ruled', ruled);
    const rules = { allowsDirectMessages: false, previewHosts: ['Example.ORG ', 'example.org', 'www.unfccc.int'] };
    const kept = { allowsDirectMessages: false, previewHosts: ['example.org', 'www.unfccc.int'] };
    expect(await set(organiser, rules)).toEqual(kept);
    expect(await organiser.ask(RULES, { s: summitId })).toEqual(kept);
    await vi.waitFor(() => expect(ruled).toHaveBeenCalledWith({ isOpen: false }), { timeout: 10_000 });
    page.socket.disconnect();
  });

  it('are nobody else’s to rule, and of nothing that is not there', async () => {
    for (const who of [world.browser(), ann]) {
      expect(await who.ask(RULES, { s: summitId })).toBeNull();
      expect(await who.ask(REPORTS, { s: summitId })).toEqual([]);
    }
    expect(await set(world.browser(), {})).toEqual({ code: 'not-signed-in' });
    expect(await set(ann, {})).toEqual({ code: 'not-allowed' });
    expect(await organiser.ask(SET, { s: NOWHERE, r: USUAL })).toEqual({ code: 'not-allowed' });
    expect(await organiser.ask(SETTLE, { id: NOWHERE })).toEqual({ code: 'not-found' });
  });

  it.each(['https://example.org', '127.0.0.1', 'localhost', 'example.org/x', ''])(
    'do not preview pages of %j',
    async (host) => {
      await expect(set(organiser, { previewHosts: [host] })).rejects.toThrow();
      expect(await organiser.ask(RULES, { s: summitId })).toEqual(USUAL);
    },
  );

  it('that were reported are read and settled by its organisers, and by nobody else', async () => {
    const [from, to] = [await enter(ann), await enter(bob)];
    const ids = { clientMessageId: crypto.randomUUID(), to: to.id };
    const { conversationId } = granted(await from.socket.emitWithAck('direct:ask', { ...ids, text: 'Buy this' }));
    granted(await to.socket.emitWithAck('direct:report', { conversationId, reason: 'Advertising' }));
    const [report, ...others] = await organiser.ask<{ id: string }[]>(REPORTS, { s: summitId });
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      reporterName: 'Bob',
      reportedName: 'Ann',
      reason: 'Advertising',
      messages: [{ isOfReported: true, text: 'Buy this' }],
    });
    const { id } = report!;
    expect(await ann.ask(SETTLE, { id })).toEqual({ code: 'not-found' });
    expect(await world.browser().ask(SETTLE, { id })).toEqual({ code: 'not-signed-in' });
    expect(await organiser.ask(SETTLE, { id })).toEqual({ id });
    expect(await organiser.ask(SETTLE, { id })).toEqual({ id });
    expect(await organiser.ask(REPORTS, { s: summitId })).toEqual([]);
    for (const page of [from, to]) page.socket.disconnect();
  });
});
