import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, BenchRun, Figure } from './bench.js';
import { pinLoad, unpinLoad } from './machine.js';
import { canopyContender } from './media/canopy-streaming.js';
import type { Viewer } from './media/contender.js';

const VIEWERS = 500;
const JOIN_AT_ONCE = 10;
/** Everybody asks this often, for this long. */
const ASK_EVERY_MS = 200;
const ASK_FOR_MS = 5_000;

/** Everybody asks for a key frame at once, again and again: how often the publisher is asked. */
export const bench: Bench = { name: 'media-key-frames', takesSeconds: 40, run: measureKeyFrames };

async function measureKeyFrames(run: BenchRun): Promise<Figure[]> {
  pinLoad();
  let asked: number[] = [];
  const canopy = await canopyContender({ onKeyFrameAsked: () => asked.push(performance.now()) });
  const stop = canopy.play(100);
  const viewers: Viewer[] = [];
  try {
    const count = run.isQuick ? VIEWERS / 5 : VIEWERS;
    while (viewers.length < count)
      viewers.push(...(await Promise.all(Array.from({ length: JOIN_AT_ONCE }, () => canopy.watch(() => undefined)))));
    await Promise.all(viewers.map(({ isFlowing }) => isFlowing));
    await delay(1_500);
    asked = [];
    let requests = 0;
    const startMs = performance.now();
    while (performance.now() - startMs < ASK_FOR_MS) {
      for (const viewer of viewers) viewer.requestKeyFrame();
      requests += viewers.length;
      await delay(ASK_EVERY_MS);
    }
    await delay(1_500);
    const seconds = (performance.now() - startMs) / 1_000;
    run.say(`${requests} requests, the publisher was asked ${asked.length} times in ${seconds.toFixed(1)} s`);
    if (asked.length === 0) throw new Error('no request came through: nothing was measured');
    const busiest = Math.max(...asked.map((from) => asked.filter((at) => at >= from && at < from + 950).length));
    return [
      {
        name: 'media, key frames asked of the publisher in any second',
        of: 'canopy',
        value: busiest,
        unit: 'times',
        goal: { atMost: 1 },
        note: `${count} viewers asked ${requests} times; ${asked.length} came through in ${seconds.toFixed(1)} s`,
      },
    ];
  } finally {
    stop();
    for (const viewer of viewers) viewer.close();
    await canopy.stop();
    unpinLoad();
  }
}
