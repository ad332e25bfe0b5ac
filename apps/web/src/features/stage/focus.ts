import type { ParticipantId, StageSeat } from '@app/contracts';

/** Who might stand in the middle, and why. */
export interface FocusClaims {
  /** Put there by the chair. */
  spotlight: ParticipantId | null;
  activeSpeaker: ParticipantId | null;
  /** Whose turn it is. */
  floor: ParticipantId | null;
  /** Whoever stood there last. */
  previous: ParticipantId | null;
}

/**
 * Whose picture stands in the middle: whom the chair put there, else who speaks now, else whose turn it is, else who spoke
 * last, else the first on stage. Nobody looks at themselves while somebody else can be shown. `null` when the stage is empty.
 */
export function chooseFocus(
  seats: readonly StageSeat[],
  { spotlight, activeSpeaker, floor, previous }: FocusClaims,
  self: ParticipantId | null,
): ParticipantId | null {
  const onStage = seats.filter((seat) => seat.state === 'on-stage').map((seat) => seat.participantId);
  const others = onStage.filter((participantId) => participantId !== self);
  const candidates = others.length > 0 ? others : onStage;
  const claims = [spotlight, activeSpeaker, floor, previous];
  return claims.find((wanted) => wanted !== null && candidates.includes(wanted)) ?? candidates[0] ?? null;
}
