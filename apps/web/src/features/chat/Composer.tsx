import { IconSend2 } from '@tabler/icons-react';
import { useId, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { MAX_MESSAGE_LENGTH } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';

/** The counter appears when this much is left. */
const NEAR_END = 200;
/** What browsers report for keys that an input method takes, where `isComposing` comes too late (Safari). */
const IME_KEY_CODE = 229;

interface ComposerProps {
  draft: string;
  onDraft: (draft: string) => void;
  onSubmit: (text: string) => void;
  /** A guest's name, shown with the way to change it; `null` for everybody else. */
  writingAs: string | null;
  onRename?: () => void;
}

/** Where a message is written. Enter sends, Shift+Enter breaks the line, an input method keeps its Enter. */
export function Composer({ draft, onDraft, onSubmit, writingAs, onRename }: ComposerProps): ReactNode {
  const t = useText();
  const id = useId();
  const left = MAX_MESSAGE_LENGTH - draft.trim().length;
  const isEmpty = draft.trim() === '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty && left >= 0) onSubmit(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === IME_KEY_CODE;
    if (event.key === 'Enter' && !event.shiftKey && !isComposing) submit(event);
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      {writingAs !== null && onRename && (
        <p className={classes.writingAs}>
          <span>
            <FormattedMessage id="chat.writing-as" values={{ name: <bdi key="name">{writingAs}</bdi> }} />
          </span>
          <button type="button" className={classes.plainButton} onClick={onRename}>
            {t('chat.change-name')}
          </button>
        </p>
      )}
      <div className={classes.writing}>
        <textarea
          id={id}
          className={classes.field}
          rows={1}
          dir="auto"
          value={draft}
          data-testid="chat-input"
          aria-label={t('chat.write')}
          placeholder={t('chat.write')}
          aria-describedby={`${id}-left`}
          aria-invalid={left < 0}
          enterKeyHint="send"
          onChange={(event) => onDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className={classes.send}
          disabled={isEmpty || left < 0}
          aria-label={t('chat.send')}
          title={`${t('chat.send')} (Enter)`}
        >
          <IconSend2 aria-hidden className={classes.sendIcon} />
        </button>
      </div>
      <p className={left < 0 ? classes.problem : classes.hint} id={`${id}-left`} aria-live="polite">
        {left < 0
          ? t('chat.too-long', { count: -left })
          : left <= NEAR_END && t('chat.characters-left', { count: left })}
      </p>
    </form>
  );
}
