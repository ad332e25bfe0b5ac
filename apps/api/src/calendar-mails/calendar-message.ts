import { calendarFile, type CalendarEntry, type EntryAttendee, renderEntry } from '../calendars/index.js';
import type { MailCalendar } from '../mail/index.js';

const GREEN = { name: 'darkgreen', shade: '#0F5C4A' };

/** The entry of one person as a message to their calendar: it names them alone, whoever else takes part. @source RFC 5546, sections 3.2.2 and 3.2.5 */
export function calendarMessage(method: 'REQUEST' | 'CANCEL', entry: CalendarEntry): MailCalendar {
  const text = calendarFile(
    { method, name: null, description: null, url: null, source: null, colour: GREEN, isSubscribable: false },
    [{ entry, text: renderEntry(entry) }],
  );
  return { method, text };
}

/** `entry` for this person's own calendar. */
export function ownEntry(
  entry: CalendarEntry,
  { email, personId }: { email: string; personId: string },
  message: { sequence: number; at: Date; answer: NonNullable<EntryAttendee['answer']> },
): CalendarEntry {
  const self = entry.attendees.find(({ address }) => address === `urn:uuid:${personId}`) ?? entry.attendees[0];
  return {
    ...entry,
    sequence: message.sequence,
    stampedAt: message.at.toISOString(),
    attendees: self === undefined ? [] : [{ ...self, address: `mailto:${email}`, answer: message.answer }],
  };
}
