import { freePort } from '@app/hosting';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve('dist/apps/standalone/src/main.js');
const WEB = resolve('dist/apps/web');
const START_PATIENCE_MS = 90_000;

/** Where the demo's people begin: one address each. */
export interface DemoLinks {
  organiser: string;
  moderator: string;
  speaker: string;
  interpreter: string;
  partner: string;
  attendee: string;
}

/**
 * The built product as `npm start` runs it: one process with its own PostgreSQL, on a free port, with the demo in a
 * throw-away folder. It can be killed and started again on the same port and data.
 */
export class CanopyServer {
  private process: ChildProcess | undefined;
  private printed = '';

  private constructor(
    private readonly port: number,
    private readonly dataDir: string,
    private readonly env: Record<string, string>,
  ) {}

  /** @throws when it is not built, or not ready in time, with what it printed. */
  static async start(env: Record<string, string> = {}): Promise<CanopyServer> {
    if (!existsSync(MAIN) || !existsSync(WEB)) throw new Error('Build first: npm test does, or npm start once.');
    const server = new CanopyServer(await freePort(), await mkdtemp(join(tmpdir(), 'canopy-browser-')), env);
    await server.run();
    return server;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** The links of the last start. */
  get links(): DemoLinks {
    const link = (role: string): string => new RegExp(`^ *${role} +(http\\S+)`, 'm').exec(this.printed)?.[1] ?? '';
    return {
      organiser: link('Organiser'),
      moderator: link('Moderator'),
      speaker: link('Speaker'),
      interpreter: link('Interpreter'),
      partner: link('Partner'),
      attendee: link('Attendee'),
    };
  }

  /** Process ids of mediasoup's workers. */
  workerPids(): number[] {
    return childrenOf(this.process?.pid).filter((pid) => commandOf(pid).includes('mediasoup-worker'));
  }

  /** SIGKILL: nothing is drained, nobody is told. */
  async kill(): Promise<void> {
    const { process: server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  }

  /** Starts again where `kill` left off. */
  async run(): Promise<void> {
    this.printed = '';
    const server = spawn(process.execPath, ['--enable-source-maps', MAIN], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.port),
        CANOPY_DATA_DIR: this.dataDir,
        DEMO: 'true',
        WEB_ROOT: WEB,
        DATABASE_URL: '',
        REDIS_URL: '',
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = server;
    const ready = Promise.withResolvers<void>();
    const timer = setTimeout(
      () => ready.reject(new Error(`Canopy was not ready in time:\n${this.printed}`)),
      START_PATIENCE_MS,
    );
    const read = (chunk: Buffer): void => {
      this.printed += chunk.toString();
      if (/^Ctrl-C stops/m.test(this.printed)) ready.resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => ready.reject(new Error(`Canopy ended with ${code}:\n${this.printed}`)));
    try {
      await ready.promise;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Drains, ends everything that belongs to it and removes its data. */
  async stop(): Promise<void> {
    const { process: server } = this;
    if (server && server.exitCode === null && server.signalCode === null) {
      const exited = once(server, 'exit');
      server.kill('SIGTERM');
      await exited;
    }
    endLeftoverPostgres(this.dataDir);
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** After a SIGKILL that nothing followed, PostgreSQL still runs: its pid stands in its data folder. */
function endLeftoverPostgres(dataDir: string): void {
  for (const cluster of readdirSync(dataDir).filter((name) => name.startsWith('postgres-'))) {
    const pidFile = join(dataDir, cluster, 'postmaster.pid');
    const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
    if (pid > 0 && commandOf(pid).includes(dataDir)) process.kill(pid, 'SIGQUIT');
  }
}

function childrenOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    // It has just ended.
    return '';
  }
}
