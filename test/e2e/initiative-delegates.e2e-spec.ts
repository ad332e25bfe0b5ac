import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const BEGIN = `mutation ($s: ID!) { beginInitiative(summitId: $s, input: { languages: ["en"], titles: [{ language: "en", text: "A green planet" }] }) {
  __typename ... on InitiativeSaved { initiative { id } } } }`;
const DELEGATIONS = `query ($s: ID!) { draftingDelegations(summitId: $s) {
  id country linkMadeAt members { hasAccount names { text } } joined { userId name email hasCome } } }`;
const LINK = `mutation ($d: ID!) { makeDraftingLink(delegationId: $d) {
  __typename ... on DraftingDelegationSaved { url delegation { linkMadeAt } } ... on Refusal { code } } }`;
const WITHDRAW = `mutation ($d: ID!) { withdrawDraftingLink(delegationId: $d) { __typename ... on Refusal { code } } }`;
const REMOVE = `mutation ($d: ID!, $u: ID!) { removeInitiativeDelegate(delegationId: $d, userId: $u) { __typename ... on Refusal { code } } }`;
const INVITATION = `query ($token: String!) { draftingInvitation(token: $token) { country joinedAs summit { slug timeZone titles { text } } } }`;
const JOIN = `mutation ($token: String!, $name: String!) { joinDelegation(token: $token, name: $name) {
  __typename ... on DelegationJoined { initiatives { id part } } ... on Refusal { code } } }`;
const ASK = `mutation ($token: String!, $name: String!, $email: String!) { askToJoinDelegation(token: $token, name: $name, email: $email) {
  __typename ... on DelegateMailed { email } ... on Refusal { code } } }`;
const TO_SPEAK_TO = '{ draftsToSpeakTo { id part } }';
const DRAFT = `query ($id: ID!) { draftedInitiative(id: $id) { id part summit { slug } waiting { comments amendments } } }`;
const COMMENT = `mutation ($id: ID!, $text: String!) { commentInitiative(initiativeId: $id, text: $text) { __typename ... on Refusal { code } } }`;
const TALK = `query ($id: ID!) { initiativeTalk(initiativeId: $id) { comments { text author { name country isViewer } } } }`;

interface Delegation {
  id: string;
  country: string;
  linkMadeAt: string | null;
  members: { hasAccount: boolean; names: { text: string }[] }[];
  joined: { userId: string; name: string; email: string | null; hasCome: boolean }[];
}
interface Answer {
  __typename: string;
  code?: string;
  url: string;
  initiatives: { id: string; part: string }[];
}

let world: ApiWorld;
let summitId: string, delegationId: string, initiativeId: string;
let organiser: Browser, member: Browser, elsewhere: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start();
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
  summitId = await world.rows.summit('delegates', { languages: ['en'] });
  const other = await world.rows.summit('another', {});
  const head = await world.rows.person('head', { en: 'Almas Chukin' });
  const absent = await world.rows.person('absent', { en: 'Aliya' });
  delegationId = randomUUID();
  await world.dataSource.query(`INSERT INTO delegations (id, summit_id, country, position) VALUES ($1, $2, 'KZ', 1)`, [
    delegationId,
    summitId,
  ]);
  await world.dataSource.query(
    `INSERT INTO delegation_members (delegation_id, person_id, is_head, position) VALUES ($1, $2, true, 1), ($1, $3, false, 2)`,
    [delegationId, head, absent],
  );
  organiser = await as('Olga', [{ summitId, role: 'organiser' }]);
  member = await as('almas@example.org', [{ summitId, role: 'speaker', personId: head }]);
  elsewhere = await as('Oscar', [{ summitId: other, role: 'organiser' }]);
  stranger = world.browser();
  initiativeId = (await organiser.ask<{ initiative: { id: string } }>(BEGIN, { s: summitId })).initiative.id;
});
afterAll(() => world.stop());

const aide = async (): Promise<Browser> => world.signedIn(world.get(SignIn), (await world.user(randomUUID())).id);
const link = async (by = organiser): Promise<Answer> => by.ask<Answer>(LINK, { d: delegationId });
const tokenOf = ({ url }: Answer): string => url.split('/').at(-1)!;
const join = async (by: Browser, token: string, name = 'Aigerim'): Promise<Answer> =>
  by.ask<Answer>(JOIN, { token, name });
const delegation = async (): Promise<Delegation> =>
  (await organiser.ask<Delegation[]>(DELEGATIONS, { s: summitId })).find(({ id }) => id === delegationId)!;

describe('one draft', () => {
  it('is there for who takes part in it, with what waits for an answer', async () => {
    expect(await organiser.ask(DRAFT, { id: initiativeId })).toMatchObject({
      part: 'ORGANISER',
      summit: { slug: expect.any(String) },
      waiting: { comments: 0, amendments: 0 },
    });
    expect(await member.ask(DRAFT, { id: initiativeId })).toMatchObject({ part: 'DELEGATE' });
    for (const by of [stranger, elsewhere]) expect(await by.ask(DRAFT, { id: initiativeId })).toBeNull();
    expect(await organiser.ask(DRAFT, { id: randomUUID() })).toBeNull();
  });
  it('is found again by who speaks for a delegation, and by nobody else', async () => {
    expect(await member.ask(TO_SPEAK_TO)).toMatchObject([{ id: initiativeId, part: 'DELEGATE' }]);
    for (const by of [stranger, elsewhere, organiser]) expect(await by.ask(TO_SPEAK_TO)).toEqual([]);
  });
  it('shows a member under the name of the programme', async () => {
    await member.ask(COMMENT, { id: initiativeId, text: 'Which countries?' });
    const talk = await organiser.ask<{ comments: object[] }>(TALK, { id: initiativeId });
    expect(talk.comments).toMatchObject([{ author: { name: 'Almas Chukin', country: 'KZ' } }]);
  });
});

describe('the delegations of a summit', () => {
  it('are listed for its organisers, with who has signed in', async () => {
    for (const by of [stranger, elsewhere, member]) expect(await by.ask(DELEGATIONS, { s: summitId })).toBeNull();
    expect((await delegation()).members).toMatchObject([
      { hasAccount: true, names: [{ text: 'Almas Chukin' }] },
      { hasAccount: false, names: [{ text: 'Aliya' }] },
    ]);
  });
  it('get a link from organisers alone', async () => {
    expect(await link(stranger)).toMatchObject({ code: 'not-signed-in' });
    expect(await link(elsewhere)).toMatchObject({ code: 'not-found' });
    expect(await link(member)).toMatchObject({ code: 'not-allowed' });
    expect(await organiser.ask(LINK, { d: randomUUID() })).toMatchObject({ code: 'not-found' });
    expect(await link()).toMatchObject({ url: expect.stringMatching(/\/initiatives\/join\/\S{20,}$/) });
    expect((await delegation()).linkMadeAt).not.toBeNull();
  });
});

describe('who comes by the link of a delegation', () => {
  it('sees whose it is, and joins once signed in', async () => {
    const token = tokenOf(await link());
    expect(await stranger.ask(INVITATION, { token })).toMatchObject({
      country: 'KZ',
      joinedAs: null,
      summit: { timeZone: expect.any(String) },
    });
    expect(await join(stranger, token)).toMatchObject({ code: 'not-signed-in' });
    const by = await aide();
    expect(await by.ask(DRAFT, { id: initiativeId })).toBeNull();
    expect(await join(by, token, ' Aigerim\u202e ')).toMatchObject({
      __typename: 'DelegationJoined',
      initiatives: [{ id: initiativeId, part: 'DELEGATE' }],
    });
    expect(await by.ask(DRAFT, { id: initiativeId })).toMatchObject({ part: 'DELEGATE' });
    expect(await by.ask(INVITATION, { token })).toMatchObject({ joinedAs: 'Aigerim' });
    await by.ask(COMMENT, { id: initiativeId, text: 'From Astana' });
    const talk = await member.ask<{ comments: { text: string }[] }>(TALK, { id: initiativeId });
    expect(talk.comments.find(({ text }) => text === 'From Astana')).toMatchObject({
      author: { name: 'Aigerim', country: 'KZ', isViewer: false },
    });
  });

  it('stays one person, whoever often they come', async () => {
    const token = tokenOf(await link());
    const by = await aide();
    await join(by, token, 'First');
    await join(by, token, 'Second');
    const names = (await delegation()).joined.map(({ name }) => name);
    expect(names).toContain('Second');
    expect(names).not.toContain('First');
  });

  it('finds nothing behind an old, a withdrawn or an invented link', async () => {
    const old = tokenOf(await link());
    const token = tokenOf(await link());
    const by = await aide();
    for (const wrong of [old, 'x'.repeat(43), '']) {
      expect(await by.ask(INVITATION, { token: wrong })).toBeNull();
      expect(await join(by, wrong)).toMatchObject({ code: 'not-found' });
    }
    await organiser.ask(WITHDRAW, { d: delegationId });
    expect(await join(by, token)).toMatchObject({ code: 'not-found' });
    expect((await delegation()).linkMadeAt).toBeNull();
  });

  it('reads nothing any more once they are taken out, and what they said stays', async () => {
    const by = await aide();
    await join(by, tokenOf(await link()), 'Leaving');
    await by.ask(COMMENT, { id: initiativeId, text: 'My last word' });
    const { userId } = (await delegation()).joined.find(({ name }) => name === 'Leaving')!;
    expect(await by.ask(REMOVE, { d: delegationId, u: userId })).toMatchObject({ code: 'not-allowed' });
    expect(await by.ask(TO_SPEAK_TO)).toMatchObject([{ id: initiativeId, part: 'DELEGATE' }]);
    await organiser.ask(REMOVE, { d: delegationId, u: userId });
    expect(await by.ask(TO_SPEAK_TO)).toEqual([]);
    expect(await by.ask(DRAFT, { id: initiativeId })).toBeNull();
    expect(await by.ask(COMMENT, { id: initiativeId, text: 'And more' })).toMatchObject({ code: 'not-found' });
    const talk = await organiser.ask<{ comments: { text: string }[] }>(TALK, { id: initiativeId });
    expect(talk.comments.map(({ text }) => text)).toContain('My last word');
  });

  it('takes part with an address alone: the link that is mailed signs them in', async () => {
    const token = tokenOf(await link());
    const ask = (email: string, given = token): Promise<Answer> =>
      stranger.ask<Answer>(ASK, { token: given, name: 'Dana', email });
    expect(await ask('Dana@Example.org')).toMatchObject({ __typename: 'DelegateMailed', email: 'dana@example.org' });
    expect(await ask('dana@example.org', 'x'.repeat(43))).toMatchObject({ code: 'not-found' });
    const dana = async () => (await delegation()).joined.find(({ email }) => email === 'dana@example.org')!;
    // Anybody who has the link may have written her address.
    const { userId, hasCome } = await dana();
    expect(hasCome).toBe(false);
    const mails = await world.dataSource.query<object[]>('SELECT FROM outbox_mails WHERE recipient = $1', [
      'dana@example.org',
    ]);
    expect(mails).toHaveLength(1);
    const by = await world.signedIn(world.get(SignIn), userId);
    expect(await by.ask(DRAFT, { id: initiativeId })).toMatchObject({ part: 'DELEGATE' });
    expect((await dana()).hasCome).toBe(true);
    expect(await by.ask(INVITATION, { token })).toMatchObject({ joinedAs: 'Dana' });
    const { errors } = await stranger.post(ASK, { token, name: 'Dana', email: 'nobody' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('floods nobody’s mailbox, and writes nothing into it', async () => {
    const token = tokenOf(await link());
    const email = 'stranger@example.org';
    const name = 'You won: evil.example';
    const answers: unknown[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { errors } = await stranger.post(ASK, { token, name, email });
      answers.push(errors?.[0]?.extensions['code'] ?? 'mailed');
      // Longer than who signs in themselves waits for another link.
      world.clock.pass(60 * 60_000);
    }
    expect(answers).toEqual(['mailed', 'mailed', 'mailed', 'RATE_LIMITED']);
    const mails = await world.dataSource.query<object[]>('SELECT * FROM outbox_mails WHERE recipient = $1', [email]);
    expect(mails).toHaveLength(3);
    expect(JSON.stringify(mails)).not.toContain('evil');
  });

  it('needs a name', async () => {
    const { errors } = await (await aide()).post(JOIN, { token: tokenOf(await link()), name: ' \u200b ' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
