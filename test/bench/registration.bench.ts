import { readConfig } from '@app/config';
import { dataSourceOptions, migrate, type RequestContext, startEmbeddedPostgres, UnitOfWork } from '@app/database';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Mails } from '../../apps/api/src/mail/index.js';
import { OutboxMailsRepository } from '../../apps/api/src/mail/outbox-mails.repository.js';
import { Registration } from '../../apps/api/src/registration/registration.service.js';
import { RegistrationChanges } from '../../apps/api/src/registration/registration-changes.service.js';
import { RegistrationFormsRepository } from '../../apps/api/src/registration/registration-forms.repository.js';
import { RegistrationNews } from '../../apps/api/src/registration/registration-news.service.js';
import { RegistrationsRepository } from '../../apps/api/src/registration/registrations.repository.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';

const PEOPLE_AT_ONCE = 50;
const POOL_SIZE = 10;
const EACH = 1_000;

/**
 * Fifty people at a time, a new PostgreSQL with its ordinary settings (every commit is flushed), the same connections:
 * - `canopy`: registering, with the place, the waiting list, the ticket's link, the mail and the fact in one transaction
 *   that holds the form's row;
 * - `one bare insert each`: a prepared single-row `INSERT` of the same registration, which gives no place and tells nobody.
 */
export const bench: Bench = { name: 'registration', takesSeconds: 40, run: measureRush };

async function measureRush(run: BenchRun): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-registration-'));
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate(postgres.url);
    return await compare(postgres.url, run);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare(databaseUrl: string, run: BenchRun): Promise<Figure[]> {
  const dataSource = await new DataSource(dataSourceOptions({ url: databaseUrl, poolSize: POOL_SIZE })).initialize();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  // The server may end before the pool's last connection has: nobody waits for that one.
  pool.on('error', () => undefined);
  const count = run.isQuick ? EACH / 5 : EACH;
  const rates = { ours: [] as number[], bare: [] as number[] };
  try {
    for (let round = 1; round <= (run.isQuick ? 1 : 5); round += 1) {
      rates.bare.push(await rateOf(count, bareInsert(pool, await aSummit(dataSource))));
      rates.ours.push(await rateOf(count, registering(dataSource, await aSummit(dataSource))));
      run.say(
        `round ${round}: canopy ${Math.round(rates.ours.at(-1) ?? 0)}/s, bare insert ${Math.round(rates.bare.at(-1) ?? 0)}/s`,
      );
    }
  } finally {
    await pool.end();
    await dataSource.destroy();
  }
  const name = `registrations for 100 places, ${PEOPLE_AT_ONCE} at a time`;
  const [ours, bare] = [median(rates.ours), median(rates.bare)];
  const unit = 'registrations/s';
  return [
    { name, of: 'canopy', value: ours, unit, ratio: { to: 'one bare insert each', value: ours / bare } },
    { name, of: 'one bare insert each', value: bare, unit },
  ];
}

type Register = (index: number) => Promise<unknown>;

/** Per second, `PEOPLE_AT_ONCE` on their way. */
async function rateOf(count: number, register: Register): Promise<number> {
  let next = 0;
  const startedAtMs = performance.now();
  await Promise.all(
    Array.from({ length: PEOPLE_AT_ONCE }, async () => {
      while (next < count) {
        next += 1;
        await register(next);
      }
    }),
  );
  return (count / (performance.now() - startedAtMs)) * 1_000;
}

function registering(dataSource: DataSource, slug: string): Register {
  const config = readConfig({ PORT: '0', NODE_ENV: 'test' });
  const [forms, rows] = [new RegistrationFormsRepository(), new RegistrationsRepository()];
  const news = new RegistrationNews(config, rows, new Mails(config, new OutboxMailsRepository()));
  const service = new Registration(new UnitOfWork(dataSource), forms, new RegistrationChanges(forms, rows, news));
  const ctx: RequestContext = {
    requestId: 'bench',
    viewer: null,
    languages: ['en'],
    clock: { now: () => new Date() },
    manager: dataSource.manager,
  };
  return async (index) => {
    const email = `person-${index}@example.org`;
    const person = { email, name: email, language: 'en', answers: { org: ['Ministry of Climate'] } };
    const answer = await service.register(ctx, slug, person, `10.0.${index >> 8}.${index & 255}`);
    if (!answer.isReceived) throw new Error(answer.code);
  };
}

function bareInsert(pool: pg.Pool, slug: string): Register {
  return (index) =>
    pool.query({
      name: 'insert',
      text: `INSERT INTO registrations (id, summit_id, arrival, status, email, name, code, language, answers, registered_at, changed_at)
             SELECT $1, id, $2, 'confirmed', $3, $3, $4, 'en', $5, now(), now() FROM summits WHERE slug = $6`,
      values: [
        uuidv7(),
        index,
        `person-${index}@example.org`,
        `${slug}-${index}`,
        { org: ['Ministry of Climate'] },
        slug,
      ],
    });
}

/** Released, with an open form of 100 places. Its slug. */
async function aSummit(dataSource: DataSource): Promise<string> {
  const id = uuidv7();
  const slug = `bench-${id}`;
  await dataSource.query(
    `INSERT INTO summits (id, slug, title, format, time_zone, starts_on, ends_on, languages, record, created_at, updated_at)
     VALUES ($1, $2, '{"en":"Bench"}', 'online', 'UTC', '2090-12-20', '2090-12-20', '{en}', '{}', now(), now())`,
    [id, slug],
  );
  await dataSource.query(
    `INSERT INTO programme_documents (summit_id, version, document, released_at) VALUES ($1, 1, '{"summit":{"title":{"en":"Bench"}}}', now())`,
    [id],
  );
  await dataSource.query(
    `INSERT INTO registration_forms (summit_id, is_open, capacity, needs_approval, fields, revision, updated_at) VALUES ($1, true, 100, false, $2, 1, now())`,
    [
      id,
      JSON.stringify([
        { id: 'org', kind: 'organisation', label: { en: 'Organisation' }, help: null, isRequired: true, options: [] },
      ]),
    ],
  );
  return slug;
}
