import type { CertificateFacts } from './certificate-facts.js';

export const CERTIFICATE_FORMAT = 'canopy-certificate/1';

/** What is signed: everything that page, PDF and picture show comes from it. */
export interface Certificate {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly id: string;
  /** Twelve letters and digits, without dashes. */
  readonly code: string;
  /** ISO 8601, UTC. */
  readonly issuedAt: string;
  readonly issuer: {
    readonly name: string;
    /** Origin of the installation, without a slash at the end. */ readonly url: string;
  };
  readonly facts: CertificateFacts;
}

/** A certificate and who vouches for it. The bytes that are signed are those of `canonicalJson(certificate)`. */
export interface SignedCertificate {
  readonly certificate: Certificate;
  readonly signature: {
    /** JWK thumbprint of the public key (RFC 7638). */
    readonly keyId: string;
    /** Ed25519 (RFC 8032), base64url without padding. */
    readonly value: string;
  };
}

/** A public key of an issuer, as it is published. */
export interface CertificateKey {
  readonly id: string;
  /** 32 bytes, base64url without padding: `x` of the JWK. */
  readonly publicKey: string;
  /** ISO 8601; what was issued later is not by this key any more. `null` for a key in use. */
  readonly usedUntil: string | null;
}
