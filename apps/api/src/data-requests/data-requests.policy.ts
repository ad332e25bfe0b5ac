import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

/** What a summit has of somebody is taken away by its organisers, when they are asked to. */
export function mayEraseFor(viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}

/** Everything of an account goes by who proved that its mailbox is theirs: an invitation's or a ticket's link may be in other hands. */
export function mayEraseAccount(viewer: Viewer): boolean {
  return viewer.isAccountHolder === true && viewer.email !== null;
}
