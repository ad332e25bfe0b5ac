import type { LinkPreview } from '@app/contracts';
import { isAllowedHost, type ParseUrl } from '@app/domain';
import type { OutgoingClient } from '@app/outgoing';
import { textOfPage, wordsOfPage } from './page-words.js';

const PATIENCE_MS = 5_000;
/** Heads are at the beginning; what stands after this is not read. */
const KEPT_BYTES = 256 * 1_024;
const MAX_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
const HEADERS = { 'user-agent': 'Canopy link preview', accept: 'text/html,application/xhtml+xml' };
const HTML = ['text/html', 'application/xhtml+xml'];

export type Fetched = Omit<LinkPreview, 'url'>;

/**
 * What a page says of itself; `undefined` where it says nothing, is not there, is no page, is too slow, or leads away to hosts
 * that are not allowed. Each hop is a new address: looked at as the first one was.
 */
export async function fetchPreview(
  outgoing: Pick<OutgoingClient, 'get'>,
  address: string,
  hosts: readonly string[],
  parse: ParseUrl,
): Promise<Fetched | undefined> {
  const endMs = performance.now() + PATIENCE_MS;
  let next = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const patienceMs = Math.floor(endMs - performance.now());
    const page = parse(next);
    if (page === undefined || !isAllowedHost(page.hostname, hosts) || patienceMs <= 0) return undefined;
    const answer = await outgoing.get(new URL(page.href), {
      headers: HEADERS,
      keptBytes: KEPT_BYTES,
      contentTypes: HTML,
      patienceMs,
    });
    if (typeof answer === 'string') return undefined;
    if (answer.statusCode === 200) return wordsOfPage(textOfPage(answer.body, answer.contentType));
    if (!REDIRECTS.includes(answer.statusCode) || answer.location === null) return undefined;
    if (!URL.canParse(answer.location, page.href)) return undefined;
    next = new URL(answer.location, page.href).href;
  }
  return undefined;
}
