import { describe, expect, it } from 'vitest';
import { hintAt, keepSharp, sendingOptions } from './sending.js';

const layersOf = (...args: Parameters<typeof sendingOptions>) =>
  sendingOptions(...args).encodings?.map(({ scalabilityMode }) => scalabilityMode);

describe('what is sent', () => {
  it('of a camera is simulcast, of a screen as its codec can', () => {
    expect(layersOf('camera', 'VP8')).toEqual(['L1T3', 'L1T3', 'L1T3']);
    expect(layersOf('sign-language', 'H264')).toEqual(['L1T3', 'L1T3', 'L1T3']);
    expect(layersOf('screen', 'VP8')).toEqual(['L1T3', 'L1T3']);
    expect(layersOf('screen', 'VP9')).toEqual(['L2T3_KEY']);
    expect(layersOf('screen', 'AV1')).toEqual(['L1T3']);
  });

  it('of a voice has repair and hardly any silence; of a screen silence stays, which music has', () => {
    expect(sendingOptions('microphone', 'VP8').codecOptions).toMatchObject({ opusFec: true, opusDtx: true });
    expect(sendingOptions('interpretation', 'VP8')).toEqual(sendingOptions('microphone', 'VP8'));
    expect(sendingOptions('screen-sound', 'VP8').codecOptions).toMatchObject({ opusFec: true, opusStereo: true });
    expect(sendingOptions('screen-sound', 'VP8').codecOptions?.opusDtx).toBeUndefined();
  });
});

describe('what a browser is told of a picture', () => {
  const hintOf = (source: Parameters<typeof hintAt>[0], codec: Parameters<typeof hintAt>[1], contentHint = '') => {
    const track = Object.assign(Object.create(null) as MediaStreamTrack, { kind: 'video', contentHint });
    hintAt(source, codec, track);
    return track.contentHint;
  };
  it('is motion for people, unless somebody said something else', () => {
    expect(hintOf('camera', 'VP8')).toBe('motion');
    expect(hintOf('camera', 'VP8', 'detail')).toBe('detail');
  });
  it('is detail for screens, but for VP9 that Chromium would not send', () => {
    expect(hintOf('screen', 'VP8')).toBe('detail');
    expect(hintOf('screen', 'AV1', 'text')).toBe('text');
    expect(hintOf('screen', 'VP9', 'text')).toBe('motion');
    expect(hintOf('screen', 'VP8', 'motion')).toBe('detail');
  });
  it('asks for sharpness, and goes on where that is not known', async () => {
    await keepSharp(undefined);
    const asked: unknown[] = [];
    const sender = Object.assign(Object.create(null) as RTCRtpSender, {
      getParameters: () => ({ encodings: [] }),
      setParameters: async (parameters: unknown) => {
        asked.push(parameters);
        throw new Error('unknown');
      },
    });
    await keepSharp(sender);
    expect(asked).toEqual([{ encodings: [], degradationPreference: 'maintain-resolution' }]);
  });
});
