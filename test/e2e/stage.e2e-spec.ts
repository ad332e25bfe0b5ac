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
  shareScreen: own('shareScreen'),
  stopOwnScreen: own('stopOwnScreen'),
  stopScreen: `mutation ($s: ID!, $p: ID!) { stopScreen(sessionId: $s, participantId: $p) { ${STAGE} } }`,
  admitToStage: `mutation ($s: ID!, $p: ID!) { admitToStage(sessionId: $s, personId: $p) { ${STAGE} } }`,
  removeFromStage: `mutation ($s: ID!, $p: ID!) { removeFromStage(sessionId: $s, personId: $p) { ${STAGE} } }`,
  sendBackstage: `mutation ($s: ID!, $p: ID!) { sendBackstage(sessionId: $s, participantId: $p) { ${STAGE} } }`,
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
  const onStage = () => streaming.room(sessionId)?.places.filter(({ isOnStage }) => isOnStage);

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

  it('lets one share a screen at a time, until they or the chair stop it, and media follows', async () => {
    const sharing = () => streaming.room(sessionId)?.places.filter(({ sharesScreen }) => sharesScreen);
    const shares = (personId: string | null) =>
      eventually(
        () => [announced.at(-1)?.screenId ?? null, sharing()?.at(0)?.participantId ?? null],
        ([told, media]) => told === personId && media === personId,
      );
    expect(await order(speaker, 'shareScreen')).toMatchObject({ code: 'not-on-stage' });
    await order(speaker, 'requestSeat');
    await order(moderator, 'requestSeat');
    // Backstage too: to try it before the session.
    await order(speaker, 'shareScreen');
    await shares(ada);
    await order(moderator, 'shareScreen');
    await shares(chair);
    // Somebody else shares one now: that goes on.
    await order(speaker, 'stopOwnScreen');
    await order(organiser, 'stopScreen', ada);
    await shares(chair);
    await order(moderator, 'stopOwnScreen');
    await shares(null);
    await order(speaker, 'shareScreen');
    await order(moderator, 'stopScreen', ada);
    await shares(null);
    expect(await order(speaker, 'stopScreen', chair)).toMatchObject({ code: 'not-allowed' });
    for (const by of [booth, organiser, elsewhere])
      expect(await order(by, 'shareScreen')).toMatchObject({ code: 'not-allowed' });
    expect(await order(world.browser(), 'shareScreen')).toMatchObject({ code: 'not-signed-in' });
    await order(speaker, 'shareScreen');
    await order(speaker, 'leaveSeat');
    await shares(null);
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

  describe('with a chair', () => {
    const command = (browser: Browser, field: string): Promise<Answered> =>
      browser.ask<Answered>(`mutation { ${field.replace('(', `(sessionId: "${sessionId}", `)} { ${STAGE} } }`);
    const simple = (browser: Browser, name: string): Promise<Answered> =>
      browser.ask<Answered>(`mutation { ${name}(sessionId: "${sessionId}") { ${STAGE} } }`);
    /** The stage as it was announced last, whole. */
    const stage = async (version: number | undefined): Promise<StageState> => {
      const state = await eventually(
        () => announced.find((each) => each.sessionId === sessionId && each.version === version),
        (found) => found !== undefined,
      );
      if (state === undefined) throw new Error('no stage');
      return state;
    };
    const stageAfter = async (answered: Promise<Answered>): Promise<StageState> => {
      const { stage: changed, code } = await answered;
      expect(code).toBeUndefined();
      return stage(changed?.version);
    };
    async function inSession(): Promise<void> {
      await order(speaker, 'requestSeat');
      await order(moderator, 'startSession');
      await order(moderator, 'requestSeat');
      await order(moderator, 'admitToStage', ada);
    }

    it('gathers people backstage before it is live, where media follow, and begins with a countdown', async () => {
      await order(speaker, 'requestSeat');
      await order(moderator, 'requestSeat');
      await eventually(
        () => streaming.room(sessionId),
        (room) => room?.places.length === 2 && !room.isLive,
      );
      const { startedAt } = await stageAfter(command(moderator, 'startSession(countdownSeconds: 10)'));
      expect(Date.parse(startedAt ?? '') - world.clock.now().getTime()).toBeGreaterThan(5_000);
      await eventually(
        () => streaming.room(sessionId),
        (room) => room?.isLive === true && Number(room.onAirInMs) > 0,
      );
      expect(seats(await order(moderator, 'admitToStage', ada))).toEqual(['ON_STAGE', 'ON_STAGE', 'ABSENT']);
      expect(seats(await order(moderator, 'sendBackstage', ada))).toEqual(['ON_STAGE', 'WAITING', 'ABSENT']);
    });

    it('calls its beginning off while the countdown runs, and media does not open; afterwards it is too late', async () => {
      await order(speaker, 'requestSeat');
      await command(moderator, 'startSession(countdownSeconds: 30)');
      await eventually(
        () => streaming.room(sessionId),
        (room) => room?.isLive === true,
      );
      expect((await simple(speaker, 'callOffStart')).code).toBe('not-allowed');
      const waiting = await stageAfter(simple(organiser, 'callOffStart'));
      expect(waiting).toMatchObject({ status: 'waiting', startedAt: null });
      expect(waiting.seats.map(({ state }) => state)).toEqual(['absent', 'waiting', 'absent']);
      await eventually(
        () => streaming.room(sessionId),
        (room) => room?.isLive === false && room.places.length === 1,
      );
      await order(moderator, 'startSession');
      expect((await simple(moderator, 'callOffStart')).code).toBe('stage-on-air');
    });

    it('gives the floor in the planned order, with a clock, and takes it back', async () => {
      await inSession();
      await command(moderator, 'ruleTurns(limitSeconds: 120, warnSeconds: 20, waitsForBooths: false)');
      const planned = await stageAfter(command(moderator, `planSpeakers(participantIds: ["${ben}", "${ada}"])`));
      expect(planned.order).toEqual([ben, ada]);
      const speaking = await stageAfter(simple(moderator, 'callNextSpeaker'));
      // Ben has not come: who is on stage is next.
      expect(speaking).toMatchObject({ floor: { participantId: ada, limitMs: 120_000 }, order: [ben] });
      const longer = await stageAfter(command(moderator, 'extendFloor(bySeconds: 60)'));
      expect(longer.floor?.limitMs).toBe(180_000);
      expect((await stageAfter(simple(speaker, 'yieldFloor'))).floor).toBeNull();
      expect((await command(speaker, `giveFloor(participantId: "${ada}")`)).code).toBe('not-allowed');
      expect((await simple(moderator, 'callNextSpeaker')).code).toBe('order-empty');
      await command(moderator, `planSpeakers(participantIds: ["${ada}", "${chair}"])`);
      // Two who preside press at once: one speaker is called.
      const calls = await Promise.all(
        [moderator, organiser].map((browser) => command(browser, `callNextSpeaker(expectedId: "${ada}")`)),
      );
      expect(calls.map(({ code }) => code)).toEqual([undefined, undefined]);
      expect((await command(moderator, `callNextSpeaker(expectedId: "${ben}")`)).code).toBe('order-changed');
      expect(await stage(calls[0]?.stage?.version)).toMatchObject({ floor: { participantId: ada }, order: [chair] });
      expect((await command(moderator, `giveFloor(participantId: "${ben}")`)).code).toBe('not-on-stage');
      const bad = await moderator.post(
        `mutation { extendFloor(sessionId: "${sessionId}", bySeconds: 999999) { ${STAGE} } }`,
      );
      expect(bad.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'bySeconds' }] });
    });

    it('hears a hand from the audience, brings its owner up with the right to speak, and lets them go back', async () => {
      await inSession();
      const guest = world.browser();
      const raised = await stageAfter(command(guest, 'raiseHand(displayName: "  Eve\u202e ")'));
      expect(raised.hands).toMatchObject([{ guestName: 'Eve' }]);
      const eve = raised.hands[0]?.participantId;
      const pass = `mutation { issueRoomPass(sessionId: "${sessionId}", displayName: "Eve") { ... on RoomPass { participantId rights } } }`;
      expect(await guest.ask(pass)).toEqual({ participantId: eve, rights: ['watch', 'chat'] });
      const up = await stageAfter(command(moderator, `promoteToStage(participantId: "${eve}")`));
      expect(up.seats.at(-1)).toMatchObject({
        participantId: eve,
        role: 'guest',
        state: 'on-stage',
        name: { und: 'Eve' },
      });
      expect(await guest.ask(pass)).toEqual({ participantId: eve, rights: ['watch', 'chat', 'publish'] });
      await eventually(onStage, (found) => found?.some(({ participantId }) => participantId === eve) ?? false);
      const back = await stageAfter(simple(guest, 'leaveGuestSeat'));
      expect(back.seats).toHaveLength(3);
      expect(await guest.ask(pass)).toEqual({ participantId: eve, rights: ['watch', 'chat'] });
      expect((await command(moderator, `promoteToStage(participantId: "${eve}")`)).code).toBe('hand-not-raised');
      await command(moderator, 'lockStage(isLocked: true)');
      expect((await simple(guest, 'raiseHand')).code).toBe('stage-locked');
    });

    it('is handed over to a speaker, who then presides, and back', async () => {
      await inSession();
      expect((await simple(speaker, 'muteEverybody')).code).toBe('not-allowed');
      await command(moderator, `handOverChair(personId: "${ada}")`);
      expect((await stageAfter(simple(speaker, 'muteEverybody'))).chairId).toBe(ada);
      const asked = await stageAfter(command(speaker, `askToUnmute(participantId: "${chair}")`));
      expect(asked.seats[0]).toMatchObject({ isMutedByModerator: false, isAskedToUnmute: true });
      expect((await stageAfter(simple(moderator, 'answerUnmute'))).seats[0]?.isAskedToUnmute).toBe(false);
      await command(speaker, `handOverChair(personId: "${chair}")`);
      expect((await simple(speaker, 'muteEverybody')).code).toBe('not-allowed');
    });

    it('waits for the booth before the next speaker, and the booth changes hands', async () => {
      await world.seat(sessionId, [
        { role: 'moderator', personId: chair },
        { role: 'speaker', personId: ada },
        { role: 'speaker', personId: ben },
        { role: 'interpreter', personId: interpreter, toLanguage: 'ru' },
      ]);
      await world.release(sessionId);
      await inSession();
      const interpreting = await stageAfter(command(booth, 'takeBooth(language: "ru")'));
      expect(interpreting.booths).toMatchObject([{ language: 'ru', activeId: interpreter, isCaughtUp: true }]);
      await eventually(
        () => streaming.room(sessionId)?.booths[0]?.activeId,
        (activeId) => activeId === interpreter,
      );
      expect((await command(booth, 'takeBooth(language: "zh")')).code).toBe('not-allowed');
      expect((await command(moderator, 'takeBooth(language: "ru")')).code).toBe('not-allowed');
      await command(moderator, 'ruleTurns(warnSeconds: 0, waitsForBooths: true)');
      await command(moderator, `giveFloor(participantId: "${chair}")`);
      await command(moderator, `planSpeakers(participantIds: ["${ada}"])`);
      const between = await stageAfter(simple(moderator, 'callNextSpeaker'));
      expect([between.floor, between.nextId]).toEqual([null, ada]);
      const released = await stageAfter(command(booth, 'reportCaughtUp(language: "ru")'));
      expect([released.floor?.participantId, released.nextId]).toEqual([ada, null]);
      expect((await stageAfter(command(booth, 'leaveBooth(language: "ru")'))).booths[0]?.activeId).toBeNull();
    });
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

  it('waits again when a session that was taken off the schedule before it began takes place after all', async () => {
    await order(moderator, 'requestSeat');
    const slot = await world.dataSource.query('SELECT starts_at, ends_at FROM sessions WHERE id = $1', [sessionId]);
    await world.dataSource.query('UPDATE sessions SET starts_at = NULL, ends_at = NULL WHERE id = $1', [sessionId]);
    await world.release(sessionId);
    const status = () => announced.findLast((stage) => stage.sessionId === sessionId)?.status;
    await eventually(status, (found) => found === 'ended');
    expect((await order(moderator, 'startSession')).code).toBe('session-cancelled');
    await world.dataSource.query('UPDATE sessions SET starts_at = $2, ends_at = $3 WHERE id = $1', [
      sessionId,
      ...Object.values((slot as Record<string, Date>[])[0] ?? {}),
    ]);
    await world.release(sessionId);
    await eventually(status, (found) => found === 'waiting');
    expect((await order(moderator, 'startSession')).stage?.status).toBe('LIVE');
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
