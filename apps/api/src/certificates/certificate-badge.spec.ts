import { readConfig } from '@app/config';
import { type Certificate, CERTIFICATE_WORDS, certificateText } from '@app/domain';
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { carbonFacts } from '../../../../test/e2e/certificates/carbon-facts.js';
import { expandSafely, verifyBadge } from '../../../../test/support/open-badges.mjs';
import { certificateBadge } from './certificate-badge.js';
import { certificateFormats } from './certificate-formats.js';
import { CertificateKeys } from './certificate-keys.js';
import { issuerProfile } from './issuer.js';

const keysOf = (pair = generateKeyPairSync('ed25519')) =>
  new CertificateKeys(
    readConfig({ CERTIFICATE_PRIVATE_KEY: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }),
  );
const keys = keysOf();
const certificate: Certificate = {
  format: 'canopy-certificate/1',
  id: '01934b1e-0000-7000-8000-000000000001',
  code: 'AB12CD34EF56',
  issuedAt: '2026-11-22T15:00:00.123Z',
  issuer: { name: 'Canopy', url: 'https://canopy.example' },
  facts: carbonFacts(),
};
const now = new Date('2026-11-23T00:00:00Z');
const published = ({ current }: CertificateKeys) =>
  issuerProfile(certificate.issuer, [
    { id: current.id, publicKey: current.bytes.toString('base64url'), usedUntil: null },
  ]);
const badgeIn = (language: 'en' | 'ur' | 'th') =>
  certificateBadge(
    certificate,
    certificateText(certificate, 'ab'.repeat(32), CERTIFICATE_WORDS[language], certificateFormats(language)),
    keys,
  );

describe('an Open Badge', () => {
  it('is verified by a public library, with the key that the issuer publishes', async () => {
    for (const language of ['en', 'ur', 'th'] as const) {
      const { verified, error } = await verifyBadge(badgeIn(language), published(keys), now);
      expect([language, error, verified]).toEqual([language, undefined, true]);
    }
  });

  it('is refused by it when anything was altered, or another key signed it', async () => {
    const badge = badgeIn('en');
    for (const altered of [
      { ...badge, name: 'A medal' },
      { ...badge, validFrom: '2026-11-22T15:00:01Z' },
      { ...badge, credentialSubject: { ...badge.credentialSubject, id: 'mailto:x@example.org' } },
      { ...badge, proof: { ...badge.proof, created: '2026-11-22T15:00:01Z' } },
    ])
      expect((await verifyBadge(altered, published(keys), now)).verified).toBe(false);
    expect((await verifyBadge(badge, published(keysOf()), now)).verified).toBe(false);
  });

  it('has no word that the published contexts do not define', async () => {
    expect(await expandSafely(badgeIn('en'), published(keys))).toHaveLength(1);
    expect(await expandSafely(published(keys), published(keys))).toHaveLength(1);
  });

  it('has the members that the specification asks for, in its forms', () => {
    const badge = badgeIn('en');
    // @source Open Badges 3.0, sections B.1.2 to B.1.5: what is required, and the words that are enumerated.
    expect(badge).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: 'https://canopy.example/certificates/AB12CD34EF56/badge.json',
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      name: 'Certificate of honour',
      issuer: { id: 'https://canopy.example/certificates/issuer.json', type: ['Profile'] },
      validFrom: '2026-11-22T15:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: 'Ayesha Siddiqui' }],
        achievement: {
          id: 'urn:uuid:01934b1e-0000-7000-8000-000000000001',
          type: ['Achievement'],
          achievementType: 'Award',
          image: { type: 'Image' },
        },
      },
      proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod' },
    });
    const { criteria, name } = badge.credentialSubject.achievement;
    expect(criteria.narrative).toContain('financed the retirement of 400.0');
    expect(name).toContain('Demonstration');
  });
});
