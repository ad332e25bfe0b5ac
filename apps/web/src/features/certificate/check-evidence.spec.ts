import {
  canonicalJson,
  challengeOf,
  endOfPages,
  type CertificateKey,
  type Evidence,
  EVIDENCE_FORMAT,
  evidenceText,
  FROZEN_FORMAT,
  INITIATIVE_MARK,
  PAGES_FORMAT,
  pagesLine,
  type SealedRecord,
  type SignatureRecord,
} from '@app/domain';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SoftPasskey } from '../../../../../test/support/soft-passkey.js';
import { checkFiles } from './check-file.js';
import { rawSignature } from './evidence-tools.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys: CertificateKey[] = [{ id: 'k1', publicKey: publicKey.export({ format: 'jwk' }).x ?? '', usedUntil: null }];
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sealOf = (text: string) => ({
  keyId: 'k1',
  value: sign(null, Buffer.from(text), privateKey).toString('base64url'),
});
const pages = Buffer.from(`%PDF-1.7\n/Keywords (${INITIATIVE_MARK}roundtable/green-planet)\n%%EOF`);
const text = {
  format: FROZEN_FORMAT,
  id: 'initiative',
  summitId: 'summit',
  version: 1,
  frozenAt: '2022-12-20T08:00:00.000Z',
  languages: ['en'],
  titles: { en: 'A green planet' },
  articles: [{ number: 1, texts: { en: 'We deepen cooperation.' } }],
  missingLanguages: [],
} as const;
let given: string;

beforeAll(async () => {
  const textHash = sha256(canonicalJson(text));
  const records: SealedRecord[] = [];
  let previous: string = textHash;
  for (const by of ['mail', 'passkey', 'passkey'] as const) {
    const sequence = records.length + 1;
    const statement = {
      initiative: text.id,
      textHash,
      signatory: `signatory-${sequence}`,
      names: { ur: 'معین الحق' },
      titles: null,
      capacity: { kind: 'country', country: 'PK' },
      act: 'signed',
      reservation: null,
      empoweredBy: null,
    } as const;
    const challenge = Buffer.from(await challengeOf(statement, { sha256 }), 'hex').toString('base64url');
    const verification = by === 'mail' ? { by } : new SoftPasskey('http://canopy.example').verification(challenge);
    const record: SignatureRecord = { sequence, previous, at: text.frozenAt, statement, verification };
    records.push({ record, seal: sealOf(canonicalJson(record)) });
    previous = sha256(canonicalJson(record));
  }
  const files = [{ name: 'initiative.pdf', mediaType: 'application/pdf', sha256: sha256(pages) }];
  const head = { initiative: text.id, textHash, records: 3, last: previous, files, at: text.frozenAt };
  const evidence: Evidence = { format: EVIDENCE_FORMAT, text, records, head, seal: sealOf(canonicalJson(head)) };
  given = evidenceText(evidence);
});
afterEach(() => vi.unstubAllGlobals());

const evidenceFile = (content = given): File => new File([content], 'evidence.json');
const pdf = (bytes: Uint8Array<ArrayBuffer> = pages): File => new File([bytes], 'pages.pdf');
const altered = (() => {
  const bytes = Buffer.from(pages);
  bytes[7]! ^= 1;
  return bytes;
})();

describe('evidence', () => {
  it('is checked in the browser with its pages, seals and passkeys', async () => {
    expect(await checkFiles([pdf(), evidenceFile()], keys)).toMatchObject({
      kind: 'evidence',
      verdict: { findings: [] },
      documents: [{ name: 'pages.pdf', is: { name: 'initiative.pdf' } }],
    });
  });
  it('has its altered part named, wherever the byte is', async () => {
    const wrong = async (content: string) => {
      const found = await checkFiles([evidenceFile(content)], keys);
      return found?.kind === 'evidence' ? found.verdict.findings : found;
    };
    expect(await wrong(given.replace('We deepen', 'We Deepen'))).toEqual([{ part: 'text', code: 'changed' }]);
    expect(await wrong(given.replace('"sequence":2,', '"sequence":9,'))).toEqual(
      expect.arrayContaining([{ part: 'record', sequence: 2, code: 'not-sealed' }]),
    );
    const clientData = /"clientDataJson":"(.)/.exec(given)?.[1] ?? '';
    expect(
      await wrong(
        given.replace(`"clientDataJson":"${clientData}`, `"clientDataJson":"${clientData === 'A' ? 'B' : 'A'}`),
      ),
    ).toEqual(expect.arrayContaining([{ part: 'record', sequence: 2, code: 'passkey-refused' }]));
    expect(await wrong(given.replace('{"format"', '["format"'))).toEqual([{ part: 'file', code: 'not-evidence' }]);
    expect(await wrong(given.replace('canopy-initiative-evidence', 'canopy-initiative-evidencE'))).toEqual([
      { part: 'file', code: 'not-evidence' },
    ]);
  });
  it('does not vouch for other pages', async () => {
    expect(await checkFiles([evidenceFile(), pdf(altered)], keys)).toMatchObject({
      verdict: { findings: [] },
      documents: [{ is: undefined }],
    });
  });
  it('knows pages from before somebody signed, with what they say of themselves', async () => {
    const { head, records } = JSON.parse(given) as Evidence;
    const last = sha256(canonicalJson(records[1]?.record));
    const bytes = Buffer.from('%PDF-1.7\nof then\nstartxref\n9\n%%EOF');
    const end = endOfPages(bytes);
    const hash = createHash('sha256').update(bytes).update(end).digest('hex');
    const { initiative, textHash, at } = head;
    const pages = { format: PAGES_FORMAT, initiative, textHash, records: 2, last, at, sha256: hash } as const;
    const whole = Buffer.concat([bytes, pagesLine(pages, sealOf(canonicalJson(pages))), end]);
    const wrong = Buffer.from(whole.toString().replace('of then', 'of them'));
    const check = (file: Buffer) => checkFiles([evidenceFile(), new File([new Uint8Array(file)], 'kept.pdf')], keys);
    expect(await check(whole)).toMatchObject({ documents: [{ is: undefined, older: { records: 2 } }] });
    expect(await check(wrong)).toMatchObject({ documents: [{ is: undefined, older: undefined }] });
  });
  it('says that passkeys cannot be checked where the browser has no cryptography', async () => {
    vi.stubGlobal('crypto', {});
    expect(await checkFiles([evidenceFile()], keys)).toEqual({ kind: 'unable' });
  });
  it('falls back on our own Ed25519 where the browser has none', async () => {
    const { subtle } = globalThis.crypto;
    const own = subtle.importKey.bind(subtle) as (...asked: unknown[]) => Promise<unknown>;
    const importKey = (...asked: unknown[]): Promise<unknown> =>
      asked[2] === 'Ed25519' ? Promise.reject(new DOMException('unknown', 'NotSupportedError')) : own(...asked);
    vi.stubGlobal('crypto', { subtle: { importKey, verify: subtle.verify.bind(subtle) } });
    expect(await checkFiles([evidenceFile()], keys)).toMatchObject({ kind: 'evidence', verdict: { findings: [] } });
  });
});

describe('pages alone', () => {
  const answering = (status: number, body = '') =>
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response(body, { status })),
    );
  it('are checked with the evidence that is published about them', async () => {
    answering(200, given);
    expect(await checkFiles([pdf()], keys)).toMatchObject({
      kind: 'evidence',
      verdict: { findings: [] },
      documents: [{ is: { name: 'initiative.pdf' } }],
      page: '/s/roundtable/initiatives/green-planet',
    });
    expect(await checkFiles([pdf(altered)], keys)).toMatchObject({ documents: [{ is: undefined }] });
    expect(fetch).toHaveBeenCalledWith('/exchange/initiatives/roundtable/green-planet/evidence.json', {
      cache: 'no-store',
    });
  });
  it('are nothing without evidence', async () => {
    for (const [status, why] of [
      [404, 'unknown'],
      [410, 'recalled'],
      [503, 'network'],
    ] as const) {
      answering(status);
      expect(await checkFiles([pdf()], keys)).toEqual({ kind: 'no-evidence', why });
    }
  });
  it('of something else are what they were before', async () => {
    const other = new File(['%PDF-1.7 of somebody else'], 'other.pdf');
    expect(await checkFiles([other], keys)).toEqual({ kind: 'file', verdict: { state: 'not-a-certificate' } });
    expect(await checkFiles([], keys)).toBeNull();
  });
});

describe('a signature in DER', () => {
  it('becomes two numbers of one size, or nothing', () => {
    const der = [0x30, 0x07, 0x02, 0x02, 0x00, 0x81, 0x02, 0x01, 0x05];
    expect(rawSignature(Uint8Array.from(der), 2)).toEqual(Uint8Array.from([0, 0x81, 0, 5]));
    expect(rawSignature(Uint8Array.from(der.slice(0, -1)), 2)).toBeUndefined();
    expect(rawSignature(Uint8Array.from([...der, 0]), 2)).toBeUndefined();
    expect(rawSignature(new Uint8Array(), 2)).toBeUndefined();
  });
});
