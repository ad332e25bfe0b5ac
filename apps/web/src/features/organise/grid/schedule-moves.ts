import { isSamePlacement, placementOf, type Placeable, type Placement } from './placement.js';
import {
  EMPTY_HISTORY,
  forget,
  type History,
  nextMove,
  noteRevision,
  record,
  settle,
  type Step,
} from './schedule-history.js';

/** What the server said to one move. `refused` and `failed` change nothing; `stale` brings what somebody else made of the session. */
export type MoveAnswer<S, Reason> =
  | { readonly kind: 'kept'; readonly session: S }
  | { readonly kind: 'stale'; readonly current: S }
  | { readonly kind: 'refused' | 'failed'; readonly reason: Reason };
export type Action = 'move' | 'undo' | 'redo';
/** What became of one action, for whoever shows and says it. */
export interface Outcome<S, Reason> {
  readonly action: Action;
  readonly step: Step;
  readonly answer: MoveAnswer<S, Reason>;
}
/** What a page shows; a new object after each change. */
export interface MovesSnapshot {
  /** Where sessions are shown while the server has not answered, by session. */
  readonly pending: ReadonlyMap<string, Placement>;
  /** The step that would be undone or redone next. */
  readonly undoable: Step | undefined;
  readonly redoable: Step | undefined;
}
type Send<S, Reason> = (sessionId: string, revision: number, to: Placement) => Promise<MoveAnswer<S, Reason>>;

/**
 * Moves sessions one after another in the order in which they were asked for, shows each at once, takes it back when the server says no,
 * and undoes and redoes what the server kept. Nothing is thrown: `send` answers with `failed` when it can't reach the server.
 */
export class ScheduleMoves<S extends Placeable, Reason> {
  private history: History = EMPTY_HISTORY;
  /** In the order asked for; a session may be there more than once. */
  private waiting: { readonly sessionId: string; readonly to: Placement }[] = [];
  /** Sessions as the server kept them last, for moves that were asked for before it had. */
  private readonly kept = new Map<string, S>();
  private queue: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly attendants = new Set<(outcome: Outcome<S, Reason>) => void>();
  private snapshot: MovesSnapshot = this.look();

  constructor(private readonly send: Send<S, Reason>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly getSnapshot = (): MovesSnapshot => this.snapshot;

  /** Tells what became of each action, until the returned function is called. */
  attend(attendant: (outcome: Outcome<S, Reason>) => void): () => void {
    this.attendants.add(attendant);
    return () => void this.attendants.delete(attendant);
  }

  /** `session` as the server has it, so far as this page knows. Resolves when this move is through. */
  move(session: S, to: Placement): Promise<void> {
    const entry = { sessionId: session.id, to };
    this.waiting.push(entry);
    this.changed();
    return this.enqueue(async () => {
      const latest = this.latest(session);
      const step = { sessionId: session.id, before: placementOf(latest), after: to };
      const answer = isSamePlacement(step.before, to) ? undefined : await this.send(session.id, latest.revision, to);
      this.waiting = this.waiting.filter((other) => other !== entry);
      if (answer?.kind === 'kept') {
        this.history = record(this.history, step, { from: latest.revision, to: answer.session.revision });
        this.kept.set(session.id, answer.session);
      }
      this.finish('move', step, answer);
    });
  }

  undo(): Promise<void> {
    return this.enqueue(() => this.step('undo'));
  }

  redo(): Promise<void> {
    return this.enqueue(() => this.step('redo'));
  }

  /** This organiser saved the session by another way; where it stands may have changed with it. */
  noteSaved(before: S, after: S): void {
    this.kept.set(after.id, after);
    const step = { sessionId: after.id, before: placementOf(before), after: placementOf(after) };
    const revisions = { from: before.revision, to: after.revision };
    this.history = isSamePlacement(step.before, step.after)
      ? noteRevision(this.history, after.id, revisions)
      : record(this.history, step, revisions);
    this.changed();
  }

  /** Whether the session is as this organiser's last change of it left it. */
  isOwn(session: S): boolean {
    return this.kept.get(session.id)?.revision === session.revision;
  }

  /** The session is gone, or is not to be moved back. */
  forget(sessionId: string): void {
    this.kept.delete(sessionId);
    this.history = forget(this.history, sessionId);
    this.changed();
  }

  private async step(direction: 'undo' | 'redo'): Promise<void> {
    const move = nextMove(this.history, direction);
    if (move === undefined) return;
    const entry = { sessionId: move.step.sessionId, to: move.to };
    this.waiting.push(entry);
    this.changed();
    const answer = await this.send(move.step.sessionId, move.revision, move.to);
    this.waiting = this.waiting.filter((other) => other !== entry);
    if (answer.kind === 'kept') {
      this.history = settle(this.history, direction, answer.session.revision);
      this.kept.set(answer.session.id, answer.session);
    }
    this.finish(direction, move.step, answer);
  }

  private finish(action: Action, step: Step, answer: MoveAnswer<S, Reason> | undefined): void {
    if (answer?.kind === 'stale') {
      this.history = forget(this.history, step.sessionId);
      this.kept.delete(step.sessionId);
    }
    // First what the server says, then the end of what was shown meanwhile: no frame shows the old place.
    if (answer !== undefined) for (const attendant of this.attendants) attendant({ action, step, answer });
    this.changed();
  }

  private latest(session: S): S {
    const kept = this.kept.get(session.id);
    return kept !== undefined && kept.revision > session.revision ? kept : session;
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work);
    return this.queue;
  }

  private changed(): void {
    this.snapshot = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): MovesSnapshot {
    return {
      pending: new Map(this.waiting.map(({ sessionId, to }) => [sessionId, to])),
      undoable: nextMove(this.history, 'undo')?.step,
      redoable: nextMove(this.history, 'redo')?.step,
    };
  }
}
