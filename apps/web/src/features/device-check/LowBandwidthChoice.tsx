import { useId, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';

interface LowBandwidthChoiceProps {
  isLow: boolean;
  onChoose: (isLow: boolean) => void;
}

/** Sound and slides only: for weak or expensive connections, before joining and at any time after. */
export function LowBandwidthChoice({ isLow, onChoose }: LowBandwidthChoiceProps): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <div>
      <label className={classes.switch}>
        <input
          type="checkbox"
          checked={isLow}
          aria-describedby={id}
          data-testid="low-bandwidth"
          onChange={(event) => onChoose(event.target.checked)}
        />
        {t('device-check.low-bandwidth')}
      </label>
      <p id={id} className={classes.hint}>
        {t('device-check.low-bandwidth-hint')}
      </p>
    </div>
  );
}
