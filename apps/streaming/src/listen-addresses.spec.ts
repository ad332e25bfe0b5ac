import type { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { listenAddresses, listenInfos } from './listen-addresses.js';

const address = (text: string, family: 'IPv4' | 'IPv6') =>
  ({ address: text, family, internal: false, netmask: '', mac: '', cidr: null, scopeid: 0 }) as const;
const machine = {
  lo: [address('127.0.0.1', 'IPv4'), address('::1', 'IPv6')],
  eth0: [address('10.0.0.5', 'IPv4'), address('2001:db8::5', 'IPv6'), address('fe80::1', 'IPv6')],
  gone: undefined,
} as ReturnType<typeof networkInterfaces>;
const where = (listening: string[], announced: string[] = []) =>
  listenAddresses({ listenAddresses: listening, announcedAddresses: announced }, machine).map(
    ({ ip, announcedAddress }) => (announcedAddress === undefined ? ip : `${ip} as ${announcedAddress}`),
  );

describe('listenAddresses', () => {
  it('is loopback and every IPv4 address of the machine, each once', () => {
    expect(where([])).toEqual(['127.0.0.1', '10.0.0.5']);
    expect(where(['0.0.0.0'])).toEqual(['127.0.0.1', '10.0.0.5']);
    expect(listenAddresses({ listenAddresses: [], announcedAddresses: [] }, {})).toEqual([{ ip: '127.0.0.1' }]);
  });

  it('is the addresses that were set, of both families', () => {
    expect(where(['10.0.0.5'])).toEqual(['10.0.0.5']);
    expect(where(['::1', '10.0.0.5'])).toEqual(['::1', '10.0.0.5']);
  });

  it('spells out every IPv6 address where that is set, but none that is good on one link only', () => {
    expect(where(['0.0.0.0', '::'])).toEqual(['127.0.0.1', '10.0.0.5', '::1', '2001:db8::5']);
  });

  it('is everywhere when browsers are told another address, so that they are told it once', () => {
    expect(where([], ['203.0.113.7'])).toEqual(['0.0.0.0 as 203.0.113.7']);
    expect(where([], ['2001:db8::7'])).toEqual([':: as 2001:db8::7']);
    expect(where([], ['2001:db8::7', '203.0.113.7'])).toEqual(['0.0.0.0 as 203.0.113.7', ':: as 2001:db8::7']);
    expect(where([], ['media.example'])).toEqual(['0.0.0.0 as media.example']);
  });

  it('is told as the address of its family, else as the name, else as it is', () => {
    expect(where(['10.0.0.5', '2001:db8::5'], ['203.0.113.7'])).toEqual(['10.0.0.5 as 203.0.113.7', '2001:db8::5']);
    expect(where(['10.0.0.5', '2001:db8::5'], ['media.example', '203.0.113.7'])).toEqual([
      '10.0.0.5 as 203.0.113.7',
      '2001:db8::5 as media.example',
    ]);
  });
});

describe('listenInfos', () => {
  it('offers UDP before TCP, on one port', () => {
    const addresses = [{ ip: '10.0.0.5', announcedAddress: 'media.example' }, { ip: '127.0.0.1' }];
    expect(listenInfos(addresses, 40_000)).toEqual([
      { protocol: 'udp', ip: '10.0.0.5', port: 40_000, announcedAddress: 'media.example' },
      { protocol: 'udp', ip: '127.0.0.1', port: 40_000 },
      { protocol: 'tcp', ip: '10.0.0.5', port: 40_000, announcedAddress: 'media.example' },
      { protocol: 'tcp', ip: '127.0.0.1', port: 40_000 },
    ]);
  });

  it('keeps IPv6 to itself, so that IPv4 has the same port', () => {
    expect(listenInfos([{ ip: '::' }], 40_000)).toEqual([
      { protocol: 'udp', ip: '::', port: 40_000, flags: { ipv6Only: true } },
      { protocol: 'tcp', ip: '::', port: 40_000, flags: { ipv6Only: true } },
    ]);
  });
});
