import type { ReactNode } from 'react';
import type { StageState } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf, useLiveRoom } from '../stage/index.js';
import type { ChairStep } from './chair-steps.js';
import { ClockFace } from './ClockFace.js';
import classes from './console.module.css';
import { Name } from './Name.js';
import { NextButton } from './NextButton.js';

const STEP_S = 30;

/** Who has the floor, their clock, and what the chair does with it. */
export function TurnBar({ floor, step }: { floor: NonNullable<StageState['floor']>; step: ChairStep }): ReactNode {
  const t = useText();
  const { commands } = useLiveRoom();
  return (
    <div className={classes.step} data-calm data-testid="turn-bar">
      <p className={classes.turnOf}>
        <Name of={floor.participantId} /> <ClockFace floor={floor} />
      </p>
      <div className={classes.buttons}>
        {floor.limitMs !== null && (
          <>
            <button
              type="button"
              className={classes.quietButton}
              data-testid="shorten-turn"
              disabled={commands.isBusy}
              aria-label={t('console.shorten', { count: STEP_S })}
              title={t('console.shorten', { count: STEP_S })}
              onClick={() => commands.extend(-STEP_S)}
            >
              <bdi dir="ltr">−0:30</bdi>
            </button>
            <button
              type="button"
              className={classes.quietButton}
              data-testid="extend-turn"
              disabled={commands.isBusy}
              aria-label={t('console.extend', { count: STEP_S })}
              title={t('console.extend', { count: STEP_S })}
              onClick={() => commands.extend(STEP_S)}
            >
              <bdi dir="ltr">+0:30</bdi>
            </button>
          </>
        )}
        <button
          type="button"
          className={classes.quietButton}
          data-testid="end-turn"
          disabled={commands.isBusy}
          title={`${t('console.end-turn')} (${keyOf('end-turn')})`}
          onClick={commands.endFloor}
        >
          {t('console.end-turn')}
        </button>
        {step.kind === 'next' && <NextButton participantId={step.participantId} />}
      </div>
    </div>
  );
}
