/**
 * How long at least one of several was at it: starts with the first, stops with the last. Instants are milliseconds of a
 * clock that never goes back.
 */
export class Stopwatch {
  private running = 0;
  private sinceMs = 0;
  private totalMs = 0;

  start(nowMs: number): void {
    if (this.running === 0) this.sinceMs = nowMs;
    this.running += 1;
  }

  /** Once for each `start`. */
  stop(nowMs: number): void {
    if (this.running === 0) throw new Error('stopped more often than started');
    this.running -= 1;
    if (this.running === 0) this.totalMs += nowMs - this.sinceMs;
  }

  readMs(nowMs: number): number {
    return this.totalMs + (this.running > 0 ? nowMs - this.sinceMs : 0);
  }
}
