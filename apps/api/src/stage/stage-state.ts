import type { PersonId, StageState } from '@app/contracts';
import type { SeatRole, Stage } from '@app/domain';
import type { CastMember, SessionCast } from './session-cast.js';

/** The stage as it is decided on, from how it was kept. */
export function stageFrom(state: StageState): Stage {
  const { status, chairId, isLocked, layout, spotlightId, captionLanguage, order, nextId, turns, slides, screenId } =
    state;
  return {
    status,
    startedAt: dateOf(state.startedAt),
    endedAt: dateOf(state.endedAt),
    seats: state.seats.map(({ participantId, role, name, state: seatState, ...seat }) => ({
      participantId,
      role: seatRole(role),
      state: seatState,
      isMutedByModerator: seat.isMutedByModerator,
      isAskedToUnmute: seat.isAskedToUnmute,
      spokenMs: seat.spokenMs,
      guestName: role === 'guest' ? (name[UNDETERMINED] ?? '') : null,
    })),
    chairId,
    isLocked,
    layout,
    spotlightId,
    captionLanguage,
    hands: state.hands.map(({ raisedAt, ...hand }) => ({ ...hand, raisedAt: new Date(raisedAt) })),
    order,
    floor: state.floor && { ...state.floor, since: new Date(state.floor.since) },
    nextId,
    turns,
    booths: state.booths.map(({ members, handOver, ...booth }) => ({
      ...booth,
      members: members.map(({ participantId }) => participantId),
      handOver: handOver && { ...handOver, at: new Date(handOver.at) },
    })),
    slides,
    screenId,
  };
}

/** The stage as it is kept and shown: everybody with their name, from the cast, or from how they were shown before when an ended session's cast has changed since. */
export function stateOf(stage: Stage, cast: SessionCast, version: number, before?: StageState): StageState {
  const shown = new Map<PersonId, Pick<CastMember, 'name' | 'title' | 'country'>>();
  for (const seat of before?.seats ?? []) shown.set(seat.participantId, seat);
  for (const member of cast.members) shown.set(member.personId, member);
  const nameOf = (participantId: string): CastMember['name'] => shown.get(participantId)?.name ?? {};
  const { status, chairId, isLocked, layout, spotlightId, captionLanguage, nextId, turns, slides, screenId } = stage;
  return {
    sessionId: cast.sessionId,
    version,
    status,
    startedAt: stage.startedAt?.toISOString() ?? null,
    endedAt: stage.endedAt?.toISOString() ?? null,
    seats: stage.seats.map(({ participantId, guestName, ...seat }) => {
      const { title = null, country = null } = shown.get(participantId) ?? {};
      const name = guestName === null ? nameOf(participantId) : { [UNDETERMINED]: guestName };
      return { participantId, name, title, country, ...seat };
    }),
    chairId,
    isLocked,
    layout,
    spotlightId,
    captionLanguage,
    hands: stage.hands.map(({ raisedAt, ...hand }) => ({ ...hand, raisedAt: raisedAt.toISOString() })),
    order: [...stage.order],
    floor: stage.floor && { ...stage.floor, since: stage.floor.since.toISOString() },
    nextId,
    turns,
    booths: stage.booths.map(({ members, handOver, ...booth }) => ({
      ...booth,
      members: members.map((participantId) => ({ participantId, name: nameOf(participantId) })),
      handOver: handOver && { ...handOver, at: handOver.at.toISOString() },
    })),
    slides,
    screenId,
  };
}

/** BCP 47 for a text of which nobody knows the language: a name that somebody typed. */
const UNDETERMINED = 'und';
const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
const seatRole = (role: StageState['seats'][number]['role']): SeatRole => (role === 'interpreter' ? 'speaker' : role);
