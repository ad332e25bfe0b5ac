import type { InvitationRow } from './invitations.repository.js';

/** A link works this long after the session was to end: sessions run late, and people say goodbye. */
const GRACE_MS = 6 * 60 * 60 * 1_000;

export type InvitationStatus = 'pending' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/** When the link stops working. Follows the session: a postponed one keeps its invitations. */
export function invitationEnd({ sessionEndsAt }: Pick<InvitationRow, 'sessionEndsAt'>): Date {
  return new Date(sessionEndsAt.getTime() + GRACE_MS);
}

export function invitationStatus(row: Pick<InvitationRow, 'status' | 'sessionEndsAt'>, now: Date): InvitationStatus {
  if (row.status === 'withdrawn') return 'withdrawn';
  return invitationEnd(row) <= now ? 'expired' : row.status;
}
