import { describe, expect, it } from 'vitest';
import { connectionQuality } from './connection-quality.js';

const QUIET = { lossPercent: 0, roundTripMs: 20, jitterMs: 2, frozenPercent: 0 };

describe('connectionQuality', () => {
  it('is good while nobody notices anything', () => {
    expect(connectionQuality(QUIET)).toBe('good');
    expect(connectionQuality({ lossPercent: 2, roundTripMs: 300, jitterMs: 30, frozenPercent: 1 })).toBe('good');
  });

  it.each([
    ['loss', { lossPercent: 2.1 }, { lossPercent: 10.1 }],
    ['round trip', { roundTripMs: 301 }, { roundTripMs: 801 }],
    ['jitter', { jitterMs: 31 }, { jitterMs: 101 }],
    ['a picture that stands still', { frozenPercent: 1.1 }, { frozenPercent: 9 }],
  ])('follows %s alone', (_name, fair, poor) => {
    expect(connectionQuality({ ...QUIET, ...fair })).toBe('fair');
    expect(connectionQuality({ ...QUIET, ...poor })).toBe('poor');
  });

  it('says nothing bad of what is not known', () => {
    const nothing = { lossPercent: null, roundTripMs: null, jitterMs: null, frozenPercent: null };
    expect(connectionQuality(nothing)).toBe('good');
    expect(connectionQuality({ ...nothing, lossPercent: 30 })).toBe('poor');
  });
});
