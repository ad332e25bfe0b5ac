import { IconCircleFilled, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../app/i18n/use-text.js';
import classes from './ui.module.css';

/** 'Live now' in red, 'starts soon' in amber: colour, sign and words. */
export function LiveBadge({ state }: { state: 'live' | 'soon' }): ReactNode {
  const t = useText();
  return state === 'live' ? (
    <span className={`${classes.badge} ${classes.live}`}>
      <IconCircleFilled size={10} aria-hidden className={classes.pulse} />
      {t('ui.live-now')}
    </span>
  ) : (
    <span className={`${classes.badge} ${classes.soon}`}>
      <IconClock size={14} aria-hidden />
      {t('ui.live-soon')}
    </span>
  );
}
