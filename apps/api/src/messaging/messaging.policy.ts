import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const MESSAGING_OPERATIONS = [
  'summitMessaging',
  'setSummitMessaging',
  'directReports',
  'settleDirectReport',
] as const;
export type MessagingOperation = (typeof MESSAGING_OPERATIONS)[number];

/** Whether people write to each other in a summit, whose pages are previewed, and what they report: its organisers' to decide and to read. */
export function mayRuleMessaging(_operation: MessagingOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}
