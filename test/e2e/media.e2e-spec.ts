import { PROTOCOL_VERSION, type RefusalBody } from '@app/contracts';
import { CloseReason } from '@app/grpc';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { cameraParameters, capabilitiesOf, dtlsParameters, microphoneParameters } from './media/rtp-fixtures.js';
import { SignallingClient } from './media/signalling-client.js';

describe('media signalling', () => {
  let server: MediaServer;
  const open: SignallingClient[] = [];
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterAll(() => server.close());

  async function client(wishes: Parameters<MediaServer['passFor']>[0]): Promise<SignallingClient> {
    const made = await SignallingClient.connect(server, wishes);
    open.push(made);
    return made;
  }

  /** A speaker on stage with a send transport, joined. */
  async function aSpeaker(room: string, participant: string) {
    const socket = await client({ room, participant });
    const joined = await socket.get('media:join-room', {});
    const { transportId } = await socket.get('media:create-transport', { direction: 'send' });
    const produce = (source: 'camera' | 'microphone', changes: Record<string, unknown> = {}) => ({
      transportId,
      kind: source === 'camera' ? 'video' : 'audio',
      source,
      isPaused: false,
      rtpParameters: source === 'camera' ? cameraParameters() : microphoneParameters(),
      ...changes,
    });
    const publish = async (source: 'camera' | 'microphone', changes = {}): Promise<string> => {
      const answer = await socket.raw('media:produce', produce(source, changes));
      if (!answer.ok) throw new Error(answer.message);
      return (answer.value as { producerId: string }).producerId;
    };
    return { socket, joined, transportId, produce, publish, participant };
  }

  async function aListener(room: string) {
    const socket = await client({ room, rights: ['watch'] });
    const joined = await socket.get('media:join-room', {});
    const { transportId } = await socket.get('media:create-transport', { direction: 'recv' });
    const rtpCapabilities = capabilitiesOf(joined.routerRtpCapabilities);
    const consume = (producerId: string) => ({ transportId, producerId, rtpCapabilities });
    return { socket, joined, transportId, consume, rtpCapabilities };
  }

  async function onAir() {
    const participant = randomUUID();
    const room = await server.openRoom([participant]);
    return { room, speaker: await aSpeaker(room, participant), listener: await aListener(room) };
  }

  describe('a room', () => {
    it('shows a newcomer what is being sent, and tells who is there what begins and ends', async () => {
      const { room, speaker, listener } = await onAir();
      expect(speaker.joined).toMatchObject({ mayPublish: true, isMutedByModerator: false, producers: [] });
      const producerId = await speaker.publish('microphone');
      const shown = {
        producerId,
        participantId: speaker.participant,
        kind: 'audio',
        source: 'microphone',
        language: null,
        isPaused: false,
      };
      expect(await listener.socket.told('media:producer-opened')).toEqual(shown);
      const newcomer = await aListener(room);
      expect(newcomer.joined.producers).toEqual([shown]);
      expect(newcomer.joined).toMatchObject({ mayPublish: false, activeSpeaker: null });
      const consumed = await newcomer.socket.get('media:consume', newcomer.consume(producerId));
      expect(consumed).toMatchObject({ producerId, kind: 'audio', isProducerPaused: false });
      expect(await newcomer.socket.codeOf('media:resume-consumer', { consumerId: consumed.consumerId })).toBe('ok');
      await speaker.socket.get('media:pause-producer', { producerId });
      expect(await listener.socket.told('media:producer-paused')).toEqual({ producerId });
      await speaker.socket.get('media:resume-producer', { producerId });
      expect(await listener.socket.told('media:producer-resumed')).toEqual({ producerId });
      speaker.socket.close();
      expect(await listener.socket.told('media:producer-closed')).toEqual({ producerId });
      expect(await newcomer.socket.told('media:consumer-closed')).toEqual({ consumerId: consumed.consumerId });
    });

    it('gives a newcomer who asks with the join what is heard and who speaks, at once and unpaused', async () => {
      const { room, speaker, listener } = await onAir();
      const [soundId, pictureId] = [await speaker.publish('microphone'), await speaker.publish('camera')];
      const socket = await client({ room, rights: ['watch'] });
      // As a browser numbers its extensions: the router has others.
      const rtpCapabilities = {
        ...listener.rtpCapabilities,
        headerExtensions: [{ kind: 'audio', uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', preferredId: 9 }],
      };
      const wanted = { rtpCapabilities, spatialLayer: 1, priority: 11 };
      expect(await socket.codeOf('media:receive-stage', wanted)).toBe('wrong-state');
      const [joined, { transportId }, { consumers }] = await Promise.all([
        socket.get('media:join-room', {}),
        socket.get('media:create-transport', { direction: 'recv' }),
        socket.get('media:receive-stage', wanted),
      ]);
      expect(consumers.map(({ producerId }) => producerId)).toEqual([soundId, pictureId]);
      const [mid] = joined.routerRtpCapabilities.headerExtensions ?? [];
      expect(consumers[0]?.rtpParameters.headerExtensions?.map(({ id, uri }) => ({ id, uri }))).toEqual([
        { id: mid?.preferredId, uri: mid?.uri },
      ]);
      const consume = { transportId, producerId: pictureId, rtpCapabilities };
      expect(await socket.codeOf('media:consume', consume), 'it has that already').toBe('wrong-state');
      expect(await socket.get('media:receive-stage', wanted), 'nothing twice').toEqual({ consumers: [] });
      await socket.get('media:connect-transport', { transportId, dtlsParameters });
      expect(await socket.codeOf('media:receive-stage', wanted), 'a key frame could be lost').toBe('wrong-state');

      const hearing = await client({ room, participant: speaker.participant });
      await hearing.get('media:join-room', {});
      expect(await hearing.codeOf('media:receive-stage', wanted)).toBe('transport-unknown');
      await hearing.get('media:create-transport', { direction: 'recv' });
      const soundAlone = { rtpCapabilities };
      expect(await hearing.get('media:receive-stage', soundAlone), 'nobody hears themselves').toEqual({
        consumers: [],
      });
    });

    it('is asked for again until the API has opened it', async () => {
      const room = randomUUID();
      const early = await client({ room });
      expect(await early.codeOf('media:join-room', {})).toBe('room-not-open');
      await server.openRoom([], room);
      expect(await early.codeOf('media:join-room', {})).toBe('ok');
    });

    it('ends for everybody when the API closes it, with the reason', async () => {
      const { room, speaker, listener } = await onAir();
      await speaker.publish('microphone');
      await server.closeRoom(room, CloseReason.CLOSE_REASON_CANCELLED);
      expect(await speaker.socket.told('media:room-closed')).toEqual({ reason: 'cancelled' });
      expect(await listener.socket.told('media:room-closed')).toEqual({ reason: 'cancelled' });
      expect(await listener.socket.codeOf('media:create-transport', { direction: 'recv' })).toBe('wrong-state');
      expect(await listener.socket.codeOf('media:join-room', {})).toBe('room-not-open');
    });

    it('can be joined again on the same socket: a fresh start', async () => {
      const { speaker, listener } = await onAir();
      const producerId = await speaker.publish('camera');
      await speaker.socket.get('media:join-room', {});
      expect(await listener.socket.told('media:producer-closed')).toEqual({ producerId });
      expect(await speaker.socket.codeOf('media:produce', speaker.produce('camera'))).toBe('transport-unknown');
    });

    it('gives a source to the newest page of a participant', async () => {
      const { room, speaker, listener } = await onAir();
      const older = await speaker.publish('microphone');
      const camera = await speaker.publish('camera');
      const second = await aSpeaker(room, speaker.participant);
      expect(second.joined.producers).toHaveLength(2);
      const newer = await second.publish('microphone');
      expect(await speaker.socket.told('media:producer-closed')).toEqual({ producerId: older });
      expect(await listener.socket.told('media:producer-closed')).toEqual({ producerId: older });
      const later = await aListener(room);
      expect(later.joined.producers.map(({ producerId }) => producerId)).toEqual([camera, newer]);
    });

    it('takes no more than 8 pages of one participant', async () => {
      const participant = randomUUID();
      const room = await server.openRoom([]);
      for (let page = 0; page < 8; page += 1) {
        await (await client({ room, participant })).get('media:join-room', {});
      }
      expect(await (await client({ room, participant })).codeOf('media:join-room', {})).toBe('limit-reached');
    });
  });

  describe('who may', () => {
    const refusalOf = async (auth: Record<string, unknown>): Promise<RefusalBody | undefined> =>
      SignallingClient.connectWith(server.origin, auth).then(
        () => undefined,
        (error: { data: RefusalBody }) => error.data,
      );

    it('connect: only with a pass that is ours and valid now', async () => {
      const room = randomUUID();
      const { token } = await server.passFor({ room });
      const expired = await server.passFor({ room, lifetimeS: -5 });
      const protocolVersion = PROTOCOL_VERSION;
      expect(await refusalOf({ pass: `${token}x`, protocolVersion })).toMatchObject({ code: 'pass-invalid' });
      expect(await refusalOf({ pass: expired.token, protocolVersion })).toMatchObject({ code: 'pass-expired' });
      expect(await refusalOf({ pass: token, protocolVersion: 0 })).toMatchObject({ code: 'client-too-old' });
      expect(await refusalOf({})).toMatchObject({ code: 'bad-message' });
    });

    it('join: with the right to watch or to publish', async () => {
      const room = await server.openRoom();
      expect(await (await client({ room, rights: ['chat'] })).codeOf('media:join-room', {})).toBe('right-missing');
    });

    it('produce: with the right to publish and a place on stage, both', async () => {
      const [onStage, waiting] = [randomUUID(), randomUUID()];
      const room = await server.openRoom([onStage]);
      const offStage = await aSpeaker(room, waiting);
      expect(offStage.joined.mayPublish).toBe(false);
      expect(await offStage.socket.codeOf('media:produce', offStage.produce('camera'))).toBe('right-missing');
      const viewer = await client({ room, participant: onStage, rights: ['watch'] });
      expect(await viewer.get('media:join-room', {})).toMatchObject({ mayPublish: false });
      const { transportId } = await viewer.get('media:create-transport', { direction: 'send' });
      expect(await viewer.codeOf('media:produce', offStage.produce('camera', { transportId }))).toBe('right-missing');
    });

    it('consume: with the right to watch', async () => {
      const { room, speaker, listener } = await onAir();
      const producerId = await speaker.publish('microphone');
      const deaf = await client({ room, rights: ['publish'] });
      await deaf.get('media:join-room', {});
      const { transportId } = await deaf.get('media:create-transport', { direction: 'recv' });
      expect(await deaf.codeOf('media:consume', { ...listener.consume(producerId), transportId })).toBe(
        'right-missing',
      );
      expect(await deaf.codeOf('media:receive-stage', { rtpCapabilities: listener.rtpCapabilities })).toBe(
        'right-missing',
      );
    });
  });

  describe('the moderator', () => {
    it('lets somebody up and takes them down: what they send ends, and they are told', async () => {
      const participant = randomUUID();
      const room = await server.openRoom([]);
      const speaker = await aSpeaker(room, participant);
      const listener = await aListener(room);
      await server.putRoom(room, 2, [{ participantId: participant }]);
      expect(await speaker.socket.told('media:rights-changed')).toEqual({
        mayPublish: true,
        isMutedByModerator: false,
        mayShareScreen: true,
        interpretsInto: [],
      });
      const producerId = await speaker.publish('camera');
      speaker.socket.forgetFacts();
      await server.putRoom(room, 3, []);
      expect(await speaker.socket.told('media:rights-changed')).toEqual({
        mayPublish: false,
        isMutedByModerator: false,
        mayShareScreen: false,
        interpretsInto: [],
      });
      expect(await listener.socket.told('media:producer-closed')).toEqual({ producerId });
      expect(await speaker.socket.codeOf('media:resume-producer', { producerId })).toBe('producer-unknown');
      expect(await speaker.socket.codeOf('media:produce', speaker.produce('camera'))).toBe('right-missing');
    });

    it('mutes: the microphone pauses, and only its owner switches it on after the unmute', async () => {
      const { room, speaker, listener } = await onAir();
      const producerId = await speaker.publish('microphone');
      const place = { participantId: speaker.participant };
      await server.putRoom(room, 2, [{ ...place, isMutedByModerator: true }]);
      expect(await listener.socket.told('media:producer-paused')).toEqual({ producerId });
      expect(await speaker.socket.told('media:rights-changed')).toEqual({
        mayPublish: true,
        isMutedByModerator: true,
        mayShareScreen: true,
        interpretsInto: [],
      });
      expect(await speaker.socket.codeOf('media:resume-producer', { producerId })).toBe('muted-by-moderator');
      speaker.socket.forgetFacts();
      await server.putRoom(room, 3, [place]);
      expect(await speaker.socket.told('media:rights-changed')).toEqual({
        mayPublish: true,
        isMutedByModerator: false,
        mayShareScreen: true,
        interpretsInto: [],
      });
      expect((await aListener(room)).joined.producers).toMatchObject([{ producerId, isPaused: true }]);
      expect(await speaker.socket.codeOf('media:resume-producer', { producerId })).toBe('ok');
      expect(await listener.socket.told('media:producer-resumed')).toEqual({ producerId });
    });

    it('mutes ahead: a microphone that starts on a muted seat starts paused, a camera does not', async () => {
      const participant = randomUUID();
      const room = randomUUID();
      await server.putRoom(room, 1, [{ participantId: participant, isMutedByModerator: true }]);
      const speaker = await aSpeaker(room, participant);
      expect(speaker.joined).toMatchObject({ mayPublish: true, isMutedByModerator: true });
      await speaker.publish('microphone');
      await speaker.publish('camera');
      expect((await aListener(room)).joined.producers.map(({ isPaused }) => isPaused)).toEqual([true, false]);
    });
  });

  describe('backstage', () => {
    const [chair, waiting] = [randomUUID(), randomUUID()];
    const places = (isOnStage: boolean) => [{ participantId: chair }, { participantId: waiting, isOnStage }];

    it('is seen and heard by who is there and by moderators, not by the audience', async () => {
      const room = randomUUID();
      await server.putRoom(room, 1, places(false), { isLive: false });
      const speaker = await aSpeaker(room, waiting);
      const producerId = await speaker.publish('microphone');
      const audience = await aListener(room);
      expect(audience.joined.producers).toEqual([]);
      expect(await audience.socket.codeOf('media:consume', audience.consume(producerId))).toBe('producer-unknown');
      const { rtpCapabilities } = audience;
      expect(await audience.socket.get('media:receive-stage', { rtpCapabilities })).toEqual({ consumers: [] });
      const presiding = await client({ room, participant: chair });
      expect((await presiding.get('media:join-room', {})).producers).toMatchObject([{ producerId }]);
      const moderator = await client({ room, rights: ['watch', 'moderate'] });
      expect((await moderator.get('media:join-room', {})).producers).toMatchObject([{ producerId }]);
    });

    it('opens to the audience when the countdown is over, and only for who is on stage', async () => {
      const room = randomUUID();
      await server.putRoom(room, 1, places(false), { isLive: false });
      const [speaker, other] = [await aSpeaker(room, waiting), await aSpeaker(room, chair)];
      await speaker.publish('microphone');
      const onAirId = await other.publish('microphone');
      const audience = await aListener(room);
      await server.putRoom(room, 2, places(false), { onAirInMs: 300 });
      expect((await aListener(room)).joined.producers).toEqual([]);
      expect(await audience.socket.told('media:producer-opened')).toMatchObject({ producerId: onAirId });
      expect((await aListener(room)).joined.producers.map((each) => each.producerId)).toEqual([onAirId]);
    });

    it('is where somebody is again who was on stage: their media end for the audience and go on backstage', async () => {
      const room = randomUUID();
      await server.putRoom(room, 1, places(true));
      const speaker = await aSpeaker(room, waiting);
      const producerId = await speaker.publish('microphone');
      const [audience, presiding] = [await aListener(room), await client({ room, participant: chair })];
      await presiding.get('media:join-room', {});
      const { consumerId } = await audience.socket.get('media:consume', audience.consume(producerId));
      await server.putRoom(room, 2, places(false));
      expect(await audience.socket.told('media:producer-closed')).toEqual({ producerId });
      expect(await audience.socket.codeOf('media:resume-consumer', { consumerId })).toBe('consumer-unknown');
      expect(presiding.facts.some(({ name }) => name === 'media:producer-closed')).toBe(false);
      await server.putRoom(room, 3, places(true));
      await eventually(
        () => audience.socket.facts.some(({ name }) => name === 'media:producer-opened'),
        (isBack) => isBack,
      );
    });
  });

  describe('a booth', () => {
    const [ivo, ira, chair] = [randomUUID(), randomUUID(), randomUUID()];
    const booths = (more: Record<string, unknown> = {}) => [{ language: 'ru', memberIds: [ivo, ira], ...more }];
    const voice = { source: 'interpretation', language: 'ru' };

    async function inBooth(room: string, participant: string) {
      const interpreter = await aSpeaker(room, participant);
      return { ...interpreter, producerId: await interpreter.publish('microphone', voice) };
    }

    it('is for its interpreters and its language, and for nothing of the stage', async () => {
      const room = randomUUID();
      await server.putRoom(room, 1, [{ participantId: chair }], { booths: booths() });
      const interpreter = await aSpeaker(room, ivo);
      expect(interpreter.joined).toMatchObject({ mayPublish: false, interpretsInto: ['ru'] });
      const refusal = (changes: Record<string, unknown>) =>
        interpreter.socket.codeOf('media:produce', interpreter.produce('microphone', changes));
      expect(await refusal({ ...voice, language: 'zh' })).toBe('right-missing');
      expect(await refusal({})).toBe('right-missing');
      expect(await refusal({ source: 'interpretation' })).toBe('bad-message');
      expect(await refusal({ language: 'ru' })).toBe('bad-message');
      expect(await refusal(voice)).toBe('ok');
      const speaker = await aSpeaker(room, chair);
      expect(await speaker.socket.codeOf('media:produce', speaker.produce('microphone', voice))).toBe('right-missing');
    });

    it('lets one partner be heard, and the other one after the hand-over, without anybody consuming anew', async () => {
      const room = randomUUID();
      await server.putRoom(room, 1, [], { booths: booths() });
      const [first, second] = [await inBooth(room, ivo), await inBooth(room, ira)];
      const listener = await aListener(room);
      expect(listener.joined.producers).toMatchObject([
        { producerId: first.producerId, language: 'ru', isPaused: true },
        { producerId: second.producerId, language: 'ru', isPaused: true },
      ]);
      for (const { producerId } of [first, second])
        await listener.socket.get('media:consume', listener.consume(producerId));
      await server.putRoom(room, 2, [], { booths: booths({ activeId: ivo }) });
      expect(await listener.socket.told('media:producer-resumed')).toEqual({ producerId: first.producerId });
      listener.socket.forgetFacts();
      await server.putRoom(room, 3, [], { booths: booths({ activeId: ivo, nextId: ira, nextInMs: 200 }) });
      expect(await listener.socket.told('media:producer-resumed')).toEqual({ producerId: second.producerId });
      expect(await listener.socket.told('media:producer-paused')).toEqual({ producerId: first.producerId });
      expect(listener.socket.facts.some(({ name }) => name.endsWith('-closed') || name.endsWith('-opened'))).toBe(
        false,
      );
    });

    it('ends what is sent by who is no interpreter any more', async () => {
      const room = randomUUID();
      await server.putRoom(room, 1, [], { booths: booths({ activeId: ivo }) });
      const { socket, producerId } = await inBooth(room, ivo);
      const listener = await aListener(room);
      await server.putRoom(room, 2, [], { booths: [{ language: 'ru', memberIds: [ira] }] });
      expect(await socket.told('media:rights-changed')).toMatchObject({ interpretsInto: [] });
      expect(await listener.socket.told('media:producer-closed')).toEqual({ producerId });
    });
  });

  describe('orders of the API', () => {
    it('may be repeated; an older one changes nothing', async () => {
      const participant = randomUUID();
      const room = randomUUID();
      await server.putRoom(room, 5, [{ participantId: participant }]);
      await server.putRoom(room, 5, [{ participantId: participant }]);
      await server.putRoom(room, 4, []);
      expect((await aSpeaker(room, participant)).joined).toMatchObject({ mayPublish: true });
      expect(await server.control.listRooms()).toContainEqual({ roomId: room, stageVersion: '5' });
      await server.closeRoom(room);
      await server.closeRoom(room);
      expect((await server.control.listRooms()).some(({ roomId }) => roomId === room)).toBe(false);
    });

    it('make one room, however many come at once', async () => {
      const room = randomUUID();
      await Promise.all(Array.from({ length: 10 }, () => server.putRoom(room, 1, [])));
      expect((await server.control.listRooms()).filter(({ roomId }) => roomId === room)).toHaveLength(1);
    });

    it('are refused when they are malformed', async () => {
      await expect(server.putRoom('../etc', 1, [])).rejects.toMatchObject({ code: 3 });
      await expect(server.putRoom(randomUUID(), -1, [])).rejects.toMatchObject({ code: 3 });
      await expect(server.putRoom(randomUUID(), 1, [{ participantId: 'me' }])).rejects.toMatchObject({ code: 3 });
    });
  });

  describe('what comes in the wrong order or from nowhere is refused by name', () => {
    it('before joining', async () => {
      const socket = await client({ room: await server.openRoom() });
      expect(await socket.codeOf('media:create-transport', { direction: 'send' })).toBe('wrong-state');
      expect(await socket.codeOf('media:restart-ice', { transportId: 'x' })).toBe('wrong-state');
      expect(await socket.codeOf('media:pause-consumer', { consumerId: 'x' })).toBe('wrong-state');
    });

    it('transports: unknown, foreign, doubled, of the other direction, connected twice', async () => {
      const { speaker, listener } = await onAir();
      const [mine, foreign] = [speaker.socket, listener.transportId];
      expect(await mine.codeOf('media:create-transport', { direction: 'send' })).toBe('limit-reached');
      expect(await mine.codeOf('media:create-transport', { direction: 'sideways' })).toBe('bad-message');
      for (const transportId of ['nothing', foreign]) {
        expect(await mine.codeOf('media:restart-ice', { transportId })).toBe('transport-unknown');
        expect(await mine.codeOf('media:connect-transport', { transportId, dtlsParameters })).toBe('transport-unknown');
        expect(await mine.codeOf('media:produce', speaker.produce('camera', { transportId }))).toBe(
          'transport-unknown',
        );
      }
      const { transportId } = await mine.get('media:create-transport', { direction: 'recv' });
      expect(await mine.codeOf('media:produce', speaker.produce('camera', { transportId }))).toBe('wrong-state');
      expect(await mine.codeOf('media:connect-transport', { transportId, dtlsParameters })).toBe('ok');
      expect(await mine.codeOf('media:connect-transport', { transportId, dtlsParameters })).toBe('wrong-state');
      expect(await mine.codeOf('media:restart-ice', { transportId })).toBe('ok');
      // Nothing was lost on the way: taken, and without effect.
      expect(await mine.codeOf('media:line-narrowed', { transportId, kbps: 0 })).toBe('ok');
      expect(await mine.codeOf('media:line-narrowed', { transportId: 'nothing', kbps: 300 })).toBe('transport-unknown');
      expect(await mine.codeOf('media:line-narrowed', { transportId, kbps: -1 })).toBe('bad-message');
    });

    it('producers: unknown, foreign, a second of the same source, a kind that does not fit', async () => {
      const { room, speaker, listener } = await onAir();
      const producerId = await speaker.publish('camera');
      expect(await speaker.socket.codeOf('media:produce', speaker.produce('camera'))).toBe('limit-reached');
      const odd = speaker.produce('microphone', { kind: 'video' });
      expect(await speaker.socket.codeOf('media:produce', odd)).toBe('bad-message');
      const intruder = await aSpeaker(room, randomUUID());
      for (const name of ['media:pause-producer', 'media:resume-producer', 'media:close-producer']) {
        expect(await intruder.socket.codeOf(name, { producerId })).toBe('producer-unknown');
        expect(await listener.socket.codeOf(name, { producerId: 'nothing' })).toBe('producer-unknown');
      }
      expect(await speaker.socket.codeOf('media:close-producer', { producerId })).toBe('ok');
      expect(await speaker.socket.codeOf('media:close-producer', { producerId })).toBe('producer-unknown');
    });

    it('consumers: unknown, foreign, doubled, of a closed producer, of capabilities that do not fit', async () => {
      const { room, speaker, listener } = await onAir();
      const producerId = await speaker.publish('camera');
      const other = await aListener(room);
      const { consumerId } = await listener.socket.get('media:consume', listener.consume(producerId));
      expect(await listener.socket.codeOf('media:consume', listener.consume(producerId))).toBe('wrong-state');
      for (const name of ['media:pause-consumer', 'media:resume-consumer', 'media:close-consumer']) {
        expect(await other.socket.codeOf(name, { consumerId })).toBe('consumer-unknown');
      }
      expect(await other.socket.codeOf('media:prefer-layers', { consumerId, spatialLayer: 1 })).toBe(
        'consumer-unknown',
      );
      expect(await listener.socket.codeOf('media:prefer-layers', { consumerId, spatialLayer: 7 })).toBe('bad-message');
      expect(await listener.socket.codeOf('media:prefer-layers', { consumerId, spatialLayer: 1 })).toBe('ok');
      const none = { ...other.consume(producerId), rtpCapabilities: { codecs: [] } };
      expect(await other.socket.codeOf('media:consume', none)).toBe('cannot-consume');
      expect(await other.socket.codeOf('media:consume', other.consume('nothing'))).toBe('producer-unknown');
      const sending = await other.socket.get('media:create-transport', { direction: 'send' });
      const wrong = { ...other.consume(producerId), transportId: sending.transportId };
      expect(await other.socket.codeOf('media:consume', wrong)).toBe('wrong-state');
      await speaker.socket.get('media:close-producer', { producerId });
      expect(await listener.socket.told('media:consumer-closed')).toEqual({ consumerId });
      expect(await listener.socket.codeOf('media:resume-consumer', { consumerId })).toBe('consumer-unknown');
      expect(await other.socket.codeOf('media:consume', other.consume(producerId))).toBe('producer-unknown');
    });

    it('messages that do not exist or do not parse', async () => {
      const { speaker } = await onAir();
      expect(await speaker.socket.codeOf('media:take-over', {})).toBe('bad-message');
      expect(await speaker.socket.codeOf('__proto__', {})).toBe('bad-message');
      expect(await speaker.socket.codeOf('media:pause-producer', { producerId: 7 })).toBe('bad-message');
      expect(await speaker.socket.codeOf('media:produce', [])).toBe('bad-message');
    });
  });

  it.each([
    ['no codecs', { codecs: [] }],
    ['a codec that is no text', { codecs: [{ mimeType: 5 }] }],
    ['a codec of the other kind', microphoneParameters()],
    [
      'a codec that the room does not speak',
      { ...cameraParameters(), codecs: [{ mimeType: 'video/H266', payloadType: 96, clockRate: 90_000 }] },
    ],
    ['a fractional bit rate', { ...cameraParameters(), encodings: [{ ssrc: 5, maxBitrate: 1.5 }] }],
    ['a bit rate that is text', { ...cameraParameters(), encodings: [{ ssrc: 5, maxBitrate: 'fast' }] }],
    ['an SSRC out of range', { ...cameraParameters(), encodings: [{ ssrc: 2 ** 40 }] }],
    ['neither SSRC nor MID nor RID', { ...cameraParameters(), mid: undefined, encodings: [{}] }],
    ['an unknown header extension', { ...cameraParameters(), headerExtensions: [{ uri: 'urn:x', id: 1 }] }],
    [
      'a thousand encodings',
      { ...cameraParameters(), encodings: Array.from({ length: 1_000 }, (_, ssrc) => ({ ssrc: ssrc + 1 })) },
    ],
    [
      'an RTX codec without its partner',
      { ...cameraParameters(), codecs: [{ mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000 }] },
    ],
  ])('refuses RTP parameters with %s, and goes on', async (_, rtpParameters) => {
    const { speaker } = await onAir();
    expect(await speaker.socket.codeOf('media:produce', speaker.produce('camera', { rtpParameters }))).toBe(
      'bad-message',
    );
    expect(await speaker.socket.codeOf('media:produce', speaker.produce('camera'))).toBe('ok');
    expect(server.workerPids()).toHaveLength(1);
  });

  it('refuses DTLS parameters that make no sense', async () => {
    const { speaker } = await onAir();
    const connect = (parameters: unknown) =>
      speaker.socket.codeOf('media:connect-transport', {
        transportId: speaker.transportId,
        dtlsParameters: parameters,
      });
    expect(await connect({})).toBe('bad-message');
    expect(await connect({ fingerprints: [{ algorithm: 'md5', value: 'AA' }] })).toBe('bad-message');
    expect(await connect({ ...dtlsParameters, role: 'boss' })).toBe('bad-message');
    expect(await connect(dtlsParameters)).toBe('ok');
  });

  it('lets a pass be renewed for the same room and person only, and closes a socket whose pass ran out', async () => {
    const [room, participant] = [await server.openRoom(), randomUUID()];
    const socket = await client({ room, participant, lifetimeS: 3 });
    const same = await server.passFor({ room, participant });
    const other = await server.passFor({ room });
    expect(await socket.codeOf('pass:renew', { pass: other.token })).toBe('pass-invalid');
    expect(await socket.codeOf('pass:renew', { pass: same.token })).toBe('ok');
    const brief = await client({ room, participant, lifetimeS: 1 });
    expect(await brief.told('pass:revoked')).toEqual({ reason: 'expired' });
    await eventually(
      () => brief.socket.connected,
      (isConnected) => !isConnected,
    );
  });

  it('ends what is sent when a renewed pass does not let publish any more', async () => {
    const { room, speaker, listener } = await onAir();
    const producerId = await speaker.publish('camera');
    const { token } = await server.passFor({ room, participant: speaker.participant, rights: ['watch'] });
    expect(await speaker.socket.codeOf('pass:renew', { pass: token })).toBe('ok');
    expect(await listener.socket.told('media:producer-closed')).toEqual({ producerId });
    expect(await speaker.socket.told('media:rights-changed')).toMatchObject({ mayPublish: false });
  });

  it('is ready while a worker runs, and shows figures that return to zero when everybody has gone', async () => {
    const { room, speaker, listener } = await onAir();
    await listener.socket.get('media:consume', listener.consume(await speaker.publish('microphone')));
    expect(await server.readiness.report()).toMatchObject({ checks: { 'media worker': 'ok' } });
    const figure = async (name: string): Promise<number> => {
      const metric = await server.metrics.getSingleMetric(`canopy_media_${name}`)?.get();
      return metric?.values[0]?.value ?? Number.NaN;
    };
    expect(await figure('workers')).toBe(1);
    expect(await figure('worker_deaths_total')).toBe(0);
    expect(await figure('consumers')).toBeGreaterThan(0);
    for (const socket of open.splice(0)) socket.close();
    await eventually(
      () => figure('peers'),
      (peers) => peers === 0,
    );
    expect([await figure('producers'), await figure('consumers')]).toEqual([0, 0]);
    for (const { roomId } of await server.control.listRooms()) await server.closeRoom(roomId);
    expect(await figure('rooms')).toBe(0);
    expect(room).toBeDefined();
  });
});

describe('when a worker dies', () => {
  let server: MediaServer;
  beforeAll(async () => {
    server = await startMediaServer({ workerCount: 2 });
  });
  afterAll(() => server.close());

  it('its rooms are rebuilt at once and their sockets told; other rooms notice nothing', async () => {
    const rooms = [await server.openRoom(), await server.openRoom()];
    const sockets = await Promise.all(
      rooms.map((room) => SignallingClient.connect(server, { room, rights: ['watch'] })),
    );
    const epochs = await Promise.all(sockets.map(async (socket) => (await socket.get('media:join-room', {})).epoch));
    // Rooms go to the least loaded worker: each has one of its own.
    const [victim] = server.workerPids();
    process.kill(victim!, 'SIGKILL');
    const told = await eventually(
      () => sockets.filter(({ facts }) => facts.some(({ name }) => name === 'media:room-restarted')),
      (restarted) => restarted.length > 0,
    );
    expect(told).toHaveLength(1);
    const [hit] = told;
    const { lostEpoch } = await hit!.told('media:room-restarted');
    expect(epochs).toContain(lostEpoch);
    expect(await hit!.codeOf('media:create-transport', { direction: 'recv' })).toBe('wrong-state');
    expect(epochs).not.toContain((await hit!.get('media:join-room', {})).epoch);
    expect(await hit!.codeOf('media:create-transport', { direction: 'recv' })).toBe('ok');
    const [spared] = sockets.filter((socket) => socket !== hit);
    expect(await spared!.codeOf('media:create-transport', { direction: 'recv' })).toBe('ok');
    await eventually(
      () => server.workerPids(),
      (pids) => pids.length === 2 && !pids.includes(victim!),
    );
    for (const socket of sockets) socket.close();
  });

  it('or hangs: it is killed, and its rooms are rebuilt', { timeout: 40_000 }, async () => {
    const room = await server.openRoom();
    const socket = await SignallingClient.connect(server, { room });
    const { epoch } = await socket.get('media:join-room', {});
    const hung = server.workerPids();
    for (const pid of hung) process.kill(pid, 'SIGSTOP');
    expect(await socket.told('media:room-restarted', 25_000)).toEqual({ lostEpoch: epoch });
    await eventually(
      () => server.workerPids(),
      (pids) => !pids.some((pid) => hung.includes(pid)),
    );
    expect(await socket.codeOf('media:join-room', {})).toBe('ok');
    socket.close();
  });

  it('all at once, joining waits for the replacement', async () => {
    const room = await server.openRoom();
    const socket = await SignallingClient.connect(server, { room });
    const { epoch } = await socket.get('media:join-room', {});
    for (const pid of server.workerPids()) process.kill(pid, 'SIGKILL');
    await socket.told('media:room-restarted');
    expect((await socket.get('media:join-room', {})).epoch).not.toBe(epoch);
    expect(await socket.codeOf('media:create-transport', { direction: 'send' })).toBe('ok');
    socket.close();
  });
});

it('stops everything that it started', async () => {
  const signals = process.listenerCount('SIGTERM');
  const server = await startMediaServer({ workerCount: 2 });
  const room = await server.openRoom();
  const socket = await SignallingClient.connect(server, { room });
  await socket.get('media:join-room', {});
  // Shutting down is ours alone: mediasoup's listeners would close workers under the sockets.
  expect(process.listenerCount('SIGTERM')).toBe(signals);
  await server.close();
  await eventually(
    () => server.workerPids(),
    (pids) => pids.length === 0,
  );
  await eventually(
    () => socket.socket.connected,
    (isConnected) => !isConnected,
  );
  expect(socket.facts.some(({ name }) => name === 'media:room-closed')).toBe(false);
});
