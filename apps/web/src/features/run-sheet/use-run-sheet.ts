import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClient } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import {
  BeginCeremonyAnew,
  CallNextCue,
  type CueInput,
  GoBackToCue,
  type RunSheet,
  type RunSheetAnswerOf,
  RunSheetQuery,
  SaveRunSheet,
  TryCeremonyEffectAgain,
} from './run-sheet.queries.js';

/** Two who run a ceremony see each other's steps after so long at the most. */
const LOOK_EVERY_MS = 2_000;
/** Two presses on one button are one. */
const REST_MS = 500;

/** Why an order was not done: a refusal's code, or what went wrong on the way. */
export type OrderProblem = { code: string } | RequestProblem;

export interface RunSheetDesk {
  /** `undefined` until it is known; `null` for who has no part in it. */
  sheet: RunSheet | null | undefined;
  /** The server's clock, in milliseconds since 1970. */
  serverNow: () => number;
  /** Of reading it. */
  failure: RequestProblem | null;
  /** Of the last order; `null` when it was done. */
  problem: OrderProblem | null;
  /** An order is on its way, or was answered just now. */
  isBusy: boolean;
  refresh: () => void;
  next: () => void;
  back: () => void;
  beginAnew: () => void;
  tryAgain: (effectId: string) => void;
  /** Whether it was saved. */
  save: (revision: number, cues: CueInput[]) => Promise<boolean>;
}

/** A session's run sheet, kept up to date while `isShown`, and orders about it. */
export function useRunSheet(sessionId: string, isShown = true): RunSheetDesk {
  const client = useClient();
  const [known, setKnown] = useState<{ sheet: RunSheet | null; aheadMs: number }>();
  const [failure, setFailure] = useState<RequestProblem | null>(null);
  const [problem, setProblem] = useState<OrderProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const take = useCallback((sheet: RunSheet | null): void => {
    setFailure(null);
    setKnown((before) => {
      // An answer that was overtaken by a later one says less.
      if (sheet && before?.sheet && Date.parse(sheet.now) < Date.parse(before.sheet.now)) return before;
      return { sheet, aheadMs: sheet === null ? 0 : Date.parse(sheet.now) - Date.now() };
    });
  }, []);
  const look = useCallback(async (): Promise<void> => {
    const asked = client.query(RunSheetQuery, { sessionId }, { requestPolicy: 'network-only' });
    const { data, error } = await asked.toPromise();
    if (data) take(data.runSheet);
    else if (error) setFailure(problemOf(error));
  }, [client, sessionId, take]);
  useEffect(() => {
    if (!isShown) return;
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => {
      if (!document.hidden) void look();
    }, LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [look, isShown]);

  const order = useCallback(
    async <Variables extends AnyVariables>(
      mutation: TypedDocumentNode<{ answer: RunSheetAnswerOf }, Variables>,
      variables: NoInfer<Variables>,
      restMs = 0,
    ): Promise<boolean> => {
      setProblem(null);
      setIsBusy(true);
      const { data, error } = await client.mutation(mutation, variables).toPromise();
      const answer = data?.answer;
      const isDone = answer !== undefined && !('code' in answer);
      if (answer && 'code' in answer) setProblem({ code: answer.code });
      else if (!isDone) setProblem(error ? problemOf(error) : { kind: 'internal', requestId: null });
      await look();
      if (restMs > 0) setTimeout(() => setIsBusy(false), restMs);
      else setIsBusy(false);
      return isDone;
    },
    [client, look],
  );

  const version = known?.sheet?.ceremony.version ?? 0;
  const aheadMs = known?.aheadMs ?? 0;
  return useMemo(
    () => ({
      sheet: known?.sheet,
      serverNow: () => Date.now() + aheadMs,
      failure,
      problem,
      isBusy,
      refresh: () => void look(),
      next: () => void order(CallNextCue, { sessionId, version }, REST_MS),
      back: () => void order(GoBackToCue, { sessionId, version }, REST_MS),
      beginAnew: () => void order(BeginCeremonyAnew, { sessionId, version }),
      tryAgain: (effectId) => void order(TryCeremonyEffectAgain, { sessionId, effectId }),
      save: (revision, cues) => order(SaveRunSheet, { sessionId, revision, cues }),
    }),
    [known, aheadMs, failure, problem, isBusy, look, order, sessionId, version],
  );
}
