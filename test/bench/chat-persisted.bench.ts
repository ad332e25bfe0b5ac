import { dataSourceOptions, migrate, startEmbeddedPostgres } from '@app/database';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ChannelWriter, type MessageDraft } from '../../apps/chat/src/channels/channel-writer.js';
import { newMessage } from '../../apps/chat/src/messages/message-states.js';
import { MessagesRepository } from '../../apps/chat/src/messages/messages.repository.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { quantile } from './chat/quantile.js';

const SENDERS = 256;
const POOL_SIZE = 10;
const WARM_UP_MS = 500;
const TEXT = 'We will plant ten thousand trees before the rains come; who joins? '.repeat(2);

const WAYS = ['canopy', 'one insert each', 'one bare insert each'] as const;
type Way = (typeof WAYS)[number];

interface Round {
  /** Messages committed and answered, per second. */
  answeredPerS: number;
  /** From sending to the answer. */
  p50Ms: number;
  p99Ms: number;
}

/**
 * 256 senders of one channel, each with one message on its way, a new PostgreSQL with its ordinary settings (every
 * commit is flushed), the same number of connections for all:
 * - `canopy`: our writer, which gathers what arrives while a commit is on its way;
 * - `one insert each`: the same statement for each message by itself, with the same promises;
 * - `one bare insert each`: a prepared `INSERT` with numbers from memory, spared what makes ours safe for several servers.
 */
export const bench: Bench = { name: 'chat-persisted', takesSeconds: 60, run: measurePersisted };

async function measurePersisted(run: BenchRun): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-chat-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    return await compare(postgres.url, run);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare(databaseUrl: string, run: BenchRun): Promise<Figure[]> {
  await migrate(databaseUrl);
  const dataSource = await new DataSource(dataSourceOptions({ url: databaseUrl, poolSize: POOL_SIZE })).initialize();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  // The server may end before the pool's last connection has: nobody waits for that one.
  pool.on('error', () => undefined);
  const measuredMs = run.isQuick ? 1_000 : 2_500;
  const rounds: Record<Way, Round[]> = { canopy: [], 'one insert each': [], 'one bare insert each': [] };
  const ways: Record<Way, (channelId: string) => Post> = {
    canopy: (channelId) => groupCommit(dataSource, channelId),
    'one insert each': (channelId) => oneInsertEach(dataSource, channelId),
    'one bare insert each': (channelId) => oneBareInsertEach(pool, channelId),
  };
  try {
    for (let round = 1; round <= (run.isQuick ? 1 : 5); round += 1) {
      for (const way of WAYS) rounds[way].push(await runRound(ways[way](await aChannel(dataSource)), measuredMs));
      run.say(
        `round ${round}: ${WAYS.map((way) => `${way} ${Math.round(rounds[way].at(-1)?.answeredPerS ?? 0)}/s`).join(', ')}`,
      );
    }
  } finally {
    await pool.end();
    await dataSource.destroy();
  }
  const figure = (way: Way): Figure => ({
    name: `chat messages kept and then acknowledged, ${SENDERS} senders`,
    of: way,
    value: median(rounds[way].map(({ answeredPerS }) => answeredPerS)),
    unit: 'messages/s',
    note: `p50 ${median(rounds[way].map(({ p50Ms }) => p50Ms)).toFixed(1)} ms, p99 ${median(rounds[way].map(({ p99Ms }) => p99Ms)).toFixed(1)} ms`,
  });
  const [ours, each, bare] = [figure('canopy'), figure('one insert each'), figure('one bare insert each')];
  const ratioTo = (to: Way, field: keyof Round): Figure['ratio'] => ({
    to,
    value: median(rounds.canopy.map((round, n) => round[field] / (rounds[to][n]?.[field] ?? NaN))),
  });
  return [
    { ...ours, ratio: ratioTo('one bare insert each', 'answeredPerS'), goal: { atLeast: 8 } },
    { ...ours, ratio: ratioTo('one insert each', 'answeredPerS') },
    {
      name: `median time until they are acknowledged, ${SENDERS} senders`,
      of: 'canopy',
      value: median(rounds.canopy.map(({ p50Ms }) => p50Ms)),
      unit: 'ms',
      ratio: ratioTo('one bare insert each', 'p50Ms'),
      goal: { atMost: 0.2 },
    },
    each,
    bare,
  ];
}

type Post = (draft: MessageDraft) => Promise<void>;

function groupCommit(dataSource: DataSource, channelId: string): Post {
  const writer = new ChannelWriter({
    channelId,
    store: new MessagesRepository(dataSource),
    clock: { now: () => new Date() },
    maxQueued: 2_000,
    // As the public chat has it.
    batchesAtOnce: 2,
    onCommitted: () => undefined,
    onFailed: () => undefined,
  });
  return async (draft) => {
    const answer = await writer.post(newMessage(draft));
    if (!answer.ok) throw new Error(answer.message);
  };
}

function oneInsertEach(dataSource: DataSource, channelId: string): Post {
  const repository = new MessagesRepository(dataSource);
  return async (draft) => {
    await repository.append(channelId, [newMessage(draft)], new Date());
  };
}

function oneBareInsertEach(pool: pg.Pool, channelId: string): Post {
  let lastSeq = 0;
  return async ({ messageId, clientMessageId, author, text }) => {
    lastSeq += 1;
    await pool.query({
      name: 'insert',
      text: `INSERT INTO messages (channel_id, seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        channelId,
        lastSeq,
        messageId,
        author.participantId,
        clientMessageId,
        author.name,
        author.role,
        text,
        new Date(),
      ],
    });
  };
}

async function runRound(post: Post, measuredMs: number): Promise<Round> {
  const startedAtMs = performance.now();
  const measuredFromMs = startedAtMs + WARM_UP_MS;
  const endMs = measuredFromMs + measuredMs;
  const latenciesMs: number[] = [];
  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      const author = { participantId: randomUUID(), name: 'Ayesha', role: 'attendee' } as const;
      for (let sentAtMs = performance.now(); sentAtMs < endMs; sentAtMs = performance.now()) {
        await post({ messageId: uuidv7(), clientMessageId: randomUUID(), author, text: TEXT });
        const answeredAtMs = performance.now();
        if (answeredAtMs >= measuredFromMs && answeredAtMs < endMs) latenciesMs.push(answeredAtMs - sentAtMs);
      }
    }),
  );
  return {
    answeredPerS: (latenciesMs.length / measuredMs) * 1_000,
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  };
}

async function aChannel(dataSource: DataSource): Promise<string> {
  const [summitId, sessionId, channelId] = [uuidv7(), uuidv7(), uuidv7()];
  await dataSource.query(
    `INSERT INTO summits (id, slug, title, format, time_zone, starts_on, ends_on, languages, record, created_at, updated_at)
     VALUES ($1, $2, '{"en":"Bench"}', 'online', 'UTC', '2022-12-20', '2022-12-20', '{en}', '{}', now(), now())`,
    [summitId, `bench-${summitId}`],
  );
  await dataSource.query(
    `INSERT INTO sessions (id, summit_id, slug, kind, title, starts_at, ends_at, status, languages, revision, created_at, updated_at)
     VALUES ($1, $2, $3, 'panel', '{"en":"Bench"}', '2022-12-20T06:00Z', '2022-12-20T08:00Z', 'published', '{en}', 1, now(), now())`,
    [sessionId, summitId, `bench-${sessionId}`],
  );
  await dataSource.query('INSERT INTO channels (id, session_id, created_at) VALUES ($1, $2, now())', [
    channelId,
    sessionId,
  ]);
  return channelId;
}
