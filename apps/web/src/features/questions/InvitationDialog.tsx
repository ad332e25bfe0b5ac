import { useState, type ReactNode } from 'react';
import type { AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { MessageText, NameForm } from '../chat/index.js';
import { Dialog, RaiseHandMutation, refusalMessage, useLiveRoom, useOrders } from '../stage/index.js';
import { Problem } from './Problem.js';
import classes from './questions.module.css';
import { useBoardState, useQuestions } from './use-questions.js';

/** Whoever presides would like to hear a question on stage from who asked it: they are asked, and their answer is theirs. */
export function InvitationDialog(): ReactNode {
  const { chatProps } = useLiveRoom();
  const { questions, mine } = useQuestions(chatProps.client);
  const question = questions.find(
    ({ questionId, invitation }) => invitation?.state === 'asked' && mine.has(questionId),
  );
  return question === undefined ? null : <Invitation key={question.questionId} question={question} />;
}

function Invitation({ question }: { question: AskedQuestion }): ReactNode {
  const t = useText();
  const { session, chat, chatProps } = useLiveRoom();
  const { guestName, mayChooseName, onGuestName } = chatProps;
  const board = useBoardState(chatProps.client);
  const { orderAndWait, isBusy, problem } = useOrders();
  const [isNaming, setIsNaming] = useState(false);
  const answer = (isAccepted: boolean): Promise<boolean> =>
    board.decide({ kind: 'answer-invitation', id: question.questionId, isAccepted });
  /** A raised hand is what lets the chair bring somebody up: first the hand, then the answer. */
  const comeUp = async (displayName: string | null): Promise<void> => {
    const refused = await orderAndWait(RaiseHandMutation, { sessionId: session.id, displayName });
    if (refused === null) await answer(true);
  };
  const decline = (): void => void answer(false);
  const isWaiting = isBusy || board.isBusy;
  return (
    <Dialog title={t('questions.invitation-title')} isUnasked onClose={decline}>
      <blockquote className={classes.quote}>
        <MessageText text={question.text} />
      </blockquote>
      <p>{t('questions.invitation-text')}</p>
      <p>
        {question.author === null
          ? t('questions.invitation-anonymous')
          : !mayChooseName && chat.viewer && t('questions.invitation-as', { name: `\u2068${chat.viewer.name}\u2069` })}
      </p>
      {problem && (
        <p className={classes.problem} role="alert">
          {t(refusalMessage(problem))}
        </p>
      )}
      <Problem of={board.problem} />
      {isNaming ? (
        <NameForm
          initialName={guestName ?? ''}
          isFirst={false}
          hint={t('questions.invitation-name')}
          action={t('questions.invitation-yes')}
          onName={async (name) => {
            await onGuestName(name);
            setIsNaming(false);
            await comeUp(name);
          }}
          onCancel={() => setIsNaming(false)}
        />
      ) : (
        <div className={classes.buttons}>
          <button
            type="button"
            className={classes.mainButton}
            data-testid="invitation-yes"
            disabled={isWaiting}
            onClick={() => (mayChooseName ? setIsNaming(true) : void comeUp(null))}
          >
            {t('questions.invitation-yes')}
          </button>
          <button
            type="button"
            className={classes.quietButton}
            data-testid="invitation-no"
            disabled={isWaiting}
            onClick={decline}
          >
            {t('questions.invitation-no')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
