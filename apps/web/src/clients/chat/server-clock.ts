/** A later answer replaces a better one only when its round trip is at most this much longer, in milliseconds: clocks drift, but slowly. */
const WORTH_MS = 50;

/**
 * The server's clock as this page estimates it: from the instant that an answer carries and half of the round trip. The
 * reader's own clock may be wrong by years; it only has to go on.
 */
export class ServerClock {
  private offsetMs = 0;
  private bestRoundTripMs = Infinity;

  /** `readOwn`: the reader's clock, in milliseconds since 1970. */
  constructor(private readonly readOwn: () => number = Date.now) {}

  /** Milliseconds since 1970, by the server's clock; by the reader's own until the first answer. */
  readonly now = (): number => this.readOwn() + this.offsetMs;

  /** An answer that carried `serverNow` (ISO 8601) came `roundTripMs` after its request was sent. */
  heard(serverNow: string, roundTripMs: number): void {
    const toldMs = Date.parse(serverNow);
    if (Number.isNaN(toldMs)) return;
    const offsetMs = toldMs + roundTripMs / 2 - this.readOwn();
    // Off by more than either answer can be wrong: one of the clocks was set anew.
    const wasSet = Math.abs(offsetMs - this.offsetMs) > (roundTripMs + this.bestRoundTripMs) / 2;
    if (!wasSet && roundTripMs > this.bestRoundTripMs + WORTH_MS) return;
    this.offsetMs = offsetMs;
    this.bestRoundTripMs = roundTripMs;
  }
}
