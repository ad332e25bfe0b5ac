import { createContext, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import type { AskedQuestion, DecideQuestion, QuestionRules } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import {
  extensionFor,
  QuestionClient,
  type ChatClient,
  type QuestionProblem,
  type QuestionsSnapshot,
} from '../../clients/chat/index.js';
import type { LiveRoomView } from '../stage/index.js';

/** The questions of a chat client's room: one client for tab, panel and stage. */
export const questionsOf = extensionFor(() => new QuestionClient());

export function useQuestions(chat: ChatClient): QuestionsSnapshot {
  const client = questionsOf(chat);
  return useSyncExternalStore(client.subscribe, client.getSnapshot);
}

/** The board as a panel shows it, and what can be done about it. What is refused is said once for the whole panel. */
export interface Board extends QuestionsSnapshot {
  readonly client: QuestionClient;
  readonly problem: QuestionProblem | null;
  readonly isBusy: boolean;
  readonly decide: (order: DecideQuestion) => Promise<boolean>;
  readonly vote: (questionId: string, isFor: boolean) => void;
  readonly rule: (rules: QuestionRules) => void;
}

export function useBoardState(chat: ChatClient): Board {
  const client = questionsOf(chat);
  const snapshot = useQuestions(chat);
  const [problem, setProblem] = useState<QuestionProblem | null>(null);
  const [underWay, setUnderWay] = useState(0);
  const orders = useMemo(() => {
    const run = async (work: Promise<QuestionProblem | null>): Promise<boolean> => {
      setProblem(null);
      setUnderWay((count) => count + 1);
      const found = await work;
      setUnderWay((count) => count - 1);
      setProblem(found);
      return found === null;
    };
    return {
      decide: (order: DecideQuestion) => run(client.decide(order)),
      vote: (questionId: string, isFor: boolean) => void run(client.vote(questionId, isFor)),
      rule: (rules: QuestionRules) => void run(client.rule(rules)),
    };
  }, [client]);
  return { ...snapshot, ...orders, client, problem, isBusy: underWay > 0 };
}

const BoardContext = createContext<Board | null>(null);
export const BoardProvider = BoardContext.Provider;

/** The board around a component. @throws outside of one */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('useBoard is for what stands in a board of questions');
  return board;
}

/** What there is to do: to be read for who moderates, to be answered for who was given it; for everybody else what came while another panel was open. */
export function useQuestionsBadge(view: LiveRoomView): string | null {
  const t = useText();
  const { questions } = useQuestions(view.chatProps.client);
  const count = (isCounted: (question: AskedQuestion) => boolean): number => questions.filter(isCounted).length;
  const asked = count(({ status }) => status === 'open' || status === 'answering' || status === 'answered');
  const [seen, setSeen] = useState<number | null>(null);
  if (view.panel === 'questions' && seen !== asked) setSeen(asked);
  // An open panel says it in its headings.
  if (view.panel === 'questions') return null;
  const held = view.isModerator ? count(({ status }) => status === 'held') : 0;
  if (held > 0) return t('questions.badge-held', { count: held });
  const mine = count(({ status, assigneeId }) => status === 'open' && assigneeId !== null && assigneeId === view.self);
  if (mine > 0) return t('questions.badge-yours', { count: mine });
  const fresh = asked - (seen ?? 0);
  return fresh > 0 ? t('questions.badge-new', { count: fresh }) : null;
}
