import fc from 'fast-check';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../../../scripts/verify-certificate.mjs';
import { carbonFacts } from '../../../../test/e2e/certificates/carbon-facts.js';
import { awardFacts } from '../../../../test/e2e/certificates/award-facts.js';
import { nodeCertificateCrypto } from '../../../../test/support/certificate-crypto.js';
import * as certificates from './index.js';
import {
  canonicalJson,
  type Certificate,
  CERTIFICATE_LANGUAGES,
  CERTIFICATE_WORDS,
  type CertificateFormats,
  type CertificateKey,
  certificateText,
  checkCertificateFile,
  MAX_CERTIFICATE_BYTES,
  parseCertificateCode,
  readCertificate,
  sealLine,
  sealMessage,
  unsealedPdf,
  writtenCode,
} from './index.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key: CertificateKey = {
  id: 'k'.repeat(43),
  publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
  usedUntil: null,
};
const certificate: Certificate = {
  format: 'canopy-certificate/1',
  id: '01934b1e-0000-7000-8000-000000000001',
  code: 'AB12CD34EF56',
  issuedAt: '2026-11-22T15:00:00.000Z',
  issuer: { name: 'Canopy', url: 'https://canopy.example' },
  facts: carbonFacts(),
};
const signedBy = (text: string, by = privateKey): string => sign(null, Buffer.from(text), by).toString('base64url');
const file = (document: object = certificate, by = privateKey, keyId = key.id): string =>
  canonicalJson({ certificate: document, signature: { keyId, value: signedBy(canonicalJson(document), by) } });
const check = (bytes: Uint8Array | string, keys = [key]) =>
  checkCertificateFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, keys, nodeCertificateCrypto);

/** A PDF as small as one can be, sealed as the server does. */
function sealed(): Buffer {
  const pdf = Buffer.from(
    '%PDF-1.7\n%\xe2\xe3\n1 0 obj <<>> endobj\nxref\n0 1\ntrailer <<>>\nstartxref\n35\n%%EOF',
    'latin1',
  );
  const { before, after } = unsealedPdf(pdf, file());
  const hash = createHash('sha256').update(before).update(after).digest('hex');
  return Buffer.concat([before, Buffer.from(sealLine(key.id, signedBy(sealMessage(hash)))), after]);
}

describe('a code', () => {
  it('is read however it is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...certificates.CODE_LETTERS), minLength: 12, maxLength: 12 }),
        (code) => {
          for (const written of [code, writtenCode(code), ` ${writtenCode(code).toLowerCase()}\n`])
            expect(parseCertificateCode(written)).toBe(code);
          expect(parseCertificateCode(`https://x.example/verify/${writtenCode(code)}?lang=ur#a`)).toBe(code);
          expect(parseCertificateCode(`http://x/certificates/${code}.pdf`)).toBe(code);
          expect(parseCertificateCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
        },
      ),
    );
  });
  it('is nothing else', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCertificateCode(text)));
    for (const text of ['', 'AB12CD34EF5', 'AB12CD34EF567', 'AB12CD34EF5U', 'https://x.example/verify/'])
      expect(parseCertificateCode(text)).toBeNull();
  });
});

describe('a signed file', () => {
  it.each([
    ['deeper than anything can be read', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['half of a letter', '"\\ud800"'],
  ])('is altered where something is beside what was signed: %s', (_what, more) => {
    const text = file().replace('{"certificate":{', `{"certificate":{"more":${more},`);
    expect(check(text)).toEqual({ state: 'altered', part: 'certificate' });
  });

  it('is authentic as it was signed, also with its members in another order', () => {
    expect(check(file())).toMatchObject({ state: 'authentic', certificate, from: 'json' });
    expect(check(JSON.stringify(JSON.parse(file()), null, 2))).toMatchObject({ state: 'authentic' });
    const { signature, certificate: document } = JSON.parse(file()) as Record<string, unknown>;
    expect(check(JSON.stringify({ signature, certificate: document }))).toMatchObject({ state: 'authentic' });
  });

  it('is altered by every change of what it says, also by what we do not read', () => {
    expect(check(file().replace('Ayesha', 'Aisha'))).toEqual({ state: 'altered', part: 'certificate' });
    expect(check(file().replace('"kind":"carbon"', '"kind":"carbon","more":1'))).toEqual({
      state: 'altered',
      part: 'certificate',
    });
    // What was signed with more in it than we read is authentic still.
    expect(check(file({ ...certificate, more: 'of a later version' }))).toMatchObject({ state: 'authentic' });
  });

  it('of the time before looks were designed is read as before', () => {
    const { look: _look, ...before } = carbonFacts();
    const old = check(file({ ...certificate, facts: before }));
    expect(old).toMatchObject({ state: 'authentic', certificate: { facts: { look: null } } });
  });

  it('is nobody’s with a key that we do not have, and forged with one that was laid down', () => {
    const forger = generateKeyPairSync('ed25519');
    expect(check(file(certificate, forger.privateKey))).toEqual({ state: 'altered', part: 'certificate' });
    expect(check(file(certificate, privateKey, 'f'.repeat(43)))).toEqual({
      state: 'unknown-key',
      keyId: 'f'.repeat(43),
    });
    expect(check(file(), [{ ...key, usedUntil: certificate.issuedAt }])).toMatchObject({ state: 'authentic' });
    expect(check(file(), [{ ...key, usedUntil: '2026-11-22T14:59:59.999Z' }])).toMatchObject({ state: 'old-key' });
  });

  it('does not certify what does not add up, whoever signed it', () => {
    const facts = carbonFacts();
    for (const wrong of [
      { ...facts, grams: 3_000_001 },
      { ...facts, grams: 0 },
      { ...facts, grams: 1.5 },
      { ...facts, retirements: [] },
      { ...facts, footprint: facts.footprint && { ...facts.footprint, grams: 1 } },
      { ...facts, kind: 'medal' },
    ]) {
      expect(readCertificate({ ...certificate, facts: wrong })).toBeUndefined();
      expect(check(file({ ...certificate, facts: wrong }))).toEqual({ state: 'not-a-certificate' });
    }
  });

  it('is no certificate when it is anything else, however large', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(check(bytes)).toEqual({ state: 'not-a-certificate' });
        expect(check(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))).toEqual({ state: 'not-a-certificate' });
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(check(JSON.stringify(value))).toEqual({ state: 'not-a-certificate' });
      }),
    );
    expect(check('{"certificate":{"__proto__":{}},"signature":null}')).toEqual({ state: 'not-a-certificate' });
    expect(check(new Uint8Array(MAX_CERTIFICATE_BYTES + 1))).toEqual({ state: 'too-large' });
  });
});

describe('a sealed PDF', () => {
  it('is authentic with every byte, and says where its cross-references are last', () => {
    const pdf = sealed();
    expect(check(pdf)).toMatchObject({ state: 'authentic', certificate, from: 'pdf' });
    expect(pdf.toString('latin1')).toMatch(/startxref\n35\n%%EOF\n$/);
  });

  it('is not, with any one byte changed, left out or put in', () => {
    const pdf = sealed();
    fc.assert(
      fc.property(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), fc.constantFrom(0, 1, 2), (at, by, how) => {
        const changed = Buffer.from([(pdf[at] ?? 0) ^ by]);
        const altered = Buffer.concat([
          pdf.subarray(0, at),
          how === 1 ? Buffer.of() : changed,
          pdf.subarray(how === 2 ? at : at + 1),
        ]);
        expect(check(altered).state).not.toBe('authentic');
      }),
      { numRuns: 1500 },
    );
  });

  it('does not lend its seal to other pages', () => {
    const pdf = sealed();
    const tail = pdf.subarray(pdf.indexOf('\n%canopy-certificate/1 '));
    const other = Buffer.concat([Buffer.from('%PDF-1.7 a million tonnes\nstartxref\n0\n%%EOF'), tail]);
    expect(check(other)).toMatchObject({ state: 'altered', part: 'pages', certificate });
    const unsealed = Buffer.from(pdf.toString('latin1').replace(/\n%canopy-seal[^\n]*/, ''), 'latin1');
    expect(check(unsealed)).toMatchObject({ state: 'altered', part: 'pages' });
  });
});

describe('the program that checks offline', () => {
  const keySet = { keys: [{ kid: key.id, x: key.publicKey }] };
  it('says what was certified, or what is wrong', () => {
    const whole = verdictOn(certificates, sealed(), keySet);
    expect(whole.isAuthentic).toBe(true);
    expect(whole.lines.join('\n')).toContain('Ayesha Siddiqui: 400000 g CO2e retired');
    expect(whole.lines).toContain('A demonstration: nothing of it is real.');
    const bytes = sealed();
    bytes[20] = 0;
    expect(verdictOn(certificates, bytes, keySet)).toMatchObject({ isAuthentic: false });
    expect(verdictOn(certificates, bytes, keySet).lines[0]).toContain('pages were altered');
    expect(verdictOn(certificates, Buffer.from('hello'), keySet).lines).toEqual(['This is none of our certificates.']);
    const award = verdictOn(certificates, Buffer.from(file({ ...certificate, facts: awardFacts() })), keySet);
    expect(award.isAuthentic).toBe(true);
    expect(award.lines).toContain('Ayesha Siddiqui: attendance, Forum, 2021-09-07 to 2021-09-08');
    expect(verdictOn(certificates, sealed(), { keys: [] }).lines).toEqual(['None of these keys signed it.']);
  });
});

describe('what a certificate says', () => {
  const formats = (language: string): CertificateFormats => ({
    language,
    kilograms: (grams) => `${(grams / 1000).toFixed(1)} kg`,
    tonnes: (grams) => `${grams / 1_000_000} t`,
    percent: (share) => `${(share * 100).toFixed(1)} %`,
    number: (value) => String(value),
    day: (date) => date,
    days: (first, last) => `${first}–${last}`,
    country: (code) => code,
    languageName: (tag) => tag,
    list: (items) => items.join(', '),
  });
  const textOf = (facts = carbonFacts(), language: (typeof CERTIFICATE_LANGUAGES)[number] = 'en') =>
    certificateText({ ...certificate, facts }, 'ab'.repeat(32), CERTIFICATE_WORDS[language], formats(language));
  const event = {
    summitId: '01934b1e-0000-7000-8000-000000000002',
    slug: 'forum',
    title: { en: 'the Forum', ur: 'فورم' },
    firstDay: '2022-12-20',
    lastDay: '2022-12-21',
  };

  it('is exactly what was financed, and which part of the estimate that is', () => {
    expect(textOf(carbonFacts({ event })).statement).toBe(
      '\u2068Ayesha Siddiqui\u2069 financed the retirement of 400.0 kg CO₂e of verified emission reductions. This is 73.2 % of the estimated greenhouse-gas emissions of taking part in \u2068the Forum\u2069 (travel, nights, online participation).',
    );
    expect(textOf(carbonFacts({ event, grams: 545_887 })).statement).toContain('equal to the estimated');
    // Not all of it, by a gram: never the whole.
    expect(textOf(carbonFacts({ event, grams: 545_886 })).statement).toContain('This is 99.9 % of');
    expect(textOf(carbonFacts({ footprint: null })).statement).toMatch(/verified emission reductions\.$/);
    // Which event it was for, and when, also where nothing was estimated.
    for (const facts of [carbonFacts({ event }), carbonFacts({ event, footprint: null })])
      expect(textOf(facts).groups.flatMap(({ rows }) => rows.filter(({ label }) => label === 'event'))).toHaveLength(1);
  });

  it('has everything of METHOD.md, section 5, in every language', () => {
    for (const language of CERTIFICATE_LANGUAGES) {
      const text = textOf(carbonFacts({ event }), language);
      const said = JSON.stringify(text);
      for (const fact of [
        'Ayesha Siddiqui',
        '2022-12-20–2022-12-21',
        '400.0 kg',
        '0.4 t',
        '73.2 %',
        '545.9 kg',
        '465.6 kg',
        'DESNZ/DEFRA 2025',
        'Demonstration registry',
        'DEMO-0001',
        'DEMO-001, version 2',
        '2024',
        'DEMO-2024-000001',
        'DEMO-2024-000003',
        '3 t',
        '2026-11-22',
        'https://registry.example/retirements/1',
        'Canopy demonstration desk',
        'AB12-CD34-EF56',
        'https://canopy.example/verify/AB12-CD34-EF56',
        'ab'.repeat(32),
        '145.9 kg',
      ])
        expect([language, said.includes(fact), fact]).toEqual([language, true, fact]);
      expect(text.demonstration).not.toBeNull();
      expect(text.notes).toHaveLength(3);
      const names = text.groups.flatMap(({ rows }) => rows.map(({ name }) => name));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('claims nothing that METHOD.md, section 6, forbids, in no language', () => {
    const forbidden =
      /neutral|нейтральн|中和|零排放|کاربن نیوٹرل|เป็นกลาง|neytral|compensat|компенс|抵消|ชดเชย|kompens|carbon positive|zero[- ]emission|net zero/i;
    for (const language of CERTIFICATE_LANGUAGES)
      for (const facts of [carbonFacts({ event }), carbonFacts({ event, grams: 545_887 }), carbonFacts()])
        expect(JSON.stringify(textOf(facts, language))).not.toMatch(forbidden);
  });
});
