import type { ProgrammeDocument } from '@app/domain';
import { calendarFile } from './calendar-file.js';
import { type CalendarScope, partOf } from './calendar-scope.js';
import { reminded, type RenderedEntries } from './rendered-entries.js';
import { type Accepted, type EntrySettings, SessionEntries } from './session-entry.js';

/** How a calendar is written. */
export interface CalendarSettings extends EntrySettings {
  /** Minutes before each session that its reader is reminded; `null` for no reminders. */
  alarmMinutes: number | null;
}

/**
 * A released programme, or a part of it, as iCalendar. The same release in the same languages gives the same bytes. Times
 * stand in the summit's zone with its VTIMEZONE; a cancelled session stays, marked so. `undefined` when there is no such part.
 */
export function summitCalendar(
  document: ProgrammeDocument,
  scope: CalendarScope,
  accepted: Accepted,
  settings: CalendarSettings,
  rendered: RenderedEntries,
): string | undefined {
  const part = partOf(document, scope);
  if (part === undefined) return undefined;
  const { summit } = document;
  const entries = new SessionEntries(document, settings);
  const title = entries.text(summit.title);
  return calendarFile(
    {
      name: part.title === null ? title : `${entries.text(part.title)} · ${title}`,
      description: summit.theme === null ? null : entries.text(summit.theme),
      url: `${settings.publicUrl}/s/${summit.slug}${part.path}`,
      source: `${settings.publicUrl}${calendarPath(summit.slug, scope)}`,
      colour: part.colour,
      isSubscribable: true,
    },
    part.sessions.map((session) => reminded(entries.rendered(session, accepted, rendered), settings.alarmMinutes)),
  );
}

/** Where a calendar is served. */
function calendarPath(summitSlug: string, scope: CalendarScope): string {
  const summit = `/calendar/summits/${summitSlug}`;
  switch (scope.kind) {
    case 'summit':
      return `${summit}.ics`;
    case 'sub-forum':
      return `${summit}/sub-forums/${scope.slug}.ics`;
    case 'person':
      return `${summit}/people/${scope.slug}.ics`;
    case 'session':
      return `${summit}/sessions/${scope.slug}.ics`;
  }
}
