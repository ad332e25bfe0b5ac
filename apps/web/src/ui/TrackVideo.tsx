import { useEffect, useRef, type ReactNode } from 'react';

interface TrackVideoProps {
  track: MediaStreamTrack;
  label: string;
  className: string | undefined;
  /** One's own picture: as in a mirror, which is how people know themselves. */
  isMirrored?: boolean;
}

/** A video track on screen. Sound never comes through here. */
export function TrackVideo({ track, label, className, isMirrored = false }: TrackVideoProps): ReactNode {
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
      className={className}
      data-mirrored={isMirrored || undefined}
      aria-label={label}
      playsInline
      muted
      autoPlay
      disablePictureInPicture
    />
  );
}
