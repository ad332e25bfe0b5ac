/** What is known of somebody's connection; `null` is not known. Percent are 0 … 100, milliseconds 0 and more. */
export interface ConnectionFigures {
  /** Of the packets that were sent to them or by them, the worse of both. */
  readonly lossPercent: number | null;
  readonly roundTripMs: number | null;
  readonly jitterMs: number | null;
  /** Of the time in which a picture was shown, how much of it stood still. */
  readonly frozenPercent: number | null;
}
export const CONNECTION_QUALITIES = ['good', 'fair', 'poor'] as const;
export type ConnectionQuality = (typeof CONNECTION_QUALITIES)[number];

type Limits = Record<keyof ConnectionFigures, number>;
/**
 * Up to here nobody notices. Round trips: twice the 150 ms one way that ITU-T G.114 (2003, figure 1) calls fine for nearly
 * every conversation. Loss: what repair and Opus' redundancy hide without a trace (RFC 7587, 2.1.7: "at least 1 %" makes
 * redundancy useful). Jitter: one and a half Opus frames of 20 ms.
 */
const GOOD: Limits = { lossPercent: 2, roundTripMs: 300, jitterMs: 30, frozenPercent: 1 };
/** Up to here it can be followed. Round trips: twice the 400 ms one way that ITU-T G.114 has as the limit of planning. */
const FAIR: Limits = { lossPercent: 10, roundTripMs: 800, jitterMs: 100, frozenPercent: 8 };
const NAMES = ['lossPercent', 'roundTripMs', 'jitterMs', 'frozenPercent'] as const;

/** The worst of what is known decides; of a connection of which nothing is known nothing bad is known: `good`. */
export function connectionQuality(figures: ConnectionFigures): ConnectionQuality {
  const isWithin = (limits: Limits): boolean => NAMES.every((name) => (figures[name] ?? 0) <= limits[name]);
  if (isWithin(GOOD)) return 'good';
  return isWithin(FAIR) ? 'fair' : 'poor';
}
