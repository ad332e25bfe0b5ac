import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { countdownLeft, keyOf, refusalMessage, useLiveRoom } from '../stage/index.js';
import { chairStep, seatIn, type ChairStep } from './chair-steps.js';
import classes from './console.module.css';
import { Name } from './Name.js';
import { NextButton } from './NextButton.js';
import { StartControls } from './StartControls.js';
import { TurnBar } from './TurnBar.js';
import { useServerNow } from './use-server-now.js';

/** For whoever presides, below the picture: the turn that runs, and the one step that is due. Refusals are said here too. */
export function ChairBar(): ReactNode {
  const t = useText();
  const { stage, seats, commands, isModerator, serverNow } = useLiveRoom();
  const isCounting = countdownLeft(stage, serverNow()) !== null;
  if (!isModerator) return null;
  const step = chairStep(stage, seats);
  return (
    <section className={classes.chairBar} aria-label={t('console.title')} data-testid="moderator-bar">
      {commands.problem && (
        <p className={classes.problem} role="alert" data-testid="command-problem">
          {t(refusalMessage(commands.problem))}
        </p>
      )}
      {isCounting && <CountdownStep />}
      {stage.floor && <TurnBar floor={stage.floor} step={step} />}
      <NextStep step={step} isInTurnBar={stage.floor !== null} />
      {stage.status === 'waiting' && (
        <div className={classes.step}>
          <p>{t('console.audience-waits')}</p>
          <StartControls commands={commands} />
        </div>
      )}
    </section>
  );
}

/** The beginning is under way: how long the audience still waits, and the way back. */
function CountdownStep(): ReactNode {
  const t = useText();
  const { stage, commands, serverNow } = useLiveRoom();
  const leftMs = countdownLeft(stage, useServerNow(serverNow, 200, true));
  if (leftMs === null) return null;
  return (
    <div className={classes.step} data-live>
      <p>{t('console.on-air-in', { count: Math.ceil(leftMs / 1_000) })}</p>
      <button
        type="button"
        className={classes.quietButton}
        data-testid="call-off-start"
        disabled={commands.isBusy}
        onClick={commands.callOffStart}
      >
        {t('console.call-off')}
      </button>
    </div>
  );
}

/** `isInTurnBar`: while somebody has the floor, calling the next speaker stands beside their clock. */
function NextStep({ step, isInTurnBar }: { step: ChairStep; isInTurnBar: boolean }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { commands, seats } = useLiveRoom();
  switch (step.kind) {
    case 'admit': {
      const { seat, waiting } = step;
      return (
        <div className={classes.step}>
          <p>
            <FormattedMessage
              id="console.waits-backstage"
              values={{ name: <Name key="name" of={seat.participantId} /> }}
            />
          </p>
          <div className={classes.buttons}>
            {waiting.length > 1 && (
              <button
                type="button"
                className={classes.quietButton}
                data-testid="admit-all"
                disabled={commands.isBusy}
                onClick={() => waiting.forEach(({ participantId }) => commands.admit(participantId))}
              >
                {t('console.admit-all', { count: waiting.length })}
              </button>
            )}
            <button
              type="button"
              className={classes.mainButton}
              data-testid="admit-next"
              disabled={commands.isBusy}
              title={`${t('console.let-on-stage')} (${keyOf('admit-next')})`}
              onClick={() => commands.admit(seat.participantId)}
            >
              {t('console.let-on-stage')}
            </button>
          </div>
        </div>
      );
    }
    case 'release':
      return (
        <div className={classes.step} data-testid="waits-for-booths">
          <p role="status">
            <FormattedMessage
              id="console.waits-for-booths"
              values={{
                name: <Name key="name" of={step.participantId} />,
                languages: formats.list(step.behind.map((language) => formats.language(language))),
              }}
            />
          </p>
          <button
            type="button"
            className={classes.quietButton}
            data-testid="release-now"
            disabled={commands.isBusy}
            onClick={() => commands.next(step.participantId, true)}
          >
            {t('console.release-now')}
          </button>
        </div>
      );
    case 'next':
      return isInTurnBar ? null : (
        <div className={classes.step} data-calm>
          <p>
            <FormattedMessage id="console.next-is" values={{ name: <Name key="name" of={step.participantId} /> }} />
          </p>
          <NextButton participantId={step.participantId} />
        </div>
      );
    case 'hand': {
      const { participantId } = step;
      const seat = seatIn(seats, participantId);
      return (
        <div className={classes.step}>
          <p>
            <FormattedMessage id="console.hand-of" values={{ name: <Name key="name" of={participantId} /> }} />
          </p>
          <button
            type="button"
            className={classes.mainButton}
            data-testid="answer-hand"
            disabled={commands.isBusy}
            onClick={() => (seat ? commands.giveFloor(participantId) : commands.promote(participantId))}
          >
            {seat ? t('console.give-floor') : t('console.bring-on-stage')}
          </button>
        </div>
      );
    }
    case 'start':
    case 'none':
      return null;
  }
}
