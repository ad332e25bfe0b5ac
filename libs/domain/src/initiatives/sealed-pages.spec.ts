import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceVerdict } from '../../../../scripts/verify-evidence.mjs';
import { canonicalJson } from '../certificates/index.js';
import * as initiatives from './index.js';
import {
  endOfPages,
  EVIDENCE_FORMAT,
  type Evidence,
  evidenceText,
  FROZEN_FORMAT,
  PAGES_FORMAT,
  pagesLine,
  type PagesStatement,
  type SealedRecord,
} from './index.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys = { keys: [{ kid: 'k1', x: publicKey.export({ format: 'jwk' }).x ?? '' }] };
const sha256 = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const sealOf = (text: string) => ({
  keyId: 'k1',
  value: sign(null, Buffer.from(text), privateKey).toString('base64url'),
});

const text = {
  format: FROZEN_FORMAT,
  id: 'initiative',
  summitId: 'summit',
  version: 1,
  frozenAt: '2022-12-20T08:00:00Z',
  languages: ['en'],
  titles: { en: 'A green planet' },
  articles: [{ number: 1, texts: { en: 'We deepen cooperation.' } }],
  missingLanguages: [],
} as const;
const textHash = sha256(canonicalJson(text));
/** Whose decision is a record each, in a chain. */
function evidenceOf(...who: string[]): Evidence {
  const records: SealedRecord[] = [];
  let last = textHash;
  for (const signatory of who) {
    const record = {
      sequence: records.length + 1,
      previous: last,
      at: `2022-12-20T09:0${records.length}:00Z`,
      statement: {
        initiative: text.id,
        textHash,
        signatory,
        names: { en: signatory },
        titles: null,
        capacity: { kind: 'person' },
        act: 'signed',
        reservation: null,
        empoweredBy: null,
      },
      verification: { by: 'mail' },
    } as const;
    last = sha256(canonicalJson(record));
    records.push({ record, seal: sealOf(canonicalJson(record)) });
  }
  const at = records.at(-1)?.record.at ?? text.frozenAt;
  const head = { initiative: text.id, textHash, records: records.length, last, files: [], at };
  return { format: EVIDENCE_FORMAT, text, records, head, seal: sealOf(canonicalJson(head)) };
}
/** As they are given when the chain is as in this evidence; `changed`: what is said of them otherwise. */
function pagesOf({ head }: Evidence, changed: Partial<PagesStatement> = {}): Buffer {
  const pdf = Buffer.from('%PDF-1.7\nof somebody\nstartxref\n42\n%%EOF');
  const end = endOfPages(pdf);
  const { initiative, records, last, at } = head;
  const pages: PagesStatement = {
    format: PAGES_FORMAT,
    initiative,
    textHash,
    records,
    last,
    at,
    sha256: sha256(pdf, end),
    ...changed,
  };
  return Buffer.concat([pdf, pagesLine(pages, sealOf(canonicalJson(pages))), end]);
}
const check = (bytes: Uint8Array, evidence: Evidence) =>
  evidenceVerdict(initiatives, Buffer.from(evidenceText(evidence)), keys, [{ name: 'kept.pdf', bytes }]);

describe('pages from before somebody joined', () => {
  const then = evidenceOf('Chen', 'Moin');
  const now = evidenceOf('Chen', 'Moin', 'Almas');

  it('are genuine as of their date, for whoever has the evidence of today', async () => {
    const { isAuthentic, lines } = await check(pagesOf(then), now);
    expect(isAuthentic).toBe(true);
    expect(lines.at(-1)).toBe(
      'kept.pdf is its pages as they were given at 2022-12-20T09:01:00Z, with 2 in the chain; now there are 3.',
    );
    expect(await check(pagesOf(evidenceOf()), now)).toMatchObject({ isAuthentic: true });
  });

  it('are nothing with any byte altered', async () => {
    const pages = pagesOf(then);
    for (let at = 0; at < pages.length; at++) {
      const altered = Buffer.from(pages);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(await check(altered, now), `byte ${at}`).toMatchObject({ isAuthentic: false });
    }
    expect(await check(Buffer.concat([pages, Buffer.from('\n')]), now)).toMatchObject({ isAuthentic: false });
  });

  it('are nothing where the chain says otherwise: another one, a later one, another initiative', async () => {
    expect(await check(pagesOf(evidenceOf('Chen', 'Forged')), now)).toMatchObject({ isAuthentic: false });
    expect(await check(pagesOf(now), then)).toMatchObject({ isAuthentic: false });
    expect(await check(pagesOf(then, { initiative: 'another' }), now)).toMatchObject({ isAuthentic: false });
    expect(await check(pagesOf(then, { textHash: '0'.repeat(64) }), now)).toMatchObject({ isAuthentic: false });
  });

  it('are nothing beside evidence that is wrong', async () => {
    const wrong = { ...now, records: now.records.slice(0, 2) };
    expect(await check(pagesOf(then), wrong)).toMatchObject({ isAuthentic: false });
  });
});
