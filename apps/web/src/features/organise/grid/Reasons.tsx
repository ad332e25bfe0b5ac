import type { ScheduleConflict } from '@app/domain';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { SeverityIcon } from './GridCard.js';
import type { ScheduleWords } from './use-schedule-words.js';
import classes from './grid.module.css';

/** So many stand in full; the rest is a number. */
const SHOWN = 4;

/** What is wrong, in words, each with the shape of its severity. */
export function Reasons({
  conflicts,
  words,
}: {
  conflicts: readonly ScheduleConflict[];
  words: ScheduleWords;
}): ReactNode {
  const t = useText();
  if (conflicts.length === 0) return null;
  return (
    <ul className={classes.reasons}>
      {conflicts.slice(0, SHOWN).map((conflict) => (
        <li key={Object.values(conflict).join(' ')} data-severity={conflict.severity}>
          <SeverityIcon severity={conflict.severity} />
          <span>{words.conflict(conflict)}</span>
        </li>
      ))}
      {conflicts.length > SHOWN && <li>{t('organise.grid.more', { count: conflicts.length - SHOWN })}</li>}
    </ul>
  );
}
