import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import type { FanoutVariant } from './chat/fanout-server.js';
import { quantile } from './chat/quantile.js';
import { RawWebSocket } from './chat/raw-web-socket.js';
import { pinLoad, unpinLoad } from './machine.js';

const VARIANTS: readonly FanoutVariant[] = ['canopy', 'socket.io', 'ws'];
const READERS = 500;
/** Messages that the publisher keeps on their way, and how many times socket.io we want to be then. */
const WINDOWS: readonly { inFlight: number; goal?: { atLeast: number } }[] = [
  { inFlight: 40, goal: { atLeast: 10 } },
  { inFlight: 4, goal: { atLeast: 4 } },
  // Nothing to join: every message is a write for each reader, for us as for the others.
  { inFlight: 1 },
];
const WARM_UP_MS = 700;
const TEXT = 'We will plant ten thousand trees before the rains come; who joins? '.repeat(2);

interface Round {
  /** Frames that readers got, per second. */
  deliveredPerS: number;
  /** The same per second of the server's processor time: comparable when other programs share the machine. */
  deliveredPerCpuS: number;
  /** From sending until the last of the readers has it. */
  p99Ms: number;
}

/**
 * One client publishes, 500 read; a message is sent on when an earlier one has reached everybody (a closed loop).
 * Our fan-out against plain socket.io's `io.to(room).emit` and a bare ws loop, interleaved. The server is one process
 * on one core, the readers are raw TCP in this one on the other.
 */
export const bench: Bench = { name: 'chat-fanout', takesSeconds: 150, run: measureFanout };

async function measureFanout(run: BenchRun): Promise<Figure[]> {
  const roundCount = run.isQuick ? 1 : 5;
  const figures: Figure[] = [];
  pinLoad();
  try {
    for (const { inFlight, goal } of WINDOWS) {
      const rounds: Record<FanoutVariant, Round[]> = { canopy: [], 'socket.io': [], ws: [] };
      for (let round = 0; round < roundCount; round += 1) {
        for (const variant of VARIANTS)
          rounds[variant].push(await runRound(variant, inFlight, run.isQuick ? 1_000 : 2_500));
      }
      figures.push(...figuresOf(inFlight, rounds, goal));
      run.say(
        `${inFlight} in flight: ${VARIANTS.map((variant) => `${variant} ${Math.round(middle(rounds[variant]).deliveredPerS)}/s`).join(', ')}`,
      );
    }
  } finally {
    unpinLoad();
  }
  return figures;
}

function middle(rounds: readonly Round[]): Round {
  const of = (field: keyof Round): number => median(rounds.map((round) => round[field]));
  return { deliveredPerS: of('deliveredPerS'), deliveredPerCpuS: of('deliveredPerCpuS'), p99Ms: of('p99Ms') };
}

function figuresOf(inFlight: number, rounds: Record<FanoutVariant, Round[]>, goal: Figure['goal']): Figure[] {
  const ours = middle(rounds.canopy);
  const name = `chat fan-out to ${READERS} sockets, ${inFlight} in flight`;
  const compared = (field: 'deliveredPerS' | 'deliveredPerCpuS', to: FanoutVariant): Figure['ratio'] => ({
    to,
    value: ours[field] / middle(rounds[to])[field],
  });
  return [
    ...VARIANTS.map((variant): Figure => {
      const { deliveredPerS, p99Ms } = middle(rounds[variant]);
      const note = `p99 until the last reader has it: ${p99Ms.toFixed(1)} ms`;
      const judged = variant === 'canopy' ? { ratio: compared('deliveredPerS', 'socket.io'), goal } : {};
      return { name: `${name}, delivered`, of: variant, value: deliveredPerS, unit: 'messages/s', note, ...judged };
    }),
    {
      name: `${name}, delivered`,
      of: 'canopy',
      value: ours.deliveredPerS,
      unit: 'messages/s',
      ratio: compared('deliveredPerS', 'ws'),
    },
    {
      name: `${name}, per second of the server's processor time`,
      of: 'canopy',
      value: ours.deliveredPerCpuS,
      unit: 'messages',
      ratio: compared('deliveredPerCpuS', 'socket.io'),
    },
  ];
}

async function runRound(variant: FanoutVariant, inFlight: number, measuredMs: number): Promise<Round> {
  const { server, port } = await startServer(variant);
  const isSocketIo = variant !== 'ws';
  const path = (role: string): string =>
    isSocketIo ? `/socket.io/?EIO=4&transport=websocket&role=${role}` : `/${role}`;
  // The handshake's frames (engine.io open, socket.io connect) are not messages.
  const handshakeFrames = isSocketIo ? 2 : 0;
  let isMeasuring = false;
  let delivered = 0;
  let sent = 0;
  let complete = 0;
  const reached: number[] = [];
  const sentAtMs: number[] = [];
  const latencies: number[] = [];
  let ready = 0;

  const publisher = await RawWebSocket.open(port, path('publisher'), () => undefined);
  if (isSocketIo) publisher.send('40');
  const publish = (): void => {
    const payload = JSON.stringify({ seq: sent, text: TEXT });
    sentAtMs[sent] = performance.now();
    sent += 1;
    publisher.send(isSocketIo ? `42["said",${payload}]` : payload);
  };
  const readers = await Promise.all(
    Array.from({ length: READERS }, async () => {
      let frames = 0;
      const reader = await RawWebSocket.open(port, path('reader'), () => {
        frames += 1;
        if (frames <= handshakeFrames) return void (frames === handshakeFrames && (ready += 1));
        const message = frames - handshakeFrames - 1;
        delivered += 1;
        const count = (reached[message] = (reached[message] ?? 0) + 1);
        if (count < READERS) return;
        complete += 1;
        if (isMeasuring) latencies.push(performance.now() - (sentAtMs[message] ?? 0));
        publish();
      });
      if (isSocketIo) reader.send('40');
      return reader;
    }),
  );
  while (isSocketIo && ready < READERS) await pause(10);
  for (let n = 0; n < inFlight; n += 1) publish();
  await pause(WARM_UP_MS);
  const before = { delivered, atMs: performance.now(), cpuS: await cpuSeconds(server) };
  isMeasuring = true;
  await pause(measuredMs);
  const deliveredPerCpuS = (delivered - before.delivered) / ((await cpuSeconds(server)) - before.cpuS);
  const deliveredPerS = ((delivered - before.delivered) / (performance.now() - before.atMs)) * 1_000;
  isMeasuring = false;
  for (const socket of [publisher, ...readers]) socket.close();
  server.disconnect();
  await once(server, 'exit');
  if (complete === 0) throw new Error(`${variant} delivered nothing`);
  return { deliveredPerS, deliveredPerCpuS, p99Ms: quantile(latencies, 0.99) };
}

async function startServer(variant: FanoutVariant): Promise<{ server: ChildProcess; port: number }> {
  const server = fork(join(import.meta.dirname, 'chat', 'fanout-server.js'), [variant]);
  const [port] = (await once(server, 'message')) as [number];
  return { server, port };
}

async function cpuSeconds(server: ChildProcess): Promise<number> {
  server.send('cpu');
  const [seconds] = (await once(server, 'message')) as [number];
  return seconds;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
