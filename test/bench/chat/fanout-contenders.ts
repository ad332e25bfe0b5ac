import { freePort } from '@app/hosting';
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cpuSecondsOf, pinnedCommand } from '../machine.js';
import type { FanoutVariant } from './fanout-server.js';
import { RawNats } from './raw-nats.js';
import { RawWebSocket } from './raw-web-socket.js';

export type ContenderName = FanoutVariant | 'nats-server';

/** A running server that hands what the publisher says to all readers. */
export interface FanoutServer {
  /** Resolves when the reader gets what is said from now on. */
  openReader(onMessage: () => void): Promise<{ close(): void }>;
  openPublisher(): Promise<{ publish(message: object): void; close(): void }>;
  /** Processor time that it has used, in seconds. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Whether Debian's `nats-server` is installed. */
export function hasNats(): boolean {
  try {
    execFileSync('nats-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const startContender = (name: ContenderName): Promise<FanoutServer> =>
  name === 'nats-server' ? startNats() : startVariant(name);

async function startVariant(variant: FanoutVariant): Promise<FanoutServer> {
  const server = fork(join(import.meta.dirname, 'fanout-server.js'), [variant]);
  const [port] = (await once(server, 'message')) as [number];
  const stop = async (): Promise<void> => {
    server.disconnect();
    await once(server, 'exit');
  };
  const cpuSeconds = async (): Promise<number> => {
    server.send('cpu');
    const [seconds] = (await once(server, 'message')) as [number];
    return seconds;
  };
  if (variant === 'ws') {
    return {
      openReader: (onMessage) => RawWebSocket.open(port, '/reader', onMessage),
      openPublisher: async () => {
        const socket = await RawWebSocket.open(port, '/publisher', () => undefined);
        return { publish: (message) => socket.send(JSON.stringify(message)), close: () => socket.close() };
      },
      cpuSeconds,
      stop,
    };
  }
  const path = (role: string): string => `/socket.io/?EIO=4&transport=websocket&role=${role}`;
  return {
    openReader: async (onMessage) => {
      const admitted = Promise.withResolvers<void>();
      let frames = 0;
      const socket = await RawWebSocket.open(port, path('reader'), () => {
        frames += 1;
        // engine.io's open and socket.io's connect are not messages.
        if (frames > 2) onMessage();
        else if (frames === 2) admitted.resolve();
      });
      socket.send('40');
      await admitted.promise;
      return socket;
    },
    openPublisher: async () => {
      const socket = await RawWebSocket.open(port, path('publisher'), () => undefined);
      socket.send('40');
      return {
        publish: (message) => socket.send(`42["said",${JSON.stringify(message)}]`),
        close: () => socket.close(),
      };
    },
    cpuSeconds,
    stop,
  };
}

/** As it comes, on one core like the others. */
async function startNats(): Promise<FanoutServer> {
  const port = await freePort();
  const [program = '', ...args] = pinnedCommand(['nats-server', '-a', '127.0.0.1', '-p', String(port)]);
  const server = spawn(program, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], GOMAXPROCS: '1' } });
  await untilListening(server, port);
  return {
    openReader: (onMessage) => RawNats.subscribe(port, 'room', onMessage),
    openPublisher: async () => {
      const client = await RawNats.connect(port);
      return { publish: (message) => client.publish('room', JSON.stringify(message)), close: () => client.close() };
    },
    cpuSeconds: async () => cpuSecondsOf([server.pid ?? 0]).get(server.pid ?? 0) ?? 0,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilListening(server: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`nats-server ended with ${server.exitCode}`);
    const isThere = await new Promise<boolean>((resolve) => {
      const probe = connect(port, '127.0.0.1', () => (probe.destroy(), resolve(true)));
      probe.once('error', () => resolve(false));
    });
    if (isThere) return;
    await delay(25);
  }
  throw new Error('nats-server does not answer');
}
