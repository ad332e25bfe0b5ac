export { isKnownCountry } from './country.js';
export { type Booking, type BookingRequest, findPersonConflict } from './person-conflicts.js';
export { PROGRAMME_LIMITS } from './programme-limits.js';
export {
  APPEARANCE_ROLES,
  type AppearanceRole,
  OUTCOME_KINDS,
  type OutcomeKind,
  SESSION_KINDS,
  type SessionKind,
  SUMMIT_FORMATS,
  type SummitFormat,
} from './programme-words.js';
export {
  findScheduleConflicts,
  findSessionConflicts,
  type Schedule,
  SCHEDULE_CONFLICT_KINDS,
  type ScheduleConflict,
  type ScheduledSession,
  type StatedAvailability,
  type TimeSpan,
} from './schedule-conflicts.js';
export { isSameValue } from './same-value.js';
export { isPublic, nextStatus, type SessionCommand, type SessionStatus } from './session-lifecycle.js';
export { chooseSlug, slugStart } from './slug.js';
export { isKnownTimeZone, isWithin, summitBounds } from './summit-days.js';
export {
  dateAfter,
  type DayPage,
  dayPages,
  type HourMark,
  hourMarks,
  instantOf,
  instantsOf,
  sameTimeOn,
  snapToClock,
  wallClockOf,
} from './wall-clock.js';
export {
  type DocumentDelegation,
  type DocumentOrganisation,
  type DocumentPerson,
  type DocumentRecord,
  type DocumentSession,
  type DocumentSubForum,
  type DocumentSummit,
  type ProgrammeDocument,
} from './programme-document.js';
export {
  PROGRAMME_DIFFERENCE_KINDS,
  type ProgrammeDifference,
  type ProgrammeDifferenceKind,
  programmeDifferences,
  type SessionPlace,
} from './programme-difference.js';
export {
  changedSessions,
  releaseProgramme,
  type ReleaseOrder,
  type SessionDraft,
  type SummitFrame,
} from './release.js';
export { mergeSpans } from './time-spans.js';
export { missingParts, type ProfilePart } from './profile-parts.js';
