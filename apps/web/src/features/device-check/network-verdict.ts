import type { NetworkFigures } from '../../clients/network-check/index.js';

/** What the way to the server is good for: sound and picture, sound and a small picture, sound at best; `FAILED`: no server. */
export type NetworkVerdict = 'GOOD' | 'FAIR' | 'POOR' | 'FAILED';
/** What stands in the way, or is worth knowing. */
export type NetworkReason = 'blocked' | 'detour' | 'relay' | 'far' | 'lossy' | 'slow-up' | 'slow-down' | 'untried';
export interface NetworkJudgement {
  verdict: NetworkVerdict;
  /** Gravest first. */
  reasons: NetworkReason[];
}
type Mark = 'GOOD' | 'FAIR' | 'POOR';

/**
 * A camera sends three layers of 150, 500 and 1,250 kbit/s (`clients/media/video-layers.ts`), sound about 50: 1,950 with a
 * quarter on top is good, the smallest layer and sound with as much on top is fair. Eight tiles and one speaker at the size
 * of a stage come as 2,450 as well. A conversation suffers from 250 ms there and back (ITU-T G.114: 150 ms in one
 * direction, with what coding adds), and hardly works over 600. Opus with FEC mends 2 % of loss unheard and 10 % with gaps.
 */
const LIMITS = {
  GOOD: { roundTripMs: 250, lossPercent: 2, kbps: 2_450 },
  FAIR: { roundTripMs: 600, lossPercent: 10, kbps: 250 },
} as const;

const atMost = (value: number | null, good: number, fair: number): Mark =>
  value === null || value <= good ? 'GOOD' : value <= fair ? 'FAIR' : 'POOR';
const atLeast = (value: number | null, good: number, fair: number): Mark =>
  value === null || value >= good ? 'GOOD' : value >= fair ? 'FAIR' : 'POOR';

/** The verdict on a measured network, and why. `null`: the server did not answer at all. */
export function judgeNetwork(figures: NetworkFigures | null): NetworkJudgement {
  if (figures === null) return { verdict: 'FAILED', reasons: [] };
  const { GOOD, FAIR } = LIMITS;
  const found: [NetworkReason, Mark][] = [
    ['blocked', figures.path === 'blocked' ? 'POOR' : 'GOOD'],
    ['lossy', atMost(figures.lossPercent, GOOD.lossPercent, FAIR.lossPercent)],
    ['slow-up', atLeast(figures.uploadKbps, GOOD.kbps, FAIR.kbps)],
    ['slow-down', atLeast(figures.downloadKbps, GOOD.kbps, FAIR.kbps)],
    ['far', atMost(figures.roundTripMs, GOOD.roundTripMs, FAIR.roundTripMs)],
    // What TCP repeats comes late, and everything behind it waits.
    ['detour', figures.path === 'tcp' ? 'FAIR' : 'GOOD'],
  ];
  const poor = found.filter(([, mark]) => mark === 'POOR').map(([reason]) => reason);
  const fair = found.filter(([, mark]) => mark === 'FAIR').map(([reason]) => reason);
  const known: NetworkReason[] = figures.path === 'relay' || figures.path === 'untried' ? [figures.path] : [];
  return {
    verdict: poor.length > 0 ? 'POOR' : fair.length > 0 ? 'FAIR' : 'GOOD',
    reasons: [...poor, ...fair, ...known],
  };
}
