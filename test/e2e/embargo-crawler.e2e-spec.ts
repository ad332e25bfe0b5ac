import { GraphQLSchemaHost } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPdf } from '../../apps/api/src/carbon-projects/plain-pdf.js';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, tokenOf } from './api/api-world.js';
import { Hall } from './embargo/hall.js';
import { plantInitiative, PLANTS } from './embargo/planted.js';
import { type QueryDocument, QueryDocuments } from './embargo/query-documents.js';
import { type Hints, type Person, type Planted, Visitor, wordsOf } from './embargo/visitor.js';
import { SigningDesk } from './initiatives/signing-desk.js';

const STEWARD = 'steward@example.org';
const DAY_MS = 24 * 60 * 60_000;
const SCHEDULE = `mutation ($kind: EmbargoKind!, $id: ID!, $at: DateTime!, $m: [String!]) {
  scheduleRelease(kind: $kind, objectId: $id, when: { at: $at }, missingLanguages: $m) { __typename ... on Refusal { code message } } }`;
const RECALL = `mutation ($kind: EmbargoKind!, $id: ID!) { recallObject(kind: $kind, objectId: $id, reason: "By mistake") { __typename } }`;
const LINK = `mutation ($d: ID!) { makeDraftingLink(delegationId: $d) { ... on DraftingDelegationSaved { url } } }`;
const JOIN =
  'mutation ($token: String!) { joinDelegation(token: $token, name: "Aigerim") { __typename ... on Refusal { code } } }';
/** Pictures, PDFs and documents. */
const FILES = ['INITIATIVE file', 'OUTCOME file', 'ARTICLE file', 'CERTIFICATE_BATCH file'];
/** Tables from which things leave by themselves: webhooks, search, calendars, other processes. Mails are looked at one by one. */
const LEAVING = [
  'webhook_events',
  'webhook_deliveries',
  'search_entries',
  'search_entry_words',
  'programme_documents',
  'announcements',
  'facts',
];

let webRoot: string;
let world: ApiWorld;
let hall: Hall;
let schema: QueryDocuments;
let documents: QueryDocument[];
let desk: SigningDesk;
let objects: Planted[];
let hints: Hints;
let people: Person[];
let invitedEmails: string[];

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'canopy-web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><html><head><title>Canopy</title></head></html>');
  await writeFile(join(webRoot, 'preloads.json'), '{"app":"","pages":[],"languages":{}}');
  world = await ApiWorld.start({ WEB_ROOT: webRoot, CARBON_STEWARDS: STEWARD });
  hall = await Hall.open(world);
  schema = new QueryDocuments(world.get(GraphQLSchemaHost).schema);
  documents = schema.all();
  const initiative = await plantInitiative(world);
  const { planted, signed, invited } = initiative;
  desk = initiative.desk;
  const { summitId, summitSlug, organiser } = desk;
  const personId = await world.rows.person(`speaker-${randomUUID()}`, { en: 'Ada', ur: 'ادا' });
  const boothId = await world.rows.person(`booth-${randomUUID()}`, { en: 'Booth' });
  const chairId = await personOf('moderator');
  const sessionId = await world.session(summitId, [
    { role: 'moderator', personId: chairId },
    { role: 'speaker', personId },
    { role: 'interpreter', personId: boothId, toLanguage: 'ur' },
  ]);
  objects = [planted];
  for (const plant of PLANTS) objects.push(await plant({ organiser, summitId, summitSlug, sessionId, personId, send }));
  const at = new Date(Date.now() + DAY_MS).toISOString();
  for (const { kind, id } of objects)
    expect(await organiser.ask(SCHEDULE, { kind, id, at, m: ['ru'] })).toMatchObject({ __typename: 'EmbargoChanged' });
  const sessions = await world.dataSource.query<{ id: string; slug: string }[]>(
    'SELECT id, slug FROM sessions WHERE summit_id = $1',
    [summitId],
  );
  hints = {
    ...{ objects, summitId, summitSlug },
    sessionIds: sessions.map(({ id }) => id),
    sessionSlugs: sessions.map(({ slug }) => slug),
    otherIds: [personId, signed.signatoryId, invited.signatoryId],
  };
  invitedEmails = [signed.email, invited.email];
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
  const steward = await world.user('Stella');
  await world.dataSource.query('UPDATE users SET email = $2 WHERE id = $1', [steward.id, STEWARD]);
  const text = ['INITIATIVE title', 'INITIATIVE text'];
  const nobody = { tokens: [], mayKnow: [] };
  const delegate = await delegateOf(organiser, await as('Aigerim'));
  people = [
    { ...nobody, name: 'a stranger', browser: world.browser('ur') },
    { ...nobody, name: 'an attendee', browser: await as('Attila') },
    { ...nobody, name: 'a speaker', browser: await as('Ada', [{ summitId, role: 'speaker', personId }]) },
    {
      ...nobody,
      name: 'an interpreter',
      browser: await as('Ines', [{ summitId, role: 'interpreter', personId: boothId }]),
    },
    { ...nobody, name: 'an organiser of another summit', browser: (await SigningDesk.frozen(world)).organiser },
    { ...nobody, name: 'a steward', browser: await world.signedIn(world.get(SignIn), steward.id) },
    // They speak to its draft.
    { ...delegate, name: 'a delegate', mayKnow: text },
    // They read what they sign, and as whom.
    {
      name: 'who is invited',
      browser: world.browser(),
      tokens: [invited.token],
      mayKnow: [...text, 'INITIATIVE invited'],
    },
    { name: 'who signed', browser: world.browser(), tokens: [signed.token], mayKnow: [...text, 'INITIATIVE signed'] },
    // Who presides opens the signing and records hands.
    {
      name: 'a moderator',
      browser: desk.chair,
      tokens: [],
      mayKnow: [...text, 'INITIATIVE invited', 'INITIATIVE signed'],
    },
  ];
}, 60_000);
afterAll(async () => {
  await hall?.close();
  await world?.stop();
  await rm(webRoot, { recursive: true, force: true });
});

async function send(url: string, file: 'picture' | 'document'): Promise<string> {
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#0b6e4f' } }).png();
  const payload = file === 'picture' ? await picture.toBuffer() : plainPdf('A document', []);
  const cookie = [...desk.organiser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { 'content-type': file === 'picture' ? 'image/png' : 'application/pdf', cookie };
  const { body } = await world.app.inject({ method: 'POST', url, headers, payload });
  return /"id":"([\w-]{36})"/.exec(body)?.[1] ?? `nothing: ${body}`;
}
async function personOf(role: string): Promise<string> {
  const [row] = await world.dataSource.query<{ id: string }[]>(
    'SELECT person_id AS id FROM role_grants WHERE summit_id = $1 AND role = $2',
    [desk.summitId, role],
  );
  return row?.id ?? '';
}
async function delegateOf(
  organiser: Person['browser'],
  browser: Person['browser'],
): Promise<Pick<Person, 'browser' | 'tokens'>> {
  const delegationId = randomUUID();
  await world.dataSource.query(`INSERT INTO delegations (id, summit_id, country, position) VALUES ($1, $2, 'KZ', 1)`, [
    delegationId,
    desk.summitId,
  ]);
  const token = tokenOf((await organiser.ask<{ url: string }>(LINK, { d: delegationId })).url);
  expect(await browser.ask(JOIN, { token })).toMatchObject({ __typename: 'DelegationJoined' });
  return { browser, tokens: [token] };
}

const visitorOf = (person: Person): Visitor => new Visitor(world, person, hints);
/** What leaves by itself, and to whom it is not already. */
async function leaving(): Promise<string[]> {
  const found = new Set<string>();
  const look = (where: string, row: string): void => {
    for (const [of, word] of wordsOf(objects)) if (row.includes(word)) found.add(`${of} is in ${where}`);
  };
  for (const table of LEAVING)
    for (const { row } of await rowsOf(`SELECT lower(t::text) AS row FROM ${table} t`)) look(table, row);
  const mails = `SELECT lower(t::text) AS row FROM outbox_mails t WHERE recipient <> ALL ($1)`;
  for (const { row } of await rowsOf(mails, [invitedEmails])) look('mails', row);
  return [...found];
}
const rowsOf = (sql: string, values: unknown[] = []): Promise<{ row: string }[]> =>
  world.dataSource.query<{ row: string }[]>(sql, values);

describe('what is kept until its release', () => {
  it('is looked for in every field of every query, and is of every kind there is', async () => {
    expect(schema.missed()).toEqual([]);
    const kept = await desk.organiser.ask<{ kind: string }[]>('query ($s: ID!) { embargoes(summitId: $s) { kind } }', {
      s: hints.summitId,
    });
    expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(objects.map(({ kind }) => kind)));
  });

  it('is found by nobody before, by everybody from the second of its release, and by nobody once it was recalled', async () => {
    const understood = new Set<string>();
    const subscriptions = schema.all('subscription');
    const listening: { visitor: Visitor; stop: () => unknown }[] = [];
    await world.app.listen(0, '127.0.0.1');
    const origin = await world.app.getUrl();
    let there: readonly string[] | undefined;
    for (const person of people) {
      const visitor = visitorOf(person);
      listening.push({ visitor, stop: visitor.listen(origin, subscriptions) });
      await visitor.walk(documents, there);
      there ??= visitor.there;
      await hall.enter(person.browser, hints.sessionIds.at(-1) ?? '');
      expect([...visitor.broken]).toEqual([]);
      const allowed = person.mayKnow.map((of) => `${person.name} sees ${of} `);
      expect(visitor.seen().filter((sight) => !allowed.some((start) => sight.startsWith(start)))).toEqual([]);
      expect(person.mayKnow.filter((of) => !visitor.sees(of))).toEqual([]);
      for (const field of visitor.understood) understood.add(field);
    }
    // Whoever listens is told of what happens, and of nothing that is kept.
    await world.dataSource.query(`UPDATE sessions SET languages = '{en,ru}' WHERE id = $1`, [hints.sessionIds.at(-1)]);
    await world.release(hints.sessionIds.at(-1) ?? '');
    for (const { visitor, stop } of listening) {
      await expect.poll(() => visitor.heard, { timeout: 20_000 }).toBeGreaterThan(1);
      expect(subscriptions.map(({ field }) => field).filter((field) => !visitor.understood.has(field))).toEqual([]);
      expect(visitor.seen().filter((sight) => sight.includes('subscription'))).toEqual([]);
      await stop();
    }
    // Nothing was looked for where the server did not understand the question.
    expect(documents.map(({ field }) => field).filter((field) => !understood.has(field))).toEqual([]);
    expect(await leaving()).toEqual([]);
    expect(wordsOf(objects).filter(([, word]) => hall.heard().includes(word))).toEqual([]);

    // The time comes: no timer, no job and no process has any part in it.
    await world.dataSource.query('UPDATE embargoes SET releases_at = now() WHERE object_id = ANY ($1)', [
      objects.map(({ id }) => id),
    ]);
    const [stranger, ...others] = people.map(visitorOf);
    await stranger?.walk(documents);
    const out = [...wordsOf(objects).map(([of]) => of), ...FILES];
    // By search, what may be looked for; not certificates, which are people's own.
    const searched = stranger?.seen().filter((sight) => sight.includes('query search'));
    for (const word of ['INITIATIVE title', 'OUTCOME title', 'ARTICLE title', 'GUEST_OF_HONOUR message'])
      expect(searched).toContainEqual(expect.stringContaining(`sees ${word} at`));
    expect(searched?.filter((sight) => sight.includes('CERTIFICATE'))).toEqual([]);
    // By feeds and the press kit's archive, too.
    expect(stranger?.seen().filter((sight) => sight.includes('ARTICLE body at GET')).length).toBeGreaterThan(1);
    // Who did not sign is named to nobody.
    expect(out.filter((of) => stranger?.sees(of) !== true)).toEqual(['INITIATIVE invited']);
    for (const visitor of others) {
      await visitor.retrace({ told: stranger?.told ?? [] });
      expect(out.filter((of) => !visitor.sees(of))).toEqual(['INITIATIVE invited']);
    }

    for (const { kind, id } of objects)
      expect(await desk.organiser.ask(RECALL, { kind, id })).toMatchObject({ __typename: 'EmbargoChanged' });
    for (const visitor of people.slice(0, 2).map(visitorOf)) {
      await visitor.retrace({ told: stranger?.told ?? [] });
      // A certificate that was revoked says so, of whom and why (ADR 36).
      expect(visitor.seen().filter((sight) => !sight.includes('CERTIFICATE_BATCH'))).toEqual([]);
    }
  }, 240_000);
});
