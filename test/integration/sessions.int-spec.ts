import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService, PersonSchema } from '../../apps/api/src/people/index.js';
import { SessionDraftsService } from '../../apps/api/src/sessions/index.js';
import { organiserOf, OrganisersApp } from '../e2e/organisers/organisers-app.js';

describe('people who are wanted in two places at once', () => {
  let app: OrganisersApp;
  beforeAll(async () => {
    app = await OrganisersApp.start();
  });
  afterAll(() => app.stop());

  const aPerson = async (): Promise<string> => {
    const ctx = app.context([organiserOf(await app.createSummit())]);
    const saved = await app
      .get(PeopleService)
      .add(ctx, PersonSchema.parse({ names: [{ language: 'en', text: 'Ana Lima' }] }));
    if ('code' in saved) throw new Error(saved.message);
    return saved.person.id;
  };
  const session = (people: string[], startsAt: string, endsAt: string) => ({
    kind: 'panel' as const,
    titles: { en: 'Panel' },
    descriptions: null,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    durationMinutes: 60,
    subForumId: null,
    initiativeSlug: null,
    languages: ['en'],
    appearances: people.map((personId) => ({
      personId,
      role: 'speaker' as const,
      fromLanguage: null,
      toLanguage: null,
    })),
  });
  const bookingsOf = (personId: string): Promise<{ slot: string }[]> =>
    app.dataSource.query('SELECT during::text AS slot FROM appearances WHERE person_id = $1 AND during IS NOT NULL', [
      personId,
    ]);

  it('come to exactly one of twenty sessions that organisers of four summits save at the same time', async () => {
    const [ana, bo] = [await aPerson(), await aPerson()];
    const summits = await Promise.all(Array.from({ length: 4 }, () => app.createSummit()));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const summit = summits[index % summits.length];
        if (summit === undefined) throw new Error('no summit');
        // Half of them name the people the other way round: whoever took the locks in that order would stop the others.
        const people = index % 2 === 0 ? [ana, bo] : [bo, ana];
        const start = `2030-06-01T10:${String(index).padStart(2, '0')}:00Z`;
        return app
          .get(SessionDraftsService)
          .create(app.context([organiserOf(summit)]), summit.summit.id, session(people, start, '2030-06-01T11:00:00Z'));
      }),
    );
    const names = outcomes.map((outcome) => outcome.constructor.name);
    expect(names.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'PersonBusy'), 'SessionSaved']);
    expect(await bookingsOf(ana)).toHaveLength(1);
    expect(await bookingsOf(bo)).toHaveLength(1);
  });

  it('are refused by name also when the database alone saw the collision', async () => {
    const ana = await aPerson();
    const summit = await app.createSummit();
    const ctx = app.context([organiserOf(summit)]);
    const first = await app
      .get(SessionDraftsService)
      .create(ctx, summit.summit.id, session([], '2030-06-01T10:00:00Z', '2030-06-01T11:00:00Z'));
    if (!('session' in first)) throw new Error(first.code);

    // Somebody books Ana without holding her row, and commits only when our own booking waits for theirs.
    const stranger = app.dataSource.createQueryRunner();
    await stranger.startTransaction();
    await stranger.query(
      `INSERT INTO appearances (id, session_id, person_id, role, position, during)
       VALUES ($1, $2, $3, 'speaker', 0, tstzrange('2030-06-01T10:00Z', '2030-06-01T11:00Z'))`,
      [uuidv7(), first.session.id, ana],
    );
    const second = app
      .get(SessionDraftsService)
      .create(ctx, summit.summit.id, session([ana], '2030-06-01T10:30:00Z', '2030-06-01T11:30:00Z'));
    await untilSomebodyWaits(app.dataSource.manager);
    await stranger.commitTransaction();
    await stranger.release();
    expect(await second).toMatchObject({
      code: 'person-busy',
      person: { id: ana },
      otherSession: { id: first.session.id },
    });
  });

  it('cannot be booked twice by any statement', async () => {
    const ana = await aPerson();
    const summit = await app.createSummit();
    const ctx = app.context([organiserOf(summit)]);
    const [first, second] = [
      await app
        .get(SessionDraftsService)
        .create(ctx, summit.summit.id, session([ana], '2030-06-01T10:00:00Z', '2030-06-01T11:00:00Z')),
      await app
        .get(SessionDraftsService)
        .create(ctx, summit.summit.id, session([ana], '2030-06-01T11:00:00Z', '2030-06-01T12:00:00Z')),
    ];
    expect([first, second].map((outcome) => 'session' in outcome)).toEqual([true, true]);
    await expect(
      app.dataSource.query(
        `UPDATE appearances SET during = tstzrange('2030-06-01T10:00Z', '2030-06-01T12:00Z') WHERE person_id = $1`,
        [ana],
      ),
    ).rejects.toThrow('appearances_person_busy');
  });
});

describe('a summit', () => {
  it.each([
    ['time zone', { timeZone: 'Mars/Olympus' }],
    ['language', { languages: ['en', 'qq'] }],
  ])('is not kept with an unknown %s', async (what, values) => {
    const app = await OrganisersApp.start();
    try {
      await expect(app.createSummit(values)).rejects.toThrow(`Unknown ${what}`);
    } finally {
      await app.stop();
    }
  });
});

/** Until a statement in this database waits for a lock. */
async function untilSomebodyWaits(manager: EntityManager): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const [row] = await manager.query<{ waiting: number }[]>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row !== undefined && row.waiting > 0) return;
  }
  throw new Error('nobody waited within 10 s');
}
