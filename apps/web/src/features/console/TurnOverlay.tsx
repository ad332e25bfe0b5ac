import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { StageState } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { nextInOrder, useLiveRoom } from '../stage/index.js';
import { ClockFace, useTurnClock } from './ClockFace.js';
import classes from './console.module.css';
import { Name } from './Name.js';
import { turnText } from './turn-clock.js';

/** Over the picture: whose turn it is and how it stands; large, with a warning, for the speaker themself; and who is next. */
export function TurnOverlay(): ReactNode {
  const t = useText();
  const { stage, self, isModerator } = useLiveRoom();
  const { floor } = stage;
  // Whoever presides has it all in the bar below.
  if (stage.status !== 'live' || (isModerator && floor?.participantId !== self)) return null;
  const next = nextInOrder(stage);
  const isNext = next !== null && next === self;
  if (floor === null)
    return next !== null && (isNext || stage.nextId !== null) ? (
      <div className={classes.turn}>
        <p className={classes.turnLine} data-testid="turn-next">
          {isNext ? t('console.you-are-next') : <NextOf participantId={next} />}
        </p>
      </div>
    ) : null;
  return (
    <div className={classes.turn} data-own={floor.participantId === self || undefined} data-testid="turn">
      {floor.participantId === self ? (
        <OwnTurn floor={floor} />
      ) : (
        <p className={classes.turnLine}>
          <span className={classes.turnName}>
            <Name of={floor.participantId} />
          </span>{' '}
          <ClockFace floor={floor} />
        </p>
      )}
      {next !== null && floor.participantId !== self && (
        <p className={classes.turnNext}>{isNext ? t('console.you-are-next') : <NextOf participantId={next} />}</p>
      )}
    </div>
  );
}

function NextOf({ participantId }: { participantId: string }): ReactNode {
  return <FormattedMessage id="console.next-is" values={{ name: <Name key="name" of={participantId} /> }} />;
}

function OwnTurn({ floor }: { floor: NonNullable<StageState['floor']> }): ReactNode {
  const t = useText();
  const { commands } = useLiveRoom();
  const clock = useTurnClock(floor);
  return (
    <div className={classes.ownTurn} data-phase={clock.phase} data-testid="own-turn">
      <p>{t(`console.own-${clock.phase}`)}</p>
      <p className={classes.bigClock} role="timer">
        <bdi dir="ltr">{turnText(clock)}</bdi>
      </p>
      <button
        type="button"
        className={classes.quietButton}
        data-testid="yield-floor"
        disabled={commands.isBusy}
        onClick={commands.yieldFloor}
      >
        {t('console.yield')}
      </button>
      {/* Said once as it happens: the numbers alone are not read out. */}
      <p className={classes.unseen} role="status">
        {clock.phase === 'warning' || clock.phase === 'over' ? t(`console.own-${clock.phase}`) : ''}
      </p>
    </div>
  );
}
