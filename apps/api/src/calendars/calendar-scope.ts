import type { DocumentSession, ProgrammeDocument } from '@app/domain';
import { type CalendarColour, GREEN, subForumColour } from './calendar-colours.js';

/** Which part of a summit a calendar holds; people and parts by slug. */
export type CalendarScope =
  { readonly kind: 'summit' } | { readonly kind: 'sub-forum' | 'person' | 'session'; readonly slug: string };

/** A part of a summit. */
export interface SummitPart {
  readonly sessions: readonly DocumentSession[];
  /** Its own title; `null` for the whole. */
  readonly title: Readonly<Record<string, string>> | null;
  /** Its page below the summit's, with a leading slash; empty for the summit's own. */
  readonly path: string;
  readonly colour: CalendarColour;
}

/** `undefined` when the summit has no such part. */
export function partOf(
  { sessions, subForums, people }: ProgrammeDocument,
  scope: CalendarScope,
): SummitPart | undefined {
  switch (scope.kind) {
    case 'summit':
      return { sessions, title: null, path: '', colour: GREEN };
    case 'sub-forum': {
      const subForum = subForums.find(({ slug }) => slug === scope.slug);
      return (
        subForum && {
          sessions: sessions.filter(({ subForumId }) => subForumId === subForum.id),
          title: subForum.title,
          path: '',
          colour: subForumColour(subForum.colour),
        }
      );
    }
    case 'person': {
      const person = people.find(({ slug }) => slug === scope.slug);
      return (
        person && {
          sessions: sessions.filter(({ appearances }) => appearances.some(({ personId }) => personId === person.id)),
          title: person.name,
          path: `/people/${person.slug}`,
          colour: GREEN,
        }
      );
    }
    case 'session': {
      const session = sessions.find(({ slug }) => slug === scope.slug);
      const subForum = subForums.find(({ id }) => id === session?.subForumId);
      return (
        session && {
          sessions: [session],
          title: session.title,
          path: `/${session.slug}`,
          colour: subForum === undefined ? GREEN : subForumColour(subForum.colour),
        }
      );
    }
  }
}
