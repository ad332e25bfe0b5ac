import type { Placement } from './placement.js';

/** One change of where a session stands, that this organiser made. */
export interface Step {
  readonly sessionId: string;
  readonly before: Placement;
  readonly after: Placement;
}
export type Direction = 'undo' | 'redo';
/** Steps that can be undone and redone, the latest last, and the revision at which this organiser's last change left each session. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  readonly revisions: ReadonlyMap<string, number>;
}
/** What to ask the server for, to go one step. */
export interface InverseMove {
  readonly step: Step;
  readonly to: Placement;
  /** Of the session as this organiser left it: who changed it since makes the server refuse. */
  readonly revision: number;
}

export const EMPTY_HISTORY: History = { done: [], undone: [], revisions: new Map() };
/** More than anybody remembers; older steps are forgotten. */
const STEPS_KEPT = 200;

/**
 * After a change of revision `from` that the server kept as `to`. What was undone before can't be redone any more; nor can earlier steps of
 * the session be undone when somebody else changed it in between.
 */
export function record(history: History, step: Step, { from, to }: { from: number; to: number }): History {
  const isOwn = history.revisions.get(step.sessionId) === from;
  const done = isOwn ? history.done : forget(history, step.sessionId).done;
  return {
    done: [...done, step].slice(-STEPS_KEPT),
    undone: [],
    revisions: new Map(history.revisions).set(step.sessionId, to),
  };
}

/** The move that undoes or redoes the latest step, `undefined` when there is none. */
export function nextMove(history: History, direction: Direction): InverseMove | undefined {
  const step = (direction === 'undo' ? history.done : history.undone).at(-1);
  const revision = step && history.revisions.get(step.sessionId);
  if (step === undefined || revision === undefined) return undefined;
  return { step, to: direction === 'undo' ? step.before : step.after, revision };
}

/** After the server kept the move that `nextMove` named. */
export function settle(history: History, direction: Direction, revision: number): History {
  const step = (direction === 'undo' ? history.done : history.undone).at(-1);
  if (step === undefined) return history;
  return {
    done: direction === 'undo' ? history.done.slice(0, -1) : [...history.done, step],
    undone: direction === 'undo' ? [...history.undone, step] : history.undone.slice(0, -1),
    revisions: new Map(history.revisions).set(step.sessionId, revision),
  };
}

/** This organiser changed revision `from` of the session by another way, and not where it stands: its steps go on from there. */
export function noteRevision(history: History, sessionId: string, { from, to }: { from: number; to: number }): History {
  const known = history.revisions.get(sessionId);
  if (known === undefined) return history;
  if (known !== from) return forget(history, sessionId);
  return { ...history, revisions: new Map(history.revisions).set(sessionId, to) };
}

/** Somebody else changed the session, or it is gone: its steps lead nowhere any more; those of the others stay. */
export function forget(history: History, sessionId: string): History {
  const others = (step: Step): boolean => step.sessionId !== sessionId;
  const revisions = new Map(history.revisions);
  revisions.delete(sessionId);
  return { done: history.done.filter(others), undone: history.undone.filter(others), revisions };
}
