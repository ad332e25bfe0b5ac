import { ICalEventStatus, ICalEventTransparency, default as ical } from 'ical-generator';
import { DateTime } from 'luxon';
import { oneLine, plain, property, textValue, uri } from './calendar-text.js';

/** Somebody of an entry. */
export interface EntryAttendee {
  /** `mailto:` for the person's own calendar alone; where everybody reads, an address that nobody can write to. */
  readonly address: string;
  readonly name: string;
  readonly role: 'CHAIR' | 'REQ-PARTICIPANT' | 'NON-PARTICIPANT';
  /** `null`: nothing is said, which calendars read as 'has not answered'. */
  readonly answer: 'ACCEPTED' | 'DECLINED' | 'NEEDS-ACTION' | null;
}

/** A session as one calendar entry, every text picked already. The same facts are the same bytes. Instants are ISO 8601 in UTC. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  /** DTSTAMP, and LAST-MODIFIED. */
  readonly stampedAt: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly isCancelled: boolean;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  readonly geo: { readonly latitude: number; readonly longitude: number } | null;
  /** The session's page; `null` while there is none. */
  readonly url: string | null;
  /** What the way in is called, where the session is online. */
  readonly conferenceLabel: string | null;
  readonly organiser: { readonly name: string; readonly email: string };
  readonly attendees: readonly EntryAttendee[];
  readonly category: string | null;
  /** CSS3 name. */
  readonly colour: string;
}

const END = 'END:VEVENT\r\n';

/** The entry as a VEVENT: lines of at most 75 octets that end in CRLF. @source RFC 5545, section 3.6.1; RFC 7986, section 5 */
export function renderEntry(entry: CalendarEntry): string {
  const stamp = DateTime.fromISO(entry.stampedAt, { zone: 'utc' });
  const zone = isPlainTime(entry) ? entry.timeZone : 'UTC';
  const calendar = ical();
  calendar.createEvent({
    id: oneLine(entry.uid),
    sequence: entry.sequence,
    stamp,
    lastModified: stamp,
    start: DateTime.fromISO(entry.startsAt, { zone }),
    end: DateTime.fromISO(entry.endsAt, { zone }),
    timezone: zone,
    summary: oneLine(entry.summary),
    description: plain(entry.description),
    location: entry.location === null || entry.location === '' ? null : { title: oneLine(entry.location) },
    organizer: { name: oneLine(entry.organiser.name) || 'Canopy', email: oneLine(entry.organiser.email) },
    categories: entry.category === null || entry.category === '' ? [] : [{ name: oneLine(entry.category) }],
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: entry.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  const text = calendar.toString();
  const begin = text.indexOf('BEGIN:VEVENT\r\n');
  return text.slice(begin, text.lastIndexOf(`\r\n${END}`) + 2) + ownProperties(entry) + END;
}

/** What the generator has no words for, or writes as text where the type is another. */
function ownProperties({ url, conferenceLabel, geo, attendees, colour, isCancelled }: CalendarEntry): string {
  return [
    url === null ? '' : property('URL', uri(url)),
    url === null || conferenceLabel === null || isCancelled
      ? ''
      : property('CONFERENCE', uri(url), {
          VALUE: ['URI'],
          FEATURE: ['AUDIO', 'VIDEO', 'CHAT'],
          LABEL: conferenceLabel,
        }),
    geo === null ? '' : property('GEO', `${geo.latitude};${geo.longitude}`),
    property('COLOR', colour),
    ...attendees.map(({ address, name, role, answer }) =>
      property('ATTENDEE', address, {
        CUTYPE: ['INDIVIDUAL'],
        ROLE: [role],
        ...(answer === null ? {} : { PARTSTAT: [answer] }),
        RSVP: ['FALSE'],
        CN: name,
      }),
    ),
  ].join('');
}

/**
 * Whether the clocks of the zone show both times once only. An hour that they show twice can't be told by local time: a
 * calendar takes the first (RFC 5545, section 3.3.5), so such an entry tells its instants in UTC.
 */
function isPlainTime({ startsAt, endsAt, timeZone }: CalendarEntry): boolean {
  return [startsAt, endsAt].every(
    (instant) => DateTime.fromISO(instant, { zone: timeZone }).getPossibleOffsets().length === 1,
  );
}

/** The entry with a reminder so many minutes before it begins. Nobody is reminded of what was called off. */
export function withAlarm(rendered: string, { summary, isCancelled }: CalendarEntry, minutes: number): string {
  if (isCancelled) return rendered;
  const alarm = [
    'BEGIN:VALARM\r\nACTION:DISPLAY\r\n',
    `TRIGGER:-PT${minutes}M\r\n`,
    property('DESCRIPTION', textValue(oneLine(summary))),
    'END:VALARM\r\n',
  ].join('');
  return rendered.slice(0, -END.length) + alarm + END;
}
