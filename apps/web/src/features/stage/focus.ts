import type { ParticipantId, StageSeat } from '@app/contracts';

/**
 * Whose picture stands in the middle: who speaks now, else who spoke last, else the first on stage. Nobody looks at
 * themselves while somebody else can be shown. `null` when the stage is empty.
 */
export function chooseFocus(
  seats: readonly StageSeat[],
  activeSpeaker: ParticipantId | null,
  previous: ParticipantId | null,
  self: ParticipantId | null,
): ParticipantId | null {
  const onStage = seats.filter((seat) => seat.state === 'on-stage').map((seat) => seat.participantId);
  const others = onStage.filter((participantId) => participantId !== self);
  const candidates = others.length > 0 ? others : onStage;
  for (const wanted of [activeSpeaker, previous]) if (wanted !== null && candidates.includes(wanted)) return wanted;
  return candidates[0] ?? null;
}
