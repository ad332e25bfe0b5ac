import type { AppearanceRole } from '@app/domain';

/** The lines of a changelog in one language. Every value comes isolated: it may be written in another direction than the line. */
export interface ChangelogMessages {
  /** In place of the sub-forum's name. */
  plenary: string;
  published: (sessions: number) => string;
  /** `when` is a place: time, and sub-forum where there is one. */
  added: (session: string, when: string) => string;
  removed: (session: string) => string;
  moved: (session: string, from: string, to: string) => string;
  cancelled: (session: string, when: string) => string;
  restored: (session: string, when: string) => string;
  retitled: (from: string, to: string) => string;
  sessionChanged: (session: string) => string;
  joined: Record<AppearanceRole, (person: string, session: string) => string>;
  left: (person: string, session: string) => string;
  personChanged: (person: string) => string;
  subForumAdded: (subForum: string) => string;
  subForumRemoved: (subForum: string) => string;
  subForumChanged: (subForum: string) => string;
  /** `days` is from the first to the last. */
  daysChanged: (days: string) => string;
  summitChanged: string;
  /** Behind the lines that are shown. */
  more: (count: number) => string;
}
