import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoomClient, streamVideo } from '../support/rtc/room-client.js';
import { endRtc } from '../support/rtc/rtc-end.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';

const VIEWERS = 12;
const SSRC = 20_001;

describe('key frames', () => {
  let server: MediaServer;
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterAll(async () => {
    await server.close();
    endRtc();
  });

  it('are asked of a publisher at most once a second, however many viewers want one how often', async () => {
    const ada = randomUUID();
    const room = await server.openRoom([ada]);
    const join = async (participant?: string) =>
      RoomClient.join(server.origin, (await server.passFor({ room, ...(participant && { participant }) })).token);
    const askedAtMs: number[] = [];
    const speaker = await join(ada);
    const { producerId, sender, payloadType } = await speaker.publish('camera', {
      ssrc: SSRC,
      onKeyFrameAsked: () => {
        askedAtMs.push(performance.now());
        video.keyFrame();
      },
    });
    const video = streamVideo(sender, { payloadType, ssrc: SSRC, kbps: 100 });
    const viewers = await Promise.all(Array.from({ length: VIEWERS }, () => join()));
    const received = await Promise.all(viewers.map((viewer) => viewer.watch([producerId])));
    await Promise.all(received.map(({ receiver }) => receiver.isFlowing));
    for (let round = 0; round < 15; round += 1) {
      for (const { receiver } of received) receiver.requestKeyFrame();
      await delay(200);
    }
    video.stop();
    for (const each of [speaker, ...viewers]) each.close();
    // They do get one: 12 viewers asked 15 times each, in three seconds.
    expect(askedAtMs.length).toBeGreaterThan(1);
    const gaps = askedAtMs.slice(1).map((at, index) => at - (askedAtMs[index] ?? 0));
    // A busy machine may bring two requests together that the worker sent a second apart, but not all of them.
    expect(askedAtMs.length).toBeLessThanOrEqual(8);
    expect(gaps.filter((ms) => ms > 500).length).toBeGreaterThanOrEqual(Math.floor(gaps.length / 2));
  });
});
