import { IconScreenShare, IconScreenShareOff, IconX } from '@tabler/icons-react';
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
  const label = screen === null ? t('slides.screen-share') : t('slides.screen-stop');
  const Icon = screen === null ? IconScreenShare : IconScreenShareOff;
  const press = (): void => {
    if (screen !== null) share.stop();
    else if (canShareScreen()) void share.start();
    else setIsMissing(true);
  };
  const said = screen && (screen.soundTrack ? t('slides.screen-with-sound') : t('slides.screen-on'));
  return (
    <div className={classes.tool}>
      <button
        type="button"
        className={classes.toolButton}
        data-on={screen !== null || undefined}
        data-testid={screen === null ? 'share-screen' : 'stop-screen'}
        title={label}
        aria-label={label}
        onClick={press}
      >
        <Icon size={20} aria-hidden />
        <span className={classes.toolLabel} aria-hidden>
          {label}
        </span>
      </button>
      <p role="status" className={classes.announced}>
        {said}
      </p>
      {isMissing && <Note text={t('slides.screen-missing')} />}
      {problem !== null && screen === null && (
        <Note
          key={problem}
          isAlert
          text={
            problem === 'denied' || problem === 'failed' || problem === 'ended'
              ? t(`slides.screen-${problem}`)
              : t(refusalMessage(problem))
          }
        />
      )}
    </div>
  );
}

/** Above its button, until it is put away. */
function Note({ text, isAlert = false }: { text: string; isAlert?: boolean }): ReactNode {
  const t = useText();
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen) return null;
  return (
    <div className={classes.note} role={isAlert ? 'alert' : 'status'}>
      <p>{text}</p>
      <button type="button" aria-label={t('stage.close')} title={t('stage.close')} onClick={() => setIsOpen(false)}>
        <IconX size={18} aria-hidden />
      </button>
    </div>
  );
}

function OthersScreen({ share, othersId }: { share: ScreenShare; othersId: string }): ReactNode {
  const t = useText();
  const { seats, textOf } = useLiveRoom();
  const seat = seats.find(({ participantId }) => participantId === othersId);
  const label = t('slides.screen-stop-of', { name: `\u2068${seat ? textOf(seat).name.text : ''}\u2069` });
  return (
    <button
      type="button"
      className={classes.toolButton}
      data-testid="stop-others-screen"
      title={label}
      aria-label={label}
      onClick={share.stopOthers}
    >
      <IconScreenShareOff size={20} aria-hidden />
      <span className={classes.toolLabel} aria-hidden>
        {label}
      </span>
    </button>
  );
}
