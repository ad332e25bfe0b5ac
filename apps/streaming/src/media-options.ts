import type { RouterRtpCodecCapability } from 'mediasoup/types';

/** What a room speaks: Opus and VP8, which every browser has. FEC and DTX of Opus are asked for by the sending client. */
export const MEDIA_CODECS: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];

/** Three simulcast layers of a camera (about 1.9 Mbit/s, see the web client), a screen (about 2.5 Mbit/s) and voices, with room for repair packets. */
export const MAX_INCOMING_BITRATE_BPS = 6_000_000;
/** Lets a viewer start in the middle layer instead of climbing from the lowest. */
export const INITIAL_OUTGOING_BITRATE_BPS = 1_000_000;
/** How often the dominant speaker is worked out; mediasoup's own default. */
export const ACTIVE_SPEAKER_INTERVAL_MS = 300;

/** Consumers of one connection: a camera and a microphone of more people than any roundtable seats. */
export const MAX_CONSUMERS = 100;
/** Open pages of one participant in one room. */
export const MAX_PEERS_PER_PARTICIPANT = 8;
