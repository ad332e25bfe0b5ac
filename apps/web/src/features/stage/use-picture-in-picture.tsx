import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useLiveRoom } from './live-room.js';
import { openOwnWindow, openVideo, pictureInPictureKind, showIn } from './picture-in-picture.js';
import { Seat } from './Stage.js';
import classes from './Stage.module.css';
import { videoSizesOf } from './video-sizes.js';

/** How wide a picture is taken for while only the browser knows how it is shown, in device pixels. */
const VIDEO_WIDTH_PX = 640;

export interface PictureInPicture {
  /** `false`: this browser cannot, or has nothing to show. */
  isOffered: boolean;
  isOpen: boolean;
  toggle: () => void;
  /** Has to be rendered by whoever offers it. */
  content: ReactNode;
}

/** Whoever stands in the middle, in a window above all others; sound goes on in the page. */
export function usePictureInPicture(): PictureInPicture {
  const { focusId, seats, media, room } = useLiveRoom();
  const kind = pictureInPictureKind();
  const [open, setOpen] = useState<Window | HTMLVideoElement | null>(null);
  const focus = seats.find(({ participantId }) => participantId === focusId);
  const track = (focusId === null ? undefined : media?.remotes.get(focusId)?.videoTrack) ?? null;
  const video = open instanceof HTMLVideoElement ? open : null;

  useEffect(() => {
    if (open === null) return;
    const forget = (): void => setOpen(null);
    const event = open instanceof HTMLVideoElement ? 'leavepictureinpicture' : 'pagehide';
    open.addEventListener(event, forget);
    return () => {
      open.removeEventListener(event, forget);
      if (open instanceof HTMLVideoElement) {
        showIn(open, null);
        if (document.pictureInPictureElement === open) void document.exitPictureInPicture().catch(() => undefined);
      } else open.close();
    };
  }, [open]);

  useEffect(() => {
    if (video) showIn(video, track);
  }, [video, track]);
  useEffect(() => {
    if (!video || focusId === null || !room) return;
    const sizes = videoSizesOf(room);
    sizes.report('window', focusId, VIDEO_WIDTH_PX);
    return () => sizes.report('window', focusId, 0);
  }, [video, focusId, room]);

  const toggle = useCallback(() => {
    if (open !== null) return setOpen(null);
    // A browser that refuses opens nothing; the page goes on as it is.
    if (kind === 'window') openOwnWindow().then(setOpen, () => undefined);
    else if (kind === 'video' && track) openVideo(track).then(setOpen, () => undefined);
  }, [open, kind, track]);

  const page = open === null || video !== null ? null : (open as Window).document;
  return {
    isOffered: kind === 'window' || (kind === 'video' && (track !== null || open !== null)),
    isOpen: open !== null,
    toggle,
    content:
      page &&
      createPortal(
        <div className={classes.ownWindow}>
          {focus && <Seat key={focus.participantId} seat={focus} place="window" />}
        </div>,
        page.body,
      ),
  };
}
