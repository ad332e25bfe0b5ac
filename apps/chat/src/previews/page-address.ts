import { PREVIEW_LIMITS } from '@app/contracts';
import type { ParseUrl } from '@app/domain';

/**
 * Reads the address of a page: https without a name, a password or a port of its own, and without what only the reader's
 * browser would use. `allowsLoopback`: for development and tests, also of this machine.
 */
export const pageAddresses =
  (allowsLoopback: boolean): ParseUrl =>
  (text) => {
    if (text.length > PREVIEW_LIMITS.url || !URL.canParse(text)) return undefined;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') return undefined;
    const isHere = allowsLoopback && url.hostname === '127.0.0.1';
    if (!isHere && (url.protocol !== 'https:' || url.port !== '')) return undefined;
    url.hash = '';
    return url.href.length <= PREVIEW_LIMITS.url ? { href: url.href, hostname: url.hostname } : undefined;
  };
