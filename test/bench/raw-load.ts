import { connect } from 'node:net';

export interface LoadResult {
  /** Answers per second of the run. */
  requestsPerSecond: number;
  requests: number;
  bytesPerAnswer: number;
  /** By status. */
  statuses: Map<number, number>;
}

interface Order {
  url: string;
  headers: Readonly<Record<string, string>>;
  connections: number;
  durationS: number;
}

/**
 * Asks for one address over and over, each connection for the next answer when it has the last. Bodies are counted and
 * not decoded: autocannon makes a string of each, which for compressed ones takes ten times as long as to serve them.
 * Reconnects where the server closes. @throws Error when a connection is refused or an answer has no length
 */
export async function loadRaw({ url, headers, connections, durationS }: Order): Promise<LoadResult> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const result: LoadResult = { requestsPerSecond: 0, requests: 0, bytesPerAnswer: 0, statuses: new Map() };
  let bytes = 0;
  const startedAt = performance.now();
  const until = startedAt + durationS * 1_000;

  /** One answer after the other on one connection. @returns when the time is over or the server closes it */
  const converse = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      let missing = 0;
      let head = '';
      const answered = (): void => {
        result.requests += 1;
        if (performance.now() < until) socket.write(request);
        else socket.destroy();
      };
      socket.on('connect', () => socket.write(request));
      socket.on('data', (chunk) => {
        bytes += chunk.length;
        if (missing > 0) {
          missing -= chunk.length;
          if (missing <= 0) answered();
          return;
        }
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        const status = Number(head.slice(9, 12));
        const length = status === 304 ? 0 : Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1]);
        if (Number.isNaN(length)) return void socket.destroy(new Error(`an answer without a length: ${head}`));
        result.statuses.set(status, (result.statuses.get(status) ?? 0) + 1);
        missing = length - (head.length - end - 4);
        head = '';
        if (missing <= 0) answered();
      });
      socket.on('error', reject);
      socket.on('close', () => resolve());
    });
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < until) await converse();
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  result.requestsPerSecond = result.requests / ((performance.now() - startedAt) / 1_000);
  result.bytesPerAnswer = bytes / result.requests;
  return result;
}
