import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RAMP_MS, rampVolume, type Loudness } from './sound-level.js';

const element = (volume: number, muted = false): Loudness => ({ volume, muted });

describe('loudness', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('of a new sound is right from its first moment', () => {
    const audio = element(1);
    rampVolume(audio, 0.15, true);
    expect(audio).toEqual({ volume: 0.15, muted: false });
  });

  it('falls and rises without a step that one hears, and arrives', () => {
    const audio = element(1);
    const heard: number[] = [];
    rampVolume(audio, 0.15, false);
    for (let ms = 0; ms < RAMP_MS + 50; ms += 25) {
      vi.advanceTimersByTime(25);
      heard.push(audio.volume);
    }
    expect(heard.at(-1)).toBe(0.15);
    expect(heard).toEqual([...heard].sort((a, b) => b - a));
    for (const [index, volume] of heard.entries()) expect((heard[index - 1] ?? 1) - volume).toBeLessThan(0.15);
  });

  it('of silence is muted, and comes back from nothing', () => {
    const audio = element(0.4);
    rampVolume(audio, 0, true);
    expect(audio.muted).toBe(true);
    rampVolume(audio, 1, false);
    expect(audio).toEqual({ volume: 0, muted: false });
    vi.advanceTimersByTime(RAMP_MS + 50);
    expect(audio).toEqual({ volume: 1, muted: false });
  });

  it('goes on from where it is when it is told otherwise on the way', () => {
    const audio = element(1);
    const stop = rampVolume(audio, 0, false);
    vi.advanceTimersByTime(RAMP_MS / 2);
    stop();
    const halfway = audio.volume;
    expect(halfway).toBeGreaterThan(0.2);
    rampVolume(audio, 1, false);
    vi.advanceTimersByTime(25);
    expect(audio.volume).toBeGreaterThanOrEqual(halfway);
    vi.advanceTimersByTime(RAMP_MS + 50);
    expect(audio.volume).toBe(1);
  });

  it('is never out of bounds', () => {
    const audio = element(1);
    rampVolume(audio, 7, true);
    expect(audio.volume).toBe(1);
    rampVolume(audio, -1, true);
    expect(audio).toEqual({ volume: 0, muted: true });
  });
});
