import { useState } from 'react';
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql';
import { problemOf, type RequestProblem } from '../../../clients/graphql/errors.js';
import { type DeviceAnswer, makePasskey, signByPasskey } from './passkey.js';
import {
  AskPasskeyToDecide,
  AskToRegisterPasskey,
  Decide,
  type DecisionInput,
  OpenSitting,
  RegisterPasskey,
} from './sign.queries.js';

/** What somebody is about to decide. */
export type Choice = Omit<DecisionInput, 'sitting'>;
/** Why it is not decided: the server's code, or what the device did. */
export type SigningProblem =
  | { readonly kind: 'request'; readonly problem: RequestProblem }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'device'; readonly problem: 'put-away' | 'unable' };

export interface Signing {
  /** Until when it may be decided without opening anew, ISO 8601; `null` before. */
  endsAt: string | null;
  /** There is a passkey by now, which then signs. */
  hasPasskey: boolean;
  isBusy: boolean;
  problem: SigningProblem | null;
  /** A fresh sign-in by the link. @returns whether there is one */
  open: () => Promise<boolean>;
  /** Signs or declines, `by` a passkey (made now where there is none) or by the link alone. @returns whether it is in the chain */
  decide: (choice: Choice, by: 'passkey' | 'link') => Promise<boolean>;
}

/** The signatory's way: the link opened, then one decision. */
export function useSigning(token: string, hadPasskey: boolean): Signing {
  const client = useClient();
  const [sitting, setSitting] = useState<{ sitting: string; endsAt: string } | null>(null);
  const [isMade, setIsMade] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<SigningProblem | null>(null);
  const hasPasskey = hadPasskey || isMade;

  const send = async <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    const { data, error } = await client.mutation(document, variables).toPromise();
    if (error) throw new Stopped({ kind: 'request', problem: problemOf(error) });
    if (data === undefined) throw new Stopped({ kind: 'request', problem: { kind: 'network' } });
    return data;
  };
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setIsBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      setProblem(error.problem);
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  const passkeyFor = async (input: DecisionInput): Promise<string> => {
    if (!hasPasskey) {
      const { askToRegisterPasskey } = await send(AskToRegisterPasskey, { sitting: input.sitting });
      const made = answerOf(await makePasskey(granted(askToRegisterPasskey, 'PasskeyOptions').options));
      const { registerPasskey } = await send(RegisterPasskey, { sitting: input.sitting, answer: made });
      granted(registerPasskey, 'PasskeyRegistered');
      setIsMade(true);
    }
    const { askPasskeyToDecide } = await send(AskPasskeyToDecide, { input });
    return answerOf(await signByPasskey(granted(askPasskeyToDecide, 'PasskeyOptions').options));
  };
  return {
    endsAt: sitting?.endsAt ?? null,
    hasPasskey,
    isBusy,
    problem,
    open: () =>
      run(async () => {
        const { openSigning } = await send(OpenSitting, { token });
        setSitting(granted(openSigning, 'SigningSitting'));
      }),
    decide: (choice, by) =>
      run(async () => {
        const input = { ...choice, sitting: sitting?.sitting ?? '' };
        const passkey = by === 'passkey' ? await passkeyFor(input) : null;
        const { decideInitiative } = await send(Decide, { input, passkey });
        granted(decideInitiative, 'InitiativeDecided');
      }),
  };
}

class Stopped extends Error {
  constructor(readonly problem: SigningProblem) {
    super('not decided');
  }
}

type Answer = { __typename: string } | { __typename: string; code: string };
/** @throws Stopped for every other answer */
function granted<Given extends Answer, Name extends Given['__typename']>(
  answer: Given,
  name: Name,
): Extract<Given, { __typename: Name }> {
  if (isOf(answer, name)) return answer;
  throw new Stopped({ kind: 'refused', code: 'code' in answer ? answer.code : 'other' });
}
const isOf = <Given extends Answer, Name extends Given['__typename']>(
  answer: Given,
  name: Name,
): answer is Extract<Given, { __typename: Name }> => answer.__typename === name;

function answerOf(given: DeviceAnswer): string {
  if ('answer' in given) return given.answer;
  throw new Stopped({ kind: 'device', problem: given.problem });
}
