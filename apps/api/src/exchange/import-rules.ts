import type { ImportProblem } from '@app/contracts';
import {
  type Booking,
  findPersonConflict,
  findSessionConflicts,
  type Schedule,
  type ScheduledSession,
  summitBounds,
} from '@app/domain';
import { anyText } from './import-differences.js';
import { type ImportPlan, type Locate, problem } from './import-plan.js';
import { type FileSession, isSame, type SummitFile } from './summit-file.js';

/** What the database knows beyond the draft itself. */
export interface Elsewhere {
  /** Ids of the target's that things of other summits have. */
  takenIds: ReadonlySet<string>;
  isSlugTaken: boolean;
  /** The summit was released: its address is known. */
  isSlugFixed: boolean;
  /** Where the target's people are in other summits. */
  bookings: readonly Booking[];
  /** Photos that are there, as `person id photo id`. */
  photos: ReadonlySet<string>;
}

/** What speaks against the draft becoming `target`: refusals as errors, the organiser's to judge as warnings. What the import leaves as it is, is nobody's news. */
export function brokenRules(current: SummitFile | null, plan: ImportPlan, elsewhere: Elsewhere): ImportProblem[] {
  const { target, locate } = plan;
  return [
    ...identities(target, locate, elsewhere, current),
    ...references(target, locate),
    ...lifecycles(current, target, locate),
    ...schedule(current, target, locate, elsewhere.bookings),
    ...photos(current, target, locate, elsewhere.photos),
  ];
}

function identities(
  target: SummitFile,
  locate: Locate,
  { takenIds, isSlugTaken, isSlugFixed }: Elsewhere,
  current: SummitFile | null,
): ImportProblem[] {
  const at = (field: string) => locate('summit', target.summit.id, field);
  const isRenamed = current !== null && current.summit.slug !== target.summit.slug;
  return [
    ...(isSlugTaken ? [problem('error', 'slug-taken', at('slug'), target.summit.slug)] : []),
    ...(isRenamed && isSlugFixed ? [problem('error', 'slug-fixed', at('slug'), target.summit.slug)] : []),
    ...doubles(target.subForums, ({ id }) => id).map(({ id, title }) =>
      problem('error', 'id-twice', locate('sub-forum', id, 'id'), anyText(title)),
    ),
    ...doubles(target.subForums, ({ slug }) => slug).map(({ id, slug }) =>
      problem('error', 'slug-twice', locate('sub-forum', id, 'slug'), slug),
    ),
    ...doubles(target.sessions, ({ id }) => id).map(({ id, title }) =>
      problem('error', 'id-twice', locate('session', id, 'id'), anyText(title)),
    ),
    ...doubles(target.sessions, ({ slug }) => slug).map(({ id, slug }) =>
      problem('error', 'slug-twice', locate('session', id, 'slug'), slug),
    ),
    ...doubles(target.people, ({ id }) => id).map(({ id, name }) =>
      problem('error', 'id-twice', locate('person', id, 'id'), anyText(name)),
    ),
    ...doubles(target.people, ({ slug }) => slug).map(({ id, slug }) =>
      problem('error', 'slug-twice', locate('person', id, 'slug'), slug),
    ),
    ...doubles(target.organisations, ({ id }) => id).map(({ id, name }) =>
      problem('error', 'id-twice', locate('organisation', id, 'id'), anyText(name)),
    ),
    ...doubles(target.delegations, ({ id }) => id).map(({ id }) =>
      problem('error', 'id-twice', locate('delegation', id, 'id'), id),
    ),
    ...doubles(target.delegations, ({ organisationId, country }) => `${organisationId} ${country}`).map(({ id }) =>
      problem('error', 'id-twice', locate('delegation', id), id),
    ),
    ...target.subForums
      .filter(({ id }) => takenIds.has(id))
      .map(({ id, title }) => problem('error', 'id-elsewhere', locate('sub-forum', id, 'id'), anyText(title))),
    ...target.sessions
      .filter(({ id }) => takenIds.has(id))
      .map(({ id, title }) => problem('error', 'id-elsewhere', locate('session', id, 'id'), anyText(title))),
    ...target.delegations
      .filter(({ id }) => takenIds.has(id))
      .map(({ id }) => problem('error', 'id-elsewhere', locate('delegation', id, 'id'), id)),
  ];
}

/** Those whose key somebody before them had. */
function doubles<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const isDouble = seen.has(keyOf(entry));
    seen.add(keyOf(entry));
    return isDouble;
  });
}

function references(target: SummitFile, locate: Locate): ImportProblem[] {
  const people = new Set(target.people.map(({ id }) => id));
  const organisations = new Set(target.organisations.map(({ id }) => id));
  const subForums = new Set(target.subForums.map(({ id }) => id));
  const initiatives = new Set(target.record.initiatives.map(({ slug }) => slug));
  const unknownPerson = (place: ReturnType<Locate>, id: string) =>
    people.has(id) ? [] : [problem('error', 'unknown-person', place, id)];
  const unknownOrganisation = (place: ReturnType<Locate>, id: string | null) =>
    id === null || organisations.has(id) ? [] : [problem('error', 'unknown-organisation', place, id)];
  return [
    ...target.organisers.flatMap((id) => unknownOrganisation(locate('summit', target.summit.id, 'organisers'), id)),
    ...doubles(target.organisers, (id) => id).map((id) =>
      problem('error', 'id-twice', locate('summit', target.summit.id, 'organisers'), id),
    ),
    ...target.people.flatMap(({ id, organisationId }) =>
      unknownOrganisation(locate('person', id, 'organisationId'), organisationId),
    ),
    ...target.sessions.flatMap(({ id, subForumId, initiativeSlug, appearances }) => [
      ...appearances.flatMap(({ personId }) => unknownPerson(locate('session', id, 'appearances'), personId)),
      ...doubles(appearances, ({ personId, role }) => `${personId} ${role}`).map(({ personId }) =>
        problem('error', 'id-twice', locate('session', id, 'appearances'), personId),
      ),
      ...(subForumId === null || subForums.has(subForumId)
        ? []
        : [problem('error', 'unknown-sub-forum', locate('session', id, 'subForumId'), subForumId)]),
      ...(initiativeSlug === null || initiatives.has(initiativeSlug)
        ? []
        : [problem('error', 'unknown-initiative', locate('session', id, 'initiativeSlug'), initiativeSlug)]),
    ]),
    ...target.delegations.flatMap(({ id, organisationId, members }) => [
      ...unknownOrganisation(locate('delegation', id, 'organisationId'), organisationId),
      ...members.flatMap(({ personId }) => unknownPerson(locate('delegation', id, 'members'), personId)),
      ...doubles(members, ({ personId }) => personId).map(({ personId }) =>
        problem('error', 'id-twice', locate('delegation', id, 'members'), personId),
      ),
    ]),
    ...target.availabilities.flatMap(({ personId }) => unknownPerson(locate('availability', personId), personId)),
    ...overlappingAvailabilities(target, locate),
  ];
}

function overlappingAvailabilities({ availabilities }: SummitFile, locate: Locate): ImportProblem[] {
  return [...Map.groupBy(availabilities, ({ personId }) => personId)].flatMap(([personId, spans]) => {
    const sorted = spans.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    return sorted.some(({ startsAt }, index) => index > 0 && startsAt < (sorted[index - 1]?.endsAt ?? ''))
      ? [problem('error', 'time-twice', locate('availability', personId), personId)]
      : [];
  });
}

/** Nothing leads out of cancelled: calendars that showed it rely on that. */
function lifecycles(current: SummitFile | null, target: SummitFile, locate: Locate): ImportProblem[] {
  const cancelled = new Map(
    (current?.sessions ?? []).filter(({ isCancelled }) => isCancelled).map((session) => [session.id, session]),
  );
  return target.sessions
    .filter((session) => {
      const earlier = cancelled.get(session.id);
      return earlier !== undefined && !isSame(earlier, session);
    })
    .map(({ id, title }) => problem('error', 'session-cancelled', locate('session', id), anyText(title)));
}

function schedule(
  current: SummitFile | null,
  target: SummitFile,
  locate: Locate,
  bookings: readonly Booking[],
): ImportProblem[] {
  const earlier = new Map((current?.sessions ?? []).map((session) => [session.id, session]));
  const isMoved =
    current === null ||
    (['startsOn', 'endsOn', 'timeZone'] as const).some((field) => current.summit[field] !== target.summit[field]);
  const taking = target.sessions.filter(({ isCancelled }) => !isCancelled);
  const bounds = summitBounds(target.summit);
  const whole: Schedule = {
    sessions: taking.map(scheduled),
    availabilities: target.availabilities.map(({ personId, startsAt, endsAt }) => ({
      personId,
      startsAtMs: Date.parse(startsAt),
      endsAtMs: Date.parse(endsAt),
    })),
    bounds: { startsAtMs: bounds.startsAt.getTime(), endsAtMs: bounds.endsAt.getTime() },
  };
  const titles = new Map(target.sessions.map(({ id, title }) => [id, anyText(title)]));
  const names = new Map(target.people.map(({ id, name }) => [id, anyText(name)]));
  return taking
    .filter((session) => isMoved || !isSame(earlier.get(session.id), session))
    .flatMap((session) => [
      ...findSessionConflicts(scheduled(session), whole).map((conflict) => {
        const place = (field?: string) => locate('session', session.id, field);
        switch (conflict.kind) {
          case 'outside-summit':
            return problem('error', 'outside-summit', place('startsAt'), titles.get(session.id));
          case 'person-busy':
            return problem(
              'error',
              'person-busy',
              place('appearances'),
              names.get(conflict.personId),
              titles.get(conflict.otherSessionId),
            );
          case 'sub-forum-busy':
            return problem(
              'warning',
              'sub-forum-busy',
              place('startsAt'),
              titles.get(session.id),
              titles.get(conflict.otherSessionId),
            );
          case 'outside-availability':
            return problem('warning', 'outside-availability', place('appearances'), names.get(conflict.personId));
          case 'interpreter-missing':
            return problem('warning', 'interpreter-missing', place('languages'), conflict.language);
        }
      }),
      ...busyElsewhere(session, bookings).map(({ personId }) =>
        problem('error', 'person-busy-elsewhere', locate('session', session.id, 'appearances'), names.get(personId)),
      ),
    ]);
}

function scheduled({ id, startsAt, endsAt, subForumId, languages, appearances }: FileSession): ScheduledSession {
  const slot =
    startsAt === null || endsAt === null ? null : { startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt) };
  return { id, slot, subForumId, languages, appearances };
}

function busyElsewhere({ id, startsAt, endsAt, appearances }: FileSession, bookings: readonly Booking[]): Booking[] {
  if (startsAt === null || endsAt === null || bookings.length === 0) return [];
  const slot = { sessionId: id, startsAtMs: Date.parse(startsAt), endsAtMs: Date.parse(endsAt) };
  return [...new Set(appearances.map(({ personId }) => personId))].flatMap((personId) => {
    const conflict = findPersonConflict({ ...slot, personIds: [personId] }, bookings);
    return conflict === undefined ? [] : [conflict];
  });
}

function photos(
  current: SummitFile | null,
  target: SummitFile,
  locate: Locate,
  there: ReadonlySet<string>,
): ImportProblem[] {
  const earlier = new Map((current?.people ?? []).map(({ id, photoId }) => [id, photoId]));
  return target.people
    .filter(({ id, photoId }) => photoId !== null && photoId !== earlier.get(id) && !there.has(`${id} ${photoId}`))
    .map(({ id, name }) => problem('warning', 'photo-missing', locate('person', id, 'photoId'), anyText(name)));
}
