import type { CertificateKey } from '@app/domain';
import { multikey } from './base58.js';

export interface Issuer {
  name: string;
  /** Origin, without a slash at the end. */
  url: string;
}

export const issuerId = ({ url }: Pick<Issuer, 'url'>): string => `${url}/certificates/issuer.json`;
export const verificationMethod = (issuer: Pick<Issuer, 'url'>, keyId: string): string =>
  `${issuerId(issuer)}#${keyId}`;

/** RFC 7517 with keys of RFC 8037. `usedUntil` is ours: what was issued later is not by this key any more. */
export const keySet = (keys: readonly CertificateKey[]): object => ({
  keys: keys.map(({ id, publicKey, usedUntil }) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    alg: 'EdDSA',
    use: 'sig',
    kid: id,
    x: publicKey,
    ...(usedUntil === null ? {} : { usedUntil }),
  })),
});

/** What no context before it names. @source W3C Controlled Identifiers 1.0, section 2.2 */
const KEY_WORDS = {
  verificationMethod: { '@id': 'https://w3id.org/security#verificationMethod', '@type': '@id' },
  assertionMethod: { '@id': 'https://w3id.org/security#assertionMethod', '@type': '@id', '@container': '@set' },
};

/** An Open Badges 3.0 Profile that is also a controller document (W3C Controlled Identifiers): where a credential's key is looked up. */
export const issuerProfile = (issuer: Issuer, keys: readonly CertificateKey[]) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/multikey/v1',
    KEY_WORDS,
  ],
  id: issuerId(issuer),
  type: ['Profile'],
  name: issuer.name,
  url: issuer.url,
  verificationMethod: keys.map(({ id, publicKey }) => ({
    id: verificationMethod(issuer, id),
    type: 'Multikey',
    controller: issuerId(issuer),
    publicKeyMultibase: multikey(Buffer.from(publicKey, 'base64url')),
  })),
  assertionMethod: keys.map(({ id }) => verificationMethod(issuer, id)),
});
