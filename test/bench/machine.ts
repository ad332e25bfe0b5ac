import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** The core that servers run on and the core that load comes from: apart, so that neither slows the other. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

const canPin = ((): boolean => {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return availableParallelism() > 1;
  } catch {
    return false;
  }
})();

/** Keeps this process, the one that makes load, on its core; on a machine without `taskset` or a second core it does nothing. */
export function pinLoad(): void {
  if (canPin) execFileSync('taskset', ['-a', '-c', '-p', String(LOAD_CORE), String(process.pid)], { stdio: 'ignore' });
}

/** Undoes `pinLoad`. */
export function unpinLoad(): void {
  if (canPin)
    execFileSync('taskset', ['-a', '-c', '-p', `0-${availableParallelism() - 1}`, String(process.pid)], {
      stdio: 'ignore',
    });
}

/** A command that runs on the servers' core, where that can be chosen. */
export const pinnedCommand = (command: readonly string[]): string[] =>
  canPin ? ['taskset', '-c', String(SERVER_CORE), ...command] : [...command];

export interface ServerProcess {
  pid: number;
  url: string;
  /** Milliseconds from the start of the process to its first answer. */
  startMs: number;
  stop(): Promise<void>;
}

export interface ServerCommand {
  /** What `node` runs, and its arguments. */
  args: string[];
  env: Record<string, string>;
  port: number;
  /** Answers when the server is ready, whatever the status unless `isReady` says otherwise. */
  path: string;
  isReady?: (status: number) => boolean;
  /** All cores, not the servers' own. */
  isUnpinned?: boolean;
}

const START_PATIENCE_MS = 90_000;
const STOP_PATIENCE_MS = 20_000;

/** Starts `node` on the servers' core and waits for its first answer. @throws Error with what it wrote when it never comes. */
export async function startServer({
  args,
  env,
  port,
  path,
  isReady = () => true,
  isUnpinned = false,
}: ServerCommand): Promise<ServerProcess> {
  const isPinned = canPin && !isUnpinned;
  const startedAt = performance.now();
  const child = spawn(
    isPinned ? 'taskset' : process.execPath,
    isPinned ? ['-c', String(SERVER_CORE), process.execPath, ...args] : args,
    {
      env: { ...inherited(), PORT: String(port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4_000)));
  const url = `http://127.0.0.1:${port}`;
  const stop = (): Promise<void> => stopChild(child);
  while (performance.now() - startedAt < START_PATIENCE_MS) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended with ${child.exitCode}:\n${output}`);
    const status = await fetch(url + path).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => undefined,
    );
    if (status !== undefined && isReady(status))
      return { pid: child.pid ?? 0, url, startMs: performance.now() - startedAt, stop };
    await delay(5);
  }
  await stop();
  throw new Error(`${args.join(' ')} did not answer within ${START_PATIENCE_MS / 1000} s:\n${output}`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await exited;
  clearTimeout(kill);
}

/** The variables that a server needs of ours; a developer's own settings would make runs differ. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'MEDIASOUP_WORKER_BIN', 'NODE_COMPILE_CACHE', 'XDG_CACHE_HOME'];
  const values = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { NODE_ENV: 'production', ...Object.fromEntries(values) };
}

/** A process and everything it started, by parent. */
export function processTree(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readProc(Number(name), 'status');
      const parent = /^PPid:\s+(\d+)/m.exec(status)?.[1];
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }];
    });
  const tree = [root];
  for (const pid of tree) tree.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return tree;
}

/**
 * Memory of these processes in bytes: each one's proportional share (`Pss`), so that what they share counts once. Shared
 * memory segments (`Pss_Shmem`: PostgreSQL's cache) are left out. @source proc(5), `/proc/pid/smaps_rollup`
 */
export function residentBytes(pids: readonly number[]): number {
  return pids
    .map((pid) => {
      const rollup = readProc(pid, 'smaps_rollup');
      const kilobytes = (field: string): number =>
        Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
      return (kilobytes('Pss') - kilobytes('Pss_Shmem')) * 1024;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** Clock ticks per second of the times in `/proc`. @source proc(5), `sysconf(_SC_CLK_TCK)`, 100 on every Linux that Node runs on */
const TICKS_PER_SECOND = 100;

/** Processor time that each of these processes has used since it began, in seconds. */
export function cpuSecondsOf(pids: readonly number[]): Map<number, number> {
  return new Map(
    pids.map((pid) => {
      // The second field is the command in brackets and may hold spaces; user and system time are the 14th and 15th.
      const fields = readProc(pid, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      return [pid, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS_PER_SECOND];
    }),
  );
}

/** Processor time used between two looks, in seconds; what a process used that ended in between is not known. */
export function cpuSecondsBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after]
    .map(([pid, seconds]) => Math.max(0, seconds - (before.get(pid) ?? 0)))
    .reduce((sum, seconds) => sum + seconds, 0);
}

/** The command line of a process, for telling what the memory is. */
export function commandOf(pid: number): string {
  return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It ended in the meantime, and has neither parent nor memory any more.
    return '';
  }
}
