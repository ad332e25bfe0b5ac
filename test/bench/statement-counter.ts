import { createServer, connect, type Socket } from 'node:net';

export interface StatementCounter {
  /** The database, through the counter. */
  url: string;
  /** Statements executed since the last call. */
  take(): number;
  stop(): Promise<void>;
}

/** First bytes of the messages that execute a statement: Query and Execute. @source PostgreSQL 18, 54.7 Message Formats */
const EXECUTES: ReadonlySet<string> = new Set(['Q', 'E']);

/** Those that carry a statement's text: Query and Parse. */
const HAVE_TEXT: ReadonlySet<string> = new Set(['Q', 'P']);

/**
 * Passes connections on to the database of `url` and counts the statements in them, or those whose text holds some words (and
 * that are not prepared for later). It costs time: count and measure apart.
 */
export async function countStatements(url: string, words?: string): Promise<StatementCounter> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    const messages = new MessageReader((type, body) => {
      const isCounted = words === undefined ? EXECUTES.has(type) : HAVE_TEXT.has(type) && body.includes(words);
      if (isCounted) count += 1;
    });
    client.on('data', (chunk) => messages.read(chunk));
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const counted = new URL(url);
  counted.hostname = '127.0.0.1';
  counted.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  return {
    url: counted.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Cuts what a client sends into messages: a type byte and a length that counts itself; the first message has no type. */
class MessageReader {
  private rest = Buffer.alloc(0);
  private isStarted = false;
  constructor(private readonly onMessage: (type: string, body: Buffer) => void) {}

  read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const header = this.isStarted ? 1 : 0;
      if (this.rest.length < header + 4) return;
      const end = header + this.rest.readUInt32BE(header);
      if (this.rest.length < end) return;
      if (this.isStarted) this.onMessage(this.rest.toString('latin1', 0, 1), this.rest.subarray(0, end));
      this.isStarted = true;
      this.rest = this.rest.subarray(end);
    }
  }
}
