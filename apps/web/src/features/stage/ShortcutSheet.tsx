import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Dialog } from './Dialog.js';
import { SHORTCUTS, type Shortcut } from './shortcuts.js';
import classes from './Stage.module.css';

/** Every key of the stage that this person can use. */
export function ShortcutSheet({
  audience,
  onClose,
}: {
  audience: readonly Shortcut['for'][];
  onClose: () => void;
}): ReactNode {
  const t = useText();
  return (
    <Dialog title={t('stage.keys')} onClose={onClose}>
      <dl className={classes.keys}>
        {SHORTCUTS.filter((shortcut) => audience.includes(shortcut.for)).map(({ action, key }) => (
          <div key={action}>
            <dt>{t(`stage.action-${action}`)}</dt>
            <dd>
              <kbd dir="ltr">{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
