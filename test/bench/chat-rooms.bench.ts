import { randomUUID } from 'node:crypto';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { CrowdServer } from './chat/crowd-server.js';
import { type CrowdWorld, eachOf, makeCrowdWorld } from './chat/crowd-world.js';
import { hasProsody, RoomOccupant, startProsody } from './chat/prosody.js';
import { quantile } from './chat/quantile.js';
import { RoomSocket } from './chat/room-socket.js';
import { pinLoad, unpinLoad } from './machine.js';

const SENDERS = 256;
const WARM_UP_MS = 1_000;
const TEXT = 'We will plant ten thousand trees before the rains come; who joins? ';

interface Round {
  acknowledgedPerS: number;
  p50Ms: number;
}
interface Member {
  /** Resolves when it is kept and acknowledged. */
  say(text: string): Promise<unknown>;
  close(): void;
}

/**
 * 256 people in one room, all of whom write and read: each says the next thing when the last one is kept. The whole chat
 * server against Prosody's rooms with their archive in PostgreSQL; the same database, the server on one core, the people
 * on the other.
 */
export const bench: Bench = { name: 'chat-rooms', takesSeconds: 80, run: measureRooms };

async function measureRooms(run: BenchRun): Promise<Figure[]> {
  if (!hasProsody()) {
    run.say("Without Debian's packages prosody and lua-dbi-postgresql there is nothing to compare with.");
    return [];
  }
  const world = await makeCrowdWorld();
  pinLoad();
  try {
    const rounds: { ours: Round; theirs: Round }[] = [];
    for (let round = 0; round < (run.isQuick ? 1 : 3); round += 1) {
      const measuredMs = run.isQuick ? 2_000 : 6_000;
      const both = { ours: await inCanopy(world, measuredMs), theirs: await inProsody(world, measuredMs) };
      rounds.push(both);
      run.say(
        `canopy ${Math.round(both.ours.acknowledgedPerS)}/s, prosody ${Math.round(both.theirs.acknowledgedPerS)}/s`,
      );
    }
    const of = (whose: 'ours' | 'theirs', field: keyof Round): number =>
      median(rounds.map((round) => round[whose][field]));
    const figure = (name: string, whose: 'ours' | 'theirs'): Figure => ({
      name: `messages kept and acknowledged in a room of ${SENDERS} who all write`,
      of: name,
      value: of(whose, 'acknowledgedPerS'),
      unit: 'messages/s',
      note: `p50 ${of(whose, 'p50Ms').toFixed(1)} ms; each goes to all ${SENDERS}`,
    });
    const ratio = median(rounds.map(({ ours, theirs }) => ours.acknowledgedPerS / theirs.acknowledgedPerS));
    return [
      { ...figure('canopy', 'ours'), ratio: { to: 'prosody', value: ratio }, goal: { atLeast: 10 } },
      figure('prosody', 'theirs'),
    ];
  } finally {
    unpinLoad();
    await world.stop();
  }
}

async function inCanopy(world: CrowdWorld, measuredMs: number): Promise<Round> {
  const server = await CrowdServer.start('canopy', world);
  try {
    const room = await world.newRoom();
    return await talk(measuredMs, async (n): Promise<Member> => {
      const socket = await RoomSocket.open(server.port, await world.passFor(room), world.addressOf(n));
      await socket.ask('chat:join-channel', {});
      const say = (text: string): Promise<unknown> =>
        socket.ask('chat:send-message', { clientMessageId: randomUUID(), text });
      return { say, close: () => socket.close() };
    });
  } finally {
    await server.kill();
  }
}

async function inProsody(world: CrowdWorld, measuredMs: number): Promise<Round> {
  const prosody = await startProsody(world.databaseUrl);
  try {
    const round = await talk(measuredMs, (n) => RoomOccupant.enter(prosody.port, 'room', `p${n}`));
    const [archived] = await world.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM prosodyarchive',
    );
    // Otherwise it would be measured at something else.
    if ((archived?.count ?? 0) === 0) throw new Error('Prosody archived nothing.');
    return round;
  } finally {
    await prosody.stop();
  }
}

async function talk(measuredMs: number, enter: (n: number) => Promise<Member>): Promise<Round> {
  const members = await eachOf(Array.from({ length: SENDERS }), 1, (_, n) => enter(n));
  const fromMs = performance.now() + WARM_UP_MS;
  const untilMs = fromMs + measuredMs;
  const delaysMs: number[] = [];
  await Promise.all(
    members.map(async (member) => {
      for (let sentAtMs = performance.now(); sentAtMs < untilMs; sentAtMs = performance.now()) {
        await member.say(TEXT);
        const nowMs = performance.now();
        if (nowMs >= fromMs && nowMs < untilMs) delaysMs.push(nowMs - sentAtMs);
      }
    }),
  );
  for (const member of members) member.close();
  return { acknowledgedPerS: (delaysMs.length / measuredMs) * 1_000, p50Ms: quantile(delaysMs, 0.5) };
}
