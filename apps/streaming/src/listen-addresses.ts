import type { AppConfig } from '@app/config';
import type { TransportListenInfo } from 'mediasoup/types';
import { networkInterfaces } from 'node:os';

const ANY_IPV4 = '0.0.0.0';

/**
 * Where media ports listen. Without a setting: loopback and every IPv4 address of this machine, each told to browsers as
 * it is. With only an announced address: everywhere, and browsers are told that one.
 */
export function listenAddresses(
  { listenAddress, announcedAddress }: Pick<AppConfig['media'], 'listenAddress' | 'announcedAddress'>,
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): string[] {
  if (announcedAddress !== undefined) return [listenAddress ?? ANY_IPV4];
  // Browsers can't be told "any": it is spelled out.
  if (listenAddress !== undefined && listenAddress !== ANY_IPV4) return [listenAddress];
  const found = Object.values(interfaces).flatMap((addresses) => addresses ?? []);
  const ownIpv4 = found.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  return [...new Set(['127.0.0.1', ...ownIpv4])];
}

/** UDP before TCP: the order is the order of preference of the candidates. */
export function listenInfos(
  addresses: readonly string[],
  port: number,
  announcedAddress: string | undefined,
): TransportListenInfo[] {
  return (['udp', 'tcp'] as const).flatMap((protocol) =>
    addresses.map((ip) => ({ protocol, ip, port, ...(announcedAddress === undefined ? {} : { announcedAddress }) })),
  );
}
