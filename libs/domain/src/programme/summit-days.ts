const MINUTE_MS = 60_000;
/** No zone is further from UTC. @source IANA time zone database 2024b: UTC−15:13:42 (Asia/Manila, 1844) to UTC+15:13:42 (America/Juneau, 1867). */
const FURTHEST_OFFSET_MINUTES = 16 * 60;

/** Whether this is an IANA name of a time zone (`Asia/Shanghai`, `UTC`); an offset is none, because it knows no summer. */
export function isKnownTimeZone(timeZone: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    // Intl answers with a RangeError, which is this function's `false`.
    return false;
  }
}

/** The instants between which a summit's sessions lie: from the beginning of its first day to the end of its last, in its zone. The end is exclusive. */
export function summitBounds(summit: { startsOn: string; endsOn: string; timeZone: string }): {
  startsAt: Date;
  endsAt: Date;
} {
  return {
    startsAt: startOfDay(summit.startsOn, summit.timeZone),
    endsAt: startOfDay(dayAfter(summit.endsOn), summit.timeZone),
  };
}

/** Whether a session lies within the summit's days. */
export function isWithin(slot: { startsAt: Date; endsAt: Date }, bounds: { startsAt: Date; endsAt: Date }): boolean {
  return slot.startsAt >= bounds.startsAt && slot.endsAt <= bounds.endsAt;
}

/** The first minute of an ISO 8601 date in a zone, which needn't be 00:00: in some zones summer begins at midnight. */
export function startOfDay(date: string, timeZone: string): Date {
  // Swedish dates are ISO 8601 dates.
  const dateIn = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const midnightUtcMs = Date.parse(`${date}T00:00:00Z`);
  let before = -FURTHEST_OFFSET_MINUTES;
  let within = FURTHEST_OFFSET_MINUTES;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dateIn.format(midnightUtcMs + middle * MINUTE_MS) >= date) within = middle;
    else before = middle;
  }
  return new Date(midnightUtcMs + within * MINUTE_MS);
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
