import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { REFUSAL_CODES, type Ack } from '@app/contracts';
import {
  checkNetwork,
  type CheckStep,
  type NetworkCheckPass,
  type NetworkFigures,
} from '../../clients/network-check/index.js';
import { graphql } from '../../clients/graphql/graphql.js';
import { judgeNetwork, type NetworkJudgement } from './network-verdict.js';

const IssueNetworkCheckPass = graphql(`
  mutation IssueNetworkCheckPass {
    answer: issueNetworkCheckPass {
      __typename
      ... on NetworkCheckPass {
        token
        url
        iceServers {
          urls
          username
          credential
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export interface NetworkResult extends NetworkJudgement {
  /** `null` when the server did not answer. */
  figures: NetworkFigures | null;
}
/** A check of the network that a page can start, watch and show. */
export interface NetworkCheckControl {
  /** What is being measured now; `null` while nothing is. */
  step: CheckStep | null;
  /** Of the last check. */
  result: NetworkResult | null;
  /** Does nothing while one runs. */
  run: () => void;
}

/** The check ends with the page that shows it. */
export function useNetworkCheck(): NetworkCheckControl {
  const client = useClient();
  const [step, setStep] = useState<CheckStep | null>(null);
  const [result, setResult] = useState<NetworkResult | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );

  const run = useCallback(() => {
    if (running.current) return;
    const ending = new AbortController();
    running.current = ending;
    const askForPass = async (): Promise<Ack<NetworkCheckPass>> => {
      const { data, error } = await client.mutation(IssueNetworkCheckPass, {}).toPromise();
      if (!data) throw error ?? new Error('issueNetworkCheckPass gave no answer');
      const { answer } = data;
      if (answer.__typename === 'NetworkCheckPass') return { ok: true, value: answer };
      const code = REFUSAL_CODES.find((known) => known === answer.code) ?? 'internal';
      return { ok: false, code, message: answer.message };
    };
    const { signal } = ending;
    const onStep = (next: CheckStep): void => {
      if (!signal.aborted) setStep(next);
    };
    checkNetwork(askForPass, onStep, signal).then(
      (figures) => {
        running.current = null;
        setStep(null);
        setResult({ ...judgeNetwork(figures), figures });
      },
      // Left before it was over: nobody looks any more.
      () => undefined,
    );
  }, [client]);
  return { step, result, run };
}
