import { useState, type FormEvent, type ReactNode } from 'react';
import { QUESTION_LIMITS, type AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** Where an answer is written, or corrected. */
export function WrittenAnswer({ question, onDone }: { question: AskedQuestion; onDone?: () => void }): ReactNode {
  const t = useText();
  const { decide, isBusy } = useBoard();
  const [text, setText] = useState(question.answer ?? '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isDone = await decide({ kind: 'answer-in-writing', id: question.questionId, answer: text });
    if (isDone) onDone?.();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label className={classes.field}>
        <span>{t('questions.answer-in-writing')}</span>
        <textarea
          className={classes.input}
          rows={2}
          dir="auto"
          value={text}
          maxLength={QUESTION_LIMITS.answer}
          data-testid="answer-text"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className={classes.buttons}>
        <button
          type="submit"
          className={classes.quietButton}
          data-testid="publish-answer"
          disabled={isBusy || text.trim() === '' || text === question.answer}
        >
          {t('questions.publish-answer')}
        </button>
      </div>
    </form>
  );
}
