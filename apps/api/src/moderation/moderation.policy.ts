import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import type { SessionPart } from '../stage/index.js';
import { organises } from '../summits/index.js';

export const SESSION_MODERATION_OPERATIONS = ['sessionModeration', 'setSessionModeration'] as const;
export type SessionModerationOperation = (typeof SESSION_MODERATION_OPERATIONS)[number];
export const SUMMIT_MODERATION_OPERATIONS = ['summitModeration', 'setSummitModeration'] as const;
export type SummitModerationOperation = (typeof SUMMIT_MODERATION_OPERATIONS)[number];

/** How a session's chat is moderated is decided by who presides and by the summit's organisers. */
export function mayRuleSessionChat(
  _operation: SessionModerationOperation,
  { isOrganiser, presides }: SessionPart,
): boolean {
  return isOrganiser || presides;
}

/** What holds in all sessions is its organisers' to decide. */
export function mayRuleSummitChat(
  _operation: SummitModerationOperation,
  viewer: Viewer | null,
  summitId: SummitId,
): boolean {
  return organises(viewer, summitId);
}
