import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf, USUAL_COUNTDOWN_S, type StageCommands } from '../stage/index.js';
import classes from './console.module.css';

/** What the audience may be given to get ready, in seconds. */
const COUNTDOWNS = [0, 5, 10, 30] as const;

/** Takes the session live, after a countdown of the chair's choice. */
export function StartControls({ commands }: { commands: StageCommands }): ReactNode {
  const t = useText();
  const id = useId();
  const [seconds, setSeconds] = useState<number>(USUAL_COUNTDOWN_S);
  return (
    <div className={classes.start}>
      <label htmlFor={id}>{t('console.countdown')}</label>
      <select
        id={id}
        className={classes.select}
        data-testid="countdown-choice"
        value={seconds}
        onChange={(event) => setSeconds(Number(event.target.value))}
      >
        {COUNTDOWNS.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 0 ? t('console.countdown-none') : t('console.seconds', { count: choice })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={classes.mainButton}
        data-testid="start-session"
        disabled={commands.isBusy}
        title={`${t('console.go-live')} (${keyOf('start-session')})`}
        onClick={() => commands.start(seconds)}
      >
        {t('console.go-live')}
      </button>
    </div>
  );
}
