import { ICalCalendarMethod, ICalEventTransparency, default as ical } from 'ical-generator';
import { DateTime } from 'luxon';
import type { MailCalendar } from '../mail/index.js';

export interface TicketEntry {
  registrationId: string;
  title: string;
  /** ISO 8601 dates in the summit's zone. */
  startsOn: string;
  endsOn: string;
  pageUrl: string;
  organiserEmail: string;
  now: Date;
}

/** The days of the summit as one entry that blocks nothing: the sessions are in the programme's own feed. */
export function ticketCalendar(entry: TicketEntry): MailCalendar {
  const title = entry.title.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const calendar = ical({
    prodId: { company: 'Canopy', product: 'Ticket', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `registration-${entry.registrationId}@canopy`,
    stamp: entry.now,
    allDay: true,
    start: DateTime.fromISO(entry.startsOn, { zone: 'utc' }),
    // Exclusive. @source RFC 5545, section 3.6.1
    end: DateTime.fromISO(entry.endsOn, { zone: 'utc' }).plus({ days: 1 }),
    summary: title,
    url: entry.pageUrl,
    organizer: { name: title, email: entry.organiserEmail },
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return { method: 'PUBLISH', text: calendar.toString() };
}
