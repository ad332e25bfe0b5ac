/** Counts of a message go out at most this often. */
const COUNT_MS = 1_000;
/** After a failure. */
const AGAIN_MS = 2_000;

/** Messages whose reactions have changed since they were counted: each is counted once for all that came within a second. */
export class ReactionCounting {
  private readonly uncounted = new Set<number>();
  private timer: NodeJS.Timeout | undefined;
  private counting: Promise<unknown> = Promise.resolve();

  /** `count` answers whether it was kept. */
  constructor(private readonly count: (seq: number) => Promise<boolean>) {}

  get isIdle(): boolean {
    return this.uncounted.size === 0;
  }

  note(seq: number): void {
    this.uncounted.add(seq);
    this.timer ??= setTimeout(() => void this.countAll(), COUNT_MS);
  }

  /** Counts what is left, once. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    await this.counting;
    const left = [...this.uncounted];
    this.uncounted.clear();
    await Promise.all(left.map((seq) => this.count(seq)));
    clearTimeout(this.timer);
  }

  private async countAll(): Promise<void> {
    const seqs = [...this.uncounted];
    const counted = Promise.all(seqs.map(async (seq) => ((await this.count(seq)) ? [] : [seq])));
    this.counting = counted;
    this.uncounted.clear();
    this.timer = undefined;
    const failed = (await counted).flat();
    for (const seq of failed) this.uncounted.add(seq);
    if (failed.length > 0) this.timer ??= setTimeout(() => void this.countAll(), AGAIN_MS);
  }
}
