import {
  type DocumentPerson,
  type DocumentSession,
  type LanguageTexts,
  pickText,
  type PickedText,
  type TextDirection,
} from '@app/domain';
import { escape, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency, default as ical } from 'ical-generator';
import { DateTime } from 'luxon';
import type { ReleasedProgramme } from '../programme/index.js';
import { type CalendarWords, calendarWords } from './calendar-words.js';
import { timeZoneBlock } from './time-zone-block.js';

/** How often readers should look again, in seconds (RFC 7986: a hint, and the least they should wait). */
const REFRESH_INTERVAL_S = 3_600;
const PRODUCT = { company: 'Canopy', product: 'Summit calendar', language: 'EN' };

export interface CalendarSettings {
  /** Asked languages, best first. */
  languages: readonly string[];
  /** Origin of links into the app. */
  publicUrl: string;
  /** Address that stands for the organisers; nobody reads it. */
  organiserEmail: string;
}

/**
 * A summit's released programme as iCalendar (RFC 5545, 7986), CRLF lines of at most 75 octets. The same release in the same
 * languages gives the same bytes. Times stand in the summit's zone with its VTIMEZONE; a cancelled session stays, marked so.
 */
export function summitCalendar(programme: ReleasedProgramme, settings: CalendarSettings): string {
  const { summit, organisers, sessions, people, subForums } = programme.document;
  const mainLanguage = summit.languages[0] ?? 'en';
  const pick = (texts: LanguageTexts): PickedText => pickText(texts, settings.languages, mainLanguage);
  const words = calendarWords(settings.languages);
  const starts = sessions.map(({ startsAt }) => Date.parse(startsAt));
  const fallbackMs = Date.parse(`${summit.startsOn}T00:00:00Z`);
  const block = timeZoneBlock(summit.timeZone, Math.min(...starts, fallbackMs), Math.max(...starts, fallbackMs));
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    // The generator escapes these two not at all.
    name: escape(oneLine(pick(summit.title).text), false),
    description: summit.theme === null ? null : escape(plain(pick(summit.theme).text), false),
    url: `${settings.publicUrl}/s/${summit.slug}`,
    ttl: REFRESH_INTERVAL_S,
    // Without a name: with one, the generator writes DTSTAMP in that zone, where RFC 5545 wants UTC.
    timezone: { name: null, generator: () => block },
  });
  const everybody = new Map(people.map((person) => [person.id, person]));
  const tracks = new Map(subForums.map((subForum) => [subForum.id, subForum]));
  const organiser =
    organisers.map(({ name }) => oneLine(pick(name).text)).join(', ') || oneLine(pick(summit.title).text);
  for (const session of sessions) {
    const isCancelled = session.status === 'cancelled';
    const track = session.subForumId === null ? undefined : tracks.get(session.subForumId);
    const title = oneLine(pick(session.title).text);
    const url = `${settings.publicUrl}/s/${summit.slug}/${session.slug}`;
    const releasedAt = DateTime.fromISO(session.releasedAt, { zone: 'utc' });
    calendar.createEvent({
      id: `${session.id}@canopy`,
      sequence: session.sequence,
      stamp: releasedAt,
      lastModified: releasedAt,
      start: DateTime.fromISO(session.startsAt, { zone: summit.timeZone }),
      end: DateTime.fromISO(session.endsAt, { zone: summit.timeZone }),
      timezone: summit.timeZone,
      summary: isCancelled ? `${words.cancelled}: ${title}` : title,
      description: plain(
        [pickOrEmpty(session.description, pick), ...castLines(session, everybody, pick, words), url]
          .filter((line) => line !== '')
          .join('\n'),
      ),
      location: summit.place === null ? null : oneLine(pick(summit.place).text),
      url,
      organizer: { name: organiser, email: settings.organiserEmail },
      categories: track === undefined ? [] : [{ name: oneLine(pick(track.title).text) }],
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return `${calendar.toString()}\r\n`;
}

const pickOrEmpty = (texts: LanguageTexts | null, pick: (texts: LanguageTexts) => PickedText): string =>
  texts === null ? '' : pick(texts).text;

function castLines(
  session: DocumentSession,
  everybody: ReadonlyMap<string, DocumentPerson>,
  pick: (texts: LanguageTexts) => PickedText,
  words: CalendarWords,
): string[] {
  return session.appearances.flatMap(({ personId, role }) => {
    const person = everybody.get(personId);
    if (person === undefined) return [];
    const title = person.title === null ? '' : `, ${isolated(pick(person.title), words.direction)}`;
    return `${words[role]}: ${isolated(pick(person.name), words.direction)}${title}`;
  });
}

/** A text that is written against the direction of its line keeps its place (Unicode bidi: first-strong isolate). */
const isolated = ({ text, direction }: PickedText, line: TextDirection): string =>
  direction === line ? text : `\u2068${text}\u2069`;

/** Line breaks as `\n`, which the generator escapes; no other control character reaches the file. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
}
const oneLine = (text: string): string => plain(text).replace(/\s*\n\s*/g, ' ');
