/** Between the first and the longest wait of a series; each wait doubles. */
export interface WaitSeries {
  firstMs: number;
  mostMs: number;
}
/** After a lost connection: quick at first, because most losses are short. */
export const AFTER_LOSS: WaitSeries = { firstMs: 250, mostMs: 8_000 };
/** Until the moderator opens the stage. */
export const UNTIL_OPEN: WaitSeries = { firstMs: 500, mostMs: 3_000 };

/**
 * How long to wait before attempt number `attempt` (from 0): a random half to whole of the doubled wait, so that many
 * clients do not come back in one beat. `random` is in 0 … 1.
 */
export function waitMs({ firstMs, mostMs }: WaitSeries, attempt: number, random: number = Math.random()): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 30));
  return Math.round(whole * (0.5 + random / 2));
}

/** Part of a pass's life after which it is renewed; the rest is for a renewal that has to be tried again. */
const RENEW_AT = 0.7;
/** Timers of browsers run over above 2^31 ms; also a floor, so that a clock that is wrong does not make a storm. */
const RENEWAL_MS = { least: 1_000, most: 3_600_000 };

/** When to renew a pass that was fetched now. `expiresAt` is an ISO 8601 instant. */
export function renewalMs(expiresAt: string, nowMs: number): number {
  const leftMs = Date.parse(expiresAt) - nowMs;
  return Math.min(RENEWAL_MS.most, Math.max(RENEWAL_MS.least, leftMs * RENEW_AT));
}

/** Resolves after that time, when `signal` aborts, or as soon as the browser is back online. Never rejects. */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      globalThis.removeEventListener?.('online', wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener('abort', wake);
    globalThis.addEventListener?.('online', wake);
  });
}
