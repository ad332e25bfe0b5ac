import { randomUUID } from 'node:crypto';
import { verifyRoomPass } from '@app/realtime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const ISSUE = `mutation ($s: ID!, $name: String) { issueRoomPass(sessionId: $s, displayName: $name) { __typename
  ... on RoomPass { token expiresAt participantId role rights chatUrl mediaUrl
    iceServers { urls username credential } } ... on Refusal { code } } }`;
interface Pass {
  __typename: string;
  code?: string;
  token: string;
  participantId: string;
  role: string;
  rights: string[];
  iceServers: { urls: string[]; username: string; credential: string }[];
}
const TURN_URL = 'turn:turn.example?transport=udp';

describe('room passes', () => {
  let world: ApiWorld;
  let summitId: string, chair: string, ada: string, booth: string;
  let sessionId: string;

  beforeAll(async () => {
    world = await ApiWorld.start({ TURN_URLS: TURN_URL, TURN_SECRET: 'x'.repeat(32), TURN_TTL_SECONDS: '1200' });
    summitId = await world.rows.summit('passes', { languages: ['ur', 'en'] });
    chair = await world.rows.person('chair', { en: 'An Fengquan', ur: 'این فینگکوان' });
    ada = await world.rows.person('ada', { en: 'Ada' });
    booth = await world.rows.person('booth', { en: 'Booth' });
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    sessionId = await world.session(summitId, [
      { role: 'moderator', personId: chair },
      { role: 'speaker', personId: ada },
      { role: 'interpreter', personId: booth },
    ]);
  });

  const issue = (browser: Browser, name?: string) => browser.ask<Pass>(ISSUE, { s: sessionId, name });
  const claimsOf = async ({ token }: Pass) => {
    const verified = await verifyRoomPass(token, world.publicKey, world.clock);
    if (!verified.ok) throw new Error(verified.code);
    return verified.value;
  };
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1]) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);

  it('let a guest watch and chat for ten minutes, under a cleaned name, as the same participant each time', async () => {
    const guest = world.browser();
    const pass = await issue(guest, '  Ana\u202e \u0007Lima\n');
    expect(pass).toMatchObject({
      __typename: 'RoomPass',
      role: 'attendee',
      rights: ['watch', 'chat'],
      chatUrl: '/sockets/chat',
      mediaUrl: '/sockets/media',
    });
    const claims = await claimsOf(pass);
    expect(claims).toMatchObject({
      sub: pass.participantId,
      room: sessionId,
      name: 'Ana Lima',
      language: 'en',
      role: 'attendee',
    });
    expect(claims.exp - claims.iat).toBe(600);
    expect(guest.setCookies).toEqual([
      expect.stringMatching(/^canopy_guest=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await issue(guest)).participantId).toBe(pass.participantId);
    expect((await issue(world.browser())).participantId).not.toBe(pass.participantId);
  });

  it('bring relays with credentials of their own, which end by themselves and are for nobody else', async () => {
    const guest = world.browser();
    const { participantId, iceServers } = await issue(guest);
    const endsAtS = Math.floor(world.clock.now().getTime() / 1_000) + 1_200;
    expect(iceServers).toEqual([
      { urls: [TURN_URL], username: `${endsAtS}:${participantId}`, credential: expect.stringMatching(/^[\w+/]{27}=$/) },
    ]);
    const other = await issue(world.browser());
    expect(other.iceServers[0]?.credential).not.toBe(iceServers[0]?.credential);
  });

  it('do not let one guest be another by the id that everybody sees', async () => {
    const pass = await issue(world.browser());
    const impostor = world.browser();
    impostor.cookies.set('canopy_guest', pass.participantId);
    expect((await issue(impostor)).participantId).not.toBe(pass.participantId);
  });

  it.each([[undefined], [''], ['  \u200b ']])('call a guest without a name Guest (%j)', async (name) => {
    expect((await claimsOf(await issue(world.browser(), name))).name).toBe('Guest');
  });

  it('name the field of a name that is too long', async () => {
    const { errors } = await world.browser().post(ISSUE, { s: sessionId, name: 'x'.repeat(81) });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'displayName', code: 'too-big' }],
    });
    expect((await world.browser().post(ISSUE, { s: 'x' })).errors?.[0]?.extensions).toMatchObject({
      fields: [{ path: 'sessionId' }],
    });
  });

  it('give each part in this session its rights', async () => {
    const rightsOf = async (browser: Browser) => {
      const { role, rights, participantId } = await issue(browser);
      return { role, rights: rights.join(' '), participantId };
    };
    expect(await rightsOf(await as('Chair', [{ summitId, role: 'moderator', personId: chair }]))).toEqual({
      role: 'moderator',
      rights: 'watch chat publish caption moderate',
      participantId: chair,
    });
    expect(await rightsOf(await as('Ada', [{ summitId, role: 'speaker', personId: ada }]))).toEqual({
      role: 'speaker',
      rights: 'watch chat publish',
      participantId: ada,
    });
    expect(await rightsOf(await as('Booth', [{ summitId, role: 'interpreter', personId: booth }]))).toEqual({
      role: 'interpreter',
      rights: 'watch chat publish caption',
      participantId: booth,
    });
    expect(await rightsOf(await as('Org', [{ summitId, role: 'organiser' }]))).toMatchObject({
      role: 'organiser',
      rights: 'watch chat caption moderate moderate-summit',
    });
    expect(await rightsOf(await as('Fan', []))).toMatchObject({ role: 'attendee', rights: 'watch chat' });
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: ada }]);
    expect(
      await rightsOf(await as('Chair elsewhere', [{ summitId, role: 'moderator', personId: chair }])),
    ).toMatchObject({ role: 'attendee', rights: 'watch chat' });
  });

  it('carry the person’s name in the summit’s main language, a user’s own name, and no borrowed one', async () => {
    expect(
      (
        await claimsOf(
          await issue(await as('Chair', [{ summitId, role: 'moderator', personId: chair }]), 'Somebody else'),
        )
      ).name,
    ).toBe('این فینگکوان');
    expect((await claimsOf(await issue(await as('Fan', []), 'An Fengquan'))).name).toBe('Fan');
  });

  it('are refused for an unknown, an unpublished and a cancelled session', async () => {
    await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
    await world.release(sessionId);
    expect((await issue(world.browser())).code).toBe('session-cancelled');
    sessionId = await world.session(summitId, [], { status: 'draft' });
    expect((await issue(world.browser())).code).toBe('session-not-published');
    expect((await issue(await as('Org', [{ summitId, role: 'organiser' }]))).code).toBe('session-not-published');
    sessionId = '01890000-0000-7000-8000-000000000000';
    expect((await issue(world.browser())).code).toBe('not-found');
  });

  describe('of a summit', () => {
    const ISSUE_SUMMIT = `mutation ($s: ID!) { issueSummitRoomPass(summitId: $s) { __typename
      ... on RoomPass { token participantId role rights chatUrl } ... on Refusal { code } } }`;
    const issueFor = (browser: Browser, id: string) => browser.ask<Pass>(ISSUE_SUMMIT, { s: id });

    it('are for its organisers, the people of its programme under their names, and who was admitted', async () => {
      await world.release(sessionId);
      const organiser = await issueFor(await as('Org', [{ summitId, role: 'organiser' }]), summitId);
      expect(organiser).toMatchObject({ role: 'organiser', rights: ['watch', 'chat', 'moderate', 'moderate-summit'] });
      expect(await claimsOf(organiser)).toMatchObject({ room: summitId, roomKind: 'summit', name: 'Org' });
      const speaker = await issueFor(await as('A. L.', [{ summitId, role: 'speaker', personId: ada }]), summitId);
      expect(speaker).toMatchObject({ role: 'speaker', rights: ['watch', 'chat'], participantId: ada });
      expect(await claimsOf(speaker)).toMatchObject({ name: 'Ada' });

      const attendee = await world.user('Guest of ours', []);
      const browser = await world.signedIn(world.get(SignIn), attendee.id);
      const register = async (status: string): Promise<void> => {
        await world.dataSource.query(
          `INSERT INTO registration_forms (summit_id, is_open, needs_approval, fields, revision, updated_at)
           VALUES ($1, true, false, '[]', 1, now()) ON CONFLICT DO NOTHING`,
          [summitId],
        );
        await world.dataSource.query(
          `INSERT INTO registrations (id, summit_id, arrival, status, email, name, language, answers, code, registered_at, changed_at)
           SELECT $1::uuid, $2, 1, $3, email, 'Guest', 'en', '{}', $1::text, now(), now() FROM users WHERE id = $4
           ON CONFLICT (summit_id, email) DO UPDATE SET status = excluded.status`,
          [randomUUID(), summitId, status, attendee.id],
        );
      };
      expect(await issueFor(browser, summitId)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      await register('waiting');
      expect(await issueFor(browser, summitId)).toMatchObject({ code: 'not-allowed' });
      await register('confirmed');
      expect(await issueFor(browser, summitId)).toMatchObject({ role: 'attendee', rights: ['watch', 'chat'] });
    });

    it('are for nobody else, and for no summit that nobody released', async () => {
      const hidden = await world.rows.summit(`hidden-${Date.now()}`);
      expect(await issueFor(world.browser(), summitId)).toMatchObject({
        __typename: 'NotAllowed',
        code: 'not-signed-in',
      });
      const elsewhere = await as('Elsewhere', [{ summitId: hidden, role: 'organiser' }]);
      expect(await issueFor(elsewhere, summitId)).toMatchObject({ code: 'not-allowed' });
      expect(await issueFor(elsewhere, hidden)).toMatchObject({ __typename: 'NotFound' });
    });
  });
});
