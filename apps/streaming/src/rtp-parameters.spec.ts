import { describe, expect, it } from 'vitest';
import { ConnectTransportStrictly, ConsumeStrictly, ProduceStrictly } from './rtp-parameters.js';

const codec = { mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 };
const produce = (rtpParameters: unknown) =>
  ProduceStrictly.safeParse({ transportId: 't', kind: 'video', source: 'camera', rtpParameters });

describe('ProduceStrictly', () => {
  it('takes what a browser sends and leaves out what mediasoup does not read', () => {
    const encodings = [{ ssrc: 1, maxBitrate: 150_000, scalabilityMode: 'L1T3' }];
    const sent = {
      mid: '0',
      codecs: [codec],
      encodings: [{ ...encodings[0], active: true }],
      rtcp: { cname: 'x', mux: true },
    };
    const parsed = produce(sent);
    expect(parsed.data?.isPaused).toBe(false);
    expect(parsed.data?.rtpParameters).toEqual({ ...sent, encodings, rtcp: { cname: 'x' } });
  });

  it.each([
    ['a fractional bit rate', { codecs: [codec], encodings: [{ maxBitrate: 1.5 }] }],
    ['a negative SSRC', { codecs: [codec], encodings: [{ ssrc: -1 }] }],
    ['four layers', { codecs: [codec], encodings: [{}, {}, {}, {}] }],
    ['an array as parameter of a codec', { codecs: [{ ...codec, parameters: { a: [1] } }] }],
    [
      'forty parameters of a codec',
      { codecs: [{ ...codec, parameters: Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, i])) }] },
    ],
    ['sound from a camera', { codecs: [{ ...codec, mimeType: 'audio/opus' }] }],
    ['a payload type of 200', { codecs: [{ ...codec, payloadType: 200 }] }],
  ])('refuses %s', (_, rtpParameters) => {
    expect(produce(rtpParameters).success).toBe(false);
  });
});

it('ConsumeStrictly leaves out header extensions that mediasoup does not know', () => {
  const known = { kind: 'video', uri: 'urn:3gpp:video-orientation', preferredId: 4 };
  const parsed = ConsumeStrictly.parse({
    transportId: 't',
    producerId: 'p',
    rtpCapabilities: { codecs: [], headerExtensions: [known, { ...known, uri: 'urn:of-tomorrow' }] },
  });
  expect(parsed.rtpCapabilities.headerExtensions).toEqual([known]);
});

it('ConnectTransportStrictly wants fingerprints that are hexadecimal', () => {
  const connect = (value: string) =>
    ConnectTransportStrictly.safeParse({
      transportId: 't',
      dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value }] },
    });
  expect(connect(Array.from({ length: 32 }, () => '0F').join(':')).success).toBe(true);
  expect(connect('0F:0F').success).toBe(false);
  expect(connect(Array.from({ length: 32 }, () => 'XX').join(':')).success).toBe(false);
});
