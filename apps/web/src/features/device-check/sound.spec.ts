import { describe, expect, it } from 'vitest';
import { levelOf } from './sound.js';

describe('the level of a microphone', () => {
  it('is 0 in silence and 1 at full scale', () => {
    expect(levelOf(new Float32Array(64))).toBe(0);
    expect(levelOf(new Float32Array(64).fill(1))).toBe(1);
  });
  it('rises by equal steps for equal ratios, as ears do', () => {
    const [quiet, middle, loud] = [0.01, 0.1, 1].map((amplitude) => levelOf(new Float32Array(64).fill(amplitude)));
    expect((middle ?? 0) - (quiet ?? 0)).toBeCloseTo((loud ?? 0) - (middle ?? 0), 3);
  });
});
