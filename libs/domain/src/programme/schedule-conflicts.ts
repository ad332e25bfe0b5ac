import type { AppearanceRole } from './programme-words.js';

/** A span of time, as instants in milliseconds since 1970. The end is exclusive. */
export interface TimeSpan {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}
/** A session as its schedule sees it. Cancelled sessions are left out by the caller: they keep nobody and no place. */
export interface ScheduledSession {
  readonly id: string;
  /** `null` while it is unscheduled: then nothing stands in its way. */
  readonly slot: TimeSpan | null;
  /** `null` for the plenary, which is a place like a sub-forum. */
  readonly subForumId: string | null;
  /** Announced languages, BCP 47; the first is the one that the floor speaks. */
  readonly languages: readonly string[];
  readonly appearances: readonly {
    readonly personId: string;
    readonly role: AppearanceRole;
    readonly fromLanguage: string | null;
    readonly toLanguage: string | null;
  }[];
}
/** When somebody says that they can come. */
export interface StatedAvailability extends TimeSpan {
  readonly personId: string;
}
/** One summit's schedule; people of other summits are the database's business. */
export interface Schedule {
  readonly sessions: readonly ScheduledSession[];
  /** Somebody without any is always available. */
  readonly availabilities: readonly StatedAvailability[];
  readonly bounds: TimeSpan;
}

/**
 * What is wrong with where a session stands. A `refusal` breaks a rule, so nobody may save it; a `warning` is the
 * organiser's to judge. What two sessions do to each other is said of both.
 */
export type ScheduleConflict = { readonly sessionId: string } & (
  | {
      readonly kind: 'person-busy';
      readonly severity: 'refusal';
      readonly otherSessionId: string;
      readonly personId: string;
    }
  | { readonly kind: 'outside-summit'; readonly severity: 'refusal' }
  | { readonly kind: 'sub-forum-busy'; readonly severity: 'warning'; readonly otherSessionId: string }
  | { readonly kind: 'outside-availability'; readonly severity: 'warning'; readonly personId: string }
  | { readonly kind: 'interpreter-missing'; readonly severity: 'warning'; readonly language: string }
);
/** Refusals before warnings; within each, what concerns more people first. */
export const SCHEDULE_CONFLICT_KINDS = [
  'outside-summit',
  'person-busy',
  'sub-forum-busy',
  'outside-availability',
  'interpreter-missing',
] as const satisfies readonly ScheduleConflict['kind'][];

/** Whether two spans share an instant. Ends are exclusive: 10:00–11:00 and 11:00–12:00 do not collide. */
export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  return one.startsAtMs < other.endsAtMs && other.startsAtMs < one.endsAtMs;
}

/**
 * What is wrong with one session where it stands, in the order of `SCHEDULE_CONFLICT_KINDS`, then of the schedule and of the
 * session's people; empty when nothing is. The schedule may hold the session itself, also at another time: a session never
 * conflicts with itself. Instants are compared, so no zone and no clock change matters.
 */
export function findSessionConflicts(session: ScheduledSession, schedule: Schedule): ScheduleConflict[] {
  const { slot } = session;
  if (slot === null) return [];
  const parallel = schedule.sessions.filter(
    (other) => other.id !== session.id && other.slot !== null && overlaps(slot, other.slot),
  );
  return [
    ...outsideSummit(session, slot, schedule.bounds),
    ...parallel.flatMap((other) => peopleIn(session, other)),
    ...parallel
      .filter((other) => other.subForumId === session.subForumId)
      .map((other) => ({
        kind: 'sub-forum-busy' as const,
        severity: 'warning' as const,
        sessionId: session.id,
        otherSessionId: other.id,
      })),
    ...outsideAvailability(session, slot, schedule.availabilities),
    ...interpretersMissing(session),
  ];
}

/** Everything that is wrong in a schedule, in the order of its sessions. */
export function findScheduleConflicts(schedule: Schedule): ScheduleConflict[] {
  return schedule.sessions.flatMap((session) => findSessionConflicts(session, schedule));
}

function outsideSummit({ id }: ScheduledSession, slot: TimeSpan, bounds: TimeSpan): ScheduleConflict[] {
  if (slot.startsAtMs >= bounds.startsAtMs && slot.endsAtMs <= bounds.endsAtMs) return [];
  return [{ kind: 'outside-summit', severity: 'refusal', sessionId: id }];
}

function peopleIn(session: ScheduledSession, other: ScheduledSession): ScheduleConflict[] {
  const elsewhere = new Set(other.appearances.map(({ personId }) => personId));
  return personIdsOf(session)
    .filter((personId) => elsewhere.has(personId))
    .map((personId) => ({
      kind: 'person-busy',
      severity: 'refusal',
      sessionId: session.id,
      otherSessionId: other.id,
      personId,
    }));
}

function outsideAvailability(
  session: ScheduledSession,
  slot: TimeSpan,
  availabilities: readonly StatedAvailability[],
): ScheduleConflict[] {
  return personIdsOf(session)
    .filter((personId) => {
      const stated = availabilities.filter((availability) => availability.personId === personId);
      return stated.length > 0 && !isCovered(slot, stated);
    })
    .map((personId) => ({ kind: 'outside-availability', severity: 'warning', sessionId: session.id, personId }));
}

/** Whether the spans together leave nothing of the slot out; they may touch and overlap. */
function isCovered(slot: TimeSpan, spans: readonly TimeSpan[]): boolean {
  let coveredToMs = slot.startsAtMs;
  for (const span of spans.toSorted((a, b) => a.startsAtMs - b.startsAtMs)) {
    if (span.startsAtMs > coveredToMs) break;
    coveredToMs = Math.max(coveredToMs, span.endsAtMs);
  }
  return coveredToMs >= slot.endsAtMs;
}

/** An announced language is the floor's own, or somebody works from it (then it is spoken) or into it. `zh` serves `zh-CN`. */
function interpretersMissing({ id, languages, appearances }: ScheduledSession): ScheduleConflict[] {
  const served = new Set(
    appearances
      .filter(({ role }) => role === 'interpreter')
      .flatMap(({ fromLanguage, toLanguage }) => [fromLanguage, toLanguage])
      .map((tag) => primaryLanguage(tag ?? '')),
  );
  const floor = primaryLanguage(languages[0] ?? '');
  return languages
    .filter((tag) => primaryLanguage(tag) !== floor && !served.has(primaryLanguage(tag)))
    .map((language) => ({ kind: 'interpreter-missing', severity: 'warning', sessionId: id, language }));
}

function primaryLanguage(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}

/** Each person once, in the order of the table: somebody may moderate and speak. */
function personIdsOf({ appearances }: ScheduledSession): string[] {
  return [...new Set(appearances.map(({ personId }) => personId))];
}
