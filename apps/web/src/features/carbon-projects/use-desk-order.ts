import { useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';

interface DeskAnswer {
  __typename: string;
  code?: string;
}
interface DeskOrder {
  readonly isBusy: boolean;
  /** The request itself failed. */
  readonly problem: RequestProblem | null;
  /** A rule said no: its code. */
  readonly refusal: string | null;
  /** Sends it. @returns the answer, also when it is a refusal; `undefined` when the request failed */
  readonly send: <Answer extends DeskAnswer, Variables extends object>(
    document: TypedDocumentNode<{ answer: Answer }, Variables>,
    variables: Variables,
  ) => Promise<Answer | undefined>;
}

/** One order of a steward at a time, and what to say when it was not done. `onDone` after each that was. */
export function useDeskOrder(onDone: () => void): DeskOrder {
  const client = useClient();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send: DeskOrder['send'] = async (document, variables) => {
    setIsBusy(true);
    setProblem(null);
    setRefusal(null);
    const { data, error } = await client.mutation(document, variables).toPromise();
    setIsBusy(false);
    if (error) setProblem(problemOf(error));
    const answer = data?.answer;
    if (answer?.code !== undefined) setRefusal(answer.code);
    else if (answer !== undefined) onDone();
    return answer;
  };
  return { isBusy, problem, refusal, send };
}
