import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, type BenchRun, type Figure, type Goal, median } from './bench.js';
import { pinLoad, unpinLoad } from './machine.js';
import { bareContender } from './media/bare-mediasoup.js';
import { canopyContender } from './media/canopy-streaming.js';
import { type Contender, processorSeconds, type Viewer } from './media/contender.js';
import { hasJanus, janusContender } from './media/janus.js';

const KBPS = 500;
const VIEWERS = 150;
const QUICK_VIEWERS = 40;
const ROUNDS = 5;
const ROUND_MS = 8_000;
const QUICK_ROUND_MS = 3_000;
const SETTLE_MS = 1_500;
/** Connections that are made at the same time. */
const JOIN_AT_ONCE = 10;
const NAME = 'media, processor time per viewer of 500 kbit/s';
/** @source the issue */
const GOALS: Partial<Record<string, Goal>> = { 'bare mediasoup': { atLeast: 0.95 }, Janus: { atLeast: 1.2 } };

/** What one viewer costs: the product's media server against mediasoup alone and Janus, the same picture and receivers. */
export const bench: Bench = { name: 'media-viewers', takesSeconds: 330, run: measureViewers };

interface Measured {
  /** Of one core, by one viewer. */
  corePerViewer: number[];
  /** Of the packets that were to come, 0 … 1. */
  lost: number[];
}

async function measureViewers(run: BenchRun): Promise<Figure[]> {
  pinLoad();
  const contenders: Contender[] = [];
  try {
    contenders.push(await canopyContender(), await canopyContender({ workers: 2 }), await bareContender());
    if (hasJanus()) contenders.push(await janusContender());
    else run.say("Without Debian's package janus there is nothing to compare with: that ratio is left out.");
    const measured = contenders.map((): Measured => ({ corePerViewer: [], lost: [] }));
    for (let round = 0; round < (run.isQuick ? 1 : ROUNDS); round += 1) {
      for (const [index, contender] of contenders.entries()) {
        const { corePerViewer, lost } = await oneRound(contender, run.isQuick);
        measured[index]?.corePerViewer.push(corePerViewer);
        measured[index]?.lost.push(lost);
        run.say(`${nameOf(contenders, index)}: ${percent(corePerViewer)} of a core per viewer, ${percent(lost)} lost`);
      }
    }
    return figuresOf(contenders, measured);
  } finally {
    for (const contender of contenders) await contender.stop();
    unpinLoad();
  }
}

async function oneRound(contender: Contender, isQuick: boolean): Promise<{ corePerViewer: number; lost: number }> {
  const stop = contender.play(KBPS);
  const viewers: Viewer[] = [];
  let packets = 0;
  try {
    const count = isQuick ? QUICK_VIEWERS : VIEWERS;
    while (viewers.length < count) {
      const size = Math.min(JOIN_AT_ONCE, count - viewers.length);
      viewers.push(...(await Promise.all(Array.from({ length: size }, () => contender.watch(() => (packets += 1))))));
    }
    await Promise.all(viewers.map(({ isFlowing }) => isFlowing));
    await delay(SETTLE_MS);
    const before = { packets, cpuS: processorSeconds(contender.pid), atMs: performance.now() };
    await delay(isQuick ? QUICK_ROUND_MS : ROUND_MS);
    const seconds = (performance.now() - before.atMs) / 1_000;
    const cpuS = processorSeconds(contender.pid) - before.cpuS;
    // 64 packets a second; sender reports come on top, so a little less than nothing may seem lost.
    const expected = 64 * seconds * count;
    return { corePerViewer: cpuS / seconds / count, lost: Math.max(0, 1 - (packets - before.packets) / expected) };
  } finally {
    stop();
    for (const viewer of viewers) viewer.close();
    await delay(SETTLE_MS);
  }
}

function figuresOf(contenders: readonly Contender[], measured: readonly Measured[]): Figure[] {
  const [one, two, ...others] = measured;
  if (one === undefined || two === undefined) return [];
  const cost = median(one.corePerViewer);
  const perCore = Math.floor(1 / cost);
  /** Viewers per core of ours over theirs: what theirs cost over what ours do, round by round. */
  const ratioTo = (other: Measured): number =>
    median(one.corePerViewer.map((own, round) => (other.corePerViewer[round] ?? NaN) / own));
  const lost = (of: Measured): string => `${percent(median(of.lost))} lost`;
  return [
    ...others.map((other, index): Figure => {
      const baseline = contenders[index + 2]?.name ?? '';
      return {
        name: `media, viewers per core`,
        of: 'canopy',
        value: perCore,
        unit: 'viewers',
        ratio: { to: baseline, value: ratioTo(other) },
        goal: GOALS[baseline],
        note: 'by processor time',
      };
    }),
    {
      name: 'media, viewers of 500 kbit/s per core',
      of: 'canopy',
      value: perCore,
      unit: 'viewers',
      goal: { atLeast: 1_000 },
      note: `reckoned from the processor time of ${VIEWERS}; ${lost(one)}`,
    },
    {
      name: 'media, what a second worker adds',
      of: 'canopy',
      // Two workers carry the same viewers; what each costs more, forwarding included, is what the second one adds less.
      value: 2 / (median(two.corePerViewer) / cost) - 1,
      unit: 'cores’ viewers',
      goal: { atLeast: 0.9 },
      note: `by processor time, both workers on one core; ${lost(two)}`,
    },
    { name: NAME, of: 'canopy', value: cost * 100, unit: '% of a core', note: lost(one) },
    ...others.map((other, index): Figure => ({
      name: NAME,
      of: contenders[index + 2]?.name ?? '',
      value: median(other.corePerViewer) * 100,
      unit: '% of a core',
      note: lost(other),
    })),
  ];
}

const nameOf = (contenders: readonly Contender[], index: number): string =>
  `${contenders[index]?.name ?? ''}${index === 1 ? ' with two workers' : ''}`;
const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;
