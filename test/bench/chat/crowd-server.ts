import { freePort } from '@app/hosting';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type ChatServerWishes } from '../../e2e/chat/chat-server.js';
import { pinnedCommand } from '../machine.js';
import type { CrowdServerOrder, CrowdVariant, Used } from './crowd-process.js';

export type CrowdWishes = Pick<ChatServerWishes, 'databaseUrl' | 'limits'> & { publicKeyPem: string };

/** The chat server, or a bare socket.io server, in a process of its own on the servers' core. */
export class CrowdServer {
  private constructor(
    readonly port: number,
    private readonly process: ChildProcess,
  ) {}

  static async start(variant: CrowdVariant, { databaseUrl, publicKeyPem, limits }: CrowdWishes): Promise<CrowdServer> {
    const port = await freePort();
    const [execPath = process.execPath, ...execArgv] = pinnedCommand([process.execPath, '--expose-gc']);
    const child = fork(
      join(import.meta.dirname, 'crowd-process.js'),
      [variant, JSON.stringify({ databaseUrl, publicKeyPem, limits, port })],
      { execPath, execArgv },
    );
    const ended = once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the ${variant} server ended: ${code}`)),
    );
    ended.catch(() => undefined);
    await Promise.race([once(child, 'message'), ended]);
    return new CrowdServer(port, child);
  }

  /** What it uses after a garbage collection. */
  async used(): Promise<Used> {
    const order: CrowdServerOrder = 'used';
    this.process.send(order);
    const [used] = (await once(this.process, 'message')) as [Used];
    return used;
  }

  /** SIGKILL. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}
