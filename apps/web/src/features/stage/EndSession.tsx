import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf } from './shortcuts.js';
import classes from './Stage.module.css';

interface EndSessionProps {
  isAsking: boolean;
  isBusy: boolean;
  onAsk: (isAsking: boolean) => void;
  onEnd: () => void;
}

/** Ends the session for everybody, in two steps; the second starts on the harmless answer. */
export function EndSession({ isAsking, isBusy, onAsk, onEnd }: EndSessionProps): ReactNode {
  const t = useText();
  const keepGoing = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) keepGoing.current?.focus();
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button
        type="button"
        className={classes.endButton}
        data-testid="end-session"
        title={`${t('stage.end-session')} (${keyOf('end-session')})`}
        onClick={() => onAsk(true)}
      >
        {t('stage.end-session')}
      </button>
    );
  }
  return (
    <div
      className={classes.endQuestion}
      role="alertdialog"
      aria-label={t('stage.end-question')}
      onKeyDown={(event) => event.key === 'Escape' && onAsk(false)}
    >
      <p>{t('stage.end-question')}</p>
      <button ref={keepGoing} type="button" className={classes.quietButton} onClick={() => onAsk(false)}>
        {t('stage.keep-going')}
      </button>
      <button
        type="button"
        className={classes.endButton}
        data-testid="end-session-confirm"
        disabled={isBusy}
        onClick={onEnd}
      >
        {t('stage.end-for-everybody')}
      </button>
    </div>
  );
}
