import { UnitOfWork } from '@app/database';
import { checkCertificateFile, type CertificateKey } from '@app/domain';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonErasure } from '../../apps/api/src/erasure/index.js';
import { nodeCertificateCrypto } from '../support/certificate-crypto.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const TEMPLATE =
  '__typename ... on CertificateTemplateSaved { template { kind revision titles { language text } leastPercent } } ... on CertificateDesignProblems { problems { code language field } } ... on StaleCertificateTemplate { current { revision } } ... on Refusal { code }';
const SAVE = `mutation ($i: CertificateTemplateInput!) { saveCertificateTemplate(input: $i) { ${TEMPLATE} } }`;
const PREVIEW = `mutation ($i: CertificateTemplateInput!, $l: String!) { previewCertificateTemplate(input: $i, language: $l) { __typename
  ... on CertificateSample { pdf } ... on CertificateDesignProblems { problems { code } } ... on Refusal { code } } }`;
const ISSUE = `mutation ($i: IssueCertificatesInput!) { issueCertificates(input: $i) { __typename
  ... on CertificatesIssued { batchId count leftCount } ... on Refusal { code } } }`;
const RECIPIENTS = '__typename ... on CertificateRecipientsSaved { ids } ... on Refusal { code }';
const ADD = `mutation ($s: ID!, $r: [CertificateRecipientInput!]!) { addCertificateRecipients(summitId: $s, recipients: $r) { ${RECIPIENTS} } }`;
const FIND =
  'query ($c: String!) { certificate(code: $c) { __typename ... on Certificate { state signedFile revocationReason isHeld mayRevoke } } }';
const REVOKE =
  'mutation ($c: String!, $r: String!) { revokeCertificate(code: $c, reason: $r) { __typename ... on Certificate { state } ... on Refusal { code } } }';
const RELEASE =
  'mutation ($id: ID!) { releaseObject(kind: CERTIFICATE_BATCH, objectId: $id) { __typename ... on Refusal { code } } }';
const RECALL =
  'mutation ($id: ID!) { recallObject(kind: CERTIFICATE_BATCH, objectId: $id, reason: "Wrong names") { __typename ... on Refusal { code } } }';

interface Candidate {
  id: string;
  state: string;
  obstacle: string | null;
  minutes: number | null;
  ofMinutes: number | null;
  isByDoor: boolean;
  code: string | null;
  sessions: number;
  email: string | null;
  names: { text: string }[];
}
interface Candidates {
  willGet: number;
  hasOne: number;
  wasRevoked: number;
  not: number;
  candidates: Candidate[];
}
interface Outcome {
  __typename: string;
  code?: string;
  batchId: string;
  count: number;
  ids: string[];
  problems: object[];
  template: { revision: number };
  current: { revision: number };
  pdf: string;
}

let world: ApiWorld;
let desk: RegistrationDesk;
let stranger: Browser, otherOrganiser: Browser;

const template = (kind: string, more: object = {}) => ({
  summitId: desk.summitId,
  kind,
  titles: [{ language: 'en', text: 'Certificate' }],
  texts: [{ language: 'en', text: 'For {name}, {event}, {dates}.' }],
  signers: [],
  accent: '#0b5c8a',
  paper: 'A4',
  isLandscape: true,
  leastPercent: 50,
  countsDoor: false,
  revision: 0,
  ...more,
});
const save = (kind: string, more: object = {}, by = desk.organiser): Promise<Outcome> =>
  by.ask<Outcome>(SAVE, { i: template(kind, more) });
const issue = (kind: string, more: object = {}, by = desk.organiser): Promise<Outcome> =>
  by.ask<Outcome>(ISSUE, { i: { summitId: desk.summitId, kind, revision: 1, isHeld: false, ...more } });
const candidates = async (kind: string): Promise<Candidates> => {
  const { certificateCandidates } = await desk.organiser.ask<{ certificateCandidates: Candidates }>(
    `{ draftSummit(slug: "${desk.slug}") { certificateCandidates(kind: ${kind}) { willGet hasOne wasRevoked not candidates {
       id state obstacle minutes ofMinutes isByDoor code sessions email names { text } } } } }`,
  );
  return certificateCandidates;
};
const codesOf = async (batchId: string): Promise<string[]> => {
  const { certificateDesk } = await desk.organiser.ask<{
    certificateDesk: { batches: { id: string; certificates: { code: string }[] }[] };
  }>(`{ draftSummit(slug: "${desk.slug}") { certificateDesk { batches { id certificates { code } } } } }`);
  return certificateDesk.batches.find(({ id }) => id === batchId)?.certificates.map(({ code }) => code) ?? [];
};
const find = (code: string, by = stranger) =>
  by.ask<{ __typename: string; state?: string; signedFile?: string; revocationReason?: string; mayRevoke?: boolean }>(
    FIND,
    { c: code },
  );
const mailsTo = (email: string) =>
  world.dataSource.query<{ subject: string; text: string }[]>(
    `SELECT subject, text FROM outbox_mails WHERE recipient = $1 AND text LIKE '%/verify/%'`,
    [email],
  );
/** Somebody with a place who was in the room of a session, so many minutes from its beginning. */
async function visitor(name: string, minutes: number, sessionId: string): Promise<void> {
  const email = `${name.toLowerCase()}@${desk.slug}.example`;
  await desk.register(email, { name });
  const user = await world.user(name);
  await world.dataSource.query('UPDATE users SET email = $2 WHERE id = $1', [user.id, email]);
  if (minutes > 0)
    await world.dataSource.query(
      `INSERT INTO attendances (id, session_id, participant_id, role, started_at, last_seen_at)
       SELECT $1, id, $3, 'attendee', starts_at - interval '20 minutes', starts_at + make_interval(mins => $4) FROM sessions WHERE id = $2`,
      [randomUUID(), sessionId, user.id, minutes],
    );
}

beforeAll(async () => {
  world = await ApiWorld.start();
  desk = await RegistrationDesk.open(world);
  await desk.save({});
  stranger = world.browser();
  otherOrganiser = (await RegistrationDesk.open(world)).organiser;
});
afterAll(() => world?.stop());

describe('a template', () => {
  it('is its organisers’ alone, and kept whole or not at all', async () => {
    for (const by of [stranger, otherOrganiser]) {
      expect(await save('SPEAKER', {}, by)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await by.ask(PREVIEW, { i: template('SPEAKER'), l: 'en' })).toMatchObject({ __typename: 'NotAllowed' });
      expect(await issue('SPEAKER', {}, by)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await by.ask(ADD, { s: desk.summitId, r: [{ names: [{ language: 'en', text: 'A' }] }] })).toMatchObject({
        __typename: 'NotAllowed',
      });
    }
    const wrong = await save('SPEAKER', {
      accent: '#9AD0B0',
      texts: [{ language: 'en', text: 'For {nmae} {citation}' }],
    });
    expect(wrong.problems).toEqual([
      { code: 'UNKNOWN_FIELD', language: 'en', field: 'nmae' },
      { code: 'UNKNOWN_FIELD', language: 'en', field: 'citation' },
      { code: 'COLOUR_TOO_LIGHT', language: null, field: null },
    ]);
    for (const bad of [
      { titles: [], texts: [] },
      { titles: [{ language: 'de', text: 'Urkunde' }] },
      { accent: 'green' },
      { leastPercent: 0 },
      { titles: [{ language: 'en', text: 'x'.repeat(121) }] },
      { signers: Array(4).fill({ names: [{ language: 'en', text: 'A' }], offices: [{ language: 'en', text: 'B' }] }) },
    ]) {
      const { errors } = await desk.organiser.post(SAVE, { i: template('SPEAKER', bad) });
      expect([bad, errors?.[0]?.extensions['code']]).toEqual([bad, 'BAD_USER_INPUT']);
    }
    expect(await save('SPEAKER', { logoId: randomUUID() })).toMatchObject({ code: 'not-found' });
    expect(await save('SPEAKER')).toMatchObject({ template: { kind: 'SPEAKER', revision: 1 } });
    expect(await save('SPEAKER')).toMatchObject({ __typename: 'StaleCertificateTemplate', current: { revision: 1 } });
    expect(await save('SPEAKER', { revision: 1 })).toMatchObject({ template: { revision: 2 } });
    expect(await save('SPEAKER', { revision: 1 })).toMatchObject({ __typename: 'StaleCertificateTemplate' });
  });

  it('is shown as the PDF that it makes, with a logo, in each of its languages and kinds', async () => {
    const cookie = [...desk.organiser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const send = (body: Buffer | string, headers: object) =>
      world.app.inject({
        method: 'POST',
        url: `/exchange/certificates/${desk.slug}/logos`,
        headers: { 'content-type': 'image/png', ...headers },
        payload: body,
      });
    const picture = await sharp({ create: { width: 1200, height: 200, channels: 4, background: '#0b5c8a80' } })
      .png()
      .toBuffer();
    expect((await send(picture, {})).statusCode).toBe(401);
    expect((await send('no picture', { cookie })).json()).toMatchObject({ code: 'not-a-picture' });
    const { id: logoId } = (await send(picture, { cookie })).json<{ id: string }>();
    expect((await send(picture, { cookie })).json()).toEqual({ id: logoId });
    const logo = await world.app.inject({ url: `/certificates/logos/${logoId}.png` });
    expect(await sharp(logo.rawPayload).metadata()).toMatchObject({ format: 'png', width: 900, height: 150 });
    expect((await world.app.inject({ url: '/certificates/logos/x.png' })).statusCode).toBe(404);
    const signers = [{ names: [{ language: 'en', text: 'Ana' }], offices: [{ language: 'ur', text: 'صدر' }] }];
    for (const [kind, language] of [
      ['ATTENDANCE', 'ur'],
      ['INTERPRETER', 'th'],
      ['AMBASSADOR', 'zh'],
      ['CARBON', 'en'],
    ] as const) {
      const texts = { titles: [{ language, text: 'T' }], texts: [{ language, text: '{name} {event} {dates}' }] };
      const words = kind === 'CARBON' ? { titles: [], texts: [] } : texts;
      const sample = await desk.organiser.ask<Outcome>(PREVIEW, {
        i: template(kind, { ...words, logoId, signers }),
        l: language,
      });
      expect([kind, Buffer.from(sample.pdf, 'base64').subarray(0, 5).toString()]).toEqual([kind, '%PDF-']);
    }
    expect(await desk.organiser.ask(PREVIEW, { i: template('SPEAKER', { accent: '#ffffff' }), l: 'en' })).toMatchObject(
      { __typename: 'CertificateDesignProblems' },
    );
  });
});

describe('attendance', () => {
  it('is certified of who was there for long enough, as it was measured, once', async () => {
    const first = await world.session(desk.summitId, [], { startsAt: world.in(-180), endsAt: world.in(-120) });
    // At the same time as the other one: counts once.
    await world.session(desk.summitId, [], { startsAt: world.in(-180), endsAt: world.in(-150) });
    await visitor('Ada', 60, first);
    await visitor('Ben', 30, first);
    await visitor('Cleo', 29, first);
    await visitor('Dan', 0, first);
    expect(await candidates('ATTENDANCE')).toBeNull();
    expect(await save('ATTENDANCE')).toMatchObject({ template: { revision: 1 } });
    const found = await candidates('ATTENDANCE');
    expect(
      found.candidates.map(({ names, state, minutes, ofMinutes, obstacle }) => [
        names[0]?.text,
        state,
        minutes,
        ofMinutes,
        obstacle,
      ]),
    ).toEqual([
      ['Ada', 'WILL_GET', 60, 60, null],
      ['Ben', 'WILL_GET', 30, 60, null],
      ['Cleo', 'NOT', 29, 60, 'TOO_SHORT'],
      ['Dan', 'NOT', 0, 60, 'TOO_SHORT'],
    ]);
    expect(await issue('ATTENDANCE', { revision: 7 })).toMatchObject({ code: 'stale-revision' });
    const ben = found.candidates[1]?.id;
    const batch = await issue('ATTENDANCE', { leaveOut: [ben] });
    expect(batch).toMatchObject({ count: 1, leftCount: 0 });
    const [code = ''] = await codesOf(batch.batchId);
    const file = await world.app.inject({ url: `/certificates/${code}.pdf` });
    const keys = await stranger.ask<CertificateKey[]>('{ certificateKeys { id publicKey usedUntil } }');
    expect(checkCertificateFile(file.rawPayload, keys, nodeCertificateCrypto)).toMatchObject({
      state: 'authentic',
      certificate: {
        facts: {
          kind: 'attendance',
          holder: { names: { und: 'Ada' } },
          presence: { minutes: 60, ofMinutes: 60, leastPercent: 50 },
        },
      },
    });
    for (const ending of ['.png', '.json', '/badge.json'])
      expect((await world.app.inject({ url: `/certificates/${code}${ending}` })).statusCode).toBe(200);
    // The mail has the link, once.
    expect(await mailsTo(`ada@${desk.slug}.example`)).toMatchObject([
      { text: expect.stringContaining('http://canopy.example/verify/') as string },
    ]);
    // Both at once: one of them finds nobody left.
    const twice = await Promise.all([issue('ATTENDANCE'), issue('ATTENDANCE')]);
    expect(twice.map(({ count, code: refusal }) => count ?? refusal).toSorted()).toEqual([1, 'nothing-to-issue']);
    expect(await candidates('ATTENDANCE')).toMatchObject({ willGet: 0, hasOne: 2, not: 2 });
  });

  it('is certified by the check at the door where organisers say so, and says that it is', async () => {
    await save('ATTENDANCE', { countsDoor: true, revision: 1 });
    await world.dataSource.query(
      `UPDATE registrations SET checked_in_at = now() WHERE summit_id = $1 AND name = 'Dan'`,
      [desk.summitId],
    );
    const dan = (await candidates('ATTENDANCE')).candidates.find(({ names }) => names[0]?.text === 'Dan');
    expect(dan).toMatchObject({ state: 'WILL_GET', isByDoor: true });
    const { batchId } = await issue('ATTENDANCE', { revision: 2 });
    const [code = ''] = await codesOf(batchId);
    expect((await find(code)).signedFile).toContain('"measuredBy":"door"');
  });
});

describe('speakers, moderators and interpreters', () => {
  it('are certified what they did, once it has been; who has no address gets one too', async () => {
    const [speaker, coming, interpreter] = await Promise.all([
      world.rows.person(`ada-${randomUUID()}`, { en: 'Ada', ur: 'ایڈا' }),
      world.rows.person(`ben-${randomUUID()}`, { en: 'Ben' }),
      world.rows.person(`eve-${randomUUID()}`, { en: 'Eve' }),
    ]);
    const cast = [
      { role: 'speaker', personId: speaker },
      { role: 'interpreter', personId: interpreter, toLanguage: 'ru' },
    ] as const;
    await world.session(desk.summitId, [...cast], { startsAt: world.in(-300), endsAt: world.in(-240) });
    await world.session(desk.summitId, [{ role: 'speaker', personId: coming }], {
      startsAt: world.in(100),
      endsAt: world.in(160),
    });
    await save('SPEAKER', { revision: 2 });
    const found = await candidates('SPEAKER');
    expect(found.candidates.map(({ state, obstacle, sessions }) => [state, obstacle, sessions]).toSorted()).toEqual([
      ['NOT', 'NOT_YET', 0],
      ['WILL_GET', null, 1],
    ]);
    const batch = await issue('SPEAKER', { revision: 3 });
    expect(batch).toMatchObject({ count: 1 });
    const [code = ''] = await codesOf(batch.batchId);
    expect((await find(code)).signedFile).toContain('Roundtable');
    // Whoever has no address is found by who they are, when their data are deleted.
    const subject = { users: [], people: [speaker], guests: [], emails: [], names: [], summitId: null };
    await world
      .get(UnitOfWork)
      .run(world.context(), (ctx) => world.get(PersonErasure).erase(ctx, subject, 'organiser'));
    expect(await find(code)).toMatchObject({ state: 'ERASED' });
    await save('INTERPRETER');
    expect(await issue('INTERPRETER')).toMatchObject({ count: 1 });
    await save('MODERATOR');
    expect(await issue('MODERATOR')).toMatchObject({ code: 'nothing-to-issue' });
  });
});

describe('ambassadors', () => {
  const add = (recipients: object[], by = desk.organiser) => by.ask<Outcome>(ADD, { s: desk.summitId, r: recipients });
  const remove = (id: string, by = desk.organiser) =>
    by.ask<Outcome>(
      `mutation ($s: ID!, $id: ID!) { removeCertificateRecipient(summitId: $s, id: $id) { ${RECIPIENTS} } }`,
      { s: desk.summitId, id },
    );
  const named = (name: string, more: object = {}) => ({ names: [{ language: 'en', text: name }], ...more });

  it('are whom organisers name, held until they are handed over, and nobody’s before', async () => {
    const text = [{ language: 'en', text: '{name}, ambassador of {event}: {citation}' }];
    await save('AMBASSADOR', { texts: text });
    const { ids } = await add([
      named('Gul', { email: 'Gul@Example.org', citations: [{ language: 'en', text: 'For the reefs' }] }),
      named('Hao', { citations: [{ language: 'en', text: 'For the woods' }] }),
      named('Ivo'),
    ]);
    expect((await candidates('AMBASSADOR')).candidates.map(({ state, obstacle }) => obstacle ?? state)).toEqual([
      'WILL_GET',
      'WILL_GET',
      'NO_CITATION',
    ]);
    const { batchId, count } = await issue('AMBASSADOR', { isHeld: true });
    expect(count).toBe(2);
    const [code = '', other = ''] = await codesOf(batchId);
    for (const by of [stranger, otherOrganiser]) expect((await find(code, by)).__typename).toBe('NotFound');
    for (const ending of ['.pdf', '.png', '.json', '/badge.json'])
      expect((await world.app.inject({ url: `/certificates/${code}${ending}` })).statusCode).toBe(404);
    expect(await stranger.ask(REVOKE, { c: code, r: 'x' })).toMatchObject({ code: 'not-found' });
    expect(await mailsTo('gul@example.org')).toEqual([]);
    // Its organisers look at it before.
    expect(await find(code, desk.organiser)).toMatchObject({ state: 'HOLDS', isHeld: true, mayRevoke: true });
    expect(await stranger.ask(RELEASE, { id: batchId })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await desk.organiser.ask(RELEASE, { id: batchId })).toMatchObject({ __typename: 'EmbargoChanged' });
    expect(await find(code)).toMatchObject({ state: 'HOLDS', isHeld: false });
    expect(await mailsTo('gul@example.org')).toHaveLength(1);
    // One of them revoked by its organisers, and given anew only when somebody says so.
    expect(await otherOrganiser.ask(REVOKE, { c: code, r: 'No' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await desk.organiser.ask(REVOKE, { c: code, r: 'Misspelt' })).toMatchObject({ state: 'REVOKED' });
    expect(await candidates('AMBASSADOR')).toMatchObject({ willGet: 0, wasRevoked: 1, hasOne: 1, not: 1 });
    expect(await issue('AMBASSADOR')).toMatchObject({ code: 'nothing-to-issue' });
    expect(await issue('AMBASSADOR', { again: [ids[0]] })).toMatchObject({ count: 1 });
    // Recalled together: each says so.
    expect(await desk.organiser.ask(RECALL, { id: batchId })).toMatchObject({ __typename: 'EmbargoChanged' });
    expect(await find(other)).toMatchObject({ state: 'REVOKED', revocationReason: 'Wrong names' });
  });

  it('are on the list once, however often it is sent', async () => {
    const { willGet } = await candidates('AMBASSADOR');
    const citations = [{ language: 'en', text: 'For the seas' }];
    const list = [named('Kim', { email: 'kim@example.org', citations }), named('Kim', { citations })];
    const { ids } = await add(list);
    expect(new Set(ids).size).toBe(2);
    expect((await add([...list, ...list])).ids).toEqual([...ids, ...ids]);
    expect(await candidates('AMBASSADOR')).toMatchObject({ willGet: willGet + 2 });
  });

  it('have the certificate still that they had, taken off the list and added again', async () => {
    const citations = [{ language: 'en', text: 'For the fens' }];
    const [id = ''] = (await add([named('Lea', { email: 'lea@example.org', citations })])).ids;
    await issue('AMBASSADOR');
    const { hasOne } = await candidates('AMBASSADOR');
    await remove(id);
    // With a name that is another's, and an address that is another's, somebody is another.
    const others = [named('Lea', { email: 'l@example.org' }), named('Leo', { email: 'lea@example.org' })];
    const { ids } = await add([...others, named(' lea', { citations })]);
    expect(ids.map((each) => each === id)).toEqual([false, false, true]);
    expect(await candidates('AMBASSADOR')).toMatchObject({ willGet: 0, hasOne });
    expect(await issue('AMBASSADOR')).toMatchObject({ code: 'nothing-to-issue' });
  });

  it('are changed and taken off the list by their organisers alone', async () => {
    const { ids } = await add([named('Jo')]);
    const change = (id: string, by: Browser) =>
      by.ask<Outcome>(
        `mutation ($s: ID!, $id: ID!, $r: CertificateRecipientInput!) { changeCertificateRecipient(summitId: $s, id: $id, recipient: $r) { ${RECIPIENTS} } }`,
        { s: desk.summitId, id, r: named('Joe') },
      );
    for (const act of [change, remove])
      expect(await act(ids[0] ?? '', otherOrganiser)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await change(ids[0] ?? '', desk.organiser)).toMatchObject({ ids });
    expect(await change(randomUUID(), desk.organiser)).toMatchObject({ code: 'not-found' });
    expect(await remove(ids[0] ?? '', desk.organiser)).toMatchObject({ ids });
    expect(await remove(ids[0] ?? '', desk.organiser)).toMatchObject({ code: 'not-found' });
    const { errors } = await desk.organiser.post(ADD, { s: desk.summitId, r: [named('Kim', { email: 'no address' })] });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
