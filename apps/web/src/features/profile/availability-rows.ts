import { dateAfter, dayPages, instantOf, mergeSpans, wallClockOf } from '@app/domain';

/** A time on one day, as the clock of some zone shows it. `to` of `00:00` is the end of the day. */
export interface AvailabilityRow {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:mm`. */
  from: string;
  to: string;
}
interface Span {
  startsAt: string;
  endsAt: string;
}
/** What is wrong in the row at `index`. */
export interface RowProblem {
  index: number;
  problem: 'time-missing' | 'end-before-start';
}

/** Spans (ISO 8601 instants) as rows in this zone's days, by start; one that goes over midnight becomes a row a day. Seconds are left out. */
export function rowsOf(spans: readonly Span[], zone: string): AvailabilityRow[] {
  return spans.flatMap(({ startsAt, endsAt }) =>
    dayPages({ startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt) }, zone).map((page) => {
      const end = wallClockOf(page.endsAtMs, zone);
      return {
        date: page.date,
        from: wallClockOf(page.startsAtMs, zone).slice(11),
        // The end of a day is the beginning of the next.
        to: end.slice(0, 10) === page.date ? end.slice(11) : '00:00',
      };
    }),
  );
}

/** The instants that rows mean, as few as can be; or the first row that means none. */
export function spansOf(rows: readonly AvailabilityRow[], zone: string): { spans: Span[] } | RowProblem {
  const spans: { startsAt: Date; endsAt: Date }[] = [];
  for (const [index, { date, from, to }] of rows.entries()) {
    const start = instantOf(`${date}T${from}`, zone);
    const end = to === '00:00' ? endOfDay(date, zone) : instantOf(`${date}T${to}`, zone);
    if (start === undefined || end === undefined) return { index, problem: 'time-missing' };
    if (end <= start) return { index, problem: 'end-before-start' };
    spans.push({ startsAt: new Date(start), endsAt: new Date(end) });
  }
  return {
    spans: mergeSpans(spans).map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  };
}

/** The days of a summit as this zone counts them, `YYYY-MM-DD`. */
export function daysOf({ startsAt, endsAt }: Span, zone: string): string[] {
  const first = wallClockOf(Date.parse(startsAt), zone).slice(0, 10);
  const last = wallClockOf(Date.parse(endsAt) - 1, zone).slice(0, 10);
  const days: string[] = [];
  for (let day = first; day <= last; day = dateAfter(day, 1)) days.push(day);
  return days;
}

const endOfDay = (date: string, zone: string): number | undefined => instantOf(`${dateAfter(date, 1)}T00:00`, zone);
