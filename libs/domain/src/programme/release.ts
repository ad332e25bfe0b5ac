import {
  DOCUMENT_FORMAT,
  type DocumentDelegation,
  type DocumentOrganisation,
  type DocumentPerson,
  type DocumentRecord,
  type DocumentSession,
  type DocumentSubForum,
  type DocumentSummit,
  type ProgrammeDocument,
} from './programme-document.js';
import { isSameValue } from './same-value.js';

/** The parts of a document that belong to the summit itself. */
export interface SummitFrame {
  readonly summit: DocumentSummit;
  readonly organisers: readonly DocumentOrganisation[];
  readonly subForums: readonly DocumentSubForum[];
  readonly record: DocumentRecord;
  readonly delegations?: readonly DocumentDelegation[];
  /** Members of the delegations. */
  readonly delegates?: readonly DocumentPerson[];
}
/** A scheduled session as its row stands, with everybody in it. `subForum` is the one it is in. */
export interface SessionDraft {
  readonly session: Omit<DocumentSession, 'releasedAt' | 'sequence' | 'status'>;
  readonly people: readonly DocumentPerson[];
  readonly subForum: DocumentSubForum | null;
}
/** What a release takes from the draft; everything else stays as it was last released. */
export interface ReleaseOrder {
  /** The summit's own parts. Only a first release must have them. */
  readonly frame?: SummitFrame | undefined;
  /** Sessions to show as they are now. */
  readonly drafts: readonly SessionDraft[];
  /** Ids of sessions that do not take place: cancelled, or taken off the schedule. */
  readonly calledOff: readonly string[];
  /** The least `sequence` that a session's next change may have, by its id: calendars of invited people hold the one below. */
  readonly sequenceFloors?: ReadonlyMap<string, number>;
}

/**
 * The next version of a public programme. A session that is called off stays as it was last released, marked cancelled:
 * edits that were never released are not released by that, and one that the public never saw is not told of. Only what
 * readers of a session see differently counts as a change of it: the others keep their `sequence` and `releasedAt`.
 * `previous` itself comes back when there is nothing to tell. `releasedAt` is an ISO 8601 instant.
 * @throws TypeError for a first release without a frame.
 */
export function releaseProgramme(
  previous: ProgrammeDocument | undefined,
  { frame, drafts, calledOff, sequenceFloors = new Map() }: ReleaseOrder,
  releasedAt: string,
): ProgrammeDocument {
  const base = frame ?? previous;
  if (base === undefined) throw new TypeError('A first release needs the summit itself.');
  const drafted = new Set(drafts.map(({ session }) => session.id));
  const off = new Set(calledOff);
  const unstamped = [
    ...(previous?.sessions ?? [])
      .filter(({ id }) => !drafted.has(id))
      .map((session): DocumentSession => (off.has(session.id) ? { ...session, status: 'cancelled' } : session)),
    ...drafts.map(({ session }): DocumentSession => ({
      ...session,
      status: 'published',
      releasedAt,
      sequence: sequenceFloors.get(session.id) ?? FIRST_SEQUENCE,
    })),
  ];
  const subForums = subForumsOf(unstamped, previous, frame, drafts);
  const ordered = inProgrammeOrder(unstamped, subForums);
  const delegations = base.delegations ?? [];
  const next: ProgrammeDocument = {
    format: DOCUMENT_FORMAT,
    summit: base.summit,
    organisers: base.organisers,
    subForums,
    sessions: ordered,
    people: peopleOf(ordered, delegations, [
      ...drafts.flatMap(({ people }) => people),
      ...(frame?.delegates ?? []),
      ...(previous?.people ?? []),
    ]),
    record: base.record,
    ...(delegations.length === 0 ? {} : { delegations }),
  };
  if (previous === undefined) return next;
  const stamped = { ...next, sessions: stampSessions(previous, next, releasedAt, sequenceFloors) };
  return isSameValue(stamped, previous) ? previous : stamped;
}

/** Ids of the sessions that readers see differently in `next`. */
export function changedSessions(previous: ProgrammeDocument | undefined, next: ProgrammeDocument): string[] {
  const sequences = new Map(previous?.sessions.map(({ id, sequence }) => [id, sequence]));
  return next.sessions.filter(({ id, sequence }) => sequences.get(id) !== sequence).map(({ id }) => id);
}

const FIRST_SEQUENCE = 0;

/** What was released before and looks the same keeps its stamp, everything else gets the next one. */
function stampSessions(
  previous: ProgrammeDocument,
  next: ProgrammeDocument,
  releasedAt: string,
  sequenceFloors: ReadonlyMap<string, number>,
): readonly DocumentSession[] {
  const earlierById = new Map(previous.sessions.map((session) => [session.id, session]));
  const [before, after] = [readerOf(previous), readerOf(next)];
  return next.sessions.map((session) => {
    const earlier = earlierById.get(session.id);
    if (earlier === undefined) return session;
    return isSameValue(before(earlier), after(session))
      ? { ...session, releasedAt: earlier.releasedAt, sequence: earlier.sequence }
      : {
          ...session,
          releasedAt,
          sequence: Math.max(earlier.sequence + 1, sequenceFloors.get(session.id) ?? FIRST_SEQUENCE),
        };
  });
}

/** What a reader of one session sees: itself, the name of its sub-forum, who its people are. Their photos and biographies are their own pages'. */
function readerOf({ subForums, people }: ProgrammeDocument): (session: DocumentSession) => unknown {
  const titles = new Map(subForums.map(({ id, title }) => [id, title]));
  const shown = new Map(
    people.map(({ id, slug, name, title, country, organisation }) => [
      id,
      { slug, name, title, country, organisation: organisation?.name },
    ]),
  );
  return ({ releasedAt: _releasedAt, sequence: _sequence, ...session }) => ({
    session,
    subForum: session.subForumId === null ? null : titles.get(session.subForumId),
    people: session.appearances.map(({ personId }) => shown.get(personId)),
  });
}

/** The summit's as they are now; one that a released session is in stays known, even when its row is gone. */
function subForumsOf(
  sessions: readonly DocumentSession[],
  previous: ProgrammeDocument | undefined,
  frame: SummitFrame | undefined,
  drafts: readonly SessionDraft[],
): DocumentSubForum[] {
  const used = new Set(sessions.map(({ subForumId }) => subForumId));
  const earlier = previous?.subForums ?? [];
  const known = frame === undefined ? earlier : earlier.filter(({ id }) => used.has(id));
  const drafted = drafts.flatMap(({ subForum }) => (subForum === null ? [] : [subForum]));
  const byId = new Map([...known, ...drafted, ...(frame?.subForums ?? [])].map((subForum) => [subForum.id, subForum]));
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
function peopleOf(
  sessions: readonly DocumentSession[],
  delegations: readonly DocumentDelegation[],
  known: readonly DocumentPerson[],
): DocumentPerson[] {
  const ids = new Set([
    ...sessions.flatMap((session) => session.appearances.map(({ personId }) => personId)),
    ...delegations.flatMap(({ members }) => members.map(({ personId }) => personId)),
  ]);
  return [...ids].flatMap((id) => known.find((person) => person.id === id) ?? []);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
