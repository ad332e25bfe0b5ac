import {
  IconDoorExit,
  IconMicrophone,
  IconMicrophoneOff,
  IconSettings,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { LocalMediaSnapshot } from '../device-check/index.js';
import { keyOf } from './shortcuts.js';
import type { SpeakerSituation } from './speaker-situation.js';
import classes from './Stage.module.css';

interface SpeakerBarProps {
  situation: SpeakerSituation;
  isMutedByModerator: boolean;
  /** A moderator needs nobody's leave to come up. */
  isModerator: boolean;
  devices: LocalMediaSnapshot;
  isBusy: boolean;
  /** Another page of the same person sends; this one does not. */
  isElsewhere: boolean;
  onComeUp: () => void;
  onLeave: () => void;
  onToggleMicrophone: () => void;
  onToggleCamera: () => void;
  onDevices: () => void;
  /** Sends from this page instead of the other. */
  onTakeOver: () => void;
}

/** A speaker's own controls: where they stand in words and colour, then only what makes sense there. */
export function SpeakerBar(props: SpeakerBarProps): ReactNode {
  const { situation, isMutedByModerator, isModerator, devices, isBusy, isElsewhere } = props;
  const t = useText();
  const isSeated = situation !== 'off-stage' && situation !== 'removed';
  const isMicrophoneOn = devices.microphone === 'on' && !isMutedByModerator;
  return (
    <section
      className={classes.speakerBar}
      data-situation={situation}
      data-testid="speaker-bar"
      aria-label={t('stage.your-controls')}
    >
      <p className={classes.situation} role="status" data-testid="situation">
        {isElsewhere ? t('stage.situation-elsewhere') : t(`stage.situation-${situation}`)}
      </p>
      {isSeated && isElsewhere && (
        <button type="button" className={classes.mainButton} onClick={props.onTakeOver}>
          {t('stage.take-over')}
        </button>
      )}
      {isSeated && !isElsewhere && (
        <div className={classes.barButtons}>
          <Toggle
            isOn={isMicrophoneOn}
            isDisabled={isMutedByModerator || devices.microphone === 'asking'}
            label={
              isMutedByModerator ? t('stage.microphone-locked') : isMicrophoneOn ? t('stage.mute') : t('stage.unmute')
            }
            hint={keyOf('toggle-microphone')}
            testId="toggle-microphone"
            onToggle={props.onToggleMicrophone}
            icon={
              isMicrophoneOn ? <IconMicrophone size={20} aria-hidden /> : <IconMicrophoneOff size={20} aria-hidden />
            }
          />
          <Toggle
            isOn={devices.camera === 'on'}
            isDisabled={devices.camera === 'asking'}
            label={devices.camera === 'on' ? t('stage.camera-off') : t('stage.camera-on')}
            hint={keyOf('toggle-camera')}
            testId="toggle-camera"
            onToggle={props.onToggleCamera}
            icon={
              devices.camera === 'on' ? <IconVideo size={20} aria-hidden /> : <IconVideoOff size={20} aria-hidden />
            }
          />
          <button type="button" className={classes.quietButton} title={t('stage.devices')} onClick={props.onDevices}>
            <IconSettings size={20} aria-hidden />
            <span className={classes.wideOnly}>{t('stage.devices')}</span>
          </button>
          <button
            type="button"
            className={`${classes.quietButton} ${classes.leave}`}
            disabled={isBusy}
            data-testid="leave-stage"
            onClick={props.onLeave}
          >
            <IconDoorExit size={20} aria-hidden /> {situation === 'waiting' ? t('stage.withdraw') : t('stage.leave')}
          </button>
        </div>
      )}
      {!isSeated && (
        <div className={classes.barButtons}>
          <button
            type="button"
            className={classes.mainButton}
            disabled={isBusy}
            data-testid="come-up"
            onClick={props.onComeUp}
          >
            {situation === 'removed'
              ? t('stage.ask-again')
              : isModerator
                ? t('stage.come-up')
                : t('stage.ask-to-come-up')}
          </button>
        </div>
      )}
    </section>
  );
}

interface ToggleProps {
  isOn: boolean;
  isDisabled: boolean;
  label: string;
  hint: string;
  testId: string;
  onToggle: () => void;
  icon: ReactNode;
}

function Toggle({ isOn, isDisabled, label, hint, testId, onToggle, icon }: ToggleProps): ReactNode {
  return (
    <button
      type="button"
      className={classes.toggle}
      data-on={isOn || undefined}
      data-testid={testId}
      disabled={isDisabled}
      title={`${label} (${hint})`}
      onClick={onToggle}
    >
      {icon}
      <span className={classes.wideOnly}>{label}</span>
    </button>
  );
}
