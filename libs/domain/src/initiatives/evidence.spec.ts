import fc from 'fast-check';
import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceVerdict } from '../../../../scripts/verify-evidence.mjs';
import { canonicalJson } from '../certificates/index.js';
import * as initiatives from './index.js';
import {
  challengeOf,
  checkEvidence,
  EVIDENCE_FORMAT,
  type Evidence,
  evidenceText,
  type EvidenceTools,
  FROZEN_FORMAT,
  type FrozenInitiative,
  hashOfRecord,
  hashOfText,
  readEvidence,
  type SealedRecord,
  type SignatureAct,
  type SignatureRecord,
} from './index.js';

const keys = generateKeyPairSync('ed25519');
const passkey = generateKeyPairSync('ed25519');
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const sealOf = (text: string) => ({
  keyId: 'k1',
  value: sign(null, Buffer.from(text), keys.privateKey).toString('base64url'),
});
const tools: EvidenceTools = {
  sha256,
  isSealed: (text, { keyId, value }) =>
    keyId === 'k1' ? verify(null, Buffer.from(text), keys.publicKey, Buffer.from(value, 'base64url')) : undefined,
  isSignedByPasskey: (challenge, { signature }) =>
    verify(null, Buffer.from(challenge), passkey.publicKey, Buffer.from(signature, 'base64url')),
};

const text: FrozenInitiative = {
  format: FROZEN_FORMAT,
  id: 'initiative',
  summitId: 'summit',
  version: 1,
  frozenAt: '2022-12-20T08:00:00Z',
  languages: ['en', 'ur'],
  titles: { en: 'A green planet', ur: 'ایک سبز سیارہ' },
  articles: [{ number: 1, texts: { en: 'We deepen cooperation.', ur: 'ہم تعاون بڑھاتے ہیں۔' } }],
  missingLanguages: [],
};

interface Signing {
  who: string;
  act: SignatureAct;
  by: 'mail' | 'passkey' | 'raised-hand';
}
async function evidenceOf(signings: readonly Signing[]): Promise<Evidence> {
  const textHash = await hashOfText(text, tools);
  const records: SealedRecord[] = [];
  let previous = textHash;
  for (const [index, { who, act, by }] of signings.entries()) {
    const statement = {
      initiative: text.id,
      textHash,
      signatory: who,
      names: { en: who },
      titles: null,
      capacity: { kind: 'country', country: 'PK' },
      act,
      reservation: null,
      empoweredBy: null,
    } as const;
    const challenge = await challengeOf(statement, tools);
    const record: SignatureRecord = {
      sequence: index + 1,
      previous,
      at: '2022-12-20T08:00:00Z',
      statement,
      verification:
        by === 'passkey'
          ? {
              by,
              publicKey: 'AA',
              authenticatorData: 'AA',
              clientDataJson: 'AA',
              signature: sign(null, Buffer.from(challenge), passkey.privateKey).toString('base64url'),
            }
          : by === 'mail'
            ? { by }
            : { by, recordedBy: 'Chen', sessionId: null },
    };
    records.push({ record, seal: sealOf(canonicalJson(record)) });
    previous = await hashOfRecord(record, tools);
  }
  const head = {
    initiative: text.id,
    textHash,
    records: records.length,
    last: previous,
    files: [],
    at: '2022-12-20T09:00:00Z',
  };
  return { format: EVIDENCE_FORMAT, text, records, head, seal: sealOf(canonicalJson(head)) };
}
const ways = fc.constantFrom('mail' as const, 'passkey' as const, 'raised-hand' as const);
const someone = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })
  .chain((names) => fc.tuple(...names.map((who) => ways.map((by) => ({ who, by, act: 'signed' as const })))));

describe('evidence of an initiative', () => {
  it('holds, whoever signed in whatever way', async () => {
    await fc.assert(
      fc.asyncProperty(someone, async (signings) => {
        const evidence = await evidenceOf(signings);
        expect(await checkEvidence(evidence, tools)).toEqual([]);
        expect(evidenceText(evidence)).toBe(`${canonicalJson(evidence)}\n`);
      }),
      { numRuns: 30 },
    );
  });

  it('holds with nobody, and after it went through a file', async () => {
    expect(await checkEvidence(await evidenceOf([]), tools)).toEqual([]);
    const read = JSON.parse(
      JSON.stringify(await evidenceOf([{ who: 'Ann', act: 'signed', by: 'passkey' }])),
    ) as Evidence;
    expect(await checkEvidence(read, tools)).toEqual([]);
  });

  it('does not hold when any one letter of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(someone, fc.nat(), fc.nat({ max: 25 }), async (signings, where, step) => {
        const file = JSON.stringify(await evidenceOf(signings));
        const places = [...file.matchAll(/[a-z]/g)].map(({ index }) => index);
        const at = places[where % places.length]!;
        const letter = String.fromCharCode(97 + ((file.charCodeAt(at) - 97 + 1 + (step % 25)) % 26));
        const changed = `${file.slice(0, at)}${letter}${file.slice(at + 1)}`;
        // What is not evidence any more is refused by whoever reads it.
        const read = readEvidence(parsed(changed));
        if (read !== undefined) expect(await checkEvidence(read, tools)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      'the text',
      (file: Evidence) => ({ ...file, text: { ...file.text, titles: { en: 'Another' } } }),
      ['text changed'],
    ],
    [
      'a record left out',
      (file: Evidence) => ({ ...file, records: file.records.slice(1) }),
      ['1 out-of-order', '1 chain-broken', 'head changed'],
    ],
    ['the last one left out', (file: Evidence) => ({ ...file, records: file.records.slice(0, 1) }), ['head changed']],
    [
      'a seal of another key',
      (file: Evidence) => ({ ...file, seal: { ...file.seal, keyId: 'k2' } }),
      ['head unknown-key'],
    ],
  ])('says which part: %s', async (_what, change, expected) => {
    const file = await evidenceOf([
      { who: 'Ann', act: 'signed', by: 'mail' },
      { who: 'Bob', act: 'declined', by: 'mail' },
    ]);
    const findings = await checkEvidence(change(file), tools);
    expect(findings.map((one) => `${one.part === 'record' ? one.sequence : one.part} ${one.code}`)).toEqual(expected);
  });

  it('finds who signed twice; who declined may accede', async () => {
    const twice = await evidenceOf([
      { who: 'Ann', act: 'signed', by: 'mail' },
      { who: 'Ann', act: 'acceded', by: 'mail' },
    ]);
    expect(await checkEvidence(twice, tools)).toEqual([{ part: 'record', sequence: 2, code: 'signed-twice' }]);
    const later = await evidenceOf([
      { who: 'Ann', act: 'declined', by: 'mail' },
      { who: 'Ann', act: 'acceded', by: 'mail' },
    ]);
    expect(await checkEvidence(later, tools)).toEqual([]);
  });

  it('finds a passkey that signed something else', async () => {
    const file = await evidenceOf([{ who: 'Ann', act: 'signed', by: 'passkey' }]);
    const other = generateKeyPairSync('ed25519');
    const findings = await checkEvidence(file, {
      ...tools,
      isSignedByPasskey: (challenge, { signature }) =>
        verify(null, Buffer.from(challenge), other.publicKey, Buffer.from(signature, 'base64url')),
    });
    expect(findings).toEqual([{ part: 'record', sequence: 1, code: 'passkey-refused' }]);
  });
});

describe('what `canopy-verify` says', () => {
  it('is never what a file’s name says', async () => {
    const name = 'pages.pdf\u001b[2K\r\nEvery byte is as it was given.';
    const { isAuthentic, lines } = await evidenceVerdict(initiatives, Buffer.from('{}'), { keys: [] }, [
      { name, bytes: Buffer.from('x') },
    ]);
    expect(isAuthentic).toBe(false);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toMatch(/\p{Cc}/u);
  });
});

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}
