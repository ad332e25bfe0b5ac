/** The middle one, or the mean of the middle two; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Bytes that arrived in a stretch of time, as kilobits per second; 0 for no time. */
export function rateKbps(bytes: number, ms: number): number {
  return ms > 0 ? Math.round((bytes * 8) / ms) : 0;
}

/** Percent that one direction loses, 0 to 100, when so many of what was sent came back through both. */
export function lossOneWay(sent: number, returned: number): number {
  return sent > 0 ? Math.max(0, 1 - Math.sqrt(returned / sent)) * 100 : 0;
}
