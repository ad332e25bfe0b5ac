import type { ReactNode } from 'react';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import classes from './organise-news.module.css';

/** What went wrong, if anything did. */
export interface Failure {
  problem?: RequestProblem;
  refusal?: string;
}

export function Problem({ failure }: { failure: Failure | null }): ReactNode {
  if (failure?.problem) return <ErrorNotice problem={failure.problem} />;
  if (failure?.refusal === undefined) return null;
  return (
    <p role="alert" className={classes.wrong}>
      {failure.refusal}
    </p>
  );
}
