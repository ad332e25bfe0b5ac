import { type Bench, type BenchRun, type Figure, type Goal, median } from './bench.js';
import { type ContenderName, hasNats, startContender } from './chat/fanout-contenders.js';
import { quantile } from './chat/quantile.js';
import { pinLoad, unpinLoad } from './machine.js';

const READERS = 500;
/** What we want to be, by the number of messages that the publisher keeps on their way. */
const WINDOWS: readonly { inFlight: number; goals: Goals }[] = [
  { inFlight: 40, goals: { socketIo: { atLeast: 10 }, nats: { atLeast: 1 }, p99: { atMost: 0.2 } } },
  { inFlight: 4, goals: { socketIo: { atLeast: 4 }, nats: { atLeast: 1 } } },
  // Nothing to join: every message is a write for each reader, for us as for the others.
  { inFlight: 1, goals: { socketIo: { atLeast: 1.2 } } },
];
const WARM_UP_MS = 700;
const TEXT = 'We will plant ten thousand trees before the rains come; who joins? '.repeat(2);

interface Goals {
  socketIo: Goal;
  nats?: Goal;
  p99?: Goal;
}
interface Round {
  /** Frames that readers got, per second. */
  deliveredPerS: number;
  /** The same per second of the server's processor time: comparable when other programs share the machine. */
  deliveredPerCpuS: number;
  /** From sending until the last of the readers has it. */
  p99Ms: number;
}

type Rounds = Map<ContenderName, Round[]>;

/**
 * One client publishes, 500 read; a message is sent on when an earlier one has reached everybody (a closed loop).
 * Our fan-out, as rooms of up to 500 people have it, against plain socket.io's `io.to(room).emit`, a bare ws loop and
 * nats-server, interleaved; ratios are the median of the rounds' ratios. The server is one process on one core, the readers
 * are raw TCP in this one on the other.
 */
export const bench: Bench = { name: 'chat-fanout', takesSeconds: 200, run: measureFanout };

async function measureFanout(run: BenchRun): Promise<Figure[]> {
  const contenders: ContenderName[] = ['canopy', 'socket.io', 'ws'];
  if (hasNats()) contenders.push('nats-server');
  else run.say("Without Debian's package nats-server that ratio is left out.");
  const figures: Figure[] = [];
  pinLoad();
  try {
    for (const { inFlight, goals } of WINDOWS) {
      const rounds: Rounds = new Map(contenders.map((name) => [name, []]));
      for (let round = 0; round < (run.isQuick ? 1 : 5); round += 1)
        for (const [name, of] of rounds) of.push(await runRound(name, inFlight, run.isQuick ? 1_000 : 2_500));
      figures.push(...figuresOf(inFlight, rounds, goals));
      const said = contenders.map((name) => `${name} ${Math.round(middle(rounds, name, 'deliveredPerS'))}/s`);
      run.say(`${inFlight} in flight: ${said.join(', ')}`);
    }
  } finally {
    unpinLoad();
  }
  return figures;
}

const of = (rounds: Rounds, name: ContenderName, field: keyof Round): number[] =>
  (rounds.get(name) ?? []).map((round) => round[field]);
const middle = (rounds: Rounds, name: ContenderName, field: keyof Round): number => median(of(rounds, name, field));

function figuresOf(inFlight: number, rounds: Rounds, goals: Goals): Figure[] {
  const name = `chat fan-out to ${READERS} sockets, ${inFlight} in flight`;
  const compared = (field: keyof Round, to: ContenderName): Figure['ratio'] => {
    const theirs = of(rounds, to, field);
    return { to, value: median(of(rounds, 'canopy', field).map((ours, round) => ours / (theirs[round] ?? NaN))) };
  };
  const ours = (field: keyof Round, what: string, unit: string, to: ContenderName, goal?: Goal): Figure => ({
    name: `${name}, ${what}`,
    of: 'canopy',
    value: middle(rounds, 'canopy', field),
    unit,
    ratio: compared(field, to),
    goal,
  });
  const delivered = (to: ContenderName, goal?: Goal): Figure =>
    ours('deliveredPerS', 'delivered', 'messages/s', to, goal);
  return [
    delivered('socket.io', goals.socketIo),
    delivered('ws'),
    ...(rounds.has('nats-server') ? [delivered('nats-server', goals.nats)] : []),
    ...[...rounds.keys()]
      .filter((each) => each !== 'canopy')
      .map((each): Figure => ({
        name: `${name}, delivered`,
        of: each,
        value: middle(rounds, each, 'deliveredPerS'),
        unit: 'messages/s',
        note: `p99 ${middle(rounds, each, 'p99Ms').toFixed(1)} ms`,
      })),
    ours('deliveredPerCpuS', "per second of the server's processor time", 'messages', 'socket.io'),
    ours('p99Ms', 'p99 until the last reader has it', 'ms', 'socket.io', goals.p99),
  ];
}

async function runRound(name: ContenderName, inFlight: number, measuredMs: number): Promise<Round> {
  const server = await startContender(name);
  let isMeasuring = false;
  let delivered = 0;
  let sent = 0;
  let complete = 0;
  const reached: number[] = [];
  const sentAtMs: number[] = [];
  const latencies: number[] = [];

  const publisher = await server.openPublisher();
  const publish = (): void => {
    sentAtMs[sent] = performance.now();
    publisher.publish({ seq: sent, text: TEXT });
    sent += 1;
  };
  const readers = await Promise.all(
    Array.from({ length: READERS }, () => {
      let message = 0;
      return server.openReader(() => {
        delivered += 1;
        const count = (reached[message] = (reached[message] ?? 0) + 1);
        message += 1;
        if (count < READERS) return;
        complete += 1;
        if (isMeasuring) latencies.push(performance.now() - (sentAtMs[message - 1] ?? 0));
        publish();
      });
    }),
  );
  for (let n = 0; n < inFlight; n += 1) publish();
  await pause(WARM_UP_MS);
  const before = { delivered, atMs: performance.now(), cpuS: await server.cpuSeconds() };
  isMeasuring = true;
  await pause(measuredMs);
  const deliveredPerCpuS = (delivered - before.delivered) / ((await server.cpuSeconds()) - before.cpuS);
  const deliveredPerS = ((delivered - before.delivered) / (performance.now() - before.atMs)) * 1_000;
  isMeasuring = false;
  for (const socket of [publisher, ...readers]) socket.close();
  await server.stop();
  if (complete === 0) throw new Error(`${name} delivered nothing`);
  return { deliveredPerS, deliveredPerCpuS, p99Ms: quantile(latencies, 0.99) };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
