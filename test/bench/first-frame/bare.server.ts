import { createWorker } from 'mediasoup';
import type { Consumer, Producer, Transport, WebRtcTransport } from 'mediasoup/types';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

// The least that shows a picture: one worker, one router, one page, JSON over ws. PAGE is the built page, MEDIA_PORT the
// port of its WebRtcServer.
const page = readFileSync(process.env['PAGE'] ?? '', 'utf8');
const worker = await createWorker({ logLevel: 'error' });
const listen = { ip: '127.0.0.1', port: Number(process.env['MEDIA_PORT']) };
const webRtcServer = await worker.createWebRtcServer({
  listenInfos: [
    { protocol: 'udp', ...listen },
    { protocol: 'tcp', ...listen },
  ],
});
const router = await worker.createRouter({
  mediaCodecs: [
    { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
    { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  ],
});
const producers: Producer[] = [];

const http = createServer((request, response) => {
  response.setHeader('content-type', 'text/html');
  response.end(request.url === '/' ? page : '');
});
new WebSocketServer({ server: http }).on('connection', (socket: WebSocket) => {
  const transports = new Map<string, WebRtcTransport>();
  const consumers = new Map<string, Consumer>();
  const transportOf = (id: string): WebRtcTransport => {
    const transport = transports.get(id);
    if (transport === undefined) throw new Error('no such transport');
    return transport;
  };
  // Parameters of a trusted page: a baseline checks nothing.
  const handlers: Record<string, (data: never) => Promise<unknown>> = {
    join: async () => ({ rtpCapabilities: router.rtpCapabilities, producerIds: producers.map(({ id }) => id) }),
    createTransport: async () => {
      const transport = await router.createWebRtcTransport({
        webRtcServer,
        initialAvailableOutgoingBitrate: 1_000_000,
      });
      transports.set(transport.id, transport);
      const { id, iceParameters, iceCandidates, dtlsParameters } = transport;
      return { id, iceParameters, iceCandidates, dtlsParameters };
    },
    connect: async ({ id, ...data }: { id: string } & Parameters<WebRtcTransport['connect']>[0]) => {
      await transportOf(id).connect(data);
      return {};
    },
    produce: async ({ id, ...data }: { id: string } & Parameters<Transport['produce']>[0]) => {
      const producer = await transportOf(id).produce(data);
      producers.push(producer);
      return { id: producer.id };
    },
    consume: async ({ id, ...data }: { id: string } & Parameters<Transport['consume']>[0]) => {
      const consumer = await transportOf(id).consume({ ...data, paused: true });
      consumers.set(consumer.id, consumer);
      return {
        id: consumer.id,
        producerId: consumer.producerId,
        kind: consumer.kind,
        rtpParameters: consumer.rtpParameters,
      };
    },
    resume: async ({ id }: { id: string }) => {
      await consumers.get(id)?.resume();
      return {};
    },
  };
  socket.on('message', (text: Buffer) => {
    const { n, name, data } = JSON.parse(text.toString()) as { n: number; name: string; data: never };
    void handlers[name]?.(data).then((value) => socket.send(JSON.stringify({ n, value })));
  });
  socket.on('close', () => transports.forEach((transport) => transport.close()));
});
http.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => {
  worker.close();
  process.exit(0);
});
