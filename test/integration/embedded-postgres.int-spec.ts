import { startEmbeddedPostgres } from '@app/database';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let dataDir: string;
const stops: (() => Promise<void>)[] = [];
const start = async (): Promise<string> => {
  const server = await startEmbeddedPostgres({ dataDir, isThrowaway: true });
  stops.push(() => server.stop());
  return server.url;
};
const query = async (url: string, statement: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

beforeEach(async () => {
  const closed = await mkdtemp(join(tmpdir(), 'canopy-embedded-'));
  await chmod(closed, 0o700);
  dataDir = join(closed, 'deeper', '.canopy');
  await mkdir(join(closed, 'deeper'));
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await rm(join(dataDir, '..', '..'), { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('is PostgreSQL 18, keeps data between starts, and runs below a folder that is closed to others', async () => {
    const url = await start();
    expect(await query(url, "SELECT current_setting('server_version_num')::int / 10000 AS major")).toEqual([
      { major: 18 },
    ]);
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await stops.pop()?.();
    expect(await query(await start(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('asks for its password, which only the owner of the folder may read', async () => {
    const url = new URL(await start());
    url.password = 'guessed';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
  });

  it('refuses a folder that another Canopy uses, in a plain sentence', async () => {
    const url = await start();
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/Another Canopy is running with the data folder/);
    expect(await query(url, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
  });

  it('ends the server of a process that was killed and loses nothing', async () => {
    const owner = spawn(process.execPath, [join(import.meta.dirname, 'embedded-postgres.owner.mjs'), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await Promise.race([once(owner.stdout, 'data'), once(owner, 'exit')])) as [Buffer];
    await query(String(line).trim(), 'CREATE TABLE kept AS SELECT 7 AS n');
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(await query(await start(), 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('starts although a pid file names a process that is not PostgreSQL', async () => {
    await start();
    await stops.pop()?.();
    const pidFile = join(dataDir, 'postgres-18', 'postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${join(dataDir, 'postgres-18')}\n1\n1\n\n127.0.0.1\n\n`);
    const url = await start();
    expect(await query(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    expect(await readFile(pidFile, 'utf8')).not.toContain(`${process.pid}\n`);
  });
});
