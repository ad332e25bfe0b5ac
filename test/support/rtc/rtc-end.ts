import type { DtlsParameters, IceCandidate, IceParameters, RtpParameters } from 'mediasoup/types';
import nodeDataChannel, { type Audio, type PeerConnection, type Track, type Video } from 'node-datachannel';

/** A mediasoup transport as its other end is told of it. */
export interface FarTransport {
  iceParameters: IceParameters;
  iceCandidates: IceCandidate[];
  dtlsParameters: DtlsParameters;
}
/** Something that comes over it. */
export interface Incoming {
  kind: 'audio' | 'video';
  rtpParameters: RtpParameters;
}
type Connect = (dtlsParameters: DtlsParameters) => Promise<unknown>;

/** A receiver of real DTLS and SRTP without a browser (libdatachannel): reports what it gets, decodes nothing. */
export class RtcReceiver {
  /** In the order of what was asked for. */
  readonly tracks: Track[] = [];

  private constructor(
    private readonly connection: PeerConnection,
    /** The first packet came. */
    readonly isFlowing: Promise<void>,
  ) {}

  /** Everything of `incoming` has to be known now. `onPacket` gets each packet, RTCP too, and which of `incoming` it is about. */
  static async open(
    far: FarTransport,
    incoming: readonly Incoming[],
    connect: Connect,
    onPacket: (packet: Buffer, index: number) => void = () => undefined,
  ): Promise<RtcReceiver> {
    const { connection, receiver } = RtcReceiver.make(onPacket);
    connection.setRemoteDescription(offerOf(far, incoming), 'offer');
    await connect(dtlsOf(connection));
    return receiver;
  }

  private static make(onPacket: (packet: Buffer, index: number) => void): {
    connection: PeerConnection;
    receiver: RtcReceiver;
  } {
    const connection = new nodeDataChannel.PeerConnection('receiver', { iceServers: [] });
    const flowing = Promise.withResolvers<void>();
    const receiver = new RtcReceiver(connection, flowing.promise);
    connection.onTrack((track) => {
      const index = receiver.tracks.push(track) - 1;
      track.setMediaHandler(new nodeDataChannel.RtcpReceivingSession());
      track.onMessage((packet) => {
        flowing.resolve();
        onPacket(packet, index);
      });
    });
    return { connection, receiver };
  }

  /** Of an offer that stands by itself, candidates and all; the answer does, too. */
  static async answering(
    offer: string,
    onPacket: (packet: Buffer, index: number) => void = () => undefined,
  ): Promise<{ receiver: RtcReceiver; answer: string }> {
    const { connection, receiver } = RtcReceiver.make(onPacket);
    const gathered = new Promise<void>((resolve) =>
      connection.onGatheringStateChange((state) => {
        if (state === 'complete') resolve();
      }),
    );
    connection.setRemoteDescription(offer, 'offer');
    await gathered;
    return { receiver, answer: connection.localDescription()?.sdp ?? '' };
  }

  /** Receives more over the same connection; `incoming` is everything, in the order in which it came. */
  widen(far: FarTransport, incoming: readonly Incoming[]): void {
    this.connection.setRemoteDescription(offerOf(far, incoming), 'offer');
  }

  requestKeyFrame(): void {
    for (const track of this.tracks) track.requestKeyframe();
  }
  close(): void {
    this.connection.close();
  }
}

/** A sender of real DTLS and SRTP: RTP packets go out as they are handed in. */
export class RtcSender {
  private constructor(
    private readonly connection: PeerConnection,
    private readonly track: Track,
    readonly isOpen: Promise<void>,
  ) {}

  static async open(
    far: FarTransport,
    { kind, payloadType, ssrc }: { kind: 'audio' | 'video'; payloadType: number; ssrc: number },
    connect: Connect,
    onMessage: (packet: Buffer) => void = () => undefined,
  ): Promise<RtcSender> {
    const connection = new nodeDataChannel.PeerConnection('sender', { iceServers: [], disableAutoNegotiation: true });
    const track = connection.addTrack(kind === 'video' ? vp8(payloadType, ssrc) : opus(payloadType, ssrc));
    const opened = Promise.withResolvers<void>();
    track.onOpen(() => opened.resolve());
    track.onMessage(onMessage);
    connection.setLocalDescription();
    const codec = kind === 'video' ? `${payloadType} VP8/90000` : `${payloadType} opus/48000/2`;
    connection.setRemoteDescription(
      sdpOf(far, 'passive', [[`m=${kind} 9 UDP/TLS/RTP/SAVPF ${payloadType}`, `a=rtpmap:${codec}`, 'a=recvonly']]),
      'answer',
    );
    await connect(dtlsOf(connection));
    return new RtcSender(connection, track, opened.promise);
  }

  send(packet: Buffer): void {
    this.track.sendMessageBinary(packet);
  }
  close(): void {
    this.connection.close();
  }
}

function vp8(payloadType: number, ssrc: number): Video {
  const media = new nodeDataChannel.Video('0', 'SendOnly');
  media.addVP8Codec(payloadType);
  media.addSSRC(ssrc, 'sender');
  return media;
}
function opus(payloadType: number, ssrc: number): Audio {
  const media = new nodeDataChannel.Audio('0', 'SendOnly');
  media.addOpusCodec(payloadType);
  media.addSSRC(ssrc, 'sender');
  return media;
}

/** Ends what the library has running, so that the process can end. */
export const endRtc = (): void => nodeDataChannel.cleanup();

function offerOf(far: FarTransport, incoming: readonly Incoming[]): string {
  return sdpOf(
    far,
    'actpass',
    incoming.map(({ kind, rtpParameters }) => {
      const [codec] = rtpParameters.codecs;
      if (codec === undefined) throw new Error('parameters without a codec');
      const { payloadType, mimeType, clockRate, channels } = codec;
      const name = mimeType.split('/')[1] ?? '';
      return [
        `m=${kind} 9 UDP/TLS/RTP/SAVPF ${payloadType}`,
        `a=rtpmap:${payloadType} ${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`,
        ...(kind === 'video' ? [`a=rtcp-fb:${payloadType} nack pli`] : []),
        'a=sendonly',
        ...(rtpParameters.encodings?.flatMap(({ ssrc }) => (ssrc === undefined ? [] : [`a=ssrc:${ssrc} cname:x`])) ??
          []),
      ];
    }),
  );
}

/** Only the first section carries the transport's addresses: they are bundled. */
function sdpOf(
  { iceParameters, iceCandidates, dtlsParameters }: FarTransport,
  setup: 'actpass' | 'passive',
  sections: readonly (readonly string[])[],
): string {
  const fingerprint = dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
  if (fingerprint === undefined) throw new Error('a transport without a SHA-256 fingerprint');
  const candidates = iceCandidates
    .filter(({ protocol }) => protocol === 'udp')
    .map(
      ({ foundation, priority, ip, port, type }) =>
        `a=candidate:${foundation} 1 udp ${priority} ${ip} ${port} typ ${type}`,
    );
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'a=ice-lite',
    `a=group:BUNDLE ${sections.map((_section, mid) => mid).join(' ')}`,
    ...sections.flatMap(([media = '', ...rest], mid) => [
      media,
      'c=IN IP4 127.0.0.1',
      `a=mid:${mid}`,
      'a=rtcp-mux',
      `a=setup:${setup}`,
      `a=ice-ufrag:${iceParameters.usernameFragment}`,
      `a=ice-pwd:${iceParameters.password}`,
      `a=fingerprint:sha-256 ${fingerprint.value}`,
      ...rest,
      ...(mid === 0 ? [...candidates, 'a=end-of-candidates'] : []),
    ]),
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function dtlsOf(connection: PeerConnection): DtlsParameters {
  const value = /a=fingerprint:sha-256 (\S+)/i.exec(connection.localDescription()?.sdp ?? '')?.[1];
  if (value === undefined) throw new Error('no local fingerprint');
  return { role: 'client', fingerprints: [{ algorithm: 'sha-256', value }] };
}
