import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import classes from './signing.module.css';

/** What the server found wrong with what was typed, or why nothing came back. */
export function FieldProblems({ problem }: { problem: RequestProblem }): ReactNode {
  const t = useText();
  if (problem.kind !== 'bad-input') return <ErrorNotice problem={problem} />;
  return (
    <ul role="alert" className={classes.wrongs}>
      {Object.entries(problem.fields).map(([path, { message }]) => (
        <li key={path}>
          {t('signing.who.problem.field', {
            field: `\u2068${path.replace(/^input\./, '')}\u2069`,
            reason: `\u2068${message}\u2069`,
          })}
        </li>
      ))}
    </ul>
  );
}
