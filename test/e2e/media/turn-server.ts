import { freePort } from '@app/hosting';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const TURN_CONFIGURATION = resolve('docker/turnserver.conf');
const TURNSERVER = '/usr/bin/turnserver';
const READY_WITHIN_MS = 10_000;
export const TURN_SECRET = 'a secret of the tests, at least as long as it has to be';

const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
/** An address of this machine that others could use: a relay never goes to loopback. */
export const ownAddress = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

/** Why a real coturn can't be tried here; `undefined` when it can. */
export const noTurn = !existsSync(TURNSERVER)
  ? 'there is no coturn'
  : ownAddress === undefined
    ? 'this machine has only loopback'
    : !own.some(({ address }) => address === '::1')
      ? 'this machine has no IPv6'
      : undefined;

export interface TurnServer {
  port: number;
  stop(): Promise<void>;
}

/** Debian's coturn with the configuration of the deployment, on a free port of loopback. @throws with what it printed */
export async function startTurnServer(allowedPeer: string, settings: readonly string[] = []): Promise<TurnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-turn-'));
  const port = await freePort();
  const args = [
    ['-c', TURN_CONFIGURATION],
    `--static-auth-secret=${TURN_SECRET}`,
    '--realm=canopy.test',
    '--listening-ip=127.0.0.1',
    `--listening-port=${port}`,
    `--relay-ip=${allowedPeer}`,
    '--relay-ip=::1',
    `--allowed-peer-ip=${allowedPeer}`,
    '--no-tls',
    '--no-dtls',
    '--log-file=stdout',
    `--pidfile=${join(folder, 'pid')}`,
    `--userdb=${join(folder, 'db')}`,
    ...settings,
  ].flat();
  const server = spawn(TURNSERVER, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ready = Promise.withResolvers<void>();
  const read = (chunk: Buffer): void => {
    printed += chunk.toString();
    if (printed.includes('Total General servers')) ready.resolve();
  };
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  const timer = setTimeout(() => ready.reject(new Error(`coturn was not ready in time:\n${printed}`)), READY_WITHIN_MS);
  server.once('exit', (code) => ready.reject(new Error(`coturn ended with ${code}:\n${printed}`)));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const exited = once(server, 'exit');
      server.kill('SIGKILL');
      await exited;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready.promise;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { port, stop };
}

/** `denied-peer-ip` of the configuration: first and last address. */
export async function deniedRanges(): Promise<{ first: string; last: string }[]> {
  const text = await readFile(TURN_CONFIGURATION, 'utf8');
  return [...text.matchAll(/^denied-peer-ip=([^-\n]+)-(.+)$/gm)].map(([, first = '', last = '']) => ({ first, last }));
}
