import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AddressHashes, networkOf } from './address-hashes.js';

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:7::1', '2001:db8:0:7'],
    ['2001:0DB8:0000:0007:1:2:3:4', '2001:db8:0:7'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('a hash of an address', () => {
  const anInstallation = (): AddressHashes => new AddressHashes(generateKeyPairSync('ed25519').privateKey);

  it('is the same for a network, another for another, and another elsewhere', () => {
    const [here, elsewhere] = [anInstallation(), anInstallation()];
    expect(here.of('2001:db8::1')).toBe(here.of('2001:db8::2'));
    expect(here.of('192.0.2.1')).not.toBe(here.of('192.0.2.2'));
    expect(here.of('192.0.2.1')).not.toBe(elsewhere.of('192.0.2.1'));
    expect(here.of('192.0.2.1')).toMatch(/^[\w-]{22}$/);
  });
});
