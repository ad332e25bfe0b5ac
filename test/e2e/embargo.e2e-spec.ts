import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Embargoes } from '../../apps/api/src/embargo/index.js';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { eventually } from '../support/eventually.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { SigningDesk } from './initiatives/signing-desk.js';

const SECOND_MS = 1_000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;
const EMBARGO = `state releasesAt sessionId sessionMoment missingLanguages languagesToName releasedAt recallReason path maySchedule
  titles { language text }`;
const ANSWER = `__typename ... on Refusal { code } ... on EmbargoChanged { embargo { ${EMBARGO} } }`;
const RELEASE = `mutation ($id: ID!, $m: [String!]) { releaseObject(kind: INITIATIVE, objectId: $id, missingLanguages: $m) { ${ANSWER} } }`;
const SCHEDULE = `mutation ($id: ID!, $when: ReleaseWhenInput!, $m: [String!]) {
  scheduleRelease(kind: INITIATIVE, objectId: $id, when: $when, missingLanguages: $m) { ${ANSWER} } }`;
const UNSCHEDULE = `mutation ($id: ID!) { unscheduleRelease(kind: INITIATIVE, objectId: $id) { ${ANSWER} } }`;
const RECALL = `mutation ($id: ID!, $r: String!) { recallObject(kind: INITIATIVE, objectId: $id, reason: $r) { ${ANSWER} } }`;

interface Answer {
  __typename: string;
  code?: string;
  embargo: { state: string; releasedAt: string | null; languagesToName: string[] };
}

let world: ApiWorld;
let desk: SigningDesk;
beforeAll(async () => {
  world = await ApiWorld.start();
});
afterAll(() => world?.stop());
beforeEach(async () => {
  desk = await SigningDesk.frozen(world);
});

const release = (by: Browser = desk.organiser, m: string[] | null = ['ru']): Promise<Answer> =>
  by.ask<Answer>(RELEASE, { id: desk.id, m });
const schedule = (when: object, by: Browser = desk.organiser, m: string[] | null = ['ru']): Promise<Answer> =>
  by.ask<Answer>(SCHEDULE, { id: desk.id, when, m });
const recall = (r: string, by: Browser = desk.organiser): Promise<Answer> => by.ask<Answer>(RECALL, { id: desk.id, r });
const read = (by: Browser = desk.organiser): Promise<object | null> =>
  by.ask<object | null>(`query ($id: ID!) { embargo(kind: INITIATIVE, objectId: $id) { ${EMBARGO} } }`, {
    id: desk.id,
  });
const inMs = (ms: number): { at: string } => ({ at: new Date(Date.now() + ms).toISOString() });
async function stateInDatabase(): Promise<string | undefined> {
  const [row] = await world.dataSource.query<{ state: string }[]>('SELECT state FROM embargoes WHERE object_id = $1', [
    desk.id,
  ]);
  return row?.state;
}
/** The time of release comes: nothing else happens. */
const comeDue = (): Promise<unknown> =>
  world.dataSource.query(`UPDATE embargoes SET releases_at = now() WHERE object_id = $1`, [desk.id]);
async function facts(): Promise<string[]> {
  const rows = await world.dataSource.query<{ payload: { state: string } }[]>(
    'SELECT payload FROM facts WHERE aggregate = $1 ORDER BY position',
    [`embargo:initiative:${desk.id}`],
  );
  return rows.map(({ payload }) => payload.state);
}
const stage = (order: string, sessionId: string): Promise<unknown> =>
  desk.organiser.ask(`mutation ($s: ID!) { ${order}(sessionId: $s) { __typename ... on Refusal { code } } }`, {
    s: sessionId,
  });
async function newSession(): Promise<string> {
  return world.session(desk.summitId, []);
}

describe('what is kept until its release', () => {
  it('is released now, scheduled and recalled by organisers; who presides may release it now', async () => {
    await desk.openSigning();
    for (const change of [release, (by: Browser) => schedule(inMs(DAY_MS), by), (by: Browser) => recall('x', by)]) {
      expect(await change(desk.stranger)).toMatchObject({ code: 'not-signed-in' });
      const other = await world.user('Attila');
      expect(await change(await world.signedIn(world.get(SignIn), other.id))).toMatchObject({ code: 'not-found' });
    }
    expect(await schedule(inMs(DAY_MS), desk.chair)).toMatchObject({ code: 'not-allowed' });
    expect(await read(desk.stranger)).toBeNull();
    expect(await read(desk.chair)).toMatchObject({ state: 'EMBARGOED', maySchedule: false });
    expect(await release(desk.chair)).toMatchObject({ embargo: { state: 'RELEASED', maySchedule: false } });
    expect((await desk.out()).__typename).toBe('PublishedInitiative');
    expect(await recall('Wrong text', desk.chair)).toMatchObject({ code: 'not-allowed' });
    expect(await recall('Wrong text')).toMatchObject({ embargo: { state: 'RECALLED', recallReason: 'Wrong text' } });
    expect(await desk.out()).toMatchObject({ __typename: 'RecalledInitiative', reason: 'Wrong text' });
    expect(await facts()).toEqual(['released', 'recalled']);
  });

  it('is listed for organisers of its summit, and for nobody else', async () => {
    const list = (by: Browser) =>
      by.ask<{ objectId: string }[] | null>(
        `query ($s: ID!) { embargoes(summitId: $s) { objectId kind titles { text } path } }`,
        { s: desk.summitId },
      );
    const path = `/s/${desk.summitSlug}/initiatives/${desk.slug}`;
    expect(await list(desk.organiser)).toMatchObject([{ objectId: desk.id, kind: 'INITIATIVE', path }]);
    expect(await list(desk.chair)).toHaveLength(1);
    const other = await SigningDesk.frozen(world);
    expect(await list(other.organiser)).toBeNull();
    expect(await list(desk.stranger)).toBeNull();
  });

  it('goes out in the second it was scheduled for, by the clock of the database and whatever else runs', async () => {
    await desk.openSigning();
    expect(await schedule(inMs(DAY_MS))).toMatchObject({ embargo: { state: 'EMBARGOED', missingLanguages: ['ru'] } });
    // Clocks of the processes do not count.
    world.clock.pass(2 * DAY_MS);
    expect(await desk.out()).toMatchObject({ code: 'not-found' });
    expect(await desk.listOut()).toEqual([]);
    await comeDue();
    const [out, listed, evidence] = await Promise.all([desk.out(), desk.listOut(), desk.evidence()]);
    expect(out).toMatchObject({ __typename: 'PublishedInitiative', missingLanguages: ['ru'] });
    expect(listed).toHaveLength(1);
    expect(evidence.statusCode).toBe(200);
    world.clock.pass(-2 * DAY_MS);
  });

  it('is carried out where nobody looks, once', async () => {
    await desk.openSigning();
    await schedule(inMs(2 * SECOND_MS));
    expect(await stateInDatabase()).toBe('embargoed');
    await eventually(stateInDatabase, (state) => state === 'released');
    await Promise.all([desk.out(), desk.out(), world.get(Embargoes).settle(world.context(), 'initiative', desk.id)]);
    expect(await facts()).toEqual(['released']);
    expect((await desk.read())?.state).toBe('RELEASED');
  });

  it('is signed by nobody from the moment that it is due', async () => {
    await desk.openSigning();
    const { token } = await desk.invite();
    const sitting = await desk.sit(token);
    await schedule(inMs(DAY_MS));
    await comeDue();
    expect(await desk.decide(sitting)).toMatchObject({ code: 'initiative-closed' });
    expect(await desk.out()).toMatchObject({ signatureCount: 0 });
  });

  it.each([
    ['START', 'startSession', undefined],
    ['END', 'startSession', 'endSession'],
  ])('goes out with the %s of a session, as its stage says', async (moment, first, second) => {
    await desk.openSigning();
    const sessionId = await newSession();
    expect(await schedule({ sessionId, moment })).toMatchObject({ embargo: { sessionId, releasesAt: null } });
    expect(await desk.out()).toMatchObject({ code: 'not-found' });
    await stage(first, sessionId);
    if (second !== undefined) {
      expect(await desk.out()).toMatchObject({ code: 'not-found' });
      await stage(second, sessionId);
    }
    expect((await desk.out()).__typename).toBe('PublishedInitiative');
    expect(await read()).toMatchObject({ state: 'RELEASED', sessionId, sessionMoment: moment });
  });

  it('stays where the session is called off', async () => {
    await desk.openSigning();
    const sessionId = await newSession();
    await schedule({ sessionId, moment: 'END' });
    await world.dataSource.query(
      `INSERT INTO stages (session_id, status, version, started_at, ended_at, snapshot, updated_at)
       VALUES ($1, 'ended', 0, NULL, now(), '{"status": "ended", "version": 0, "seats": []}', now())`,
      [sessionId],
    );
    expect(await desk.out()).toMatchObject({ code: 'not-found' });
    expect(await schedule({ sessionId, moment: 'END' })).toMatchObject({ code: 'moment-passed' });
  });

  it('waits again once its schedule is taken away, and takes another', async () => {
    await desk.openSigning();
    await schedule(inMs(DAY_MS));
    expect(await desk.organiser.ask(UNSCHEDULE, { id: desk.id })).toMatchObject({
      embargo: { state: 'EMBARGOED', releasesAt: null },
    });
    await schedule({ sessionId: await newSession(), moment: 'END' });
    await schedule(inMs(DAY_MS));
    expect(await read()).toMatchObject({ sessionId: null, sessionMoment: null });
    expect(await release()).toMatchObject({ embargo: { state: 'RELEASED', releasesAt: null } });
  });
});

describe('a release is refused', () => {
  it('while a language of the summit is missing that nobody named', async () => {
    await desk.openSigning();
    expect(await release(desk.organiser, null)).toMatchObject({ code: 'language-missing' });
    expect(await schedule(inMs(DAY_MS), desk.organiser, ['en'])).toMatchObject({ code: 'language-missing' });
    expect(await read()).toMatchObject({ languagesToName: ['ru'] });
  });
  it('before signing was opened', async () => {
    expect(await release()).toMatchObject({ code: 'initiative-closed' });
    expect(await schedule(inMs(DAY_MS))).toMatchObject({ code: 'initiative-closed' });
  });
  it('twice, and after it was recalled; what is not out is not recalled', async () => {
    await desk.openSigning();
    expect(await recall('Why')).toMatchObject({ code: 'not-released' });
    await release();
    expect(await release()).toMatchObject({ code: 'released-already' });
    expect(await schedule(inMs(DAY_MS))).toMatchObject({ code: 'released-already' });
    expect(await desk.organiser.ask(UNSCHEDULE, { id: desk.id })).toMatchObject({ code: 'released-already' });
    await recall('Why');
    for (const again of [release(), schedule(inMs(DAY_MS)), recall('Why')])
      expect(await again).toMatchObject({ code: 'recalled-already' });
  });
  it('for a moment that has passed, and for a session of another summit', async () => {
    await desk.openSigning();
    expect(await schedule(inMs(-SECOND_MS))).toMatchObject({ code: 'moment-passed' });
    const other = await SigningDesk.frozen(world);
    const sessionId = await world.session(other.summitId, []);
    expect(await schedule({ sessionId, moment: 'END' })).toMatchObject({ code: 'moment-passed' });
    const own = await newSession();
    await stage('startSession', own);
    expect(await schedule({ sessionId: own, moment: 'START' })).toMatchObject({ code: 'moment-passed' });
    expect(await schedule({ sessionId: own, moment: 'END' })).toMatchObject({ embargo: { state: 'EMBARGOED' } });
  });
  it.each([
    ['nothing', {}],
    ['a time and a session', { at: new Date(), sessionId: randomUUID(), moment: 'END' }],
    ['a session without its moment', { sessionId: randomUUID() }],
  ])('with %s for a moment', async (_, when) => {
    const answer = await desk.organiser.post(SCHEDULE, { id: desk.id, when });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
  it('by the database itself: what is out stays out, and no row of it goes', async () => {
    await desk.openSigning();
    await release();
    const change = (sql: string) => world.dataSource.query(sql, [desk.id]);
    await expect(
      change(`UPDATE embargoes SET state = 'embargoed', released_at = NULL WHERE object_id = $1`),
    ).rejects.toThrow('does not become');
    await expect(change('DELETE FROM embargoes WHERE object_id = $1')).rejects.toThrow('not removed');
  });
});
