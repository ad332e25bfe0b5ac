import { IconFlask } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './projects.module.css';

/** Said wherever something of the registry that does not exist is shown: a notice, or one word where there is a notice already. */
export function DemonstrationNotice({ isShort = false }: { isShort?: boolean }): ReactNode {
  const t = useText();
  if (isShort)
    return (
      <span className={classes.demonstration}>
        <IconFlask size={16} aria-hidden />
        {t('carbon-projects.demonstration.badge')}
      </span>
    );
  return (
    <aside className={classes.notice} aria-label={t('carbon-projects.demonstration.badge')}>
      <IconFlask size={22} aria-hidden />
      <p>
        <strong>{t('carbon-projects.demonstration.title')}</strong> {t('carbon-projects.demonstration.text')}
      </p>
    </aside>
  );
}
