import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { DeviceCheck } from '../device-check/index.js';
import { Dialog, refusalMessage, useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';

/** What the chair asks of this very person: to switch the microphone on, or to come up from the audience. */
export function Requests(): ReactNode {
  const { seat, own } = useLiveRoom();
  if (seat === undefined) return null;
  if (seat.role === 'guest' && !own.hasConsented) return <CalledUp />;
  return seat.isAskedToUnmute && seat.state === 'on-stage' ? <UnmuteRequest /> : null;
}

/** Nobody switches on somebody else's microphone: they are asked, and their answer is theirs. */
function UnmuteRequest(): ReactNode {
  const t = useText();
  const { own, commands } = useLiveRoom();
  const isOn = own.devices.microphone === 'on';
  return (
    <Dialog title={t('console.unmute-title')} isUnasked onClose={commands.answerUnmute}>
      <p>{isOn ? t('console.unmute-is-on') : t('console.unmute-text')}</p>
      <div className={classes.answers}>
        <button
          type="button"
          className={classes.mainButton}
          data-testid="unmute-yes"
          onClick={() => {
            if (!isOn) own.toggleMicrophone();
            commands.answerUnmute();
          }}
        >
          {isOn ? t('console.understood') : t('console.unmute-yes')}
        </button>
        {!isOn && (
          <button type="button" className={classes.quietButton} data-testid="unmute-no" onClick={commands.answerUnmute}>
            {t('console.not-now')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

/** A guest from the audience sees and hears themself first; nothing is sent before they say so. */
function CalledUp(): ReactNode {
  const t = useText();
  const { own, commands } = useLiveRoom();
  const [isLeaving, setIsLeaving] = useState(false);
  const decline = (): void => {
    setIsLeaving(true);
    commands.leaveGuestSeat();
  };
  return (
    <Dialog title={t('console.called-up-title')} isUnasked onClose={decline}>
      <p className={classes.dialogText}>{t('console.called-up-text')}</p>
      <DeviceCheck
        media={own.local}
        action={
          <div className={classes.answers}>
            {commands.problem && (
              <p className={classes.problem} role="alert">
                {t(refusalMessage(commands.problem))}
              </p>
            )}
            <button
              type="button"
              className={classes.mainButton}
              data-testid="consent"
              disabled={isLeaving && commands.isBusy}
              onClick={own.consent}
            >
              {t('console.called-up-yes')}
            </button>
            <button
              type="button"
              className={classes.quietButton}
              data-testid="decline"
              disabled={commands.isBusy}
              onClick={decline}
            >
              {t('console.called-up-no')}
            </button>
          </div>
        }
      />
    </Dialog>
  );
}
