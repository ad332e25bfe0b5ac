/* global WebSocket, location, MediaStream */
// A bare mediasoup page: nothing but what a picture needs.
import { Device } from 'mediasoup-client';
import { captured, firstFrame, videoElement } from './frames.mjs';

async function connect() {
  const socket = new WebSocket(`ws://${location.host}`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map();
  let n = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(data);
    waiting.get(answer.n)(answer.value);
    waiting.delete(answer.n);
  });
  return (name, data = {}) =>
    new Promise((resolve) => {
      n += 1;
      waiting.set(n, resolve);
      socket.send(JSON.stringify({ n, name, data }));
    });
}

async function transportOf(direction, device, ask) {
  const options = await ask('createTransport');
  const transport = direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
  transport.on(
    'connect',
    ({ dtlsParameters }, done) => void ask('connect', { id: transport.id, dtlsParameters }).then(done),
  );
  transport.on(
    'produce',
    ({ kind, rtpParameters }, done) => void ask('produce', { id: transport.id, kind, rtpParameters }).then(done),
  );
  return transport;
}

async function joined() {
  const ask = await connect();
  const { rtpCapabilities, producerIds } = await ask('join');
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities: rtpCapabilities });
  return { ask, device, producerIds };
}

globalThis.bench = {
  async publish() {
    const { ask, device } = await joined();
    const { audioTrack, videoTrack } = await captured();
    const transport = await transportOf('send', device, ask);
    await transport.produce({
      track: videoTrack,
      encodings: [
        { scaleResolutionDownBy: 4, maxBitrate: 150_000, scalabilityMode: 'L1T3' },
        { scaleResolutionDownBy: 2, maxBitrate: 500_000, scalabilityMode: 'L1T3' },
        { scaleResolutionDownBy: 1, maxBitrate: 1_250_000, scalabilityMode: 'L1T3' },
      ],
      codecOptions: { videoGoogleStartBitrate: 1_000 },
    });
    await transport.produce({ track: audioTrack });
  },
  /** Milliseconds from the click to the first frame. */
  async join() {
    const clicked = performance.now();
    const { ask, device, producerIds } = await joined();
    const transport = await transportOf('recv', device, ask);
    const shown = await Promise.all(
      producerIds.map(async (producerId) => {
        const options = await ask('consume', {
          id: transport.id,
          producerId,
          rtpCapabilities: device.recvRtpCapabilities,
        });
        const consumer = await transport.consume(options);
        await ask('resume', { id: consumer.id });
        if (consumer.kind !== 'video') return [];
        const element = videoElement();
        element.srcObject = new MediaStream([consumer.track]);
        return [await firstFrame(element)];
      }),
    );
    return shown.flat()[0] - clicked;
  },
};
