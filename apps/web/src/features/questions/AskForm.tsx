import { useId, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { QUESTION_LIMITS } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { isSendKey } from '../../ui/send-key.js';
import { NameForm } from '../chat/index.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** The counter appears when this much is left. */
const NEAR_END = 100;

/** Where a question is written; a guest who does not stay unnamed gives a name first. */
export function AskForm({ mayBeAnonymous, isRead }: { mayBeAnonymous: boolean; isRead: boolean }): ReactNode {
  const t = useText();
  const id = useId();
  const { chatProps } = useLiveRoom();
  const { guestName, mayChooseName, onGuestName } = chatProps;
  const { client } = useBoard();
  const [text, setText] = useState('');
  const [wantsNoName, setWantsNoName] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const isAnonymous = mayBeAnonymous && wantsNoName;
  const left = QUESTION_LIMITS.text - text.trim().length;
  const isReady = text.trim() !== '' && left >= 0;

  const ask = (): void => {
    client.ask(text, isAnonymous);
    setText('');
    setIsNaming(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    if (mayChooseName && guestName === null && !isAnonymous) setIsNaming(true);
    else ask();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (isSendKey(event)) submit(event);
  };
  if (isNaming)
    return (
      <NameForm
        initialName=""
        isFirst
        hint={t('questions.name-hint')}
        action={t('questions.name-and-ask')}
        onName={async (name) => {
          await onGuestName(name);
          ask();
        }}
        onCancel={() => setIsNaming(false)}
      />
    );
  return (
    <form className={classes.ask} onSubmit={submit}>
      <div className={classes.askLine}>
        <textarea
          className={classes.input}
          rows={1}
          dir="auto"
          value={text}
          aria-label={t('questions.ask-label')}
          placeholder={t('questions.ask-label')}
          aria-describedby={`${id}-hint`}
          aria-invalid={left < 0}
          enterKeyHint="send"
          data-testid="question-input"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className={classes.send} disabled={!isReady} data-testid="ask">
          {t('questions.ask')}
        </button>
      </div>
      {mayBeAnonymous && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={wantsNoName}
            data-testid="ask-anonymous"
            onChange={(event) => setWantsNoName(event.target.checked)}
          />
          <span>{t('questions.ask-anonymous')}</span>
        </label>
      )}
      <p className={classes.hint} id={`${id}-hint`} aria-live="polite" data-bad={left < 0 || undefined}>
        {left < 0
          ? t('questions.too-long', { count: -left })
          : left <= NEAR_END
            ? t('questions.left', { count: left })
            : isRead && t('questions.read-first')}
      </p>
    </form>
  );
}
