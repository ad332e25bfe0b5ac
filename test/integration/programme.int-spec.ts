import { readConfig } from '@app/config';
import { dataSourceOptions, UnitOfWork } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource, type Logger as QueryLogger } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ProgrammeDocumentsRepository } from '../../apps/api/src/programme/programme-documents.repository.js';
import { ProgrammeDraftsRepository } from '../../apps/api/src/programme/programme-drafts.repository.js';
import { ProgrammeReleases } from '../../apps/api/src/programme/programme-releases.js';
import { PublicProgrammes } from '../../apps/api/src/programme/public-programmes.js';
import { aContext, ProgrammeRows } from './support/programme-rows.js';

const statements: string[] = [];
const counting: QueryLogger = {
  logQuery: (query) => void statements.push(query),
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

describe('the released programme', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let rows: ProgrammeRows;
  let releases: ProgrammeReleases;
  let programmes: PublicProgrammes;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await startTestDatabase();
    dataSource = await new DataSource({
      ...dataSourceOptions({ url: database.url, poolSize: 4 }),
      logging: true,
      logger: counting,
    }).initialize();
    rows = new ProgrammeRows(dataSource);
    const documents = new ProgrammeDocumentsRepository();
    releases = new ProgrammeReleases(documents, new ProgrammeDraftsRepository());
    programmes = new PublicProgrammes(documents, readConfig({}));
    unitOfWork = new UnitOfWork(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.stop();
  });
  beforeEach(async () => {
    // Tables that are only ever added to are emptied with the rest: of this database nobody reads them.
    await dataSource.query(
      'SET LOCAL session_replication_role = replica; TRUNCATE summits, people, facts CASCADE; SET LOCAL session_replication_role = origin',
    );
  });

  const ctx = (languages?: string[]) => aContext(dataSource, languages);
  const releaseSession = (id: string) => unitOfWork.run(ctx(), (tx) => releases.releaseSession(tx, id));

  it('shows nothing before the first release, and then what was released, not what is edited', async () => {
    const summitId = await rows.summit('green');
    const [ana, bo] = [await rows.person('ana', { en: 'Ana', ur: 'انا' }), await rows.person('bo')];
    const id = await rows.session(summitId, 'opening', { people: [bo, ana], title: { en: 'Opening', ur: 'افتتاح' } });
    const other = await rows.session(summitId, 'secret');
    expect(await programmes.findSummit(ctx(), 'green')).toBeUndefined();

    expect(await releaseSession(id)).toEqual({ summitId, version: 1 });
    const summit = await programmes.findSummit(ctx(['ur']), 'green');
    expect(summit?.agenda.map(({ slug, title }) => [slug, title.text, title.direction])).toEqual([
      ['opening', 'افتتاح', 'rtl'],
    ]);
    expect(summit?.title).toEqual({ text: 'Summit green', language: 'en', direction: 'ltr', isFallback: true });
    expect(summit?.everybody.map(({ slug, appearances }) => [slug, appearances[0]?.session.slug])).toEqual([
      ['bo', 'opening'],
      ['ana', 'opening'],
    ]);

    await dataSource.query(`UPDATE sessions SET title = '{"en": "Edited"}'`);
    expect((await programmes.findSummit(ctx(['en']), 'green'))?.agenda[0]?.title.text).toBe('Opening');
    await releaseSession(other);
    expect((await programmes.findSummit(ctx(['en']), 'green'))?.agenda.map(({ title }) => title.text)).toEqual([
      'Opening',
      'Edited',
    ]);
  });

  it('announces each version in the same transaction', async () => {
    const summitId = await rows.summit('green');
    const id = await rows.session(summitId, 'a');
    await releaseSession(id);
    const failing = unitOfWork.run(ctx(), async (tx) => {
      await releases.releaseSession(tx, id);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const facts = await dataSource.query('SELECT kind, payload FROM facts');
    const place = { startsAt: '2022-12-20T06:00:00.000Z', endsAt: '2022-12-20T08:00:00.000Z', subForum: null };
    const changes = [
      { kind: 'programme-published' },
      { kind: 'session-added', session: { id, slug: 'a', title: { en: 'a' } }, place },
    ];
    expect(facts).toEqual([
      {
        kind: 'ProgrammeReleased',
        payload: { summitId, summitSlug: 'green', version: 1, name: null, sessionIds: [id], changes },
      },
    ]);
    expect((await programmes.findSummit(ctx(), 'green'))?.version).toBe(1);
  });

  it('numbers versions without a gap when many release at once', async () => {
    const summitId = await rows.summit('green');
    const ids = await Promise.all(Array.from({ length: 8 }, (_, index) => rows.session(summitId, `s-${index}`)));
    const versions = await Promise.all(ids.map((id) => releaseSession(id)));
    expect(versions.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await programmes.findSummit(ctx(), 'green'))?.agenda).toHaveLength(8);
  });

  it('keeps a cancelled session and refuses to release a draft', async () => {
    const summitId = await rows.summit('green');
    const id = await rows.session(summitId, 'a');
    await releaseSession(id);
    await dataSource.query(`UPDATE sessions SET status = 'cancelled'`);
    expect(await releaseSession(id)).toEqual({ summitId, version: 2 });
    expect((await programmes.findSummit(ctx(), 'green'))?.agenda[0]?.status).toBe('cancelled');
    const draft = await rows.session(summitId, 'b', { status: 'draft' });
    await expect(releaseSession(draft)).rejects.toThrow('is a draft');
    const neverSeen = await rows.session(summitId, 'c', { status: 'cancelled' });
    expect(await releaseSession(neverSeen)).toEqual({ summitId, version: 2 });
  });

  it('writes no version, and tells nobody, when the public sees it already', async () => {
    const summitId = await rows.summit('green');
    const [ana, track] = [await rows.person('ana'), await rows.subForum(summitId, 'energy', 0)];
    const id = await rows.session(summitId, 'a', { people: [ana], subForumId: track, description: { en: 'A' } });
    await unitOfWork.run(ctx(), (tx) => releases.releaseSummit(tx, summitId, [id]));
    expect(await releaseSession(id)).toEqual({ summitId, version: 1 });
    expect(await unitOfWork.run(ctx(), (tx) => releases.releaseSummit(tx, summitId, [id]))).toEqual({
      summitId,
      version: 1,
    });
    expect(await dataSource.query('SELECT kind FROM facts')).toHaveLength(1);
  });

  it("takes the summit's own texts only when the summit is released", async () => {
    const summitId = await rows.summit('green');
    const id = await rows.session(summitId, 'a');
    await releaseSession(id);
    await dataSource.query(`UPDATE summits SET title = '{"en": "Greener"}'`);
    await dataSource.query(`UPDATE sessions SET languages = '{en,ur}'`);
    await releaseSession(id);
    expect((await programmes.findSummit(ctx(), 'green'))?.title.text).toBe('Summit green');
    await unitOfWork.run(ctx(), (tx) => releases.releaseSummit(tx, summitId, []));
    expect(await programmes.findSummit(ctx(), 'green')).toMatchObject({ title: { text: 'Greener' }, version: 3 });
  });

  it('shows stages as they are, without a release', async () => {
    const summitId = await rows.summit('green');
    const id = await rows.session(summitId, 'a');
    await releaseSession(id);
    const status = async () => (await programmes.findSummit(ctx(), 'green'))?.agenda[0]?.stageStatus;
    expect(await status()).toBeNull();
    await dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, snapshot, updated_at) VALUES ($1, 'live', 3, now(), '{"status": "live", "version": 3}', now())`,
      [id],
    );
    expect(await status()).toBe('live');
    await dataSource.query(
      `UPDATE stages SET status = 'ended', version = 4, ended_at = now(), snapshot = '{"status": "ended", "version": 4}'`,
    );
    expect(await status()).toBe('ended');
  });

  it('reads with at most two statements, and with one when nothing changed, whatever the length', async () => {
    const summitId = await rows.summit('green');
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => rows.person(`p-${index}`)));
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1)
      ids.push(await rows.session(summitId, `s-${index}`, { people: people.slice(index % 10, (index % 10) + 5) }));
    await unitOfWork.run(ctx(), (tx) => releases.releaseSummit(tx, summitId, ids));
    statements.length = 0;
    expect((await programmes.findSummit(ctx(), 'green'))?.agenda).toHaveLength(40);
    expect(statements).toHaveLength(2);
    await programmes.findSummit(ctx(['ur']), 'green');
    await programmes.listSummits(ctx(), 10, null);
    expect(statements).toHaveLength(4);
  });

  it('tells of the versions so far without a statement more, and not of all of very many', async () => {
    const summitId = await rows.summit('green', { languages: ['en'] });
    const id = await rows.session(summitId, 'a');
    await releaseSession(id);
    for (let version = 2; version <= 52; version += 1) {
      await dataSource.query(`UPDATE sessions SET languages = $1`, [version % 2 === 0 ? ['en', 'ur'] : ['en']]);
      await releaseSession(id);
    }
    statements.length = 0;
    const versions = (await programmes.findSummit(ctx(['en']), 'green'))?.versions ?? [];
    expect(statements).toHaveLength(2);
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index));
    expect(versions[0]).toMatchObject({
      name: null,
      changelog: { language: 'en' },
      releasedAt: '2026-01-01T00:00:00.000Z',
    });
    await programmes.findSummit(ctx(['en']), 'green');
    expect(statements).toHaveLength(3);
  });

  it('pages through summits, newest first, each once', async () => {
    const slugs = ['a', 'b', 'c', 'd', 'e'];
    for (const [index, slug] of slugs.entries()) {
      const id = await rows.summit(slug, { startsOn: index < 2 ? '2024-10-16' : `202${index}-01-01` });
      await unitOfWork.run(ctx(), (tx) => releases.releaseSummit(tx, id, []));
    }
    await rows.summit('never-released');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<PublicProgrammes['listSummits']>> = await programmes.listSummits(ctx(), 2, after);
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map(({ slug }) => slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['b', 'a', 'e', 'd', 'c']);
    await expect(programmes.listSummits(ctx(), 2, 'nonsense')).rejects.toMatchObject({
      fields: [{ path: 'after', code: 'bad-cursor' }],
    });
  });
});

describe('the migration of releases', () => {
  const NAME = 'Release1700000000600';

  it('keeps what people have, up and down', async () => {
    const database = await startTestDatabase({ schema: 'empty' });
    const dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
    const undo = async (): Promise<void> => {
      const isThere = async () =>
        (await dataSource.query<unknown[]>('SELECT FROM schema_migrations WHERE name = $1', [NAME])).length > 0;
      while (await isThere()) await dataSource.undoLastMigration({ transaction: 'each' });
    };
    const aSession = (columns: string, values: string): Promise<unknown> =>
      dataSource.query(
        `INSERT INTO sessions (id, summit_id, slug, kind, title, status, languages, revision, created_at, updated_at, ${columns})
         SELECT gen_random_uuid(), id, gen_random_uuid(), 'panel', '{"en": "A"}', 'published', '{en}', 1, now(), now(), ${values} FROM summits`,
      );
    const slots = () =>
      dataSource.query(
        `SELECT starts_at AS "startsAt", (extract(epoch FROM ends_at - starts_at) / 60)::integer AS minutes FROM sessions ORDER BY starts_at`,
      );
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      await undo();
      const summitId = await new ProgrammeRows(dataSource).summit('old');
      await dataSource.query(
        `INSERT INTO programme_documents (summit_id, version, document, released_at) VALUES ($1, 1, '{}', now())`,
        [summitId],
      );
      await aSession('starts_at, ends_at', `'2022-12-20T06:00Z', '2022-12-20T07:30:20Z'`);
      await dataSource.runMigrations({ transaction: 'each' });
      expect(await dataSource.query('SELECT duration_minutes AS minutes FROM sessions')).toEqual([{ minutes: 91 }]);
      expect(await dataSource.query('SELECT name, changelog, changes FROM programme_documents')).toEqual([
        { name: null, changelog: null, changes: null },
      ]);
      await expect(aSession('starts_at', `'2022-12-20T06:00Z'`)).rejects.toThrow('sessions_slot_whole');
      await aSession('duration_minutes', '45');
      await undo();
      // The summit's first day begins in Shanghai.
      expect(await slots()).toEqual([
        { startsAt: new Date('2022-12-19T16:00:00Z'), minutes: 45 },
        { startsAt: new Date('2022-12-20T06:00:00Z'), minutes: 90 },
      ]);
    } finally {
      await dataSource.destroy();
      await database.stop();
    }
  });
});
