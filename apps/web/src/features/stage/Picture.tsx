import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Stage.module.css';

interface PictureProps {
  track: MediaStreamTrack;
  /** One's own picture: as in a mirror, which is how people know themselves. */
  isMirrored: boolean;
  label: string;
}

/** A video track on screen. Sound never comes through here. */
export function Picture({ track, isMirrored, label }: PictureProps): ReactNode {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    // Muted video may always play; a pause in between (the track changed) is not a failure.
    element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={video}
      className={classes.video}
      data-mirrored={isMirrored || undefined}
      aria-label={label}
      playsInline
      muted
      autoPlay
      disablePictureInPicture
    />
  );
}
