import * as initiatives from '@app/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evidenceVerdict } from '../../scripts/verify-evidence.mjs';
import { plainPdf } from '../../apps/api/src/carbon-projects/plain-pdf.js';
import { SoftPasskey } from '../support/soft-passkey.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { ORIGIN, SigningDesk } from './initiatives/signing-desk.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let world: ApiWorld;
let desk: SigningDesk;
beforeAll(async () => {
  world = await ApiWorld.start();
});
afterAll(() => world?.stop());
beforeEach(async () => {
  desk = await SigningDesk.frozen(world);
});

const pakistan = { kind: 'COUNTRY', country: 'PK' };
/** What a stranger finds of the initiative, by every path. */
async function seenByStrangers(): Promise<string> {
  const summit = 'query ($s: String!) { summit(slug: $s) { title { text } } }';
  return JSON.stringify([
    await desk.out(),
    await desk.listOut(),
    await desk.evidence(),
    await desk.read(desk.stranger),
    await desk.stranger.post(summit, { s: desk.summitSlug }),
    await desk.stranger.post('query ($s: ID!) { draftedInitiatives(summitId: $s) { id } }', { s: desk.summitId }),
  ]);
}
async function withPasskey(token: string): Promise<SoftPasskey> {
  const passkey = new SoftPasskey(ORIGIN);
  const sitting = await desk.sit(token);
  const { options } = await desk.passkeyOptions(sitting);
  // What `canopy-verify` can check on any Node: Ed25519, P-256, RSA.
  const { pubKeyCredParams } = JSON.parse(options) as { pubKeyCredParams: { alg: number }[] };
  expect(pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
  expect(await desk.registerPasskey(sitting, passkey.register(options))).toMatchObject({
    __typename: 'PasskeyRegistered',
  });
  return passkey;
}

describe('who is invited to sign', () => {
  it('is invited by organisers, and gets a link that nobody else sees', async () => {
    const { token, signatoryId, email } = await desk.invite(SigningDesk.who('Moin ul Haque', pakistan));
    expect(token).toHaveLength(43);
    expect(await desk.look(token)).toMatchObject({
      isOpen: false,
      capacity: { kind: 'COUNTRY', country: 'PK' },
      text: { textHash: desk.textHash, articles: [{ number: 1, texts: [{ language: 'en' }, { language: 'ur' }] }] },
    });
    expect((await desk.read())?.signatories).toMatchObject([{ id: signatoryId, state: 'INVITED', email }]);
    expect((await desk.read(desk.chair))?.signatories).toMatchObject([{ id: signatoryId, email: null }]);
    for (const by of [desk.organiser, desk.chair]) expect(JSON.stringify(await desk.read(by))).not.toContain(token);
  });
  it('is nobody whom others invite', async () => {
    expect(await desk.invite(undefined, desk.stranger)).toMatchObject({ code: 'not-signed-in' });
    expect(await desk.invite(undefined, desk.chair)).toMatchObject({ code: 'not-allowed' });
    const other = await SigningDesk.frozen(world);
    expect(await desk.invite(undefined, other.organiser)).toMatchObject({ code: 'not-found' });
    expect(await desk.read(other.organiser)).toBeNull();
  });
  it('is invited once by an address, and for no country that is not theirs', async () => {
    const { email } = await desk.invite();
    expect(await desk.invite(SigningDesk.who('Ann again', undefined, { email }))).toMatchObject({
      code: 'invited-already',
    });
    const personId = await world.rows.person(`p-${randomUUID()}`, { en: 'Almas' });
    await world.dataSource.query(`UPDATE people SET country = 'KZ' WHERE id = $1`, [personId]);
    expect(await desk.invite(SigningDesk.who('Almas', pakistan, { personId }))).toMatchObject({
      code: 'country-not-own',
    });
    // Nor where it is their address alone that says who they are.
    const { email: known } = await world.user('A', [{ summitId: desk.summitId, role: 'speaker', personId }]);
    expect(await desk.invite(SigningDesk.who('A. Chukin', pakistan, { email: known }))).toMatchObject({
      code: 'country-not-own',
    });
    const own = SigningDesk.who('Almas', { kind: 'COUNTRY', country: 'kz' }, { personId });
    expect((await desk.invite(own)).signatoryId).toBeTruthy();
  });
  it.each([
    ['a country without one', { kind: 'COUNTRY' }],
    ['an unknown country', { kind: 'COUNTRY', country: 'XX' }],
    ['an institution without a name', { kind: 'INSTITUTION', country: 'PK' }],
    ['a person with a country', { kind: 'PERSON', country: 'PK' }],
    ['a name that nobody sees', { kind: 'PERSON' }, '\u3164\u200b'],
  ])('is not invited as %s', async (_what, capacity, name = 'Ann') => {
    const { errors } = await desk.organiser.post(
      'mutation ($input: NewSignatoryInput!) { inviteSignatory(input: $input) { __typename } }',
      { input: { initiativeId: desk.id, ...SigningDesk.who(name, capacity) } },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('has a name in one line: nobody else stands below it', async () => {
    const { token } = await desk.invite(SigningDesk.who('Ann\n\nThe President of Pakistan'));
    expect(await desk.look(token)).toMatchObject({ names: [{ text: 'Ann The President of Pakistan' }] });
  });
  it('has a name that organisers look at twice where letters are mixed or hidden', async () => {
    await desk.invite(SigningDesk.who('Pаul'));
    await desk.invite(SigningDesk.who('Anna \u2067anna\u2069'));
    // What turns a whole line around is taken out of every text.
    await desk.invite(SigningDesk.who('Bob\u202ebob'));
    await desk.invite(SigningDesk.who('李宝庆'));
    const flags = (await desk.read())?.signatories.map(({ nameFlags }) => nameFlags);
    expect(flags).toEqual([['MIXED_SCRIPTS'], ['HIDDEN_CHARACTERS'], [], []]);
  });
});

describe('signing', () => {
  it('is opened and closed by organisers and chairs, and nobody signs outside of it', async () => {
    const { token } = await desk.invite();
    expect(await desk.open(token)).toMatchObject({ code: 'initiative-closed' });
    expect(await desk.openSigning(desk.stranger)).toMatchObject({ code: 'not-signed-in' });
    expect(await desk.openSigning(desk.chair)).toMatchObject({ __typename: 'SigningChanged' });
    const sitting = await desk.sit(token);
    expect(await desk.closeSigning()).toMatchObject({ __typename: 'SigningChanged' });
    expect(await desk.decide(sitting)).toMatchObject({ code: 'initiative-closed' });
    expect(await desk.closeSigning()).toMatchObject({ code: 'initiative-closed' });
  });
  it('is by a link opened within minutes, once', async () => {
    await desk.openSigning();
    const { token } = await desk.invite(SigningDesk.who('Moin ul Haque', pakistan));
    const late = await desk.sit(token);
    world.clock.pass(16 * MINUTE_MS);
    expect(await desk.decide(late, { country: 'PK' })).toMatchObject({ code: 'sitting-stale' });
    const sitting = await desk.sit(token);
    const reservation = [{ language: 'en', text: 'Not article 1.' }];
    expect(await desk.decide(sitting, { country: 'PK', reservation })).toMatchObject({
      signature: { sequence: 1, act: 'SIGNED', reservation: [{ text: 'Not article 1.' }], verifiedBy: 'MAIL' },
    });
    expect(await desk.decide(sitting, { country: 'PK' })).toMatchObject({ code: 'sitting-stale' });
    expect(await desk.open(token)).toMatchObject({ code: 'decided-already' });
    expect(await desk.look(token)).toMatchObject({ isOpen: false, signature: { sequence: 1 } });
  });
  it('is about the text and the country that were shown', async () => {
    await desk.openSigning();
    const { token } = await desk.invite(SigningDesk.who('Moin ul Haque', pakistan));
    const sitting = await desk.sit(token);
    expect(await desk.decide(sitting, { country: 'CN' })).toMatchObject({ code: 'country-not-own' });
    expect(await desk.decide(sitting)).toMatchObject({ code: 'country-not-own' });
    expect(await desk.decide(sitting, { country: 'PK', textHash: '0'.repeat(64) })).toMatchObject({
      code: 'text-differs',
    });
    expect(await desk.decide(sitting, { country: 'PK' })).toMatchObject({ __typename: 'InitiativeDecided' });
  });
  it('ends with the invitation', async () => {
    await desk.openSigning();
    const withdrawn = await desk.invite();
    const sitting = await desk.sit(withdrawn.token);
    expect(await desk.withdraw(withdrawn.signatoryId, desk.chair)).toMatchObject({ code: 'not-allowed' });
    expect(await desk.withdraw(withdrawn.signatoryId)).toMatchObject({ __typename: 'SignatoryKept' });
    for (const refused of [
      await desk.decide(sitting),
      await desk.look(withdrawn.token),
      await desk.open(withdrawn.token),
    ])
      expect(refused).toMatchObject({ code: 'invitation-withdrawn' });
    const expired = await desk.invite(SigningDesk.who('Bob', undefined, { days: 1 }));
    world.clock.pass(2 * DAY_MS);
    expect(await desk.open(expired.token)).toMatchObject({ code: 'invitation-expired' });
    const [organiser, chair] = [desk.organiser, desk.chair];
    expect(await desk.hands([expired.signatoryId], organiser)).toMatchObject({ code: 'invitation-expired' });
    expect(await desk.hands([withdrawn.signatoryId], chair)).toMatchObject({ code: 'invitation-withdrawn' });
    // A new link ends the one before.
    await desk.inviteAgain(expired.signatoryId);
    expect(await desk.look(expired.token)).toMatchObject({ code: 'invitation-unknown' });
    expect(await desk.sign(await desk.tokenIn(expired.email))).toMatchObject({ signature: { sequence: 1 } });
    expect(await desk.inviteAgain(expired.signatoryId)).toMatchObject({ code: 'decided-already' });
    expect(await desk.withdraw(expired.signatoryId)).toMatchObject({ code: 'decided-already' });
  });
  it('is for nobody without a link', async () => {
    await desk.openSigning();
    for (const token of ['', 'x', 'x'.repeat(43), desk.id]) {
      expect(await desk.look(token)).toMatchObject({ code: 'invitation-unknown' });
      expect(await desk.open(token)).toMatchObject({ code: 'invitation-unknown' });
      expect(await desk.decide(token)).toMatchObject({ code: 'sitting-stale' });
    }
  });
  it('can be declined, which stays too', async () => {
    await desk.openSigning();
    const { token, signatoryId } = await desk.invite();
    expect(await desk.sign(token, { act: 'DECLINED' })).toMatchObject({ signature: { act: 'DECLINED' } });
    expect(await desk.open(token)).toMatchObject({ code: 'decided-already' });
    expect(await desk.hands([signatoryId])).toMatchObject({ code: 'decided-already' });
    await desk.release();
    expect(await desk.out()).toMatchObject({ signatureCount: 0, signatures: [] });
  });
  it('is recorded by the chair for hands on stage: all of them, or none', async () => {
    const [ann, bob, cem] = [await desk.invite(), await desk.invite(), await desk.invite()];
    expect(await desk.hands([ann.signatoryId])).toMatchObject({ code: 'initiative-closed' });
    await desk.openSigning();
    await desk.sign(bob.token);
    expect(await desk.hands([ann.signatoryId, bob.signatoryId])).toMatchObject({ code: 'decided-already' });
    expect(await desk.hands([ann.signatoryId], desk.stranger)).toMatchObject({ code: 'not-signed-in' });
    expect(await desk.hands([ann.signatoryId], desk.chair, randomUUID())).toMatchObject({ code: 'not-found' });
    const sessionId = await world.session(desk.summitId, []);
    expect(await desk.hands([ann.signatoryId, cem.signatoryId], desk.chair, sessionId)).toMatchObject({
      __typename: 'SigningChanged',
    });
    const signatures = (await desk.read())?.signatories.map(({ signature }) => signature);
    expect(signatures).toMatchObject([
      { sequence: 2, verifiedBy: 'RAISED_HAND', recordedBy: 'Chen' },
      { sequence: 1, verifiedBy: 'MAIL', recordedBy: null },
      { sequence: 3, verifiedBy: 'RAISED_HAND', recordedBy: 'Chen' },
    ]);
    const other = await SigningDesk.frozen(world);
    await other.openSigning();
    expect(await other.hands([ann.signatoryId])).toMatchObject({ code: 'not-found' });
  });
});

describe('a passkey', () => {
  it('signs the statement, and from then on nothing else does', async () => {
    await desk.openSigning();
    const { token } = await desk.invite();
    const passkey = await withPasskey(token);
    expect(await desk.look(token)).toMatchObject({ hasPasskey: true });
    const sitting = await desk.sit(token);
    expect(await desk.decide(sitting)).toMatchObject({ code: 'passkey-needed' });
    const { options } = await desk.askPasskey(sitting);
    const answer = passkey.sign(options);
    // Asked for one decision, it decides no other.
    expect(await desk.decide(sitting, { act: 'DECLINED' }, answer)).toMatchObject({ code: 'passkey-stale' });
    expect(await desk.decide(sitting, {}, answer)).toMatchObject({ signature: { verifiedBy: 'PASSKEY' } });
    expect(await desk.decide(sitting, {}, answer)).toMatchObject({ code: 'sitting-stale' });
  });
  it('answers a challenge once, in time, by its own key, for this address', async () => {
    await desk.openSigning();
    const { token } = await desk.invite();
    const passkey = await withPasskey(token);
    const sitting = await desk.sit(token);
    const { options } = await desk.askPasskey(sitting);
    world.clock.pass(6 * MINUTE_MS);
    expect(await desk.decide(sitting, {}, passkey.sign(options))).toMatchObject({ code: 'passkey-stale' });
    for (const wrong of [new SoftPasskey(ORIGIN), await withPasskeyOf(passkey)]) {
      const asked = await desk.askPasskey(sitting);
      const answer = wrong.sign(asked.options);
      expect(await desk.decide(sitting, {}, answer)).toMatchObject({ code: 'passkey-refused' });
      expect(await desk.decide(sitting, {}, answer)).toMatchObject({ code: 'passkey-stale' });
    }
    const again = await desk.askPasskey(sitting);
    const answer = JSON.parse(passkey.sign(again.options)) as { response: { signature: string } };
    answer.response.signature = `${answer.response.signature.slice(0, -4)}AAAA`;
    expect(await desk.decide(sitting, {}, JSON.stringify(answer))).toMatchObject({ code: 'passkey-refused' });
  });
  it('is not registered by an answer to another challenge', async () => {
    await desk.openSigning();
    const { token } = await desk.invite();
    const sitting = await desk.sit(token);
    const passkey = new SoftPasskey(ORIGIN);
    expect(await desk.registerPasskey(sitting, passkey.register('{"challenge":"AAAA"}'))).toMatchObject({
      code: 'passkey-stale',
    });
    await desk.passkeyOptions(sitting);
    expect(await desk.registerPasskey(sitting, passkey.register('{"challenge":"AAAA"}'))).toMatchObject({
      code: 'passkey-refused',
    });
    const { options } = await desk.passkeyOptions(sitting);
    const elsewhere = new SoftPasskey('http://canopy.example.net').register(options);
    expect(await desk.registerPasskey(sitting, elsewhere)).toMatchObject({ code: 'passkey-refused' });
    expect(await desk.look(token)).toMatchObject({ hasPasskey: false });
  });
  /** Its key under another site's name. */
  const withPasskeyOf = async (passkey: SoftPasskey): Promise<SoftPasskey> =>
    Object.assign(new SoftPasskey('http://canopy.example.net'), { keys: passkey['keys'], id: passkey['id'] });
});

describe('before the release', () => {
  it('nothing of text, names or counts is anybody’s', async () => {
    const secret = [desk.textHash, 'green planet', 'We deepen', 'Moin', 'signatureCount'];
    const { token } = await desk.invite(SigningDesk.who('Moin ul Haque'));
    expect(await seenByStrangers()).not.toMatch(new RegExp(secret.join('|')));
    await desk.openSigning();
    await desk.sign(token);
    expect(await seenByStrangers()).not.toMatch(new RegExp(secret.join('|')));
    await desk.closeSigning();
    expect(await seenByStrangers()).not.toMatch(new RegExp(secret.join('|')));
    expect(await desk.out()).toMatchObject({ code: 'not-found' });
    expect((await desk.evidence()).statusCode).toBe(404);
  });
});

describe('a release', () => {
  it('asks for a word about each language that is missing', async () => {
    expect(await desk.release()).toMatchObject({ code: 'initiative-closed' });
    await desk.openSigning();
    expect((await desk.read())?.missingLanguages).toEqual(['ru']);
    expect(await desk.release([])).toMatchObject({ code: 'language-missing' });
    expect(await desk.release(['ru'], desk.stranger)).toMatchObject({ code: 'not-signed-in' });
    expect(await desk.release(['ru'], desk.chair)).toMatchObject({ __typename: 'SigningChanged' });
    expect(await desk.out()).toMatchObject({ missingLanguages: ['ru'] });
  });
  it('gives text and signatures to everybody, in pages', async () => {
    await desk.openSigning();
    const tokens: string[] = [];
    for (const name of ['Ann', 'Bob']) tokens.push((await desk.invite(SigningDesk.who(name))).token);
    for (const token of tokens) await desk.sign(token);
    expect(await desk.look(tokens[0] ?? '')).toMatchObject({ publishedPath: null });
    await desk.release();
    expect(await desk.look(tokens[0] ?? '')).toMatchObject({
      publishedPath: `/s/${desk.summitSlug}/initiatives/${desk.slug}`,
    });
    expect(await desk.out()).toMatchObject({
      __typename: 'PublishedInitiative',
      signatureCount: 2,
      text: { textHash: desk.textHash, titles: [{ text: 'A green planet' }, { text: 'سبز سیارہ' }] },
      signatures: [{ names: [{ text: 'Ann' }] }, { names: [{ text: 'Bob' }] }],
    });
    expect((await desk.out(1)).signatures).toMatchObject([{ sequence: 2 }]);
    expect(await desk.listOut()).toMatchObject([{ slug: desk.slug, isRecalled: false, signatureCount: 2 }]);
  });
  it('can be recalled, which leaves a tombstone and nothing else', async () => {
    await desk.openSigning();
    await desk.sign((await desk.invite(SigningDesk.who('Moin'))).token);
    await desk.release();
    expect(await desk.recall('Wrong text', desk.chair)).toMatchObject({ code: 'not-allowed' });
    expect(await desk.recall('The wrong text went out')).toMatchObject({ __typename: 'SigningChanged' });
    expect(await desk.out()).toMatchObject({ __typename: 'RecalledInitiative', reason: 'The wrong text went out' });
    expect(await desk.listOut()).toEqual([{ slug: desk.slug, isRecalled: true, titles: null, signatureCount: null }]);
    expect((await desk.evidence()).statusCode).toBe(410);
    expect(await seenByStrangers()).not.toMatch(/green planet|We deepen|Moin/);
    for (const refused of [await desk.release(), await desk.openSigning(), await desk.recall('Again')])
      expect(refused).toMatchObject({ code: 'initiative-closed' });
    expect(await desk.askToAccede(SigningDesk.who('Zoe'))).toMatchObject({ code: 'initiative-recalled' });
  });
});

describe('joining later', () => {
  const pdf = plainPdf('Full powers', ['Full powers']);
  it('is asked for by anybody, and decided by an organiser', async () => {
    expect(await desk.askToAccede(SigningDesk.who('Zoe'))).toMatchObject({ code: 'not-found' });
    await desk.openSigning();
    await desk.sign((await desk.invite()).token);
    await desk.release();
    const zoe = SigningDesk.who('Zoе', { kind: 'INSTITUTION', institution: [{ language: 'en', text: 'Institute' }] });
    const { token } = await desk.askToAccede({ ...zoe, note: 'Please' });
    // The same address asks once, and learns nothing by asking again.
    expect((await desk.askToAccede(zoe)).token).toHaveLength(43);
    const upload = `/exchange/initiatives/accessions/${token}`;
    expect((await desk.send(upload, Buffer.from('no pdf'))).statusCode).toBe(422);
    expect((await desk.send(upload, pdf)).statusCode).toBeLessThan(300);
    expect((await desk.send(upload, pdf)).statusCode).toBe(404);
    expect((await desk.read(desk.chair))?.accessions).toBeNull();
    const asked = (await desk.read())?.accessions ?? [];
    expect(asked).toMatchObject([{ state: 'ASKED', note: 'Please', nameFlags: ['MIXED_SCRIPTS'] }]);
    const { id, documentPath } = asked[0]!;
    expect((await desk.get(documentPath ?? '')).statusCode).toBe(404);
    expect((await desk.get(documentPath ?? '', desk.organiser)).statusCode).toBe(200);
    expect(await desk.decideAccession(id, true, null, desk.chair)).toMatchObject({ code: 'not-allowed' });
    expect(await desk.decideAccession(id, true)).toMatchObject({ __typename: 'AccessionDecided' });
    expect(await desk.decideAccession(id, true)).toMatchObject({ code: 'decided-already' });
    expect((await desk.out()).signatures).toMatchObject([
      { act: 'SIGNED' },
      { sequence: 2, act: 'ACCEDED', verifiedBy: 'ORGANISER', recordedBy: 'Olga' },
    ]);
    const verdict = await evidenceVerdict(initiatives, Buffer.from((await desk.evidence()).body), await desk.keys(), [
      { name: 'powers.pdf', bytes: pdf },
    ]);
    expect(verdict).toMatchObject({ isAuthentic: true });
  });
  it('is refused with a reason', async () => {
    await desk.openSigning();
    await desk.release();
    await desk.askToAccede(SigningDesk.who('Zoe'));
    const [{ id } = { id: '' }] = (await desk.read())?.accessions ?? [];
    expect(await desk.decideAccession(id, false)).toMatchObject({ code: 'reason-missing' });
    expect(await desk.decideAccession(id, false, 'No mandate')).toMatchObject({ __typename: 'AccessionDecided' });
    expect(await desk.out()).toMatchObject({ signatureCount: 0 });
  });
});

describe('the document that empowers somebody', () => {
  const pdf = plainPdf('Full powers', ['Full powers']);
  const send = (id: string, by: Browser, bytes = pdf) =>
    desk.send(`/exchange/initiatives/signatories/${id}`, bytes, by);
  it('is brought by organisers, as a PDF, until they decided, and named in the evidence', async () => {
    await desk.openSigning();
    const { signatoryId, token } = await desk.invite(SigningDesk.who('Moin', pakistan));
    expect((await send(signatoryId, desk.stranger)).statusCode).toBe(401);
    expect((await send(signatoryId, desk.chair)).statusCode).toBe(403);
    expect((await send(signatoryId, (await SigningDesk.frozen(world)).organiser)).statusCode).toBe(404);
    expect((await send(signatoryId, desk.organiser, Buffer.from('%PDF-1.7 and no more'))).statusCode).toBe(422);
    expect((await send(signatoryId, desk.organiser)).statusCode).toBeLessThan(300);
    await desk.sign(token, { country: 'PK' });
    expect((await send(signatoryId, desk.organiser)).statusCode).toBe(409);
    await desk.release();
    const bytes = Buffer.from((await desk.evidence()).body);
    const altered = Buffer.from(pdf);
    altered[20]! ^= 1;
    const keys = await desk.keys();
    const check = (document: Buffer) =>
      evidenceVerdict(initiatives, bytes, keys, [{ name: 'powers.pdf', bytes: document }]);
    expect(await check(pdf)).toMatchObject({ isAuthentic: true });
    expect(await check(altered)).toEqual({
      isAuthentic: false,
      lines: ['powers.pdf is none of the documents that this evidence names, or was altered.'],
    });
  });
});

describe('the evidence', () => {
  it('is checked offline with the published key: passkeys, mails and hands, the same bytes each time', async () => {
    await desk.openSigning();
    const [ann, bob, cem, dan] = [
      await desk.invite(SigningDesk.who('Ann')),
      await desk.invite(SigningDesk.who('معین الحق', pakistan)),
      await desk.invite(SigningDesk.who('Cem')),
      await desk.invite(SigningDesk.who('Dan')),
    ];
    const passkey = await withPasskey(ann.token);
    const sitting = await desk.sit(ann.token);
    await desk.decide(sitting, {}, passkey.sign((await desk.askPasskey(sitting)).options));
    await desk.sign(bob.token, { country: 'PK' });
    await desk.hands([cem.signatoryId]);
    await desk.sign(dan.token, { act: 'DECLINED' });
    await desk.release();
    const { body } = await desk.evidence();
    expect((await desk.evidence()).body).toBe(body);
    const keys = await desk.keys();
    const { isAuthentic, lines } = await evidenceVerdict(initiatives, Buffer.from(body), keys);
    expect(lines[3]).toContain('4 in the chain: 3 signed, 1 declined');
    expect(isAuthentic).toBe(true);
    expect(lines.find((line) => line.startsWith('1.'))).toMatch(/Ann, in their own name: signed, .*, by passkey/);
    expect(lines.find((line) => line.startsWith('3.'))).toMatch(/by raised-hand \(Chen\)/);
    const stranger = await SigningDesk.frozen(world);
    expect(stranger.textHash).not.toBe(desk.textHash);
    expect((await evidenceVerdict(initiatives, Buffer.from(body), { keys: [] })).isAuthentic).toBe(false);
  });
  it('names the pages, which are the same bytes each time, and finds altered ones', async () => {
    await desk.openSigning();
    await desk.sign((await desk.invite(SigningDesk.who('معین الحق', pakistan))).token, { country: 'PK' });
    expect((await desk.pdf()).statusCode).toBe(404);
    await desk.release();
    const { bytes } = await desk.pdf();
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(initiatives.initiativeOfPdf(bytes)).toEqual({ summit: desk.summitSlug, slug: desk.slug });
    expect((await desk.pdf()).bytes.equals(bytes)).toBe(true);
    const [body, keys] = [Buffer.from((await desk.evidence()).body), await desk.keys()];
    const check = (pages: Buffer) =>
      evidenceVerdict(initiatives, body, keys, [{ name: 'initiative.pdf', bytes: pages }]);
    expect(await check(bytes)).toMatchObject({ isAuthentic: true });
    const altered = Buffer.from(bytes);
    altered[altered.length >> 1]! ^= 1;
    expect(await check(altered)).toMatchObject({ isAuthentic: false });
    // Who joins later makes other pages; these are provably what they were.
    await desk.askToAccede(SigningDesk.who('Zoe'));
    const [{ id } = { id: '' }] = (await desk.read())?.accessions ?? [];
    expect(await desk.decideAccession(id, true)).toMatchObject({ __typename: 'AccessionDecided' });
    expect((await desk.pdf()).bytes.equals(bytes)).toBe(false);
    const later = Buffer.from((await desk.evidence()).body);
    const checkLater = (pages: Buffer) =>
      evidenceVerdict(initiatives, later, keys, [{ name: 'initiative.pdf', bytes: pages }]);
    const { isAuthentic, lines } = await checkLater(bytes);
    expect(isAuthentic).toBe(true);
    expect(lines.at(-1)).toMatch(
      /^initiative.pdf is its pages as they were given at .* 1 in the chain; now there are 2/,
    );
    expect(await checkLater(altered)).toMatchObject({ isAuthentic: false });
    await desk.recall('Wrong');
    expect((await desk.pdf()).statusCode).toBe(410);
  });
  it('is not given of a text that was changed after it was frozen', async () => {
    await desk.openSigning();
    const { token } = await desk.invite();
    await world.dataSource.query(
      `UPDATE initiatives SET frozen = jsonb_set(frozen, '{titles,en}', '"Another"') WHERE id = $1`,
      [desk.id],
    );
    const { errors } = await desk.stranger.post(
      'query ($token: String!) { signingInvitation(token: $token) { __typename } }',
      { token },
    );
    expect(errors).toHaveLength(1);
  });
});
