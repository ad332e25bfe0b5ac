import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { cameraParameters, capabilitiesOf, dtlsParameters, microphoneParameters } from './media/rtp-fixtures.js';
import { SignallingClient } from './media/signalling-client.js';

/** A page loses its socket and comes back on another one. */
describe('a lost socket', () => {
  let server: MediaServer;
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterAll(() => server.close());

  const connect = (room: string, participant: string, rights?: ('watch' | 'publish')[]) =>
    SignallingClient.connect(server, { room, participant, ...(rights && { rights }) });
  /** As a network does it: without a word. */
  const cut = ({ socket }: SignallingClient): void => void socket.io.engine.close();

  async function aSpeaker(room: string, participant: string) {
    const socket = await connect(room, participant);
    const joined = await socket.get('media:join-room', {});
    const { transportId } = await socket.get('media:create-transport', { direction: 'send' });
    await socket.get('media:connect-transport', { transportId, dtlsParameters });
    const produce = (source: 'camera' | 'microphone') => ({
      transportId,
      kind: source === 'camera' ? ('video' as const) : ('audio' as const),
      source,
      isPaused: false,
      rtpParameters: source === 'camera' ? cameraParameters() : microphoneParameters(),
    });
    const { producerId: camera } = await socket.get('media:produce', produce('camera'));
    const { producerId: microphone } = await socket.get('media:produce', produce('microphone'));
    return { socket, joined, transportId, camera, microphone, produce, resumeKey: joined.resumeKey };
  }

  async function onAir() {
    const participant = randomUUID();
    const room = await server.openRoom([participant]);
    const speaker = await aSpeaker(room, participant);
    const viewerId = randomUUID();
    const viewer = await connect(room, viewerId, ['watch']);
    const seen = await viewer.get('media:join-room', {});
    const { transportId } = await viewer.get('media:create-transport', { direction: 'recv' });
    const rtpCapabilities = capabilitiesOf(seen.routerRtpCapabilities);
    const consume = (producerId: string) => viewer.get('media:consume', { transportId, producerId, rtpCapabilities });
    return { participant, room, speaker, viewer, viewerId, seen, transportId, consume };
  }
  const peers = async (): Promise<number> =>
    (await server.metrics.getSingleMetric('canopy_media_peers')?.get())?.values[0]?.value ?? Number.NaN;

  it('is nothing to the others: producers stay, and go on under the same ids', async () => {
    const { room, participant, speaker, viewer } = await onAir();
    cut(speaker.socket);
    await server.putRoom(room, 2, [{ participantId: participant }]);
    const back = await connect(room, participant);
    const again = await back.get('media:join-room', { resumeKey: speaker.resumeKey });
    expect(again).toMatchObject({
      epoch: speaker.joined.epoch,
      resumeKey: speaker.resumeKey,
      resumed: {
        transportIds: [speaker.transportId],
        producers: [
          { producerId: speaker.camera, isSwitchedOff: false },
          { producerId: speaker.microphone, isSwitchedOff: false },
        ],
        consumers: [],
      },
    });
    expect(viewer.facts.filter(({ name }) => name !== 'media:producer-opened')).toEqual([]);
    await back.get('media:pause-producer', { producerId: speaker.microphone });
    expect(await viewer.told('media:producer-paused')).toEqual({ producerId: speaker.microphone });
    back.close();
    expect(await viewer.told('media:producer-closed')).toMatchObject({ producerId: speaker.camera });
    viewer.close();
  });

  it('comes back to its consumers as they were, and to what began and ended meanwhile', async () => {
    const { room, speaker, viewer, viewerId, seen, transportId, consume } = await onAir();
    const kept = await consume(speaker.camera);
    await viewer.get('media:prefer-layers', { consumerId: kept.consumerId, spatialLayer: 0, priority: 5 });
    await viewer.get('media:resume-consumer', { consumerId: kept.consumerId });
    await consume(speaker.microphone);
    cut(viewer);
    await speaker.socket.get('media:close-producer', { producerId: speaker.microphone });
    const { producerId } = await speaker.socket.get('media:produce', speaker.produce('microphone'));
    await speaker.socket.get('media:pause-producer', { producerId });
    const back = await connect(room, viewerId, ['watch']);
    const again = await back.get('media:join-room', { resumeKey: seen.resumeKey });
    expect(again.producers).toMatchObject([{ producerId: speaker.camera }, { producerId, isPaused: true }]);
    expect(again.resumed).toMatchObject({ transportIds: [transportId], producers: [] });
    expect(again.resumed?.consumers).toMatchObject([{ consumerId: kept.consumerId, isPaused: false }]);
    expect(await back.codeOf('media:pause-consumer', { consumerId: kept.consumerId })).toBe('ok');
    for (const socket of [back, speaker.socket]) socket.close();
  });

  it('may be one that its server has not missed yet: the old one is cut off and takes no order more', async () => {
    const { room, participant, speaker, viewer } = await onAir();
    const back = await connect(room, participant);
    const again = await back.get('media:join-room', { resumeKey: speaker.resumeKey });
    expect(again.resumed).not.toBeNull();
    await eventually(
      () => speaker.socket.socket.connected,
      (isConnected) => !isConnected,
    );
    expect(viewer.facts.some(({ name }) => name === 'media:producer-closed')).toBe(false);
    for (const socket of [back, viewer]) socket.close();
  });

  it('is given back to nobody else: not without the key, not to another participant, not in another room', async () => {
    const { room, participant, speaker } = await onAir();
    cut(speaker.socket);
    const freshOf = async (client: SignallingClient, resumeKey?: string): Promise<boolean> => {
      const joined = await client.get('media:join-room', { resumeKey });
      expect(joined.resumeKey).not.toBe(speaker.resumeKey);
      return joined.resumed === null;
    };
    const [same, other, elsewhere] = [
      await connect(room, participant),
      await connect(room, randomUUID()),
      await connect(await server.openRoom(), participant),
    ];
    expect(await freshOf(same)).toBe(true);
    expect(await freshOf(same, `${speaker.resumeKey}x`)).toBe(true);
    expect(await freshOf(other, speaker.resumeKey)).toBe(true);
    expect(await freshOf(elsewhere, speaker.resumeKey)).toBe(true);
    expect(await same.codeOf('media:pause-producer', { producerId: speaker.camera })).toBe('producer-unknown');
    expect(await same.codeOf('media:join-room', { resumeKey: 7 })).toBe('bad-message');
    const back = await connect(room, participant);
    expect((await back.get('media:join-room', { resumeKey: speaker.resumeKey })).resumed).not.toBeNull();
    for (const socket of [same, other, elsewhere, back]) socket.close();
  });

  it('finds the rights of now: off stage means that nothing goes on, and a mute is a mute', async () => {
    const { room, participant, speaker, viewer } = await onAir();
    cut(speaker.socket);
    await server.putRoom(room, 2, [{ participantId: participant, isMutedByModerator: true }]);
    expect(await viewer.told('media:producer-paused')).toEqual({ producerId: speaker.microphone });
    const back = await connect(room, participant);
    const muted = await back.get('media:join-room', { resumeKey: speaker.resumeKey });
    expect(muted).toMatchObject({ isMutedByModerator: true });
    expect(muted.resumed?.producers).toContainEqual({ producerId: speaker.microphone, isSwitchedOff: true });
    cut(back);
    await server.putRoom(room, 3, []);
    expect(await viewer.told('media:producer-closed')).toEqual({ producerId: speaker.camera });
    const after = await connect(room, participant);
    const off = await after.get('media:join-room', { resumeKey: speaker.resumeKey });
    expect(off).toMatchObject({ mayPublish: false, resumed: { producers: [], transportIds: [speaker.transportId] } });
    expect(await after.codeOf('media:produce', speaker.produce('camera'))).toBe('right-missing');
    for (const socket of [after, viewer]) socket.close();
  });

  it('loses what its new pass does not allow', async () => {
    const { room, participant, speaker, viewer, viewerId, seen, consume } = await onAir();
    await consume(speaker.camera);
    cut(viewer);
    const blind = await connect(room, viewerId, ['publish']);
    expect((await blind.get('media:join-room', { resumeKey: seen.resumeKey })).resumed?.consumers).toEqual([]);
    cut(speaker.socket);
    const back = await connect(room, participant, ['watch']);
    const again = await back.get('media:join-room', { resumeKey: speaker.resumeKey });
    expect(again).toMatchObject({ mayPublish: false, resumed: { producers: [] } });
    for (const socket of [blind, back]) socket.close();
  });

  it('cannot hold on to a worker that died or a room that was closed', async () => {
    const { room, participant, speaker, viewer } = await onAir();
    cut(speaker.socket);
    for (const pid of server.workerPids()) process.kill(pid, 'SIGKILL');
    await viewer.told('media:room-restarted');
    const back = await connect(room, participant);
    expect(await back.get('media:join-room', { resumeKey: speaker.resumeKey })).toMatchObject({ resumed: null });
    const key = (await back.get('media:join-room', {})).resumeKey;
    cut(back);
    await server.closeRoom(room);
    const late = await connect(room, participant);
    expect(await late.codeOf('media:join-room', { resumeKey: key })).toBe('room-not-open');
    for (const socket of [late, viewer]) socket.close();
  });

  it('does not count against a participant who reloads again and again', async () => {
    const participant = randomUUID();
    const room = await server.openRoom([]);
    for (let page = 0; page < 12; page += 1) {
      const client = await connect(room, participant);
      await client.get('media:join-room', {});
      cut(client);
    }
    const last = await connect(room, participant);
    expect(await last.codeOf('media:join-room', {})).toBe('ok');
    last.close();
  });

  it('is waited for no longer than the grace period, and not at all after a goodbye', { timeout: 60_000 }, async () => {
    const { speaker, viewer } = await onAir();
    viewer.close();
    const before = await eventually(peers, (count) => count > 0);
    speaker.socket.close();
    await eventually(peers, (count) => count < before, 2_000);
    // What earlier tests cut is forgotten, too.
    await eventually(peers, (count) => count === 0, 30_000);
  });
});
