import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** Held by the one Canopy process that uses a data folder, on a connection that dies with it. */
const OWNER_LOCK = 7163111;
const PATIENCE_MS = 60_000;
const POLL_MS = 50;

/** The folder's database is in use by another Canopy. */
export class DataFolderInUse extends Error {
  constructor(dataDir: string) {
    super(
      `Another Canopy is running with the data folder ${dataDir}. Stop it first, or choose another folder with CANOPY_DATA_DIR.`,
    );
    this.name = 'DataFolderInUse';
  }
}

/** Takes the folder for this process as long as `client` is connected; `false` when another process has it. */
export async function takeOwnership(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [OWNER_LOCK]);
  return rows[0]?.taken === true;
}

/**
 * Ends a server that a killed Canopy left running on `clusterDir`, and removes a pid file that names a stranger.
 * @throws DataFolderInUse when a living Canopy owns it.
 */
export async function endLeftoverServer(
  clusterDir: string,
  dataDir: string,
  password: string,
  stop: (pid: number) => void,
): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  const deadline = Date.now() + PATIENCE_MS;
  let isAsked = false;
  while (existsSync(pidFile)) {
    const [pidLine, , , portLine] = readFileSync(pidFile, 'utf8').split('\n');
    const pid = Number(pidLine);
    if (!isPostgres(pid)) {
      rmSync(pidFile, { force: true });
      return;
    }
    if (!isAsked && (await isOwnedByNobody(Number(portLine), password, dataDir))) {
      isAsked = true;
      stop(pid);
    }
    if (Date.now() > deadline)
      throw new Error(
        `A PostgreSQL server (process ${pid}) still runs on ${clusterDir} and does not stop. End it, then start again.`,
      );
    await delay(POLL_MS);
  }
}

/** `false` also while the server answers nobody, because it starts or stops. */
async function isOwnedByNobody(port: number, password: string, dataDir: string): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'canopy',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (!(await takeOwnership(client))) throw new DataFolderInUse(dataDir);
    return true;
  } catch (error) {
    if (error instanceof DataFolderInUse || (error instanceof DatabaseError && error.code === '28P01')) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    const commandLine = `/proc/${pid}/cmdline`;
    return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres');
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes('postgres');
}
