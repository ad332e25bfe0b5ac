import { StageState } from '@app/contracts';
import { FACT_BUS, type FactBus } from '@app/facts';
import { CloseReason } from '@app/grpc';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { StageService } from '../../apps/api/src/stage/index.js';
import { ApiWorld, type Browser, type Cast, eventually } from './api/api-world.js';
import { StreamingStandIn } from './api/streaming-stand-in.js';

const STAGE = `__typename ... on StageChanged { stage { sessionId version status startedAt endedAt seats { personId role state isMutedByModerator } } } ... on Refusal { code }`;
const own = (name: string): string => `mutation ($s: ID!) { ${name}(sessionId: $s) { ${STAGE} } }`;
const OPERATIONS = {
  startSession: own('startSession'),
  endSession: own('endSession'),
  requestSeat: own('requestSeat'),
  leaveSeat: own('leaveSeat'),
  admitToStage: `mutation ($s: ID!, $p: ID!) { admitToStage(sessionId: $s, personId: $p) { ${STAGE} } }`,
  removeFromStage: `mutation ($s: ID!, $p: ID!) { removeFromStage(sessionId: $s, personId: $p) { ${STAGE} } }`,
  muteOnStage: `mutation ($s: ID!, $p: ID!, $m: Boolean = true) { muteOnStage(sessionId: $s, personId: $p, isMuted: $m) { ${STAGE} } }`,
};
type Operation = keyof typeof OPERATIONS;
interface Answered {
  __typename: string;
  code?: string;
  stage?: {
    version: number;
    status: string;
    startedAt: string | null;
    seats: { personId: string; role: string; state: string; isMutedByModerator: boolean }[];
  };
}

describe('the stage', () => {
  let world: ApiWorld;
  let streaming: StreamingStandIn;
  let summitId: string;
  let chair: string, ada: string, ben: string, interpreter: string;
  let moderator: Browser, speaker: Browser, booth: Browser, organiser: Browser, elsewhere: Browser;
  let sessionId: string;
  const announced: StageState[] = [];

  beforeAll(async () => {
    world = await ApiWorld.start();
    streaming = await StreamingStandIn.start(world.streamingAddress);
    world.app
      .get<FactBus>(FACT_BUS)
      .subscribe('StageChanged', (fact) => void announced.push(StageState.parse(fact.payload.stage)));
    summitId = await world.rows.summit('stage-summit');
    const otherSummitId = await world.rows.summit('other-summit');
    chair = await world.rows.person('chair', { en: 'An Fengquan', ur: 'این فینگکوان' });
    ada = await world.rows.person('ada', { en: 'Ada' });
    ben = await world.rows.person('ben', { en: 'Ben' });
    interpreter = await world.rows.person('booth', { en: 'Booth' });
    const signIn = world.get(SignIn);
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1]) =>
      world.signedIn(signIn, (await world.user(name, grants)).id);
    moderator = await as('Chair', [{ summitId, role: 'moderator', personId: chair }]);
    speaker = await as('Ada', [{ summitId, role: 'speaker', personId: ada }]);
    booth = await as('Booth', [{ summitId, role: 'interpreter', personId: interpreter }]);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    // The same people and roles, but granted by another summit.
    elsewhere = await as('Elsewhere', [
      { summitId: otherSummitId, role: 'organiser' },
      { summitId: otherSummitId, role: 'moderator', personId: chair },
    ]);
  });
  afterAll(async () => {
    await world.stop();
    await streaming.stop();
  });

  const cast = (): Cast => [
    { role: 'moderator', personId: chair },
    { role: 'speaker', personId: ada },
    { role: 'speaker', personId: ben },
    { role: 'interpreter', personId: interpreter },
  ];
  beforeEach(async () => {
    // One person can't be in two sessions at once, so the last one's are gone.
    sessionId = await world.session(summitId, cast());
    announced.length = 0;
  });

  const order = (browser: Browser, operation: Operation, personId?: string, isMuted?: boolean): Promise<Answered> =>
    browser.ask<Answered>(OPERATIONS[operation], { s: sessionId, p: personId, m: isMuted });
  const seats = (answered: Answered): string[] =>
    answered.stage?.seats.map(({ state, isMutedByModerator }) => (isMutedByModerator ? `${state} muted` : state)) ?? [
      answered.code ?? '',
    ];
  const onStage = () => streaming.room(sessionId)?.onStage;

  it('is opened by the moderator, has the programme’s seats without interpreters, and opens a room', async () => {
    const answered = await order(moderator, 'startSession');
    expect(answered).toMatchObject({
      __typename: 'StageChanged',
      stage: { status: 'LIVE', version: 1, startedAt: expect.any(String), endedAt: null },
    });
    expect(answered.stage?.seats.map(({ personId, role }) => [personId, role])).toEqual([
      [chair, 'MODERATOR'],
      [ada, 'SPEAKER'],
      [ben, 'SPEAKER'],
    ]);
    expect(await eventually(onStage, (found) => found !== undefined)).toEqual([]);
    const [fact] = await eventually(
      () => announced.filter((stage) => stage.sessionId === sessionId),
      (found) => found.length > 0,
    );
    expect(fact).toMatchObject({
      version: 1,
      status: 'live',
      seats: [{ name: { en: 'An Fengquan', ur: 'این فینگکوان' }, participantId: chair }, {}, {}],
    });
  });

  it('lets a speaker up when the moderator admits, mutes and removes them, and media follows', async () => {
    expect(seats(await order(speaker, 'requestSeat'))).toEqual(['ABSENT', 'WAITING', 'ABSENT']);
    await order(moderator, 'startSession');
    expect(seats(await order(moderator, 'requestSeat'))).toEqual(['ON_STAGE', 'WAITING', 'ABSENT']);
    expect(seats(await order(moderator, 'admitToStage', ada))).toEqual(['ON_STAGE', 'ON_STAGE', 'ABSENT']);
    await eventually(onStage, (found) => found?.length === 2);
    expect(seats(await order(moderator, 'muteOnStage', ada))).toEqual(['ON_STAGE', 'ON_STAGE muted', 'ABSENT']);
    await eventually(
      onStage,
      (found) =>
        found?.some(({ participantId, isMutedByModerator }) => participantId === ada && isMutedByModerator) ?? false,
    );
    expect(seats(await order(organiser, 'muteOnStage', ada, false))).toEqual(['ON_STAGE', 'ON_STAGE', 'ABSENT']);
    expect(seats(await order(moderator, 'removeFromStage', ada))).toEqual(['ON_STAGE', 'REMOVED', 'ABSENT']);
    await eventually(onStage, (found) => found?.length === 1);
    expect(seats(await order(speaker, 'requestSeat'))).toEqual(['ON_STAGE', 'WAITING', 'ABSENT']);
    expect(seats(await order(speaker, 'leaveSeat'))).toEqual(['ON_STAGE', 'ABSENT', 'ABSENT']);
    const versions = await eventually(
      () => announced.map(({ version }) => version),
      (found) => found.length === 9,
    );
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('announces nothing and keeps its version when a command changes nothing', async () => {
    await order(moderator, 'startSession');
    expect((await order(moderator, 'startSession')).stage?.version).toBe(1);
    await order(speaker, 'requestSeat');
    expect((await order(speaker, 'requestSeat')).stage?.version).toBe(2);
  });

  it('keeps order when many come at once', async () => {
    await order(moderator, 'startSession');
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, (_, index) => order(moderator, 'muteOnStage', ada, index % 2 === 0)),
      ...Array.from({ length: 10 }, (_, index) => order(organiser, 'muteOnStage', ben, index % 2 === 0)),
    ]);
    const highest = Math.max(...answers.map(({ stage }) => stage?.version ?? 0));
    const changes = await eventually(
      () => announced.filter((stage) => stage.sessionId === sessionId),
      (found) => found.length === highest,
    );
    expect(changes.map(({ version }) => version)).toEqual(Array.from({ length: highest }, (_, index) => index + 1));
  });

  it('refuses what the stage itself does not allow, each by its code', async () => {
    expect((await order(moderator, 'endSession')).code).toBe('stage-not-live');
    await order(moderator, 'startSession');
    expect((await order(moderator, 'admitToStage', ada)).code).toBe('not-waiting');
    expect((await order(moderator, 'admitToStage', interpreter)).code).toBe('seat-unknown');
    expect((await order(moderator, 'endSession')).stage?.status).toBe('ENDED');
    for (const [browser, operation] of [
      [moderator, 'startSession'],
      [speaker, 'requestSeat'],
      [moderator, 'muteOnStage'],
    ] as const) {
      expect((await order(browser, operation, ada)).code).toBe('stage-ended');
    }
    await eventually(
      () => streaming.closed.find(({ roomId }) => roomId === sessionId)?.reason,
      (reason) => reason === CloseReason.CLOSE_REASON_ENDED,
    );
  });

  it.each<Operation>([
    'startSession',
    'endSession',
    'requestSeat',
    'leaveSeat',
    'admitToStage',
    'removeFromStage',
    'muteOnStage',
  ])('%s refuses whom it is not for', async (operation) => {
    const code = async (browser: Browser) => (await order(browser, operation, ada)).code;
    expect(await code(world.browser())).toBe('not-signed-in');
    expect(await code(elsewhere)).toBe('not-allowed');
    expect(await code(booth)).toBe('not-allowed');
    const isOwnSeat = operation === 'requestSeat' || operation === 'leaveSeat';
    expect(await code(isOwnSeat ? organiser : speaker)).toBe('not-allowed');
  });

  it.each<Operation>([
    'startSession',
    'endSession',
    'requestSeat',
    'leaveSeat',
    'admitToStage',
    'removeFromStage',
    'muteOnStage',
  ])('%s names a bad id and refuses an unknown and a cancelled session', async (operation) => {
    const { errors } = await moderator.post(OPERATIONS[operation], { s: 'nonsense', p: ada });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'sessionId' }] });
    await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
    await world.release(sessionId);
    expect((await order(moderator, operation, ada)).code).toBe('session-cancelled');
    sessionId = '01890000-0000-7000-8000-000000000000';
    expect((await order(moderator, operation, ada)).code).toBe('not-found');
  });

  it('does not open for a session that is not published', async () => {
    sessionId = await world.session(summitId, cast(), { status: 'draft' });
    expect((await order(organiser, 'startSession')).code).toBe('session-not-published');
    expect((await order(moderator, 'startSession')).code).toBe('not-allowed');
  });

  it('follows the programme: who is added gets a seat, who is dropped leaves it, unpublished edits change nothing', async () => {
    await order(speaker, 'requestSeat');
    await order(moderator, 'startSession');
    await order(moderator, 'admitToStage', ada);
    await world.seat(sessionId, [
      { role: 'moderator', personId: chair },
      { role: 'speaker', personId: ben },
    ]);
    expect(seats(await order(moderator, 'startSession'))).toEqual(['ABSENT', 'ON_STAGE', 'ABSENT']);
    await world.release(sessionId);
    await eventually(
      () => announced.at(-1)?.seats.map(({ participantId }) => participantId),
      (found) => found?.length === 2,
    );
    await eventually(onStage, (found) => found?.length === 0);
    expect((await order(speaker, 'requestSeat')).code).toBe('not-allowed');
  });

  it('ends when its session is cancelled, and media is told why', async () => {
    await order(moderator, 'startSession');
    await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
    await world.release(sessionId);
    await eventually(
      () => announced.at(-1)?.status,
      (status) => status === 'ended',
    );
    await eventually(
      () => streaming.closed.find(({ roomId }) => roomId === sessionId)?.reason,
      (reason) => reason === CloseReason.CLOSE_REASON_CANCELLED,
    );
  });

  it('can be commanded while streaming is down, and streaming has it all when it is back', async () => {
    await order(moderator, 'startSession');
    const ended = sessionId;
    await eventually(onStage, (found) => found !== undefined);
    await streaming.stop();
    await order(moderator, 'endSession');
    sessionId = await world.session(summitId, cast());
    expect((await order(moderator, 'startSession')).stage?.status).toBe('LIVE');
    expect(seats(await order(moderator, 'requestSeat'))).toEqual(['ON_STAGE', 'ABSENT', 'ABSENT']);
    await eventually(
      () => announced.at(-1)?.version,
      (version) => version === 2,
    );
    streaming = await StreamingStandIn.start(world.streamingAddress);
    streaming.openBehindTheBack(ended);
    await eventually(onStage, (found) => found?.length === 1);
    await eventually(
      () => streaming.room(ended),
      (room) => room === undefined,
    );
  });

  it('of a rehearsal opens again and again, each time under a higher version', async () => {
    const stage = world.get(StageService);
    await stage.openRehearsal(world.context(), sessionId);
    await stage.openRehearsal(world.context(), sessionId);
    await eventually(
      () => announced.at(-1),
      (last) => last?.status === 'live' && last.version === 1,
    );
    await order(moderator, 'endSession');
    await stage.openRehearsal(world.context(), sessionId);
    await eventually(
      () => announced.at(-1),
      (last) => last?.status === 'live' && last.version === 3 && last.endedAt === null,
    );
  });
});
