import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import classes from './desk.module.css';

/** Refusals that are said in words of their own. */
const SAID = ['stale-revision', 'released-already', 'followed-already', 'limit-reached', 'not-found'] as const;

/** Why something was not done. */
export function OrderFailure({
  problem,
  refusal,
}: {
  problem: RequestProblem | null;
  refusal: string | null;
}): ReactNode {
  const t = useText();
  if (problem !== null) return <ErrorNotice problem={problem} />;
  if (refusal === null) return null;
  const said = SAID.find((code) => code === refusal);
  return (
    <p role="alert" className={classes.wrong}>
      {t(said === undefined ? 'outcomes.refused' : `outcomes.refused.${said}`)}
    </p>
  );
}
