import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { refusalWords } from './refusal-words.js';
import classes from './checkout.module.css';

/** Why what a steward ordered was not done. */
export function DeskProblem({
  desk: { problem, refusal },
  children,
}: {
  desk: { problem: RequestProblem | null; refusal: string | null };
  /** What belongs to the refusal's sentence: an amount, a count. */
  children?: ReactNode;
}): ReactNode {
  const t = useText();
  return (
    <>
      {problem && <ErrorNotice problem={problem} />}
      {refusal !== null && (
        <p role="alert" className={classes.problem}>
          {refusalWords(refusal, t)} {children}
        </p>
      )}
    </>
  );
}
