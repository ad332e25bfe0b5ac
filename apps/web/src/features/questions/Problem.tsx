import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { QuestionProblem } from '../../clients/chat/index.js';
import classes from './questions.module.css';
import { refusalWords } from './refusal-words.js';

/** Why something was not done, in words; nothing where it was. */
export function Problem({ of: problem }: { of: QuestionProblem | null }): ReactNode {
  const t = useText();
  if (problem === null) return null;
  const { id, values } = refusalWords(problem);
  return (
    <p className={classes.problem} role="alert">
      {t(id, values)}
    </p>
  );
}
