import { useState } from 'react';
import type { CombinedError } from '@urql/core';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';

interface Answer {
  __typename: string;
  code?: string;
}
/** Something that is asked of the server once, and what came of it. */
export interface Action {
  isBusy: boolean;
  problem: RequestProblem | null;
  /** The code of why it was not done. */
  refusal: string | null;
  /** @returns whether it was done */
  run: (ask: () => Promise<{ answer: Answer | undefined; error: CombinedError | undefined }>) => Promise<boolean>;
}

/** Runs what a button asks for; what was refused or failed stays to be said until the next try. */
export function useAction(): Action {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    isBusy,
    problem,
    refusal,
    run: async (ask) => {
      setIsBusy(true);
      setProblem(null);
      setRefusal(null);
      const { answer, error } = await ask();
      setIsBusy(false);
      if (error) setProblem(problemOf(error));
      else if (answer?.code !== undefined) setRefusal(answer.code);
      return error === undefined && answer !== undefined && answer.code === undefined;
    },
  };
}
