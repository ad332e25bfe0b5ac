import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './moderation.module.css';
import { QUEUE_KEYS } from './queue-keys.js';

/** What each key does while the focus is in the queue. */
export function KeyHelp(): ReactNode {
  const t = useText();
  return (
    <div className={classes.help} data-testid="moderation-keys">
      <p>{t('moderation.keys-text')}</p>
      <dl>
        {QUEUE_KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd className={classes.key}>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`moderation.key-${does}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
