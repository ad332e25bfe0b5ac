import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { problemOf, type RequestProblem } from '../../../clients/graphql/errors.js';
import { MoveSession, type DraftSession, type SessionRefusal } from '../organise.queries.js';
import { placed, type Placement, slotInputOf } from './placement.js';
import { type MoveAnswer, type MovesSnapshot, type Outcome, ScheduleMoves } from './schedule-moves.js';

/** Why a move was not kept. */
export type Reason = { readonly refusal: SessionRefusal } | { readonly problem: RequestProblem };
export type MoveOutcome = Outcome<DraftSession, Reason>;
export interface SessionMoves extends MovesSnapshot {
  /** The sessions with every move that the server has not answered yet. */
  readonly shown: readonly DraftSession[];
  /** What became of the last action. */
  readonly last: MoveOutcome | null;
  readonly move: (session: DraftSession, to: Placement) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The organiser saved the session in its form. */
  readonly noteSaved: (before: DraftSession, after: DraftSession) => void;
  readonly forget: (sessionId: string) => void;
  /** Whether the session is as this organiser's last change of it left it. */
  readonly isOwn: (session: DraftSession) => boolean;
}

/** Moves of a summit's sessions, shown at once and taken back when refused, with undo and redo. `put` gets what the server has. */
export function useScheduleMoves(
  sessions: readonly DraftSession[],
  put: (session: DraftSession) => void,
): SessionMoves {
  const client = useClient();
  const [last, setLast] = useState<MoveOutcome | null>(null);
  const moves = useMemo(
    () => new ScheduleMoves<DraftSession, Reason>((id, revision, to) => send(client, id, revision, to)),
    [client],
  );
  useEffect(
    () =>
      moves.attend((outcome) => {
        if (outcome.answer.kind === 'kept') put(outcome.answer.session);
        if (outcome.answer.kind === 'stale') put(outcome.answer.current);
        setLast(outcome);
      }),
    [moves, put],
  );
  const snapshot = useSyncExternalStore(moves.subscribe, moves.getSnapshot);
  const shown = useMemo(
    () =>
      snapshot.pending.size === 0
        ? sessions
        : sessions.map((session) => {
            const pending = snapshot.pending.get(session.id);
            return pending ? placed(session, pending) : session;
          }),
    [sessions, snapshot.pending],
  );
  return useMemo(
    () => ({
      ...snapshot,
      shown,
      last,
      // What is shown may be a wish; the server knows the session as it is in `sessions`.
      move: (session: DraftSession, to: Placement) =>
        void moves.move(sessions.find(({ id }) => id === session.id) ?? session, to),
      undo: () => void moves.undo(),
      redo: () => void moves.redo(),
      noteSaved: (before: DraftSession, after: DraftSession) => moves.noteSaved(before, after),
      forget: (sessionId: string) => moves.forget(sessionId),
      isOwn: (session: DraftSession) => moves.isOwn(session),
    }),
    [moves, sessions, snapshot, shown, last],
  );
}

async function send(
  client: Client,
  id: string,
  revision: number,
  to: Placement,
): Promise<MoveAnswer<DraftSession, Reason>> {
  const { data, error } = await client.mutation(MoveSession, { id, revision, slot: slotInputOf(to) }).toPromise();
  const result = data?.moveSession;
  if (!result) {
    const problem: RequestProblem = error ? problemOf(error) : { kind: 'internal', requestId: null };
    return { kind: 'failed', reason: { problem } };
  }
  if (result.__typename === 'SessionSaved') return { kind: 'kept', session: result.session };
  if (result.__typename === 'StaleRevision') return { kind: 'stale', current: result.current };
  return { kind: 'refused', reason: { refusal: result } };
}
