import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './calendar.module.css';

/** Minutes before a session that a calendar may remind its reader. */
const CHOICES = [10, 30, 60, 1_440] as const;

interface ReminderChoiceProps {
  value: number | null;
  onChange: (minutes: number | null) => void;
}

/** Whether the calendar reminds, and when. Goes into the address: change it before subscribing. */
export function ReminderChoice({ value, onChange }: ReminderChoiceProps): ReactNode {
  const t = useText();
  return (
    <label className={classes.reminder}>
      {t('calendar.reminder')}
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{t('calendar.reminder.none')}</option>
        {CHOICES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes === 1_440 ? t('calendar.reminder.day') : t('calendar.reminder.minutes', { minutes })}
          </option>
        ))}
      </select>
    </label>
  );
}
