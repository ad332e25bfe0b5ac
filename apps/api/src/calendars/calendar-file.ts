import { type ICalCalendarMethod, default as ical } from 'ical-generator';
import type { CalendarColour } from './calendar-colours.js';
import { oneLine, property, textValue, uri } from './calendar-text.js';
import type { RenderedEntry } from './rendered-entries.js';
import { zoneBlockOfYears } from './time-zone-block.js';

/** How often readers should look again, in seconds (RFC 7986: a hint, and the least they should wait). */
const REFRESH_INTERVAL_S = 3_600;
const PRODUCT = { company: 'Canopy', product: 'Summit calendar', language: 'EN' };

/** A calendar around its entries. */
export interface CalendarFrame {
  /** Only in a message to one person (RFC 5546): a calendar that people subscribe to is none, and may name who takes part. */
  method?: `${ICalCalendarMethod}`;
  name: string | null;
  description: string | null;
  /** Where people read about it. */
  url: string | null;
  /** Where it comes from; never the address of a secret calendar. */
  source: string | null;
  colour: CalendarColour;
  /** Whether its reader should look again. */
  isSubscribable: boolean;
}

/**
 * The entries as one file (RFC 5545, 7986): CRLF lines of at most 75 octets, each entry's zone with every change of its
 * clocks. The same frame and entries are the same bytes.
 */
export function calendarFile(frame: CalendarFrame, entries: readonly RenderedEntry[]): string {
  return [
    headOf(frame),
    lastModified(entries),
    property('COLOR', frame.colour.name),
    ...zoneBlocks(entries),
    ...entries.map(({ text }) => text),
    'END:VCALENDAR\r\n',
  ].join('');
}

/** The generator's own lines about the calendar; it escapes none of these texts. */
function headOf({ method, name, description, url, source, colour, isSubscribable }: CalendarFrame): string {
  const written = ical({
    prodId: PRODUCT,
    ...(method === undefined ? {} : { method: method as ICalCalendarMethod }),
    name: name === null ? null : textValue(oneLine(name)),
    description: description === null ? null : textValue(description),
    url: url === null ? null : uri(url),
    source: source === null ? null : uri(source),
    color: colour.shade,
    ttl: isSubscribable ? REFRESH_INTERVAL_S : null,
  }).toString();
  return written.slice(0, written.lastIndexOf('END:VCALENDAR'));
}

/** When the newest of its entries was made. A calendar without entries says nothing. @source RFC 7986, section 5.4 */
function lastModified(entries: readonly RenderedEntry[]): string {
  const newest = entries.reduce((latest, { entry }) => (entry.stampedAt > latest ? entry.stampedAt : latest), '');
  if (newest === '') return '';
  return property('LAST-MODIFIED', `${newest.replace(/\.\d+/, '').replace(/[-:]/g, '')}`);
}

function zoneBlocks(entries: readonly RenderedEntry[]): string[] {
  const spans = new Map<string, { firstMs: number; lastMs: number }>();
  for (const { entry } of entries) {
    const known = spans.get(entry.timeZone);
    spans.set(entry.timeZone, {
      firstMs: Math.min(known?.firstMs ?? Infinity, Date.parse(entry.startsAt)),
      lastMs: Math.max(known?.lastMs ?? -Infinity, Date.parse(entry.endsAt)),
    });
  }
  // A calendar has to hold something (RFC 5545, section 3.6), also one without entries.
  if (spans.size === 0) return [`${zoneBlockOfYears('UTC', 0, 0)}\r\n`];
  return [...spans]
    .filter(([zone]) => zone !== 'UTC')
    .map(([zone, { firstMs, lastMs }]) => `${zoneBlockOfYears(zone, firstMs, lastMs)}\r\n`);
}
