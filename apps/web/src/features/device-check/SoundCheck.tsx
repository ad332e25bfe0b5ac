import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import { DevicePicker } from './DevicePicker.js';
import type { LocalMedia } from './local-media.js';
import { LowBandwidthChoice } from './LowBandwidthChoice.js';
import { NetworkCheck } from './NetworkCheck.js';
import { ToneButton } from './ToneButton.js';
import { useNetworkCheck } from './use-network-check.js';

/** For those who come to watch: whether they will hear, how the network is, and how much of it to use. Asks for no camera and no microphone. */
export function SoundCheck({ media }: { media: LocalMedia }): ReactNode {
  const t = useText();
  const { choices, speakers } = useSyncExternalStore(media.subscribe, media.getSnapshot);
  const network = useNetworkCheck();
  useEffect(() => void media.listDevices(), [media]);
  return (
    <div className={classes.check} data-testid="sound-check">
      <div className={classes.devices}>
        <div className={classes.column}>
          <ToneButton speakerId={choices.speakerId} />
          <DevicePicker
            label={t('device-check.speaker')}
            options={speakers}
            chosenId={choices.speakerId}
            onChoose={(id) => media.chooseSpeaker(id)}
          />
        </div>
        <LowBandwidthChoice isLow={choices.isLowBandwidth} onChoose={(isLow) => void media.setLowBandwidth(isLow)} />
      </div>
      <NetworkCheck check={network} />
    </div>
  );
}
