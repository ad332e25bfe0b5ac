import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import type { Action } from './use-action.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './initiative-drafting.module.css';

/** Why something was not done; nothing where it was. */
export function ActionNotice({ action: { problem, refusal } }: { action: Action }): ReactNode {
  const refusalText = useRefusalText();
  if (problem) return <ErrorNotice problem={problem} />;
  if (refusal === null) return null;
  return (
    <p role="alert" className={classes.refused}>
      {refusalText(refusal)}
    </p>
  );
}
