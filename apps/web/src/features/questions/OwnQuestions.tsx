import type { ReactNode } from 'react';
import type { AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { MessageText } from '../chat/index.js';
import { Problem } from './Problem.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** The reader's own that nobody else sees: on their way, waiting to be read, not taken up, merged. */
export function OwnQuestions({ questions }: { questions: readonly AskedQuestion[] }): ReactNode {
  const t = useText();
  const { outbox, client, decide, isBusy, questions: all } = useBoard();
  if (outbox.length === 0 && questions.length === 0) return null;
  const merged = (into: string | null): string | undefined => all.find(({ questionId }) => questionId === into)?.text;
  return (
    <section className={classes.part} data-testid="own-questions">
      <h2>{t('questions.part-own')}</h2>
      <ol className={classes.list}>
        {questions.map(({ questionId, status, text, mergedIntoId }) => (
          <li key={questionId} className={classes.own} data-status={status}>
            <MessageText text={text} />
            <p className={classes.meta}>
              {t(
                status === 'held'
                  ? 'questions.own-held'
                  : status === 'merged'
                    ? 'questions.own-merged'
                    : 'questions.own-dismissed',
              )}
            </p>
            {mergedIntoId !== null && (
              <blockquote dir="auto" className={classes.mergedInto}>
                {merged(mergedIntoId)}
              </blockquote>
            )}
            {status === 'held' && (
              <button
                type="button"
                className={classes.quietButton}
                disabled={isBusy}
                aria-label={`${t('questions.withdraw')}: ${text}`}
                onClick={() => void decide({ kind: 'withdraw', id: questionId })}
              >
                {t('questions.withdraw')}
              </button>
            )}
          </li>
        ))}
        {outbox.map(({ clientMessageId, text, status, refusal }) => (
          <li key={clientMessageId} className={classes.own} data-status={status}>
            <MessageText text={text} />
            {status === 'pending' && <p className={classes.meta}>{t('questions.sending')}</p>}
            {status === 'failed' && (
              <>
                <Problem of={refusal ?? 'network'} />
                <div className={classes.buttons}>
                  <button type="button" className={classes.quietButton} onClick={() => client.resend(clientMessageId)}>
                    {t('questions.send-again')}
                  </button>
                  <button type="button" className={classes.quietButton} onClick={() => client.discard(clientMessageId)}>
                    {t('questions.discard')}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
