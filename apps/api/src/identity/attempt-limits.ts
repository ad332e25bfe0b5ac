import type { Clock } from '@app/database';
import { TokenBucket } from '@app/realtime';

/** Keys remembered at once; beyond it the one that was quiet longest is forgotten. Bounds what a flood of made-up addresses costs. */
const MAX_KEYS = 20_000;

/** How often something may be tried per key: `burst` at once, then one each `everySeconds`. In this process's memory: several processes allow as many times that. */
export class AttemptLimits {
  private readonly buckets = new Map<string, TokenBucket>();
  constructor(
    private readonly burst: number,
    private readonly everySeconds: number,
  ) {}

  /** 0 when this attempt is fine, else whole seconds to wait. */
  take(key: string, clock: Clock): number {
    const bucket = this.buckets.get(key) ?? new TokenBucket(this.burst, 1 / this.everySeconds, clock);
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [quietest] = this.buckets.keys();
    if (this.buckets.size > MAX_KEYS && quietest !== undefined) this.buckets.delete(quietest);
    return bucket.take();
  }
}
