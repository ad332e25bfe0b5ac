import { describe, expect, it } from 'vitest';
import { chooseCodec, codecOf, type Encoders } from './codec-choice.js';

const all = ['VP8', 'VP9', 'AV1', 'H264'] as const;
const laptop: Encoders = { sendable: all, smooth: all, efficient: [] };

describe('the codec of a camera', () => {
  it('is VP8, whatever else the room can show', () => {
    expect(chooseCodec('camera', laptop, all)).toBe('VP8');
    expect(chooseCodec('sign-language', { ...laptop, efficient: all }, all)).toBe('VP8');
  });
  it('is H264 from a device that lacks VP8 or is too slow for it', () => {
    expect(chooseCodec('camera', { sendable: ['H264'], smooth: ['H264'], efficient: [] }, all)).toBe('H264');
    expect(chooseCodec('camera', { sendable: ['H264'], smooth: ['H264'], efficient: [] }, ['VP8'])).toBe('H264');
    expect(chooseCodec('camera', { ...laptop, smooth: ['H264'] }, all)).toBe('H264');
  });
  it('stays VP8 where somebody cannot show H264', () =>
    expect(chooseCodec('camera', { ...laptop, smooth: ['H264'] }, ['VP8', 'VP9'])).toBe('VP8'));
});

describe('the codec of a screen', () => {
  it('is VP9 where all can show it, AV1 where the sender has it in hardware too', () => {
    expect(chooseCodec('screen', laptop, all)).toBe('VP9');
    expect(chooseCodec('screen', { ...laptop, efficient: ['AV1'] }, all)).toBe('AV1');
    expect(chooseCodec('screen', { ...laptop, efficient: ['AV1'] }, ['VP8', 'VP9'])).toBe('VP9');
  });
  it('is VP8 as soon as somebody can show nothing else', () =>
    expect(chooseCodec('screen', laptop, ['VP8', 'H264'])).toBe('VP8'));
});

it('codecOf knows pictures that rooms carry', () => {
  expect(['video/VP8', 'video/av1', 'VIDEO/h264', 'video/rtx', 'audio/opus'].map(codecOf)).toEqual([
    'VP8',
    'AV1',
    'H264',
    undefined,
    undefined,
  ]);
});
