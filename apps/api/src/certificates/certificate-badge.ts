import { canonicalJson, type Certificate, type CertificateKind, type CertificateText } from '@app/domain';
import { createHash } from 'node:crypto';
import { multibase58 } from './base58.js';
import type { CertificateKeys } from './certificate-keys.js';
import { issuerId, verificationMethod } from './issuer.js';

const CONTEXT = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
/** @source Open Badges 3.0, AchievementType */
const ACHIEVEMENT_TYPES: Readonly<Record<CertificateKind, string>> = {
  carbon: 'Award',
  attendance: 'Certificate',
  speaker: 'CommunityService',
  moderator: 'CommunityService',
  interpreter: 'CommunityService',
  ambassador: 'Award',
};
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * A certificate as an Open Badges 3.0 credential: the exact statement is the criterion, what a demonstration is stands in its
 * name. The proof is Data Integrity's eddsa-jcs-2022: the same bytes rule and the same key as the certificate's own.
 * @source https://www.imsglobal.org/spec/ob/v3p0/ ; https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022
 */
export function certificateBadge(certificate: Certificate, text: CertificateText, keys: CertificateKeys) {
  const { issuer, issuedAt, code } = certificate;
  const files = `${issuer.url}/certificates/${code}`;
  const validFrom = `${issuedAt.slice(0, 19)}Z`;
  const credential = {
    '@context': CONTEXT,
    id: `${files}/badge.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: text.title,
    issuer: { id: issuerId(issuer), type: ['Profile'], name: issuer.name, url: issuer.url },
    validFrom,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          identityHash: text.name,
          identityType: 'name',
          hashed: false,
        },
      ],
      achievement: {
        id: `urn:uuid:${certificate.id}`,
        type: ['Achievement'],
        achievementType: ACHIEVEMENT_TYPES[text.kind],
        name: text.demonstration === null ? text.title : `${text.title} (${text.demonstration})`,
        description: text.subtitle === null ? text.title : `${text.title} ${text.subtitle}`,
        criteria: {
          id: text.address,
          narrative: [text.demonstration, text.statement, ...text.notes].filter(Boolean).join('\n\n'),
        },
        image: { id: `${files}.png?lang=${text.language}`, type: 'Image', caption: text.title },
        inLanguage: text.language,
      },
    },
    evidence: [{ id: `${files}.json`, type: ['Evidence'], name: text.title }],
  };
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: validFrom,
    verificationMethod: verificationMethod(issuer, keys.current.id),
    proofPurpose: 'assertionMethod',
  };
  // What is signed: the hash of the proof's options, with the document's context, then that of the document.
  const signed = Buffer.concat([
    sha256(canonicalJson({ '@context': CONTEXT, ...proof })),
    sha256(canonicalJson(credential)),
  ]);
  return { ...credential, proof: { '@context': CONTEXT, ...proof, proofValue: multibase58(keys.sign(signed)) } };
}
