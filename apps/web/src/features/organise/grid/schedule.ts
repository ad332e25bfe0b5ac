import type { AppearanceRole, Schedule, ScheduledSession, StatedAvailability } from '@app/domain';
import type { DraftSession } from '../organise.queries.js';
import { placementOf } from './placement.js';

const ROLES: Readonly<Record<DraftSession['appearances'][number]['role'], AppearanceRole>> = {
  MODERATOR: 'moderator',
  SPEAKER: 'speaker',
  INTERPRETER: 'interpreter',
};

/** A draft's session as the rules of scheduling see it. */
export function scheduledOf(session: DraftSession): ScheduledSession {
  return {
    id: session.id,
    ...placementOf(session),
    languages: session.languages,
    appearances: session.appearances.map(({ personId, role, fromLanguage, toLanguage }) => ({
      personId,
      role: ROLES[role],
      fromLanguage,
      toLanguage,
    })),
  };
}

/** A summit's schedule as the rules see it: cancelled sessions keep nobody. */
export function scheduleOf(
  summit: { startsAt: string; endsAt: string },
  sessions: readonly DraftSession[],
  availabilities: readonly { personId: string; startsAt: string; endsAt: string }[],
): Schedule {
  return {
    sessions: sessions.filter(({ status }) => status !== 'CANCELLED').map(scheduledOf),
    availabilities: availabilities.map(({ personId, startsAt, endsAt }): StatedAvailability => ({
      personId,
      startsAtMs: Date.parse(startsAt),
      endsAtMs: Date.parse(endsAt),
    })),
    bounds: { startsAtMs: Date.parse(summit.startsAt), endsAtMs: Date.parse(summit.endsAt) },
  };
}
