import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';

export const INVITATION_OPERATIONS = [
  'inviteToSession',
  'withdrawInvitation',
  'remindInvitation',
  'remindPendingInvitations',
  'createInvitationLink',
] as const;
export type InvitationOperation = (typeof INVITATION_OPERATIONS)[number];

/** Organisers invite to their own summit. Reading and answering an invitation is for whoever holds its link. */
export function mayInvite(_operation: InvitationOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return viewer?.roles.some((grant) => grant.role === 'organiser' && grant.summitId === summitId) ?? false;
}
