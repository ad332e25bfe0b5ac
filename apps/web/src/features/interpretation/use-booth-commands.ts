import { useMemo } from 'react';
import { graphql } from '../../clients/graphql/graphql.js';
import { useOrders, type CommandProblem } from '../stage/index.js';

const TakeBooth = graphql(`
  mutation TakeBooth($sessionId: ID!, $language: String!) {
    answer: takeBooth(sessionId: $sessionId, language: $language) {
      ... on Refusal {
        code
      }
    }
  }
`);
const LeaveBooth = graphql(`
  mutation LeaveBooth($sessionId: ID!, $language: String!) {
    answer: leaveBooth(sessionId: $sessionId, language: $language) {
      ... on Refusal {
        code
      }
    }
  }
`);
const HandOverBooth = graphql(`
  mutation HandOverBooth($sessionId: ID!, $language: String!, $participantId: ID!, $inSeconds: Int!) {
    answer: handOverBooth(
      sessionId: $sessionId
      language: $language
      participantId: $participantId
      inSeconds: $inSeconds
    ) {
      ... on Refusal {
        code
      }
    }
  }
`);
const KeepBooth = graphql(`
  mutation KeepBooth($sessionId: ID!, $language: String!) {
    answer: keepBooth(sessionId: $sessionId, language: $language) {
      ... on Refusal {
        code
      }
    }
  }
`);
const ReportCaughtUp = graphql(`
  mutation ReportCaughtUp($sessionId: ID!, $language: String!) {
    answer: reportCaughtUp(sessionId: $sessionId, language: $language) {
      ... on Refusal {
        code
      }
    }
  }
`);

/** What an interpreter may tell the API about the booth of a language (BCP 47). */
export interface BoothCommands {
  readonly take: (language: string) => void;
  readonly leave: (language: string) => void;
  /** `participantId` is heard after so many seconds, oneself or the partner. */
  readonly handOver: (language: string, participantId: string, inSeconds: number) => void;
  /** Calls a hand-over off. */
  readonly keep: (language: string) => void;
  readonly caughtUp: (language: string) => void;
  /** A command is on its way: its buttons wait. */
  readonly isBusy: boolean;
  /** Of the last command; `null` when it was done. */
  readonly problem: CommandProblem | null;
}

export function useBoothCommands(sessionId: string): BoothCommands {
  const { order, isBusy, problem } = useOrders();
  return useMemo(
    () => ({
      take: (language) => order(TakeBooth, { sessionId, language }),
      leave: (language) => order(LeaveBooth, { sessionId, language }),
      handOver: (language, participantId, inSeconds) =>
        order(HandOverBooth, { sessionId, language, participantId, inSeconds }),
      keep: (language) => order(KeepBooth, { sessionId, language }),
      caughtUp: (language) => order(ReportCaughtUp, { sessionId, language }),
      isBusy,
      problem,
    }),
    [sessionId, order, isBusy, problem],
  );
}
