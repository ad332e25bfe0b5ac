import {
  type Ack,
  type AckCallback,
  type CreatedConsumer,
  type JoinedRoom,
  MEDIA_SOCKET_PATH,
  type MediaClientToServer,
  type MediaSource,
  PROTOCOL_VERSION,
} from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import { type FarTransport, RtcReceiver, RtcSender } from './rtc-end.js';
import { keyFrameRequests, rtpPacket } from './rtp-packets.js';

type Orders = MediaClientToServer;
type MessageOf<Name extends keyof Orders> = Parameters<Orders[Name]>[0];
type AnswerOf<Name extends keyof Orders> = Parameters<Orders[Name]>[1] extends AckCallback<infer T> ? T : never;

/** What a receiver on libdatachannel can: Opus and VP8, key frames on request. */
export const CAPABILITIES = {
  codecs: [
    {
      kind: 'audio',
      mimeType: 'audio/opus',
      clockRate: 48_000,
      channels: 2,
      preferredPayloadType: 100,
      parameters: {},
    },
    {
      kind: 'video',
      mimeType: 'video/VP8',
      clockRate: 90_000,
      preferredPayloadType: 101,
      parameters: {},
      rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
    },
  ],
  headerExtensions: [],
};
const PAYLOAD_TYPES = { audio: 111, video: 96 } as const;

/** Somebody in a room of streaming with real media and no browser. */
export class RoomClient {
  private sender: RtcSender | undefined;
  private receiver: RtcReceiver | undefined;
  private receiving: { transportId: string; far: FarTransport; consumers: CreatedConsumer[] } | undefined;

  private constructor(
    readonly socket: Socket,
    readonly joined: JoinedRoom,
  ) {}

  /** Connects and joins. @throws on a refusal */
  static async join(origin: string, token: string): Promise<RoomClient> {
    const socket = io(origin, {
      path: MEDIA_SOCKET_PATH,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { pass: token, protocolVersion: PROTOCOL_VERSION },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const joined = await order(socket, 'media:join-room', {});
    return new RoomClient(socket, joined);
  }

  /** @throws on a refusal */
  get<Name extends keyof Orders>(name: Name, message: MessageOf<Name>): Promise<AnswerOf<Name>> {
    return order(this.socket, name, message);
  }

  /** Publishes this source; `onKeyFrameAsked` whenever the server asks for a key frame. */
  async publish(
    source: MediaSource,
    { ssrc, language, onKeyFrameAsked }: { ssrc: number; language?: string; onKeyFrameAsked?: () => void },
  ): Promise<{ producerId: string; sender: RtcSender; payloadType: number }> {
    const kind = source === 'camera' || source === 'screen' || source === 'sign-language' ? 'video' : 'audio';
    const payloadType = PAYLOAD_TYPES[kind];
    const { transportId, ...far } = await this.get('media:create-transport', { direction: 'send' });
    const sender = await RtcSender.open(
      far,
      { kind, payloadType, ssrc },
      (dtlsParameters) => this.get('media:connect-transport', { transportId, dtlsParameters: { ...dtlsParameters } }),
      (packet) => {
        for (let asked = keyFrameRequests(packet); asked > 0; asked -= 1) onKeyFrameAsked?.();
      },
    );
    this.sender = sender;
    const codec =
      kind === 'video'
        ? { mimeType: 'video/VP8', clockRate: 90_000, rtcpFeedback: [{ type: 'nack', parameter: 'pli' }] }
        : { mimeType: 'audio/opus', clockRate: 48_000, channels: 2, rtcpFeedback: [] };
    const { producerId } = await this.get('media:produce', {
      transportId,
      kind,
      source,
      ...(language === undefined ? {} : { language }),
      isPaused: false,
      rtpParameters: {
        mid: '0',
        codecs: [{ ...codec, payloadType, parameters: {} }],
        headerExtensions: [],
        encodings: [{ ssrc }],
        rtcp: { cname: `sender-${ssrc}` },
      },
    });
    await sender.isOpen;
    return { producerId, sender, payloadType };
  }

  /** Receives these producers; answers when everything is negotiated, not when something came. */
  async watch(
    producerIds: readonly string[],
    onPacket?: (packet: Buffer, index: number) => void,
  ): Promise<{ receiver: RtcReceiver; consumers: CreatedConsumer[] }> {
    const { transportId, ...far } = await this.get('media:create-transport', { direction: 'recv' });
    const consumers: CreatedConsumer[] = [];
    for (const producerId of producerIds)
      consumers.push(
        await this.get('media:consume', { transportId, producerId, rtpCapabilities: CAPABILITIES, isPaused: false }),
      );
    this.receiver = await RtcReceiver.open(
      far,
      consumers,
      (dtlsParameters) => this.get('media:connect-transport', { transportId, dtlsParameters: { ...dtlsParameters } }),
      onPacket,
    );
    this.receiving = { transportId, far, consumers };
    return { receiver: this.receiver, consumers };
  }

  /** Receives one more over the transport of `watch`. */
  async watchMore(producerId: string): Promise<void> {
    if (this.receiving === undefined) throw new Error('nothing is watched yet');
    const { transportId, far, consumers } = this.receiving;
    const wanted = { transportId, producerId, rtpCapabilities: CAPABILITIES, isPaused: false };
    consumers.push(await this.get('media:consume', wanted));
    this.receiver?.widen(far, consumers);
  }

  /** Begins anew on the same socket, as after `media:room-restarted`: what was negotiated is gone. */
  async joinAnew(): Promise<JoinedRoom> {
    this.sender?.close();
    this.receiver?.close();
    [this.sender, this.receiver, this.receiving] = [undefined, undefined, undefined];
    return this.get('media:join-room', {});
  }

  close(): void {
    this.socket.close();
    this.sender?.close();
    this.receiver?.close();
  }
}

async function order<Name extends keyof Orders>(
  socket: Socket,
  name: Name,
  message: MessageOf<Name>,
): Promise<AnswerOf<Name>> {
  const answer = (await socket.timeout(10_000).emitWithAck(name, message)) as Ack<AnswerOf<Name>>;
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.code} ${answer.message}`);
  return answer.value;
}

export interface Stream {
  stop(): void;
}

/** Sends a picture of this bitrate: 32 frames a second of two packets each; a key frame first, whenever asked, and every `keyFrameEveryMs`. */
export function streamVideo(
  sender: Pick<RtcSender, 'send'>,
  {
    payloadType,
    ssrc,
    kbps = 500,
    keyFrameEveryMs = 3_000,
  }: { payloadType: number; ssrc: number; kbps?: number; keyFrameEveryMs?: number },
): Stream & { keyFrame(): void } {
  const framesPerSecond = 32;
  const bytes = Math.round((kbps * 1_000) / 8 / framesPerSecond / 2);
  // Numbers follow the clock, so that a stream that begins again on the same sender goes on: SRTP refuses to go back.
  let frame = Math.ceil((performance.now() / 1_000) * framesPerSecond);
  let [wantsKeyFrame, lastKeyMs] = [true, -Infinity];
  const timer = setInterval(
    () => {
      // A late timer catches up, so that the bitrate is what was asked for.
      for (; frame / framesPerSecond < performance.now() / 1_000; frame += 1) {
        const nowMs = performance.now();
        const isKeyFrame = wantsKeyFrame || nowMs - lastKeyMs > keyFrameEveryMs;
        if (isKeyFrame) [wantsKeyFrame, lastKeyMs] = [false, nowMs];
        for (const isFirstOfFrame of [true, false]) {
          const header = {
            payloadType,
            ssrc,
            sequence: frame * 2 + (isFirstOfFrame ? 0 : 1),
            timestamp: Math.round((frame * 90_000) / framesPerSecond),
            isLastOfFrame: !isFirstOfFrame,
          };
          sender.send(rtpPacket(header, bytes, nowMs, { pictureId: frame, isKeyFrame, isFirstOfFrame }));
        }
      }
    },
    1_000 / framesPerSecond / 2,
  );
  return { stop: () => clearInterval(timer), keyFrame: () => (wantsKeyFrame = true) };
}

/** Sends a voice of Opus' rhythm: 50 packets a second. */
export function streamSound(sender: RtcSender, { payloadType, ssrc }: { payloadType: number; ssrc: number }): Stream {
  let sequence = 0;
  const startMs = performance.now();
  const timer = setInterval(() => {
    for (; sequence * 20 < performance.now() - startMs; sequence += 1)
      sender.send(rtpPacket({ payloadType, ssrc, sequence, timestamp: sequence * 960 }, 120, performance.now()));
  }, 10);
  return { stop: () => clearInterval(timer) };
}
