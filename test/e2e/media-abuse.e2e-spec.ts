import { MAX_FRAME_BYTES } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { cameraParameters, capabilitiesOf, microphoneParameters } from './media/rtp-fixtures.js';
import { SignallingClient } from './media/signalling-client.js';

/** One message of somebody who behaves, while somebody else does not; far above what it takes, on a busy machine too. */
const STILL_SERVED_MS = 2_000;

describe('somebody who asks too much of media', () => {
  let server: MediaServer;
  const open: SignallingClient[] = [];
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterAll(async () => {
    for (const { socket } of open) socket.close();
    await server.close();
  });

  async function joined(room: string, participant = randomUUID()) {
    const client = await SignallingClient.connect(server, { room, participant });
    open.push(client);
    const { routerRtpCapabilities } = await client.get('media:join-room', {});
    return { client, capabilities: capabilitiesOf(routerRtpCapabilities) };
  }
  const disconnected = (client: SignallingClient): Promise<boolean> =>
    eventually(
      () => client.socket.connected,
      (isConnected) => !isConnected,
    );

  it('with ten thousand messages at once is told to wait, then cut off; who else is there is served meanwhile', async () => {
    const room = await server.openRoom();
    const [{ client: flood }, { client: other }] = [await joined(room), await joined(room)];
    const codes = new Map<string, number>();
    const unanswered: Promise<void>[] = [];
    for (let count = 0; count < 10_000; count += 1) {
      const name = ['media:restart-ice', 'media:join-room', 'media:nothing'][count % 3]!;
      const order = flood.raw(name, { transportId: 'x' }).then(
        (answer) =>
          void codes.set(answer.ok ? 'ok' : answer.code, (codes.get(answer.ok ? 'ok' : answer.code) ?? 0) + 1),
        () => undefined,
      );
      unanswered.push(order);
    }
    while (flood.socket.connected) {
      const startMs = performance.now();
      expect(await other.codeOf('media:pause-consumer', { consumerId: 'x' })).toBe('consumer-unknown');
      expect(performance.now() - startMs).toBeLessThan(STILL_SERVED_MS);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Promise.all(unanswered);
    expect(codes.get('rate-limited')).toBeGreaterThan(100);
    for (const code of codes.keys()) expect(['bad-message', 'ok', 'rate-limited', 'transport-unknown']).toContain(code);
    expect(await other.codeOf('media:create-transport', { direction: 'send' })).toBe('ok');
    // The door is not closed for good: somebody's page may have gone mad.
    expect(await (await joined(room)).client.codeOf('media:create-transport', { direction: 'send' })).toBe('ok');
  });

  it('with a frame that is too large is cut off, and nobody else', async () => {
    const room = await server.openRoom();
    const [{ client: large }, { client: other }] = [await joined(room), await joined(room)];
    large.socket.emit('media:produce', { text: 'x'.repeat(MAX_FRAME_BYTES) } as never, () => undefined);
    await disconnected(large);
    expect(await other.codeOf('media:create-transport', { direction: 'recv' })).toBe('ok');
  });

  it('with messages that are no messages is refused or cut off', async () => {
    const room = await server.openRoom();
    const { client } = await joined(room);
    const { engine } = client.socket.io;
    for (const packet of [
      '2["media:join-room"',
      '2{}',
      '2["__proto__",{}]',
      '21000000000000["x"]',
      '99',
      '51-["a",{"_placeholder":true,"num":0}]',
    ])
      engine.write(packet);
    const outcome = await client.codeOf('media:nothing', {}).catch(() => 'cut off');
    expect(['bad-message', 'cut off']).toContain(outcome);
    expect(await (await joined(room)).client.codeOf('media:create-transport', { direction: 'send' })).toBe('ok');
  });

  it(
    'has two transports, one of each source, and no more than a hundred pictures and sounds',
    { timeout: 60_000 },
    async () => {
      const speakers = Array.from({ length: 26 }, () => randomUUID());
      const room = await server.openRoom(speakers);
      const producerIds: string[] = [];
      for (const [index, participant] of speakers.entries()) {
        const { client } = await joined(room, participant);
        const { transportId } = await client.get('media:create-transport', { direction: 'send' });
        for (const [offset, source] of (['camera', 'microphone', 'screen', 'screen-sound'] as const).entries()) {
          const isSound = source === 'microphone' || source === 'screen-sound';
          const ssrc = index * 10 + offset;
          const parameters = isSound ? microphoneParameters(ssrc) : cameraParameters(ssrc);
          const rtpParameters = { ...parameters, mid: String(offset) };
          const order = {
            transportId,
            kind: isSound ? ('audio' as const) : ('video' as const),
            source,
            isPaused: false,
            rtpParameters,
          };
          producerIds.push((await client.get('media:produce', order)).producerId);
          expect(await client.codeOf('media:produce', order)).toBe('limit-reached');
        }
        expect(await client.codeOf('media:create-transport', { direction: 'send' })).toBe('limit-reached');
      }
      const { client: viewer, capabilities: rtpCapabilities } = await joined(room);
      const { transportId } = await viewer.get('media:create-transport', { direction: 'recv' });
      const codes: string[] = [];
      for (const producerId of producerIds) {
        // As patient as the server asks for.
        let code: string;
        while (
          (code = await viewer.codeOf('media:consume', { transportId, producerId, rtpCapabilities })) === 'rate-limited'
        )
          await new Promise((resolve) => setTimeout(resolve, 100));
        codes.push(code);
      }
      expect(codes.slice(0, 100)).toEqual(Array(100).fill('ok'));
      expect(codes.slice(100)).toEqual(Array(4).fill('limit-reached'));
    },
  );

  it('finds nothing of another room: not by ids that are known, not by a pass for it', async () => {
    const [ada, ben] = [randomUUID(), randomUUID()];
    const [here, there] = [await server.openRoom([ada]), await server.openRoom([ben])];
    const { client: speaker } = await joined(here, ada);
    const send = await speaker.get('media:create-transport', { direction: 'send' });
    const { producerId } = await speaker.get('media:produce', {
      transportId: send.transportId,
      kind: 'audio',
      source: 'microphone',
      isPaused: false,
      rtpParameters: microphoneParameters(),
    });
    const { client: stranger, capabilities: rtpCapabilities } = await joined(there, ben);
    const { transportId } = await stranger.get('media:create-transport', { direction: 'recv' });
    expect(await stranger.codeOf('media:consume', { transportId, producerId, rtpCapabilities })).toBe(
      'producer-unknown',
    );
    expect(await stranger.codeOf('media:close-producer', { producerId })).toBe('producer-unknown');
    expect(await stranger.codeOf('media:restart-ice', { transportId: send.transportId })).toBe('transport-unknown');
    const elsewhere = await server.passFor({ room: here, participant: ben });
    expect(await stranger.codeOf('pass:renew', { pass: elsewhere.token })).toBe('pass-invalid');
    const somebodyElse = await server.passFor({ room: there, participant: ada });
    expect(await stranger.codeOf('pass:renew', { pass: somebodyElse.token })).toBe('pass-invalid');
  });
});
