import type { ScheduleConflict } from '@app/domain';
import type { ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { DraftText } from '../DraftText.js';
import type { DraftSession } from '../organise.queries.js';
import type { PlacedCard } from './day-layout.js';
import { Reasons } from './Reasons.js';
import type { ScheduleWords } from './use-schedule-words.js';
import classes from './grid.module.css';

interface DayConflictsProps {
  cards: readonly PlacedCard[];
  sessions: readonly DraftSession[];
  conflicts: ReadonlyMap<string, readonly ScheduleConflict[]>;
  words: ScheduleWords;
  onGo: (sessionId: string) => void;
}

/** What is wrong on a day, in words, with the way to each session; nothing when nothing is. */
export function DayConflicts({ cards, sessions, conflicts, words, onGo }: DayConflictsProps): ReactNode {
  const t = useText();
  const entries = cards.flatMap(({ id }) => {
    const session = sessions.find((candidate) => candidate.id === id);
    const wrong = conflicts.get(id) ?? [];
    return session && wrong.length > 0 ? [{ session, wrong }] : [];
  });
  if (entries.length === 0) return null;
  const count = entries.reduce((sum, { wrong }) => sum + wrong.length, 0);
  return (
    <details className={classes.dayConflicts}>
      <summary>{t('organise.grid.conflicts-on-day', { count })}</summary>
      <ul>
        {entries.map(({ session, wrong }) => (
          <li key={session.id}>
            <button type="button" onClick={() => onGo(session.id)}>
              <DraftText texts={session.titles} />
            </button>
            <Reasons conflicts={wrong} words={words} />
          </li>
        ))}
      </ul>
    </details>
  );
}
