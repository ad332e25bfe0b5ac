import type { NetworkFigures } from './index.js';
import { medianOf, rateKbps } from './statistics.js';

const CHECK_URL = '/network-check';
const ROUND_TRIPS = 7;
const UPLOADS = 3;
/** Below the server's limit for a request of 256 kB. */
const UPLOAD_BYTES = 200_000;
const PATIENCE_MS = 15_000;

/** Asks the server a few times and sends it a few things that it throws away; `null` when it does not answer. `path` is what is known of media. */
export async function measureByHttp(path: 'blocked' | 'untried', signal: AbortSignal): Promise<NetworkFigures | null> {
  const timeOf = async (request: RequestInit): Promise<number> => {
    const began = performance.now();
    const response = await fetch(CHECK_URL, {
      ...request,
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return performance.now() - began;
  };
  try {
    // The first one also opens the connection.
    await timeOf({});
    const roundTrips: number[] = [];
    for (let round = 0; round < ROUND_TRIPS; round += 1) roundTrips.push(await timeOf({}));
    const roundTripMs = medianOf(roundTrips);
    const body = JSON.stringify('x'.repeat(UPLOAD_BYTES));
    let fastestMs = Infinity;
    for (let round = 0; round < UPLOADS; round += 1) {
      const tookMs = await timeOf({ method: 'POST', body, headers: { 'content-type': 'application/json' } });
      fastestMs = Math.min(fastestMs, tookMs);
    }
    return {
      path,
      roundTripMs: Math.round(roundTripMs),
      lossPercent: null,
      uploadKbps: rateKbps(UPLOAD_BYTES, Math.max(1, fastestMs - roundTripMs)),
      downloadKbps: null,
    };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}
