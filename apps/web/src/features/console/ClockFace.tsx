import type { ReactNode } from 'react';
import type { StageState } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { turnClock, turnText, type TurnClock } from './turn-clock.js';
import { useServerNow } from './use-server-now.js';

const TICK_MS = 200;

/** A turn's clock by the server's time. */
export function useTurnClock(floor: NonNullable<StageState['floor']>): TurnClock {
  const { stage, serverNow } = useLiveRoom();
  return turnClock(floor, stage.turns, useServerNow(serverNow, TICK_MS, true));
}

/** The clock of a turn in its colour and, for who does not see colours, its words. A screen reader reads it when asked, not each second. */
export function ClockFace({ floor }: { floor: NonNullable<StageState['floor']> }): ReactNode {
  const t = useText();
  const clock = useTurnClock(floor);
  return (
    <span className={classes.clock} data-phase={clock.phase} data-testid="turn-clock" role="timer">
      <bdi dir="ltr">{turnText(clock)}</bdi>{' '}
      <span className={classes.clockWords}>{t(`console.clock-${clock.phase}`)}</span>
    </span>
  );
}
