import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../app/i18n/use-text.js';
import classes from './ui.module.css';

/** The shape of a page that is on its way. It appears after a moment, says so after a second, and says that it is slow after five. */
export function PageSkeleton(): ReactNode {
  const t = useText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timers = [1, 5].map((after) => setTimeout(() => setSeconds(after), after * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className={classes.skeleton}>
      <div className={classes.bone} style={{ inlineSize: '30%', blockSize: '1rem' }} />
      <div className={classes.bone} style={{ inlineSize: '80%', blockSize: '2.4rem' }} />
      <div className={classes.bone} style={{ inlineSize: '55%', blockSize: '1.2rem' }} />
      <div className={classes.bone} style={{ blockSize: '9rem', marginBlockStart: '1.5rem' }} />
      <p role="status" className={classes.emptyText}>
        {seconds >= 5 ? t('ui.loading.slow') : seconds >= 1 ? t('ui.loading.text') : ''}
      </p>
    </div>
  );
}
