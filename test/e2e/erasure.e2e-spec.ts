import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';
import { AudienceRows } from './audience/audience-rows.js';
import { leaveEverything, writeToEachOther } from './audience/eager-attendee.js';
import { tracesOf } from './audience/traces.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { granted, joined } from './chat/chat-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const FIELDS = '__typename ... on PersonalDataErased { staysInProgramme } ... on Refusal { code }';
const ERASE = `mutation ($s: ID!, $of: PersonalDataOf!, $id: ID!) { erasePersonalData(summitId: $s, of: $of, id: $id) { ${FIELDS} } }`;
const ERASE_OWN = `mutation { eraseOwnData { ${FIELDS} } }`;
const PASS = `mutation ($s: ID!, $n: String) { issueRoomPass(sessionId: $s, displayName: $n) { ... on RoomPass { token participantId } ... on Refusal { code } } }`;
const WRITERS = `query ($s: ID!, $e: ID!, $t: String) { sessionWriters(summitId: $s, sessionId: $e, search: $t) { participantId name messages questions } }`;
const PERSON = `query ($s: String!) { summit(slug: $s) { version people { nodes { name { text } biography { text } } } } }`;
const DONE = { __typename: 'PersonalDataErased', staysInProgramme: false };

interface Erased {
  __typename: string;
  code?: string;
  staysInProgramme?: boolean;
}
interface Pass {
  token: string;
  participantId: string;
}

describe('taking somebody’s data away', () => {
  let world: ApiWorld;
  let desk: RegistrationDesk;
  let sessionId: string;
  let signIn: SignIn;
  beforeAll(async () => {
    world = await ApiWorld.start();
    signIn = world.get(SignIn);
  });
  afterAll(() => world?.stop());
  beforeEach(async () => {
    desk = await RegistrationDesk.open(world);
    await desk.save({ capacity: 1 });
    sessionId = await world.session(desk.summitId, []);
  });

  const erase = (by: Browser, of: string, id: string, summitId = desk.summitId): Promise<Erased> =>
    by.ask(ERASE, { s: summitId, of, id });
  const idOf = async (email: string): Promise<string> =>
    (await world.dataSource.query<[{ id: string }]>('SELECT id FROM users WHERE email = $1', [email]))[0].id;
  const registrationOf = async (email: string): Promise<string> =>
    (await world.dataSource.query<[{ id: string }]>('SELECT id FROM registrations WHERE email = $1', [email]))[0].id;
  const counted = async (sql: string): Promise<number> =>
    (await world.dataSource.query<[{ count: number }]>(`SELECT count(*)::integer AS count FROM ${sql}`))[0].count;
  /** Registered, signed in with the ticket, and has left something everywhere. */
  const aBusyAttendee = async () => {
    const mark = randomUUID().slice(0, 8);
    const email = `zeynab-${mark}@erased.example.org`;
    const name = `Zeynab (${mark})`;
    await desk.register(email, { name });
    const { token } = await desk.mailTo(email);
    const browser = world.browser();
    await desk.signIn(token, browser);
    const { id: otherId } = await world.user('Other', []);
    const eager = { id: await idOf(email), name };
    const other = { id: otherId, name: 'Other' };
    await leaveEverything(world.dataSource, desk.summitId, sessionId, eager, other);
    return { email, token, browser, eager, other };
  };

  it.each(['by themself', 'by an organiser'])('leaves no word of an attendee in any table: %s', async (by) => {
    const { email, token, browser, eager } = await aBusyAttendee();
    const words = { id: eager.id, name: eager.name, email, words: 'private' };
    expect((await tracesOf(world.dataSource, words)).length).toBeGreaterThan(20);
    if (by === 'by themself')
      expect(await desk.delete(token)).toEqual({ __typename: 'RegistrationDeleted', done: true });
    else expect(await erase(desk.organiser, 'REGISTRATION', await registrationOf(email))).toEqual(DONE);
    expect(await tracesOf(world.dataSource, words)).toEqual([]);
    // What others did, and what is counted, is as it was.
    const rows = await world.dataSource.query<{ seq: number; text: string; state: string; author: string }[]>(
      `SELECT m.seq, m.text, m.state, m.author_name AS author FROM messages m JOIN channels c ON c.id = m.channel_id
        WHERE c.session_id = $1 AND c.kind = 'public' ORDER BY m.seq`,
      [sessionId],
    );
    expect(rows).toEqual([
      { seq: 1, text: '—', state: 'withdrawn', author: '—' },
      { seq: 2, text: '@— good point', state: 'posted', author: 'Other' },
    ]);
    const ofSession = `session_id = '${sessionId}'`;
    expect(
      await counted(
        `question_votes v JOIN questions q ON q.id = v.question_id WHERE q.status = 'answered' AND q.${ofSession}`,
      ),
    ).toBe(2);
    expect(
      await counted(`poll_votes v JOIN polls p ON p.id = v.poll_id WHERE p.status = 'closed' AND p.${ofSession}`),
    ).toBe(2);
    expect(
      await counted(`poll_votes v JOIN polls p ON p.id = v.poll_id WHERE p.status = 'open' AND p.${ofSession}`),
    ).toBe(1);
    expect(await counted(`attendances WHERE ${ofSession}`)).toBe(1);
    expect(await desk.statuses()).toEqual(['cancelled']);
    expect(await browser.ask('{ viewer { name } }')).toBeNull();
    expect(await desk.delete(token)).toMatchObject({ code: 'ticket-unknown' });
    // It stands in the history that it happened, and nothing of whom.
    expect(await counted(`audit_entries WHERE table_name = 'erasures' AND summit_id = '${desk.summitId}'`)).toBe(1);
  });

  it('keeps what somebody else wrote to them, and tells both inboxes', async () => {
    const { email, token, eager, other } = await aBusyAttendee();
    const conversation = await writeToEachOther(world.dataSource, desk.summitId, eager, other);
    await desk.delete(token);
    expect(await tracesOf(world.dataSource, { name: eager.name, email, words: 'private' })).toEqual([]);
    expect(
      await world.dataSource.query('SELECT seq, text FROM direct_messages WHERE conversation_id = $1 ORDER BY seq', [
        conversation,
      ]),
    ).toEqual([
      { seq: 1, text: '—' },
      { seq: 2, text: 'A reply of mine' },
    ]);
    expect(
      await world.dataSource.query(
        `SELECT m.name, m.change, i.last_change AS last, c.state FROM direct_members m JOIN direct_conversations c ON c.id = m.conversation_id
           JOIN direct_inboxes i ON i.summit_id = c.summit_id AND i.account_id = m.account_id
          WHERE m.conversation_id = $1 ORDER BY m.name = 'Other'`,
        [conversation],
      ),
    ).toEqual([
      { name: '—', change: 2, last: 2, state: 'left' },
      { name: 'Other', change: 2, last: 2, state: 'left' },
    ]);
  });

  it('gives the place to the next in line, and nobody is anybody twice', async () => {
    await desk.register('first@erased.example.org');
    await desk.register('second@erased.example.org');
    const id = await registrationOf('first@erased.example.org');
    expect(await erase(desk.organiser, 'REGISTRATION', id)).toEqual(DONE);
    expect(await desk.statuses()).toEqual(['cancelled', 'confirmed']);
    expect(await erase(desk.organiser, 'REGISTRATION', id)).toEqual(DONE);
    expect(await desk.statuses()).toEqual(['cancelled', 'confirmed']);
  });

  it('is for the organisers of the summit alone; what is not of it is not there', async () => {
    await desk.register('mine@erased.example.org');
    const id = await registrationOf('mine@erased.example.org');
    const elsewhere = await RegistrationDesk.open(world);
    const person = await world.rows.person(`p-${randomUUID()}`);
    expect(await erase(world.browser(), 'REGISTRATION', id)).toMatchObject({ code: 'not-signed-in' });
    for (const kind of ['REGISTRATION', 'PERSON', 'PARTICIPANT'])
      expect(await erase(elsewhere.organiser, kind, id)).toMatchObject({ code: 'not-allowed' });
    expect(await erase(elsewhere.organiser, 'REGISTRATION', id, elsewhere.summitId)).toMatchObject({
      code: 'not-found',
    });
    expect(await erase(desk.organiser, 'PERSON', person)).toMatchObject({ code: 'not-found' });
    expect(await erase(desk.organiser, 'PERSON', randomUUID())).toMatchObject({ code: 'not-found' });
    expect(await desk.statuses()).toEqual(['confirmed']);
    for (const variables of [
      { s: desk.summitId, of: 'EVERYBODY', id },
      { s: desk.summitId, of: 'PERSON', id: "x' OR true" },
    ])
      expect((await desk.organiser.post(ERASE, variables)).errors).toBeDefined();
  });

  it('takes what another summit has of them only when it is their own wish', async () => {
    const elsewhere = await RegistrationDesk.open(world);
    await elsewhere.save({});
    const email = `both-${randomUUID()}@erased.example.org`;
    for (const each of [desk, elsewhere]) await each.register(email, { name: 'Of Both' });
    await desk.signIn((await desk.mailTo(email)).token, world.browser());
    const id = await idOf(email);
    const there = new AudienceRows(world.dataSource, await world.session(elsewhere.summitId, []));
    await there.wrote([{ by: id, name: 'Of Both', text: 'Elsewhere', at: '2022-12-20T06:00:00Z' }]);
    await erase(desk.organiser, 'PARTICIPANT', id);
    expect([await desk.statuses(), await elsewhere.statuses()]).toEqual([['cancelled'], ['confirmed']]);
    expect(await tracesOf(world.dataSource, { id })).toEqual(expect.arrayContaining(['messages: id', 'users: id']));
    const own = await world.signedIn(signIn, id);
    expect(await own.ask(ERASE_OWN)).toEqual(DONE);
    expect(await tracesOf(world.dataSource, { id, email, name: 'Of Both' })).toEqual([]);
    expect(await own.ask('{ viewer { name } }')).toBeNull();
  });

  it('takes away what a guest wrote, who is somebody else from then on', async () => {
    const guest = world.browser();
    const before = await guest.ask<Pass>(PASS, { s: sessionId, n: 'Walk-in' });
    await new AudienceRows(world.dataSource, sessionId).wrote([
      { by: before.participantId, name: 'Walk-in', text: 'Just looking', at: '2022-12-20T06:00:00Z' },
    ]);
    expect(await guest.ask(ERASE_OWN)).toEqual(DONE);
    expect(
      await tracesOf(world.dataSource, { id: before.participantId, name: 'Walk-in', text: 'Just looking' }),
    ).toEqual([]);
    const after = await guest.ask<Pass>(PASS, { s: sessionId, n: 'Walk-in' });
    expect(after.participantId).not.toBe(before.participantId);
    expect(await world.browser().ask(ERASE_OWN)).toMatchObject({ code: 'not-found' });
    await new AudienceRows(world.dataSource, sessionId).wrote([
      { by: after.participantId, name: 'Walk-in', text: 'Again', at: '2022-12-20T06:01:00Z' },
    ]);
    expect(await erase(desk.organiser, 'PARTICIPANT', after.participantId)).toEqual(DONE);
    expect(await tracesOf(world.dataSource, { id: after.participantId, name: 'Walk-in' })).toEqual([]);
  });

  it('finds by name who wrote in a session, for its organisers; by a question without a name nobody', async () => {
    const rows = new AudienceRows(world.dataSource, sessionId);
    const [anna, bo, cem] = [randomUUID(), randomUUID(), randomUUID()];
    const at = '2022-12-20T06:00:00Z';
    await rows.wrote([
      { by: anna, name: 'Anna', text: 'One', at },
      { by: bo, name: 'Bo 100%', text: 'Two', at },
      { by: anna, name: 'Anna B.', text: 'Three', at: '2022-12-20T06:05:00Z' },
    ]);
    await rows.asked({ by: bo, name: 'Bo 100%', text: 'Why?', at });
    await rows.asked({ by: cem, name: 'Cem', text: 'Who?', at, isAnonymous: true });
    const find = (by: Browser, t: string | null = null, s = desk.summitId) =>
      by.ask<{ participantId: string }[]>(WRITERS, { s, e: sessionId, t });
    expect(await find(desk.organiser)).toEqual([
      { participantId: anna, name: 'Anna B.', messages: 2, questions: 0 },
      { participantId: bo, name: 'Bo 100%', messages: 1, questions: 1 },
    ]);
    expect((await find(desk.organiser, '0%')).map(({ participantId }) => participantId)).toEqual([bo]);
    const elsewhere = await RegistrationDesk.open(world);
    for (const [by, s] of [
      [world.browser(), desk.summitId],
      [elsewhere.organiser, desk.summitId],
      [elsewhere.organiser, elsewhere.summitId],
    ] as const)
      expect(await find(by, null, s)).toEqual([]);
    await erase(desk.organiser, 'PARTICIPANT', anna);
    expect((await find(desk.organiser)).map(({ participantId }) => participantId)).toEqual([bo]);
  });

  it('waits for who is on a stage that is on', async () => {
    const guest = world.browser();
    const { participantId } = await guest.ask<Pass>(PASS, { s: sessionId, n: 'Asks a lot' });
    await world.dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, snapshot, updated_at) VALUES ($1, 'live', 1, now(), $2, now())`,
      [
        sessionId,
        JSON.stringify({
          status: 'live',
          version: 1,
          seats: [{ participantId, role: 'guest', name: { und: 'Asks a lot' } }],
        }),
      ],
    );
    expect(await guest.ask(ERASE_OWN)).toMatchObject({ code: 'wrong-state' });
    expect(await erase(desk.organiser, 'PARTICIPANT', participantId)).toMatchObject({ code: 'wrong-state' });
    expect(await tracesOf(world.dataSource, { id: participantId })).toContain('stages: id');
  });

  describe('of somebody of the programme', () => {
    let person: string;
    let speaker: { id: string; email: string };
    /** Names of this test alone. */
    let name: string, account: string;
    const speak = async (): Promise<void> => {
      name = `Ada ${randomUUID()}`;
      account = `Account of ${name}`;
      person = await world.rows.person(`speaker-${randomUUID()}`, { en: name, ur: `آدا ${name}` });
      speaker = await world.user(account, [{ summitId: desk.summitId, role: 'speaker', personId: person }]);
      await world.dataSource.query(
        `UPDATE people SET biography = jsonb_build_object('en', 'Born in a storm: ' || $2::text) WHERE id = $1`,
        [person, name],
      );
      await world.dataSource.query('INSERT INTO profiles (person_id, summit_id, saved_at) VALUES ($1, $2, now())', [
        person,
        desk.summitId,
      ]);
      await world.seat(sessionId, [{ role: 'speaker', personId: person }]);
      await world.release(sessionId);
      await new AudienceRows(world.dataSource, sessionId).wrote([
        { by: person, name, role: 'speaker', text: 'As I said', at: '2022-12-20T06:00:00Z' },
      ]);
    };
    const shown = () =>
      world
        .browser()
        .ask<{ version: number; people: { nodes: { name: { text: string }; biography: unknown }[] } }>(PERSON, {
          s: desk.slug,
        });

    it('leaves the name that the programme has, and nothing that they said of themselves', async () => {
      await speak();
      const before = await shown();
      expect(before.people.nodes).toMatchObject([
        { name: { text: name }, biography: { text: `Born in a storm: ${name}` } },
      ]);
      expect(await erase(desk.organiser, 'PERSON', person)).toEqual({ ...DONE, staysInProgramme: true });
      const after = await shown();
      expect(after.version).toBe(before.version + 1);
      expect(after.people.nodes).toMatchObject([{ name: { text: name }, biography: null }]);
      expect(
        await tracesOf(world.dataSource, { words: 'As I said', biography: `storm: ${name}`, email: speaker.email }),
      ).toEqual([]);
      expect(await tracesOf(world.dataSource, { account })).toEqual([]);
    });

    it('leaves nothing at all once they are in no programme any more', async () => {
      await speak();
      await world.seat(sessionId, []);
      await world.release(sessionId);
      expect(await erase(desk.organiser, 'PERSON', person)).toMatchObject({ code: 'not-found' });
      await world.dataSource.query('UPDATE people SET created_by = $2 WHERE id = $1', [
        person,
        (await desk.organiser.ask<{ userId: string }>('{ viewer { userId } }')).userId,
      ]);
      expect(await erase(desk.organiser, 'PERSON', person)).toEqual(DONE);
      expect(await tracesOf(world.dataSource, { name, biography: `storm: ${name}` })).toEqual([]);
    });

    it('is theirs to wish when they signed in by mail; not by a link that may be in other hands', async () => {
      await speak();
      const byMail = await world.signedIn(signIn, speaker.id);
      const byInvitation = await world.signedIn(signIn, speaker.id);
      const invitationId = randomUUID();
      await world.dataSource.query(
        `INSERT INTO invitations (id, token_hash, session_id, person_id, role, email, status, user_id, sent_at)
         VALUES ($1, $2, $3, $4, 'speaker', $5, 'accepted', $6, now())`,
        [invitationId, Buffer.from(invitationId), sessionId, person, speaker.email, speaker.id],
      );
      await world.dataSource.query(
        `UPDATE auth_sessions SET invitation_id = $1 WHERE token_hash =
           (SELECT token_hash FROM auth_sessions WHERE user_id = $2 ORDER BY created_at DESC LIMIT 1)`,
        [invitationId, speaker.id],
      );
      expect(await byInvitation.ask(ERASE_OWN)).toMatchObject({ code: 'not-allowed' });
      expect(await byMail.ask(ERASE_OWN)).toEqual({ ...DONE, staysInProgramme: true });
      expect(await tracesOf(world.dataSource, { id: speaker.id, email: speaker.email, account })).toEqual([]);
    });
  });

  it('is refused to who alone organises a summit, and forgets what they did in its history when somebody else does too', async () => {
    const { id } = await world.user('Grace Organiser', [{ summitId: desk.summitId, role: 'organiser' }]);
    const grace = await world.signedIn(signIn, id);
    const lonely = await world.rows.summit(`lonely-${randomUUID()}`);
    await world.dataSource.query(
      `INSERT INTO role_grants (id, user_id, summit_id, role, created_at) VALUES (gen_random_uuid(), $1, $2, 'organiser', now())`,
      [id, lonely],
    );
    const again = await world.signedIn(signIn, id);
    expect(await again.ask(ERASE_OWN)).toMatchObject({ code: 'sole-organiser' });
    await world.dataSource.query('DELETE FROM role_grants WHERE summit_id = $1', [lonely]);
    await desk.save({ capacity: 5 }, 1, grace);
    expect((await tracesOf(world.dataSource, { name: 'Grace Organiser' })).sort()).toEqual([
      'audit_entries: name',
      'users: name',
    ]);
    expect(await grace.ask(ERASE_OWN)).toEqual(DONE);
    expect(await tracesOf(world.dataSource, { id, name: 'Grace Organiser' })).toEqual([]);
    expect(
      await counted(
        `audit_entries WHERE table_name = 'registration_forms' AND summit_id = '${desk.summitId}' AND actor_name = '—'`,
      ),
    ).toBe(1);
  });

  describe('while others look on', () => {
    const servers: TestChatServer[] = [];
    afterAll(() => Promise.all(servers.map((server) => server.close())));

    it('is seen on open pages of every chat server, and by who comes later', async () => {
      for (let n = 0; n < 2; n += 1)
        servers.push(await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey }));
      const guest = world.browser();
      const passOf = (by: Browser, n: string) => by.ask<Pass>(PASS, { s: sessionId, n });
      const [here, there] = servers.map(({ origin }) => origin);
      const writer = await joined(here ?? '', (await passOf(guest, 'Walk-in')).token);
      const readers = await Promise.all(
        [here, there].map(async (origin) => joined(origin ?? '', (await passOf(world.browser(), 'Reader')).token)),
      );
      const seen: { name: string; text: string; state: string }[][] = [[], []];
      for (const [index, { socket }] of readers.entries())
        socket.on('chat:message-changed', ({ message: { author, text, state } }) =>
          seen[index]?.push({ name: author.name, text, state }),
        );
      const asked = granted(
        await writer.socket.emitWithAck('question:ask', {
          clientQuestionId: randomUUID(),
          isAnonymous: false,
          text: 'Something private?',
        }),
      );
      const hidden: string[][] = [[], []];
      for (const [index, { socket }] of readers.entries()) {
        granted(await socket.emitWithAck('question:list', {}));
        socket.on('question:changed', ({ questions }) =>
          hidden[index]?.push(...questions.filter((entry) => !('text' in entry)).map(({ questionId }) => questionId)),
        );
      }
      await writer.send('Something private');
      await eventually(() => readers.every(({ heard }) => heard.texts.includes('Something private')), Boolean);
      expect(await guest.ask(ERASE_OWN)).toEqual(DONE);
      await eventually(() => seen.every((changes) => changes.length === 1), Boolean);
      expect(seen.flat()).toEqual(Array.from({ length: 2 }, () => ({ name: '—', text: '', state: 'withdrawn' })));
      await eventually(() => hidden.every((ids) => ids.includes(asked.questionId)), Boolean);
      const late = await joined(there ?? '', (await passOf(world.browser(), 'Late')).token);
      expect(late.channel.messages.map(({ seq, text, author }) => [seq, text, author.name])).toEqual([[1, '', '—']]);
      for (const { socket } of [writer, late, ...readers]) socket.disconnect();
    });
  });
});
