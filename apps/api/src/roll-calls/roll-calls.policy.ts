import type { SessionPart } from '../stage/index.js';

/** Whether the hall of a session watches who signs is decided by who presides and by the summit's organisers. */
export function mayShowRollCall({ isOrganiser, presides }: SessionPart): boolean {
  return isOrganiser || presides;
}
