import { dataSourceOptions, type RequestContext } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuthSessionsRepository, newSecret, UsersRepository } from '../../apps/api/src/identity/index.js';
import { SignInLinksRepository } from '../../apps/api/src/identity/sign-in-links.repository.js';

const NOW = new Date('2026-03-01T09:00:00Z');
const later = (ms: number): Date => new Date(NOW.getTime() + ms);

describe('identity in the database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await startTestDatabase();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 20 })).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.stop();
  });

  const ctx = (now = NOW): RequestContext => ({
    requestId: 'test',
    viewer: null,
    languages: [],
    clock: { now: () => now },
    manager: dataSource.manager,
  });
  const users = new UsersRepository();
  const links = new SignInLinksRepository();
  const sessions = new AuthSessionsRepository();
  const aUser = (email: string) =>
    users.findOrCreate(ctx(), { email, name: email, personId: null, mayReadOutbox: false });

  it('lets one of twenty connections consume a link, and tells the others that it was used', async () => {
    const { id: userId } = await aUser('race@example.org');
    for (let round = 0; round < 5; round += 1) {
      const { hash } = newSecret();
      await links.create(ctx(), { tokenHash: hash, userId, returnTo: '/', expiresAt: later(900_000) });
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => links.consume(ctx(), hash)));
      expect(outcomes.map(({ state }) => state).toSorted()).toEqual([
        'consumed',
        ...Array.from({ length: 19 }, () => 'used'),
      ]);
    }
  });

  it('tells an expired link from a used and an unknown one, for a day', async () => {
    const { id: userId } = await aUser('late@example.org');
    const { hash } = newSecret();
    await links.create(ctx(), { tokenHash: hash, userId, returnTo: '/', expiresAt: later(1_000) });
    expect(await links.consume(ctx(later(1_000)), hash)).toEqual({ state: 'expired' });
    expect(await links.consume(ctx(), newSecret().hash)).toEqual({ state: 'unknown' });
    await links.create(ctx(later(2 * 86_400_000)), {
      tokenHash: newSecret().hash,
      userId,
      returnTo: '/',
      expiresAt: later(3 * 86_400_000),
    });
    expect(await links.consume(ctx(), hash)).toEqual({ state: 'unknown' });
  });

  it('makes one user of one address however many ask at once', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => aUser('same@example.org')));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    await expect(
      dataSource.query(`UPDATE users SET email = 'Same@example.org' WHERE id = $1`, [made[0]?.id]),
    ).rejects.toThrow(/users_email_check/);
  });

  it('finds whom a session belongs to until it ends, in one statement', async () => {
    const { id: userId } = await aUser('session@example.org');
    const { hash } = newSecret();
    await sessions.create(ctx(), {
      tokenHash: hash,
      userId,
      invitationId: null,
      registrationId: null,
      expiresAt: later(1_000),
    });
    expect(await sessions.find(ctx(), hash)).toMatchObject({
      userId,
      email: 'session@example.org',
      roles: [],
      mayReadOutbox: false,
    });
    expect(await sessions.find(ctx(later(1_000)), hash)).toBeUndefined();
    await sessions.deleteExpired(ctx(later(1_000)));
    expect(await dataSource.query('SELECT 1 FROM auth_sessions WHERE user_id = $1', [userId])).toEqual([]);
  });

  it('grants a role once, as each person apart', async () => {
    const { id: userId } = await aUser('grants@example.org');
    const [summitId, personId] = ['01890000-0000-7000-8000-00000000000a', '01890000-0000-7000-8000-00000000000b'];
    await dataSource.query(
      `INSERT INTO summits (id, slug, title, format, time_zone, starts_on, ends_on, languages, record, created_at, updated_at)
       VALUES ($1, 'grants', '{}', 'online', 'UTC', '2026-03-01', '2026-03-01', '{en}', '{}', now(), now())`,
      [summitId],
    );
    await dataSource.query(
      `INSERT INTO people (id, slug, name, created_at, updated_at) VALUES ($1, 'grants', '{"en":"P"}', now(), now())`,
      [personId],
    );
    for (const person of [null, null, personId, personId])
      await users.grant(ctx(), { userId, summitId, role: 'speaker', personId: person });
    expect(await dataSource.query('SELECT 1 FROM role_grants WHERE user_id = $1', [userId])).toHaveLength(2);
  });
});

describe('the migrations of identity and stage', () => {
  it('go up, down and up again', async () => {
    const database = await startTestDatabase({ schema: 'empty' });
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
    const tables = async () =>
      (
        await dataSource.query<{ name: string }[]>(
          `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
        )
      ).map(({ name }) => name);
    const ours = ['auth_sessions', 'invitations', 'outbox_mails', 'role_grants', 'sign_in_links', 'stages', 'users'];
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      expect(await tables()).toEqual(expect.arrayContaining(ours));
      for (const _ of ran) await dataSource.undoLastMigration({ transaction: 'each' });
      expect(await tables()).toEqual(['schema_migrations']);
      await dataSource.runMigrations({ transaction: 'each' });
      expect(await tables()).toEqual(expect.arrayContaining(ours));
    } finally {
      await dataSource.destroy();
      await database.stop();
    }
  });
});
