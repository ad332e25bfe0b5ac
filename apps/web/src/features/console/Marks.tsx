import type { ReactNode } from 'react';
import type { StageSeat } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { hasNotSpoken } from './chair-steps.js';
import classes from './console.module.css';
import { clockText } from './turn-clock.js';

/** Whether and how long somebody has spoken in this session. */
export function SpokenMark({ seat }: { seat: StageSeat }): ReactNode {
  const t = useText();
  const { stage } = useLiveRoom();
  if (hasNotSpoken(stage, seat))
    return (
      <span className={classes.mark} data-kind="fresh" data-testid="not-spoken">
        {t('console.not-spoken')}
      </span>
    );
  return seat.spokenMs === 0 ? null : (
    <span className={classes.mark} data-testid="spoken">
      {t('console.spoken', { clock: clockText(seat.spokenMs, 'up') })}
    </span>
  );
}
