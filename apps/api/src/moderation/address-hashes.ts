import { ROOM_PASS_PRIVATE_KEY } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, hkdfSync, type KeyObject } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** Characters of base64url: 128 bits. */
const LENGTH = 22;
/** What one connection has of IPv6, in groups of 16 bits: its owner changes the rest as they like. */
const NETWORK_GROUPS = 4;

/**
 * Where somebody comes from, so that a ban can hold for it and nobody can read it: a keyed hash. The key is derived from the one
 * that signs room passes, which stands outside the database; with another one, bans by address are forgotten.
 * @source RFC 5869 (HKDF), RFC 2104 (HMAC)
 */
@Injectable()
export class AddressHashes {
  private readonly key: Buffer;

  constructor(@Inject(ROOM_PASS_PRIVATE_KEY) privateKey: KeyObject) {
    const secret = privateKey.export({ type: 'pkcs8', format: 'der' });
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'canopy addresses', 32));
  }

  of(address: string): string {
    return createHmac('sha256', this.key).update(networkOf(address)).digest('base64url').slice(0, LENGTH);
  }
}

/** An IPv4 address as it is, however it is written; of an IPv6 address its first 64 bits. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
