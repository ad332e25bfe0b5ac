import { type MediaSource, VIDEO_CODECS, type VideoCodec } from '@app/contracts';

/** What this device is good at. */
export interface Encoders {
  /** That it can send at all. */
  readonly sendable: readonly VideoCodec[];
  /** That it encodes without dropping frames, as the browser judges. */
  readonly smooth: readonly VideoCodec[];
  /** That it encodes in hardware. */
  readonly efficient: readonly VideoCodec[];
}

/**
 * The codec of a picture (ADR 0017). A camera is sent in VP8, which every browser decodes, and in H264 from devices that
 * can't encode VP8 or not in time. A screen is sent in AV1 by devices that have it in hardware, else in VP9: half the
 * bytes for text. All of that only where everybody in the room can show it (`shownByAll`), else in VP8.
 */
export function chooseCodec(source: MediaSource, encoders: Encoders, shownByAll: readonly VideoCodec[]): VideoCodec {
  const may = (codec: VideoCodec): boolean => encoders.sendable.includes(codec) && shownByAll.includes(codec);
  const fallback = encoders.sendable.includes('VP8') ? 'VP8' : (encoders.sendable[0] ?? 'VP8');
  if (source === 'screen') {
    if (may('AV1') && encoders.efficient.includes('AV1')) return 'AV1';
    return may('VP9') ? 'VP9' : fallback;
  }
  if (may('H264') && encoders.smooth.includes('H264') && !encoders.smooth.includes('VP8')) return 'H264';
  return fallback;
}

/** What this browser can show. */
export function decodableVideoCodecs(): VideoCodec[] {
  const known = globalThis.RTCRtpReceiver?.getCapabilities('video')?.codecs ?? [];
  return VIDEO_CODECS.filter((codec) => known.some((each) => codecOf(each.mimeType) === codec));
}

/** `undefined` for what is no picture or not one that rooms carry. */
export function codecOf(mimeType: string): VideoCodec | undefined {
  return VIDEO_CODECS.find((codec) => mimeType.toLowerCase() === `video/${codec.toLowerCase()}`);
}

/** Asks the browser; where it does not say, everything is smooth and nothing is in hardware. Never rejects. */
export async function probeEncoders(): Promise<Encoders> {
  const known = globalThis.RTCRtpSender?.getCapabilities('video')?.codecs ?? [];
  const sendable = VIDEO_CODECS.filter((codec) => known.some((each) => codecOf(each.mimeType) === codec));
  const answers = await Promise.all(sendable.map((codec) => encodingInfo(codec)));
  return {
    sendable,
    smooth: sendable.filter((_, index) => answers[index]?.smooth !== false),
    efficient: sendable.filter((_, index) => answers[index]?.powerEfficient === true),
  };
}

async function encodingInfo(codec: VideoCodec): Promise<MediaCapabilitiesEncodingInfo | null> {
  const picture = { width: 1_280, height: 720, framerate: 30, bitrate: 1_250_000 };
  try {
    return await navigator.mediaCapabilities.encodingInfo({
      type: 'webrtc',
      video: { contentType: `video/${codec}`, ...picture },
    });
  } catch {
    return null;
  }
}
