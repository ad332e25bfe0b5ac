import type { ParticipantId, StageState } from '@app/contracts';
import { AT_REST } from '@app/domain';
import type { SessionDetails } from './session-queries.js';

const { hands, order, ...atRest } = AT_REST;
const NOTHING_DECIDED = { ...atRest, hands: [...hands], order: [...order] };
const SEAT_ROLES = { MODERATOR: 'moderator', SPEAKER: 'speaker' } as const;

/**
 * The stage as the programme promises it, for the moment before its real state is known or before anybody came: the
 * programme's people in its order. Who already sends is shown, all others are awaited. Version 0: any real state is newer.
 */
export function expectedStage(
  session: Pick<SessionDetails, 'id' | 'appearances'>,
  status: StageState['status'],
  senders: ReadonlySet<ParticipantId>,
): StageState {
  const seats: StageState['seats'] = [];
  for (const { role, person } of session.appearances) {
    if (role === 'INTERPRETER' || seats.some((seat) => seat.participantId === person.id)) continue;
    seats.push({
      participantId: person.id,
      name: { [person.name.language]: person.name.text },
      title: person.title && { [person.title.language]: person.title.text },
      country: person.country,
      role: SEAT_ROLES[role],
      state: senders.has(person.id) ? 'on-stage' : 'absent',
      isMutedByModerator: false,
      isAskedToUnmute: false,
      spokenMs: 0,
    });
  }
  const { id: sessionId } = session;
  return {
    ...NOTHING_DECIDED,
    sessionId,
    version: 0,
    status,
    startedAt: null,
    endedAt: null,
    seats,
    booths: [],
  };
}
