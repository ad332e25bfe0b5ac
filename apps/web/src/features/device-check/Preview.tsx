import { IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import type { DeviceStatus } from './local-media.js';

/** One's own camera, mirrored; in words what stands in its place. */
export function Preview({ track, status }: { track: MediaStreamTrack | null; status: DeviceStatus }): ReactNode {
  const t = useText();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = track && new MediaStream([track]);
  }, [track]);
  return (
    <div className={classes.preview} data-mantine-color-scheme="dark">
      {track ? (
        <video
          ref={video}
          className={classes.previewVideo}
          playsInline
          muted
          autoPlay
          aria-label={t('device-check.preview')}
        />
      ) : (
        <p className={classes.previewText}>
          <IconVideoOff aria-hidden size={28} />
          {status === 'asking' ? t('device-check.allow-prompt') : t('device-check.no-picture')}
        </p>
      )}
    </div>
  );
}
