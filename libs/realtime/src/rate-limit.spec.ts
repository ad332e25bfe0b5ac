import { describe, expect, it } from 'vitest';
import { TokenBucket } from './rate-limit.js';

describe('a token bucket', () => {
  it('lets the burst through, then says how long to wait, and fills again', () => {
    let nowMs = 0;
    const bucket = new TokenBucket(3, 0.5, { now: () => new Date(nowMs) });
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([0, 0, 0, 2]);
    nowMs = 1_000;
    expect(bucket.take()).toBe(1);
    nowMs = 2_000;
    expect([bucket.take(), bucket.take()]).toEqual([0, 2]);
    nowMs = 3_600_000;
    expect([1, 2, 3, 4].map(() => bucket.take() === 0)).toEqual([true, true, true, false]);
  });

  it('gains nothing from a clock that is set back', () => {
    let nowMs = 10_000;
    const bucket = new TokenBucket(1, 1, { now: () => new Date(nowMs) });
    bucket.take();
    nowMs = 0;
    expect(bucket.take()).toBe(1);
  });
});
