import type { Ack, RoomRight, RoomStatistics } from '@app/contracts';
import { MediaUsageClient } from '@app/grpc';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MediaStatistics } from '../../apps/streaming/src/statistics/media-statistics.js';
import { RoomClient, type Stream, streamSound, streamVideo } from '../support/rtc/room-client.js';
import { endRtc } from '../support/rtc/rtc-end.js';
import { eventually } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { SignallingClient } from './media/signalling-client.js';

const MODERATOR: RoomRight[] = ['watch', 'publish', 'moderate'];
const CAMERA_SSRC = 20_001;

describe('how connections are and what they use', () => {
  let server: MediaServer;
  const open: { close(): void }[] = [];
  const streams: Stream[] = [];
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.stop();
    for (const each of open.splice(0)) each.close();
  });
  afterAll(async () => {
    await server.close();
    endRtc();
  });

  const sample = () => server.app.get(MediaStatistics).sampleAll();
  async function person(
    room: string,
    wishes: { participant?: string; rights?: RoomRight[] } = {},
  ): Promise<RoomClient> {
    const { token } = await server.passFor({ room, ...wishes });
    const client = await RoomClient.join(server.origin, token);
    open.push(client);
    return client;
  }
  async function moderator(room: string): Promise<SignallingClient> {
    const client = await SignallingClient.connect(server, { room, rights: MODERATOR });
    open.push(client);
    await client.get('media:join-room', {});
    return client;
  }
  /** A camera on air and somebody who watches it. */
  async function onAir() {
    const [room, ada, bo] = [await server.openRoom([]), randomUUID(), randomUUID()];
    await server.putRoom(room, 2, [{ participantId: ada }]);
    const speaker = await person(room, { participant: ada });
    const { producerId, sender, payloadType } = await speaker.publish('camera', {
      ssrc: CAMERA_SSRC,
      onKeyFrameAsked: () => video.keyFrame(),
    });
    const video = streamVideo(sender, { payloadType, ssrc: CAMERA_SSRC });
    streams.push(video);
    const viewer = await person(room, { participant: bo, rights: ['watch'] });
    const { receiver, consumers } = await viewer.watch([producerId]);
    await receiver.isFlowing;
    return { room, ada, bo, speaker, viewer, producerId, consumers };
  }
  const usageOf = async (room: string) =>
    (await server.app.get(MediaUsageClient).pullUsage({ runId: '', after: '0' })).usages.filter(
      ({ roomId }) => roomId === room,
    );

  it('are shown to a moderator of the room: who sends first, with what goes through', async () => {
    const { room, ada, bo } = await onAir();
    const chair = await moderator(room);
    const statistics = await eventually(
      async () => {
        await sample();
        return chair.get('media:statistics', {});
      },
      ({ peers }) => peers.some(({ downKbps }) => downKbps > 100) && peers.some(({ upKbps }) => upKbps > 100),
    );
    expect(statistics.peers.map(({ participantId }) => participantId).slice(0, 1)).toEqual([ada]);
    const [sender, watcher] = [ada, bo].map((id) => statistics.peers.find(({ participantId }) => participantId === id));
    expect(sender).toMatchObject({ isSending: true, quality: 'good', name: 'Somebody', score: expect.any(Number) });
    expect(watcher).toMatchObject({ isSending: false, quality: 'good', frozenPercent: null, lossPercent: 0 });
    // About 500 kbit/s go out: neither nothing nor many times that.
    expect(watcher?.downKbps).toBeLessThan(2_000);
    expect(statistics.counts).toEqual({ good: 3, fair: 0, poor: 0 });
  });

  it('take in what the browser says of pictures that stand still, once in ten seconds', async () => {
    const { room, bo, viewer } = await onAir();
    await viewer.get('media:report', { shownMs: 10_000, frozenMs: 2_000 });
    const again = (await viewer.socket.emitWithAck('media:report', { shownMs: 10_000, frozenMs: 0 })) as Ack<unknown>;
    expect(again).toMatchObject({ ok: false, code: 'rate-limited', retryAfterSeconds: expect.any(Number) });
    const chair = await moderator(room);
    const { peers, counts } = await chair.get('media:statistics', {});
    expect(peers.find(({ participantId }) => participantId === bo)).toMatchObject({
      frozenPercent: 20,
      quality: 'poor',
    });
    expect(counts).toMatchObject({ poor: 1 });
  });

  it.each([
    ['no report', {}],
    ['less than no time', { shownMs: -1, frozenMs: 0 }],
    ['hours', { shownMs: 10_000_000, frozenMs: 0 }],
    ['what is no number', { shownMs: '10', frozenMs: null }],
  ])('refuse %s as a report', async (_name, message) => {
    const chair = await moderator(await server.openRoom());
    expect(await chair.codeOf('media:report', message)).toBe('bad-message');
  });

  it('are nobody else’s: not the audience’s, not another room’s, not who has not joined', async () => {
    const { room } = await onAir();
    const viewer = await person(room, { rights: ['watch'] });
    const answer = (await viewer.socket.emitWithAck('media:statistics', {})) as Ack<RoomStatistics>;
    expect(answer).toMatchObject({ ok: false, code: 'right-missing' });
    const elsewhere = await moderator(await server.openRoom());
    expect((await elsewhere.get('media:statistics', {})).peers).toHaveLength(1);
    const early = await SignallingClient.connect(server, { room, rights: MODERATOR });
    open.push(early);
    expect(await early.codeOf('media:statistics', {})).toBe('wrong-state');
    expect(await early.codeOf('media:report', { shownMs: 1, frozenMs: 0 })).toBe('wrong-state');
  });

  it('are kept as bytes and time, both pages of one person together, and whole when they go', async () => {
    const { room, ada, bo, viewer, producerId } = await onAir();
    const second = await person(room, { participant: bo, rights: ['watch'] });
    await (
      await second.watch([producerId])
    ).receiver.isFlowing;
    const seen = await eventually(
      async () => {
        await sample();
        return usageOf(room);
      },
      (usages) =>
        usages.some(({ participantId, receivedBytes }) => participantId === bo && Number(receivedBytes) > 50_000),
    );
    expect(seen.map(({ participantId }) => participantId).toSorted()).toEqual([ada, bo].toSorted());
    const usageOfBo = async () => (await usageOf(room)).find(({ participantId }) => participantId === bo);
    // Some more goes through, which nobody has looked at yet.
    const before = await usageOfBo();
    await eventually(usageOfBo, (now) => Number(now?.connectedMs) > Number(before?.connectedMs) + 500);
    viewer.close();
    second.close();
    const usage = await eventually(
      usageOfBo,
      (now) => Number(now?.receivedBytes) > Number(before?.receivedBytes) + 20_000,
    );
    const [connected, sound, picture] = [usage?.connectedMs, usage?.soundMs, usage?.pictureMs].map(Number);
    expect(sound).toBe(0);
    expect(picture).toBeGreaterThan(0);
    expect(picture).toBeLessThanOrEqual(connected ?? 0);
    await sample();
    const sender = (await usageOf(room)).find(({ participantId }) => participantId === ada);
    expect(Number(sender?.sentBytes)).toBeGreaterThan(50_000);
    expect(sender?.pictureMs).toBe('0');
  });

  it('stop counting as watched while they are paused', async () => {
    const { room, bo, viewer, consumers } = await onAir();
    const pictureMs = async () =>
      Number((await usageOf(room)).find(({ participantId }) => participantId === bo)?.pictureMs);
    await eventually(pictureMs, (ms) => ms > 0);
    await viewer.get('media:pause-consumer', { consumerId: consumers[0]?.consumerId ?? '' });
    const paused = await pictureMs();
    await eventually(
      async () => Number((await usageOf(room)).find(({ participantId }) => participantId === bo)?.connectedMs),
      (ms) => ms > paused + 200,
    );
    expect(await pictureMs()).toBe(paused);
  });

  it('go into /metrics without a name of anybody', async () => {
    const { room, ada } = await onAir();
    await sample();
    const text = await server.metrics.metrics();
    expect(text).toMatch(/^canopy_media_peers_by_quality\{quality="good"\} [1-9]/m);
    expect(text).toMatch(/^canopy_media_received_bytes_total [1-9]/m);
    expect(text).toMatch(/^canopy_media_loss_ratio_count [1-9]/m);
    expect(text).not.toContain(room);
    expect(text).not.toContain(ada);
  });

  it('hear sound as sound', async () => {
    const [room, ada, bo] = [await server.openRoom([]), randomUUID(), randomUUID()];
    await server.putRoom(room, 2, [{ participantId: ada }]);
    const speaker = await person(room, { participant: ada });
    const { producerId, sender, payloadType } = await speaker.publish('microphone', { ssrc: 10_001 });
    streams.push(streamSound(sender, { payloadType, ssrc: 10_001 }));
    const viewer = await person(room, { participant: bo, rights: ['watch'] });
    await (
      await viewer.watch([producerId])
    ).receiver.isFlowing;
    const usage = await eventually(
      async () => (await usageOf(room)).find(({ participantId }) => participantId === bo),
      (now) => Number(now?.soundMs) > 0,
    );
    expect(usage?.pictureMs).toBe('0');
  });

  it('answer a question that is none with a refusal', async () => {
    await expect(server.app.get(MediaUsageClient).pullUsage({ runId: '', after: '-1' })).rejects.toThrow('after');
  });
});
