import type { ParticipantId } from '@app/contracts';

/** What the API last told of a room's stage: who may publish, and whom the moderator has muted. */
export interface Stage {
  readonly version: bigint;
  readonly onStage: ReadonlyMap<ParticipantId, { readonly isMutedByModerator: boolean }>;
}
export interface PublishRights {
  readonly mayPublish: boolean;
  readonly isMutedByModerator: boolean;
}

/** Both must say yes: the pass once (`hasPublishRight`), the stage now. Only who is on stage can be muted. */
export function rightsOf(stage: Stage, participantId: ParticipantId, hasPublishRight: boolean): PublishRights {
  const place = stage.onStage.get(participantId);
  if (place === undefined || !hasPublishRight) return { mayPublish: false, isMutedByModerator: false };
  return { mayPublish: true, isMutedByModerator: place.isMutedByModerator };
}

export const isSameRights = (one: PublishRights, other: PublishRights): boolean =>
  one.mayPublish === other.mayPublish && one.isMutedByModerator === other.isMutedByModerator;
