import { useCallback, useMemo, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClient } from 'urql';
import { REFUSAL_CODES, type RefusalCode } from '@app/contracts';
import { problemOf } from '../../clients/graphql/errors.js';

/** Why a command was not done: a refusal of the API, or `network` when nothing came back. */
export type CommandProblem = RefusalCode | 'network';

type Order<Outcome> = <Variables extends AnyVariables>(
  mutation: TypedDocumentNode<{ answer: object }, Variables>,
  variables: NoInfer<Variables>,
) => Outcome;

/** Gives orders to the API, and knows how the last one went. */
export interface Orders {
  readonly order: Order<void>;
  /** As `order`, for who waits for the answer; never rejects. */
  readonly orderAndWait: Order<Promise<CommandProblem | null>>;
  /** A command is on its way: its buttons wait. */
  readonly isBusy: boolean;
  /** Of the last command; `null` when it was done. */
  readonly problem: CommandProblem | null;
}

type RequestError = Parameters<typeof problemOf>[0];

/** Mutations whose `answer` is a union with `Refusal`: what they change comes to every page through the stage's state. */
export function useOrders(): Orders {
  const client = useClient();
  const [underWay, setUnderWay] = useState(0);
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const orderAndWait = useCallback<Orders['orderAndWait']>(
    async (mutation, variables) => {
      setProblem(null);
      setUnderWay((count) => count + 1);
      const { data, error } = await client.mutation(mutation, variables).toPromise();
      const found = data ? refusalOf(data.answer) : error ? failureOf(error) : 'internal';
      setProblem(found);
      setUnderWay((count) => count - 1);
      return found;
    },
    [client],
  );
  const order = useCallback<Orders['order']>(
    (mutation, variables) => void orderAndWait(mutation, variables),
    [orderAndWait],
  );
  return useMemo(
    () => ({ order, orderAndWait, isBusy: underWay > 0, problem }),
    [order, orderAndWait, underWay, problem],
  );
}

function refusalOf(answer: object): CommandProblem | null {
  if (!('code' in answer)) return null;
  return REFUSAL_CODES.find((known) => known === answer.code) ?? 'internal';
}

function failureOf(error: RequestError): CommandProblem {
  const { kind } = problemOf(error);
  return kind === 'network' || kind === 'rate-limited' ? kind : 'internal';
}
