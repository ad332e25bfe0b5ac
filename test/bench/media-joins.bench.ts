import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, BenchRun, Figure } from './bench.js';
import { quantile } from './chat/quantile.js';
import { pinLoad, unpinLoad } from './machine.js';
import { canopyContender } from './media/canopy-streaming.js';
import type { Viewer } from './media/contender.js';

const JOINS = 200;
const WITHIN_MS = 2_000;
const ROUNDS = 3;

/** Two hundred people come within two seconds: how long until each has the picture. */
export const bench: Bench = { name: 'media-joins', takesSeconds: 45, run: measureJoins };

async function measureJoins(run: BenchRun): Promise<Figure[]> {
  pinLoad();
  const canopy = await canopyContender();
  const stop = canopy.play(500);
  try {
    const rounds: number[][] = [];
    for (let round = 0; round < (run.isQuick ? 1 : ROUNDS); round += 1) {
      const times = await rush(run.isQuick ? JOINS / 4 : JOINS, (onPacket) => canopy.watch(onPacket));
      rounds.push(times);
      run.say(`median ${Math.round(quantile(times, 0.5))} ms, 95th percentile ${Math.round(quantile(times, 0.95))} ms`);
    }
    const times = rounds.flat();
    const [middle, late] = [quantile(times, 0.5), quantile(times, 0.95)];
    return [
      {
        name: 'media, 200 joins in 2 s, 95th percentile to the first packet',
        of: 'canopy',
        value: Math.round(late),
        unit: 'ms',
        ratio: { to: 'its median', value: late / middle },
        goal: { atMost: 5 },
        note: `median ${Math.round(middle)} ms, of ${times.length}`,
      },
    ];
  } finally {
    stop();
    await canopy.stop();
    unpinLoad();
  }
}

/** Milliseconds from wanting to join to the first packet of the picture, of each. */
async function rush(count: number, watch: (onPacket: () => void) => Promise<Viewer>): Promise<number[]> {
  const viewers: Viewer[] = [];
  const startMs = performance.now();
  try {
    return await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        await delay(Math.max(0, startMs + (index * WITHIN_MS) / count - performance.now()));
        const clickedMs = performance.now();
        const viewer = await watch(() => undefined);
        viewers.push(viewer);
        await viewer.isFlowing;
        return performance.now() - clickedMs;
      }),
    );
  } finally {
    for (const viewer of viewers) viewer.close();
    await delay(1_000);
  }
}
