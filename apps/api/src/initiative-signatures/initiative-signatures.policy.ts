import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';

/** `gather`: inviting, releasing, recalling and letting in later. `preside`: recording the hands that go up. */
export type SigningPart = 'gather' | 'preside';
const ROLES: Readonly<Record<SigningPart, readonly string[]>> = {
  gather: ['organiser'],
  // Who chairs a session of the summit sees the hands.
  preside: ['organiser', 'moderator'],
};

/** What a viewer may do with the signatures of a summit's initiatives. Signing itself needs an invitation and no role. */
export const mayInSigning = (part: SigningPart, viewer: Viewer | null, summitId: SummitId): boolean =>
  viewer?.roles.some((grant) => grant.summitId === summitId && ROLES[part].includes(grant.role)) === true;
