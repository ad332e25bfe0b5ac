import type { RouterRtpCodecCapability } from 'mediasoup/types';

/**
 * What a room speaks: Opus, and pictures as their sender chooses (ADR 0017). The order is that of preference for a sender
 * that does not choose: VP8 everybody has, H264 those who lack it. FEC and DTX of Opus are asked for by the sending client.
 */
export const MEDIA_CODECS: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  {
    kind: 'video',
    mimeType: 'video/H264',
    clockRate: 90_000,
    // Constrained baseline, which is what every browser has to speak (RFC 7742).
    parameters: { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 },
  },
  { kind: 'video', mimeType: 'video/VP9', clockRate: 90_000, parameters: { 'profile-id': 0 } },
  { kind: 'video', mimeType: 'video/AV1', clockRate: 90_000 },
];

/** Three simulcast layers of a camera (about 1.9 Mbit/s, see the web client), a screen (about 2.5 Mbit/s) and voices, with room for repair packets. */
export const MAX_INCOMING_BITRATE_BPS = 6_000_000;
/** Lets a viewer start in the middle layer instead of climbing from the lowest. */
export const INITIAL_OUTGOING_BITRATE_BPS = 1_000_000;
/**
 * A publisher is asked for a key frame at most this often, however many viewers come or lose packets: asked by each of
 * them, a camera would send little else. Who comes in between waits for the next one.
 */
export const KEY_FRAME_REQUEST_DELAY_MS = 1_000;
/** How often the dominant speaker is worked out; mediasoup's own default. */
export const ACTIVE_SPEAKER_INTERVAL_MS = 300;

/** Consumers of one connection: a camera and a microphone of more people than any roundtable seats. */
export const MAX_CONSUMERS = 100;
/** Sounds that a newcomer gets without asking for each: those of a full roundtable. */
export const MAX_FIRST_SOUNDS = 12;
/** Open pages of one participant in one room. */
export const MAX_PEERS_PER_PARTICIPANT = 8;
