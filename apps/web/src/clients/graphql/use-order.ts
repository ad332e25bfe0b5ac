import { useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { problemOf, type RequestProblem } from './errors.js';

interface OrderAnswer {
  __typename: string;
  code?: string;
}
export interface Order {
  readonly isBusy: boolean;
  /** The request itself failed. */
  readonly problem: RequestProblem | null;
  /** A rule said no: its code. */
  readonly refusal: string | null;
  /** Sends it. @returns the answer, also when it is a refusal; `undefined` when the request failed */
  readonly send: <Answer extends OrderAnswer, Variables extends object>(
    document: TypedDocumentNode<{ answer: Answer }, Variables>,
    variables: Variables,
  ) => Promise<Answer | undefined>;
}

/** One mutation at a time, and what to say when it was not done. `onDone` after each that was. */
export function useOrder(onDone: () => void): Order {
  const client = useClient();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send: Order['send'] = async (document, variables) => {
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
