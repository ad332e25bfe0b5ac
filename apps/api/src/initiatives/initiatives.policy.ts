import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import type { DelegationOfMember } from './initiative-talk.repository.js';

/** How somebody takes part in a draft: who writes it, or a delegation that speaks to it. */
export type DraftPart = 'organiser' | 'delegate';

/**
 * What a viewer may do with a summit's drafts. Organisers write, decide and freeze; members of its delegations read, comment and
 * propose. Everybody else learns nothing of a draft.
 */
export function partInDraft(
  viewer: Viewer | null,
  summitId: SummitId,
  delegations: readonly DelegationOfMember[],
): DraftPart | null {
  if (viewer === null) return null;
  if (viewer.roles.some((grant) => grant.role === 'organiser' && grant.summitId === summitId)) return 'organiser';
  return delegations.length > 0 ? 'delegate' : null;
}

/** Whose account this is, where they signed in to it by mail: other links may be in other hands. */
export const accountOf = (viewer: Viewer | null): string | null =>
  viewer?.isAccountHolder === true ? viewer.userId : null;

/** As whom the viewer acts in this summit, where they are somebody of its programme. */
export const personOf = (viewer: Viewer | null, summitId: SummitId): string | null =>
  viewer?.roles.find((grant) => grant.summitId === summitId && grant.personId)?.personId ?? null;
