import { IconSend2 } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { MAX_MESSAGE_LENGTH } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { isSendKey } from '../../ui/send-key.js';
import chatClasses from '../chat/Chat.module.css';

interface WriteFieldProps {
  label: string;
  isBusy?: boolean;
  /** What stands under the field; a problem is said aloud. */
  problem?: string | null;
  /** False keeps what was written. */
  onSend: (text: string) => boolean | Promise<boolean>;
}

/** Where a message to one person is written. */
export function WriteField({ label, isBusy = false, problem = null, onSend }: WriteFieldProps): ReactNode {
  const t = useText();
  const id = useId();
  const [text, setText] = useState('');
  const written = text.trim();
  const submit = async (event: FormEvent | KeyboardEvent): Promise<void> => {
    event.preventDefault();
    if (written === '' || isBusy) return;
    if (await onSend(written)) setText('');
  };
  return (
    <form className={chatClasses.composer} onSubmit={(event) => void submit(event)}>
      <div className={chatClasses.writing}>
        <textarea
          className={chatClasses.field}
          rows={1}
          dir="auto"
          value={text}
          maxLength={MAX_MESSAGE_LENGTH}
          aria-label={label}
          placeholder={label}
          aria-describedby={`${id}-problem`}
          data-testid="direct-input"
          enterKeyHint="send"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => isSendKey(event) && void submit(event)}
        />
        <button
          type="submit"
          className={chatClasses.send}
          disabled={written === '' || isBusy}
          aria-label={t('direct.send')}
          title={`${t('direct.send')} (Enter)`}
        >
          <IconSend2 aria-hidden className={chatClasses.sendIcon} />
        </button>
      </div>
      <p className={chatClasses.problem} id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </form>
  );
}
