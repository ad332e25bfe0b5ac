import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../apps/api/src/tables/index.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { joined } from './chat/chat-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const ATTENDANCE = '{ attendance { sessionId viewers registered peak meanMinutes medianMinutes titles { text } } }';

/** Chat writes down who is in a room; the API tells organisers what that amounts to. */
describe('who watched', () => {
  let world: ApiWorld;
  let desk: RegistrationDesk;
  let chat: TestChatServer;
  let sessionId: string;

  const enter = async (by: Browser) => {
    const { token } = await by.ask<{ token: string }>(
      'mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { token } } }',
      { s: sessionId },
    );
    return (await joined(chat.origin, token)).socket;
  };
  const attendance = async (by = desk.organiser) =>
    by.ask<{ attendance: object[] } | null>(`{ draftSummit(slug: "${desk.slug}") ${ATTENDANCE} }`);
  const rows = () =>
    world.dataSource.query<{ participant: string; seconds: number }[]>(
      'SELECT participant_id AS participant, extract(epoch FROM last_seen_at - started_at)::float8 AS seconds FROM attendances WHERE session_id = $1',
      [sessionId],
    );

  beforeAll(async () => {
    world = await ApiWorld.start();
    desk = await RegistrationDesk.open(world);
    await desk.save({});
    sessionId = await world.session(desk.summitId, []);
    chat = await startChatServer({
      databaseUrl: world.databaseUrl,
      publicKey: world.publicKey,
      limits: { attendanceBeatMs: 50 },
    });
  });
  afterAll(async () => {
    await chat?.close();
    await world?.stop();
  });

  it('counts guests, names who registered and is signed in, and leaves out who organises', async () => {
    await desk.register('ada@watch.example.org', { name: 'Ada' });
    const ada = world.browser();
    await desk.signIn((await desk.mailTo('ada@watch.example.org')).token, ada);
    const sockets = [await enter(ada), await enter(ada), await enter(world.browser()), await enter(desk.organiser)];
    // The beat writes them while they are there: a server that dies now has lost nothing but the last beat.
    await eventually(rows, (found) => found.length === 3 && found.every(({ seconds }) => seconds > 0));
    for (const socket of sockets) socket.disconnect();
    const summit = await eventually(
      () => attendance(),
      (found) => found?.attendance.length === 1,
    );
    expect(summit?.attendance).toMatchObject([
      { sessionId, viewers: 2, registered: 1, peak: 2, titles: [{ text: 'Roundtable' }, { text: 'گول میز' }] },
    ]);
    const watchedBy = await desk.organiser.ask<object>(
      `{ draftSummit(slug: "${desk.slug}") { watchedBy(sessionId: "${sessionId}") { name email minutes } } }`,
    );
    expect(watchedBy).toMatchObject({ watchedBy: [{ name: 'Ada', email: 'ada@watch.example.org' }] });
    const table = await world.app.inject({
      url: `/exchange/registrations/${desk.slug}/attendance/${sessionId}.csv`,
      headers: { cookie: [...desk.organiser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(readCsv(table.rawPayload).rows.map(({ cells }) => [cells.get('name'), cells.get('email')])).toEqual([
      ['Ada', 'ada@watch.example.org'],
    ]);
  });

  it('is nobody’s to see but the organisers’', async () => {
    expect(await attendance(world.browser())).toBeNull();
    const other = await RegistrationDesk.open(world);
    expect(await attendance(other.organiser)).toBeNull();
    // Another summit's session tells nothing.
    expect(
      await other.organiser.ask(
        `{ draftSummit(slug: "${other.slug}") { watchedBy(sessionId: "${sessionId}") { name } } }`,
      ),
    ).toEqual({ watchedBy: [] });
  });

  it('forgets the name with the registration', async () => {
    await desk.delete((await desk.mailTo('ada@watch.example.org')).token);
    expect((await attendance())?.attendance).toMatchObject([{ viewers: 2, registered: 0 }]);
  });

  it('goes under the name of the registration in the room', async () => {
    await desk.register('bo@watch.example.org', { name: 'Bo of the ticket' });
    const bo = world.browser();
    await desk.signIn((await desk.mailTo('bo@watch.example.org')).token, bo);
    expect(await bo.ask('{ viewer { name } }')).toEqual({ name: 'Bo of the ticket' });
    (await enter(bo)).disconnect();
  });
});
