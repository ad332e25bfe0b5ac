import { DateTime } from 'luxon';

interface Calendar {
  /** ISO 8601 date in the zone. */
  startsOn: string;
  /** IANA name. */
  timeZone: string;
}
interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/** Whole days from one ISO 8601 date to another; 0 on the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The ISO 8601 date that many days later. */
export function dayAfter(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/**
 * A slot of one summit at the same time of the same day of another, by the clock on the wall of each, and as long. A time
 * that the other clock jumps over comes that much later, of one that it shows twice the first is taken.
 */
export function shiftedSlot({ startsAt, endsAt }: Slot, from: Calendar, to: Calendar): Slot {
  const local = DateTime.fromJSDate(startsAt, { zone: from.timeZone });
  const date = dayAfter(to.startsOn, daysBetween(from.startsOn, local.toFormat('yyyy-MM-dd')));
  const there = DateTime.fromISO(`${date}T${local.toFormat('HH:mm:ss.SSS')}`, { zone: to.timeZone });
  const start = (DateTime.min(...there.getPossibleOffsets()) ?? there).toJSDate();
  return { startsAt: start, endsAt: new Date(start.getTime() + endsAt.getTime() - startsAt.getTime()) };
}
