import type { LocalizedTexts } from '../stage.js';

export const ANNOUNCEMENT_LIMITS = {
  /** Characters (UTF-16 code units) in one language. */
  text: 500,
  link: 500,
  /** Planned or shown at a time, in one session, in one summit, to everybody. */
  atATime: 20,
} as const;

/** To whom: those of one session, of one summit, or everybody. */
export const ANNOUNCEMENT_SCOPES = ['session', 'summit', 'everybody'] as const;
export type AnnouncementScope = (typeof ANNOUNCEMENT_SCOPES)[number];
export const ANNOUNCEMENT_IMPORTANCES = ['information', 'urgent'] as const;
export type AnnouncementImportance = (typeof ANNOUNCEMENT_IMPORTANCES)[number];

/** What organisers say to everybody who is there, in one or several languages. It never changes but by ending. */
export interface ShownAnnouncement {
  announcementId: string;
  scope: AnnouncementScope;
  importance: AnnouncementImportance;
  texts: LocalizedTexts;
  /** `https:` */
  link: string | null;
  /** ISO 8601. */
  startsAt: string;
}

export interface AnnouncementServerToClient {
  /** All that are to be read now, the latest first: when it changes, and, where there are any, to who enters before their `chat:join-channel` is answered. */
  'announcement:shown': (message: { announcements: ShownAnnouncement[] }) => void;
}
