import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

/** A server that hangs says nothing at all; no statement of ours takes nearly this long. */
const STATEMENT_PATIENCE_MS = 10_000;

export interface DatabaseSettings {
  url: string;
  poolSize: number;
  /** Milliseconds that a statement is waited for; 0 waits for ever. */
  statementPatienceMs?: number;
}

/** TypeORM's options; the schema comes from migrations alone, `synchronize` stays off. */
export function dataSourceOptions({
  url,
  poolSize,
  statementPatienceMs = STATEMENT_PATIENCE_MS,
}: DatabaseSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    migrationsRun: false,
    migrations: [...migrations],
    migrationsTableName: 'schema_migrations',
    extra: { connectionTimeoutMillis: 5_000, query_timeout: statementPatienceMs, application_name: 'canopy' },
  };
}

/** Brings the schema of `url` to the newest version; a no-op when it is there already. Safe when several processes start at once. */
export async function migrate(url: string): Promise<number> {
  const dataSource = new DataSource(dataSourceOptions({ url, poolSize: 2, statementPatienceMs: 0 }));
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(7163112)');
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.length;
  } finally {
    await lock.query('SELECT pg_advisory_unlock(7163112)').catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
