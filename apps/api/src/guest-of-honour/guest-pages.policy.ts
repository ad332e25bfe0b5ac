import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const GUEST_PAGE_OPERATIONS = ['readDesk', 'savePage', 'removePage'] as const;
export type GuestPageOperation = (typeof GUEST_PAGE_OPERATIONS)[number];

/** The page of a guest of honour is kept by organisers of the summit; nobody else reads it before its release. */
export function mayKeepGuestPage(_operation: GuestPageOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}
