import type { ReactNode } from 'react';
import type { StageSeat } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { mayAdmit, mayMute, mayRemove } from './moderator-actions.js';
import { keyOf } from './shortcuts.js';
import classes from './Stage.module.css';
import type { StageCommands } from './use-stage-commands.js';

/** What a moderator may do with one seat now. Accessible names carry the person, so that no two buttons sound alike. */
export function SeatControls({
  seat,
  name,
  commands,
}: {
  seat: StageSeat;
  name: string;
  commands: StageCommands;
}): ReactNode {
  const t = useText();
  const { participantId, state, isMutedByModerator } = seat;
  const admitLabel = state === 'removed' ? t('stage.admit-again') : t('stage.admit');
  const muteLabel = isMutedByModerator ? t('stage.allow-microphone') : t('stage.mute-seat');
  const removeLabel = state === 'waiting' ? t('stage.decline') : t('stage.remove');
  return (
    <div className={classes.controls}>
      {mayAdmit(seat) && (
        <button
          type="button"
          className={classes.mainButton}
          data-testid="admit"
          disabled={commands.isBusy}
          aria-label={`${admitLabel}: ${name}`}
          title={`${admitLabel} (${keyOf('admit-selected')})`}
          onClick={() => commands.admit(participantId)}
        >
          {admitLabel}
        </button>
      )}
      {mayMute(seat) && (
        <button
          type="button"
          className={classes.quietButton}
          data-testid="mute"
          disabled={commands.isBusy}
          aria-pressed={isMutedByModerator}
          aria-label={`${muteLabel}: ${name}`}
          title={`${muteLabel} (${keyOf('mute-selected')})`}
          onClick={() => commands.mute(participantId, !isMutedByModerator)}
        >
          {muteLabel}
        </button>
      )}
      {mayRemove(seat) && (
        <button
          type="button"
          className={classes.quietButton}
          data-testid="remove"
          disabled={commands.isBusy}
          aria-label={`${removeLabel}: ${name}`}
          title={`${removeLabel} (${keyOf('remove-selected')})`}
          onClick={() => commands.remove(participantId)}
        >
          {removeLabel}
        </button>
      )}
    </div>
  );
}
