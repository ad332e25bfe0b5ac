import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { granted, joined } from './chat/chat-world.js';

const PASS = `mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { token rights } ... on Refusal { code } } }`;
const START = `mutation ($s: ID!) { startSession(sessionId: $s) { __typename ... on Refusal { code } } }`;
const OPEN = `mutation ($s: ID!, $l: String!) { openCaptionFeed(sessionId: $s, language: $l) { __typename
  ... on CaptionFeedOpened { url secret feed { id sessionId language } } ... on Refusal { code } } }`;
const CLOSE = `mutation ($id: ID!) { closeCaptionFeed(id: $id) { __typename ... on CaptionFeedClosed { id } ... on Refusal { code } } }`;
const FEEDS = `query ($s: ID!) { captionFeeds(sessionId: $s) { id language } }`;
const TRANSCRIPTS = `query ($slug: String!) { summit(slug: $slug) { sessions { nodes { id transcripts { language vttUrl textUrl } } } } }`;

interface Feed {
  __typename: string;
  code?: string;
  url: string;
  secret: string;
  feed: { id: string; language: string };
}

describe('what was said in a session', () => {
  let world: ApiWorld;
  let chat: TestChatServer;
  let summitId: string, chairPerson: string;
  let chair: Browser, organiser: Browser, stranger: Browser, signedIn: Browser;
  let sessionId: string;

  beforeAll(async () => {
    world = await ApiWorld.start();
    chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
    summitId = await world.rows.summit('said', { languages: ['en', 'ur'] });
    chairPerson = await world.rows.person('chair', { en: 'An Fengquan' });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    chair = await as('Chair', [{ summitId, role: 'moderator', personId: chairPerson }]);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    signedIn = await as('Somebody');
    stranger = world.browser();
  });
  afterAll(async () => {
    await chat?.close();
    await world?.stop();
  });
  beforeEach(async () => {
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: chairPerson }]);
  });

  const start = () => chair.ask(START, { s: sessionId });
  /** The chair's own pass, into the chat. */
  const captioner = async () => {
    const { token } = await chair.ask<{ token: string }>(PASS, { s: sessionId });
    const client = await joined(chat.origin, token);
    return {
      say: async (text: string, language = 'en') =>
        granted(await client.socket.emitWithAck('caption:finish-line', { clientLineId: randomUUID(), language, text })),
      leave: () => client.socket.disconnect(),
    };
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    world.app.inject({ method: 'GET', url: path, headers });
  const listed = async (who = stranger) => {
    const { sessions } = await who.ask<{
      sessions: { nodes: { id: string; transcripts: { language: string; vttUrl: string; textUrl: string }[] }[] };
    }>(TRANSCRIPTS, { slug: 'said' });
    return sessions.nodes.find(({ id }) => id === sessionId)?.transcripts;
  };

  it('is a WebVTT file and a text in each language, for everybody', async () => {
    await start();
    const { say, leave } = await captioner();
    await say('Good morning, <all> & welcome.');
    await say('صبح بخیر۔', 'ur');
    await say('We begin.');
    leave();
    expect(await listed()).toEqual(
      ['en', 'ur'].map((language) => ({
        language,
        vttUrl: `/sessions/${sessionId}/captions/${language}.vtt`,
        textUrl: `/sessions/${sessionId}/captions/${language}.txt`,
      })),
    );
    const vtt = await get(`/sessions/${sessionId}/captions/en.vtt`);
    expect(vtt.statusCode).toBe(200);
    expect(vtt.headers).toMatchObject({ 'content-type': 'text/vtt; charset=utf-8', 'content-language': 'en' });
    expect(vtt.body).toMatch(
      /^WEBVTT - en\n\n1\n00:00:\d\d\.\d{3} --> 00:00:\d\d\.\d{3}\nGood morning, &lt;all&gt; &amp; welcome\.\n\n2\n00:00:\d\d\.\d{3} --> 00:00:\d\d\.\d{3}\nWe begin\.\n$/,
    );
    const text = await get(`/sessions/${sessionId}/captions/ur.txt?download`);
    expect(text.body).toBe('صبح بخیر۔\n');
    expect(text.headers['content-disposition']).toMatch(/^attachment; filename="session-[0-9a-f-]+\.ur\.txt"$/);
    const again = await get(`/sessions/${sessionId}/captions/en.vtt`, { 'if-none-match': String(vtt.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('grows while the session is on', async () => {
    await start();
    const { say, leave } = await captioner();
    await say('One.');
    const before = await get(`/sessions/${sessionId}/captions/en.txt`);
    await say('Two.');
    leave();
    const after = await get(`/sessions/${sessionId}/captions/en.txt`, { 'if-none-match': String(before.headers.etag) });
    expect([before.body, after.statusCode, after.body]).toEqual(['One.\n', 200, 'One.\nTwo.\n']);
  });

  it('is none where nobody wrote, in another language, in another session, or of a session that is not released', async () => {
    await start();
    const { say, leave } = await captioner();
    await say('One.');
    leave();
    const draft = await world.session(summitId, [], { status: 'draft' });
    for (const path of [
      `/sessions/${sessionId}/captions/ur.vtt`,
      `/sessions/${sessionId}/captions/en.pdf`,
      `/sessions/${sessionId}/captions/xx.vtt`,
      `/sessions/${sessionId}/captions/EN.vtt`,
      `/sessions/${randomUUID()}/captions/en.vtt`,
      `/sessions/none/captions/en.vtt`,
      `/sessions/${draft}/captions/en.vtt`,
      `/sessions/${sessionId}/captions/%2e%2e%2fen.vtt`,
    ])
      expect([path, (await get(path)).statusCode]).toEqual([path, 404]);
    // Kept, but of a session that the public does not know: as when it is taken out of the programme again.
    await world.dataSource.query("UPDATE channels SET session_id = $2 WHERE session_id = $1 AND kind = 'captions'", [
      sessionId,
      draft,
    ]);
    await world.dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, snapshot, updated_at)
       SELECT $2, status, version, started_at, snapshot, updated_at FROM stages WHERE session_id = $1`,
      [sessionId, draft],
    );
    expect((await get(`/sessions/${draft}/captions/en.vtt`)).statusCode).toBe(404);
  });

  it('is nothing of what was tried before it began', async () => {
    await start();
    const { say, leave } = await captioner();
    await say('Trial.');
    leave();
    await world.dataSource.query("UPDATE stages SET started_at = now() + interval '1 second' WHERE session_id = $1", [
      sessionId,
    ]);
    expect(await listed()).toEqual([]);
    expect((await get(`/sessions/${sessionId}/captions/en.vtt`)).statusCode).toBe(404);
  });

  describe('by a speech recogniser', () => {
    const open = (who: Browser, language = 'en', s = sessionId) => who.ask<Feed>(OPEN, { s, l: language });
    const post = async (secret: string, text: string) => {
      const response = await fetch(`${chat.origin}/captions/heard`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ text }),
      });
      return response.status;
    };

    it('whom the chair or an organiser lets in, for one language, until they close it', async () => {
      await start();
      const feed = await open(chair, 'ur');
      expect(feed).toMatchObject({
        __typename: 'CaptionFeedOpened',
        url: 'http://canopy.example/captions/heard',
        feed: { sessionId, language: 'ur' },
      });
      expect(await post(feed.secret, 'سلام۔')).toBe(201);
      expect((await get(`/sessions/${sessionId}/captions/ur.txt`)).body).toBe('سلام۔\n');
      const other = await open(organiser, 'en');
      expect(await organiser.ask(FEEDS, { s: sessionId })).toEqual([
        { id: feed.feed.id, language: 'ur' },
        { id: other.feed.id, language: 'en' },
      ]);
      expect(await organiser.ask(CLOSE, { id: feed.feed.id })).toEqual({
        __typename: 'CaptionFeedClosed',
        id: feed.feed.id,
      });
      expect(await post(feed.secret, 'سلام۔')).toBe(401);
      expect(await post(other.secret, 'Hello.')).toBe(201);
      const [row] = await world.dataSource.query<{ secret_hash: Buffer }[]>('SELECT secret_hash FROM caption_feeds');
      expect(row?.secret_hash.toString()).not.toContain(other.secret);
    });

    it('nobody else opens, sees or closes a feed', async () => {
      const { feed } = await open(chair);
      for (const [who, code] of [
        [stranger, 'not-signed-in'],
        [signedIn, 'not-allowed'],
      ] as const) {
        expect(await open(who)).toMatchObject({ code });
        expect(await who.ask(FEEDS, { s: sessionId })).toEqual([]);
        expect(await who.ask(CLOSE, { id: feed.id })).toMatchObject({ code });
      }
      expect(await open(chair, 'en', randomUUID())).toMatchObject({ code: 'not-found' });
      expect(await chair.ask(CLOSE, { id: randomUUID() })).toMatchObject({ code: 'not-found' });
    });

    it('with bad input is bad input, and with too many feeds refused', async () => {
      const { errors } = await chair.post(OPEN, { s: sessionId, l: 'xx' });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      for (let n = 0; n < 20; n += 1) expect((await open(chair)).__typename).toBe('CaptionFeedOpened');
      expect(await open(chair)).toMatchObject({ code: 'limit-reached' });
    });
  });
});
