import { freePort } from '@app/hosting';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { commandOf, processTree, residentBytes, type ServerProcess, startServer } from './machine.js';

const ROUNDS = 5;
/** Garbage of the start is collected by then, and pools have closed what they don't need. */
const SETTLE_MS = 5_000;
const PROJECT = join(import.meta.dirname, '..', '..', '..');
const EMPTY = join(import.meta.dirname, 'startup', 'empty-nest.server.js');

export const bench: Bench = { name: 'startup', takesSeconds: 90, run: measureStartup };

async function measureStartup(run: BenchRun): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-start-'));
  try {
    run.say('first start: a new database and the demo');
    const first = await startProduct(dataDir);
    await first.stop();
    const ours: number[] = [];
    const empty: number[] = [];
    let memory = { ours: 0, empty: 0, parts: '' };
    const rounds = run.isQuick ? 1 : ROUNDS;
    for (let round = 1; round <= rounds; round += 1) {
      const isLast = round === rounds;
      const baseline = await startServer({
        args: [EMPTY],
        env: {},
        port: await freePort(),
        path: '/graphql',
        isUnpinned: true,
      });
      if (isLast) memory.empty = await settledBytes([baseline.pid]);
      await baseline.stop();
      empty.push(baseline.startMs);
      const product = await startProduct(dataDir);
      if (isLast) memory = { ...memory, ...(await memoryOf(product, dataDir)) };
      await product.stop();
      ours.push(product.startMs);
      run.say(
        `round ${round}: canopy ${Math.round(product.startMs)} ms, empty nest ${Math.round(baseline.startMs)} ms`,
      );
    }
    return figuresOf(median(ours), median(empty), memory);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** `npm start` as people type it, without npm: ready when PostgreSQL, the media worker and the web app are. */
async function startProduct(dataDir: string): Promise<ServerProcess> {
  return startServer({
    args: [join(PROJECT, 'scripts', 'start.mjs')],
    env: { CANOPY_DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    port: await freePort(),
    path: '/readyz',
    isReady: (status) => status === 200,
    isUnpinned: true,
  });
}

async function settledBytes(pids: readonly number[]): Promise<number> {
  await delay(SETTLE_MS);
  return residentBytes(pids);
}

async function memoryOf({ pid }: ServerProcess, dataDir: string): Promise<{ ours: number; parts: string }> {
  await delay(SETTLE_MS);
  const postmaster = Number.parseInt(await readFile(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8'), 10);
  const pids = [...new Set([...processTree(pid), ...processTree(postmaster)])];
  const parts = Map.groupBy(pids, partOf);
  const inMegabytes = [...parts].map(([part, of]) => `${part} ${Math.round(residentBytes(of) / 1e6)}`);
  return { ours: residentBytes(pids), parts: `MB: ${inMegabytes.join(', ')}` };
}

function partOf(pid: number): string {
  const command = commandOf(pid);
  if (/postgres/.test(command)) return 'postgres';
  if (/mediasoup-worker/.test(command)) return 'media workers';
  if (/start\.mjs/.test(command)) return 'start script';
  return basename(command.split(' ').find((word) => word.endsWith('.js')) ?? command.split(' ')[0] ?? '');
}

function figuresOf(oursMs: number, emptyMs: number, memory: { ours: number; empty: number; parts: string }): Figure[] {
  const start = 'second start, to ready';
  const resident = 'resident memory after the start';
  const emptyNest = 'empty nest';
  return [
    { name: start, of: emptyNest, value: emptyMs / 1000, unit: 's' },
    {
      name: start,
      of: 'canopy',
      value: oursMs / 1000,
      unit: 's',
      goal: { atMost: 5 },
      note: `${(oursMs / emptyMs).toFixed(1)} × ${emptyNest}`,
    },
    { name: resident, of: emptyNest, value: memory.empty / 1e6, unit: 'MB' },
    {
      name: resident,
      of: 'canopy, all processes',
      value: memory.ours / 1e6,
      unit: 'MB',
      goal: { atMost: 400 },
      note: `${(memory.ours / memory.empty).toFixed(1)} × ${emptyNest}; ${memory.parts}`,
    },
  ];
}
