import { UnitOfWork } from '@app/database';
import {
  type CarbonFacts,
  type CertificateKey,
  checkCertificateFile,
  readSignedCertificate,
  writtenCode,
} from '@app/domain';
import { createHash, createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeCertificateCrypto } from '../support/certificate-crypto.js';
import { CertificateHeads, Certificates } from '../../apps/api/src/certificates/index.js';
import { PersonErasure } from '../../apps/api/src/erasure/index.js';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { carbonFacts } from './certificates/carbon-facts.js';

const SHOWN = `__typename ... on Certificate { code state signedFile hash revocationReason mayRevoke } ... on Refusal { code }`;
const FIND = `query ($code: String!) { certificate(code: $code) { ${SHOWN} } }`;
const KEYS = `{ certificateKeys { id publicKey usedUntil } }`;
const REVOKE = `mutation ($code: String!, $reason: String!) { revokeCertificate(code: $code, reason: $reason) { ${SHOWN} } }`;

interface Shown {
  __typename: string;
  code: string;
  state: string;
  signedFile: string | null;
  hash: string;
  revocationReason: string | null;
  mayRevoke: boolean;
}

let world: ApiWorld;
let stranger: Browser, steward: Browser, organiser: Browser;
let summitId: string;

beforeAll(async () => {
  world = await ApiWorld.start({ DEMO: 'false', CARBON_STEWARDS: 'steward@example.org' });
  summitId = await world.rows.summit('forum', { languages: ['en', 'ur'] });
  stranger = world.browser();
  const signedIn = async (email: string, organises: boolean): Promise<Browser> => {
    const { id } = await world.user(email, organises ? [{ summitId, role: 'organiser' }] : []);
    await world.dataSource.query('UPDATE users SET email = $2 WHERE id = $1', [id, email]);
    return world.signedIn(world.get(SignIn), id);
  };
  steward = await signedIn('steward@example.org', false);
  organiser = await signedIn('organiser@example.org', true);
});
afterAll(() => world?.stop());

const ask = (facts: CarbonFacts, issuedFor: string, email: string | null = null) => {
  const asked = [{ facts, holder: { issuedFor, email, userId: null }, batchId: null }];
  return world.get(UnitOfWork).run(world.context(), (ctx) => world.get(Certificates).issue(ctx, asked));
};
const issue = async (facts = carbonFacts(), issuedFor: string = randomUUID(), email: string | null = null) => {
  const [issued] = await ask(facts, issuedFor, email);
  if (issued === undefined) throw new Error('one holds already');
  return issued;
};
const find = (code: string, who = stranger): Promise<Shown> => who.ask<Shown>(FIND, { code });
const get = (url: string, languages = 'en') =>
  world.app.inject({ method: 'GET', url, headers: { 'accept-language': languages } });
const keys = (): Promise<CertificateKey[]> => stranger.ask<CertificateKey[]>(KEYS);
const check = async (bytes: Uint8Array) => checkCertificateFile(bytes, await keys(), nodeCertificateCrypto);

describe('a certificate', () => {
  it('is found by anybody, however its code is written, and says what was signed', async () => {
    const { code } = await issue();
    const address = `http://canopy.example/verify/${writtenCode(code)}`;
    for (const written of [code, code.toLowerCase(), writtenCode(code), ` ${code} `, address, `${address}?lang=ur`]) {
      const found = await find(written);
      expect([written, found.__typename, found.state, found.mayRevoke]).toEqual([
        written,
        'Certificate',
        'HOLDS',
        false,
      ]);
    }
    const { signedFile, hash } = await find(code);
    const signed = readSignedCertificate(JSON.parse(signedFile ?? ''));
    expect(signed?.certificate).toMatchObject({ code, issuer: { url: 'http://canopy.example' }, facts: carbonFacts() });
    const [key] = await keys();
    const document = Buffer.from((signedFile ?? '').slice('{"certificate":'.length).replace(/,"signature":.*$/, ''));
    expect(createHash('sha256').update(document).digest('hex')).toBe(hash);
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: key?.publicKey ?? '' };
    const signature = Buffer.from(signed?.signature.value ?? '', 'base64url');
    expect(verify(null, document, createPublicKey({ key: jwk, format: 'jwk' }), signature)).toBe(true);
  });

  it('is one for each order, whoever asks again', async () => {
    const order = randomUUID();
    const raced = await Promise.all([ask(carbonFacts(), order), ask(carbonFacts(), order)]);
    expect(raced.flat()).toHaveLength(1);
    expect(await ask(carbonFacts({ grams: 1 }), order)).toEqual([]);
  });

  it('is not issued for more than was retired, nor for an estimate that does not add up', async () => {
    await expect(issue(carbonFacts({ grams: 3_000_001 }))).rejects.toThrow('state');
    const { footprint } = carbonFacts();
    await expect(issue(carbonFacts({ footprint: footprint && { ...footprint, grams: 1 } }))).rejects.toThrow('state');
    await expect(issue(carbonFacts({ retirements: [] }))).rejects.toThrow('state');
  });

  it('is unknown under another code', async () => {
    for (const code of ['', '0', 'AAAA-BBBB-CCCC', '../../etc/passwd', 'x'.repeat(400), '🎫'.repeat(12)])
      expect((await find(code)).__typename).toBe('NotFound');
    const { errors } = await stranger.post(FIND, { code: 'x'.repeat(401) });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    for (const file of ['AAAABBBBCCCC.pdf', 'AAAABBBBCCCC.exe', 'x.json', 'AAAABBBBCCCC', '%00.pdf'])
      expect([file, (await get(`/certificates/${file}`)).statusCode]).toEqual([file, 404]);
  });

  it('cannot be changed or deleted by anybody, the database’s owner included', async () => {
    const { id } = await issue();
    const change = (sql: string) => world.dataSource.query(sql, [id]);
    await expect(change(`UPDATE certificates SET document = '{}' WHERE id = $1`)).rejects.toThrow('stays as it is');
    await expect(change(`UPDATE certificates SET code = '000000000000' WHERE id = $1`)).rejects.toThrow('stays');
    await expect(change('DELETE FROM certificates WHERE id = $1')).rejects.toThrow('revoked, never deleted');
  });
});

describe('its files', () => {
  it('are checked offline: JSON and PDF as they are given, under any name', async () => {
    const { code } = await issue();
    const json = await get(`/certificates/${code}.json`);
    expect(json.headers['content-type']).toContain('application/json');
    expect(await check(json.rawPayload)).toMatchObject({ state: 'authentic', from: 'json', certificate: { code } });
    for (const language of ['en', 'zh', 'ur', 'ru', 'th', 'az']) {
      const pdf = await get(`/certificates/${code}.pdf?lang=${language}`);
      expect([language, pdf.headers['content-language'], pdf.headers['content-type']]).toEqual([
        language,
        language,
        'application/pdf',
      ]);
      expect(await check(pdf.rawPayload)).toMatchObject({ state: 'authentic', from: 'pdf', certificate: { code } });
    }
  });

  it('say which part was altered', async () => {
    const { code } = await issue();
    const pdf = (await get(`/certificates/${code}.pdf`)).rawPayload;
    const middle = Buffer.from(pdf);
    middle[2000] = (middle[2000] ?? 0) ^ 1;
    expect(await check(middle)).toMatchObject({ state: 'altered', part: 'pages', certificate: { code } });
    expect(await check(Buffer.concat([pdf, Buffer.from('\n% more')]))).toMatchObject({
      state: 'altered',
      part: 'pages',
    });
    const richer = Buffer.from(pdf.toString('latin1').replace('"grams":400000', '"grams":500000'), 'latin1');
    expect(await check(richer)).toEqual({ state: 'altered', part: 'certificate' });
    const json = (await get(`/certificates/${code}.json`)).body;
    expect(await check(Buffer.from(json.replace('Ayesha', 'Aisha')))).toEqual({
      state: 'altered',
      part: 'certificate',
    });
  });

  it('are a picture to share, and the page says so to whoever previews its link', async () => {
    const { code } = await issue();
    const head = await world.get(CertificateHeads).head({ ...world.context(), languages: ['th'] }, code);
    expect(head).toMatchObject({
      picture: { url: `http://canopy.example/certificates/${code}.png?lang=th` },
      isUnlisted: true,
    });
    expect(head?.title.text).toContain('Ayesha Siddiqui');
    expect(head?.description.text).toContain('การสาธิต');
    expect(await world.get(CertificateHeads).head(world.context(), 'AAAABBBBCCCC')).toBeUndefined();
    const png = await get(`/certificates/${code}.png?lang=th`);
    expect(png.headers['content-type'] === 'image/png' ? '' : png.body).toBe('');
    expect(await sharp(png.rawPayload).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it('are in the reader’s language, else English', async () => {
    const { code } = await issue();
    const of = async (languages: string, query = '') =>
      (await get(`/certificates/${code}.pdf${query}`, languages)).headers['content-language'];
    expect(await of('ur-PK,en;q=0.5')).toBe('ur');
    expect(await of('de')).toBe('en');
    expect(await of('ru', '?lang=az')).toBe('az');
    expect(await of('ru', '?lang=xx&lang=%00')).toBe('ru');
  });
});

describe('a revocation', () => {
  it('is for stewards: strangers and organisers are refused, and nothing happens', async () => {
    const { code } = await issue();
    for (const who of [stranger, organiser]) {
      const refused = await who.ask<Shown>(REVOKE, { code, reason: 'Because' });
      expect(refused).toMatchObject({ __typename: 'NotAllowed', code: 'not-allowed' });
    }
    expect((await find(code)).state).toBe('HOLDS');
    expect((await find(code, steward)).mayRevoke).toBe(true);
  });

  it('needs a reason, holds for good, takes the files away, and tells who listens in its transaction', async () => {
    const { id, code } = await issue();
    const told: string[] = [];
    world.get(Certificates).onRevoked((_ctx, revoked) => Promise.resolve(void told.push(revoked)));
    for (const reason of ['', '  ', '\u200b', 'x'.repeat(501)]) {
      const { errors } = await steward.post(REVOKE, { code, reason });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
    const revoked = await steward.ask<Shown>(REVOKE, { code: writtenCode(code), reason: 'Issued twice' });
    expect(revoked).toMatchObject({ state: 'REVOKED', revocationReason: 'Issued twice', mayRevoke: false });
    expect(told).toEqual([id]);
    expect(await find(code)).toMatchObject({ state: 'REVOKED', revocationReason: 'Issued twice' });
    for (const file of ['.json', '.pdf', '.png', '/badge.json']) {
      const answer = await get(`/certificates/${code}${file}`);
      expect([file, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
        file,
        410,
        'certificate-revoked',
      ]);
    }
    expect(await steward.ask(REVOKE, { code, reason: 'Again' })).toMatchObject({ code: 'certificate-revoked' });
    expect(await steward.ask(REVOKE, { code: 'nothing', reason: 'Again' })).toMatchObject({ code: 'not-found' });
  });

  it('lets a right one be issued for the same order', async () => {
    const order = randomUUID();
    const wrong = await issue(carbonFacts(), order);
    await steward.ask(REVOKE, { code: wrong.code, reason: 'The name was wrong' });
    const right = await issue(carbonFacts({ beneficiary: { kind: 'participant', name: 'Aisha Siddiqui' } }), order);
    expect(right.code).not.toBe(wrong.code);
  });
});

describe('keys', () => {
  it('of former times go on proving what they signed, and nothing later', async () => {
    const { code } = await issue();
    const file = (await get(`/certificates/${code}.json`)).rawPayload;
    const old = await keys();
    // Another process of the same installation, with a new key.
    const { publicKey } = generateKeyPairSync('ed25519');
    const x = publicKey.export({ format: 'jwk' }).x ?? '';
    const id = createHash('sha256')
      .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
      .digest('base64url');
    await world.dataSource.query('INSERT INTO certificate_keys (id, public_key, first_used_at) VALUES ($1, $2, $3)', [
      id,
      Buffer.from(x, 'base64url'),
      new Date(world.clock.now().getTime() + 1000),
    ]);
    const published = await keys();
    expect(published.map((key) => [key.id, key.usedUntil === null])).toEqual([
      [id, true],
      [old[0]?.id, false],
    ]);
    expect(await check(file)).toMatchObject({ state: 'authentic' });
    const stale = published.map((key) =>
      key.usedUntil === null ? key : { ...key, usedUntil: '2020-01-01T00:00:00.000Z' },
    );
    expect(checkCertificateFile(file, stale, nodeCertificateCrypto)).toMatchObject({ state: 'old-key' });
    expect(checkCertificateFile(file, [], nodeCertificateCrypto)).toMatchObject({ state: 'unknown-key' });
    const jwks = (await get('/certificates/keys.json')).json<{ keys: { kid: string; x: string }[] }>();
    expect(jwks.keys.map(({ kid }) => kid)).toEqual(published.map((key) => key.id));
    await world.dataSource.query('DELETE FROM certificate_keys WHERE id = $1', [id]);
  });
});

describe('whoever has their data deleted', () => {
  it('is on no certificate any more; that there was one is still said', async () => {
    const { code } = await issue(carbonFacts(), randomUUID(), 'ayesha@example.org');
    const other = await issue(carbonFacts(), randomUUID(), 'other@example.org');
    await world
      .get(UnitOfWork)
      .run(world.context(), (ctx) =>
        world
          .get(PersonErasure)
          .erase(
            ctx,
            { users: [], people: [], guests: [], emails: ['ayesha@example.org'], names: [], summitId: null },
            'own',
          ),
      );
    expect(await find(code)).toMatchObject({ state: 'ERASED', signedFile: null });
    expect((await get(`/certificates/${code}.pdf`)).json()).toMatchObject({ code: 'certificate-erased' });
    expect((await find(other.code)).state).toBe('HOLDS');
  });
});
