import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { browserFamily } from './browser-family.js';
import classes from './DeviceCheck.module.css';

/** How to take back a refused permission in this very browser, and that it is not needed for joining. */
export function PermissionHelp({ onRetry }: { onRetry: () => void }): ReactNode {
  const t = useText();
  const family = browserFamily(navigator.userAgent);
  return (
    <div className={classes.help} role="alert" data-testid="permission-help">
      <p className={classes.helpTitle}>{t('device-check.refused-title')}</p>
      <p>{t(`device-check.allow-${family}`)}</p>
      <p>{t('device-check.refused-still')}</p>
      <button type="button" className={classes.button} onClick={onRetry}>
        {t('device-check.ask-again')}
      </button>
    </div>
  );
}
