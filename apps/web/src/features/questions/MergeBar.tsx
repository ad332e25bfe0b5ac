import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** Two questions that say the same: which one stays. Their votes count together. */
export function MergeBar({
  questions,
  onDone,
}: {
  questions: readonly AskedQuestion[];
  onDone: () => void;
}): ReactNode {
  const t = useText();
  const id = useId();
  const { decide, isBusy } = useBoard();
  const [wished, setWished] = useState<string | null>(null);
  const kept = questions.find(({ questionId }) => questionId === wished) ?? mostWanted(questions);
  const gone = questions.find((question) => question !== kept);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (kept === undefined || gone === undefined) return;
    if (await decide({ kind: 'merge', id: gone.questionId, intoId: kept.questionId })) onDone();
  };
  return (
    <form className={classes.merge} data-testid="merge-bar" onSubmit={(event) => void submit(event)}>
      {questions.length < 2 ? (
        <p role="status">{t('questions.merge-choose', { count: 2 - questions.length })}</p>
      ) : (
        <fieldset>
          <legend>{t('questions.merge-keep')}</legend>
          {questions.map((question) => (
            <label key={question.questionId} className={classes.keep}>
              <input
                type="radio"
                name={id}
                checked={question === kept}
                onChange={() => setWished(question.questionId)}
              />
              <span dir="auto">{question.text}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className={classes.buttons}>
        <button type="submit" className={classes.mainButton} disabled={isBusy || gone === undefined}>
          {t('questions.merge-do')}
        </button>
        <button type="button" className={classes.quietButton} onClick={onDone}>
          {t('questions.cancel')}
        </button>
      </div>
    </form>
  );
}

const mostWanted = (questions: readonly AskedQuestion[]): AskedQuestion | undefined =>
  questions.toSorted((a, b) => b.votes - a.votes)[0];
