import { signLanguageName } from './sign-language-names.js';

/** Ways to write dates, times and numbers for one reader. All zones are IANA names; instants are ISO 8601 strings or Dates. */
export interface Formats {
  readonly locale: string;
  /** Weekday, day, month and year: 'Tuesday 20 December 2022'. */
  date(instant: Instant, zone: string): string;
  /** Weekday, day and month, for headings of a programme. */
  day(instant: Instant, zone: string): string;
  time(instant: Instant, zone: string): string;
  timeRange(from: Instant, to: Instant, zone: string): string;
  /** Weekday, date and time in one. */
  dateTime(instant: Instant, zone: string): string;
  /** A calendar date without a zone: `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
  plainDate(date: string): string;
  /** Two calendar dates, both included; one date when they are the same. */
  plainDateRange(from: string, to: string): string;
  /** The day an instant falls on in a zone, `YYYY-MM-DD`: the key to group by, not for reading. */
  dayKey(instant: Instant, zone: string): string;
  /** 'China Standard Time', or 'GMT+8' where the language has no name for it. */
  zoneName(zone: string, at: Instant): string;
  /** 'GMT+8'. */
  zoneOffset(zone: string, at: Instant): string;
  number(value: number): string;
  /** The region's name; the code itself when it is unknown. ISO 3166-1 alpha-2. */
  country(code: string): string;
  /** The language's name; the tag itself when it is unknown. BCP 47. */
  language(tag: string): string;
  list(items: readonly string[]): string;
}
export type Instant = string | Date;

/** Urdu says the part of the day in a word; 'AM' in Latin letters would stand on the wrong side of a range. */
const TIME: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  ur: { hour: 'numeric', minute: '2-digit', dayPeriod: 'short' },
};
const PLAIN_TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const WEEKDAY_DATE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Formats for a locale. Intl objects are costly to make, so each is made once and kept. */
export function createFormats(locale: string): Formats {
  const cache = new Map<string, Intl.DateTimeFormat>();
  const format = (name: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = `${name} ${zone}`;
    const known = cache.get(key);
    if (known) return known;
    const made = new Intl.DateTimeFormat(name === 'key' ? 'en-CA-u-ca-gregory-nu-latn' : locale, {
      ...options,
      timeZone: zone,
    });
    cache.set(key, made);
    return made;
  };
  const at = (instant: Instant): Date => new Date(instant);
  const time = (zone: string): Intl.DateTimeFormat => format('time', zone, clock);
  const clock = TIME[locale.slice(0, 2)] ?? PLAIN_TIME;
  const dayKey = (instant: Instant, zone: string): string =>
    format('key', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at(instant));
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const zonePart = (zone: string, instant: Instant, style: 'long' | 'shortOffset'): string =>
    format(`zone-${style}`, zone, { timeZoneName: style })
      .formatToParts(at(instant))
      .find((part) => part.type === 'timeZoneName')?.value ?? zone;

  return {
    locale,
    date: (instant, zone) => format('date', zone, WEEKDAY_DATE).format(at(instant)),
    day: (instant, zone) => format('day', zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at(instant)),
    time: (instant, zone) => time(zone).format(at(instant)),
    // Over midnight a range would say both dates as figures; where a day stands, it stands beside the times.
    timeRange: (from, to, zone) =>
      dayKey(from, zone) === dayKey(to, zone)
        ? time(zone).formatRange(at(from), at(to))
        : `${time(zone).format(at(from))} – ${time(zone).format(at(to))}`,
    dateTime: (instant, zone) => format('date-time', zone, { ...WEEKDAY_DATE, ...clock }).format(at(instant)),
    plainDate: (date) =>
      date.length > 7
        ? format('date', 'UTC', WEEKDAY_DATE).format(at(`${date}T12:00:00Z`))
        : format('month', 'UTC', { month: 'long', year: 'numeric' }).format(at(`${date}-15T12:00:00Z`)),
    plainDateRange: (from, to) =>
      format('date', 'UTC', WEEKDAY_DATE).formatRange(at(`${from}T12:00:00Z`), at(`${to}T12:00:00Z`)),
    dayKey,
    zoneName: (zone, instant) => zonePart(zone, instant, 'long'),
    zoneOffset: (zone, instant) => zonePart(zone, instant, 'shortOffset'),
    number: (value) => numbers.format(value),
    country: (code) => regions.of(code.toUpperCase()) ?? code,
    language: (tag) => signLanguageName(tag, locale) ?? languages.of(tag) ?? tag,
    list: (items) => list.format(items),
  };
}

/** The zone of the reader's device. */
export function readerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
