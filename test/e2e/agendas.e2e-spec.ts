import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';
import {
  lacksPrograms,
  lacksPython,
  readWithIcalJs,
  readWithPython,
  Subscriber,
} from './calendars/calendar-readers.js';

const STAR = `mutation ($sessionId: ID!, $isStarred: Boolean!) {
  starSession(sessionId: $sessionId, isStarred: $isStarred) { __typename ... on StarredSessions { sessionIds } ... on Refusal { code } } }`;
const STARRED = '{ starredSessions { sessionIds } }';
const MINE = `{ myAgenda { entries { summit { slug } session { id status } } registeredSummits { slug } hasAppearances links { kind } } }`;
const ISSUE = `mutation ($kind: CalendarLinkKind!) {
  issueCalendarLink(kind: $kind) { __typename ... on CalendarLinkIssued { url link { kind issuedAt } } ... on Refusal { code } } }`;
const REVOKE = `mutation ($kind: CalendarLinkKind!) { revokeCalendarLink(kind: $kind) { links { kind } } }`;

describe('own agendas', () => {
  let world: ApiWorld;
  let summitId: string;
  let slug: string;
  beforeAll(async () => {
    world = await ApiWorld.start();
    await world.app.listen(0, '127.0.0.1');
    slug = `agenda-${uuidv7()}`;
    summitId = await world.rows.summit(slug);
  });
  afterAll(() => world.stop());

  const aSession = (status = 'published') => world.session(summitId, [], { status });
  const star = (browser: Browser, sessionId: string, isStarred = true) =>
    browser.ask<{ __typename: string; sessionIds?: string[]; code?: string }>(STAR, { sessionId, isStarred });
  const starredOf = async (browser: Browser) => (await browser.ask<{ sessionIds: string[] }>(STARRED)).sessionIds;
  const issue = async (browser: Browser, kind = 'AGENDA'): Promise<string> => {
    const issued = await browser.ask<{ __typename: string; url: string }>(ISSUE, { kind });
    expect(issued.__typename).toBe('CalendarLinkIssued');
    return issued.url;
  };
  const fetchFeed = (url: string, headers: Record<string, string> = {}) =>
    world.app.inject({ url: url.replace('http://canopy.example', ''), headers });
  const uidsOf = async (url: string) => readWithIcalJs((await fetchFeed(url)).payload).map(({ uid }) => uid);
  const signedIn = async (name = 'Somebody') => {
    const user = await world.user(name);
    return { ...user, browser: await world.signedIn(world.get(SignIn), user.id) };
  };

  it('are kept for a guest of this browser, and for nobody else', async () => {
    const [guest, other] = [world.browser(), world.browser()];
    const [first, second] = [await aSession(), await aSession()];
    expect(await starredOf(guest)).toEqual([]);
    expect(guest.cookies.size).toBe(0);
    expect((await star(guest, first)).sessionIds).toEqual([first]);
    expect((await star(guest, second)).sessionIds).toEqual([first, second]);
    expect((await star(guest, second)).sessionIds).toEqual([first, second]);
    expect(await starredOf(other)).toEqual([]);
    expect((await star(other, first, false)).sessionIds).toEqual([]);
    expect((await star(guest, first, false)).sessionIds).toEqual([second]);
    expect(await starredOf(guest)).toEqual([second]);
  });

  it('come along when the guest signs in and goes on', async () => {
    const { browser } = await signedIn();
    const [before, after] = [await aSession(), await aSession()];
    const guest = world.browser();
    await star(guest, before);
    for (const [name, value] of guest.cookies) browser.cookies.set(name, value);
    expect(await starredOf(browser)).toEqual([before]);
    await star(browser, after);
    browser.cookies.delete('canopy_guest');
    expect(await starredOf(browser)).toEqual([before, after]);
    expect(await starredOf(guest)).toEqual([]);
  });

  it('take no session that the public does not know, and no id that is none', async () => {
    const guest = world.browser();
    expect((await star(guest, await aSession('draft'))).code).toBe('not-found');
    expect((await star(guest, uuidv7())).code).toBe('not-found');
    const { errors } = await guest.post(STAR, { sessionId: 'x', isStarred: true });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('of an account stay closed to the link of an invitation, which may be in other hands', async () => {
    const { browser, email } = await signedIn('Victim');
    const mine = await aSession();
    await star(browser, mine);
    const url = await issue(browser);
    const personId = await world.rows.person(`victim-${uuidv7()}`);
    const sessionId = await world.session(summitId, [{ role: 'speaker', personId }]);
    const organiser = await world.user('Organiser', [{ summitId, role: 'organiser', personId: null }]);
    const invited = await (
      await world.signedIn(world.get(SignIn), organiser.id)
    ).ask<{ url: string }>(
      `mutation ($sessionId: ID!, $personId: ID!, $email: String!) {
         inviteToSession(sessionId: $sessionId, personId: $personId, role: SPEAKER, email: $email) { ... on InvitationSent { url } } }`,
      { sessionId, personId, email },
    );
    const other = world.browser();
    await other.ask('mutation ($token: String!) { answerInvitation(token: $token, accept: true) { __typename } }', {
      token: tokenOf(invited.url),
    });
    expect(await other.ask('{ viewer { email } }')).toEqual({ email });
    expect(await starredOf(other)).toEqual([]);
    expect(await other.ask(MINE)).toMatchObject({ entries: [], links: [], hasAppearances: false });
    expect(await other.ask(ISSUE, { kind: 'APPEARANCES' })).toMatchObject({ code: 'not-signed-in' });
    await issue(other);
    await other.ask(REVOKE, { kind: 'AGENDA' });
    expect(await uidsOf(url)).toEqual([`${mine}@canopy`]);
  });

  it('have an end', async () => {
    const { id, browser } = await signedIn();
    await world.dataSource.query(
      `WITH filler AS (
         INSERT INTO sessions (id, summit_id, slug, kind, title, starts_at, ends_at, status, languages, revision, created_at, updated_at)
         SELECT gen_random_uuid(), $1, 'filler-' || number, 'panel', '{"en":"x"}', now(), now() + interval '1 hour', 'published', '{en}', 1, now(), now()
           FROM generate_series(1, 500) number RETURNING id
       ) INSERT INTO session_stars (user_id, session_id, starred_at) SELECT $2, id, now() FROM filler`,
      [summitId, id],
    );
    expect((await star(browser, await aSession())).code).toBe('limit-reached');
  });

  it('list what was starred by its beginning, cancelled sessions too', async () => {
    const guest = world.browser();
    const late = await world.session(summitId, [], { startsAt: world.in(500), endsAt: world.in(560) });
    const early = await world.session(summitId, [], { startsAt: world.in(100), endsAt: world.in(160) });
    for (const id of [late, early]) await star(guest, id);
    await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [early]);
    await world.release(early);
    expect(await guest.ask(MINE)).toEqual({
      entries: [
        { summit: { slug }, session: { id: early, status: 'CANCELLED' } },
        { summit: { slug }, session: { id: late, status: 'PUBLISHED' } },
      ],
      registeredSummits: [],
      hasAppearances: false,
      links: [],
    });
  });

  it('are followed by a calendar behind a secret that is kept as a hash, until it is renewed or revoked', async () => {
    const guest = world.browser();
    const [first, second] = [await aSession(), await aSession()];
    await star(guest, first);
    const url = await issue(guest);
    expect(url).toMatch(/^http:\/\/canopy\.example\/calendar\/agendas\/[\w-]{43}\.ics$/);
    const secret = url.split('/').at(-1)?.replace('.ics', '') ?? '';
    const [rows] = await world.dataSource.query<object[]>('SELECT array_agg(calendar_links::text) FROM calendar_links');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(await uidsOf(url)).toEqual([`${first}@canopy`]);
    await star(guest, second);
    expect(await uidsOf(`${url}?lang=ur&alarm=10`)).toEqual([`${first}@canopy`, `${second}@canopy`]);
    expect(await guest.ask(MINE)).toMatchObject({ links: [{ kind: 'AGENDA' }] });
    const renewed = await issue(guest);
    expect((await fetchFeed(url)).statusCode).toBe(404);
    expect((await fetchFeed(renewed)).statusCode).toBe(200);
    expect(await guest.ask(REVOKE, { kind: 'AGENDA' })).toEqual({ links: [] });
    expect((await fetchFeed(renewed)).statusCode).toBe(404);
    expect(await guest.ask(REVOKE, { kind: 'AGENDA' })).toEqual({ links: [] });
    for (const wrong of ['x', 'a'.repeat(43), `${'a'.repeat(42)}%00`])
      expect((await fetchFeed(`/calendar/agendas/${wrong}.ics`)).statusCode).toBe(404);
  });

  it('tell nobody on the way, and a calendar that has it already that it has', async () => {
    const guest = world.browser();
    await star(guest, await aSession());
    const url = await issue(guest);
    const answer = await fetchFeed(url);
    expect(answer.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    expect(answer.payload).not.toContain('SOURCE');
    const tag = String(answer.headers['etag']);
    expect((await fetchFeed(url, { 'if-none-match': tag })).statusCode).toBe(304);
    await star(guest, await aSession());
    expect((await fetchFeed(url, { 'if-none-match': tag })).statusCode).toBe(200);
  });

  it('hold the whole programme of a summit that somebody registered for', async () => {
    const registeredSlug = `registered-${uuidv7()}`;
    const registered = await world.rows.summit(registeredSlug);
    const sessions = [await world.session(registered, []), await world.session(registered, [])];
    const { browser, email } = await signedIn();
    await world.dataSource.query(
      `INSERT INTO registration_forms (summit_id, is_open, needs_approval, fields, revision, updated_at) VALUES ($1, true, false, '[]', 1, now())`,
      [registered],
    );
    await world.dataSource.query(
      `INSERT INTO registrations (id, summit_id, arrival, status, email, name, language, answers, code, registered_at, changed_at)
       VALUES ($1, $2, 1, 'confirmed', $3, 'Somebody', 'en', '{}', $4, now(), now())`,
      [uuidv7(), registered, email, uuidv7()],
    );
    expect(await browser.ask(MINE)).toMatchObject({ registeredSummits: [{ slug: registeredSlug }] });
    expect((await uidsOf(await issue(browser))).toSorted()).toEqual(sessions.map((id) => `${id}@canopy`).toSorted());
    await world.dataSource.query(`UPDATE registrations SET status = 'cancelled' WHERE email = $1`, [email]);
    expect(await uidsOf(await issue(browser))).toEqual([]);
  });

  describe('of people who appear', () => {
    /** Somebody with one released and one drafted session, and an address of their own. */
    async function aSpeaker() {
      const { browser, id, email } = await signedIn('Ana');
      const personId = await world.rows.person(`ana-${uuidv7()}`, { en: 'Ana' });
      const released = await world.session(summitId, [{ role: 'speaker', personId }]);
      const drafted = await world.session(summitId, [{ role: 'speaker', personId }], { status: 'draft' });
      for (const sessionId of [released, drafted]) {
        await world.dataSource.query(
          `INSERT INTO invitations (id, token_hash, session_id, person_id, role, email, status, user_id, sent_at) VALUES ($1, $2, $3, $4, 'speaker', $5, 'accepted', $6, now())`,
          [uuidv7(), Buffer.from(uuidv7()), sessionId, personId, email, id],
        );
      }
      return { browser, email, released };
    }

    it('hold their sessions with their own address and answer, and never a draft', async () => {
      const { browser, email, released } = await aSpeaker();
      expect(await browser.ask(MINE)).toMatchObject({ hasAppearances: true });
      const url = await issue(browser, 'APPEARANCES');
      expect(await uidsOf(url)).toEqual([`${released}@canopy`]);
      const lines = (await fetchFeed(url)).payload.replaceAll('\r\n ', '').split('\r\n');
      expect(lines).toContain(
        `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;CN="Ana":mailto:${email}`,
      );
      await world.dataSource.query(`UPDATE invitations SET status = 'declined' WHERE email = $1`, [email]);
      expect((await fetchFeed(url)).payload).toContain('PARTSTAT=DECLINED');
      await world.dataSource.query(`UPDATE invitations SET status = 'withdrawn' WHERE email = $1`, [email]);
      expect(await uidsOf(url)).toEqual([]);
    });

    it('are nothing for a guest, and open no other kind of calendar', async () => {
      const guest = world.browser();
      expect(await guest.ask(ISSUE, { kind: 'APPEARANCES' })).toMatchObject({
        __typename: 'NotAllowed',
        code: 'not-signed-in',
      });
      const { browser } = await aSpeaker();
      const url = await issue(browser, 'APPEARANCES');
      expect((await fetchFeed(url.replace('/people/', '/agendas/'))).statusCode).toBe(404);
    });

    it.skipIf(lacksPrograms || lacksPython)('are read by the calendar programs that people have', async () => {
      const { browser } = await aSpeaker();
      const starred = await aSession();
      await star(browser, starred);
      const local = (url: string) => url.replace('http://canopy.example', origin);
      const origin = await world.app.getUrl();
      const feeds = { agenda: local(await issue(browser)), appearances: local(await issue(browser, 'APPEARANCES')) };
      for (const url of Object.values(feeds)) {
        const text = await (await fetch(url)).text();
        const [ours, theirs] = [readWithIcalJs(text), await readWithPython(text)];
        expect(theirs.map(({ uid, startsAt }) => [uid, startsAt])).toEqual(
          ours.map(({ uid, startsAt }) => [uid, startsAt]),
        );
      }
      const subscriber = await Subscriber.of(feeds);
      try {
        await subscriber.sync();
        const today = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
        const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
        for (const name of Object.keys(feeds))
          expect(await subscriber.list(name, today, soon)).toEqual([expect.stringMatching(/Roundtable$/)]);
      } finally {
        await subscriber.stop();
      }
    });
  });
});
