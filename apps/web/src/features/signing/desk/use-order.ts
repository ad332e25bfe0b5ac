import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { problemOf, type RequestProblem } from '../../../clients/graphql/errors.js';

const KNOWN = [
  'initiative-closed',
  'invited-already',
  'country-not-own',
  'limit-reached',
  'decided-already',
  'invitation-withdrawn',
  'reason-missing',
  'not-found',
  'not-allowed',
] as const;
export type OrderRefusal = (typeof KNOWN)[number] | 'other';
export interface Order {
  isBusy: boolean;
  problem: RequestProblem | null;
  refusal: OrderRefusal | null;
  /** @returns whether it was done */
  send: <Data extends object, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<boolean>;
}

/** One thing that an organiser has done at a time: whether it is under way, and why it was not done. */
export function useOrder(onDone: () => void): Order {
  const client = useClient();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<OrderRefusal | null>(null);
  return {
    isBusy,
    problem,
    refusal,
    send: async (document, variables) => {
      setIsBusy(true);
      const { data, error } = await client.mutation(document, variables).toPromise();
      setIsBusy(false);
      const refused = refusalIn(data);
      setProblem(error ? problemOf(error) : null);
      setRefusal(refused);
      if (error || refused !== null) return false;
      onDone();
      return true;
    },
  };
}

/** The only field of an answer says why it was refused, or that it was not. An error comes without data: that is no refusal. */
export function refusalIn(data: object | null | undefined): OrderRefusal | null {
  if (data == null) return null;
  const [answer] = Object.values(data) as unknown[];
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return null;
  return KNOWN.find((code) => code === answer.code) ?? 'other';
}
