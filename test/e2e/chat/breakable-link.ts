import { freePort } from '@app/hosting';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP relay to another port that can be cut and mended: a network that fails, for tests. */
export class BreakableLink {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private isWhole = true;

  private constructor(
    readonly port: number,
    private readonly server: Server,
    private targetPort: number,
  ) {}

  static async to(targetPort: number): Promise<BreakableLink> {
    const port = await freePort();
    const server = createServer();
    const link = new BreakableLink(port, server, targetPort);
    server.on('connection', (socket) => link.relay(socket));
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return link;
  }

  /** The same URL, led over this link. */
  lead(url: string): string {
    const led = new URL(url);
    led.hostname = '127.0.0.1';
    led.port = String(this.port);
    return led.href;
  }

  /** Resets what is connected; lets new connections through. */
  drop(): void {
    for (const sockets of this.pairs) for (const socket of sockets) socket.resetAndDestroy();
  }
  /** Resets what is connected and everything new, until `mend()`. */
  cut(): void {
    this.isWhole = false;
    this.drop();
  }
  mend(): void {
    this.isWhole = true;
  }
  /** Resets what is connected; from now on the link leads elsewhere. */
  moveTo(targetPort: number): void {
    this.targetPort = targetPort;
    this.drop();
  }
  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private relay(socket: Socket): void {
    socket.on('error', () => undefined);
    if (!this.isWhole) return void socket.resetAndDestroy();
    const target = connect(this.targetPort, '127.0.0.1');
    target.on('error', () => socket.destroy());
    const pair = [socket, target] as const;
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      socket.destroy();
      target.destroy();
    };
    socket.on('close', end);
    target.on('close', end);
    socket.pipe(target).pipe(socket);
  }
}
