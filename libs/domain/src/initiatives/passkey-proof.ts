import type { Verification } from './signature-record.js';

/** What we ask of a passkey: the person was there, and known to the device. @source WebAuthn level 3, section 6.1 */
const PRESENT_AND_VERIFIED = 0x05;
/** RP id's hash, flags, counter. */
const SHORTEST_DATA = 37;
const FLAGS_AT = 32;
/** By COSE's numbers: of curves, as JOSE calls them. @source IANA, COSE Elliptic Curves */
const CURVES: Readonly<Record<number, string>> = { 1: 'P-256', 2: 'P-384', 3: 'P-521', 6: 'Ed25519' };
/** Of algorithms: the hash of each. @source IANA, COSE Algorithms */
const HASHES: Readonly<Record<number, PasskeyProof['hash']>> = {
  [-7]: 'SHA-256',
  [-8]: null,
  [-35]: 'SHA-384',
  [-36]: 'SHA-512',
  [-257]: 'SHA-256',
};

/** A JSON Web Key, as `crypto` of Node.js and of browsers takes it. */
export type PasskeyKey =
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string }
  | { readonly kty: 'EC'; readonly crv: string; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly crv: string; readonly x: string };
/** What is left to check of a passkey's answer: that this key signed these bytes. */
export interface PasskeyProof {
  readonly key: PasskeyKey;
  /** `null` for Ed25519, which has its own. */
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512' | null;
  readonly signed: Uint8Array;
  /** Of an elliptic curve in DER. */
  readonly signature: Uint8Array;
}
export interface PasskeyTools {
  /** Of base64url without padding; `undefined` for a text that is not the one way to write its bytes. */
  readonly bytesOf: (text: string) => Uint8Array | undefined;
  readonly base64url: (bytes: Uint8Array) => string;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
}

/**
 * Takes an answer of a passkey apart; `undefined` where it answers something else than `challenge` (SHA-256, hexadecimal), or the
 * person was not known to the device, or it is no such answer. @source WebAuthn level 3, section 7.2: steps that need no server
 */
export function passkeyProof(
  challenge: string,
  { publicKey, authenticatorData, clientDataJson, signature: given }: Extract<Verification, { by: 'passkey' }>,
  { bytesOf, base64url, sha256 }: PasskeyTools,
): PasskeyProof | undefined {
  const [key, data, client, signature] = [publicKey, authenticatorData, clientDataJson, given].map(bytesOf);
  if (!key || !data || !client || !signature || data.length < SHORTEST_DATA) return undefined;
  try {
    const said = JSON.parse(new TextDecoder().decode(client)) as { type?: unknown; challenge?: unknown } | null;
    const answers = said?.type === 'webauthn.get' && said.challenge === base64url(bytesOfHex(challenge));
    const isKnown = ((data[FLAGS_AT] ?? 0) & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED;
    if (!answers || !isKnown) return undefined;
    const hash = sha256(client);
    const signed = new Uint8Array(data.length + hash.length);
    signed.set(data);
    signed.set(hash, data.length);
    return { ...coseKey(key, base64url), signed, signature };
  } catch {
    // What is no key, or no JSON, signed nothing.
    return undefined;
  }
}

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** @throws for a key of a kind that passkeys don't have */
function coseKey(bytes: Uint8Array, base64url: PasskeyTools['base64url']): Pick<PasskeyProof, 'key' | 'hash'> {
  const map = cborMap(bytes);
  const text = (label: number): string => {
    const value = map.get(label);
    if (!(value instanceof Uint8Array)) throw new Error('not of a key');
    return base64url(value);
  };
  const hash = HASHES[Number(map.get(3))];
  if (hash === undefined) throw new Error('no such algorithm');
  if (map.get(1) === 3) return { hash, key: { kty: 'RSA', n: text(-1), e: text(-2) } };
  const crv = CURVES[Number(map.get(-1))];
  if (crv === undefined) throw new Error('no such curve');
  return map.get(1) === 2
    ? { hash, key: { kty: 'EC', crv, x: text(-2), y: text(-3) } }
    : { hash, key: { kty: 'OKP', crv, x: text(-2) } };
}

/** A map of small numbers to numbers and bytes, which is all that keys are. @source RFC 8949, section 3 @throws for anything else */
function cborMap(bytes: Uint8Array): Map<number | Uint8Array, number | Uint8Array> {
  let at = 0;
  const head = (): { major: number; value: number } => {
    const first = bytes[at++] ?? 0;
    const [major, info] = [first >> 5, first & 31];
    if (info < 24) return { major, value: info };
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (size === undefined || at + size > bytes.length) throw new Error('not of a key');
    let value = 0;
    for (const byte of bytes.subarray(at, at + size)) value = value * 256 + byte;
    at += size;
    return { major, value };
  };
  const item = (): number | Uint8Array => {
    const { major, value } = head();
    if (major === 0) return value;
    if (major === 1) return -1 - value;
    if (major !== 2 || at + value > bytes.length) throw new Error('not of a key');
    at += value;
    return bytes.subarray(at - value, at);
  };
  const { major, value: pairs } = head();
  if (major !== 5) throw new Error('not a key');
  const map = new Map<number | Uint8Array, number | Uint8Array>();
  for (let pair = 0; pair < pairs; pair += 1) map.set(item(), item());
  if (at !== bytes.length) throw new Error('more than a key');
  return map;
}
