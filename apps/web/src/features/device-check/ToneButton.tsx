import { IconVolume } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import { playTone } from './sound.js';

/** Plays a tone, so that somebody knows that they will hear the others. */
export function ToneButton({ speakerId }: { speakerId: string | null }): ReactNode {
  const t = useText();
  const [state, setState] = useState<'idle' | 'playing' | 'played' | 'failed'>('idle');
  const play = async (): Promise<void> => {
    setState('playing');
    try {
      await playTone(speakerId);
      setState('played');
    } catch {
      // The browser refused to play: said below, with what to do.
      setState('failed');
    }
  };
  return (
    <div className={classes.tone}>
      <button type="button" className={classes.button} disabled={state === 'playing'} onClick={() => void play()}>
        <IconVolume size={20} aria-hidden />{' '}
        {state === 'playing' ? t('device-check.tone-playing') : t('device-check.tone')}
      </button>
      <p className={classes.hint} role="status">
        {state === 'played' && t('device-check.tone-played')}
        {state === 'failed' && t('device-check.tone-failed')}
      </p>
    </div>
  );
}
