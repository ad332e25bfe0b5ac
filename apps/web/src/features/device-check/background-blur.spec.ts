import { describe, expect, it } from 'vitest';
import { blurOf, withBlur } from './background-blur.js';

const track = (capabilities: object | undefined, settings: object = {}) => ({
  getSettings: () => settings,
  ...(capabilities && { getCapabilities: () => capabilities }),
});

describe('background blur', () => {
  it('is offered where the system can blur and not blur', () => {
    expect(blurOf(track({ backgroundBlur: [true, false] }))).toBe('off');
    expect(blurOf(track({ backgroundBlur: [false, true] }, { backgroundBlur: true }))).toBe('on');
  });
  it('is not where the browser knows nothing of it, or nobody may choose', () => {
    expect(blurOf(track(undefined))).toBe('unavailable');
    expect(blurOf(track({}))).toBe('unavailable');
    expect(blurOf(track({ backgroundBlur: [true] }, { backgroundBlur: true }))).toBe('unavailable');
  });
  it('is asked for beside what a camera has to do anyway', () => {
    expect(withBlur({ width: 1280 }, true)).toEqual({ width: 1280, backgroundBlur: { ideal: true } });
  });
});
