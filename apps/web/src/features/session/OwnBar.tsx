import { useEffect, type ReactNode } from 'react';
import type { StageSeat } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { DeviceCheck } from '../device-check/index.js';
import { Dialog, refusalMessage, SpeakerBar, speakerSituation, useLiveRoom } from '../stage/index.js';
import classes from './Session.module.css';

/** Somebody's own seat: their controls, and the device check before they come up. */
export function OwnBar(): ReactNode {
  const { seat, chat, own } = useLiveRoom();
  if (!seat || !chat.viewer?.rights.includes('publish')) return null;
  return seat.role === 'guest' && !own.hasConsented ? null : <SeatBar seat={seat} />;
}

function SeatBar({ seat }: { seat: StageSeat }): ReactNode {
  const t = useText();
  const { isOnAir, own, media, commands } = useLiveRoom();
  const isModerator = seat.role === 'moderator';
  const isSeated = seat.state === 'waiting' || seat.state === 'on-stage';
  const { isChecking, setIsChecking } = own;
  useEffect(() => {
    // Asked and answered: from here on the seat holds the devices.
    if (isSeated) setIsChecking(false);
  }, [isSeated, setIsChecking]);

  const askLabel = isModerator ? t('session.check-come-up') : t('session.check-ask');
  return (
    <>
      <SpeakerBar
        situation={speakerSituation(seat, isOnAir)}
        isMutedByModerator={seat.isMutedByModerator}
        isModerator={isModerator}
        devices={own.devices}
        isBusy={commands.isBusy}
        isElsewhere={media?.microphone === 'elsewhere' || media?.camera === 'elsewhere'}
        onComeUp={() => setIsChecking(true)}
        onLeave={seat.role === 'guest' ? commands.leaveGuestSeat : commands.leaveSeat}
        onToggleMicrophone={own.toggleMicrophone}
        onToggleCamera={own.toggleCamera}
        onTakeOver={own.takeOver}
        onDevices={() => setIsChecking(true)}
      />
      {isChecking && (
        <Dialog title={t('session.check-title')} onClose={() => setIsChecking(false)}>
          <DeviceCheck
            media={own.local}
            action={
              isSeated ? undefined : (
                <div className={classes.dialogActions}>
                  {commands.problem && (
                    <p className={classes.problem} role="alert">
                      {t(refusalMessage(commands.problem))}
                    </p>
                  )}
                  <button
                    type="button"
                    className={classes.mainButton}
                    data-testid="ask-for-seat"
                    disabled={commands.isBusy}
                    onClick={commands.requestSeat}
                  >
                    {commands.isBusy ? t('session.asking') : askLabel}
                  </button>
                </div>
              )
            }
          />
        </Dialog>
      )}
      {commands.problem && !isChecking && !isModerator && (
        <p className={classes.problem} role="alert">
          {t(refusalMessage(commands.problem))}
        </p>
      )}
    </>
  );
}
