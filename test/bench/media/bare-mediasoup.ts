import { freePort } from '@app/hosting';
import type { RtpParameters } from 'mediasoup/types';
import { once } from 'node:events';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { CAPABILITIES } from '../../support/rtc/room-client.js';
import { type FarTransport, RtcReceiver, RtcSender } from '../../support/rtc/rtc-end.js';
import { keyFrameRequests } from '../../support/rtc/rtp-packets.js';
import { startServer } from '../machine.js';
import { CAMERA, playing } from './canopy-streaming.js';
import type { Contender } from './contender.js';

type Ask = <Answer>(name: string, data?: object) => Promise<Answer>;
type Made = FarTransport & { id: string };

/** One worker, one router and JSON over a socket (`first-frame/bare.server.ts`): what mediasoup costs with no product around it. */
export async function bareContender(): Promise<Contender> {
  const server = await startServer({
    args: [join(import.meta.dirname, '..', 'first-frame', 'bare.server.js')],
    env: { PAGE: join(import.meta.dirname, 'bare-mediasoup.js'), MEDIA_PORT: String(await freePort()) },
    port: await freePort(),
    path: '/',
  });
  const { ask, close } = await conversation(server.url);
  let video: ReturnType<typeof playing> | undefined;
  const transport = await ask<Made>('createTransport');
  const sender = await RtcSender.open(
    transport,
    { kind: 'video', ...CAMERA },
    (dtlsParameters) => ask('connect', { id: transport.id, dtlsParameters }),
    (packet) => {
      if (keyFrameRequests(packet) > 0) video?.keyFrame();
    },
  );
  const rtcpFeedback = [{ type: 'nack', parameter: 'pli' }];
  const { id: producerId } = await ask<{ id: string }>('produce', {
    id: transport.id,
    kind: 'video',
    rtpParameters: {
      mid: '0',
      codecs: [
        { mimeType: 'video/VP8', clockRate: 90_000, payloadType: CAMERA.payloadType, parameters: {}, rtcpFeedback },
      ],
      headerExtensions: [],
      encodings: [{ ssrc: CAMERA.ssrc }],
      rtcp: { cname: 'bench' },
    },
  });
  await sender.isOpen;
  return {
    name: 'bare mediasoup',
    pid: server.pid,
    play: (kbps) => {
      video = playing(sender, kbps);
      return () => video?.stop();
    },
    async watch(onPacket) {
      const own = await conversation(server.url);
      const { id, ...far } = await own.ask<Made>('createTransport');
      const consumer = await own.ask<{ id: string; kind: 'video'; rtpParameters: RtpParameters }>('consume', {
        id,
        producerId,
        rtpCapabilities: CAPABILITIES,
      });
      const receiver = await RtcReceiver.open(
        far,
        [consumer],
        (dtlsParameters) => own.ask('connect', { id, dtlsParameters }),
        onPacket,
      );
      await own.ask('resume', { id: consumer.id });
      return {
        isFlowing: receiver.isFlowing,
        requestKeyFrame: () => receiver.requestKeyFrame(),
        close: () => {
          own.close();
          receiver.close();
        },
      };
    },
    async stop() {
      video?.stop();
      close();
      sender.close();
      await server.stop();
    },
  };
}

async function conversation(url: string): Promise<{ ask: Ask; close: () => void }> {
  const socket = new WebSocket(url.replace('http', 'ws'));
  await once(socket, 'open');
  const waiting = new Map<number, (value: never) => void>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const { n, value } = JSON.parse(data.toString()) as { n: number; value: never };
    waiting.get(n)?.(value);
    waiting.delete(n);
  });
  return {
    ask: <Answer>(name: string, data: object = {}) =>
      new Promise<Answer>((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ n: last, name, data }));
      }),
    close: () => socket.close(),
  };
}
