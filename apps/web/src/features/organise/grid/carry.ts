import { type DayPage, sameTimeOn, snapToClock, type TimeSpan, wallClockOf, instantOf } from '@app/domain';
import type { Placement } from './placement.js';

const MINUTE_MS = 60_000;
/** The grid's own step, in minutes of the clock. */
export const SNAP_MINUTES = 5;
/** With Shift held. */
export const LARGE_STEP_MINUTES = 30;
const STEP_MS = SNAP_MINUTES * MINUTE_MS;
/** Where a first session of a day is put. */
const MORNING = '09:00';

/** What the grid is drawn of: its columns (`null` is the plenary), its days, its zone. */
export interface GridFrame {
  readonly columns: readonly (string | null)[];
  /** Never empty. */
  readonly days: readonly DayPage[];
  readonly timeZone: string;
}
/** A session in somebody's hand: where it came from and where it would be put now. `null`: over no place, so it would go back. */
export interface Carry {
  readonly sessionId: string;
  readonly mode: 'move' | 'resize';
  readonly by: 'pointer' | 'keyboard';
  readonly origin: Placement;
  /** Of its slot, or what it is planned for. */
  readonly lengthMs: number;
  readonly target: Placement | null;
}

/** Earlier (negative) or later by minutes, on the clock's five-minute lines: 10:02 and one step later is 10:05. Stays on the summit's pages. */
export function shiftTime(placement: Placement, minutes: number, frame: GridFrame): Placement {
  const { slot } = placement;
  if (slot === null) return placement;
  return {
    ...placement,
    slot: slotAt(stepFrom(slot.startsAtMs, minutes, frame), slot.endsAtMs - slot.startsAtMs, frame),
  };
}

/** A later or earlier end, on the same lines; never shorter than a step. */
export function stretch(placement: Placement, minutes: number, frame: GridFrame): Placement {
  const { slot } = placement;
  if (slot === null) return placement;
  return stretchTo(placement, stepFrom(slot.endsAtMs, minutes, frame), frame);
}

/** With its end at the line nearest to an instant. */
export function stretchTo(placement: Placement, endsAtMs: number, frame: GridFrame): Placement {
  const { slot } = placement;
  if (slot === null) return placement;
  const end = Math.max(snapToClock(endsAtMs, SNAP_MINUTES, frame.timeZone), slot.startsAtMs + STEP_MS);
  return { ...placement, slot: { startsAtMs: slot.startsAtMs, endsAtMs: end } };
}

/** In the next column (+1) or the one before (−1); stays in the first and the last one. */
export function shiftColumn(placement: Placement, by: -1 | 1, frame: GridFrame): Placement {
  const column = frame.columns[frame.columns.indexOf(placement.subForumId) + by];
  return column === undefined ? placement : { ...placement, subForumId: column };
}

/** At the same time of the clock on another of the summit's days. */
export function onDay(placement: Placement, date: string, frame: GridFrame): Placement {
  const { slot } = placement;
  if (slot === null) return placement;
  const startsAtMs = sameTimeOn(slot.startsAtMs, date, frame.timeZone);
  return { ...placement, slot: { startsAtMs, endsAtMs: startsAtMs + slot.endsAtMs - slot.startsAtMs } };
}

/** A slot that begins at the line nearest to an instant, within the summit's pages. */
export function slotAt(startsAtMs: number, lengthMs: number, frame: GridFrame): TimeSpan {
  const first = frame.days[0]?.startsAtMs ?? startsAtMs;
  const last = (frame.days.at(-1)?.endsAtMs ?? startsAtMs) - STEP_MS;
  const start = Math.min(Math.max(snapToClock(startsAtMs, SNAP_MINUTES, frame.timeZone), first), last);
  return { startsAtMs: start, endsAtMs: start + lengthMs };
}

/** Where an unscheduled session is offered first on a day: behind the last one of its column, or at nine. */
export function firstPlace(
  subForumId: string | null,
  lengthMs: number,
  day: DayPage,
  taken: readonly Placement[],
  frame: GridFrame,
): Placement {
  const column = frame.columns.includes(subForumId) ? subForumId : (frame.columns[0] ?? null);
  const ends = taken.flatMap((other) =>
    other.subForumId === column && other.slot !== null && other.slot.endsAtMs > day.startsAtMs
      ? other.slot.startsAtMs < day.endsAtMs
        ? [other.slot.endsAtMs]
        : []
      : [],
  );
  const morning = instantOf(`${day.date}T${MORNING}`, frame.timeZone) ?? day.startsAtMs;
  const latest = day.endsAtMs - lengthMs;
  const start = ends.length === 0 ? morning : Math.max(...ends);
  return { slot: slotAt(Math.max(day.startsAtMs, Math.min(start, latest)), lengthMs, frame), subForumId: column };
}

/** The page on which an instant lies; the nearest one for an instant outside. */
export function dayAt(instantMs: number, days: readonly DayPage[]): DayPage | undefined {
  return days.find((day) => instantMs < day.endsAtMs) ?? days.at(-1);
}

/** The page before (−1) or after (+1) the one on which a placement begins; `undefined` at the ends. */
export function neighbourDay(placement: Placement, by: -1 | 1, days: readonly DayPage[]): DayPage | undefined {
  const { slot } = placement;
  const here = slot === null ? undefined : dayAt(slot.startsAtMs, days);
  return here && days[days.indexOf(here) + by];
}

/** The line at or before an instant, then so many minutes; for steps back the line at or after it. */
function stepFrom(instantMs: number, minutes: number, { timeZone }: GridFrame): number {
  const line = snapToClock(instantMs - STEP_MS / 2, SNAP_MINUTES, timeZone);
  const from = minutes < 0 && line < instantMs ? line + STEP_MS : line;
  return from + minutes * MINUTE_MS;
}

/** The days of a summit, and any other on which one of its sessions stands (its days were changed since), in order. */
export function pagesFor(
  days: readonly DayPage[],
  slots: readonly TimeSpan[],
  pageOf: (date: string) => DayPage,
  timeZone: string,
): DayPage[] {
  const outside = slots
    .filter((slot) => !days.some((day) => slot.startsAtMs >= day.startsAtMs && slot.startsAtMs < day.endsAtMs))
    .map((slot) => wallClockOf(slot.startsAtMs, timeZone).slice(0, 10));
  return [...days, ...[...new Set(outside)].map(pageOf)].toSorted((a, b) => a.startsAtMs - b.startsAtMs);
}
