import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

/** What all participants' footprints count, and whether they are offered at all, is the organisers' to say. */
export function mayRuleFootprints(viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}

/**
 * As whose a footprint is kept and found again; `null`: as nobody's. Where somebody travels is theirs alone, and a ticket's or
 * an invitation's link may be in other hands: only who reads the account's mail has an account here.
 */
export function ownerOf(viewer: Viewer | null): string | null {
  return viewer?.isAccountHolder === true ? viewer.userId : null;
}

/**
 * The account of who attends this summit, also by the link of their ticket, which opens their registration as well: how long
 * they watched it is no more than that. `null` for everybody else.
 */
export function attendeeOf(viewer: Viewer | null, summitId: SummitId): string | null {
  const isAttendee = viewer?.roles.some((role) => role.role === 'attendee' && role.summitId === summitId);
  return isAttendee === true ? (viewer?.userId ?? null) : null;
}
