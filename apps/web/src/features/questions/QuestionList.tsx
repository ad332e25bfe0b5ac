import type { ReactNode } from 'react';
import type { AskedQuestion } from '@app/contracts';
import { QuestionRow } from './QuestionRow.js';
import classes from './questions.module.css';
import { useCalmOrder } from './use-calm-order.js';

/** While two questions are chosen to be merged. */
export interface Choosing {
  chosen: readonly string[];
  onToggle: (questionId: string) => void;
}
interface QuestionListProps {
  label: string;
  questions: readonly AskedQuestion[];
  choosing?: Choosing | null;
}

/** Questions in an order that does not change under a finger. */
export function QuestionList({ label, questions, choosing = null }: QuestionListProps): ReactNode {
  const { order, handlers } = useCalmOrder(questions.map(({ questionId }) => questionId));
  const byId = new Map(questions.map((question) => [question.questionId, question]));
  return (
    <ol className={classes.list} aria-label={label} {...handlers}>
      {order.map((id) => {
        const question = byId.get(id);
        return question && <QuestionRow key={id} question={question} choosing={choosing} />;
      })}
    </ol>
  );
}
