import type { ShownAnnouncement } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignIn, UsersRepository } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { joined } from './chat/chat-world.js';

const SAVED = `__typename ... on AnnouncementSaved { announcement { id scope sessionId importance state link startsAt endsAt texts { language text } } }
  ... on Refusal { code }`;
const ANNOUNCE = `mutation ($input: AnnouncementInput!) { announce(input: $input) { ${SAVED} } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawAnnouncement(id: $id) { ${SAVED} } }`;
const SHOWN = `query ($summit: ID, $session: ID) { announcements(summitId: $summit, sessionId: $session) {
  id scope importance link startsAt text { text language direction isFallback } } }`;
const DESK = `query ($summit: ID!, $session: ID) { announcementDesk(summitId: $summit, sessionId: $session) {
  mayReachSummit mayReachEverybody announcements { scope state texts { text } } } }`;
const SWITCH = `mutation ($s: ID!, $on: Boolean!) { switchReactions(sessionId: $s, areOn: $on) { __typename
  ... on ReactionsSwitched { areOn } ... on Refusal { code } } }`;
const REACTIONS = `query ($s: ID!) { sessionReactions(sessionId: $s) { areOn totals { kind count } minutes { startsAt counts { kind count } } } }`;
const PASS = `mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { token } ... on Refusal { code } } }`;

interface Saved {
  __typename: string;
  code?: string;
  announcement: { id: string; state: string; startsAt: string; link: string | null; texts: { text: string }[] };
}
interface Shown {
  id: string;
  importance: string;
  text: { text: string; language: string; direction: string; isFallback: boolean };
}
const TEXTS = [
  { language: 'en', text: 'Lunch is at noon.' },
  { language: 'ur', text: 'دوپہر کا کھانا بارہ بجے ہے۔' },
];

let world: ApiWorld;
let chat: TestChatServer;
let summitId: string, chairPerson: string, sessionId: string;
let founder: Browser, organiser: Browser, chair: Browser, elsewhere: Browser, signedIn: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start({ FOUNDERS: 'founder@example.org' });
  chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
  summitId = await world.rows.summit('announced', { languages: ['en', 'ur'] });
  const other = await world.rows.summit('other', {});
  chairPerson = await world.rows.person('chair', { en: 'An Fengquan' });
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
  organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
  elsewhere = await as('Organiser elsewhere', [{ summitId: other, role: 'organiser' }]);
  chair = await as('Chair', [{ summitId, role: 'moderator', personId: chairPerson }]);
  signedIn = await as('Somebody');
  const { id } = await world.get(UsersRepository).findOrCreate(world.context(), {
    email: 'founder@example.org',
    name: 'Founder',
    personId: null,
    mayReadOutbox: false,
  });
  founder = await world.signedIn(world.get(SignIn), id);
  stranger = world.browser();
});
afterAll(async () => {
  await chat?.close();
  await world?.stop();
});
beforeEach(async () => {
  await world.dataSource.query('DELETE FROM announcements');
  sessionId = await world.session(summitId, [{ role: 'moderator', personId: chairPerson }]);
});

type Scope = 'SESSION' | 'SUMMIT' | 'EVERYBODY';
const idOf = (scope: Scope) => ({ SESSION: sessionId, SUMMIT: summitId, EVERYBODY: null })[scope];
const announce = (who: Browser, scope: Scope, more: object = {}) =>
  who.ask<Saved>(ANNOUNCE, { input: { scope, id: idOf(scope), importance: 'INFORMATION', texts: TEXTS, ...more } });
const withdraw = (who: Browser, id: string) => who.ask<Saved>(WITHDRAW, { id });
const shown = (who = stranger, session: string | null = sessionId) =>
  who.ask<Shown[]>(SHOWN, { summit: summitId, session });
const fieldsOf = async (more: object) => {
  const { errors } = await organiser.post(ANNOUNCE, {
    input: { scope: 'SUMMIT', id: summitId, importance: 'URGENT', texts: TEXTS, ...more },
  });
  return (errors?.[0]?.extensions['fields'] as { path: string; code: string }[] | undefined)?.map(
    ({ path, code }) => `${path} ${code}`,
  );
};

describe('an announcement', () => {
  it('is read by everybody in their own language, with the link, and in an English one where there is no other', async () => {
    const { announcement } = await announce(organiser, 'SUMMIT', {
      importance: 'URGENT',
      link: 'https://canopy.example/lunch',
    });
    expect(announcement).toMatchObject({ state: 'SHOWN', scope: 'SUMMIT', link: 'https://canopy.example/lunch' });
    expect(await shown(world.browser('ur'))).toEqual([
      {
        id: announcement.id,
        scope: 'SUMMIT',
        importance: 'URGENT',
        link: 'https://canopy.example/lunch',
        startsAt: announcement.startsAt,
        text: { text: TEXTS[1]?.text, language: 'ur', direction: 'RTL', isFallback: false },
      },
    ]);
    expect(await shown(world.browser('th'))).toMatchObject([{ text: { language: 'en', isFallback: true } }]);
  });

  it('is for one session, for a summit, or for everybody, the latest first', async () => {
    const another = await world.session(summitId, []);
    await announce(chair, 'SESSION', { texts: [{ language: 'en', text: 'to the session' }] });
    await announce(organiser, 'SUMMIT', { texts: [{ language: 'en', text: 'to the summit' }] });
    await announce(founder, 'EVERYBODY', { texts: [{ language: 'en', text: 'to everybody' }] });
    const read = async (...ids: Parameters<typeof shown>) => (await shown(...ids)).map(({ text }) => text.text);
    expect(await read()).toEqual(['to everybody', 'to the summit', 'to the session']);
    expect(await read(stranger, another)).toEqual(['to everybody', 'to the summit']);
    const [only, ...none] = await stranger.ask<Shown[]>(SHOWN, {});
    expect([only?.text.text, none]).toEqual(['to everybody', []]);
  });

  it.each([
    ['SESSION', 'organiser, chair'],
    ['SUMMIT', 'organiser'],
    ['EVERYBODY', 'founder'],
  ] as const)('to %s is made, and taken back, by: %s', async (scope, allowed) => {
    const callers = Object.entries({ founder, organiser, chair, elsewhere, signedIn, stranger });
    const answers = await Promise.all(callers.map(async ([name, who]) => [name, await announce(who, scope)] as const));
    const may = answers.filter(([, { __typename }]) => __typename === 'AnnouncementSaved').map(([name]) => name);
    expect(may.join(', ')).toBe(allowed);
    for (const [name, { code }] of answers)
      if (!may.includes(name)) expect(code).toBe(name === 'stranger' ? 'not-signed-in' : 'not-allowed');
    const id = answers.find(([name]) => may.includes(name))?.[1].announcement.id ?? '';
    for (const [name, who] of callers.filter(([each]) => !may.includes(each)))
      expect([name, (await withdraw(who, id)).code]).toEqual([
        name,
        name === 'stranger' ? 'not-signed-in' : 'not-allowed',
      ]);
    expect(await shown()).not.toEqual([]);
  });

  it('is not shown before its time, nor after it, nor once it is taken back', async () => {
    const planned = await announce(organiser, 'SUMMIT', { startsAt: world.in(5), endsAt: world.in(10) });
    expect(planned.announcement.state).toBe('PLANNED');
    expect(await shown()).toEqual([]);
    const move = (minutes: number) =>
      world.dataSource.query(
        `UPDATE announcements SET starts_at = starts_at + $1::interval, ends_at = ends_at + $1::interval`,
        [`${minutes} minutes`],
      );
    await move(-6);
    expect(await shown()).toHaveLength(1);
    await move(-5);
    expect(await shown()).toEqual([]);
    const { announcement } = await announce(organiser, 'SUMMIT');
    expect((await withdraw(organiser, announcement.id)).announcement.state).toBe('WITHDRAWN');
    expect((await withdraw(organiser, announcement.id)).announcement.state).toBe('WITHDRAWN');
    expect(await shown()).toEqual([]);
    const desk = await organiser.ask(DESK, { summit: summitId });
    expect(desk).toMatchObject({ announcements: [{ state: 'WITHDRAWN' }, { state: 'OVER' }] });
  });

  it('begins now when its start is past', async () => {
    const { announcement } = await announce(organiser, 'SUMMIT', { startsAt: world.in(-600) });
    expect(Math.abs(Date.parse(announcement.startsAt) - world.clock.now().getTime())).toBeLessThan(60_000);
  });

  it('shows nothing that hides or turns text around', async () => {
    await announce(organiser, 'SUMMIT', {
      texts: [{ language: 'en', text: '<b>Lunch\u202e</b> \u2066now\r\nor never' }],
    });
    expect((await shown())[0]?.text.text).toBe('<b>Lunch</b> \u2066now\u2069\nor never');
  });

  it.each([
    ['no text', { texts: [] }, 'input.texts too-small'],
    ['a text that cannot be seen', { texts: [{ language: 'en', text: '\u200b' }] }, 'input.texts empty-text'],
    [
      'an unknown language',
      { texts: [{ language: 'xx-nope-nope', text: 'x' }] },
      'input.texts.0.language unknown-language',
    ],
    ['too much text', { texts: [{ language: 'en', text: 'x'.repeat(501) }] }, 'input.texts.0.text too-big'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'input.link not-a-link'],
    ['a link without encryption', { link: 'http://canopy.example/' }, 'input.link not-a-link'],
    ['a link with a name in it', { link: 'https://canopy.example@evil.example/' }, 'input.link not-a-link'],
    [
      'an end before its start',
      { startsAt: '2030-01-02T00:00Z', endsAt: '2030-01-01T00:00Z' },
      'input.endsAt ends-before-start',
    ],
    ['an end that is past', { endsAt: '2020-01-01T00:00Z' }, 'input.endsAt ends-before-start'],
    ['a summit for everybody', { scope: 'EVERYBODY' }, 'input.id invalid-type'],
    ['a session without which', { scope: 'SESSION', id: null }, 'input.id invalid-type'],
  ])('is not made with %s', async (_what, more, field) => expect(await fieldsOf(more)).toEqual([field]));

  it('is not made for what is not there, nor in numbers, nor taken back when there is none', async () => {
    expect(await announce(organiser, 'SESSION', { id: randomUUID() })).toMatchObject({ code: 'not-found' });
    expect(await withdraw(organiser, randomUUID())).toMatchObject({ code: 'not-found' });
    const many = await Promise.all(Array.from({ length: 24 }, () => announce(organiser, 'SUMMIT')));
    expect(many.map(({ code }) => code ?? 'said').toSorted()).toEqual([
      ...Array<string>(4).fill('limit-reached'),
      ...Array<string>(20).fill('said'),
    ]);
    expect(await announce(chair, 'SESSION')).toMatchObject({ __typename: 'AnnouncementSaved' });
  });

  it('is told as a fact, and is in the history', async () => {
    const { announcement } = await announce(chair, 'SESSION');
    const told = await world.dataSource.query(
      `SELECT payload FROM facts WHERE kind = 'AnnouncementChanged' AND aggregate = $1`,
      [announcement.id],
    );
    expect(told).toEqual([{ payload: { announcementId: announcement.id, summitId, sessionId } }]);
    const history = await world.dataSource.query(
      `SELECT action, actor_name AS actor, operation, summit_id AS summit FROM audit_entries WHERE row_id = $1`,
      [announcement.id],
    );
    expect(history).toEqual([{ action: 'insert', actor: 'Chair', operation: 'announce', summit: summitId }]);
  });

  it('is on the desk of who may announce there, and on nobody else’s', async () => {
    await announce(chair, 'SESSION');
    await announce(founder, 'EVERYBODY');
    const session = { summit: summitId, session: sessionId };
    expect(await chair.ask(DESK, session)).toMatchObject({
      mayReachSummit: false,
      mayReachEverybody: false,
      announcements: [{ scope: 'SESSION' }],
    });
    expect(await organiser.ask(DESK, { summit: summitId })).toMatchObject({
      mayReachSummit: true,
      announcements: [{ scope: 'EVERYBODY' }, { scope: 'SESSION' }],
    });
    for (const who of [chair, elsewhere, signedIn, stranger])
      expect(await who.ask(DESK, { summit: summitId })).toBeNull();
    for (const who of [elsewhere, signedIn, stranger]) expect(await who.ask(DESK, session)).toBeNull();
  });

  it('reaches an open room, though chat runs elsewhere', async () => {
    const { token } = await signedIn.ask<{ token: string }>(PASS, { s: sessionId });
    const { socket } = await joined(chat.origin, token);
    let read: ShownAnnouncement[] = [];
    socket.on('announcement:shown', ({ announcements }) => (read = announcements));
    const { announcement } = await announce(chair, 'SESSION', { importance: 'URGENT' });
    await vi.waitFor(() => expect(read.map(({ announcementId }) => announcementId)).toEqual([announcement.id]), 10_000);
    expect(read[0]).toMatchObject({ importance: 'urgent', texts: { en: TEXTS[0]?.text, ur: TEXTS[1]?.text } });
    socket.disconnect();
  });
});

describe('reactions', () => {
  it('are on, until who presides or organises switches them off', async () => {
    expect(await stranger.ask(REACTIONS, { s: sessionId })).toEqual({ areOn: true, totals: [], minutes: [] });
    for (const who of [elsewhere, signedIn])
      expect(await who.ask(SWITCH, { s: sessionId, on: false })).toMatchObject({ code: 'not-allowed' });
    expect(await stranger.ask(SWITCH, { s: sessionId, on: false })).toMatchObject({ code: 'not-signed-in' });
    expect(await chair.ask(SWITCH, { s: randomUUID(), on: false })).toMatchObject({ code: 'not-found' });
    expect(await chair.ask(SWITCH, { s: sessionId, on: false })).toMatchObject({ areOn: false });
    expect(await stranger.ask(REACTIONS, { s: sessionId })).toMatchObject({ areOn: false });
    expect(await organiser.ask(SWITCH, { s: sessionId, on: true })).toMatchObject({ areOn: true });
    expect(await stranger.ask(REACTIONS, { s: sessionId })).toMatchObject({ areOn: true });
  });

  it('are reported by minute, over servers; not of a session that was never released', async () => {
    const keep = (minute: string, kind: string, count: number) =>
      world.dataSource.query('INSERT INTO reaction_minutes VALUES ($1, $2, $3, $4, $5)', [
        sessionId,
        minute,
        kind,
        randomUUID(),
        count,
      ]);
    await keep('2026-11-22T12:01Z', 'heart', 2);
    await keep('2026-11-22T12:00Z', 'applause', 5);
    await keep('2026-11-22T12:00Z', 'applause', 7);
    await keep('2026-11-22T12:00Z', 'heart', 1);
    expect(await stranger.ask(REACTIONS, { s: sessionId })).toEqual({
      areOn: true,
      totals: [
        { kind: 'APPLAUSE', count: 12 },
        { kind: 'HEART', count: 3 },
      ],
      minutes: [
        {
          startsAt: '2026-11-22T12:00:00.000Z',
          counts: [
            { kind: 'APPLAUSE', count: 12 },
            { kind: 'HEART', count: 1 },
          ],
        },
        { startsAt: '2026-11-22T12:01:00.000Z', counts: [{ kind: 'HEART', count: 2 }] },
      ],
    });
    const draft = await world.session(summitId, [], { status: 'draft' });
    expect(await stranger.ask(REACTIONS, { s: draft })).toBeNull();
  });
});

describe('a pass', () => {
  const countryOf = async (who: Browser) => {
    const { token } = await who.ask<{ token: string }>(PASS, { s: sessionId });
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { country?: string };
    return claims.country;
  };

  it('says where its holder is from, as the programme or their registration says, and nothing of who said nothing', async () => {
    await world.dataSource.query(`UPDATE people SET country = 'CN' WHERE id = $1`, [chairPerson]);
    await world.release(sessionId);
    const email = 'registered@example.org';
    const field = (id: string, kind: string) => ({
      id,
      kind,
      label: { en: id },
      help: null,
      isRequired: false,
      options: [],
    });
    await world.dataSource.query(
      `INSERT INTO registration_forms (summit_id, is_open, needs_approval, fields, revision, updated_at)
       VALUES ($1, true, false, $2, 1, now())`,
      [summitId, JSON.stringify([field('why', 'text'), field('from', 'country')])],
    );
    await world.dataSource.query(
      `INSERT INTO registrations (id, summit_id, arrival, status, email, name, language, answers, code, registered_at, changed_at)
       VALUES ($1, $2, 1, 'confirmed', $3, 'Reg', 'en', '{"why":["PK"],"from":["TH"]}', 'CODE', now(), now())`,
      [randomUUID(), summitId, email],
    );
    const { id } = await world.get(UsersRepository).findOrCreate(world.context(), {
      email,
      name: 'Registered',
      personId: null,
      mayReadOutbox: false,
    });
    const registered = await world.signedIn(world.get(SignIn), id);
    expect(await Promise.all([chair, registered, signedIn, stranger].map(countryOf))).toEqual(['CN', 'TH', null, null]);
  });
});
