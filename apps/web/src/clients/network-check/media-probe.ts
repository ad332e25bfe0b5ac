import { PROTOCOL_VERSION, type Ack, type OpenedCheck } from '@app/contracts';
import { Device, type types } from 'mediasoup-client';
import { io, type Socket } from 'socket.io-client';
import { later, type AnswerOf, type CheckLink } from './check-link.js';
import type { CheckStep, NetworkCheckPass, NetworkFigures } from './index.js';
import { measureDownload, measureRoundTrips, measureUpload } from './media-measurements.js';
import { pathOf } from './media-path.js';

const CONNECT_WITHIN_MS = 8_000;
const ANSWER_WITHIN_MS = 8_000;
/** For ICE and DTLS, by UDP, then by TCP, then over a relay. */
const MEDIA_WITHIN_MS = 9_000;

/** The check over WebRTC. `null` when media do not come through. @throws what kept the server from being asked */
export async function measureByMedia(
  pass: NetworkCheckPass,
  onStep: (step: CheckStep) => void,
  signal: AbortSignal,
): Promise<NetworkFigures | null> {
  const url = new URL(pass.url, location.href);
  const socket = io(url.origin, {
    path: url.pathname,
    auth: { pass: pass.token, protocolVersion: PROTOCOL_VERSION },
    reconnection: false,
    forceNew: true,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: CONNECT_WITHIN_MS,
  });
  const transports: types.Transport[] = [];
  try {
    await connected(socket, signal);
    const order = ordersOf(socket);
    const opened = await order('check:open', {});
    const [send, recv] = await transportsOf(opened, pass.iceServers, order);
    transports.push(send, recv);
    const channels = await channelsOf(send, recv, order, signal);
    if (channels === null) return null;
    const link: CheckLink = { ...channels, signal, order };
    onStep('round-trip');
    const roundTrips = await measureRoundTrips(link);
    const path = await pathOf(send);
    onStep('upload');
    const uploadKbps = await measureUpload(link);
    onStep('download');
    const downloadKbps = await measureDownload(link);
    return {
      path,
      roundTripMs: roundTrips.medianMs,
      lossPercent: roundTrips.lossPercent,
      uploadKbps,
      downloadKbps,
    };
  } finally {
    for (const transport of transports) transport.close();
    socket.close();
  }
}

function connected(socket: Socket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
    signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')), { once: true });
  });
}

function ordersOf(socket: Socket): CheckLink['order'] {
  return async (name, message) => {
    const answer = (await socket.timeout(ANSWER_WITHIN_MS).emitWithAck(name, message)) as Ack<AnswerOf<typeof name>>;
    if (!answer.ok) throw new Error(`${name}: ${answer.code}`);
    return answer.value;
  };
}

async function transportsOf(
  { routerRtpCapabilities, send, recv }: OpenedCheck,
  iceServers: RTCIceServer[],
  order: CheckLink['order'],
): Promise<[types.Transport, types.Transport]> {
  const device = await Device.factory();
  // The same dictionary; mediasoup-client lists fewer URIs of header extensions.
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  const made = [
    device.createSendTransport({ ...send, id: send.transportId, iceServers }),
    device.createRecvTransport({ ...recv, id: recv.transportId, iceServers }),
  ] as const;
  for (const transport of made) {
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      order('check:connect', { transportId: transport.id, dtlsParameters }).then(() => done(), failed);
    });
  }
  made[0].on('producedata', ({ sctpStreamParameters }, done, failed) => {
    order('check:send-data', { streamId: sctpStreamParameters.streamId ?? 0 }).then(
      ({ dataProducerId }) => done({ id: dataProducerId }),
      failed,
    );
  });
  return [...made];
}

/** Both channels, open; `null` when they do not open in time. */
async function channelsOf(
  send: types.Transport,
  recv: types.Transport,
  order: CheckLink['order'],
  signal: AbortSignal,
): Promise<Pick<CheckLink, 'up' | 'down'> | null> {
  const channel = await order('check:receive-data', {});
  const making = Promise.all([
    send.produceData({ ordered: false, maxRetransmits: 0 }),
    recv.consumeData({
      id: channel.dataConsumerId,
      dataProducerId: channel.dataProducerId,
      sctpStreamParameters: channel.sctpStreamParameters,
    }),
  ]).then(async ([up, down]) => {
    down.binaryType = 'arraybuffer';
    await Promise.all([opened(up), opened(down)]);
    return { up, down };
  });
  // Closing the transports, which the caller does, makes it fail when nobody waits any more.
  making.catch(() => undefined);
  return Promise.race([making, later(MEDIA_WITHIN_MS, signal).then(() => null)]);
}

interface Opening {
  readonly readyState: RTCDataChannelState;
  once(event: 'open', listener: () => void): unknown;
}
function opened(channel: Opening): Promise<void> {
  return channel.readyState === 'open' ? Promise.resolve() : new Promise((resolve) => channel.once('open', resolve));
}
