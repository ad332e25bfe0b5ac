import names from './azerbaijani-names.json';
import type { Formats, Instant } from './formats.js';

/** Chromium says that it knows Azerbaijani and then writes '2024 M10 16, Wed': its data was left out of the build. */
export function lacksAzerbaijani(): boolean {
  return new Intl.DisplayNames('az', { type: 'region' }).of('AZ') !== 'Azərbaycan';
}

/**
 * Formats with the words that such a browser lacks. Clock times and zones' offsets need no words and stay as they are.
 * @source Unicode CLDR 48, locale az, as Node's full ICU prints it; the spec compares both.
 */
export function completeAzerbaijani(formats: Formats): Formats {
  const regions: Readonly<Record<string, string>> = names.regions;
  const languages: Readonly<Record<string, string>> = names.languages;
  const dayOf = (key: string): string => {
    const { day, month } = partsOf(key);
    return `${day} ${month}`;
  };
  const weekday = (key: string): string => names.weekdays[new Date(`${key}T12:00:00Z`).getUTCDay()] ?? '';
  const full = (key: string): string => `${dayOf(key)} ${key.slice(0, 4)}, ${weekday(key)}`;
  const dateOf = (instant: Instant, zone: string): string => full(formats.dayKey(instant, zone));
  const range = (from: string, to: string): string => {
    if (from === to) return full(from);
    const isSameYear = from.slice(0, 4) === to.slice(0, 4);
    const first = isSameYear ? `${weekday(from)}, ${dayOf(from)}` : full(from);
    return isSameYear ? `${first} – ${weekday(to)}, ${dayOf(to)} ${to.slice(0, 4)}` : `${first} – ${full(to)}`;
  };
  return {
    ...formats,
    date: dateOf,
    day: (instant, zone) => {
      const key = formats.dayKey(instant, zone);
      return `${dayOf(key)}, ${weekday(key)}`;
    },
    dateTime: (instant, zone) => `${dateOf(instant, zone)}, ${formats.time(instant, zone)}`,
    plainDate: (date) => (date.length > 7 ? full(date) : `${partsOf(date).month} ${date.slice(0, 4)}`),
    plainDateRange: range,
    zoneName: (zone, at) => formats.zoneOffset(zone, at),
    country: (code) => regions[code.toUpperCase()] ?? code,
    language: (tag) => languages[tag.toLowerCase().split('-')[0] ?? ''] ?? formats.language(tag),
    list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} və ${items.at(-1) ?? ''}`),
  };
}

function partsOf(key: string): { day: string; month: string } {
  const [, month = '1', day = '1'] = key.split('-');
  return { day: String(Number(day)), month: names.months[Number(month) - 1] ?? '' };
}
