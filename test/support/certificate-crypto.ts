import type { CertificateCrypto } from '@app/domain';
import { createHash, createPublicKey, verify } from 'node:crypto';

/** Node's own, to check certificates with. */
export const nodeCertificateCrypto: CertificateCrypto = {
  sha256: (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex'),
  verifies: (x, signature, message) => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, message, key, Buffer.from(signature, 'base64url'));
  },
};
