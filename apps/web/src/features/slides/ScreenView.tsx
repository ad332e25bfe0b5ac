import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { type LiveRoomView, useLiveRoom, useShownWidth } from '../stage/index.js';
import classes from './slides.module.css';

/** Whether somebody shares a screen that has come, or is coming, to this page. */
export function isScreenShown({ stage: { screenId }, self, media }: LiveRoomView): boolean {
  if (screenId === null) return false;
  if (screenId === self) return media?.screen === 'on' || media?.screen === 'waiting';
  return media?.remotes.get(screenId)?.isScreenPaused === false;
}

/** The screen that is shared, as large as its place allows and never cut; who shares it reads that they do. */
export function ScreenView(): ReactNode {
  const t = useText();
  const { stage, self, seats, textOf, room, media } = useLiveRoom();
  const frame = useRef<HTMLElement>(null);
  const { screenId } = stage;
  const isOwn = screenId !== null && screenId === self;
  const onWidth = useCallback(
    (widthPx: number) => {
      if (screenId !== null && !isOwn) room?.showPicture(screenId, 'screen', widthPx);
    },
    [room, screenId, isOwn],
  );
  useShownWidth(frame, onWidth);
  if (screenId === null) return null;
  const seat = seats.find(({ participantId }) => participantId === screenId);
  const name = seat ? textOf(seat).name.text : '';
  const label = isOwn ? t('slides.screen-own') : t('slides.screen-of', { name: `\u2068${name}\u2069` });
  const track = isOwn ? null : (media?.remotes.get(screenId)?.screenTrack ?? null);
  return (
    <figure
      ref={frame}
      className={classes.view}
      aria-label={label}
      data-testid="screen-view"
      data-participant={screenId}
    >
      {track && <ScreenPicture track={track} label={label} />}
      {track === null && <p className={classes.coming}>{isOwn ? t('slides.screen-on') : t('slides.coming')}</p>}
      {!isOwn && (
        <figcaption className={classes.screenName} aria-hidden>
          {label}
        </figcaption>
      )}
    </figure>
  );
}

/** Its sound comes with the sound of the floor. */
function ScreenPicture({ track, label }: { track: MediaStreamTrack; label: string }): ReactNode {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    // Without sound it may always play; a pause in between (the track changed) is not a failure.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return <video ref={video} className={classes.screen} aria-label={label} playsInline muted autoPlay />;
}
