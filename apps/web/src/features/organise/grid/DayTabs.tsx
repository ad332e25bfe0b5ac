import type { DayPage, ScheduleConflict } from '@app/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { SeverityIcon } from './GridCard.js';
import classes from './grid.module.css';

interface DayTabsProps {
  days: readonly DayPage[];
  shown: string;
  /** The worst of each date; nothing for a date without conflicts. */
  severities: ReadonlyMap<string, ScheduleConflict['severity']>;
  /** The date that the carried session would go to. */
  target: string | null;
  onShow: (date: string) => void;
}

/** The summit's days; a session that is dropped on one goes there at the same time. */
export function DayTabs({ days, shown, severities, target, onShow }: DayTabsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <div className={classes.days} role="group" aria-label={t('organise.grid.days')}>
      {days.map(({ date }) => {
        const severity = severities.get(date);
        return (
          <button
            key={date}
            type="button"
            data-drop={`day:${date}`}
            data-target={target === date || undefined}
            aria-pressed={date === shown}
            onClick={() => onShow(date)}
          >
            {formats.day(`${date}T12:00:00Z`, 'UTC')}
            {severity && (
              <>
                <SeverityIcon severity={severity} />
                <span className={classes.onlyRead}>{t('organise.grid.has-conflicts')}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
