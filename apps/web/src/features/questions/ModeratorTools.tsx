import { useId, useState, type ReactNode } from 'react';
import type { AskedQuestion, DecideQuestion } from '@app/contracts';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './questions.module.css';
import { StageInvitation } from './StageInvitation.js';
import { useBoard } from './use-questions.js';
import { WrittenAnswer } from './WrittenAnswer.js';

type Kind = 'approve' | 'dismiss' | 'restore' | 'answer-now' | 'finish-answer';
/** What is done most, by what has become of a question. */
const MAIN: Record<AskedQuestion['status'], readonly Kind[]> = {
  held: ['approve', 'dismiss'],
  open: ['answer-now'],
  answering: ['finish-answer'],
  answered: [],
  dismissed: ['restore'],
  merged: ['restore'],
};

/** What who presides can do about a question: the usual at once, the rest behind 'More'. */
export function ModeratorTools({ question }: { question: AskedQuestion }): ReactNode {
  const t = useText();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { status } = question;
  const isAsked = status === 'open' || status === 'answering' || status === 'answered';
  return (
    <>
      <div className={classes.buttons}>
        {MAIN[status].map((kind, index) => (
          <DecideButton key={kind} question={question} kind={kind} isMain={index === 0} />
        ))}
        {isAsked && (
          <button
            type="button"
            className={classes.quietButton}
            aria-expanded={isOpen}
            aria-controls={`${id}-more`}
            aria-label={`${t('questions.more')}: ${question.text}`}
            data-testid="question-more"
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('questions.more')}
          </button>
        )}
      </div>
      {isAsked && status !== 'answered' && (
        <StageInvitation question={question} isOffered={isOpen || status === 'answering'} />
      )}
      {isAsked && isOpen && (
        <div id={`${id}-more`} className={classes.more}>
          {status !== 'answered' && <AssignField question={question} />}
          <WrittenAnswer question={question} onDone={() => setIsOpen(false)} />
          <div className={classes.buttons}>
            {status === 'answered' && <DecideButton question={question} kind="answer-now" />}
            <DecideButton question={question} kind="dismiss" />
          </div>
        </div>
      )}
    </>
  );
}

interface DecideButtonProps {
  question: AskedQuestion;
  kind: Kind;
  isMain?: boolean;
}
function DecideButton({ question: { questionId, text }, kind, isMain = false }: DecideButtonProps): ReactNode {
  const t = useText();
  const { decide, isBusy } = useBoard();
  const order: DecideQuestion = { kind, id: questionId };
  const label = t(`questions.${kind}` satisfies MessageId);
  return (
    <button
      type="button"
      className={isMain ? classes.mainButton : classes.quietButton}
      aria-label={`${label}: ${text}`}
      data-testid={kind}
      disabled={isBusy}
      onClick={() => void decide(order)}
    >
      {label}
    </button>
  );
}

/** Whose it is to answer. */
function AssignField({ question: { questionId, assigneeId } }: { question: AskedQuestion }): ReactNode {
  const t = useText();
  const { seats, textOf } = useLiveRoom();
  const { decide } = useBoard();
  const panel = seats.filter(({ state }) => state !== 'removed');
  return (
    <label className={classes.field}>
      <span>{t('questions.assign')}</span>
      <select
        className={classes.input}
        value={assigneeId ?? ''}
        data-testid="assign"
        onChange={({ target }) => void decide({ kind: 'assign', id: questionId, assigneeId: target.value || null })}
      >
        <option value="">{t('questions.assign-nobody')}</option>
        {panel.map((seat) => {
          const { name } = textOf(seat);
          return (
            <option key={seat.participantId} value={seat.participantId} lang={name.language}>
              {name.text}
            </option>
          );
        })}
      </select>
    </label>
  );
}
