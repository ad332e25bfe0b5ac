import { type JoinedRoom, REFUSAL_CODES } from '@app/contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { cameraParameters, dtlsParameters, microphoneParameters } from './media/rtp-fixtures.js';
import { SignallingClient } from './media/signalling-client.js';

/** What should be true of one speaker's socket: small enough to be read, exact enough to name every refusal. */
interface Model {
  isRoomOpen: boolean;
  isJoined: boolean;
  isOnStage: boolean;
  isMuted: boolean;
  stageVersion: number;
  transports: Record<Direction, 'none' | 'made' | 'connected'>;
  sent: Record<Source, boolean>;
}
interface Real {
  server: MediaServer;
  socket: SignallingClient;
  room: string;
  participant: string;
  transportIds: Partial<Record<Direction, string>>;
  producerIds: Partial<Record<Source, string>>;
  resumeKey: string | undefined;
}
type Direction = 'send' | 'recv';
type Source = 'camera' | 'microphone';
type Command = fc.AsyncCommand<Model, Real>;

/** An order with the outcome that the model foretells: `ok` or a code. `apply` changes the model after `ok`. */
class Order implements Command {
  constructor(
    private readonly label: string,
    private readonly name: string,
    private readonly message: (real: Real) => unknown,
    private readonly outcome: (model: Model) => string,
    private readonly apply: (model: Model, real: Real, value: never) => void = () => undefined,
  ) {}
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    const answer = await real.socket.raw(this.name, this.message(real));
    expect(answer.ok ? 'ok' : answer.code, `${this.label}: ${JSON.stringify(answer)}`).toBe(this.outcome(model));
    if (answer.ok) this.apply(model, real, answer.value as never);
  }
  toString(): string {
    return this.label;
  }
}
class Api implements Command {
  constructor(
    private readonly label: string,
    private readonly act: (model: Model, real: Real) => Promise<void>,
  ) {}
  check(): boolean {
    return true;
  }
  run(model: Model, real: Real): Promise<void> {
    return this.act(model, real);
  }
  toString(): string {
    return this.label;
  }
}

const fresh = (): Pick<Model, 'transports' | 'sent'> => ({
  transports: { send: 'none', recv: 'none' },
  sent: { camera: false, microphone: false },
});
const joined = (then: (model: Model) => string) => (model: Model) => (model.isJoined ? then(model) : 'wrong-state');

const join = new Order(
  'join',
  'media:join-room',
  () => ({}),
  (m) => (m.isRoomOpen ? 'ok' : 'room-not-open'),
  (m, real, { resumeKey }: JoinedRoom) => {
    real.resumeKey = resumeKey;
    Object.assign(m, fresh(), { isJoined: true });
  },
);
const createTransport = (direction: Direction) =>
  new Order(
    `create ${direction}`,
    'media:create-transport',
    () => ({ direction }),
    joined((m) => (m.transports[direction] === 'none' ? 'ok' : 'limit-reached')),
    (m, real, { transportId }: { transportId: string }) => {
      m.transports[direction] = 'made';
      real.transportIds[direction] = transportId;
    },
  );
const connectTransport = (direction: Direction) =>
  new Order(
    `connect ${direction}`,
    'media:connect-transport',
    (real) => ({ transportId: real.transportIds[direction] ?? 'none', dtlsParameters }),
    joined((m) => ({ none: 'transport-unknown', made: 'ok', connected: 'wrong-state' })[m.transports[direction]]),
    (m) => void (m.transports[direction] = 'connected'),
  );
const restartIce = (direction: Direction) =>
  new Order(
    `restart ${direction}`,
    'media:restart-ice',
    (real) => ({ transportId: real.transportIds[direction] ?? 'none' }),
    joined((m) => (m.transports[direction] === 'none' ? 'transport-unknown' : 'ok')),
  );
const receiveStage = new Order(
  'receive the stage',
  'media:receive-stage',
  () => ({ rtpCapabilities: { codecs: [] }, spatialLayer: 1 }),
  joined((m) => ({ none: 'transport-unknown', made: 'ok', connected: 'wrong-state' })[m.transports.recv]),
);
const produce = (source: Source, direction: Direction) =>
  new Order(
    `produce ${source} on ${direction}`,
    'media:produce',
    (real) => ({
      transportId: real.transportIds[direction] ?? 'none',
      source,
      kind: source === 'camera' ? 'video' : 'audio',
      rtpParameters: source === 'camera' ? cameraParameters() : microphoneParameters(),
    }),
    joined((m) => {
      if (!m.isOnStage) return 'right-missing';
      if (m.transports[direction] === 'none') return 'transport-unknown';
      if (direction === 'recv') return 'wrong-state';
      return m.sent[source] ? 'limit-reached' : 'ok';
    }),
    (m, real, { producerId }: { producerId: string }) => {
      m.sent[source] = true;
      real.producerIds[source] = producerId;
    },
  );
const toProducer = (verb: 'pause' | 'resume' | 'close', source: Source) =>
  new Order(
    `${verb} ${source}`,
    `media:${verb}-producer`,
    (real) => ({ producerId: real.producerIds[source] ?? 'none' }),
    joined((m) => {
      if (!m.sent[source]) return 'producer-unknown';
      return verb === 'resume' && source === 'microphone' && m.isMuted ? 'muted-by-moderator' : 'ok';
    }),
    (m) => {
      if (verb === 'close') m.sent[source] = false;
    },
  );
const putRoom = (isOnStage: boolean, isMuted: boolean) =>
  new Api(`stage: ${isOnStage ? (isMuted ? 'muted' : 'on') : 'off'}`, async (m, { server, room, participant }) => {
    m.stageVersion += 1;
    const places = isOnStage ? [{ participantId: participant, isMutedByModerator: isMuted }] : [];
    await server.putRoom(room, m.stageVersion, places);
    Object.assign(m, { isRoomOpen: true, isOnStage, isMuted: isOnStage && isMuted });
    if (!isOnStage) m.sent = fresh().sent;
  });
const closeRoom = new Api('close room', async (m, { server, room }) => {
  await server.closeRoom(room);
  Object.assign(m, fresh(), { isRoomOpen: false, isJoined: false, isOnStage: false, isMuted: false });
});
const reconnect = new Api('reconnect', async (m, real) => {
  real.socket.close();
  real.socket = await SignallingClient.connect(real.server, { room: real.room, participant: real.participant });
  Object.assign(m, fresh(), { isJoined: false });
});

/** Comes back on another socket with the key of the last join; `isMissed`: the server knows that the old one is gone. */
const resume = (isMissed: boolean) =>
  new Api(isMissed ? 'resume' : 'take over', async (m, real) => {
    if (isMissed) real.socket.socket.io.engine.close();
    const before = real.socket;
    real.socket = await SignallingClient.connect(real.server, { room: real.room, participant: real.participant });
    const answer = await real.socket.order('media:join-room', { resumeKey: real.resumeKey });
    expect(answer.ok ? 'ok' : answer.code).toBe(m.isRoomOpen ? 'ok' : 'room-not-open');
    if (!isMissed) before.close();
    if (!answer.ok) return void Object.assign(m, fresh(), { isJoined: false });
    const { resumed, resumeKey } = answer.value;
    real.resumeKey = resumeKey;
    if (resumed === null) {
      expect(m.isJoined, 'what was joined is given back').toBe(false);
      return void Object.assign(m, fresh(), { isJoined: true });
    }
    expect(m.isJoined, 'nothing is given back that had ended').toBe(true);
    const made = directions.filter((direction) => m.transports[direction] !== 'none');
    expect(resumed.transportIds.sort()).toEqual(made.map((direction) => real.transportIds[direction]).sort());
    const sent = sources.filter((source) => m.sent[source]);
    expect(resumed.producers.map(({ producerId }) => producerId).sort()).toEqual(
      sent.map((source) => real.producerIds[source]).sort(),
    );
  });
/** A socket that is lost and whose page starts anew; what the old one had goes with the grace period, or when it is in the way. */
const loseAndForget = new Api('lose', async (m, real) => {
  real.socket.socket.io.engine.close();
  real.socket = await SignallingClient.connect(real.server, { room: real.room, participant: real.participant });
  real.resumeKey = undefined;
  Object.assign(m, fresh(), { isJoined: false });
});

const directions: Direction[] = ['send', 'recv'];
const sources: Source[] = ['camera', 'microphone'];
const commands = fc.commands(
  [
    fc.constant(join),
    fc.constantFrom(...directions.map(createTransport)),
    fc.constantFrom(...directions.map(connectTransport)),
    fc.constantFrom(...directions.map(restartIce), receiveStage),
    fc.constantFrom(...sources.flatMap((source) => directions.map((direction) => produce(source, direction)))),
    fc.constantFrom(...sources.map((source) => produce(source, 'send'))),
    fc.constantFrom(
      ...sources.flatMap((s) => (['pause', 'resume', 'close'] as const).map((verb) => toProducer(verb, s))),
    ),
    fc.constantFrom(putRoom(true, false), putRoom(true, true), putRoom(false, false)),
    fc.oneof(
      { weight: 1, arbitrary: fc.constant(closeRoom) },
      { weight: 3, arbitrary: fc.constant(putRoom(true, false)) },
    ),
    fc.constant(reconnect),
    fc.constantFrom(resume(true), resume(false), loseAndForget),
  ],
  { maxCommands: 60, size: 'max' },
);

const orderNames = [
  'media:join-room',
  'media:ping',
  'media:create-transport',
  'media:connect-transport',
  'media:restart-ice',
  'media:produce',
  'media:pause-producer',
  'media:consume',
  'media:receive-stage',
  'media:resume-consumer',
  'media:prefer-layers',
  'media:line-narrowed',
  'pass:renew',
  'media:nothing',
];

describe('media signalling, whatever comes', () => {
  let server: MediaServer;
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterAll(() => server.close());

  it('answers every order as the rules say, in any sequence', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const [room, participant] = [randomUUID(), randomUUID()];
        const socket = await SignallingClient.connect(server, { room, participant });
        const real: Real = {
          server,
          socket,
          room,
          participant,
          transportIds: {},
          producerIds: {},
          resumeKey: undefined,
        };
        const model: Model = {
          isRoomOpen: false,
          isJoined: false,
          isOnStage: false,
          isMuted: false,
          stageVersion: 0,
          ...fresh(),
        };
        try {
          await fc.asyncModelRun(() => ({ model, real }), sequence);
        } finally {
          real.socket.close();
          await server.closeRoom(room);
        }
      }),
      { numRuns: 60, verbose: 1 },
    );
  });

  it(
    'answers any payload at all, at any speed, with a code of the contract, and its worker lives on',
    { timeout: 120_000 },
    async () => {
      const [pid] = server.workerPids();
      const room = await server.openRoom();
      const parameters = fc.constantFrom(cameraParameters(), microphoneParameters(), dtlsParameters, {});
      const mutated = fc
        .tuple(parameters, fc.string(), fc.anything({ withBigInt: false, withDate: false, withNullPrototype: false }))
        .map(([good, key, value]) => ({ ...good, [key]: value, encodings: value }));
      const payload = fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            direction: fc.constantFrom('send', 'recv', 'both'),
            transportId: fc.string({ maxLength: 70 }),
            producerId: fc.string({ maxLength: 70 }),
            consumerId: fc.string({ maxLength: 70 }),
            kind: fc.constantFrom('audio', 'video', 'data'),
            source: fc.constantFrom('camera', 'microphone', 'screen'),
            rtpParameters: fc.oneof(mutated, fc.jsonValue()),
            rtpCapabilities: fc.oneof(mutated, fc.jsonValue()),
            dtlsParameters: fc.oneof(mutated, fc.jsonValue()),
            pass: fc.string(),
          },
          { requiredKeys: [] },
        ),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...orderNames), payload), { maxLength: 40 }),
          async (messages) => {
            const participant = randomUUID();
            const socket = await SignallingClient.connect(server, { room, participant });
            // All at once: nothing waits for an answer.
            const answers = await Promise.all(messages.map(([name, message]) => socket.raw(name, message)));
            for (const answer of answers) {
              if (answer.ok) continue;
              expect(REFUSAL_CODES).toContain(answer.code);
              expect(answer.code).not.toBe('internal');
            }
            socket.close();
          },
        ),
        { numRuns: 150, verbose: 1 },
      );
      expect(server.workerPids()).toEqual([pid]);
      const after = await SignallingClient.connect(server, { room });
      await after.get('media:join-room', {});
      expect(await after.codeOf('media:create-transport', { direction: 'send' })).toBe('ok');
      after.close();
    },
  );

  it(
    'answers or disconnects, never hangs, while its worker is killed again and again',
    { timeout: 120_000 },
    async () => {
      const participant = randomUUID();
      const room = await server.openRoom([participant]);
      for (let round = 0; round < 5; round += 1) {
        const socket = await SignallingClient.connect(server, { room, participant });
        const stream = (async () => {
          const answers = [];
          for (let turn = 0; turn < 30; turn += 1) {
            answers.push(await socket.raw('media:join-room', {}));
            const made = await socket.order('media:create-transport', { direction: 'send' });
            answers.push(made);
            const transportId = made.ok ? made.value.transportId : 'none';
            const order = { transportId, kind: 'audio', source: 'microphone', rtpParameters: microphoneParameters() };
            answers.push(await socket.raw('media:produce', order));
          }
          return answers;
        })();
        await socket.order('media:join-room', {});
        for (const pid of server.workerPids()) process.kill(pid, 'SIGKILL');
        for (const answer of await stream) {
          if (!answer.ok) {
            expect(['wrong-state', 'unavailable', 'transport-unknown', 'rate-limited', 'limit-reached']).toContain(
              answer.code,
            );
          }
        }
        socket.close();
      }
    },
  );
});
