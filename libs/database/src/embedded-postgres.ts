import type { Logger } from '@app/observability';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { DataFolderInUse, endLeftoverServer, takeOwnership } from './leftover-server.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { type Account, commandAs, unprivilegedAccount } from './unprivileged-command.js';

const USER = 'canopy';
/** Data folders are not compatible between major versions, so the version is part of the name. */
const CLUSTER = 'postgres-18';
/** Recovery after a crash is part of a start. */
const START_PATIENCE_MS = 60_000;
/** A fast shutdown takes a second at most; the hard stop after that loses nothing, the next start recovers. */
const STOP_PATIENCE_MS = 20_000;
const POLL_MS = 30;

export interface EmbeddedPostgresOptions {
  /** Folder of this server; made when missing. One process may use it at a time. */
  dataDir: string;
  /** TCP port on 127.0.0.1; without it a free one. */
  port?: number;
  logger?: Logger;
  /** Data that may be lost when the machine fails (tests): no waiting for the disk. */
  isThrowaway?: boolean;
}
export interface EmbeddedPostgres {
  /** Connects as the owner of the database `canopy`. */
  url: string;
  /** Ends the server and waits for it; idempotent. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL on 127.0.0.1 from the npm package's binaries; its data stays in `dataDir` between starts.
 * The server is deaf to the terminal's Ctrl-C: whoever started it stops it, after its own connections are drained.
 * A server that a killed process left behind is ended first.
 * @throws DataFolderInUse when another living process uses `dataDir`; an Error with a plain sentence otherwise.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, logger } = options;
  const binaries = findPostgresBinaries();
  const clusterDir = join(dataDir, CLUSTER);
  // Others may pass through, not list: the server's account has to reach its own folder in it.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const account = accountFor(clusterDir);
  const password = keepPassword(dataDir);
  if (existsSync(clusterDir)) {
    await endLeftoverServer(clusterDir, dataDir, password, (pid) => stopServer(pid, binaries, clusterDir));
  } else {
    initialise(clusterDir, account, binaries, password, options.isThrowaway === true);
  }

  const port = options.port ?? (await freePort());
  const server = launch(
    clusterDir,
    account,
    binaries,
    port,
    join(dataDir, 'postgres.log'),
    options.isThrowaway === true,
  );
  const owner = await connectWhenReady(server, port, password, dataDir);
  owner.on('error', (error) => {
    if (!isStopping) logger?.error({ err: error }, 'the connection that owns the data folder was lost');
  });
  let isStopping = false;
  server.once('exit', (code) => {
    if (!isStopping) logger?.fatal({ code, log: join(dataDir, 'postgres.log') }, 'PostgreSQL stopped by itself');
  });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    isStopping = true;
    await owner.end().catch(() => undefined);
    if (server.pid === undefined || hasExited(server)) return;
    const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    stopServer(server.pid, binaries, clusterDir);
    const hardStop = setTimeout(() => server.kill('SIGQUIT'), STOP_PATIENCE_MS);
    await exited;
    clearTimeout(hardStop);
  };
  return { url: `postgres://${USER}:${password}@127.0.0.1:${port}/${USER}`, stop: () => (stopped ??= stop()) };
}

const hasExited = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** The account an existing data folder belongs to, else the one new folders get. */
function accountFor(clusterDir: string): Account | undefined {
  const account = unprivilegedAccount();
  if (account === undefined || !existsSync(clusterDir)) return account;
  const { uid, gid } = statSync(clusterDir);
  return { uid, gid };
}

function keepPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}

/** Makes the cluster beside its final place and renames it, so that an interrupted first start leaves nothing half made. */
function initialise(
  clusterDir: string,
  account: Account | undefined,
  binaries: PostgresBinaries,
  password: string,
  isThrowaway: boolean,
): void {
  const draft = `${clusterDir}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (account !== undefined) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
    const args = [
      '--pgdata',
      draft,
      '--username',
      USER,
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
      '--encoding',
      'UTF8',
    ];
    args.push(
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--locale',
      'C',
      ...(isThrowaway ? ['--no-sync'] : []),
    );
    const [program, programArgs] = commandAs(account, [draft], binaries.initdb, args);
    const made = spawnSync(program, programArgs, { encoding: 'utf8', cwd: '/' });
    if (made.status !== 0)
      throw new Error(
        `PostgreSQL could not make its data folder ${clusterDir}: ${made.stderr || made.error?.message || 'initdb failed'}`,
      );
    renameSync(draft, clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function launch(
  clusterDir: string,
  account: Account | undefined,
  binaries: PostgresBinaries,
  port: number,
  logFile: string,
  isThrowaway: boolean,
): ChildProcess {
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Tests: many files, each with servers of its own.
    max_connections: isThrowaway ? '300' : '60',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // One summit's queries are small: fewer processes serve them better than parallel or compiled plans.
    io_method: 'sync',
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    ...(isThrowaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : { fsync: 'on' }),
  };
  const args = ['-D', clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const [program, programArgs] = commandAs(account, [clusterDir], binaries.postgres, args);
  // Its own log, not a pipe to us: the server must be able to write while it recovers from our death.
  const log = openSync(logFile, 'w', 0o600);
  try {
    const child = spawn(program, programArgs, { detached: true, stdio: ['ignore', log, log], cwd: '/' });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** The connection that owns the folder, once the server answers and the database is there. */
async function connectWhenReady(
  server: ChildProcess,
  port: number,
  password: string,
  dataDir: string,
): Promise<Client> {
  let failure: unknown;
  server.once('error', (error) => (failure = error));
  for (const deadline = Date.now() + START_PATIENCE_MS; Date.now() < deadline; await delay(POLL_MS)) {
    if (hasExited(server) || failure !== undefined) {
      throw new Error(
        `PostgreSQL did not start: ${failure instanceof Error ? failure.message : readFileSync(join(dataDir, 'postgres.log'), 'utf8').trim()}`,
      );
    }
    const client = new Client({
      host: '127.0.0.1',
      port,
      user: USER,
      password,
      database: 'postgres',
      application_name: 'canopy owner',
    });
    try {
      await client.connect();
    } catch {
      continue; // not listening yet, or still recovering
    }
    if (!(await takeOwnership(client))) throw new DataFolderInUse(dataDir);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [USER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${USER}`);
    return client;
  }
  server.kill('SIGQUIT');
  throw new Error(
    `PostgreSQL did not answer within ${START_PATIENCE_MS / 1_000} s; its log is ${join(dataDir, 'postgres.log')}.`,
  );
}

/** Asks for a fast shutdown: open transactions are rolled back, everything committed is written. */
function stopServer(pid: number, binaries: PostgresBinaries, clusterDir: string): void {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '--pgdata', clusterDir, '--mode', 'fast', '--no-wait']);
    return;
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
