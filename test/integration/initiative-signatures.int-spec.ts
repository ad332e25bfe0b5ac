import { dataSourceOptions, type RequestContext, UnitOfWork } from '@app/database';
import {
  canonicalJson,
  checkEvidenceFile,
  passkeyProof,
  FROZEN_FORMAT,
  type FrozenInitiative,
  type SignatureRecord,
} from '@app/domain';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createLogger } from '@app/observability';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '@app/config';
import { CertificateKeys } from '../../apps/api/src/certificates/certificate-keys.js';
import { CertificatesRepository } from '../../apps/api/src/certificates/certificates.repository.js';
import { Certificates } from '../../apps/api/src/certificates/index.js';
import { InitiativeEvidence } from '../../apps/api/src/initiative-signatures/initiative-evidence.js';
import { SigningSummits } from '../../apps/api/src/initiative-signatures/signing-summits.repository.js';
import { Passkeys } from '../../apps/api/src/initiative-signatures/passkeys.js';
import { SignaturesRepository } from '../../apps/api/src/initiative-signatures/signatures.repository.js';
import { SignatoriesRepository } from '../../apps/api/src/initiative-signatures/signatories.repository.js';
import { SignatureChain } from '../../apps/api/src/initiative-signatures/signature-chain.js';
import { SittingsRepository } from '../../apps/api/src/initiative-signatures/sittings.repository.js';
import { Sittings } from '../../apps/api/src/initiative-signatures/sittings.service.js';
import { newSecret } from '../../apps/api/src/identity/index.js';
import { EmbargoedKinds, Embargoes } from '../../apps/api/src/embargo/index.js';
import { EmbargoesRepository } from '../../apps/api/src/embargo/embargoes.repository.js';
import { Initiatives } from '../../apps/api/src/initiatives/index.js';
import { InitiativesRepository } from '../../apps/api/src/initiatives/initiatives.repository.js';
import { Typesetter } from '../../apps/api/src/typesetting/index.js';
import { evidenceTools } from '../../scripts/verify-evidence.mjs';
import { ProgrammeRows } from './support/programme-rows.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const ENV = { NODE_ENV: 'test', PUBLIC_URL: 'http://canopy.example' };
const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const config = readConfig({
  ...ENV,
  CERTIFICATE_PRIVATE_KEY: newKey(),
});
const signatories = new SignatoriesRepository();
const signatures = new SignaturesRepository();
const sittingRows = new SittingsRepository();
let initiatives: Initiatives;
const keys = new CertificateKeys(config);
const certificates = new Certificates(keys, new CertificatesRepository(), config);
const chain = new SignatureChain(signatures, certificates);
const evidence = new InitiativeEvidence(signatures, certificates, new Typesetter(), new SigningSummits());

let database: TestDatabase;
let dataSource: DataSource;
let sittings: Sittings;
let ctx: RequestContext;
let initiativeId: string;
let textHash: string;

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 12 })).initialize();
  ctx = {
    requestId: 'test',
    viewer: null,
    languages: [],
    clock: { now: () => new Date() },
    manager: dataSource.manager,
  };
  const embargoes = new Embargoes(
    new UnitOfWork(dataSource),
    new EmbargoedKinds(),
    new EmbargoesRepository(),
    createLogger('test', 'silent'),
  );
  initiatives = new Initiatives(new InitiativesRepository(), embargoes);
  sittings = new Sittings(
    new UnitOfWork(dataSource),
    initiatives,
    signatories,
    sittingRows,
    signatures,
    chain,
    new Passkeys(config),
  );
});
beforeEach(async () => {
  initiativeId = await opened();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

/** An initiative that is open for signing. */
async function opened(): Promise<string> {
  const summitId = await new ProgrammeRows(dataSource).summit(`s-${randomUUID()}`, { languages: ['en'] });
  const id = randomUUID();
  const frozen: FrozenInitiative = {
    format: FROZEN_FORMAT,
    id,
    summitId,
    version: 1,
    frozenAt: '2022-12-20T08:00:00.000Z',
    languages: ['en'],
    titles: { en: 'A green planet' },
    articles: [{ number: 1, texts: { en: 'We deepen cooperation.' } }],
    missingLanguages: [],
  };
  textHash = sha256(canonicalJson(frozen));
  await dataSource.query(
    `INSERT INTO initiatives (id, summit_id, slug, state, languages, leading_language, titles, articles, revision, frozen_version, frozen,
       text_hash, created_at, updated_at)
     VALUES ($1, $2, 'green', 'signing', '{en}', 'en', $3, '[]', 1, 1, $4, $5, now(), now())`,
    [id, summitId, frozen.titles, frozen, textHash],
  );
  return id;
}

/** Somebody who is invited, and the secret of their link. */
async function invited(): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  await signatories.insert(ctx, {
    id,
    initiativeId,
    personId: null,
    names: { en: `Signatory ${id}` },
    titles: null,
    capacity: { kind: 'person' },
    email: `${id}@example.org`,
    language: 'en',
    documentId: null,
    state: 'invited',
    invitedAt: new Date(),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  const { text, hash } = newSecret();
  await signatories.addLink(ctx, id, hash);
  return { id, token: text };
}
/** Opens the link and decides; what became of it. */
async function decide(token: string, act: 'signed' | 'declined'): Promise<string> {
  const opening = await sittings.open(ctx, token);
  if ('code' in opening) return opening.code;
  const decided = await sittings.decide(ctx, opening.secret, { act, reservation: null, textHash, country: null }, null);
  return 'code' in decided ? decided.code : decided.signature.act;
}
const keySet = () => ({ keys: [{ kid: keys.current.id, x: keys.current.bytes.toString('base64url') }] });
async function evidenceBytes(): Promise<Buffer> {
  const initiative = await initiatives.find(ctx, initiativeId);
  return Buffer.from(await evidence.of(ctx, initiative!));
}

describe('a chain of signatures', () => {
  it('is unbroken and has nobody twice, whoever signs at the same time and however often', async () => {
    const tries = fc.array(
      fc.record({ who: fc.nat({ max: 5 }), act: fc.constantFrom('signed' as const, 'declined' as const) }),
      { minLength: 1, maxLength: 16 },
    );
    await fc.assert(
      fc.asyncProperty(tries, async (all) => {
        initiativeId = await opened();
        const people = await Promise.all(Array.from({ length: 6 }, invited));
        const outcomes = await Promise.all(all.map(({ who, act }) => decide(people[who]!.token, act)));
        const rows = await signatures.listOf(ctx, initiativeId);
        // Each of them decided once: who was slower than themselves was told so.
        const done = outcomes.filter((outcome) => outcome === 'signed' || outcome === 'declined');
        expect(rows).toHaveLength(done.length);
        expect(new Set(rows.map(({ signatoryId }) => signatoryId)).size).toBe(rows.length);
        expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_row, index) => index + 1));
        expect(rows.map(({ previous }) => previous)).toEqual([textHash, ...rows.map(({ hash }) => hash)].slice(0, -1));
        expect(
          outcomes.filter((outcome) => !/^(signed|declined|decided-already|sitting-stale)$/.test(outcome)),
        ).toEqual([]);
        expect(
          (await checkEvidenceFile(await evidenceBytes(), evidenceTools({ passkeyProof }, keySet()))).findings,
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('is only ever added to', async () => {
    const { token } = await invited();
    expect(await decide(token, 'signed')).toBe('signed');
    for (const statement of [
      `UPDATE initiative_signatures SET act = 'declined'`,
      'DELETE FROM initiative_signatures',
      'TRUNCATE initiative_signatures',
      `UPDATE initiatives SET frozen = jsonb_set(frozen, '{titles,en}', '"Another"')`,
      'DELETE FROM initiatives',
    ])
      await expect(dataSource.query(statement), statement).rejects.toThrow();
    expect(await signatures.listOf(ctx, initiativeId)).toHaveLength(1);
  });

  it('takes only the next row, of who was invited to it, while signing is open', async () => {
    const [first, second] = [await invited(), await invited()];
    expect(await decide(first.token, 'signed')).toBe('signed');
    const [last] = await signatures.listOf(ctx, initiativeId);
    const record = canonicalJson({ ...(JSON.parse(last!.record) as SignatureRecord), sequence: 2 });
    const good = { ...last!, sequence: 2, signatoryId: second.id, previous: last!.hash, record, hash: sha256(record) };
    for (const bad of [
      { ...good, sequence: 3 },
      { ...good, sequence: 1 },
      { ...good, previous: textHash },
      { ...good, hash: sha256('another') },
      { ...good, signatoryId: first.id },
      { ...good, act: 'acceded' as const },
    ])
      await expect(signatures.add(ctx, bad)).rejects.toThrow();
    const elsewhere = initiativeId;
    initiativeId = await opened();
    const stranger = await invited();
    initiativeId = elsewhere;
    await expect(signatures.add(ctx, { ...good, signatoryId: stranger.id })).rejects.toThrow('nobody signs');
    await dataSource.query(`UPDATE initiatives SET state = 'signed' WHERE id = $1`, [initiativeId]);
    await expect(signatures.add(ctx, good)).rejects.toThrow('nobody signs');
    await dataSource.query(`UPDATE initiatives SET state = 'signing' WHERE id = $1`, [initiativeId]);
    await signatures.add(ctx, good);
  });

  it('goes on under another key, and nothing of the old one is believed that is dated later', async () => {
    expect(await decide((await invited()).token, 'signed')).toBe('signed');
    const old = keys.current.id;
    const next = readConfig({ ...ENV, CERTIFICATE_PRIVATE_KEY: newKey() });
    const successor = new Certificates(new CertificateKeys(next), new CertificatesRepository(), next);
    await successor.seal({ ...ctx, clock: { now: () => new Date(Date.now() + 60_000) } }, 'text');
    const published = (await successor.publicKeys(ctx)).map(({ id, publicKey, usedUntil }) => ({
      kid: id,
      x: publicKey,
      ...(usedUntil === null ? {} : { usedUntil }),
    }));
    const [last] = (await signatures.listOf(ctx, initiativeId)).toReversed();
    expect(published.find(({ kid }) => kid === old)).toMatchObject({ usedUntil: last?.signedAt.toISOString() });
    const tools = evidenceTools({ passkeyProof }, { keys: published });
    expect((await checkEvidenceFile(await evidenceBytes(), tools)).findings).toEqual([]);
    const { seal } = (await checkEvidenceFile(await evidenceBytes(), tools)).evidence!.records[0]!;
    const written = last!.record;
    expect(await tools.isSealed(written, seal, last!.signedAt.toISOString())).toBe(true);
    expect(await tools.isSealed(written, seal, new Date(last!.signedAt.getTime() + 1).toISOString())).toBeUndefined();
  });

  it('has evidence in which any one altered byte is found', async () => {
    for (const act of ['signed', 'declined', 'signed'] as const) await decide((await invited()).token, act);
    const bytes = await evidenceBytes();
    const tools = evidenceTools({ passkeyProof }, keySet());
    expect((await checkEvidenceFile(bytes, tools)).findings).toEqual([]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const altered = Buffer.from(bytes);
        altered[at]! ^= flip;
        expect((await checkEvidenceFile(altered, tools)).findings).not.toEqual([]);
      }),
      { numRuns: 1_500 },
    );
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from(' ')]), Buffer.alloc(0)])
      expect((await checkEvidenceFile(other, tools)).findings).not.toEqual([]);
  });
});
