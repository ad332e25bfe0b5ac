import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './desk.module.css';

interface FormButtonsProps {
  /** What the first one does. */
  action: string;
  isBusy: boolean;
  isDisabled?: boolean;
  onCancel: () => void;
}

/** How a form ends: it is sent, or left as it was. */
export function FormButtons({ action, isBusy, isDisabled = false, onCancel }: FormButtonsProps): ReactNode {
  const t = useText();
  return (
    <div className={classes.buttons}>
      <Button type="submit" loading={isBusy} disabled={isDisabled}>
        {action}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {t('carbon-projects.cancel')}
      </Button>
    </div>
  );
}
