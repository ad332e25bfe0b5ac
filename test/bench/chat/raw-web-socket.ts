import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface RawWebSocketOptions {
  /** Also called with each frame's text, which then has to be there whole. */
  onText?: (text: Buffer) => void;
  /** Where it seems to come from: any address of 127.0.0.0/8. */
  localAddress?: string;
}

/**
 * The cheapest WebSocket client there is: counts text frames without looking into them unless asked to, so that a load of
 * hundreds leaves the other core to the server. Speaks to one server that sends no fragments.
 */
export class RawWebSocket {
  private pending: Buffer = Buffer.alloc(0);
  /** Bytes of the current frame that are still to come. */
  private frameLeft = 0;

  private constructor(
    private readonly tcp: Socket,
    private readonly onFrame: () => void,
    private readonly onText: RawWebSocketOptions['onText'],
  ) {}

  static async open(
    port: number,
    path: string,
    onFrame: () => void,
    { onText, localAddress }: RawWebSocketOptions = {},
  ): Promise<RawWebSocket> {
    const tcp = connect({ port, host: '127.0.0.1', localAddress });
    tcp.setNoDelay(true);
    const client = new RawWebSocket(tcp, onFrame, onText);
    await new Promise<void>((resolve, reject) => {
      tcp.once('error', reject);
      tcp.once('connect', () =>
        tcp.write(
          `GET ${path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
            `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
        ),
      );
      let head: Buffer = Buffer.alloc(0);
      const onHead = (chunk: Buffer): void => {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!head.subarray(0, 12).toString().endsWith('101')) return reject(new Error(head.toString()));
        tcp.off('data', onHead);
        tcp.on('data', (data) => client.count(data));
        client.count(head.subarray(end + 4));
        resolve();
      };
      tcp.on('data', onHead);
    });
    tcp.on('error', () => undefined);
    return client;
  }

  /** One masked text frame, as browsers send it; up to 65,535 bytes. */
  send(text: string): void {
    const payload = Buffer.from(text);
    const header =
      payload.length < 126
        ? Buffer.from([0x81, 0x80 | payload.length])
        : Buffer.from([0x81, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
    // A mask of zeros changes nothing.
    this.tcp.write(Buffer.concat([header, Buffer.alloc(4), payload]));
  }

  close(): void {
    this.tcp.destroy();
  }

  private count(chunk: Buffer): void {
    let data: Buffer = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    for (;;) {
      if (this.frameLeft > data.length) {
        if (this.onText !== undefined) break;
        this.frameLeft -= data.length;
        data = Buffer.alloc(0);
        break;
      }
      if (this.frameLeft > 0) {
        this.onText?.(data.subarray(0, this.frameLeft));
        data = data.subarray(this.frameLeft);
        this.frameLeft = 0;
        this.onFrame();
      }
      if (data.length < 2) break;
      const short = data[1] ?? 0;
      const headerLength = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length < headerLength) break;
      this.frameLeft = short < 126 ? short : short === 126 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
      data = data.subarray(headerLength);
    }
    this.pending = data;
  }
}
