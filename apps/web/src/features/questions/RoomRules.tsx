import type { ReactNode } from 'react';
import type { QuestionRules } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** How questions are taken, changed while the session is on. */
export function RoomRules({ rules }: { rules: QuestionRules }): ReactNode {
  const t = useText();
  const { rule } = useBoard();
  return (
    <details className={classes.rules}>
      <summary>{t('questions.rules')}</summary>
      <Rule label={t('questions.rule-open')} isOn={rules.isOpen} onChange={(isOpen) => rule({ ...rules, isOpen })} />
      <Rule
        label={t('questions.rule-before')}
        isOn={rules.moderation === 'before'}
        onChange={(isBefore) => rule({ ...rules, moderation: isBefore ? 'before' : 'after' })}
      />
      <Rule
        label={t('questions.rule-anonymous')}
        isOn={rules.mayBeAnonymous}
        onChange={(mayBeAnonymous) => rule({ ...rules, mayBeAnonymous })}
      />
    </details>
  );
}

interface RuleProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}
function Rule({ label, isOn, onChange }: RuleProps): ReactNode {
  return (
    <label className={classes.check}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
