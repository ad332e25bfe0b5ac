import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { countdownLeft, useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { useServerNow } from './use-server-now.js';

/** While a beginning is counted down: a curtain before the audience, a line over the picture for those behind it. */
export function CountdownOverlay(): ReactNode {
  const { stage, serverNow } = useLiveRoom();
  // Asked once a render: the stage's change, and the running countdown itself, render again.
  return countdownLeft(stage, serverNow()) === null ? null : <RunningCountdown />;
}

function RunningCountdown(): ReactNode {
  const t = useText();
  const { stage, session, isBackstage, serverNow } = useLiveRoom();
  const leftMs = countdownLeft(stage, useServerNow(serverNow, 100, true));
  if (leftMs === null) return null;
  const seconds = Math.ceil(leftMs / 1_000);
  if (isBackstage)
    return (
      <p className={classes.airLine} data-testid="countdown-backstage" role="timer">
        {t('console.on-air-in', { count: seconds })}
      </p>
    );
  return (
    <div className={classes.curtain} data-testid="countdown">
      <p className={classes.curtainTitle}>
        <LocalText text={session.title} marksFallback={false} />
      </p>
      <p className={classes.curtainWords}>{t('console.begins-in')}</p>
      <p className={classes.curtainNumber} role="timer" data-testid="countdown-seconds">
        {seconds}
      </p>
    </div>
  );
}
