import { freePort } from '@app/hosting';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from './chat-world.js';

/** A real Redis that keeps nothing, on a free port; it can be stopped and started again there. */
export class RedisServer {
  private process: ChildProcess | undefined;
  private constructor(private readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.process = spawn(
      'redis-server',
      ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    await eventually(() => this.answers());
  }

  async stop(): Promise<void> {
    const { process: running } = this;
    this.process = undefined;
    if (running === undefined) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const probe = connect(this.port, '127.0.0.1', () => probe.write('PING\r\n'));
      probe.once('data', (data) => (probe.destroy(), resolve(data.toString().startsWith('+PONG'))));
      probe.once('error', () => resolve(false));
    });
  }
}
