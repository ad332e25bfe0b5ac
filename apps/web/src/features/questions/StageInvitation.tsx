import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { refusalMessage, useLiveRoom } from '../stage/index.js';
import { PanelName } from './Names.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** The way of an asker to the stage: asked, answered, brought up. Nobody is brought there, or named, who did not say yes. */
export function StageInvitation({ question, isOffered }: { question: AskedQuestion; isOffered: boolean }): ReactNode {
  const t = useText();
  const { stage, seats, commands } = useLiveRoom();
  const { decide, isBusy, mine } = useBoard();
  const { questionId, author, invitation, text } = question;
  const askerId = invitation?.askerId ?? author?.participantId ?? null;
  const order = (kind: 'invite' | 'call-off-invitation') => (): void => void decide({ kind, id: questionId });
  // Who has a seat can be given the floor.
  if (mine.has(questionId) || seats.some(({ participantId }) => participantId === askerId)) return null;
  const hasHand = stage.hands.some(({ participantId }) => participantId === askerId);
  const isLive = stage.status === 'live';
  const name = askerId !== null && <PanelName key="name" of={askerId} />;
  if (askerId !== null && hasHand)
    return (
      <div className={classes.invitation} role="status">
        <p>{invitation && <FormattedMessage id="questions.invited-accepted" values={{ name }} />}</p>
        <button
          type="button"
          className={classes.mainButton}
          data-testid="bring-on-stage"
          disabled={!isLive || commands.isBusy}
          aria-label={`${t('questions.bring-on-stage')}: ${text}`}
          onClick={() => commands.promote(askerId)}
        >
          {t('questions.bring-on-stage')}
        </button>
        {commands.problem && (
          <p className={classes.problem} role="alert">
            {t(refusalMessage(commands.problem))}
          </p>
        )}
      </div>
    );
  const isAgain = invitation?.state === 'declined' || invitation?.state === 'accepted';
  if (invitation === undefined && !isOffered) return null;
  return (
    <div className={classes.invitation} role="status">
      {invitation && <p>{t(`questions.invited-${invitation.state === 'accepted' ? 'lowered' : invitation.state}`)}</p>}
      {(invitation === undefined || isAgain) && (
        <button
          type="button"
          className={classes.quietButton}
          data-testid="invite"
          disabled={isBusy || !isLive || stage.isLocked}
          title={stage.isLocked ? t('questions.invite-locked') : isLive ? undefined : t('questions.invite-not-live')}
          aria-label={`${t(isAgain ? 'questions.invite-again' : 'questions.invite')}: ${text}`}
          onClick={order('invite')}
        >
          {t(isAgain ? 'questions.invite-again' : 'questions.invite')}
        </button>
      )}
      {invitation && (
        <button type="button" className={classes.quietButton} disabled={isBusy} onClick={order('call-off-invitation')}>
          {t('questions.invite-call-off')}
        </button>
      )}
    </div>
  );
}
