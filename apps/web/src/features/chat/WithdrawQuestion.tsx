import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';

/** Asked before a message is withdrawn: there is no way back. */
export function WithdrawQuestion({ onKeep, onWithdraw }: { onKeep: () => void; onWithdraw: () => void }): ReactNode {
  const t = useText();
  return (
    <div
      className={classes.question}
      role="alertdialog"
      aria-label={t('chat.withdraw')}
      onKeyDown={(event) => event.key === 'Escape' && onKeep()}
    >
      <p>{t('chat.withdraw-question')}</p>
      <div className={classes.actions}>
        <button type="button" className={classes.send} onClick={onWithdraw}>
          {t('chat.withdraw')}
        </button>
        <button type="button" className={classes.plainButton} autoFocus onClick={onKeep}>
          {t('chat.keep-message')}
        </button>
      </div>
    </div>
  );
}
