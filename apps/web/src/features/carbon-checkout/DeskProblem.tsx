import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { refusalWords } from './refusal-words.js';
import classes from './checkout.module.css';

/** Why what a steward ordered was not done. */
export function DeskProblem({
  desk: { problem, refusal },
}: {
  desk: { problem: RequestProblem | null; refusal: string | null };
}): ReactNode {
  const t = useText();
  return (
    <>
      {problem && <ErrorNotice problem={problem} />}
      {refusal !== null && (
        <p role="alert" className={classes.problem}>
          {refusalWords(refusal, t)}
        </p>
      )}
    </>
  );
}
