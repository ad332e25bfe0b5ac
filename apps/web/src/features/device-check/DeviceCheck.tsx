import { useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import { DevicePicker } from './DevicePicker.js';
import { LevelMeter } from './LevelMeter.js';
import type { LocalMedia } from './local-media.js';
import { LowBandwidthChoice } from './LowBandwidthChoice.js';
import { NetworkCheck } from './NetworkCheck.js';
import { PermissionHelp } from './PermissionHelp.js';
import { Preview } from './Preview.js';
import { ToneButton } from './ToneButton.js';
import { useNetworkCheck, type NetworkCheckControl } from './use-network-check.js';

interface DeviceCheckProps {
  media: LocalMedia;
  /** Of who wants the result of the network's check; without it that is made when somebody presses for it. */
  network?: NetworkCheckControl;
  /** What comes after the check, if anything: a button of the page that shows it. */
  action?: ReactNode;
}

/** See and hear oneself before others do; choose devices; learn how to undo a refused permission. Nothing here is required. Who shows it opens and closes `media`. */
export function DeviceCheck({ media, network, action }: DeviceCheckProps): ReactNode {
  const t = useText();
  const ownNetworkCheck = useNetworkCheck();
  const devices = useSyncExternalStore(media.subscribe, media.getSnapshot);
  const isRefused = devices.camera === 'refused' || devices.microphone === 'refused';
  const { choices } = devices;
  return (
    <div
      className={classes.check}
      data-testid="device-check"
      data-camera={devices.camera}
      data-microphone={devices.microphone}
    >
      <div className={classes.devices}>
        <div className={classes.column}>
          <Preview track={devices.videoTrack} status={devices.camera} />
          <label className={classes.switch}>
            <input
              type="checkbox"
              checked={choices.wantsCamera && (!choices.isLowBandwidth || devices.camera === 'on')}
              onChange={(event) => void media.setCamera(event.target.checked)}
            />
            {t('device-check.use-camera')}
          </label>
          {devices.camera !== 'on' && devices.camera !== 'off' && (
            <p className={classes.note}>{t(`device-check.camera-${devices.camera}`)}</p>
          )}
          {devices.blur !== 'unavailable' && (
            <label className={classes.switch}>
              <input
                type="checkbox"
                checked={devices.blur === 'on'}
                data-testid="blur"
                onChange={(event) => void media.setBlur(event.target.checked)}
              />
              {t('device-check.blur')}
            </label>
          )}
          <DevicePicker
            label={t('device-check.camera')}
            options={devices.cameras}
            chosenId={choices.cameraId}
            onChoose={(id) => void media.chooseCamera(id)}
          />
        </div>
        <div className={classes.column}>
          <LevelMeter track={devices.microphone === 'on' ? devices.audioTrack : null} />
          <label className={classes.switch}>
            <input
              type="checkbox"
              checked={choices.wantsMicrophone}
              onChange={(event) => void media.setMicrophone(event.target.checked)}
            />
            {t('device-check.use-microphone')}
          </label>
          {devices.microphone !== 'on' && devices.microphone !== 'off' && (
            <p className={classes.note}>{t(`device-check.microphone-${devices.microphone}`)}</p>
          )}
          <DevicePicker
            label={t('device-check.microphone')}
            options={devices.microphones}
            chosenId={choices.microphoneId}
            onChoose={(id) => void media.chooseMicrophone(id)}
          />
          <DevicePicker
            label={t('device-check.speaker')}
            options={devices.speakers}
            chosenId={choices.speakerId}
            onChoose={(id) => media.chooseSpeaker(id)}
          />
          <ToneButton speakerId={choices.speakerId} />
        </div>
      </div>
      <div className={classes.devices}>
        <NetworkCheck check={network ?? ownNetworkCheck} />
        <LowBandwidthChoice isLow={choices.isLowBandwidth} onChoose={(isLow) => void media.setLowBandwidth(isLow)} />
      </div>
      {isRefused && <PermissionHelp onRetry={() => void media.open()} />}
      <p className={classes.verdict} role="status" data-testid="device-verdict">
        {verdict(devices.camera === 'on', devices.microphone === 'on', t)}
      </p>
      {action}
    </div>
  );
}

function verdict(hasCamera: boolean, hasMicrophone: boolean, t: ReturnType<typeof useText>): string {
  if (hasCamera && hasMicrophone) return t('device-check.ready');
  if (hasMicrophone) return t('device-check.heard-only');
  if (hasCamera) return t('device-check.seen-only');
  return t('device-check.neither');
}
