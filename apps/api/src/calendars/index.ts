export { type CalendarEntry, type EntryAttendee, renderEntry } from './calendar-entry.js';
export { calendarFile } from './calendar-file.js';
export { CalendarsModule } from './calendars.module.js';
export { organiserAddress, SessionEntries } from './session-entry.js';
