import type { AskedQuestion } from '@app/contracts';

export type QuestionOrder = 'votes' | 'time';

/** What a panel shows of a board, each part in the order it is read. */
export interface QuestionLists {
  /** On stage now. */
  answering: AskedQuestion | undefined;
  /** Given to the reader to answer. */
  assigned: readonly AskedQuestion[];
  /** For who moderates: nobody has read them yet; first come, first read. */
  held: readonly AskedQuestion[];
  open: readonly AskedQuestion[];
  /** Newest first. */
  answered: readonly AskedQuestion[];
  /** For who moderates: dismissed and merged ones, newest first. */
  away: readonly AskedQuestion[];
  /** The reader's own that others do not see, for who does not moderate. */
  own: readonly AskedQuestion[];
}

interface Reader {
  self: string | null;
  isModerator: boolean;
  mine: ReadonlySet<string>;
}

/** `questions` are in the order they were asked. */
export function listsOf(questions: readonly AskedQuestion[], order: QuestionOrder, reader: Reader): QuestionLists {
  const { self, isModerator, mine } = reader;
  const of = (...statuses: AskedQuestion['status'][]): AskedQuestion[] =>
    questions.filter(({ status }) => statuses.includes(status));
  const newestFirst = of('open').reverse();
  const open = order === 'time' ? newestFirst : newestFirst.toSorted((a, b) => b.votes - a.votes);
  return {
    answering: of('answering')[0],
    assigned: open.filter(({ assigneeId }) => assigneeId !== null && assigneeId === self),
    held: isModerator ? of('held') : [],
    open: open.filter(({ assigneeId }) => assigneeId === null || assigneeId !== self),
    answered: of('answered').reverse(),
    away: isModerator ? of('dismissed', 'merged').reverse() : [],
    own: isModerator ? [] : of('held', 'dismissed', 'merged').filter(({ questionId }) => mine.has(questionId)),
  };
}

/** The order to show while somebody points at the list: what is there stays where it is, what is new comes after it. */
export function calmOrder(shown: readonly string[], wanted: readonly string[]): string[] {
  const known = new Set(shown);
  const stays = new Set(wanted);
  return [...shown.filter((id) => stays.has(id)), ...wanted.filter((id) => !known.has(id))];
}
