import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type {} from './postgres.global-setup.js';

export interface TestDatabase {
  url: string;
  /** Closes what is still connected and drops the database. */
  stop(): Promise<void>;
}

/**
 * A database of its own on the run's PostgreSQL, for one test file.
 * `schema: 'migrated'` (the default) has the newest schema, `'empty'` has nothing, for tests of the migrations themselves.
 */
export async function startTestDatabase({
  schema = 'migrated',
}: { schema?: 'migrated' | 'empty' } = {}): Promise<TestDatabase> {
  const serverUrl = inject('databaseServerUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(
    serverUrl,
    `CREATE DATABASE ${name} TEMPLATE ${schema === 'migrated' ? 'canopy_template' : 'template0'}`,
  );
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
