import { freePort } from '@app/hosting';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { keys } from './chat-world.js';
import type { ChatServerWishes } from './chat-server.js';

/** A chat server in a process of its own on one port, to be killed and started again there. */
export class KillableServer {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly wishes: Omit<ChatServerWishes, 'publicKey' | 'port'>,
  ) {}

  static async start(wishes: Omit<ChatServerWishes, 'publicKey' | 'port'>): Promise<KillableServer> {
    const server = new KillableServer(await freePort(), wishes);
    await server.start();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    const publicKeyPem = keys.publicKey.export({ type: 'spki', format: 'pem' });
    const child = fork(
      fileURLToPath(new URL('./chat-process.ts', import.meta.url)),
      [JSON.stringify({ ...this.wishes, port: this.port, publicKeyPem })],
      { execArgv: ['--import', new URL('../../support/typescript.mjs', import.meta.url).href] },
    );
    this.process = child;
    const ended = once(child, 'exit').then(() => Promise.reject(new Error('the chat process did not start')));
    ended.catch(() => undefined);
    await Promise.race([once(child, 'message'), ended]);
  }

  /** SIGKILL: nothing is finished, nobody is told. */
  async stop(): Promise<void> {
    const { process: running } = this;
    this.process = undefined;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill('SIGKILL');
    await gone;
  }
}
