/** What the way to the server is good for. */
export type NetworkVerdict = 'GOOD' | 'FAIR' | 'POOR' | 'FAILED';
export interface NetworkMeasurement {
  verdict: NetworkVerdict;
  /** Median; null when the server could not be reached. */
  roundTripMs: number | null;
  /** Kilobits a second towards the server; null when the server could not be reached. */
  uploadKbps: number | null;
}

const CHECK_URL = '/network-check';
const ROUND_TRIPS = 7;
const UPLOADS = 3;
/** Below the server's limit for a request of 256 kB. */
const UPLOAD_BYTES = 200_000;
const PATIENCE_MS = 15_000;

/**
 * A camera sends three layers of 150, 500 and 1,250 kbit/s (`clients/media/video-layers.ts`), sound about 50: 1,950 with a
 * quarter on top is good, the smallest layer and sound with as much on top is fair.
 */
const GOOD = { roundTripMs: 250, uploadKbps: 2_450 };
const FAIR = { roundTripMs: 600, uploadKbps: 250 };

export function networkVerdict(roundTripMs: number, uploadKbps: number): Exclude<NetworkVerdict, 'FAILED'> {
  if (roundTripMs <= GOOD.roundTripMs && uploadKbps >= GOOD.uploadKbps) return 'GOOD';
  return roundTripMs <= FAIR.roundTripMs && uploadKbps >= FAIR.uploadKbps ? 'FAIR' : 'POOR';
}

/** Asks the server a few times and sends it a few things that it throws away. */
export async function measureNetwork(): Promise<NetworkMeasurement> {
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
    const uploadKbps = Math.round((UPLOAD_BYTES * 8) / Math.max(1, fastestMs - roundTripMs));
    return { verdict: networkVerdict(roundTripMs, uploadKbps), roundTripMs: Math.round(roundTripMs), uploadKbps };
  } catch {
    return { verdict: 'FAILED', roundTripMs: null, uploadKbps: null };
  }
}

async function timeOf(request: RequestInit): Promise<number> {
  const began = performance.now();
  const response = await fetch(CHECK_URL, {
    ...request,
    cache: 'no-store',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return performance.now() - began;
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
