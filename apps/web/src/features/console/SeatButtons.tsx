import { IconDots, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StageSeat } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import {
  keyOf,
  mayAdmit,
  mayHaveFloor,
  mayMute,
  mayPreside,
  mayRemove,
  maySendBack,
  useLiveRoom,
} from '../stage/index.js';
import classes from './console.module.css';
import { useNames } from './Name.js';

/* Accessible names carry the person, so that no two buttons of the console sound alike. */

/** What is most often done with a seat in its state: let up, give or take the floor. */
export function MainSeatButton({ seat }: { seat: StageSeat }): ReactNode {
  const t = useText();
  const name = useNames()(seat.participantId);
  const { stage, commands } = useLiveRoom();
  const { participantId, state } = seat;
  if (mayAdmit(seat)) {
    const label = state === 'removed' ? t('stage.admit-again') : t('stage.admit');
    return (
      <button
        type="button"
        className={classes.mainButton}
        data-testid="admit"
        aria-label={`${label}: ${name}`}
        title={`${label} (${keyOf('admit-selected')})`}
        onClick={() => commands.admit(participantId)}
      >
        {label}
      </button>
    );
  }
  if (stage.floor?.participantId === participantId)
    return (
      <button
        type="button"
        className={classes.quietButton}
        aria-label={`${t('console.end-turn')}: ${name}`}
        onClick={commands.endFloor}
      >
        {t('console.end-turn')}
      </button>
    );
  if (!mayHaveFloor(stage, seat)) return null;
  return (
    <button
      type="button"
      className={classes.quietButton}
      data-testid="give-floor"
      aria-label={`${t('console.give-floor')}: ${name}`}
      title={`${t('console.give-floor')} (${keyOf('give-floor')})`}
      onClick={() => commands.giveFloor(participantId)}
    >
      {t('console.give-floor')}
    </button>
  );
}

export function MuteButton({ seat }: { seat: StageSeat }): ReactNode {
  const t = useText();
  const name = useNames()(seat.participantId);
  const { commands } = useLiveRoom();
  const { participantId, isMutedByModerator } = seat;
  if (!mayMute(seat)) return null;
  const label = isMutedByModerator ? t('stage.allow-microphone') : t('stage.mute-seat');
  return (
    <button
      type="button"
      className={classes.iconButton}
      data-on={isMutedByModerator || undefined}
      data-testid="mute"
      aria-pressed={isMutedByModerator}
      aria-label={`${label}: ${name}`}
      title={`${label} (${keyOf('mute-selected')})`}
      onClick={() => commands.mute(participantId, !isMutedByModerator)}
    >
      {isMutedByModerator ? <IconMicrophoneOff size={20} aria-hidden /> : <IconMicrophone size={20} aria-hidden />}
    </button>
  );
}

/** What is done with a seat now and then. */
export function SeatMenu({ seat }: { seat: StageSeat }): ReactNode {
  const t = useText();
  const name = useNames()(seat.participantId);
  const { stage, commands } = useLiveRoom();
  const { participantId, role, state } = seat;
  if (!mayRemove(seat)) return null;
  const isLit = stage.spotlightId === participantId;
  return (
    <PopoverMenu
      variant="compact"
      label={<span className={classes.unseen}>{t('console.more')}</span>}
      icon={<IconDots size={20} aria-hidden />}
      accessibleLabel={`${t('console.more')}: ${name}`}
    >
      {mayMute(seat) && (
        <>
          <MenuItem testId="ask-to-unmute" onChoose={() => commands.askToUnmute(participantId)}>
            {t('console.ask-to-unmute')}
          </MenuItem>
          <MenuItem testId="spotlight" onChoose={() => commands.spotlight(isLit ? null : participantId)}>
            {isLit ? t('console.spotlight-off') : t('console.spotlight')}
          </MenuItem>
        </>
      )}
      {maySendBack(seat) && (
        <MenuItem testId="send-back" onChoose={() => commands.sendBack(participantId)}>
          {role === 'guest' ? t('console.to-audience') : t('console.send-backstage')}
        </MenuItem>
      )}
      {mayPreside(stage, seat) && (
        <MenuItem testId="hand-over" onChoose={() => commands.handOver(participantId)}>
          {t('console.hand-over')}
        </MenuItem>
      )}
      {role !== 'guest' && (
        <MenuItem testId="remove" onChoose={() => commands.remove(participantId)}>
          {state === 'waiting' ? t('stage.decline') : t('stage.remove')}
        </MenuItem>
      )}
    </PopoverMenu>
  );
}

function MenuItem({
  testId,
  onChoose,
  children,
}: {
  testId: string;
  onChoose: () => void;
  children: ReactNode;
}): ReactNode {
  return (
    <li>
      <button type="button" data-closes data-testid={testId} onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}
