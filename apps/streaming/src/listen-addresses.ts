import type { AppConfig } from '@app/config';
import type { TransportListenInfo } from 'mediasoup/types';
import { isIP, isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';

/** One address that media ports listen on. Without `announcedAddress` browsers are told `ip`. */
export interface ListenAddress {
  readonly ip: string;
  readonly announcedAddress?: string;
}
type Settings = Pick<AppConfig['media'], 'listenAddresses' | 'announcedAddresses'>;
type Interfaces = ReturnType<typeof networkInterfaces>;

const ANY_IPV4 = '0.0.0.0';
const ANY_IPV6 = '::';

/**
 * Where media ports listen. Without a setting: loopback and every IPv4 address of this machine, each told to browsers as
 * it is. With only announced addresses: everywhere in their families. An announced address stands for what listens in its
 * family, a name for what no address stands for; the rest is told as it is.
 */
export function listenAddresses(settings: Settings, interfaces: Interfaces = networkInterfaces()): ListenAddress[] {
  const listening = settings.listenAddresses.length > 0 ? settings.listenAddresses : defaultsFor(settings);
  return listening.flatMap((ip) => {
    const announcedAddress = announcedFor(ip, settings);
    if (announcedAddress !== undefined) return [{ ip, announcedAddress }];
    // Browsers can't be told "any": it is spelled out.
    return (ip === ANY_IPV4 || ip === ANY_IPV6 ? ownAddresses(ip, interfaces) : [ip]).map((each) => ({ ip: each }));
  });
}

/** Each is told once: of its family the first, else a name. */
const announcedFor = (ip: string, { announcedAddresses }: Settings): string | undefined =>
  announcedAddresses.find((each) => isIP(each) === isIP(ip)) ?? announcedAddresses.find((each) => isIP(each) === 0);

function defaultsFor({ announcedAddresses }: Settings): string[] {
  const isOnlyIpv6 = announcedAddresses.length > 0 && announcedAddresses.every(isIPv6);
  return isOnlyIpv6 ? [ANY_IPV6] : announcedAddresses.some(isIPv6) ? [ANY_IPV4, ANY_IPV6] : [ANY_IPV4];
}

/** Without link-local addresses of IPv6, which mean nothing without the name of an interface. */
function ownAddresses(any: string, interfaces: Interfaces): string[] {
  const [family, loopback] = any === ANY_IPV4 ? (['IPv4', '127.0.0.1'] as const) : (['IPv6', '::1'] as const);
  const own = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter((each) => each.family === family && !/^fe[89ab]/i.test(each.address))
    .map(({ address }) => address);
  return [...new Set([loopback, ...own])];
}

/** UDP before TCP: the order is the order of preference of the candidates. */
export function listenInfos(addresses: readonly ListenAddress[], port: number): TransportListenInfo[] {
  return (['udp', 'tcp'] as const).flatMap((protocol) =>
    addresses.map((address) => ({
      protocol,
      port,
      ...address,
      // `::` would take the port of 0.0.0.0 as well.
      ...(isIPv6(address.ip) ? { flags: { ipv6Only: true } } : {}),
    })),
  );
}
