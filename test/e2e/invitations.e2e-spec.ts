import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';

const INVITE = `mutation ($s: ID!, $p: ID!, $role: AppearanceRole = SPEAKER, $email: String!) {
  inviteToSession(sessionId: $s, personId: $p, role: $role, email: $email) { __typename
    ... on InvitationSent { url invitation { id status email sentAt expiresAt } } ... on Refusal { code } } }`;
const WITHDRAW =
  'mutation ($id: ID!) { withdrawInvitation(id: $id) { __typename ... on InvitationWithdrawn { invitation { status } } ... on Refusal { code } } }';
const DETAILS =
  'id role status expiresAt person { name { text language } } summit { slug } session { id status title { text } }';
const OPEN = `query ($token: String!) { invitation(token: $token) { __typename ... on InvitationDetails { ${DETAILS} } ... on Refusal { code message } } }`;
const ANSWER = `mutation ($token: String!, $accept: Boolean!) { answerInvitation(token: $token, accept: $accept) { __typename
  ... on InvitationAnswered { invitation { ${DETAILS} } viewer { userId name email personId roles { summitSlug role } mayReadOutbox } } ... on Refusal { code } } }`;
const VIEWER = '{ viewer { name personId roles { summitSlug role } mayReadOutbox } }';
const PASS = 'mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { participantId role rights } } }';
const DRAFT =
  '{ organisedSummits { sessions { nodes { id appearances { personId role invitation { id status email } } } } } }';
const HOUR_MS = 3_600_000;

interface Sent {
  __typename: string;
  code?: string;
  url: string;
  invitation: { id: string; status: string; expiresAt: string };
}
interface Answered {
  __typename: string;
  code?: string;
  invitation: { status: string };
  viewer: {
    userId: string;
    name: string;
    email: string;
    personId: string;
    roles: object[];
    mayReadOutbox: boolean;
  } | null;
}

describe('invitations', () => {
  let world: ApiWorld;
  let summitId: string, person: string, other: string;
  let organiser: Browser, stranger: Browser;
  let sessionId: string;

  beforeAll(async () => {
    world = await ApiWorld.start({ DEMO: 'true' });
    summitId = await world.rows.summit('green');
    const elsewhereId = await world.rows.summit('elsewhere');
    person = await world.rows.person('moin', { en: 'Moin ul Haque', ur: 'معین الحق' });
    other = await world.rows.person('ada', { en: 'Ada' });
    organiser = await world.signedIn(
      world.get(SignIn),
      (await world.user('Organiser', [{ summitId, role: 'organiser' }])).id,
    );
    stranger = await world.signedIn(
      world.get(SignIn),
      (await world.user('Other organiser', [{ summitId: elsewhereId, role: 'organiser' }])).id,
    );
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    sessionId = await world.session(summitId, [
      { role: 'speaker', personId: person },
      { role: 'moderator', personId: other },
    ]);
  });

  const invite = (email: string, by: Browser = organiser, values: object = {}): Promise<Sent> =>
    by.ask<Sent>(INVITE, { s: sessionId, p: person, email, ...values });
  const answer = (browser: Browser, url: string, accept = true): Promise<Answered> =>
    browser.ask<Answered>(ANSWER, { token: tokenOf(url), accept });
  const open = (url: string, browser = world.browser()) =>
    browser.ask<Record<string, unknown>>(OPEN, { token: tokenOf(url) });
  let counter = 0;
  const anEmail = (): string => `speaker-${(counter += 1)}@example.org`;

  describe('inviteToSession', () => {
    it('mails the link in a language of the summit and gives it to the organiser', async () => {
      const email = anEmail();
      const sent = await invite(`  ${email.toUpperCase()}`);
      expect(sent).toMatchObject({ __typename: 'InvitationSent', invitation: { status: 'PENDING', email } });
      expect(sent.url).toMatch(/^http:\/\/canopy\.example\/invite\/[\w-]{43}$/);
      const [mail] = await world.dataSource.query<{ subject: string; text: string }[]>(
        'SELECT subject, text FROM outbox_mails WHERE recipient = $1',
        [email],
      );
      expect(mail?.subject).toContain('Roundtable');
      expect(mail?.text).toContain(sent.url);
      expect(mail?.text).toContain('Moin ul Haque');
      expect(JSON.stringify(await world.dataSource.query('SELECT i::text FROM invitations i'))).not.toContain(
        tokenOf(sent.url),
      );
    });

    it('is for the organisers of that summit', async () => {
      const speaker = world.browser();
      await answer(speaker, (await invite(anEmail())).url);
      expect(await invite('a@example.org', world.browser())).toMatchObject({
        __typename: 'NotAllowed',
        code: 'not-signed-in',
      });
      for (const browser of [stranger, speaker])
        expect(await invite('a@example.org', browser)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    });

    it('names bad input and refuses unknown sessions, people who do not appear so, and cancelled or past sessions', async () => {
      const { errors } = await organiser.post(INVITE, { s: sessionId, p: person, email: 'nonsense' });
      expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'email', code: 'bad-email' }] });
      expect(
        (await organiser.post(INVITE, { s: 'x', p: person, email: 'a@b.org' })).errors?.[0]?.extensions,
      ).toMatchObject({ fields: [{ path: 'sessionId' }] });
      const unknown = '01890000-0000-7000-8000-000000000000';
      expect((await invite('a@b.org', organiser, { s: unknown })).code).toBe('not-found');
      expect((await invite('a@b.org', organiser, { p: unknown })).code).toBe('not-found');
      expect((await invite('a@b.org', organiser, { role: 'INTERPRETER' })).code).toBe('not-found');
      sessionId = await world.session(summitId, [{ role: 'speaker', personId: person }], {
        startsAt: world.in(-600),
        endsAt: world.in(-500),
      });
      expect((await invite('a@b.org')).code).toBe('invitation-expired');
      await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
      expect((await invite('a@b.org')).code).toBe('session-cancelled');
    });

    it('replaces an earlier link to the same appearance', async () => {
      const first = await invite(anEmail());
      const email = anEmail();
      const second = await invite(email);
      expect(await open(first.url)).toMatchObject({ __typename: 'Refused', code: 'invitation-withdrawn' });
      expect(await open(second.url)).toMatchObject({ __typename: 'InvitationDetails' });
      const drafts = await organiser.ask<{ sessions: { nodes: { id: string; appearances: object[] }[] } }[]>(DRAFT);
      expect(drafts[0]?.sessions.nodes.find(({ id }) => id === sessionId)?.appearances).toEqual([
        { personId: person, role: 'SPEAKER', invitation: { id: second.invitation.id, status: 'PENDING', email } },
        { personId: other, role: 'MODERATOR', invitation: null },
      ]);
    });

    it('keeps one invitation when two organisers invite at once', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => invite(anEmail())));
      expect(answers.every(({ __typename }) => __typename === 'InvitationSent')).toBe(true);
      const states = await Promise.all(answers.map(({ url }) => open(url)));
      expect(states.filter(({ __typename }) => __typename === 'InvitationDetails')).toHaveLength(1);
    });
  });

  describe('an invitation', () => {
    it('shows who, where and when in the reader’s language, without signing in', async () => {
      const sent = await invite(anEmail());
      const reader = world.browser('ur');
      expect(await open(sent.url, reader)).toMatchObject({
        role: 'SPEAKER',
        status: 'PENDING',
        person: { name: { text: 'معین الحق', language: 'ur' } },
        summit: { slug: 'green' },
        session: { id: sessionId, title: { text: 'گول میز' } },
      });
      expect(reader.cookies.size).toBe(0);
    });

    it('shows a session that the public does not see yet', async () => {
      sessionId = await world.session(summitId, [{ role: 'speaker', personId: person }], { status: 'draft' });
      const sent = await invite(anEmail());
      expect(await open(sent.url)).toMatchObject({
        session: { id: sessionId, title: { text: 'Roundtable' } },
        person: { name: { text: 'Moin ul Haque' } },
      });
      expect(await answer(world.browser(), sent.url)).toMatchObject({ __typename: 'InvitationAnswered' });
      expect(await world.browser().ask('{ summit(slug: "green") { sessions { nodes { id } } } }')).not.toMatchObject({
        sessions: { nodes: expect.arrayContaining([{ id: sessionId }]) },
      });
    });

    it('is refused by its code when unknown, malformed, over, or no longer meant', async () => {
      for (const token of ['x'.repeat(43), "'--"])
        expect(await open(token)).toMatchObject({ code: 'invitation-unknown' });
      const sent = await invite(anEmail());
      await world.seat(sessionId, [{ role: 'moderator', personId: other }]);
      expect(await open(sent.url)).toMatchObject({ code: 'invitation-withdrawn' });
      await world.seat(sessionId, [{ role: 'speaker', personId: person }]);
      await world.dataSource.query('UPDATE sessions SET starts_at = $2, ends_at = $3 WHERE id = $1', [
        sessionId,
        world.in(-500),
        world.in(-361),
      ]);
      expect(await open(sent.url)).toMatchObject({ code: 'invitation-expired' });
      for (const accept of [true, false])
        expect(await answer(world.browser(), sent.url, accept)).toMatchObject({ code: 'invitation-expired' });
    });

    it('can not be accepted once the session is cancelled', async () => {
      const sent = await invite(anEmail());
      await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
      await world.release(sessionId);
      expect(await open(sent.url)).toMatchObject({ session: { status: 'CANCELLED' } });
      expect(await answer(world.browser(), sent.url)).toMatchObject({ code: 'session-cancelled' });
    });
  });

  describe('accepting', () => {
    it('signs in as the person, with a seat in this session, on any number of devices', async () => {
      const email = anEmail();
      const sent = await invite(email);
      for (const device of [world.browser(), world.browser()]) {
        expect(await answer(device, sent.url)).toMatchObject({
          __typename: 'InvitationAnswered',
          invitation: { status: 'ACCEPTED' },
          viewer: {
            name: 'Moin ul Haque',
            email,
            personId: person,
            roles: [{ summitSlug: 'green', role: 'SPEAKER' }],
            mayReadOutbox: false,
          },
        });
        expect(await device.ask(VIEWER)).toMatchObject({ personId: person });
        expect(await device.ask(PASS, { s: sessionId })).toEqual({
          participantId: person,
          role: 'speaker',
          rights: ['watch', 'chat', 'publish'],
        });
      }
    });

    it('ends with the invitation: the browser is signed out some hours after the session, or when it is withdrawn', async () => {
      const [late, withdrawn] = [world.browser(), world.browser()];
      const sent = await invite(anEmail());
      await answer(withdrawn, sent.url);
      expect(await organiser.ask(WITHDRAW, { id: sent.invitation.id })).toEqual({
        __typename: 'InvitationWithdrawn',
        invitation: { status: 'WITHDRAWN' },
      });
      expect(await withdrawn.ask(VIEWER)).toBeNull();
      expect(await answer(withdrawn, sent.url)).toMatchObject({ code: 'invitation-withdrawn' });
      await answer(late, (await invite(anEmail())).url);
      expect(await late.ask(VIEWER)).not.toBeNull();
      world.clock.pass(7 * HOUR_MS);
      expect(await late.ask(VIEWER)).toBeNull();
    });

    it('can be undone by declining, and declining by accepting', async () => {
      const browser = world.browser();
      const sent = await invite(anEmail());
      await answer(browser, sent.url);
      expect(await answer(browser, sent.url, false)).toMatchObject({
        invitation: { status: 'DECLINED' },
        viewer: null,
      });
      expect(await browser.ask(VIEWER)).toBeNull();
      expect(await answer(browser, sent.url)).toMatchObject({
        invitation: { status: 'ACCEPTED' },
        viewer: { personId: person },
      });
    });

    it('by mail afterwards gives all that the user may do', async () => {
      const email = anEmail();
      await answer(world.browser(), (await invite(email)).url);
      const [{ id } = { id: '' }] = await world.dataSource.query<{ id: string }[]>(
        'SELECT id FROM users WHERE email = $1',
        [email],
      );
      const browser = await world.signedIn(world.get(SignIn), id);
      expect(await browser.ask(VIEWER)).toMatchObject({
        personId: person,
        roles: [{ summitSlug: 'green', role: 'SPEAKER' }],
      });
      expect(await browser.ask(PASS, { s: sessionId })).toMatchObject({ role: 'speaker' });
    });

    it('keeps a browser signed in by mail as it is when it is the same user', async () => {
      const user = await world.user('Organiser who speaks', [{ summitId, role: 'organiser' }]);
      const browser = await world.signedIn(world.get(SignIn), user.id);
      const before = browser.cookies.get('canopy_session');
      expect(await answer(browser, (await invite(user.email)).url)).toMatchObject({
        viewer: { roles: [{ role: 'ORGANISER' }, { role: 'SPEAKER' }] },
      });
      expect(browser.cookies.get('canopy_session')).toBe(before);
    });
  });

  describe('an organiser who opens an invitation that they sent to somebody else', () => {
    it('gets that appearance and nothing else of the other’s account', async () => {
      const victim = await world.user('Demo organiser', [{ summitId, role: 'organiser' }], true);
      const attacker = world.browser();
      expect(await answer(attacker, (await invite(victim.email)).url)).toMatchObject({
        viewer: { name: 'Moin ul Haque', mayReadOutbox: false, roles: [{ summitSlug: 'green', role: 'SPEAKER' }] },
      });
      expect(await attacker.ask('{ outbox { totalCount } }')).toEqual({ totalCount: 0 });
      expect(await attacker.ask('{ organisedSummits { id } }')).toEqual([]);
    });

    it('does not become the same person in another summit', async () => {
      const elsewhereId = await world.rows.summit(`abroad-${Date.now()}`);
      const abroad = await world.session(elsewhereId, [{ role: 'moderator', personId: person }]);
      const attacker = world.browser();
      await answer(attacker, (await invite('attacker@example.org')).url);
      expect(await attacker.ask(PASS, { s: abroad })).toMatchObject({ role: 'attendee', rights: ['watch', 'chat'] });
      const [{ id } = { id: '' }] = await world.dataSource.query<{ id: string }[]>(
        `SELECT id FROM users WHERE email = 'attacker@example.org'`,
      );
      const byMail = await world.signedIn(world.get(SignIn), id);
      expect(await byMail.ask(PASS, { s: abroad })).toMatchObject({ role: 'attendee', participantId: id });
    });
  });

  describe('withdrawInvitation', () => {
    it('is for the organisers of that summit, and refuses what is unknown', async () => {
      const { invitation } = await invite(anEmail());
      expect(await world.browser().ask(WITHDRAW, { id: invitation.id })).toMatchObject({ code: 'not-signed-in' });
      expect(await stranger.ask(WITHDRAW, { id: invitation.id })).toMatchObject({ code: 'not-allowed' });
      expect(await organiser.ask(WITHDRAW, { id: '01890000-0000-7000-8000-000000000000' })).toMatchObject({
        code: 'not-found',
      });
      expect((await organiser.post(WITHDRAW, { id: 'x' })).errors?.[0]?.extensions).toMatchObject({
        fields: [{ path: 'id' }],
      });
    });
  });
});
