/** What a figure has to reach: at least or at most this value. */
export interface Goal {
  atLeast?: number;
  atMost?: number;
}

/** One measured number. Only ratios between figures of one run say something about the code; the rest is the machine. */
export interface Figure {
  /** What was measured, the same from run to run: `agenda, requests per second`. */
  name: string;
  /** Whose figure it is: `canopy`, or the baseline's name. */
  of: string;
  value: number;
  unit: string;
  /** How many times the baseline's figure this is. */
  ratio?: { to: string; value: number };
  /** About the ratio where there is one, else about the value. */
  goal?: Goal;
  note?: string;
}

/** What a bench gets. */
export interface BenchRun {
  /** A shorter, rougher run. */
  isQuick: boolean;
  /** Progress, for the person in front of the terminal. */
  say(line: string): void;
}

/** A file `<name>.bench.ts` in this folder exports one as `bench`. It stops what it started, also when it throws. */
export interface Bench {
  name: string;
  /** About how long it takes, in seconds. */
  takesSeconds: number;
  run(run: BenchRun): Promise<Figure[]>;
}

/** Whether a figure reached its goal; `undefined` without one. */
export function isMet({ value, ratio, goal }: Figure): boolean | undefined {
  if (goal === undefined) return undefined;
  const judged = ratio?.value ?? value;
  return judged >= (goal.atLeast ?? -Infinity) && judged <= (goal.atMost ?? Infinity);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}
