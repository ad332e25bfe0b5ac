import type { ParticipantId, StageState } from '@app/contracts';

/** Milliseconds until the audience sees the stage; `null` when no countdown runs. `nowMs`: the server's clock. */
export function countdownLeft({ status, startedAt }: StageState, nowMs: number): number | null {
  if (status !== 'live' || startedAt === null) return null;
  const leftMs = Date.parse(startedAt) - nowMs;
  return leftMs > 0 ? leftMs : null;
}

/** The audience sees and hears the stage. */
export const isOnAir = (stage: StageState, nowMs: number): boolean =>
  stage.status === 'live' && countdownLeft(stage, nowMs) === null;

/**
 * Whether this reader is to hear somebody whose sound arrives. Before the session is on air everybody backstage talks with
 * everybody; afterwards whoever is on stage hears the stage alone, and what is said backstage stays among those there.
 */
export function isHeardBy(
  stage: StageState,
  onAir: boolean,
  readerId: ParticipantId | null,
  participantId: ParticipantId,
): boolean {
  if (!onAir) return true;
  const stateOf = (id: ParticipantId | null) => stage.seats.find((seat) => seat.participantId === id)?.state;
  return stateOf(participantId) !== 'waiting' || stateOf(readerId) === 'waiting';
}
