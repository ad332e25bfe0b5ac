import type { SessionPart } from '../stage/index.js';

export const CAPTION_OPERATIONS = ['listCaptionFeeds', 'openCaptionFeed', 'closeCaptionFeed'] as const;
export type CaptionOperation = (typeof CAPTION_OPERATIONS)[number];

/** What a machine writes on everybody's screen is decided by who presides and by the summit's organisers. */
export function mayFeedCaptions(_operation: CaptionOperation, { isOrganiser, presides }: SessionPart): boolean {
  return isOrganiser || presides;
}
