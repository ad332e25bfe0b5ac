import type { DocumentSession, ProgrammeDocument } from '@app/domain';
import { isSameValue } from '@app/domain';
import { minutesOf, type SessionEntity } from '../sessions/index.js';
import type { SubForumEntity, SummitEntity } from '../summits/index.js';

type SessionAppearances = DocumentSession['appearances'];
/** A session as it is to stand again. `appearances` are `undefined` where they stay. */
export interface RestoredSession {
  readonly row: SessionEntity;
  readonly appearances: SessionAppearances | undefined;
}

/**
 * The rows of a draft that are not what the version says, as they are to be. A session that the version shows stands as it
 * did then; one that came later, or did not take place then, is unscheduled. Cancelled sessions stay cancelled: calendars
 * rely on it. Revisions rise, so that nobody's open form overwrites what was restored.
 */
export function restoredSessions(document: ProgrammeDocument, sessions: readonly SessionEntity[]): RestoredSession[] {
  const released = new Map(document.sessions.map((session) => [session.id, session]));
  const initiatives = new Set(document.record.initiatives.map(({ slug }) => slug));
  return sessions
    .filter(({ status }) => status !== 'cancelled')
    .flatMap((session) => {
      const then = released.get(session.id);
      const restored = then?.status === 'published' ? asThen(session, then) : unscheduled(session, initiatives);
      const isSame =
        isSameValue(comparable(session), comparable(restored.row)) &&
        (restored.appearances === undefined ||
          isSameValue((session.appearances ?? []).map(appearanceOf), restored.appearances.map(appearanceOf)));
      return isSame ? [] : [{ ...restored, row: { ...restored.row, revision: session.revision + 1 } }];
    });
}

function asThen({ appearances: _appearances, ...session }: SessionEntity, then: DocumentSession): RestoredSession {
  const slot = { startsAt: new Date(then.startsAt), endsAt: new Date(then.endsAt) };
  return {
    row: {
      ...session,
      ...slot,
      durationMinutes: minutesOf(slot) ?? session.durationMinutes,
      kind: then.kind,
      title: then.title,
      description: then.description,
      subForumId: then.subForumId,
      languages: [...then.languages],
      initiativeSlug: then.initiativeSlug,
    },
    appearances: then.appearances,
  };
}

/** An initiative that the version does not know can't be signed in it. */
function unscheduled(
  { appearances: _appearances, ...session }: SessionEntity,
  initiatives: ReadonlySet<string>,
): RestoredSession {
  const { initiativeSlug } = session;
  const kept = initiativeSlug !== null && initiatives.has(initiativeSlug) ? initiativeSlug : null;
  return { row: { ...session, startsAt: null, endsAt: null, initiativeSlug: kept }, appearances: undefined };
}

function comparable({ startsAt, endsAt, appearances: _appearances, ...row }: SessionEntity): object {
  return { ...row, startsAt: startsAt?.toISOString(), endsAt: endsAt?.toISOString() };
}

const appearanceOf = ({ personId, role, fromLanguage, toLanguage }: SessionAppearances[number]): object => ({
  personId,
  role,
  fromLanguage,
  toLanguage,
});

/** The version's sub-forums that the draft has in another way or not at all, as they are to be. */
export function restoredSubForums(
  { subForums, summit }: ProgrammeDocument,
  current: readonly SubForumEntity[],
): SubForumEntity[] {
  const known = new Map(current.map((subForum) => [subForum.id, subForum]));
  const taken = new Set(current.map(({ slug }) => slug));
  return subForums.flatMap(({ id, slug, title, position, colour }) => {
    const now = known.get(id);
    if (now === undefined) {
      const free = taken.has(slug) ? `${slug}-${id.slice(-6)}` : slug;
      return [{ id, summitId: summit.id, slug: free, title, position, colour, revision: 1 }];
    }
    const then = { ...now, title, position, colour };
    return isSameValue(now, then) ? [] : [{ ...then, revision: now.revision + 1 }];
  });
}

/** What the summit says of itself as the version says it; its address stays. `undefined` when it says so already. */
export function restoredSummit({ summit, record }: ProgrammeDocument, current: SummitEntity): SummitEntity | undefined {
  const then: SummitEntity = {
    ...current,
    title: summit.title,
    theme: summit.theme,
    format: summit.format,
    place: summit.place,
    latitude: summit.geo?.latitude ?? null,
    longitude: summit.geo?.longitude ?? null,
    timeZone: summit.timeZone,
    startsOn: summit.startsOn,
    endsOn: summit.endsOn,
    dateNote: summit.dateNote,
    languages: [...summit.languages],
    guestOfHonour: summit.guestOfHonour,
    record,
  };
  return isSameValue(current, then)
    ? undefined
    : { ...then, revision: current.revision + 1, frameRevision: current.frameRevision + 1 };
}
