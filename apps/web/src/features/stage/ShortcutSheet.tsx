import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Dialog } from './Dialog.js';
import { SHORTCUTS, type Shortcut } from './shortcuts.js';
import classes from './Stage.module.css';

/** Every key of the stage that this person can use, by what they are here. */
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
      {audience.map((who) => (
        <section key={who} className={classes.keys}>
          {audience.length > 1 && <h3>{t(`stage.keys-${who}`)}</h3>}
          <dl>
            {SHORTCUTS.filter((shortcut) => shortcut.for === who).map(({ action, key }) => (
              <div key={action}>
                <dt>{t(`stage.action-${action}`)}</dt>
                <dd>
                  <kbd dir="ltr">{key}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
