import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './desk.module.css';

interface ConfirmProps {
  question: string;
  action: string;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  /** What is to be said beside yes. */
  children?: ReactNode;
}

/** A second step before what cannot be taken back. */
export function Confirm({ question, action, isBusy, onConfirm, onCancel, children }: ConfirmProps): ReactNode {
  const t = useText();
  return (
    <div role="group" aria-label={question} className={classes.confirm}>
      <p>{question}</p>
      {children}
      <div className={classes.buttons}>
        <Button color="red" loading={isBusy} onClick={onConfirm}>
          {action}
        </Button>
        <Button autoFocus variant="subtle" onClick={onCancel}>
          {t('carbon-projects.cancel')}
        </Button>
      </div>
    </div>
  );
}
