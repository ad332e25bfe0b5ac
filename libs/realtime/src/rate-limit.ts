import type { Clock } from '@app/database';

/** A token bucket: `capacity` at once, refilled at `perSecond`. */
export class TokenBucket {
  private tokens: number;
  private refilledAtMs: number;
  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    private readonly clock: Clock,
  ) {
    this.tokens = capacity;
    this.refilledAtMs = clock.now().getTime();
  }

  /** 0 when a token was taken, else whole seconds until the next one (at least 1). */
  take(): number {
    const waitSeconds = this.wait();
    if (waitSeconds === 0) this.tokens -= 1;
    return waitSeconds;
  }

  /** What `take()` would answer; nothing is taken. */
  wait(): number {
    this.refill();
    return this.tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - this.tokens) / this.perSecond));
  }

  /** Tokens that were taken elsewhere: they are owed when there are none, but never more than the bucket holds. */
  spend(count: number): void {
    this.refill();
    this.tokens = Math.max(-this.capacity, this.tokens - count);
  }

  private refill(): void {
    const nowMs = this.clock.now().getTime();
    const earned = (Math.max(0, nowMs - this.refilledAtMs) / 1_000) * this.perSecond;
    this.tokens = Math.min(this.capacity, this.tokens + earned);
    this.refilledAtMs = nowMs;
  }
}

/** Takes a token of each bucket, or of none: the longest wait in seconds. */
export function takeOfEach(buckets: readonly TokenBucket[]): number {
  const waitSeconds = Math.max(0, ...buckets.map((bucket) => bucket.wait()));
  if (waitSeconds === 0) for (const bucket of buckets) bucket.take();
  return waitSeconds;
}
