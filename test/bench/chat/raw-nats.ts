import { connect, type Socket } from 'node:net';

const LINE_END = Buffer.from('\r\n');

/**
 * The cheapest NATS client there is: counts messages without looking into them. @source NATS client protocol: `MSG subject
 * sid bytes`, then as many bytes and a line end
 */
export class RawNats {
  private pending: Buffer = Buffer.alloc(0);
  /** Bytes of the current message that are still to come, its line end among them. */
  private payloadLeft = 0;
  private onPong: (() => void) | undefined;

  private constructor(
    private readonly tcp: Socket,
    private readonly onMessage: () => void,
  ) {
    tcp.setNoDelay(true);
    tcp.on('error', () => undefined);
    tcp.on('data', (chunk) => this.read(chunk));
  }

  static async connect(port: number, onMessage: () => void = () => undefined): Promise<RawNats> {
    const tcp = connect(port, '127.0.0.1');
    const client = new RawNats(tcp, onMessage);
    tcp.write('CONNECT {"verbose":false}\r\n');
    await client.answered();
    return client;
  }

  static async subscribe(port: number, subject: string, onMessage: () => void): Promise<RawNats> {
    const client = await RawNats.connect(port, onMessage);
    client.tcp.write(`SUB ${subject} 1\r\n`);
    await client.answered();
    return client;
  }

  publish(subject: string, text: string): void {
    this.tcp.write(`PUB ${subject} ${Buffer.byteLength(text)}\r\n${text}\r\n`);
  }

  close(): void {
    this.tcp.destroy();
  }

  /** Everything that was sent before has been handled. */
  private answered(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.onPong = resolve;
    this.tcp.write('PING\r\n');
    return promise;
  }

  private read(chunk: Buffer): void {
    let data: Buffer = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    for (;;) {
      if (this.payloadLeft > 0) {
        if (data.length < this.payloadLeft) break;
        data = data.subarray(this.payloadLeft);
        this.payloadLeft = 0;
        this.onMessage();
      }
      const end = data.indexOf(LINE_END);
      if (end < 0) break;
      this.take(data.toString('latin1', 0, end));
      data = data.subarray(end + LINE_END.length);
    }
    this.pending = data;
  }

  private take(line: string): void {
    if (line.startsWith('MSG ')) this.payloadLeft = Number(line.slice(line.lastIndexOf(' ') + 1)) + LINE_END.length;
    else if (line === 'PING') this.tcp.write('PONG\r\n');
    else if (line === 'PONG') this.onPong?.();
  }
}
