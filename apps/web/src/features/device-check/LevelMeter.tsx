import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import { watchLevel } from './sound.js';

/** How loud the microphone hears somebody. It moves by style alone, so that nothing is rendered sixty times a second. */
export function LevelMeter({ track }: { track: MediaStreamTrack | null }): ReactNode {
  const t = useText();
  const meter = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!track) return;
    const element = meter.current;
    const stop = watchLevel(track, (level) => {
      element?.style.setProperty('--level', level.toFixed(3));
      element?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    });
    return () => {
      stop();
      element?.style.setProperty('--level', '0');
    };
  }, [track]);
  return (
    <div className={classes.levelFrame}>
      <p>{t('device-check.level')}</p>
      <div
        ref={meter}
        className={classes.level}
        role="meter"
        aria-label={t('device-check.level')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
        data-testid="microphone-level"
      />
      <p className={classes.hint}>{track ? t('device-check.speak-to-see') : t('device-check.level-off')}</p>
    </div>
  );
}
