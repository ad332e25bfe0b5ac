import type { LanguageTexts } from '../text/index.js';

/** For whom somebody signs. */
export type Capacity =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'institution';
      readonly names: LanguageTexts;
      /** ISO 3166-1 alpha-2. */ readonly country: string | null;
    }
  | { readonly kind: 'country'; /** ISO 3166-1 alpha-2. */ readonly country: string };

export const SIGNATURE_ACTS = ['signed', 'declined', 'acceded'] as const;
export type SignatureAct = (typeof SIGNATURE_ACTS)[number];

/** What somebody says about a text. Its SHA-256 is what a passkey signs. */
export interface SignatureStatement {
  readonly initiative: string;
  /** SHA-256 of the frozen text, hexadecimal. */
  readonly textHash: string;
  readonly signatory: string;
  readonly names: LanguageTexts;
  /** What they are, as invited: 'Ambassador of Pakistan to China'. */
  readonly titles: LanguageTexts | null;
  readonly capacity: Capacity;
  readonly act: SignatureAct;
  /** What they sign with a reserve about, in their words. */
  readonly reservation: LanguageTexts | null;
  /** The document that lets them sign for somebody else: SHA-256, hexadecimal. */
  readonly empoweredBy: string | null;
}

/** How it is known that it was them. */
export type Verification =
  | {
      /** WebAuthn level 3; the challenge is the SHA-256 of the statement. */
      readonly by: 'passkey';
      /** COSE key, base64url, as all bytes here. */
      readonly publicKey: string;
      readonly authenticatorData: string;
      readonly clientDataJson: string;
      readonly signature: string;
    }
  /** By a link that went to their mail address, opened just before. */
  | { readonly by: 'mail' }
  /** By who presided, who saw the hand raised on stage. */
  | { readonly by: 'raised-hand'; readonly recordedBy: string; readonly sessionId: string | null }
  /** By an organiser, who checked what was sent in. */
  | { readonly by: 'organiser'; readonly recordedBy: string };

/** A row of the chain: added, never changed. */
export interface SignatureRecord {
  /** From 1, without a gap. */
  readonly sequence: number;
  /** Hash of the record before; of the first: of the text. */
  readonly previous: string;
  /** ISO 8601, UTC, by the server's clock. */
  readonly at: string;
  readonly statement: SignatureStatement;
  readonly verification: Verification;
}

/** With the seal of the installation: Ed25519 over the record's canonical bytes. */
export interface SealedRecord {
  readonly record: SignatureRecord;
  readonly seal: Seal;
}
export interface Seal {
  readonly keyId: string;
  /** Base64url without padding. */
  readonly value: string;
}
