import { IconInbox } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { DraftText } from '../DraftText.js';
import type { DraftSession } from '../organise.queries.js';
import type { Summit } from '../use-draft-programme.js';
import { hueOf } from './GridCard.js';
import type { ScheduleWords } from './use-schedule-words.js';
import classes from './grid.module.css';

interface UnscheduledListProps {
  summit: Summit;
  sessions: readonly DraftSession[];
  chosen: string | null;
  carriedId: string | null;
  /** The carried session would come here. */
  isTarget: boolean;
  words: ScheduleWords;
  hintId: string;
  onChoose: (slug: string) => void;
}

/** Sessions without a time: taken from here to the grid, and put back here from it. */
export function UnscheduledList({
  summit,
  sessions,
  chosen,
  carriedId,
  isTarget,
  words,
  hintId,
  onChoose,
}: UnscheduledListProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const colourOf = (subForumId: string | null): number | null =>
    summit.subForums.find(({ id }) => id === subForumId)?.colour ?? null;
  return (
    <section
      className={classes.unscheduled}
      data-drop="unscheduled"
      data-target={isTarget || undefined}
      aria-label={t('organise.grid.unscheduled')}
    >
      <h2>
        {t('organise.grid.unscheduled')} <span className={classes.count}>{formats.number(sessions.length)}</span>
      </h2>
      {sessions.length === 0 ? (
        <p className={classes.nothing}>
          <IconInbox size={20} aria-hidden /> {t('organise.grid.unscheduled-empty')}
        </p>
      ) : (
        <ul>
          {sessions.map((session) => (
            <li
              key={session.id}
              className={classes.item}
              data-session={session.id}
              data-carried={session.id === carriedId || undefined}
              data-cancelled={session.status === 'CANCELLED' || undefined}
              style={{ '--hue': hueOf(colourOf(session.subForumId)) } as CSSProperties}
            >
              <button
                type="button"
                className={classes.face}
                aria-current={session.slug === chosen ? 'true' : undefined}
                aria-describedby={hintId}
                onClick={() => onChoose(session.slug)}
              >
                <span className={classes.cardTitle}>
                  <DraftText texts={session.titles} />
                </span>
                <span className={classes.cardTime}>
                  {t('organise.grid.minutes', { count: session.durationMinutes })} · {words.place(session.subForumId)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
