import { useState } from 'react';
import type { DraftPerson, DraftSession } from './organise.queries.js';
import { formOf, newSessionForm, type SessionForm } from './session-form.js';
import { rebased, sessionDifferences, type SessionFieldKey } from './session-difference.js';
import type { Summit } from './use-draft-programme.js';

interface SessionFormOptions {
  summit: Summit;
  /** As the page has it; `null` for one that is not saved yet. */
  session: DraftSession | null;
  /** What a new one begins as. */
  initial: SessionForm | null;
  lastEnd: string | null;
  /** Whether this organiser made the session what it is: moved it on the grid, or saved this form. */
  isOwn: (session: DraftSession) => boolean;
}
export interface EditedSession {
  readonly form: SessionForm;
  readonly people: ReadonlyMap<string, DraftPerson>;
  /** What the form was read from; its revision is the one to send. `null` for a new session. */
  readonly base: DraftSession | null;
  readonly isDirty: boolean;
  /** What somebody else made of the session while the form was open; `null` while nobody did. */
  readonly theirs: DraftSession | null;
  readonly change: (part: Partial<SessionForm>) => void;
  readonly addPerson: (person: DraftPerson) => void;
  /** The server has what the form says. */
  readonly keep: (session: DraftSession) => void;
  /** The server says that somebody else was there first. */
  readonly meet: (current: DraftSession) => void;
  readonly takeTheirs: () => void;
  /** Goes on with theirs, and with the named fields as they stand in the form. */
  readonly goOnWithTheirs: (mine: Iterable<SessionFieldKey>) => void;
}

/**
 * The form of one session, and what happens to it when the session changes behind it: an untouched form shows what is new; what this
 * organiser did on the grid joins what they wrote; what somebody else did is put before them, and nothing is lost.
 */
export function useSessionForm({ summit, session, initial, lastEnd, isOwn }: SessionFormOptions): EditedSession {
  const zone = summit.timeZone;
  const [base, setBase] = useState(session);
  const [form, setForm] = useState<SessionForm>(
    () => initial ?? (session ? formOf(session, zone) : newSessionForm(summit, lastEnd)),
  );
  const [isDirty, setIsDirty] = useState(session === null);
  const [theirs, setTheirs] = useState<DraftSession | null>(null);
  const [people, setPeople] = useState<ReadonlyMap<string, DraftPerson>>(() => peopleOf(session));

  const show = (current: DraftSession, next: SessionForm, dirty: boolean): void => {
    setBase(current);
    setForm(next);
    setPeople((known) => new Map([...known, ...peopleOf(current)]));
    setIsDirty(dirty);
    setTheirs(null);
  };
  const known = theirs ?? base;
  if (session !== null && known !== null && session.id === known.id && session.revision > known.revision) {
    const current = formOf(session, zone);
    if (!isDirty) show(session, current, false);
    else if (isOwn(session) && theirs === null && base !== null) {
      const wrote = sessionDifferences(formOf(base, zone), form, current).filter(({ isTheirs }) => !isTheirs);
      show(
        session,
        rebased(
          form,
          current,
          wrote.map(({ key }) => key),
        ),
        true,
      );
    } else {
      setTheirs(session);
      setPeople((shown) => new Map([...shown, ...peopleOf(session)]));
    }
  }

  return {
    form,
    people,
    base,
    isDirty,
    theirs,
    change: (part) => {
      setForm((current) => ({ ...current, ...part }));
      setIsDirty(true);
    },
    addPerson: (person) => setPeople((shown) => new Map(shown).set(person.id, person)),
    keep: (kept) => show(kept, formOf(kept, zone), false),
    meet: (current) => {
      setTheirs(current);
      setPeople((shown) => new Map([...shown, ...peopleOf(current)]));
    },
    takeTheirs: () => {
      if (theirs) show(theirs, formOf(theirs, zone), false);
    },
    goOnWithTheirs: (mine) => {
      if (theirs) show(theirs, rebased(form, formOf(theirs, zone), mine), true);
    },
  };
}

function peopleOf(session: DraftSession | null): ReadonlyMap<string, DraftPerson> {
  return new Map(session?.appearances.map(({ personId, person }) => [personId, person]));
}
