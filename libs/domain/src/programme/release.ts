import {
  DOCUMENT_FORMAT,
  type DocumentOrganisation,
  type DocumentPerson,
  type DocumentRecord,
  type DocumentSession,
  type DocumentSubForum,
  type DocumentSummit,
  type ProgrammeDocument,
} from './programme-document.js';

/** The parts of a document that belong to the summit itself. */
export interface SummitFrame {
  readonly summit: DocumentSummit;
  readonly organisers: readonly DocumentOrganisation[];
  readonly subForums: readonly DocumentSubForum[];
  readonly record: DocumentRecord;
}
/** A session as its row stands, with everybody in it. `subForum` is the one it is in. */
export interface SessionDraft {
  readonly session: Omit<DocumentSession, 'releasedAt' | 'sequence'>;
  readonly people: readonly DocumentPerson[];
  readonly subForum: DocumentSubForum | null;
}

/** A document with the summit's own parts as in `frame` and the sessions of `previous`; without one, with no sessions yet. */
export function releaseFrame(previous: ProgrammeDocument | undefined, frame: SummitFrame): ProgrammeDocument {
  const { summit, organisers, record } = frame;
  const sessions = previous?.sessions ?? [];
  return {
    format: DOCUMENT_FORMAT,
    summit,
    organisers,
    // A sub-forum that a released session is in stays known, even when its row is gone.
    subForums: withSubForums(
      previous?.subForums.filter(({ id }) => sessions.some((session) => session.subForumId === id)) ?? [],
      frame.subForums,
    ),
    sessions,
    people: previous?.people ?? [],
    record,
  };
}

/**
 * `document` with one session as it is now; nothing else changes but its people and its sub-forum. A session that is called
 * off stays as it was last released, marked cancelled: edits that were never published are not published by that. The
 * document itself comes back when there is nothing to tell: a session that was cancelled before the public ever saw it.
 */
export function releaseSession(
  document: ProgrammeDocument,
  draft: SessionDraft,
  releasedAt: string,
): ProgrammeDocument {
  const earlier = document.sessions.find(({ id }) => id === draft.session.id);
  if (draft.session.status === 'cancelled') {
    if (earlier === undefined) return document;
    const cancelled: DocumentSession = { ...earlier, status: 'cancelled', releasedAt, sequence: earlier.sequence + 1 };
    return {
      ...document,
      sessions: document.sessions.map((session) => (session.id === cancelled.id ? cancelled : session)),
    };
  }
  const released: DocumentSession = {
    ...draft.session,
    releasedAt,
    sequence: earlier === undefined ? 0 : earlier.sequence + 1,
  };
  const subForums = withSubForums(document.subForums, draft.subForum === null ? [] : [draft.subForum]);
  const sessions = inProgrammeOrder([...document.sessions.filter(({ id }) => id !== released.id), released], subForums);
  return { ...document, subForums, sessions, people: peopleOf(sessions, [...draft.people, ...document.people]) };
}

function withSubForums(known: readonly DocumentSubForum[], current: readonly DocumentSubForum[]): DocumentSubForum[] {
  const byId = new Map([...known, ...current].map((subForum) => [subForum.id, subForum]));
  return [...byId.values()].toSorted((a, b) => a.position - b.position || compare(a.id, b.id));
}

function inProgrammeOrder(
  sessions: readonly DocumentSession[],
  subForums: readonly DocumentSubForum[],
): DocumentSession[] {
  const positions = new Map(subForums.map(({ id }, index) => [id, index]));
  const place = ({ subForumId }: DocumentSession): number =>
    subForumId === null ? -1 : (positions.get(subForumId) ?? positions.size);
  return sessions.toSorted(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || place(a) - place(b) || compare(a.id, b.id),
  );
}

/** The newest state of each comes first in `known`. */
function peopleOf(sessions: readonly DocumentSession[], known: readonly DocumentPerson[]): DocumentPerson[] {
  const ids = new Set(sessions.flatMap((session) => session.appearances.map(({ personId }) => personId)));
  return [...ids].flatMap((id) => known.find((person) => person.id === id) ?? []);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
