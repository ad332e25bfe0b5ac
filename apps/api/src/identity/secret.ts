import { createHash, randomBytes } from 'node:crypto';

/** Unguessable by anybody: 256 bits. */
const SECRET_BYTES = 32;
const SECRET_FORM = /^[A-Za-z0-9_-]{43}$/;

/** What opens something: the text goes into a link or a cookie and nowhere else, the hash into the database. */
export interface Secret {
  /** base64url, 43 characters. */
  readonly text: string;
  readonly hash: Buffer;
}

export function newSecret(): Secret {
  const text = randomBytes(SECRET_BYTES).toString('base64url');
  return { text, hash: sha256(text) };
}

/** SHA-256 of a secret that somebody presents, `null` when it can't be one of ours. A fast hash is enough: there is nothing to guess in 256 random bits. */
export function hashOfSecret(text: string): Buffer | null {
  return SECRET_FORM.test(text) ? sha256(text) : null;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
