import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { performance } from 'node:perf_hooks';
import { Agent, request } from 'undici';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** An answer is waited for this long, from the look-up of the name to its last byte that we read. */
const PATIENCE_MS = 10_000;
const CONNECT_PATIENCE_MS = 5_000;
/** Of an answer's body, in bytes; then the connection is cut. */
const KEPT_BYTES = 1_024;
const MAX_HEADER_BYTES = 16 * 1_024;
const CONNECTIONS_PER_ORIGIN = 4;

/** Why there was no answer. */
export type OutgoingFailure =
  | 'address-not-allowed'
  | 'host-unknown'
  | 'connection-failed'
  | 'certificate-invalid'
  | 'timeout'
  | 'answer-unreadable';

export interface OutgoingAnswer {
  /** `null` when there was no answer. */
  statusCode: number | null;
  failure: OutgoingFailure | null;
  durationMs: number;
  /** The beginning of its body, at most 1 KB, as text. */
  body: string;
}

/** What a page answered. */
export interface OutgoingPage {
  statusCode: number;
  /** As it is sent, in lower case; empty when it is not. */
  contentType: string;
  /** Where a redirect leads. */
  location: string | null;
  /** The beginning of its body; empty for a redirect, and for whatever was not asked for. */
  body: Buffer;
}
export interface PageWishes {
  headers?: Readonly<Record<string, string>>;
  /** Of the body; then the connection is cut. */
  keptBytes: number;
  /** Only bodies of these types are read, without parameters (`text/html`). */
  contentTypes: readonly string[];
  patienceMs?: number;
}

export interface OutgoingSettings {
  /** For development and tests: plain HTTP, and this machine's own addresses. */
  allowsLoopback: boolean;
  /** Addresses of a name; the system's resolver unless a test brings its own. */
  resolve?: (hostname: string) => Promise<readonly { address: string; family: number }[]>;
  patienceMs?: number;
}

class AddressNotAllowed extends Error {}

const resolveBySystem = (hostname: string) => lookup(hostname, { all: true });

/**
 * Sends to addresses that strangers chose, and to nothing but the internet: each connection's address is checked as it is
 * made, after its name was looked up, so that a name which leads elsewhere the second time leads nowhere. Redirects are
 * not followed; an answer that is slow or large is cut off.
 */
export class OutgoingClient {
  private readonly agent: Agent;
  private readonly resolve: NonNullable<OutgoingSettings['resolve']>;

  constructor(private readonly settings: OutgoingSettings) {
    this.resolve = settings.resolve ?? resolveBySystem;
    this.agent = new Agent({
      connections: CONNECTIONS_PER_ORIGIN,
      pipelining: 1,
      keepAliveTimeout: 4_000,
      maxHeaderSize: MAX_HEADER_BYTES,
      connect: {
        timeout: CONNECT_PATIENCE_MS,
        // What net and tls call for each connection to a name; addresses come to `send` as they are.
        lookup: (hostname, options, callback) => {
          this.allowedAddresses(hostname).then(
            (addresses) => {
              const [first] = addresses;
              if (options.all === true) callback(null, [...addresses]);
              else callback(null, first?.address ?? '', first?.family);
            },
            (error: Error) => callback(error, ''),
          );
        },
      },
    });
  }

  /** Whether something may be sent to this URL, as far as it says by itself: names are looked up when it is sent. */
  accepts(url: URL): boolean {
    if (url.username !== '' || url.password !== '') return false;
    const host = hostOf(url);
    const isLoopback = isLocalhost(host) || isLoopbackAddress(host);
    if (isLoopback) return this.settings.allowsLoopback && ['http:', 'https:'].includes(url.protocol);
    return url.protocol === 'https:' && (isIP(host) === 0 ? !isLocalName(host) : isPublicAddress(host));
  }

  /** Posts `body` and tells how it went; never throws for what the other side does. */
  async post(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<OutgoingAnswer> {
    const begun = performance.now();
    const durationMs = (): number => Math.round(performance.now() - begun);
    if (!this.accepts(url)) return { statusCode: null, failure: 'address-not-allowed', durationMs: 0, body: '' };
    try {
      const answer = await request(url, {
        method: 'POST',
        headers,
        body,
        dispatcher: this.agent,
        signal: AbortSignal.timeout(this.settings.patienceMs ?? PATIENCE_MS),
      });
      const beginning = readable(await beginningOf(answer.body, KEPT_BYTES));
      return { statusCode: answer.statusCode, failure: null, durationMs: durationMs(), body: beginning };
    } catch (error) {
      return { statusCode: null, failure: failureOf(error), durationMs: durationMs(), body: '' };
    }
  }

  /** Fetches a page and follows no redirect; a failure says why there was none. Never throws for what the other side does. */
  async get(
    url: URL,
    { headers, keptBytes, contentTypes, patienceMs }: PageWishes,
  ): Promise<OutgoingPage | OutgoingFailure> {
    if (!this.accepts(url)) return 'address-not-allowed';
    try {
      const answer = await request(url, {
        method: 'GET',
        // What is packed could be unpacked to any size.
        headers: { ...headers, 'accept-encoding': 'identity' },
        dispatcher: this.agent,
        signal: AbortSignal.timeout(patienceMs ?? this.settings.patienceMs ?? PATIENCE_MS),
      });
      const contentType = single(answer.headers['content-type']).toLowerCase();
      const [type = ''] = contentType.split(';');
      const isPacked = !['', 'identity'].includes(single(answer.headers['content-encoding']).toLowerCase());
      const isWanted = answer.statusCode === 200 && !isPacked && contentTypes.includes(type.trim());
      if (!isWanted) answer.body.on('error', () => undefined).destroy();
      return {
        statusCode: answer.statusCode,
        contentType,
        location: single(answer.headers['location']) || null,
        body: isWanted ? await beginningOf(answer.body, keptBytes) : Buffer.alloc(0),
      };
    } catch (error) {
      return failureOf(error);
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  /** @throws AddressNotAllowed when one of them leads inside: a name that does is not meant for us. */
  private async allowedAddresses(hostname: string): Promise<readonly { address: string; family: number }[]> {
    const addresses = await this.resolve(hostname);
    if (!addresses.every(({ address }) => this.isAllowed(address))) throw new AddressNotAllowed();
    return addresses;
  }

  private isAllowed(address: string): boolean {
    return isPublicAddress(address) || (this.settings.allowsLoopback && isLoopbackAddress(address));
  }
}

/** The host as an address or a name, without the brackets of IPv6. The URL parser has made `2130706433` and `0x7f.1` addresses already. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

const plainName = (hostname: string): string => hostname.toLowerCase().replace(/\.$/, '');
const isLocalhost = (hostname: string): boolean => /(^|\.)localhost$/.test(plainName(hostname));

/** Names that mean the own network wherever they are looked up (RFC 6762, RFC 8375 and old habits), or nothing at all. */
function isLocalName(hostname: string): boolean {
  const name = plainName(hostname);
  return !name.includes('.') || /\.(local|internal|intranet|lan|home|corp|arpa|onion)$/.test(name);
}

async function beginningOf(body: AsyncIterable<Uint8Array>, keptBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length >= keptBytes) break;
  }
  // What is left is not read: leaving the loop has cut the connection.
  return Buffer.concat(chunks).subarray(0, keptBytes);
}

/** A header that should come once: the first of several. */
const single = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** Text that PostgreSQL keeps, whatever the bytes are. */
const readable = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\0', '\u{fffd}');

const TLS_CODES = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_SSL|EPROTO|HOSTNAME_MISMATCH)/;

function failureOf(error: unknown): OutgoingFailure {
  const causes = causesOf(error);
  const codes = causes.map((cause) => ('code' in cause && typeof cause.code === 'string' ? cause.code : ''));
  if (causes.some((cause) => cause instanceof AddressNotAllowed)) return 'address-not-allowed';
  if (causes.some(({ name }) => name === 'TimeoutError') || codes.some((code) => code.includes('TIMEOUT')))
    return 'timeout';
  if (codes.some((code) => code === 'ENOTFOUND' || code.startsWith('EAI_'))) return 'host-unknown';
  if (codes.some((code) => TLS_CODES.test(code))) return 'certificate-invalid';
  if (causes.some(({ name }) => name === 'HTTPParserError') || codes.includes('UND_ERR_HEADERS_OVERFLOW'))
    return 'answer-unreadable';
  return 'connection-failed';
}

/** The error, what caused it, and the attempts at several addresses that it sums up. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [error, ...causesOf(error.cause), ...inner.flatMap(causesOf)];
}
