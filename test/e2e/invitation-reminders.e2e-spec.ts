import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { InvitationReminders } from '../../apps/api/src/invitations/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';

const INVITE = `mutation ($s: ID!, $p: ID!, $role: AppearanceRole = SPEAKER, $email: String!) {
  inviteToSession(sessionId: $s, personId: $p, role: $role, email: $email) { __typename
    ... on InvitationSent { url invitation { id } } } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawInvitation(id: $id) { __typename } }';
const OPEN = `query ($token: String!) { invitation(token: $token) { __typename ... on InvitationDetails { id status } ... on Refusal { code } } }`;
const ANSWER = `mutation ($token: String!) { answerInvitation(token: $token, accept: true) { __typename ... on InvitationAnswered { invitation { status } } } }`;
const DAY_MS = 24 * 3_600_000;

interface Sent {
  url: string;
  invitation: { id: string };
}

describe('after an invitation was sent', () => {
  let world: ApiWorld;
  let summitId: string, person: string;
  let organiser: Browser, stranger: Browser;
  let sessionId: string;
  let counter = 0;

  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.stop());
  // A summit, a person and people signed in for each test: some let weeks pass.
  beforeEach(async () => {
    counter += 1;
    summitId = await world.rows.summit(`green-${counter}`);
    const otherId = await world.rows.summit(`elsewhere-${counter}`);
    const signedIn = async (summit: string): Promise<Browser> =>
      world.signedIn(world.get(SignIn), (await world.user('Organiser', [{ summitId: summit, role: 'organiser' }])).id);
    [organiser, stranger] = [await signedIn(summitId), await signedIn(otherId)];
    person = await world.rows.person(`guest-${counter}`, { en: 'Guest' });
    await ahead(30);
  });

  /** The session is so many days ahead. */
  const ahead = async (days: number): Promise<void> => {
    const startsAt = world.in(days * 24 * 60);
    const endsAt = world.in(days * 24 * 60 + 60);
    sessionId = await world.session(summitId, [{ role: 'speaker', personId: person }], { startsAt, endsAt });
  };
  const invite = (email: string, by: Browser = organiser, values: object = {}): Promise<Sent> =>
    by.ask<Sent>(INVITE, { s: sessionId, p: person, email, ...values });
  const answer = (browser: Browser, url: string) => browser.ask(ANSWER, { token: tokenOf(url) });
  const open = (url: string) => world.browser().ask<Record<string, unknown>>(OPEN, { token: tokenOf(url) });
  const anEmail = (): string => `guest-${counter}-${(mailCount += 1)}@example.org`;
  let mailCount = 0;

  describe('reminders and further links', () => {
    const REMIND = `mutation ($id: ID!) { remindInvitation(id: $id) { __typename
      ... on InvitationReminded { invitation { status remindedAt } } ... on Refusal { code } } }`;
    const REMIND_ALL = `mutation ($s: ID!) { remindPendingInvitations(summitId: $s) { __typename
      ... on InvitationsReminded { remindedCount skippedCount } ... on Refusal { code } } }`;
    const LINK = `mutation ($id: ID!) { createInvitationLink(id: $id) { __typename ... on InvitationLink { url } ... on Refusal { code } } }`;
    const remind = (id: string, by = organiser) => by.ask<{ __typename: string; code?: string }>(REMIND, { id });
    const link = (id: string, by = organiser) =>
      by.ask<{ __typename: string; code?: string; url: string }>(LINK, { id });
    const mailsTo = (email: string) =>
      world.dataSource.query<{ subject: string; text: string }[]>(
        'SELECT subject, text FROM outbox_mails WHERE recipient = $1 ORDER BY id',
        [email],
      );

    it('mail the invitation once more, at most once a day, with a link that works like the first', async () => {
      const email = anEmail();
      const sent = await invite(email);
      expect(await remind(sent.invitation.id)).toMatchObject({
        __typename: 'InvitationReminded',
        invitation: { status: 'PENDING' },
      });
      expect(await remind(sent.invitation.id)).toMatchObject({ __typename: 'Refused', code: 'reminded-recently' });
      const mails = await mailsTo(email);
      expect(mails.map(({ subject }) => subject.startsWith('Reminder'))).toEqual([false, true]);
      const second = /http:\S+\/invite\/[\w-]{43}/.exec(mails[1]?.text ?? '')?.[0] ?? '';
      expect(second).not.toBe(sent.url);
      for (const url of [sent.url, second])
        expect(await open(url)).toMatchObject({ __typename: 'InvitationDetails', id: sent.invitation.id });
      world.clock.pass(DAY_MS + 1);
      expect(await remind(sent.invitation.id)).toMatchObject({ __typename: 'InvitationReminded' });
      expect(await mailsTo(email)).toHaveLength(3);
    });

    it('are not sent twice when two organisers press at once', async () => {
      const email = anEmail();
      const { invitation } = await invite(email);
      const answers = await Promise.all(Array.from({ length: 5 }, () => remind(invitation.id)));
      expect(answers.filter(({ __typename }) => __typename === 'InvitationReminded')).toHaveLength(1);
      expect(await mailsTo(email)).toHaveLength(2);
    });

    it('go to everybody of the summit who has not answered', async () => {
      await invite(anEmail());
      const answered = await world.rows.person(`answered-${counter}`, { en: 'Answered' });
      await world.seat(sessionId, [
        { role: 'speaker', personId: person },
        { role: 'moderator', personId: answered },
      ]);
      const accepted = await invite(anEmail(), organiser, { p: answered, role: 'MODERATOR' });
      await answer(world.browser(), accepted.url);
      const all = (by = organiser) => by.ask(REMIND_ALL, { s: summitId });
      expect(await all()).toEqual({ __typename: 'InvitationsReminded', remindedCount: 1, skippedCount: 0 });
      expect(await all()).toEqual({ __typename: 'InvitationsReminded', remindedCount: 0, skippedCount: 1 });
      expect(await all(stranger)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      expect(await all(world.browser())).toMatchObject({ code: 'not-signed-in' });
    });

    it('are refused for what was answered, withdrawn or cancelled, and to other organisers', async () => {
      const sent = await invite(anEmail());
      const { id } = sent.invitation;
      expect(await remind(id, stranger)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      expect(await link(id, stranger)).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
      expect(await remind(id, world.browser())).toMatchObject({ code: 'not-signed-in' });
      expect(await link('01890000-0000-7000-8000-000000000000')).toMatchObject({ __typename: 'NotFound' });
      await answer(world.browser(), sent.url);
      expect(await remind(id)).toMatchObject({ __typename: 'Refused', code: 'invitation-answered' });
      expect(await link(id)).toMatchObject({ __typename: 'InvitationLink' });
      await organiser.ask(WITHDRAW, { id });
      expect(await remind(id)).toMatchObject({ code: 'invitation-withdrawn' });
      expect(await link(id)).toMatchObject({ code: 'invitation-withdrawn' });
      const other = await invite(anEmail());
      await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
      expect(await remind(other.invitation.id)).toMatchObject({ code: 'session-cancelled' });
    });

    it('give links that all end when the invitation is withdrawn', async () => {
      const sent = await invite(anEmail());
      const more = await link(sent.invitation.id);
      expect(more.url).toMatch(/\/invite\/[\w-]{43}$/);
      const browser = world.browser();
      expect(await answer(browser, more.url)).toMatchObject({ invitation: { status: 'ACCEPTED' } });
      await organiser.ask(WITHDRAW, { id: sent.invitation.id });
      for (const url of [sent.url, more.url]) expect(await open(url)).toMatchObject({ code: 'invitation-withdrawn' });
      expect(await browser.ask('{ viewer { userId } }')).toBeNull();
      const kept = await world.dataSource.query('SELECT encode(token_hash, $1) AS hash FROM invitation_links', [
        'escape',
      ]);
      expect(JSON.stringify(kept)).not.toContain(tokenOf(more.url));
    });

    it('come by the clock a week and a day before the session, once each, wherever it was moved to', async () => {
      await ahead(20);
      const email = anEmail();
      await invite(email);
      const due = (): Promise<number> => world.get(InvitationReminders).remindDue(world.context());
      const count = async (): Promise<number> => {
        await due();
        return (await mailsTo(email)).length;
      };
      expect(await count()).toBe(1);
      world.clock.pass(14 * DAY_MS);
      expect(await count()).toBe(2);
      expect(await count()).toBe(2);
      world.clock.pass(2 * DAY_MS);
      expect(await count()).toBe(2);
      world.clock.pass(3.5 * DAY_MS);
      expect(await count()).toBe(3);
      expect(await count()).toBe(3);
      // Moved by a month, then near again: the day before is not told twice.
      await world.dataSource.query(
        `UPDATE sessions SET starts_at = starts_at + interval '30 days', ends_at = ends_at + interval '30 days' WHERE id = $1`,
        [sessionId],
      );
      world.clock.pass(30 * DAY_MS);
      expect(await count()).toBe(3);
    });
  });

  describe('a no', () => {
    const DECLINE =
      'mutation ($token: String!, $reason: String) { answerInvitation(token: $token, accept: false, reason: $reason) { __typename } }';
    const READ =
      '{ organisedSummits { sessions { nodes { id appearances { invitation { status declineReason answeredAt } } } } } }';
    const seen = async () => {
      const summits =
        await organiser.ask<{ sessions: { nodes: { id: string; appearances: { invitation: object | null }[] }[] } }[]>(
          READ,
        );
      return summits.flatMap(({ sessions }) => sessions.nodes).find(({ id }) => id === sessionId)?.appearances[0]
        ?.invitation;
    };

    it('may say why, in the person’s words, to the organisers alone; a later yes takes it back', async () => {
      const sent = await invite(anEmail());
      const reason = 'میں سفر میں ہوں <b>;\n=HYPERLINK()';
      await world.browser().ask(DECLINE, { token: tokenOf(sent.url), reason: `  ${reason} ` });
      expect(await seen()).toMatchObject({ status: 'DECLINED', declineReason: reason });
      await answer(world.browser(), sent.url);
      expect(await seen()).toMatchObject({ status: 'ACCEPTED', declineReason: null });
      await world.browser().ask(DECLINE, { token: tokenOf(sent.url), reason: '   ' });
      expect(await seen()).toMatchObject({ status: 'DECLINED', declineReason: null });
      const { errors } = await world.browser().post(DECLINE, { token: tokenOf(sent.url), reason: 'x'.repeat(1001) });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'reason' }] });
    });
  });
});
