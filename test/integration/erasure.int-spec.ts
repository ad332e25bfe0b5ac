import { dataSourceOptions } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bound, type ErasureValues, patternOf } from '../../apps/api/src/erasure/erasure-subject.js';
import { PERSONAL_TABLES } from '../../apps/api/src/erasure/person-erasure.service.js';

/** Columns that say who somebody is. */
const PERSONAL = [
  '(^|_)(person|participant|user|account|author|actor|guest|attendee|recipient|reporter|reported|subject|requester|voter|member|assignee|moderator|speaker|sender|owner|writer|low|high)(s|_id|_ids|_name|_names)?$',
  '_by(_id|_name)?$',
  'e?mails?$',
  '^mentions$',
].join('|');
/** Columns that look so and need no word of their own. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  'carbon_balances.account': 'of a ledger: grams are held by orders',
  'carbon_entries.account': 'of a ledger: grams are held by orders',
  'calendar_requests.email': 'goes with its row',
  'outbox_mails.subject': 'goes with its row',
  'direct_conversations.requester_id': 'one of the two, whose account is nobody’s by then',
  'programme_documents.released_by': 'an account: gone, or nobody’s by then',
};
const NOBODY: ErasureValues = {
  ids: ['00000000-0000-4000-8000-000000000001'],
  users: ['00000000-0000-4000-8000-000000000001'],
  people: ['00000000-0000-4000-8000-000000000001'],
  audience: ['00000000-0000-4000-8000-000000000001'],
  emails: ['nobody@example.org'],
  names: ['Nobody'],
  shown: patternOf(['No(body', 'No[.b{o$d]y\\w']),
  gone: patternOf(['Nobody']),
  summit: null,
  mark: '—',
  instead: '00000000-0000-4000-8000-000000000002',
  now: new Date(0),
};

describe('tables that know people', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await startTestDatabase();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.stop();
  });

  it('are all known to erasures: a new table stands in tables-of-audience.ts or tables-of-people.ts', async () => {
    const columns = await dataSource.query<{ table: string; column: string }[]>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
        WHERE table_schema = current_schema() AND column_name ~ $1 ORDER BY 1, 2`,
      [PERSONAL],
    );
    const known = new Set(['audit_entries', ...PERSONAL_TABLES.map(({ table }) => table)]);
    const forgotten = columns.filter(
      ({ table, column }) => !known.has(table) && OF_NOBODY[`${table}.${column}`] === undefined,
    );
    expect(forgotten).toEqual([]);
    // And each column of such a table is spoken of, where it is not gone with its row.
    const statements = new Map(
      PERSONAL_TABLES.map((table) => [table.table, 'erase' in table ? table.erase.join('\n') : undefined]),
    );
    const unspoken = columns.filter(({ table, column }) => {
      const sql = statements.get(table);
      return sql !== undefined && !sql.includes(column) && OF_NOBODY[`${table}.${column}`] === undefined;
    });
    expect(unspoken).toEqual([]);
    expect(columns.length).toBeGreaterThan(40);
  });

  it('are there, each once, and each with what happens to it', async () => {
    const tables = await dataSource.query<{ name: string }[]>(
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
    );
    const there = new Set(tables.map(({ name }) => name));
    const listed = PERSONAL_TABLES.map(({ table }) => table);
    expect(listed.filter((table) => !there.has(table))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    for (const table of PERSONAL_TABLES)
      expect('erase' in table ? table.erase.length > 0 : table.elsewhere.length > 5).toBe(true);
  });

  it('are asked in words that the database understands', async () => {
    for (const table of PERSONAL_TABLES)
      for (const statement of 'erase' in table ? table.erase : [])
        for (const summit of [null, '00000000-0000-4000-8000-000000000003']) {
          const { text, parameters } = bound(statement, { ...NOBODY, summit });
          await dataSource.query(text, parameters).catch((error: unknown) => {
            throw new Error(`${table.table}: ${text}`, { cause: error });
          });
        }
  });

  it('take no name that there is not', () => {
    expect(() => bound('SELECT :nobody', NOBODY)).toThrow('no erasure knows :nobody');
    expect(bound('SELECT :mark::text, :mark, :now', NOBODY)).toEqual({
      text: 'SELECT $1::text::text, $1::text, $2::timestamptz',
      parameters: ['—', new Date(0)],
    });
  });
});

describe('the history', () => {
  it('is changed by nobody who is not erasing', async () => {
    const database = await startTestDatabase();
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 1 })).initialize();
    try {
      await dataSource.query(
        `INSERT INTO organisations (id, name, created_at) VALUES (gen_random_uuid(), '{"en":"One"}', now())`,
      );
      const change = `UPDATE audit_entries SET actor_name = 'Somebody'`;
      await expect(dataSource.query(change)).rejects.toThrow('neither changed nor removed');
      await dataSource.transaction(async (manager) => {
        await manager.query(`SELECT set_config('canopy.erasing', 'on', true)`);
        await manager.query(change);
        await expect(
          manager.transaction((inner) => inner.query(`UPDATE audit_entries SET table_name = 'other'`)),
        ).rejects.toThrow('neither changed nor removed');
      });
      await expect(dataSource.query(change)).rejects.toThrow('neither changed nor removed');
    } finally {
      await dataSource.destroy();
      await database.stop();
    }
  });
});
