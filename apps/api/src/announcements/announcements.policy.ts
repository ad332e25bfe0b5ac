import type { AnnouncementScope } from '@app/contracts';
import type { Viewer } from '@app/database';
import type { SessionPart } from '../stage/index.js';
import { organises } from '../summits/index.js';

/** Whom an announcement is for. */
export type Announced =
  | { scope: 'session'; summitId: string; sessionId: string }
  | { scope: 'summit'; summitId: string; sessionId: null }
  | { scope: 'everybody'; summitId: null; sessionId: null };

/** To a session who presides over it and its organisers speak, to a summit its organisers, to everybody the founders of the installation. `part`: what the viewer is in the session. */
export function mayAnnounce(to: Announced, viewer: Viewer | null, part: SessionPart | null): boolean {
  switch (to.scope satisfies AnnouncementScope) {
    case 'session':
      return part !== null && (part.isOrganiser || part.presides);
    case 'summit':
      return to.summitId !== null && organises(viewer, to.summitId);
    case 'everybody':
      return viewer?.isFounder === true;
  }
}
