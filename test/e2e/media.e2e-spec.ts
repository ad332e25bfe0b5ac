import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { capabilitiesOf, microphoneParameters } from './media/rtp-fixtures.js';
import { SignallingClient } from './media/signalling-client.js';

describe('media signalling', () => {
  let server: MediaServer;
  beforeAll(async () => {
    server = await startMediaServer();
  });
  afterAll(() => server.close());

  it('lets a speaker produce and a listener consume', async () => {
    const speaker = randomUUID();
    const room = await server.openRoom([speaker]);
    const one = await SignallingClient.connect(server, { room, participant: speaker });
    const joined = await one.get('media:join-room', {});
    expect(joined).toMatchObject({ mayPublish: true, isMutedByModerator: false, producers: [], activeSpeaker: null });
    const send = await one.get('media:create-transport', { direction: 'send' });
    const { producerId } = await one.get('media:produce', {
      transportId: send.transportId,
      kind: 'audio',
      source: 'microphone',
      isPaused: false,
      rtpParameters: microphoneParameters(),
    });
    const two = await SignallingClient.connect(server, { room, rights: ['watch'] });
    const seen = await two.get('media:join-room', {});
    expect(seen.producers).toEqual([
      { producerId, participantId: speaker, kind: 'audio', source: 'microphone', isPaused: false },
    ]);
    const recv = await two.get('media:create-transport', { direction: 'recv' });
    const consumed = await two.get('media:consume', {
      transportId: recv.transportId,
      producerId,
      rtpCapabilities: capabilitiesOf(seen.routerRtpCapabilities),
    });
    expect(consumed).toMatchObject({ producerId, kind: 'audio', isProducerPaused: false });
    one.close();
    await two.told('media:producer-closed');
    two.close();
  });
});
