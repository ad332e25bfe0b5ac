import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { CrowdServer } from './chat/crowd-server.js';
import { type CrowdWorld, eachOf, makeCrowdWorld } from './chat/crowd-world.js';
import { RoomSocket } from './chat/room-socket.js';
import { pinLoad, unpinLoad } from './machine.js';
import { countStatements } from './statement-counter.js';

const CROWD = 5_000;
const ROOMS = 50;
/** What each room has said before anybody comes: a newcomer gets the last 50 of it. */
const PAST = 300;
/** What each room says while its people are away, in a short break … */
const MISSED = 50;
/** … and in a long one: more than a server that begins keeps in memory. */
const MISSED_MORE = 250;
const MISSED_LONG = 10_000;
/** Connections that are being made at a time. */
const AT_ONCE = 250;
const TEXT = 'We will plant ten thousand trees before the rains come; who joins? ';

/**
 * A server with 5,000 attendees in 50 rooms is killed and started again, and all come back to the number they had, 50 messages
 * before; against the time in which the same people came first, and got the last 50. What the database is asked is
 * counted in a run of its own, of 250 messages. And somebody who missed 10,000.
 */
export const bench: Bench = { name: 'chat-reconnect', takesSeconds: 150, run: measureReconnect };

async function measureReconnect(run: BenchRun): Promise<Figure[]> {
  const world = await makeCrowdWorld();
  pinLoad();
  try {
    const crowd = run.isQuick ? 1_000 : CROWD;
    const rounds: { firstMs: number; againMs: number }[] = [];
    for (let round = 0; round < (run.isQuick ? 1 : 3); round += 1) {
      rounds.push(await comeAndComeBack(world, world.databaseUrl, crowd));
      run.say(
        `first ${Math.round(rounds.at(-1)?.firstMs ?? 0)} ms, again ${Math.round(rounds.at(-1)?.againMs ?? 0)} ms`,
      );
    }
    const reads = await countReads(world);
    const behindMs = await catchUp(world, MISSED_LONG, 9);
    return [
      {
        name: `${crowd} sockets that come back after a restart, ${MISSED} messages later`,
        of: 'canopy',
        value: median(rounds.map(({ againMs }) => againMs)),
        unit: 'ms',
        ratio: { to: 'their first connect', value: median(rounds.map(({ firstMs, againMs }) => againMs / firstMs)) },
        goal: { atMost: 2 },
      },
      {
        name: `reads of messages for a room when 100 of its people come back, ${MISSED_MORE} messages later`,
        of: 'canopy',
        value: reads,
        unit: 'statements',
        goal: { atMost: 1 },
      },
      {
        name: `up to date after ${MISSED_LONG} missed messages`,
        of: 'canopy',
        value: median(behindMs),
        unit: 'ms',
        goal: { atMost: 300 },
      },
    ];
  } finally {
    unpinLoad();
    await world.stop();
  }
}

interface Attendee {
  room: string;
  pass: string;
  n: number;
}

async function comeAndComeBack(
  world: CrowdWorld,
  databaseUrl: string,
  crowd: number,
): Promise<{ firstMs: number; againMs: number }> {
  const rooms = await Promise.all(Array.from({ length: ROOMS }, () => world.newRoom()));
  const people = await Promise.all(
    Array.from({ length: crowd }, async (_, n): Promise<Attendee> => {
      const room = rooms[n % ROOMS] ?? '';
      return { room, pass: await world.passFor(room), n };
    }),
  );
  await eachOf(rooms, 10, (room) => fill(world, room, PAST));
  const first = await CrowdServer.start('canopy', { ...world, databaseUrl });
  let startedAtMs = performance.now();
  const sockets = await eachOf(people, AT_ONCE, (person) => come(first.port, world, person));
  const firstMs = performance.now() - startedAtMs;
  for (const socket of sockets) socket.close();
  await eachOf(rooms, 10, (room) => fill(world, room, MISSED));
  await first.kill();
  const second = await CrowdServer.start('canopy', { ...world, databaseUrl });
  try {
    startedAtMs = performance.now();
    const back = await eachOf(people, AT_ONCE, (person) => come(second.port, world, person, PAST));
    const againMs = performance.now() - startedAtMs;
    for (const socket of back) socket.close();
    return { firstMs, againMs };
  } finally {
    await second.kill();
  }
}

/** Joins, with everything after a number. */
async function come(port: number, world: CrowdWorld, { pass, n }: Attendee, afterSeq?: number): Promise<RoomSocket> {
  const socket = await RoomSocket.open(port, pass, world.addressOf(n));
  const resumed = afterSeq === undefined ? {} : { afterSeq, afterChange: 0 };
  let page = await socket.askForText('chat:join-channel', resumed);
  if (!page.startsWith('{"ok":true')) throw new Error(page);
  if (afterSeq === undefined) return socket;
  const lastSeq = Number(/"lastSeq":(\d+)/.exec(page)?.[1]);
  for (let seq = newestOf(page); seq < lastSeq;) {
    page = await socket.askForText('chat:list-messages', { afterSeq: seq });
    const read = newestOf(page);
    if (!(read > seq)) throw new Error(`after ${seq} of ${lastSeq} there came ${page.slice(0, 100)}`);
    seq = read;
  }
  return socket;
}

/** The number of the last message of a page. */
const newestOf = (page: string): number => Number(/^\d+/.exec(page.slice(page.lastIndexOf('"seq":') + 6))?.[0]);

/** How often a room's messages are read beyond what opens it: by those who come back, 100 to each room. */
async function countReads(world: CrowdWorld): Promise<number> {
  const counter = await countStatements(world.databaseUrl, 'FROM messages');
  const server = await CrowdServer.start('canopy', { ...world, databaseUrl: counter.url });
  try {
    const rooms = await Promise.all(Array.from({ length: 10 }, () => world.newRoom()));
    await eachOf(rooms, 10, (room) => fill(world, room, MISSED_MORE));
    // A newcomer opens each room: what that takes is not for those who come back.
    const watching = await eachOf(rooms, 10, async (room, n) =>
      come(server.port, world, { room, pass: await world.passFor(room), n }),
    );
    const passes = await Promise.all(
      Array.from({ length: 100 * rooms.length }, async (_, n): Promise<Attendee> => {
        const room = rooms[n % rooms.length] ?? '';
        return { room, pass: await world.passFor(room), n };
      }),
    );
    counter.take();
    const back = await eachOf(passes, AT_ONCE, (person) => come(server.port, world, person, 0));
    const taken = counter.take();
    for (const socket of [...watching, ...back]) socket.close();
    return taken / rooms.length;
  } finally {
    await server.kill();
    await counter.stop();
  }
}

/** Somebody's time from opening the connection until they have the newest messages. */
async function catchUp(world: CrowdWorld, missed: number, times: number): Promise<number[]> {
  const server = await CrowdServer.start('canopy', world);
  try {
    const room = await world.newRoom();
    await fill(world, room, missed);
    const person = { room, pass: await world.passFor(room), n: 0 };
    const measured: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const startedAtMs = performance.now();
      const socket = await come(server.port, world, person, 1);
      measured.push(performance.now() - startedAtMs);
      socket.close();
    }
    return measured;
  } finally {
    await server.kill();
  }
}

/** Messages as the chat would have kept them. */
async function fill(world: CrowdWorld, room: string, count: number): Promise<void> {
  const [channel] = await world.dataSource.query<{ id: string; lastSeq: number }[]>(
    `INSERT INTO channels (id, session_id, kind, language, created_at) VALUES (gen_random_uuid(), $1, 'public', '', now())
     ON CONFLICT (session_id, kind, language) DO UPDATE SET kind = 'public' RETURNING id, last_seq AS "lastSeq"`,
    [room],
  );
  await world.dataSource.query(
    `INSERT INTO messages (channel_id, seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at)
     SELECT $1, n, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Ayesha', 'attendee', $3 || n, now()
     FROM generate_series($4::int + 1, $4 + $2::int) n`,
    [channel?.id, count, TEXT, channel?.lastSeq],
  );
  await world.dataSource.query('UPDATE channels SET last_seq = last_seq + $2 WHERE id = $1', [channel?.id, count]);
}
