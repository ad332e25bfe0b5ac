import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { watchLevel } from '../device-check/index.js';
import classes from './Booth.module.css';

/** How loud the own microphone is. It moves by style alone, so that nothing is rendered sixty times a second. */
export function SoundLevel({ track }: { track: MediaStreamTrack | null }): ReactNode {
  const t = useText();
  const meter = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = meter.current;
    if (!track || !element) return;
    const stop = watchLevel(track, (level) => {
      element.style.setProperty('--level', level.toFixed(3));
      element.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    });
    return () => {
      stop();
      element.style.setProperty('--level', '0');
    };
  }, [track]);
  return (
    <div
      ref={meter}
      className={classes.level}
      role="meter"
      aria-label={t('interpretation.level')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      data-testid="booth-level"
    />
  );
}
