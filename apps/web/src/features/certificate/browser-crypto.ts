import type { CertificateCrypto } from '@app/domain';
import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

// Not the browser's own: that one is missing on plain http, and knows no Ed25519 in older browsers.
hashes.sha512 = sha512;

export const browserCrypto: CertificateCrypto = {
  sha256: (...parts) => {
    const hash = sha256.create();
    for (const part of parts) hash.update(part);
    return bytesToHex(hash.digest());
  },
  verifies: (publicKey, signature, message) => {
    try {
      return verify(bytesOf(signature), message, bytesOf(publicKey));
    } catch {
      // What is no key and no signature has signed nothing.
      return false;
    }
  },
};

/** Base64url without padding. */
function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
