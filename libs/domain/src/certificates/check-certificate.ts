import { canonicalJson } from './canonical-json.js';
import type { Certificate, CertificateKey, SignedCertificate } from './certificate.js';
import { readSignedCertificate } from './read-certificate.js';
import { isPdf, jsonOf, readSealedPdf, type SealedPdf, sealMessage } from './sealed-pdf.js';

/** Larger files are none of ours. */
export const MAX_CERTIFICATE_BYTES = 8 * 1024 * 1024;

/** What a machine has to know to check: no key, no secret. */
export interface CertificateCrypto {
  /** In hexadecimal. */
  sha256(...parts: readonly Uint8Array[]): string;
  /** Ed25519 (RFC 8032); keys and signatures base64url. Never throws: what is no key signs nothing. */
  verifies(publicKey: string, signature: string, message: Uint8Array): boolean;
}

/** What a file is found to be. Whether it was revoked is for the register at its address to say. */
export type CertificateVerdict =
  | {
      readonly state: 'authentic';
      readonly certificate: Certificate;
      readonly hash: string;
      readonly keyId: string;
      readonly from: 'pdf' | 'json';
    }
  /** `certificate`: what it states was changed. `pages`: that is as it was signed, and something else of the PDF is not. */
  | { readonly state: 'altered'; readonly part: 'certificate' }
  | { readonly state: 'altered'; readonly part: 'pages'; readonly certificate: Certificate; readonly hash: string }
  /** Signed by nobody whose key we have, or after the key had been laid down. */
  | { readonly state: 'unknown-key' | 'old-key'; readonly keyId: string }
  | { readonly state: 'not-a-certificate' | 'too-large' };

/** Checks a file, offline, by what is in it and not by its name. `keys`: all that the issuer published. Bytes may be anything. */
export function checkCertificateFile(
  bytes: Uint8Array,
  keys: readonly CertificateKey[],
  crypto: CertificateCrypto,
): CertificateVerdict {
  if (bytes.length > MAX_CERTIFICATE_BYTES) return { state: 'too-large' };
  if (!isPdf(bytes)) {
    const value = jsonOf(bytes);
    return checkSigned(value, readSignedCertificate(value), keys, crypto, 'json');
  }
  const pdf = readSealedPdf(bytes);
  if (pdf === undefined) return { state: 'not-a-certificate' };
  const verdict = checkSigned(pdf.value, pdf.signed, keys, crypto, 'pdf');
  if (verdict.state !== 'authentic' || isSealWhole(pdf, keys, crypto)) return verdict;
  return { state: 'altered', part: 'pages', certificate: verdict.certificate, hash: verdict.hash };
}

/** `value` is what was read, `signed` what we understand of it: all of it was signed. */
function checkSigned(
  value: unknown,
  signed: SignedCertificate | undefined,
  keys: readonly CertificateKey[],
  crypto: CertificateCrypto,
  from: 'pdf' | 'json',
): CertificateVerdict {
  if (signed === undefined) return { state: 'not-a-certificate' };
  const { certificate, signature } = signed;
  const key = keys.find(({ id }) => id === signature.keyId);
  if (key === undefined) return { state: 'unknown-key', keyId: signature.keyId };
  const document = bytesOf(documentOf(value));
  if (document === undefined || !crypto.verifies(key.publicKey, signature.value, document))
    return { state: 'altered', part: 'certificate' };
  if (key.usedUntil !== null && certificate.issuedAt > key.usedUntil) return { state: 'old-key', keyId: key.id };
  return { state: 'authentic', certificate, hash: crypto.sha256(document), keyId: key.id, from };
}

/** `undefined` for what has no canonical form, or is deeper than anything of ours: nobody has signed that. */
function bytesOf(document: unknown): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(canonicalJson(document));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const documentOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'certificate' in value ? value.certificate : undefined;

function isSealWhole({ seal }: SealedPdf, keys: readonly CertificateKey[], crypto: CertificateCrypto): boolean {
  const key = keys.find(({ id }) => id === seal?.keyId);
  if (seal === null || key === undefined) return false;
  const message = new TextEncoder().encode(sealMessage(crypto.sha256(seal.before, seal.after)));
  return crypto.verifies(key.publicKey, seal.signature, message);
}
