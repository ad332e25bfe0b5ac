import { startOfDay } from './summit-days.js';
import type { TimeSpan } from './schedule-conflicts.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A day of a summit as a page of its programme, in the summit's zone. Clock changes make it shorter or longer than 24 hours. */
export interface DayPage extends TimeSpan {
  /** ISO 8601 date, `2022-12-20`. */
  readonly date: string;
}
/** A line of a day's time axis. */
export interface HourMark {
  readonly atMs: number;
  /** The hour that the clock shows, 0 to 23. */
  readonly hour: number;
  /** The clock shows this hour for the second time: it was put back. */
  readonly isRepeated: boolean;
}

/** The days between two instants, the end exclusive, in order. A day that a zone left out (Pacific/Apia, 2011-12-30) is no page. */
export function dayPages(bounds: TimeSpan, timeZone: string): DayPage[] {
  const pages: DayPage[] = [];
  let date = wallClockOf(bounds.startsAtMs, timeZone).slice(0, 10);
  for (let startsAtMs = bounds.startsAtMs; startsAtMs < bounds.endsAtMs;) {
    const next = dateAfter(date, 1);
    const endsAtMs = startOfDay(next, timeZone).getTime();
    if (endsAtMs > startsAtMs) pages.push({ date, startsAtMs, endsAtMs: Math.min(endsAtMs, bounds.endsAtMs) });
    startsAtMs = endsAtMs;
    date = next;
  }
  return pages;
}

/** What the clock of a zone shows at an instant, to the minute: `2022-12-20T09:05`. */
export function wallClockOf(instantMs: number, timeZone: string): string {
  return new Date(instantMs + offsetMsAt(instantMs, timeZone)).toISOString().slice(0, 16);
}

/**
 * The instants at which the clock of a zone shows `wallClock` (`2022-12-20T09:05`), earliest first: one on a usual day, none where clocks are put
 * forward over it, two where they are put back; none for what is no date and time.
 */
export function instantsOf(wallClock: string, timeZone: string): number[] {
  const local = localMs(wallClock);
  if (Number.isNaN(local)) return [];
  return [...new Set([local - DAY_MS, local + DAY_MS].map((near) => local - offsetMsAt(near, timeZone)))]
    .filter((instantMs) => instantMs + offsetMsAt(instantMs, timeZone) === local)
    .sort((a, b) => a - b);
}

/**
 * The instant to take for `wallClock`: the first where there are two; where clocks are put forward over it, as much later as they are
 * (02:30 becomes 03:30). `undefined` for what is no date and time.
 */
export function instantOf(wallClock: string, timeZone: string): number | undefined {
  const [first] = instantsOf(wallClock, timeZone);
  if (first !== undefined) return first;
  const local = localMs(wallClock);
  return Number.isNaN(local) ? undefined : local - offsetMsAt(local - DAY_MS, timeZone);
}

/** The nearest instant at which the clock shows a multiple of `stepMinutes` of the hour; halfway goes later. */
export function snapToClock(instantMs: number, stepMinutes: number, timeZone: string): number {
  const offset = offsetMsAt(instantMs, timeZone);
  const step = stepMinutes * MINUTE_MS;
  return Math.floor((instantMs + offset + step / 2) / step) * step - offset;
}

/** The same time of the clock on another date, as `instantOf` finds it. */
export function sameTimeOn(instantMs: number, date: string, timeZone: string): number {
  const wallClock = `${date}T${wallClockOf(instantMs, timeZone).slice(11)}`;
  return instantOf(wallClock, timeZone) ?? instantMs;
}

/** The full hours of the clock within a day, in order: 23 of them, 24 or 25, and more lines than hours where a clock change is not of a whole hour. */
export function hourMarks(day: DayPage, timeZone: string): HourMark[] {
  const marks: HourMark[] = [];
  const seen = new Set<number>();
  // Every offset there is on a day on which clocks change is a multiple of five minutes, so no full hour falls between.
  for (let atMs = snapUp(day.startsAtMs); atMs < day.endsAtMs; atMs += 5 * MINUTE_MS) {
    const [hour, minute] = wallClockOf(atMs, timeZone).slice(11).split(':').map(Number);
    if (hour === undefined || minute !== 0) continue;
    marks.push({ atMs, hour, isRepeated: seen.has(hour) });
    seen.add(hour);
  }
  return marks;
}

function snapUp(instantMs: number): number {
  return Math.ceil(instantMs / (5 * MINUTE_MS)) * 5 * MINUTE_MS;
}

/** The date so many days later (or earlier, when negative). */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function localMs(wallClock: string): number {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wallClock)) return Number.NaN;
  const ms = Date.parse(`${wallClock}:00Z`);
  // 30 February is read as a day of March.
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(wallClock) ? ms : Number.NaN;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetMsAt(instantMs: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1000) * 1000;
}
