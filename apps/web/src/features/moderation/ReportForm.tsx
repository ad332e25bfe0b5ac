import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { MODERATION_LIMITS, REPORT_REASONS, type ReportReason } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import type { ChatClient, ModerationProblem } from '../../clients/chat/index.js';
import classes from './moderation.module.css';
import { refusalWords } from './refusal-words.js';
import { moderationOf } from './use-moderation.js';

interface ReportFormProps {
  chat: ChatClient;
  /** Of the message. */
  seq: number;
  onClose: () => void;
}

/** Tells who moderates that something is wrong with a message, and why. Escape calls it off. */
export function ReportForm({ chat, seq, onClose }: ReportFormProps): ReactNode {
  const t = useText();
  const id = useId();
  const [reason, setReason] = useState<ReportReason>('spam');
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<ModerationProblem | 'reported' | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setOutcome((await moderationOf(chat).report(seq, reason, note.trim())) ?? 'reported');
  };
  if (outcome === 'reported')
    return (
      <div className={classes.form}>
        <p role="status">{t('moderation.reported')}</p>
        <button type="button" className={classes.button} onClick={onClose}>
          {t('moderation.close')}
        </button>
      </div>
    );
  return (
    <form
      className={classes.form}
      data-testid="report-form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <fieldset>
        <legend>{t('moderation.report-why')}</legend>
        {REPORT_REASONS.map((each) => (
          <label key={each} className={classes.choice}>
            <input
              type="radio"
              name={`${id}-reason`}
              checked={reason === each}
              autoFocus={reason === each}
              onChange={() => setReason(each)}
            />
            {t(`moderation.report-${each}`)}
          </label>
        ))}
      </fieldset>
      <label className={classes.noteField}>
        <span>{t('moderation.report-note')}</span>
        <textarea
          className={classes.field}
          rows={2}
          dir="auto"
          maxLength={MODERATION_LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {outcome !== null && (
        <p className={classes.problem} role="alert">
          {t(refusalWords(outcome))}
        </p>
      )}
      <div className={classes.buttons}>
        <button type="submit" className={classes.mainButton}>
          {t('moderation.report')}
        </button>
        <button type="button" className={classes.button} onClick={onClose}>
          {t('moderation.cancel')}
        </button>
      </div>
    </form>
  );
}
