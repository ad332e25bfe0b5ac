import { IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { mayHaveFloor, useLiveRoom } from '../stage/index.js';
import { seatIn } from './chair-steps.js';
import classes from './console.module.css';
import { SpokenMark } from './Marks.js';
import { Name, useNames } from './Name.js';
import { PlanButton } from './PlanButton.js';

/** Raised hands as they came, of seats and of the audience, with what can be done about each. */
export function HandList(): ReactNode {
  const t = useText();
  const nameOf = useNames();
  const { stage, seats, commands } = useLiveRoom();
  const { hands } = stage;
  return (
    <section className={classes.group} aria-labelledby="console-hands" data-testid="hands">
      <div className={classes.groupHead}>
        <h2 id="console-hands" tabIndex={-1}>
          {t('console.hands', { count: hands.length })}
        </h2>
        {hands.length > 1 && (
          <button type="button" className={classes.textButton} data-testid="lower-all" onClick={commands.lowerAllHands}>
            {t('console.lower-all')}
          </button>
        )}
      </div>
      {hands.length === 0 && <p className={classes.soft}>{t('console.no-hands')}</p>}
      <ol className={classes.list}>
        {hands.map(({ participantId }) => {
          const seat = seatIn(seats, participantId);
          const name = nameOf(participantId);
          return (
            <li key={participantId} className={classes.row} data-participant={participantId}>
              <p className={classes.rowName}>
                <IconHandStop size={18} aria-hidden /> <Name of={participantId} />
                {seat ? (
                  <SpokenMark seat={seat} />
                ) : (
                  <span className={classes.mark}>{t('console.of-the-audience')}</span>
                )}
              </p>
              <div className={classes.buttons}>
                {seat === undefined && (
                  <button
                    type="button"
                    className={classes.mainButton}
                    data-testid="promote"
                    disabled={stage.status !== 'live'}
                    aria-label={`${t('console.bring-on-stage')}: ${name}`}
                    onClick={() => commands.promote(participantId)}
                  >
                    {t('console.bring-on-stage')}
                  </button>
                )}
                {seat && mayHaveFloor(stage, seat) && (
                  <button
                    type="button"
                    className={classes.mainButton}
                    aria-label={`${t('console.give-floor')}: ${name}`}
                    onClick={() => commands.giveFloor(participantId)}
                  >
                    {t('console.give-floor')}
                  </button>
                )}
                {seat && <PlanButton seat={seat} />}
                <button
                  type="button"
                  className={classes.quietButton}
                  aria-label={`${t('console.lower')}: ${name}`}
                  onClick={() => commands.lowerHand(participantId)}
                >
                  {t('console.lower')}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
