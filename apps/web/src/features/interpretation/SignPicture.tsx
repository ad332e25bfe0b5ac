import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Interpretation.module.css';

/** Somebody signing. The whole picture is shown, never cut: hands speak at its edges. */
export function SignPicture({
  track,
  label,
  isMirrored = false,
}: {
  track: MediaStreamTrack;
  label: string;
  /** One's own, as in a mirror. */
  isMirrored?: boolean;
}): ReactNode {
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
      className={classes.signVideo}
      data-mirrored={isMirrored || undefined}
      aria-label={label}
      playsInline
      muted
      autoPlay
      disablePictureInPicture
    />
  );
}
