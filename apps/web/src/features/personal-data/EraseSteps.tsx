import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './personal-data.module.css';

interface EraseStepsProps {
  label: string;
  /** What it means; said before it happens. */
  meaning: ReactNode;
  isBusy: boolean;
  isSmall?: boolean;
  onSure: () => void;
}

/** What can't be taken back takes a second step, after it was said what it means. */
export function EraseSteps({ label, meaning, isBusy, isSmall = false, onSure }: EraseStepsProps): ReactNode {
  const t = useText();
  const id = useId();
  const [isAsking, setIsAsking] = useState(false);
  const size = isSmall ? 'compact-sm' : 'sm';
  if (!isAsking)
    return (
      <Button type="button" variant="subtle" color="red" size={size} onClick={() => setIsAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div role="group" aria-labelledby={id} className={classes.sure}>
      <div id={id} className={classes.meaning}>
        {meaning}
      </div>
      <div className={classes.actions}>
        <Button type="button" color="red" size={size} autoFocus loading={isBusy} onClick={onSure}>
          {t('personal-data.yes')}
        </Button>
        <Button type="button" variant="default" size={size} disabled={isBusy} onClick={() => setIsAsking(false)}>
          {t('personal-data.no')}
        </Button>
      </div>
    </div>
  );
}
