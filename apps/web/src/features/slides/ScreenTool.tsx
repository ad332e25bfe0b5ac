import { IconScreenShare, IconScreenShareOff } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { refusalMessage, useLiveRoom } from '../stage/index.js';
import { canShareScreen } from './screen-capture.js';
import { isScreenShown } from './ScreenView.js';
import classes from './slides.module.css';
import { useScreenShare, type ScreenShare } from './use-screen-share.js';

/** For who has come to their seat: share a screen, or a window, with its sound. For who presides: end somebody's. */
export function ScreenTool(): ReactNode {
  const view = useLiveRoom();
  const { seat, isModerator } = view;
  const isHere = seat?.state === 'waiting' || seat?.state === 'on-stage';
  const share = useScreenShare();
  const mayShare = isHere && (seat?.role === 'speaker' || seat?.role === 'moderator');
  return (
    <>
      {mayShare && <OwnScreen share={share} />}
      {isModerator && share.othersId !== null && isScreenShown(view) && (
        <OthersScreen share={share} othersId={share.othersId} />
      )}
    </>
  );
}

function OwnScreen({ share }: { share: ScreenShare }): ReactNode {
  const t = useText();
  const [isMissing, setIsMissing] = useState(false);
  const { screen, problem } = share;
  return (
    <div className={classes.screenTool}>
      {screen === null ? (
        <button
          type="button"
          className={classes.quietButton}
          data-testid="share-screen"
          onClick={() => {
            if (canShareScreen()) void share.start();
            else setIsMissing(true);
          }}
        >
          <IconScreenShare size={20} aria-hidden />
          {t('slides.screen-share')}
        </button>
      ) : (
        <>
          <p role="status" className={classes.sharing}>
            {screen.soundTrack ? t('slides.screen-with-sound') : t('slides.screen-on')}
          </p>
          <button type="button" className={classes.mainButton} data-testid="stop-screen" onClick={share.stop}>
            <IconScreenShareOff size={20} aria-hidden />
            {t('slides.screen-stop')}
          </button>
        </>
      )}
      {isMissing && <p role="status">{t('slides.screen-missing')}</p>}
      {problem !== null && screen === null && (
        <p role="alert" className={classes.soft}>
          {problem === 'denied' || problem === 'failed' || problem === 'ended'
            ? t(`slides.screen-${problem}`)
            : t(refusalMessage(problem))}
        </p>
      )}
    </div>
  );
}

function OthersScreen({ share, othersId }: { share: ScreenShare; othersId: string }): ReactNode {
  const t = useText();
  const { seats, textOf } = useLiveRoom();
  const seat = seats.find(({ participantId }) => participantId === othersId);
  const name = seat ? textOf(seat).name.text : '';
  return (
    <button type="button" className={classes.quietButton} data-testid="stop-others-screen" onClick={share.stopOthers}>
      <IconScreenShareOff size={20} aria-hidden />
      {t('slides.screen-stop-of', { name: `\u2068${name}\u2069` })}
    </button>
  );
}
