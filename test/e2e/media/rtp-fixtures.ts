import type { RtpCapabilities } from 'mediasoup/types';

/** What a browser that speaks Opus and VP8 would send; SSRCs differ by `seed`. */
export const microphoneParameters = (seed = 1) => ({
  mid: '0',
  codecs: [
    {
      mimeType: 'audio/opus',
      payloadType: 111,
      clockRate: 48_000,
      channels: 2,
      parameters: { useinbandfec: 1 },
      rtcpFeedback: [],
    },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 }],
  encodings: [{ ssrc: 10_000 + seed }],
  rtcp: { cname: `cname-${seed}` },
});
export const cameraParameters = (seed = 1) => ({
  mid: '1',
  codecs: [
    {
      mimeType: 'video/VP8',
      payloadType: 96,
      clockRate: 90_000,
      parameters: {},
      rtcpFeedback: [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }],
    },
    { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 }, rtcpFeedback: [] },
  ],
  headerExtensions: [{ uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 }],
  encodings: [{ ssrc: 20_000 + seed, rtx: { ssrc: 30_000 + seed } }],
  rtcp: { cname: `cname-${seed}` },
});
export const capabilitiesOf = (router: RtpCapabilities): Record<string, unknown> => ({
  codecs: router.codecs,
  headerExtensions: router.headerExtensions,
});
export const dtlsParameters = {
  role: 'client' as const,
  fingerprints: [{ algorithm: 'sha-256' as const, value: Array.from({ length: 32 }, () => 'A7').join(':') }],
};
