import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { ActionNotice } from './ActionNotice.js';
import { NOTE_LENGTH } from './draft-form.js';
import { CommentInitiative } from './talk.queries.js';
import { useAction } from './use-action.js';
import classes from './initiative-drafting.module.css';

interface CommentFormProps {
  initiativeId: string;
  /** `null`: about the whole text. */
  articleId: string | null;
  onDone: () => void;
  onCancel: () => void;
}

/** Says something to an article or to the whole text. */
export function CommentForm({ initiativeId, articleId, onDone, onCancel }: CommentFormProps): ReactNode {
  const t = useText();
  const action = useAction();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [, comment] = useMutation(CommentInitiative);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (text.trim() === '') return;
    const isDone = await action.run(async () => {
      const { data, error } = await comment({ id: initiativeId, articleId, text });
      return { answer: data?.commentInitiative, error };
    });
    if (isDone) onDone();
  };
  return (
    <form className={classes.answer} noValidate onSubmit={(event) => void submit(event)}>
      <Textarea
        ref={field}
        label={t('initiative-drafting.comment-text')}
        rows={3}
        dir="auto"
        maxLength={NOTE_LENGTH}
        value={text}
        error={isTried && text.trim() === '' ? t('initiative-drafting.problem.empty') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ActionNotice action={action} />
      <div className={classes.buttons}>
        <Button type="submit" loading={action.isBusy}>
          {t('initiative-drafting.comment-send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('initiative-drafting.cancel')}
        </Button>
      </div>
    </form>
  );
}
