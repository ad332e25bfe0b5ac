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
    const nowMs = this.clock.now().getTime();
    this.tokens = Math.min(
      this.capacity,
      this.tokens + (Math.max(0, nowMs - this.refilledAtMs) / 1_000) * this.perSecond,
    );
    this.refilledAtMs = nowMs;
    if (this.tokens >= 1) {
      this.tokens -= 1;
      return 0;
    }
    return Math.max(1, Math.ceil((1 - this.tokens) / this.perSecond));
  }
}
