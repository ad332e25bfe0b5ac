import { useId, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import { availableDevice } from '../../clients/media/device-choices.js';
import type { DeviceOption } from './local-media.js';

interface DevicePickerProps {
  label: string;
  options: readonly DeviceOption[];
  chosenId: string | null;
  onChoose: (deviceId: string | null) => void;
}

/** Chooses among devices; nothing where there is nothing to choose. */
export function DevicePicker({ label, options, chosenId, onChoose }: DevicePickerProps): ReactNode {
  const t = useText();
  const id = useId();
  if (options.length === 0) return null;
  return (
    <p className={classes.picker}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={availableDevice(chosenId, options) ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{t('device-check.default-device')}</option>
        {options.map((option, index) => (
          <option key={option.deviceId} value={option.deviceId}>
            {option.label || `${label} ${index + 1}`}
          </option>
        ))}
      </select>
    </p>
  );
}
