import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import type { SigningProblem } from './use-signing.js';
import classes from '../signing.module.css';

const SAID = [
  'initiative-closed',
  'decided-already',
  'sitting-stale',
  'text-differs',
  'country-not-own',
  'passkey-needed',
  'passkey-stale',
  'passkey-refused',
  'limit-reached',
  'invitation-unknown',
  'invitation-expired',
  'invitation-withdrawn',
] as const;

/** Why nothing was decided, and what to do about it. */
export function SigningProblemNotice({ problem }: { problem: SigningProblem }): ReactNode {
  const t = useText();
  if (problem.kind === 'request') return <ErrorNotice problem={problem.problem} />;
  if (problem.kind === 'device') return <p role="alert">{t(`signing.device.${problem.problem}`)}</p>;
  const code = SAID.find((each) => each === problem.code);
  return (
    <p role="alert" className={classes.wrong}>
      {code ? t(`signing.refused.${code}`) : t('signing.refused.other')}
    </p>
  );
}
