import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FanoutVariant } from './chat/fanout-server.js';
import { RawWebSocket } from './chat/raw-web-socket.js';

const VARIANTS: readonly FanoutVariant[] = ['canopy', 'socket.io', 'ws'];
const READERS = 500;
const ROUNDS = 3;
const ROUND_MS = 2_500;
const WARM_UP_MS = 700;
const TEXT = 'We will plant ten thousand trees before the rains come; who joins? '.repeat(2);

export interface FanoutFigure {
  /** Frames that readers got, per second. */
  deliveredPerS: number;
  /** The same per second of the server's processor time: comparable when other programs share the machine. */
  deliveredPerCpuS: number;
  /** From sending until the last of the readers has it. */
  p99Ms: number;
}
export interface FanoutFigures {
  /** Messages that the publisher keeps on their way. */
  inFlight: number;
  /** Medians of the rounds. */
  variants: Record<FanoutVariant, FanoutFigure>;
}

/**
 * One client publishes, 500 read, each message is sent on when an earlier one has reached everybody (a closed loop).
 * Canopy's fan-out against plain socket.io's `io.to(room).emit` and a bare ws loop, interleaved. The server has one
 * process, the readers are raw TCP in this one.
 */
export async function benchChatFanout(windows: readonly number[] = [40, 4, 1]): Promise<FanoutFigures[]> {
  const figures: FanoutFigures[] = [];
  for (const inFlight of windows) {
    const rounds: Record<FanoutVariant, FanoutFigure[]> = { canopy: [], 'socket.io': [], ws: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const variant of VARIANTS) rounds[variant].push(await runRound(variant, inFlight));
    }
    const middle = (variant: FanoutVariant): FanoutFigure => ({
      deliveredPerS: median(rounds[variant].map(({ deliveredPerS }) => deliveredPerS)),
      deliveredPerCpuS: median(rounds[variant].map(({ deliveredPerCpuS }) => deliveredPerCpuS)),
      p99Ms: median(rounds[variant].map(({ p99Ms }) => p99Ms)),
    });
    figures.push({
      inFlight,
      variants: { canopy: middle('canopy'), 'socket.io': middle('socket.io'), ws: middle('ws') },
    });
  }
  return figures;
}

async function runRound(variant: FanoutVariant, inFlight: number): Promise<FanoutFigure> {
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
  await pause(ROUND_MS);
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
  const loader = new URL('../support/typescript.mjs', import.meta.url).href;
  const server = fork(fileURLToPath(new URL('./chat/fanout-server.ts', import.meta.url)), [variant], {
    execArgv: ['--import', loader],
  });
  const [port] = (await once(server, 'message')) as [number];
  return { server, port };
}

async function cpuSeconds(server: ChildProcess): Promise<number> {
  server.send('cpu');
  const [seconds] = (await once(server, 'message')) as [number];
  return seconds;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};
const median = (values: readonly number[]): number => quantile(values, 0.5);
