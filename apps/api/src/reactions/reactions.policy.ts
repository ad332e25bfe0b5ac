import type { SessionPart } from '../stage/index.js';

/** Whether an audience may react is decided by who presides and by the summit's organisers. */
export function maySwitchReactions({ isOrganiser, presides }: SessionPart): boolean {
  return isOrganiser || presides;
}
