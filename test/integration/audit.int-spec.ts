import { dataSourceOptions, type RequestContext, SystemContexts, systemClock, UnitOfWork } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNAUDITED_TABLES } from '../../apps/api/src/audit/unaudited-tables.js';
import { ProgrammeRows } from './support/programme-rows.js';

interface Entry {
  id: string;
  table_name: string;
  row_id: string;
  action: string;
  summit_id: string | null;
  session_id: string | null;
  person_id: string | null;
  label: unknown;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  actor_id: string | null;
  actor_name: string | null;
  operation: string | null;
  request_id: string | null;
}

describe('the history of changes', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let rows: ProgrammeRows;
  let summitId: string;
  const userId = uuidv7();

  beforeAll(async () => {
    database = await startTestDatabase();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
    unitOfWork = new UnitOfWork(dataSource);
    rows = new ProgrammeRows(dataSource);
    summitId = await rows.summit('history');
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.stop();
  });

  const ctx = (operation?: string): RequestContext => ({
    ...new SystemContexts(dataSource, systemClock).create('request-1'),
    ...(operation === undefined
      ? {}
      : { operation, viewer: { userId, email: null, name: 'Ana Organiser', personId: null, roles: [] } }),
  });
  /** What `work` wrote into the history, oldest first. */
  async function entriesOf(work: () => Promise<unknown>): Promise<Entry[]> {
    const [{ last }] = await dataSource.query<[{ last: string }]>(
      'SELECT coalesce(max(id), 0)::text AS last FROM audit_entries',
    );
    await work();
    return dataSource.query<Entry[]>('SELECT * FROM audit_entries WHERE id > $1::bigint ORDER BY id', [last]);
  }
  const change = (statement: string, parameters: unknown[], operation = 'updateSession') =>
    unitOfWork.run(ctx(operation), (inside) => inside.manager.query(statement, parameters));

  it('knows every table: it keeps its history, or says why not', async () => {
    const tables = await dataSource.query<{ name: string; is_audited: boolean; left_out: string | null }[]>(
      `SELECT c.relname AS name, t.oid IS NOT NULL AS is_audited
       FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'Audit'
       WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`,
    );
    const audited = tables.filter(({ is_audited }) => is_audited).map(({ name }) => name);
    const silent = tables.filter(({ is_audited }) => !is_audited).map(({ name }) => name);
    // A new table: SELECT audit_table('…') in its migration, or an entry with its reason in unaudited-tables.ts.
    expect(silent.filter((name) => UNAUDITED_TABLES[name] === undefined)).toEqual([]);
    expect(audited.filter((name) => UNAUDITED_TABLES[name] !== undefined)).toEqual([]);
    expect(Object.values(UNAUDITED_TABLES).every((reason) => reason.length > 3)).toBe(true);
    expect(audited).toEqual(expect.arrayContaining(['sessions', 'appearances', 'people', 'summits', 'role_grants']));
  });

  it('keeps no secret and no hash of one', async () => {
    const columns = await dataSource.query<{ column: string; trigger: string }[]>(
      `SELECT a.attname AS "column", pg_get_triggerdef(t.oid) AS trigger
       FROM pg_trigger t JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE t.tgname = 'Audit' AND (a.atttypid = 'bytea'::regtype OR a.attname ~ '(secret|token|hash|password)')`,
    );
    expect(columns.length).toBeGreaterThan(0);
    for (const { column, trigger } of columns) {
      const leftOut = /audit_row\('[^']*', '([^']*)'\)/.exec(trigger)?.[1]?.split(',');
      expect(leftOut).toContain(column);
    }
  });

  it('says who changed what of a session, and only what changed', async () => {
    const sessionId = await rows.session(summitId, 'opening', { title: { en: 'Opening', ur: 'افتتاح' } });
    const [entry, ...others] = await entriesOf(() =>
      change(`UPDATE sessions SET kind = 'keynote', title = $2, revision = 2, updated_at = now() WHERE id = $1`, [
        sessionId,
        JSON.stringify({ en: 'Grand opening', ur: 'افتتاح' }),
      ]),
    );
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      table_name: 'sessions',
      row_id: sessionId,
      action: 'update',
      summit_id: summitId,
      session_id: sessionId,
      label: { en: 'Grand opening', ur: 'افتتاح' },
      before: { kind: 'panel', title: { en: 'Opening', ur: 'افتتاح' } },
      after: { kind: 'keynote', title: { en: 'Grand opening', ur: 'افتتاح' } },
      actor_id: userId,
      actor_name: 'Ana Organiser',
      operation: 'updateSession',
      request_id: 'request-1',
    });
  });

  it('is silent about a change that changes nothing', async () => {
    const sessionId = await rows.session(summitId, 'silent');
    expect(
      await entriesOf(() =>
        change('UPDATE sessions SET title = title, revision = revision + 1, updated_at = now() WHERE id = $1', [
          sessionId,
        ]),
      ),
    ).toEqual([]);
  });

  it('names nobody for what Canopy does by itself, also on a connection that somebody used before', async () => {
    const sessionId = await rows.session(summitId, 'by-itself');
    await change(`UPDATE sessions SET kind = 'keynote' WHERE id = $1`, [sessionId]);
    const entries = await entriesOf(() =>
      Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          unitOfWork.run(ctx(), (inside) =>
            inside.manager.query(`UPDATE sessions SET kind = $2 WHERE id = $1`, [sessionId, `kind-${index}`]),
          ),
        ),
      ),
    );
    expect(entries).toHaveLength(6);
    for (const entry of entries) expect(entry).toMatchObject({ actor_id: null, actor_name: null, operation: null });
  });

  it('is not written when the change is rolled back', async () => {
    const sessionId = await rows.session(summitId, 'undone');
    const entries = await entriesOf(() =>
      unitOfWork
        .run(ctx('updateSession'), async (inside) => {
          await inside.manager.query(`UPDATE sessions SET kind = 'keynote' WHERE id = $1`, [sessionId]);
          throw new Error('no');
        })
        .catch(() => undefined),
    );
    expect(entries).toEqual([]);
  });

  it('does not mistake people who are taken out and put back for a change', async () => {
    const ada = await rows.person('ada', { en: 'Ada' });
    const bob = await rows.person('bob', { en: 'Bob' });
    const sessionId = await rows.session(summitId, 'cast', { people: [ada, bob] });
    const insert = `INSERT INTO appearances (id, session_id, person_id, role, position) VALUES ($1, $2, $3, 'speaker', $4)`;
    const entries = await entriesOf(() =>
      unitOfWork.run(ctx('updateSession'), async ({ manager }) => {
        await manager.query('DELETE FROM appearances WHERE session_id = $1', [sessionId]);
        await manager.query(insert, [uuidv7(), sessionId, ada, 0]);
        await manager.query(insert, [uuidv7(), sessionId, bob, 5]);
      }),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      table_name: 'appearances',
      action: 'update',
      summit_id: summitId,
      session_id: sessionId,
      person_id: bob,
      before: { position: 1 },
      after: { position: 5 },
    });
  });

  it('tells of what goes with a session, in its summit', async () => {
    const person = await rows.person('carol');
    const sessionId = await rows.session(summitId, 'deleted', { people: [person] });
    const entries = await entriesOf(() => change('DELETE FROM sessions WHERE id = $1', [sessionId], 'deleteSession'));
    expect(entries.map(({ table_name, action, summit_id }) => [table_name, action, summit_id])).toEqual([
      ['sessions', 'delete', summitId],
      ['appearances', 'delete', summitId],
    ]);
    expect(entries[0]?.before).toMatchObject({ slug: 'deleted', kind: 'panel' });
  });

  it('shows a stage by its seats', async () => {
    const sessionId = await rows.session(summitId, 'staged');
    const seat = { participantId: uuidv7(), state: 'waiting', isMutedByModerator: false, name: { en: 'A' } };
    const snapshot = (version: number, seats: object[]) =>
      JSON.stringify({ sessionId, version, status: 'live', seats });
    await dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, snapshot, updated_at) VALUES ($1, 'live', 1, now(), $2, now())`,
      [sessionId, snapshot(1, [seat])],
    );
    const entries = await entriesOf(() =>
      change(
        'UPDATE stages SET version = 2, snapshot = $2 WHERE session_id = $1',
        [sessionId, snapshot(2, [{ ...seat, state: 'on-stage', isMutedByModerator: true }])],
        'admitToStage',
      ),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      before: { seats: { [seat.participantId]: 'waiting' } },
      after: { seats: { [seat.participantId]: 'on-stage muted' } },
      summit_id: summitId,
    });
  });

  it.each([
    ['changed', 'UPDATE audit_entries SET actor_name = NULL'],
    ['removed', 'DELETE FROM audit_entries'],
    ['emptied', 'TRUNCATE audit_entries'],
  ])('can not be %s', async (_, statement) => {
    await expect(dataSource.query(statement)).rejects.toThrow('neither changed nor removed');
  });
});
