import { createHash } from 'node:crypto';
import type { Cookies } from '../graphql/index.js';
import { hashOfSecret, newSecret } from '../identity/index.js';

/** Keeps a guest the same participant over reconnects and visits. */
const GUEST_COOKIE = 'canopy_guest';
/** Longer than people look forward to a summit: they may have starred its sessions. */
const LIFETIME_S = 180 * 24 * 60 * 60;

/** The participant id of this browser's guest, who is made when there is none. Everybody sees the id; the cookie that it is derived from stays secret, so nobody can be somebody else's guest. */
export function guestId(cookies: Cookies): string {
  const known = findGuestId(cookies);
  if (known !== undefined) return known;
  const { text } = newSecret();
  cookies.set(GUEST_COOKIE, text, { maxAgeSeconds: LIFETIME_S });
  return idOf(text);
}

/** Of a browser that is a guest already. */
export function findGuestId(cookies: Cookies): string | undefined {
  const known = cookies.get(GUEST_COOKIE);
  return known !== undefined && hashOfSecret(known) !== null ? idOf(known) : undefined;
}

/** From now on this browser is nobody: it comes as another guest. */
export function forgetGuest(cookies: Cookies): void {
  cookies.clear(GUEST_COOKIE);
}

/** A UUID of version 8 (RFC 9562, section 5.8) from the secret's hash. */
function idOf(secret: string): string {
  const bytes = createHash('sha256').update(`canopy-guest:${secret}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
