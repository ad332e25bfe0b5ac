import { IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Stage.module.css';

interface DialogProps {
  title: string;
  /** It opens by itself, maybe while somebody types: the focus then starts on its title, so that no key answers it unread. */
  isUnasked?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the stage: the browser keeps the focus in it, Escape and the cross close it. */
export function Dialog({ title, isUnasked = false, onClose, children }: DialogProps): ReactNode {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onCancel={onClose}>
      <div className={classes.dialogHead}>
        <h2 id={id} {...(isUnasked && { ref: startHere, tabIndex: -1 })}>
          {title}
        </h2>
        <button
          type="button"
          className={classes.iconButton}
          aria-label={t('stage.close')}
          title={t('stage.close')}
          onClick={onClose}
        >
          <IconX size={20} aria-hidden />
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** React keeps the attribute to itself; the browser looks for it when a dialog opens. */
const startHere = (element: HTMLElement | null): void => element?.setAttribute('autofocus', '');
