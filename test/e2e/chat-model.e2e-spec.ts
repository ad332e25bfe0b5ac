import type { PostedMessage } from '@app/contracts';
import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChatClient } from '../../apps/web/src/clients/chat/index.js';
import { BreakableLink } from './chat/breakable-link.js';
import { aSession, claimsFor, eventually, passFor, upTo } from './chat/chat-world.js';
import { KillableServer } from './chat/killable-server.js';
import { RedisServer } from './chat/redis-server.js';

/** How long random days of chat are tried, in seconds: in CI a little, overnight with the variable as long as one likes. */
const SECONDS = Number(process.env['CHAT_MODEL_SECONDS'] ?? 20);
const PEOPLE = 4;
/** Of servers and Redis in a day: each takes a second or two. */
const MOST_OUTAGES = 3;
/** However bad the day was, everybody has everything this long after it. */
const PATIENCE_MS = 30_000;

let database: TestDatabase;
let dataSource: DataSource;
let redis: RedisServer;
let servers: KillableServer[];

beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  redis = await RedisServer.start();
  const wishes = { databaseUrl: database.url, redisUrl: redis.url };
  servers = await Promise.all([KillableServer.start(wishes), KillableServer.start(wishes)]);
});
afterAll(async () => {
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await redis?.stop();
  await dataSource?.destroy();
  await database?.stop();
});

/** Something that happens to people and servers. */
type Step =
  | { kind: 'say'; who: number; times: number }
  | { kind: 'rewrite' | 'withdraw' | 'react'; who: number }
  | { kind: 'drop' | 'cut' | 'mend' | 'move' | 'leave' | 'come'; who: number }
  | { kind: 'kill'; server: number }
  | { kind: 'redis' }
  | { kind: 'wait'; ms: number };

const who = fc.nat(PEOPLE - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('say' as const), who, times: fc.integer({ min: 1, max: 8 }) }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('rewrite', 'withdraw', 'react'), who }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom('drop', 'cut', 'mend', 'move', 'leave', 'come'), who }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), server: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'redis' as const }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(60) }) },
);

/** Somebody with a page open, over a network of their own that breaks. */
class Person {
  readonly said: string[] = [];
  /** What became of own messages by their numbers, as far as it was acknowledged; `null` for withdrawn. */
  readonly rewritten = new Map<number, string | null>();
  /** Those of which nobody can say whether an order arrived. */
  readonly unsure = new Set<number>();
  private isRewriting = false;

  private constructor(
    readonly name: string,
    readonly sub: string,
    readonly link: BreakableLink,
    readonly client: ChatClient,
  ) {}

  static async come(name: string, room: string, server: KillableServer): Promise<Person> {
    const { sub } = claimsFor(room);
    const link = await BreakableLink.to(server.port);
    const passSource = async () => ({
      ok: true as const,
      value: { token: await passFor(room, { sub, name }), chatUrl: '/sockets/chat' },
    });
    const client = new ChatClient({ baseUrl: link.lead(server.origin), passSource });
    client.start();
    return new Person(name, sub, link, client);
  }

  get messages(): readonly PostedMessage[] {
    return this.client.getSnapshot().messages;
  }
  get seqs(): number[] {
    return this.messages.map(({ seq }) => seq);
  }
  /** Who came late scrolls up to the beginning. */
  async readAll(): Promise<void> {
    const { connection, hasEarlier } = this.client.getSnapshot();
    if (connection.status === 'joined' && hasEarlier) await this.client.channel.loadEarlier();
  }
  /** Joined, with nothing on its way. */
  get isQuiet(): boolean {
    const { connection, outbox } = this.client.getSnapshot();
    return connection.status === 'joined' && outbox.length === 0;
  }

  say(): void {
    const text = `${this.name} ${this.said.length + 1}`;
    this.said.push(text);
    this.client.send(text);
  }

  /** One of its own messages, when there is one; one order at a time, so that the last one counts. */
  async rewrite(text: string | null): Promise<void> {
    const { sub } = this;
    const own = this.messages.findLast(({ author, state }) => author.participantId === sub && state === 'posted');
    if (own === undefined || this.isRewriting) return;
    this.isRewriting = true;
    this.unsure.add(own.seq);
    const refused = await this.client.channel.rewrite(own.seq, text);
    this.isRewriting = false;
    if (refused !== undefined) return;
    this.unsure.delete(own.seq);
    this.rewritten.set(own.seq, text);
  }

  /** To the newest message. */
  async react(): Promise<void> {
    const newest = this.messages.at(-1);
    if (newest !== undefined) await this.client.channel.react(newest.seq, '👏', true);
  }

  async leave(): Promise<void> {
    this.client.close();
    await this.link.close();
  }
}

/** One day in a new room; at its end everybody must have the same whole sequence. */
async function live(steps: readonly Step[]): Promise<void> {
  const room = await aSession(dataSource);
  const people = await Promise.all(
    upTo(PEOPLE).map((n) => Person.come(`person ${n}`, room, servers[n % servers.length]!)),
  );
  // Servers and Redis come back one after the other, while the day goes on.
  let comingBack = Promise.resolve();
  let outages = 0;
  try {
    for (const each of steps) {
      if (each.kind === 'wait') await new Promise((resolve) => setTimeout(resolve, each.ms));
      else if (each.kind !== 'kill' && each.kind !== 'redis') befall(people[each.who]!, each);
      else if ((outages += 1) <= MOST_OUTAGES)
        comingBack = comingBack.then(() => restart(each.kind === 'redis' ? redis : servers[each.server]!));
    }
    await comingBack;
    for (const { link, client } of people) {
      link.mend();
      // Who is not back yet opens the page again, and need not wait for the next attempt.
      if (client.getSnapshot().connection.status !== 'joined') client.close();
      client.start();
    }
    const total = people.flatMap(({ said }) => said).length;
    await eventually(
      async () => {
        await Promise.all(people.map((person) => person.readAll()));
        return people.every((person) => person.isQuiet && person.seqs.length === total);
      },
      () => people.map(({ name, seqs, client }) => [name, seqs.length, total, client.getSnapshot().connection]),
      PATIENCE_MS,
    );
    await judge(room, people);
  } finally {
    await comingBack.catch(() => undefined);
    await Promise.all(people.map((person) => person.leave()));
  }
}

async function restart(server: KillableServer | RedisServer): Promise<void> {
  await server.stop();
  await server.start();
}

function befall(person: Person, each: Extract<Step, { who: number }>): void {
  const { link, client } = person;
  switch (each.kind) {
    case 'say':
      for (let n = 0; n < each.times; n += 1) person.say();
      return;
    case 'rewrite':
      return void person.rewrite(`${person.name} instead ${Math.random()}`);
    case 'withdraw':
      return void person.rewrite(null);
    case 'react':
      return void person.react();
    case 'drop':
      return link.drop();
    case 'cut':
      return link.cut();
    case 'mend':
      return link.mend();
    case 'move':
      return link.moveTo(servers[person.said.length % servers.length]!.port);
    case 'leave':
      return client.close();
    case 'come':
      return client.start();
  }
}

async function judge(room: string, people: readonly Person[]): Promise<void> {
  let kept = await keptIn(room);
  // Counts of reactions are kept a moment later.
  await eventually(
    async () => {
      const all = JSON.stringify((kept = await keptIn(room)));
      return people.every(({ messages }) => JSON.stringify(messages.map(factsOf)) === all);
    },
    () => [kept, people.map(({ messages }) => messages.map(factsOf))],
    PATIENCE_MS,
  );
  expect(kept.map(({ seq }) => seq)).toEqual(upTo(kept.length));
  for (const { sub, said, rewritten, unsure, messages } of people) {
    const own = messages.filter(({ author }) => author.participantId === sub);
    // Each word once, in the order it was said, unless it was put otherwise, and then as it was put last.
    expect(own).toHaveLength(said.length);
    own.forEach(({ seq, text, state }, index) => {
      if (unsure.has(seq)) return;
      const last = rewritten.get(seq);
      expect([seq, state, text]).toEqual(last === null ? [seq, 'withdrawn', ''] : [seq, 'posted', last ?? said[index]]);
    });
  }
}

type Facts = Pick<PostedMessage, 'seq' | 'text' | 'state' | 'reactions' | 'change'>;
const factsOf = ({ seq, text, state, reactions, change }: Facts): Facts => ({ seq, text, state, reactions, change });

/** The messages of a room as the database has them. */
async function keptIn(room: string): Promise<Facts[]> {
  const rows: Facts[] = await dataSource.query(
    `SELECT seq, CASE state WHEN 'posted' THEN text ELSE '' END AS text, state, reactions, change
     FROM messages JOIN channels ON channels.id = channel_id WHERE session_id = $1 ORDER BY seq`,
    [room],
  );
  return rows.map(factsOf);
}

it(
  'gives everybody the same whole sequence, whatever breaks: lines, servers (SIGKILL), Redis',
  { timeout: SECONDS * 1_000 + 120_000 },
  async () => {
    const day = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), live);
    const check = async (settings: fc.Parameters<[steps: readonly Step[]]>): Promise<void> => {
      // A day takes seconds: the first bad one is shown as it is, with its seed.
      const result = await fc.check(day, { ...settings, endOnFailure: true });
      console.info(`${result.numRuns} days of chat, seed ${result.seed}`);
      if (result.errorInstance !== null)
        throw new Error(fc.defaultReportMessage(result), { cause: result.errorInstance });
    };
    // One is lived to its end, however busy the machine is.
    await check({ numRuns: 1 });
    await check({ numRuns: 10_000, interruptAfterTimeLimit: SECONDS * 1_000, markInterruptAsFailure: false });
  },
);
