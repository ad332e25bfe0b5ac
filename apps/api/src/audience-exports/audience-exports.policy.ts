import type { SessionPart } from '../stage/index.js';

/** What an audience wrote leaves as a file with who presided over the session and with the summit's organisers: they read all of it in the room. */
export function mayExportAudience({ isOrganiser, presides }: SessionPart): boolean {
  return isOrganiser || presides;
}
