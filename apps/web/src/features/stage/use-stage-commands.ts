import { useCallback, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { REFUSAL_CODES, type RefusalCode } from '@app/contracts';
import { problemOf } from '../../clients/graphql/errors.js';
import { graphql } from '../../clients/graphql/graphql.js';

const StartSession = graphql(`
  mutation StartSession($sessionId: ID!) {
    answer: startSession(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
const EndSession = graphql(`
  mutation EndSession($sessionId: ID!) {
    answer: endSession(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
const RequestSeat = graphql(`
  mutation RequestSeat($sessionId: ID!) {
    answer: requestSeat(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
const LeaveSeat = graphql(`
  mutation LeaveSeat($sessionId: ID!) {
    answer: leaveSeat(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
const AdmitToStage = graphql(`
  mutation AdmitToStage($sessionId: ID!, $personId: ID!) {
    answer: admitToStage(sessionId: $sessionId, personId: $personId) {
      ... on Refusal {
        code
      }
    }
  }
`);
const RemoveFromStage = graphql(`
  mutation RemoveFromStage($sessionId: ID!, $personId: ID!) {
    answer: removeFromStage(sessionId: $sessionId, personId: $personId) {
      ... on Refusal {
        code
      }
    }
  }
`);
const MuteOnStage = graphql(`
  mutation MuteOnStage($sessionId: ID!, $personId: ID!, $isMuted: Boolean!) {
    answer: muteOnStage(sessionId: $sessionId, personId: $personId, isMuted: $isMuted) {
      ... on Refusal {
        code
      }
    }
  }
`);

/** Why a command was not done: a refusal of the API, or `network` when nothing came back. */
export type CommandProblem = RefusalCode | 'network';

/** Commands to the API. What they change comes back to every page through the stage's state, to this one too. */
export interface StageCommands {
  readonly start: () => void;
  readonly end: () => void;
  readonly requestSeat: () => void;
  readonly leaveSeat: () => void;
  readonly admit: (personId: string) => void;
  readonly remove: (personId: string) => void;
  readonly mute: (personId: string, isMuted: boolean) => void;
  /** A command is on its way: its buttons wait. */
  readonly isBusy: boolean;
  /** Of the last command; `null` when it was done. */
  readonly problem: CommandProblem | null;
}

type RequestError = Parameters<typeof problemOf>[0];
type Answer = Promise<{ data?: { answer: object }; error?: RequestError }>;

export function useStageCommands(sessionId: string): StageCommands {
  const client = useClient();
  const [underWay, setUnderWay] = useState(0);
  const [problem, setProblem] = useState<CommandProblem | null>(null);

  const run = useCallback((answer: Answer): void => {
    setProblem(null);
    setUnderWay((count) => count + 1);
    void answer
      .then(({ data, error }) => setProblem(data ? refusalOf(data.answer) : error ? failureOf(error) : 'internal'))
      .finally(() => setUnderWay((count) => count - 1));
  }, []);
  return useMemo(
    () => ({
      start: () => run(client.mutation(StartSession, { sessionId }).toPromise()),
      end: () => run(client.mutation(EndSession, { sessionId }).toPromise()),
      requestSeat: () => run(client.mutation(RequestSeat, { sessionId }).toPromise()),
      leaveSeat: () => run(client.mutation(LeaveSeat, { sessionId }).toPromise()),
      admit: (personId) => run(client.mutation(AdmitToStage, { sessionId, personId }).toPromise()),
      remove: (personId) => run(client.mutation(RemoveFromStage, { sessionId, personId }).toPromise()),
      mute: (personId, isMuted) => run(client.mutation(MuteOnStage, { sessionId, personId, isMuted }).toPromise()),
      isBusy: underWay > 0,
      problem,
    }),
    [client, sessionId, run, underWay, problem],
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
