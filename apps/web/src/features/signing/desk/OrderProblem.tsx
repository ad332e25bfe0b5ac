import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { FieldProblems } from '../FieldProblems.js';
import type { Order } from './use-order.js';
import classes from '../signing.module.css';

/** Why it was not done; nothing where it was. */
export function OrderProblem({ order }: { order: Order }): ReactNode {
  const t = useText();
  if (order.problem) return <FieldProblems problem={order.problem} />;
  if (order.refusal === null) return null;
  return (
    <p role="alert" className={classes.wrong}>
      {t(`signing.desk.refused.${order.refusal}`)}
    </p>
  );
}
