/** One visit to a session's room. */
export interface Visit {
  readonly participantId: string;
  readonly from: Date;
  /** Last seen there; at or after `from`. */
  readonly to: Date;
}
/** From when to when a session was on. */
export interface SessionWindow {
  readonly from: Date;
  readonly to: Date;
}
/** How a session was attended, in minutes of its window. */
export interface AttendanceSummary {
  readonly viewers: number;
  /** Most at one time. */
  readonly peak: number;
  /** 0 without viewers. */
  readonly meanMinutes: number;
  readonly medianMinutes: number;
  /** By participant. */
  readonly minutes: ReadonlyMap<string, number>;
}

const MINUTE_MS = 60_000;

/**
 * Who was there while the session was on, and how long. Two pages of one participant at the same time count once; what lies
 * outside the window does not count, and who was there only outside it is no viewer.
 */
export function attendanceSummary(visits: readonly Visit[], window: SessionWindow): AttendanceSummary {
  const presentMs = new Map<string, [number, number][]>();
  for (const [participantId, own] of Map.groupBy(visits, (visit) => visit.participantId)) {
    const spans = joined(
      own
        .map(({ from, to }): [number, number] => [
          Math.max(from.getTime(), window.from.getTime()),
          Math.min(to.getTime(), window.to.getTime()),
        ])
        .filter(([from, to]) => to > from),
    );
    if (spans.length > 0) presentMs.set(participantId, spans);
  }
  const minutes = new Map(
    [...presentMs].map(([participantId, spans]) => [
      participantId,
      spans.reduce((sum, [from, to]) => sum + (to - from), 0) / MINUTE_MS,
    ]),
  );
  const sorted = [...minutes.values()].sort((a, b) => a - b);
  return {
    viewers: minutes.size,
    peak: peakOf([...presentMs.values()].flat()),
    meanMinutes: sorted.length === 0 ? 0 : sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    medianMinutes: medianOf(sorted),
    minutes,
  };
}

/** Spans without overlaps, by start; those that touch become one. */
function joined(spans: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

/** Ends are exclusive: who leaves as somebody comes is not there with them. */
function peakOf(spans: readonly [number, number][]): number {
  const steps = spans.flatMap(([from, to]) => [
    { at: from, delta: 1 },
    { at: to, delta: -1 },
  ]);
  let present = 0;
  let peak = 0;
  for (const { delta } of steps.sort((a, b) => a.at - b.at || a.delta - b.delta)) {
    present += delta;
    peak = Math.max(peak, present);
  }
  return peak;
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
}
