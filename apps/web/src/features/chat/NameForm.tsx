import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { cleanDisplayName, MAX_DISPLAY_NAME } from '../../clients/chat/display-name.js';

interface NameFormProps {
  initialName: string;
  isFirst: boolean;
  /** What the name is for and what giving it does, where that is something else than writing. */
  hint?: string;
  action?: string;
  onName: (name: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks a guest for the name that stands beside their messages. */
export function NameForm({ initialName, isFirst, hint, action, onName, onCancel }: NameFormProps): ReactNode {
  const t = useText();
  const id = useId();
  const [entered, setEntered] = useState(initialName);
  const [isEmpty, setIsEmpty] = useState(false);
  const [isSaving, setIsSaving] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = cleanDisplayName(entered);
    if (name === null) return setIsEmpty(true);
    setIsSaving(true);
    await onName(name);
  };
  return (
    <form className={classes.nameForm} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t('chat.your-name')}</label>
      <p className={classes.hint} id={`${id}-hint`}>
        {hint ?? (isFirst ? t('chat.name-hint-first') : t('chat.name-hint'))}
      </p>
      <input
        id={id}
        className={classes.field}
        dir="auto"
        autoFocus
        autoComplete="name"
        maxLength={MAX_DISPLAY_NAME}
        value={entered}
        aria-describedby={`${id}-hint ${id}-problem`}
        aria-invalid={isEmpty}
        onChange={(event) => {
          setEntered(event.target.value);
          setIsEmpty(false);
        }}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <p className={classes.problem} id={`${id}-problem`} role="alert">
        {isEmpty && t('chat.name-empty')}
      </p>
      <div className={classes.actions}>
        <button type="submit" className={classes.send} disabled={isSaving}>
          {isSaving ? t('chat.name-saving') : (action ?? (isFirst ? t('chat.name-and-send') : t('chat.name-save')))}
        </button>
        <button type="button" className={classes.plainButton} onClick={onCancel}>
          {t('chat.cancel')}
        </button>
      </div>
    </form>
  );
}
