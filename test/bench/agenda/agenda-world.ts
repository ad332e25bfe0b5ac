import { type EmbeddedPostgres, migrate, startEmbeddedPostgres, systemClock } from '@app/database';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ProgrammeDocumentsRepository } from '../../../apps/api/src/programme/programme-documents.repository.js';
import { ProgrammeDraftsRepository } from '../../../apps/api/src/programme/programme-drafts.repository.js';
import { ProgrammeReleases } from '../../../apps/api/src/programme/programme-releases.js';

export const SLUG = 'bench-summit';
export const SESSION_COUNT = 200;
export const PERSON_COUNT = 150;
const DAYS = 5;
const SLOTS_PER_DAY = 8;
/** The plenary and four sub-forums run in parallel. */
const TRACKS = 5;
const PEOPLE_PER_SESSION = 3;

export interface AgendaWorld {
  /** A database with one summit: its rows, and its released document. */
  databaseUrl: string;
  /** PostgreSQL's first process. */
  postmasterPid: number;
  stop(): Promise<void>;
}

/** PostgreSQL with a summit of 200 published sessions and 150 people, texts in four languages. */
export async function startAgendaWorld(): Promise<AgendaWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-'));
  let postgres: EmbeddedPostgres | undefined;
  const stop = async (): Promise<void> => {
    await postgres?.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    postgres = await startEmbeddedPostgres({ dataDir, isThrowaway: true });
    await migrate(postgres.url);
    const summitId = await seed(postgres.url);
    await release(postgres.url, summitId);
    const postmasterPid = Number.parseInt(await readFile(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8'), 10);
    return { databaseUrl: postgres.url, postmasterPid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const inFourLanguages = (what: string, index: number): string =>
  JSON.stringify({
    en: `${what} ${index}: innovative achievements in low-carbon development`,
    ur: `${index} گرین لو کاربن ڈیولپمنٹ پر جدید کامیابیاں اور تجربات`,
    ru: `${index} Инновационные достижения низкоуглеродного развития`,
    zh: `${index} 绿色低碳发展的创新成果与经验`,
  });

async function seed(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const summitId = uuidv7();
    await client.query(
      `INSERT INTO summits (id, slug, title, format, time_zone, starts_on, ends_on, languages, record, created_at, updated_at)
       VALUES ($1, $2, $3, 'online', 'Asia/Shanghai', '2030-06-03', '2030-06-07', '{en,ur,ru,zh}', $4, now(), now())`,
      [
        summitId,
        SLUG,
        inFourLanguages('Summit', 1),
        JSON.stringify({ initiatives: [], outcomes: [], carbon: null, participants: [], news: [] }),
      ],
    );
    const subForums = Array.from({ length: TRACKS - 1 }, () => uuidv7());
    for (const [position, id] of subForums.entries()) {
      await client.query(
        'INSERT INTO sub_forums (id, summit_id, slug, title, position, colour) VALUES ($1, $2, $3, $4, $5, $5)',
        [id, summitId, `forum-${position}`, inFourLanguages('Sub-forum', position), position],
      );
    }
    const people = Array.from({ length: PERSON_COUNT }, () => uuidv7());
    for (const [index, id] of people.entries()) {
      await client.query(
        `INSERT INTO people (id, slug, name, title, country, created_at, updated_at) VALUES ($1, $2, $3, $4, 'PK', now(), now())`,
        [id, `person-${index}`, inFourLanguages('Person', index), inFourLanguages('Title', index)],
      );
    }
    for (let index = 0; index < SESSION_COUNT; index += 1)
      await seedSession(client, { index, summitId, subForums, people });
    await client.query('ANALYZE');
    return summitId;
  } finally {
    await client.end();
  }
}

interface SessionPlace {
  index: number;
  summitId: string;
  subForums: readonly string[];
  people: readonly string[];
}

async function seedSession(client: Client, { index, summitId, subForums, people }: SessionPlace): Promise<void> {
  const slot = Math.floor(index / TRACKS);
  const day = Math.floor(slot / SLOTS_PER_DAY) % DAYS;
  const startsAt = new Date(Date.UTC(2030, 5, 3 + day, slot % SLOTS_PER_DAY));
  const endsAt = new Date(startsAt.getTime() + 50 * 60_000);
  const id = uuidv7();
  await client.query(
    `INSERT INTO sessions (id, summit_id, sub_forum_id, slug, kind, title, description, starts_at, ends_at, status, languages,
       revision, published_revision, created_at, updated_at)
     VALUES ($1, $2, $3, $4, 'panel', $5, $6, $7, $8, 'published', '{en,ur}', 1, 1, now(), now())`,
    [
      id,
      summitId,
      subForums[(index % TRACKS) - 1] ?? null,
      `session-${index}`,
      inFourLanguages('Session', index),
      inFourLanguages('About', index),
      startsAt,
      endsAt,
    ],
  );
  for (let position = 0; position < PEOPLE_PER_SESSION; position += 1) {
    await client.query(
      `INSERT INTO appearances (id, session_id, person_id, role, position, during) VALUES ($1, $2, $3, $4, $5, tstzrange($6, $7))`,
      [
        uuidv7(),
        id,
        people[(index * PEOPLE_PER_SESSION + position) % people.length],
        position === 0 ? 'moderator' : 'speaker',
        position,
        startsAt,
        endsAt,
      ],
    );
  }
}

async function release(url: string, summitId: string): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const sessions = await dataSource.query<{ id: string }[]>('SELECT id FROM sessions');
    const releases = new ProgrammeReleases(new ProgrammeDocumentsRepository(), new ProgrammeDraftsRepository());
    await dataSource.transaction((manager) =>
      releases.releaseSummit(
        { requestId: 'bench', viewer: null, languages: [], clock: systemClock, manager },
        summitId,
        sessions.map(({ id }) => id),
      ),
    );
    // What follows from a release is over when readers come.
    await dataSource.query('UPDATE facts SET relayed_at = now()');
  } finally {
    await dataSource.destroy();
  }
}
