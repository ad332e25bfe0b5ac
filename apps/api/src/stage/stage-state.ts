import type { PersonId, StageState } from '@app/contracts';
import type { SeatRole, Stage } from '@app/domain';
import type { CastMember, SessionCast } from './session-cast.js';

/** The stage as it is decided on, from how it was kept. */
export function stageFrom(state: StageState): Stage {
  return {
    status: state.status,
    startedAt: state.startedAt === null ? null : new Date(state.startedAt),
    endedAt: state.endedAt === null ? null : new Date(state.endedAt),
    seats: state.seats.map(({ participantId, role, state: seatState, isMutedByModerator }) => ({
      personId: participantId,
      role: seatRole(role),
      state: seatState,
      isMutedByModerator,
    })),
  };
}

/** The stage as it is kept and shown: each seat with its person's name, from the cast, or from how it was shown before when an ended session's cast has changed since. */
export function stateOf(stage: Stage, cast: SessionCast, version: number, before?: StageState): StageState {
  const shown = new Map<PersonId, Pick<CastMember, 'name' | 'title' | 'country'>>();
  for (const seat of before?.seats ?? []) shown.set(seat.participantId, seat);
  for (const member of cast.members) shown.set(member.personId, member);
  return {
    sessionId: cast.sessionId,
    version,
    status: stage.status,
    startedAt: stage.startedAt?.toISOString() ?? null,
    endedAt: stage.endedAt?.toISOString() ?? null,
    seats: stage.seats.map(({ personId, role, state, isMutedByModerator }) => {
      const { name = {}, title = null, country = null } = shown.get(personId) ?? {};
      return { participantId: personId, name, title, country, role, state, isMutedByModerator };
    }),
  };
}

const seatRole = (role: StageState['seats'][number]['role']): SeatRole =>
  role === 'moderator' ? 'moderator' : 'speaker';
