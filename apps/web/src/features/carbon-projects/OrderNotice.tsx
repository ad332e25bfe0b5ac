import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { MessageId } from '../../app/i18n/messages.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import classes from './desk.module.css';

const REFUSALS: Readonly<Record<string, MessageId>> = {
  'not-found': 'carbon-projects.refused.not-found',
  'stale-revision': 'carbon-projects.refused.stale-revision',
  'project-registered': 'carbon-projects.refused.project-registered',
  'registry-fixed': 'carbon-projects.refused.registry-fixed',
  'account-in-use': 'carbon-projects.refused.account-in-use',
  'used-for-compliance': 'carbon-projects.refused.used-for-compliance',
  'vintage-ineligible': 'carbon-projects.refused.vintage-ineligible',
  'project-withdrawn': 'carbon-projects.refused.project-withdrawn',
  'currency-without-account': 'carbon-projects.refused.currency-without-account',
  'serials-overlap': 'carbon-projects.refused.serials-overlap',
  'batch-withheld': 'carbon-projects.refused.batch-withheld',
  'limit-reached': 'carbon-projects.refused.limit-reached',
};

interface OrderNoticeProps {
  problem: RequestProblem | null;
  /** A refusal's code. */
  refusal: string | null;
  /** What else there is to say of this refusal. */
  children?: ReactNode;
}

/** Why something was not done; nothing when it was. Wrong fields are said at the fields. */
export function OrderNotice({ problem, refusal, children }: OrderNoticeProps): ReactNode {
  const t = useText();
  return (
    <>
      {problem !== null && <ErrorNotice problem={problem} />}
      {refusal !== null && (
        <div role="alert" className={classes.wrong}>
          <p>{t(REFUSALS[refusal] ?? 'carbon-projects.refused.not-allowed')}</p>
          {children}
        </div>
      )}
    </>
  );
}
