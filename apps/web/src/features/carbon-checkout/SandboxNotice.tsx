import { IconFlask } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './checkout.module.css';

/** Said on every page of an order whose credits are not real: no money moves. */
export function SandboxNotice(): ReactNode {
  const t = useText();
  return (
    <aside className={classes.sandbox}>
      <IconFlask size={22} aria-hidden />
      <p>
        <strong>{t('carbon-checkout.sandbox.title')}</strong> {t('carbon-checkout.sandbox.text')}
      </p>
    </aside>
  );
}
