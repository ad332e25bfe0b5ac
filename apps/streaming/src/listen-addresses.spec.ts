import type { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { listenAddresses, listenInfos } from './listen-addresses.js';

const address = (text: string, family: 'IPv4' | 'IPv6') =>
  ({ address: text, family, internal: false, netmask: '', mac: '', cidr: null, scopeid: 0 }) as const;
const machine = {
  lo: [address('127.0.0.1', 'IPv4'), address('::1', 'IPv6')],
  eth0: [address('10.0.0.5', 'IPv4'), address('fe80::1', 'IPv6')],
  gone: undefined,
} as ReturnType<typeof networkInterfaces>;
const settings = { listenAddress: undefined, announcedAddress: undefined };

describe('listenAddresses', () => {
  it('is loopback and every IPv4 address of the machine, each once', () => {
    expect(listenAddresses(settings, machine)).toEqual(['127.0.0.1', '10.0.0.5']);
    expect(listenAddresses({ ...settings, listenAddress: '0.0.0.0' }, machine)).toEqual(['127.0.0.1', '10.0.0.5']);
    expect(listenAddresses(settings, {})).toEqual(['127.0.0.1']);
  });

  it('is the address that was set', () => {
    expect(listenAddresses({ ...settings, listenAddress: '10.0.0.5' }, machine)).toEqual(['10.0.0.5']);
  });

  it('is everywhere when browsers are told another address, so that they are told it once', () => {
    expect(listenAddresses({ ...settings, announcedAddress: '203.0.113.7' }, machine)).toEqual(['0.0.0.0']);
  });
});

describe('listenInfos', () => {
  it('offers UDP before TCP, on one port', () => {
    expect(listenInfos(['10.0.0.5', '127.0.0.1'], 40_000, 'media.example')).toEqual([
      { protocol: 'udp', ip: '10.0.0.5', port: 40_000, announcedAddress: 'media.example' },
      { protocol: 'udp', ip: '127.0.0.1', port: 40_000, announcedAddress: 'media.example' },
      { protocol: 'tcp', ip: '10.0.0.5', port: 40_000, announcedAddress: 'media.example' },
      { protocol: 'tcp', ip: '127.0.0.1', port: 40_000, announcedAddress: 'media.example' },
    ]);
  });
});
