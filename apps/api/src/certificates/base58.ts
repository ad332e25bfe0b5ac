/** @source Bitcoin's base 58, as Multibase names it with `z` (draft-multiformats-multibase) */
const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Bytes in base 58 with Multibase's letter before them. */
export function multibase58(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = `${LETTERS[Number(rest % 58n)] ?? ''}${text}`;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return `z${LETTERS.charAt(0).repeat(zeros < 0 ? bytes.length : zeros)}${text}`;
}

/** An Ed25519 public key as a Multikey. @source https://www.w3.org/TR/vc-di-eddsa/#ed25519verificationkey2020: prefix 0xed01 */
export const multikey = (publicKey: Uint8Array): string =>
  multibase58(Buffer.concat([Buffer.from([0xed, 0x01]), publicKey]));
