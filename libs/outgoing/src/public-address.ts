import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';

/**
 * Whether an IP address belongs to somebody on the internet. Private, loopback, link-local, shared, multicast, reserved
 * and documentation addresses do not, nor do IPv6 addresses that stand for IPv4 ones (mapped, NAT64, 6to4, Teredo),
 * whichever they stand for: such a name could lead back inside.
 */
export function isPublicAddress(address: string): boolean {
  return rangeOf(address) === 'unicast';
}

/** Whether an IP address is of this machine: 127.0.0.0/8 or ::1. */
export function isLoopbackAddress(address: string): boolean {
  return rangeOf(address) === 'loopback';
}

function rangeOf(address: string): string {
  // ipaddr.js also reads short, octal and hexadecimal forms, which net would take for names.
  if (isIP(address) === 0) return 'none';
  return ipaddr.parse(address).range();
}
