import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPdf } from '../../apps/api/src/carbon-projects/plain-pdf.js';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { flatten } from '../support/json-ld.mjs';
import { ApiWorld, type Browser } from './api/api-world.js';

const KEPT = `outcome { id slug revision state kind titles { language text } status amount { minor currency } agreedOn dueOn sessionId followsId
  parties { role country personId names { language text } } milestones { dueOn reachedOn titles { text } } documents { id title path sha256 byteCount } }`;
const SAVED = `__typename ... on OutcomeKept { ${KEPT} } ... on Refusal { code }`;
const ADD = `mutation ($s: ID!, $input: OutcomeEntryInput!) { addOutcome(summitId: $s, input: $input) { ${SAVED} } }`;
const SAVE = `mutation ($id: ID!, $revision: Int!, $input: OutcomeEntryInput!) {
  saveOutcome(id: $id, revision: $revision, input: $input) { ${SAVED} } }`;
const REMOVE = 'mutation ($id: ID!) { removeOutcome(id: $id) { __typename ... on Refusal { code } } }';
const FOLLOW = `mutation ($s: ID!, $id: ID!) { followUpOutcome(summitId: $s, outcomeId: $id) { ${SAVED} } }`;
const DROP = `mutation ($id: ID!) { removeOutcomeDocument(id: $id) { ${SAVED} } }`;
const DESK = `query ($s: ID!) { outcomeDesk(summitId: $s) { outcomes { id slug state } toFollowUp { id summitSlug summitTitle { text } title { text } } } }`;
const RELEASE = `mutation ($id: ID!, $without: [String!]) { releaseObject(kind: OUTCOME, objectId: $id, missingLanguages: $without) {
  __typename ... on Refusal { code } } }`;
const SCHEDULE = `mutation ($id: ID!, $at: DateTime!, $without: [String!]) {
  scheduleRelease(kind: OUTCOME, objectId: $id, when: { at: $at }, missingLanguages: $without) { __typename ... on Refusal { code } } }`;
const PLANNED = 'query ($id: ID!) { embargo(kind: OUTCOME, objectId: $id) { state releasesAt } }';
const RECALL = `mutation ($id: ID!) { recallObject(kind: OUTCOME, objectId: $id, reason: "The bank withdrew.") { __typename ... on Refusal { code } } }`;
const PUBLIC = `slug kind title { text language direction } status statusNote { text } amount { minor currency } agreedOn session { slug }
  parties { role name { text } country person { slug } } milestones { title { text } dueOn reachedOn } documents { path }
  follows { slug summitSlug status } followUps { slug summitSlug status }`;
const PAGE = `query ($slug: String!) { outcome(slug: $slug) { __typename ... on RegisteredOutcome { ${PUBLIC} }
  ... on RecalledOutcome { slug reason recalledAt } ... on Refusal { code } } }`;
const REGISTER = `query ($slug: String!) { summit(slug: $slug) { outcomeRegister { dataPath outcomes { ${PUBLIC} } recalled { slug reason } } } }`;

interface Kept {
  id: string;
  slug: string;
  revision: number;
  state: string;
  sessionId: string | null;
  followsId: string | null;
  parties: { personId: string | null }[];
  milestones: object[];
  documents: { id: string; path: string; sha256: string }[];
}
interface Saved {
  __typename: string;
  code?: string;
  outcome: Kept;
}
interface Register {
  outcomeRegister: {
    dataPath: string;
    outcomes: { slug: string; followUps: object[] }[];
    recalled: { slug: string }[];
  };
}
type Node = Record<string, unknown> & { '@id'?: string; '@type'?: string[] };

let world: ApiWorld;
let summitId: string,
  laterId: string,
  sessionId: string,
  elsewhereSession: string,
  personId: string,
  strangerId: string;
let organiser: Browser, elsewhere: Browser, speaker: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start();
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
  summitId = await world.rows.summit('forum-2021', { startsOn: '2021-09-07', languages: ['en', 'ur'] });
  laterId = await world.rows.summit('forum-2022', { startsOn: '2022-09-07', languages: ['en'] });
  const otherId = await world.rows.summit('others', { startsOn: '2020-01-01' });
  personId = await world.rows.person('ada', { en: 'Ada' });
  strangerId = await world.rows.person('nobody', { en: 'Nobody' });
  sessionId = await world.session(summitId, [{ role: 'speaker', personId }]);
  await world.session(laterId, []);
  elsewhereSession = await world.session(otherId, [{ role: 'speaker', personId: strangerId }]);
  organiser = await as('Olga', [
    { summitId, role: 'organiser' },
    { summitId: laterId, role: 'organiser' },
  ]);
  elsewhere = await as('Oscar', [{ summitId: otherId, role: 'organiser' }]);
  speaker = await as('Ada', [{ summitId, role: 'speaker', personId }]);
  stranger = world.browser();
});
afterAll(() => world?.stop());

const entry = (more: object = {}) => ({
  kind: 'FUND',
  titles: [
    { language: 'en', text: `A special fund ${randomUUID()}` },
    { language: 'ur', text: 'خصوصی فنڈ' },
  ],
  amount: { minor: 100_000_000_00, currency: 'cny' },
  agreedOn: '2021-09-07',
  dueOn: '2022-12-31',
  status: 'ANNOUNCED',
  sessionId,
  parties: [
    { role: 'FUNDER', names: [{ language: 'en', text: 'Green Bank' }], country: 'CN' },
    { role: 'WITNESS', names: [{ language: 'en', text: 'Ada' }], personId },
  ],
  milestones: [
    { titles: [{ language: 'en', text: 'Statutes' }], dueOn: '2021-12-31', reachedOn: '2021-12-01' },
    { titles: [{ language: 'en', text: 'First payment' }], dueOn: '2022-06-30' },
  ],
  ...more,
});
const add = (more: object = {}, by = organiser, s = summitId) => by.ask<Saved>(ADD, { s, input: entry(more) });
const release = (id: string, without: string[] = [], by = organiser) =>
  by.ask<{ __typename: string; code?: string }>(RELEASE, { id, without });
const page = (slug: string, by = stranger) => by.ask<Record<string, unknown>>(PAGE, { slug });
const register = async (slug = 'forum-2021', by = stranger) =>
  (await by.ask<Register>(REGISTER, { slug })).outcomeRegister;
const open = (slug: string, headers = {}) =>
  world.app.inject({ url: `/exchange/open/${slug}/outcomes.jsonld`, headers });
const cookie = (by: Browser) => [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const upload = (by: Browser, id: string, payload: Buffer, query = 'title=Charter%20%C2%A7&language=en') =>
  world.app.inject({
    method: 'POST',
    url: `/exchange/outcomes/documents/${id}?${query}`,
    payload,
    headers: { 'content-type': 'application/pdf', cookie: cookie(by) },
  });
const download = (path: string, by: Browser) => world.app.inject({ url: path, headers: { cookie: cookie(by) } });

describe('the register of outcomes', () => {
  it('does not go out as planned once an edit took a language away that nobody gave up', async () => {
    const { outcome } = await add();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const plan = (without: string[] = []) => organiser.ask(SCHEDULE, { id: outcome.id, at, without });
    const planned = () => organiser.ask(PLANNED, { id: outcome.id });
    const titles = [{ language: 'en', text: 'In English alone' }];
    const edit = (revision: number, more: object) =>
      organiser.ask<Saved>(SAVE, { id: outcome.id, revision, input: entry(more) });
    expect(await plan()).toMatchObject({ __typename: 'EmbargoChanged' });
    await edit(1, {});
    expect(await planned()).toMatchObject({ state: 'EMBARGOED', releasesAt: at });
    await edit(2, { titles });
    expect(await planned()).toMatchObject({ state: 'EMBARGOED', releasesAt: null });
    expect(await plan()).toMatchObject({ code: 'language-missing' });
    expect(await plan(['ur'])).toMatchObject({ __typename: 'EmbargoChanged' });
    await edit(3, { titles });
    expect(await planned()).toMatchObject({ releasesAt: at });
  });

  it('is kept by organisers of the summit and by nobody else', async () => {
    const { outcome } = await add();
    for (const who of [elsewhere, speaker, stranger])
      expect(
        await who.ask('query ($s: ID!) { outcomeDesk(summitId: $s) { outcomes { id } } }', { s: summitId }),
      ).toBeNull();
    for (const [who, code] of [
      [elsewhere, 'not-allowed'],
      [speaker, 'not-allowed'],
      [stranger, 'not-signed-in'],
    ] as const) {
      expect(await add({}, who)).toMatchObject({ code });
      const later = who === stranger ? 'not-signed-in' : 'not-found';
      expect(await who.ask(SAVE, { id: outcome.id, revision: 1, input: entry() })).toMatchObject({ code: later });
      expect(await who.ask(REMOVE, { id: outcome.id })).toMatchObject({ code: later });
      expect(await release(outcome.id, [], who)).toMatchObject({ code: later });
    }
    expect(await organiser.ask(FOLLOW, { s: laterId, id: randomUUID() })).toMatchObject({ code: 'not-found' });
  });

  it('says of bad input which field it is', async () => {
    for (const [more, path, code] of [
      [{ titles: [] }, 'input.titles', 'too-small'],
      [{ amount: { minor: 5, currency: 'XAU' } }, 'input.amount.currency', 'unknown-currency'],
      [{ amount: { minor: 0, currency: 'CNY' } }, 'input.amount.minor', 'too-small'],
      [{ dueOn: '2022-02-30' }, 'input.dueOn', 'invalid-format'],
      [{ dueOn: '2020-01-01' }, 'input.dueOn', 'due-before-agreed'],
      [{ status: 'ABANDONED' }, 'input.statusNotes', 'note-missing'],
      [{ kind: 'AMBASSADOR' }, 'input.amount', 'amount-of-honour'],
      [{ sessionId: elsewhereSession }, 'input.sessionId', 'not-found'],
      [
        { parties: [{ role: 'PARTY', names: [{ language: 'en', text: 'N' }], personId: strangerId }] },
        'input.parties.0.personId',
        'not-found',
      ],
      [
        { parties: [{ role: 'HONOURED', names: [{ language: 'en', text: 'N' }] }] },
        'input.parties.0.role',
        'honoured-elsewhere',
      ],
      [
        { milestones: [{ titles: [{ language: 'en', text: 'M' }], dueOn: '2021-01-01' }] },
        'input.milestones.0.dueOn',
        'due-before-agreed',
      ],
      [
        { parties: [{ role: 'PARTY', names: [{ language: 'en', text: 'N' }], country: 'ZZ' }] },
        'input.parties.0.country',
        'unknown-country',
      ],
    ] as const) {
      const { errors } = await organiser.post(ADD, { s: summitId, input: entry(more) });
      expect([code, errors?.[0]?.extensions['fields']]).toEqual([code, [expect.objectContaining({ path, code })]]);
    }
  });

  it('shows an outcome to nobody before its release, and then to everybody', async () => {
    const { outcome } = await add();
    expect(outcome).toMatchObject({ state: 'EMBARGOED', revision: 1 });
    const seen = async () => [
      (await page(outcome.slug))['__typename'],
      (await register()).outcomes.some(({ slug }) => slug === outcome.slug),
      (await open('forum-2021')).body.includes(outcome.slug),
    ];
    expect(await seen()).toEqual(['NotFound', false, false]);
    // A milestone's and a party's language are not asked for; a title's is.
    expect(await release(outcome.id)).toEqual({ __typename: 'EmbargoChanged' });
    expect(await seen()).toEqual(['RegisteredOutcome', true, true]);
    expect(await world.browser('ur').ask(PAGE, { slug: outcome.slug })).toMatchObject({
      kind: 'FUND',
      title: { text: 'خصوصی فنڈ', language: 'ur', direction: 'RTL' },
      amount: { minor: 100_000_000_00, currency: 'CNY' },
      session: { slug: expect.any(String) as string },
      parties: [
        { role: 'FUNDER', country: 'CN', person: null },
        { role: 'WITNESS', person: { slug: 'ada' } },
      ],
      milestones: [{ reachedOn: '2021-12-01' }, { dueOn: '2022-06-30', reachedOn: null }],
    });
    expect(await release(outcome.id)).toMatchObject({ code: 'released-already' });
    expect(await organiser.ask(REMOVE, { id: outcome.id })).toMatchObject({ code: 'released-already' });
  });

  it('asks about a language of the summit that the title has not', async () => {
    const { outcome } = await add({ titles: [{ language: 'en', text: 'A memorandum' }], kind: 'MEMORANDUM' });
    expect(await release(outcome.id)).toMatchObject({ code: 'language-missing' });
    expect(await release(outcome.id, ['ur'])).toMatchObject({ __typename: 'EmbargoChanged' });
  });

  it('takes an edit of the one who read it last, also after the release', async () => {
    const { outcome } = await add();
    await release(outcome.id);
    const input = entry({ status: 'UNDER_WAY', statusNotes: [{ language: 'en', text: 'Half of it is there.' }] });
    expect(await organiser.ask(SAVE, { id: outcome.id, revision: 1, input })).toMatchObject({
      outcome: { revision: 2 },
    });
    expect(await organiser.ask(SAVE, { id: outcome.id, revision: 1, input })).toMatchObject({ code: 'stale-revision' });
    expect(await page(outcome.slug)).toMatchObject({
      status: 'UNDER_WAY',
      statusNote: { text: 'Half of it is there.' },
    });
  });

  it('leaves a tombstone where something was recalled, and nothing else of it', async () => {
    const title = `Recalled ${randomUUID()}`;
    const { outcome } = await add({ titles: [{ language: 'en', text: title }] });
    await upload(organiser, outcome.id, plainPdf('Charter', ['One']));
    const { path } = (
      await organiser.ask<Saved>(SAVE, {
        id: outcome.id,
        revision: 1,
        input: entry({ titles: [{ language: 'en', text: title }] }),
      })
    ).outcome.documents[0]!;
    await release(outcome.id, ['ur']);
    expect((await download(path, stranger)).statusCode).toBe(200);
    expect(await organiser.ask(RECALL, { id: outcome.id })).toMatchObject({ __typename: 'EmbargoChanged' });
    expect(await page(outcome.slug)).toMatchObject({ __typename: 'RecalledOutcome', reason: 'The bank withdrew.' });
    const { outcomes, recalled } = await register();
    expect(outcomes.map(({ slug }) => slug)).not.toContain(outcome.slug);
    expect(recalled).toContainEqual({ slug: outcome.slug, reason: 'The bank withdrew.' });
    expect((await open('forum-2021')).body).not.toContain(title);
    expect((await download(path, stranger)).statusCode).toBe(404);
    expect((await download(path, organiser)).statusCode).toBe(200);
  });

  it('removes what was never released, with its documents', async () => {
    const { outcome } = await add();
    expect(await organiser.ask(REMOVE, { id: outcome.id })).toMatchObject({ __typename: 'OutcomeRemoved' });
    expect(await organiser.ask(REMOVE, { id: outcome.id })).toMatchObject({ code: 'not-found' });
  });

  it('keeps documents that are PDFs, for organisers until the release', async () => {
    const { outcome } = await add();
    const pdf = plainPdf('Charter', ['One']);
    for (const [who, status] of [
      [stranger, 401],
      [speaker, 403],
      [elsewhere, 404],
    ] as const)
      expect([status, (await upload(who, outcome.id, pdf)).statusCode]).toEqual([status, status]);
    expect((await upload(organiser, outcome.id, Buffer.from('not a PDF'))).json()).toMatchObject({ code: 'not-a-pdf' });
    expect((await upload(organiser, outcome.id, pdf, 'title=&language=en')).statusCode).toBe(422);
    expect((await upload(organiser, randomUUID(), pdf)).statusCode).toBe(404);
    expect((await upload(organiser, outcome.id, pdf)).statusCode).toBe(200);
    const { outcomes } = await organiser.ask<{ outcomes: Kept[] }>(
      'query ($s: ID!) { outcomeDesk(summitId: $s) { outcomes { id documents { id title path sha256 } } } }',
      { s: summitId },
    );
    const [document] = outcomes.find(({ id }) => id === outcome.id)!.documents;
    expect(document).toMatchObject({ title: 'Charter §', sha256: createHash('sha256').update(pdf).digest('hex') });
    expect((await download(document!.path, stranger)).statusCode).toBe(404);
    const mine = await download(document!.path, organiser);
    expect([mine.headers['cache-control'], mine.rawPayload.equals(pdf)]).toEqual(['private, no-store', true]);
    await release(outcome.id);
    const theirs = await download(document!.path, stranger);
    expect(theirs.headers).toMatchObject({ 'content-security-policy': "default-src 'none'; sandbox" });
    expect(theirs.headers['content-disposition']).toContain("filename*=UTF-8''Charter%20%C2%A7.pdf");
    expect(await organiser.ask(DROP, { id: document!.id })).toMatchObject({ outcome: { documents: [] } });
    expect((await download(document!.path, organiser)).statusCode).toBe(404);
  });

  it('is taken up by a later summit of the same organiser, once', async () => {
    const { outcome } = await add();
    await release(outcome.id);
    const desk = () => organiser.ask<{ toFollowUp: { id: string; summitSlug: string }[] }>(DESK, { s: laterId });
    expect((await desk()).toFollowUp).toContainEqual(
      expect.objectContaining({ id: outcome.id, summitSlug: 'forum-2021' }),
    );
    const taken = await organiser.ask<Saved>(FOLLOW, { s: laterId, id: outcome.id });
    // What was reached is behind; who is nobody of this summit's programme stays by name; sessions are another summit's.
    expect(taken.outcome).toMatchObject({
      state: 'EMBARGOED',
      followsId: outcome.id,
      sessionId: null,
      milestones: [{ titles: [{ text: 'First payment' }] }],
      parties: [{ personId: null }, { personId: null }],
    });
    expect(await organiser.ask(FOLLOW, { s: laterId, id: outcome.id })).toMatchObject({ code: 'followed-already' });
    expect(await organiser.ask(FOLLOW, { s: summitId, id: taken.outcome.id })).toMatchObject({
      code: 'followed-already',
    });
    expect(await elsewhere.ask(FOLLOW, { s: laterId, id: outcome.id })).toMatchObject({ code: 'not-allowed' });
    expect((await desk()).toFollowUp.map(({ id }) => id)).not.toContain(outcome.id);
    // Neither page knows of the other before both are out.
    expect(await page(outcome.slug)).toMatchObject({ follows: null, followUps: [] });
    await release(taken.outcome.id);
    const link = { slug: taken.outcome.slug, summitSlug: 'forum-2022', status: 'ANNOUNCED' };
    expect(await page(outcome.slug)).toMatchObject({ follows: null, followUps: [link] });
    expect(await page(taken.outcome.slug)).toMatchObject({ follows: { slug: outcome.slug, summitSlug: 'forum-2021' } });
  });

  it('is open data that says what it means without anything else', async () => {
    const { outcome } = await add();
    await release(outcome.id);
    const answer = await open('forum-2021');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/ld+json; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    const nodes = (await flatten(answer.json<object>())) as Node[];
    const id = `http://canopy.example/outcomes/${outcome.slug}`;
    const node = nodes.find((each) => each['@id'] === id)!;
    expect(node['@type']).toEqual(['https://schema.org/MonetaryGrant', 'urn:canopy:outcomes:Fund']);
    expect(node['https://schema.org/name']).toContainEqual({ '@language': 'ur', '@value': 'خصوصی فنڈ' });
    expect(node['urn:canopy:outcomes:status']).toEqual([{ '@id': 'urn:canopy:outcomes:announced' }]);
    const values = nodes.flatMap((each) => each['https://schema.org/value'] ?? []);
    expect(values).toContainEqual({ '@value': '100000000.00' });
    expect(nodes.map((each) => each['@id'])).toContain('http://canopy.example/s/forum-2021/people/ada');
    const { etag } = answer.headers;
    expect((await open('forum-2021', { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await open('no-such-summit')).statusCode).toBe(404);
  });
});
