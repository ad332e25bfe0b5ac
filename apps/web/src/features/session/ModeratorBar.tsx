import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf, refusalMessage, useLiveRoom } from '../stage/index.js';
import classes from './Session.module.css';

/** The moderator's next step, one at a time: begin, or let the next waiting speaker up. Refusals are said here too. */
export function ModeratorBar(): ReactNode {
  const t = useText();
  const { stage, seats, commands, textOf, isModerator } = useLiveRoom();
  if (!isModerator) return null;
  const waiting = seats.find((seat) => seat.state === 'waiting');
  const name = waiting && textOf(waiting).name;
  return (
    <div className={classes.moderatorBar} data-testid="moderator-bar">
      {commands.problem && (
        <p className={classes.problem} role="alert" data-testid="command-problem">
          {t(refusalMessage(commands.problem))}
        </p>
      )}
      {waiting && name && (
        <div className={classes.nextStep}>
          <p>
            <FormattedMessage
              id="session.asks-to-come-up"
              values={{
                name: (
                  <bdi key="name" lang={name.language}>
                    {name.text}
                  </bdi>
                ),
              }}
            />
          </p>
          <button
            type="button"
            className={classes.mainButton}
            data-testid="admit-next"
            disabled={commands.isBusy}
            title={`${t('session.let-on-stage')} (${keyOf('admit-next')})`}
            onClick={() => commands.admit(waiting.participantId)}
          >
            {t('session.let-on-stage')}
          </button>
        </div>
      )}
      {stage.status === 'waiting' && (
        <div className={classes.nextStep}>
          <p>{t('session.not-begun')}</p>
          <button
            type="button"
            className={classes.mainButton}
            data-testid="start-session"
            disabled={commands.isBusy}
            title={`${t('session.start')} (${keyOf('start-session')})`}
            onClick={commands.start}
          >
            {t('session.start')}
          </button>
        </div>
      )}
    </div>
  );
}
