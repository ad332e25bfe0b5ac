import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { SoundCheck } from '../device-check/index.js';
import classes from './Session.module.css';
import type { OwnMediaControls } from './use-own-media.js';

/** For those who come to watch, before the session: whether they will hear, and how much of their connection to use. */
export function SoundCheckSection({ own }: { own: OwnMediaControls }): ReactNode {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={classes.soundCheck}>
      <button
        type="button"
        className={classes.quietButton}
        aria-expanded={isOpen}
        data-testid="check-sound"
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? t('session.close-check') : t('session.sound-check')}
      </button>
      {isOpen && <SoundCheck media={own.local} />}
    </section>
  );
}
