import {
  type CertificateCrypto,
  type CertificateKey,
  type EvidenceTools,
  type PasskeyKey,
  type PasskeyProof,
  passkeyProof,
} from '@app/domain';

const textBytes = new TextEncoder();
const EC_BYTES: Readonly<Record<string, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** Whether this browser checks answers of passkeys: on plain http it has nothing to do it with. */
export const canCheckPasskeys = (): boolean => (globalThis.crypto as Partial<Crypto> | undefined)?.subtle !== undefined;

/** What the check of evidence needs, in a browser. The browser's own cryptography where it has it: there may be ten thousand seals. */
export function evidenceTools(keys: readonly CertificateKey[], crypto: CertificateCrypto): EvidenceTools {
  const known = new Map(keys.map((key) => [key.id, { ...key, own: ownKey(key.publicKey) }]));
  const hash = (bytes: Uint8Array): string => crypto.sha256(bytes);
  return {
    sha256: (text) => hash(textBytes.encode(text)),
    isSealed: async (text, { keyId, value }, at) => {
      const key = known.get(keyId);
      // Later than its key was used for the last time: whoever found the key wrote it.
      if (key === undefined || (key.usedUntil !== null && Date.parse(at) > Date.parse(key.usedUntil))) return undefined;
      const seal = bytesOf(value);
      if (seal === undefined) return false;
      const own = await key.own;
      const bytes = textBytes.encode(text);
      return own === null
        ? crypto.verifies(key.publicKey, value, bytes)
        : globalThis.crypto.subtle.verify('Ed25519', own, seal, bytes);
    },
    isSignedByPasskey: async (challenge, passkey) => {
      const sha256 = (bytes: Uint8Array): Uint8Array => bytesOfHex(hash(bytes));
      const proof = passkeyProof(challenge, passkey, { bytesOf, base64url, sha256 });
      if (proof === undefined) return false;
      if (proof.key.kty === 'OKP')
        return proof.key.crv === 'Ed25519' && crypto.verifies(proof.key.x, base64url(proof.signature), proof.signed);
      return verifies(proof, proof.key).catch(notAKey);
    },
  };
}

/** `null` where the browser has no such cryptography, or this is no key. */
async function ownKey(publicKey: string): Promise<CryptoKey | null> {
  const bytes = bytesOf(publicKey);
  if (!canCheckPasskeys() || bytes === undefined) return null;
  // Older browsers know no Ed25519.
  return globalThis.crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']).catch(() => null);
}

async function verifies({ hash, signed, signature }: PasskeyProof, key: PasskeyKey): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const [bytes, message] = [new Uint8Array(signature), new Uint8Array(signed)];
  const name = hash ?? 'SHA-256';
  if (key.kty === 'RSA') {
    const imported = await subtle.importKey('jwk', key, { name: 'RSASSA-PKCS1-v1_5', hash: name }, false, ['verify']);
    return subtle.verify('RSASSA-PKCS1-v1_5', imported, bytes, message);
  }
  const imported = await subtle.importKey('jwk', key, { name: 'ECDSA', namedCurve: key.crv }, false, ['verify']);
  const raw = rawSignature(bytes, EC_BYTES[key.crv] ?? 32);
  return raw !== undefined && subtle.verify({ name: 'ECDSA', hash: name }, imported, raw, message);
}

/** Two numbers side by side, as browsers want them, of DER; `undefined` for anything else. @source RFC 3279, section 2.2.3 */
export function rawSignature(der: Uint8Array, size: number): Uint8Array<ArrayBuffer> | undefined {
  const raw = new Uint8Array(2 * size);
  let at = der[1] === 0x81 ? 3 : 2;
  if (der[0] !== 0x30 || der[at - 1] !== der.length - at) return undefined;
  for (const place of [1, 2]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== 0x02 || length === 0 || number.length !== length) return undefined;
    const digits = number.subarray(
      Math.max(
        0,
        number.findIndex((byte) => byte !== 0),
      ),
    );
    if (digits.length > size) return undefined;
    raw.set(digits, place * size - digits.length);
    at += 2 + length;
  }
  return at === der.length ? raw : undefined;
}

function notAKey(error: unknown): false {
  // What is no key signed nothing.
  if (error instanceof DOMException) return false;
  throw error;
}

const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
/** `undefined` for a text that is not the one way to write its bytes. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return base64url(bytes) === text ? bytes : undefined;
}
