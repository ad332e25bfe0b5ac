import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { CrowdServer } from './chat/crowd-server.js';
import { type CrowdWorld, eachOf, makeCrowdWorld } from './chat/crowd-world.js';
import type { CrowdVariant, Used } from './chat/crowd-process.js';
import { RawWebSocket } from './chat/raw-web-socket.js';
import { RoomSocket } from './chat/room-socket.js';
import { pinLoad, unpinLoad } from './machine.js';

const CROWD = 4_000;
/** Those before them make the code warm and the maps large. */
const WARM_UP = 500;
const AT_ONCE = 100;
const ROOMS = 20;

/**
 * What an attendee costs who is in a session's chat and says nothing, against a connection to a socket.io server that does
 * nothing: the memory of JavaScript after a garbage collection, beyond what the server uses without them.
 */
export const bench: Bench = { name: 'chat-memory', takesSeconds: 60, run: measureMemory };

async function measureMemory(run: BenchRun): Promise<Figure[]> {
  const world = await makeCrowdWorld();
  pinLoad();
  try {
    const rooms = await Promise.all(Array.from({ length: ROOMS }, () => world.newRoom()));
    const each: Record<CrowdVariant, Used[]> = { canopy: [], 'socket.io': [] };
    for (let round = 0; round < (run.isQuick ? 1 : 3); round += 1)
      for (const variant of ['canopy', 'socket.io'] as const) {
        const cost = await costOfOne(variant, world, rooms, run.isQuick ? 1_000 : CROWD);
        each[variant].push(cost);
        run.say(
          `${variant}: ${Math.round(cost.heapBytes)} bytes each, ${Math.round(cost.rssBytes)} of resident memory`,
        );
      }
    const of = (variant: CrowdVariant, field: keyof Used): number => median(each[variant].map((used) => used[field]));
    const figure = (variant: CrowdVariant): Figure => ({
      name: 'memory of a silent attendee',
      of: variant,
      value: of(variant, 'heapBytes') / 1_000,
      unit: 'kB',
      note: `resident memory grew by ${(of(variant, 'rssBytes') / 1_000).toFixed(1)} kB each`,
    });
    const ratio = { to: 'socket.io', value: of('canopy', 'heapBytes') / of('socket.io', 'heapBytes') };
    return [{ ...figure('canopy'), ratio, goal: { atMost: 1.15 } }, figure('socket.io')];
  } finally {
    unpinLoad();
    await world.stop();
  }
}

async function costOfOne(variant: CrowdVariant, world: CrowdWorld, rooms: string[], crowd: number): Promise<Used> {
  const server = await CrowdServer.start(variant, world);
  const come = async (count: number): Promise<{ close(): void }[]> =>
    eachOf(Array.from({ length: count }), AT_ONCE, (_, n): Promise<{ close(): void }> =>
      variant === 'canopy'
        ? attend(server.port, world, rooms[n % rooms.length] ?? '', n)
        : connectBare(server.port, world.addressOf(n)),
    );
  try {
    const first = await come(WARM_UP);
    await server.used();
    for (const socket of first) socket.close();
    const before = await server.used();
    const sockets = await come(crowd);
    const after = await server.used();
    for (const socket of sockets) socket.close();
    const grown = (field: keyof Used): number => (after[field] - before[field]) / crowd;
    return { heapBytes: grown('heapBytes'), rssBytes: grown('rssBytes'), cpuSeconds: grown('cpuSeconds') };
  } finally {
    await server.kill();
  }
}

async function attend(port: number, world: CrowdWorld, room: string, n: number): Promise<RoomSocket> {
  const socket = await RoomSocket.open(port, await world.passFor(room), world.addressOf(n));
  await socket.ask('chat:join-channel', {});
  return socket;
}

async function connectBare(port: number, localAddress: string): Promise<RawWebSocket> {
  const connected = Promise.withResolvers<void>();
  const path = '/sockets/chat/?EIO=4&transport=websocket';
  const onText = (text: Buffer): void => {
    if (text.toString('latin1', 0, 2) === '40') connected.resolve();
    if (text.toString('latin1', 0, 1) === '2') socket.send('3');
  };
  const socket = await RawWebSocket.open(port, path, () => undefined, { onText, localAddress });
  socket.send('40');
  await connected.promise;
  return socket;
}
