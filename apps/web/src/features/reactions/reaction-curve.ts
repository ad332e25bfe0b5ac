/** How many reactions there were in a minute; one without any has 0. */
export interface Bar {
  /** ISO 8601. */
  startsAt: string;
  count: number;
}
interface CountedMinute {
  startsAt: string;
  counts: readonly { count: number }[];
}
const MINUTE_MS = 60_000;
/** A session of a day has more minutes than a screen has points. */
const MOST_BARS = 240;

/** Every minute from the first reaction to the last, in order; of very long sessions several minutes together. Empty without any. */
export function reactionCurve(minutes: readonly CountedMinute[]): Bar[] {
  const counted = minutes.map(({ startsAt, counts }) => ({
    atMs: Date.parse(startsAt),
    count: counts.reduce((sum, { count }) => sum + count, 0),
  }));
  if (counted.length === 0) return [];
  const firstMs = Math.min(...counted.map(({ atMs }) => atMs));
  const lastMs = Math.max(...counted.map(({ atMs }) => atMs));
  const stepMs = MINUTE_MS * Math.ceil((lastMs - firstMs + MINUTE_MS) / MINUTE_MS / MOST_BARS);
  const bars = Array.from({ length: Math.floor((lastMs - firstMs) / stepMs) + 1 }, (_, index) => ({
    startsAt: new Date(firstMs + index * stepMs).toISOString(),
    count: 0,
  }));
  for (const { atMs, count } of counted) {
    const bar = bars[Math.floor((atMs - firstMs) / stepMs)];
    if (bar !== undefined) bar.count += count;
  }
  return bars;
}
