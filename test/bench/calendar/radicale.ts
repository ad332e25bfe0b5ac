import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@app/hosting';
import { pinnedCommand } from '../machine.js';

const START_PATIENCE_MS = 30_000;

export interface Radicale {
  /** Of the collection with the events. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Whether Debian's `radicale` is installed. */
export function hasRadicale(): boolean {
  try {
    execFileSync('radicale', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Radicale as it comes, without sign-in, on the servers' core, holding these events as one collection. */
export async function startRadicale(calendar: string): Promise<Radicale> {
  const home = await mkdtemp(join(tmpdir(), 'canopy-radicale-'));
  const port = await freePort();
  const config = join(home, 'config');
  await writeFile(
    config,
    [
      `[server]\nhosts = 127.0.0.1:${port}\nmax_connections = 64`,
      '[auth]\ntype = none\n[rights]\ntype = authenticated',
      `[storage]\nfilesystem_folder = ${home}/collections`,
      '[logging]\nlevel = warning\n',
    ].join('\n'),
  );
  const [program = '', ...args] = pinnedCommand(['radicale', '--config', config]);
  const child = spawn(program, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: home } });
  const stop = async (): Promise<void> => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    const ended = new Promise<void>((resolve) => (isRunning ? child.once('exit', () => resolve()) : resolve()));
    child.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilReady(origin);
    const url = `${origin}/bench/summit/`;
    const headers = { 'content-type': 'text/calendar; charset=utf-8', authorization: BASIC };
    const put = await fetch(url, { method: 'PUT', headers, body: calendar });
    if (!put.ok) throw new Error(`radicale took the events with ${put.status}: ${await put.text()}`);
    return { url, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Radicale wants a name, and asks for no proof of it. */
export const BASIC = `Basic ${Buffer.from('bench:bench').toString('base64')}`;

async function untilReady(origin: string): Promise<void> {
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const isThere = await fetch(`${origin}/.web/`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (Date.now() > deadline) throw new Error('radicale did not answer');
    await delay(50);
  }
}
