import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { DraftText } from './DraftText.js';
import type { DraftSession } from './organise.queries.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

/** No date. */
const UNSCHEDULED = '';

interface ProgrammeListProps {
  summit: Summit;
  sessions: readonly DraftSession[];
  chosen: string | null;
  onChoose: (slug: string) => void;
}

/** Sessions under their days, in the summit's zone; those without a time at the end. */
export function ProgrammeList({ summit, sessions, chosen, onChoose }: ProgrammeListProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const days = Map.groupBy(sessions, ({ startsAt }) =>
    startsAt === null ? UNSCHEDULED : formats.dayKey(startsAt, summit.timeZone),
  );
  const timeOf = ({ startsAt, endsAt, durationMinutes }: DraftSession): string =>
    startsAt === null || endsAt === null
      ? t('organise.grid.minutes', { count: durationMinutes })
      : formats.timeRange(startsAt, endsAt, summit.timeZone);
  return [...days].map(([day, ofDay]) => (
    <section key={day} className={classes.day}>
      <h2>{day === UNSCHEDULED ? t('organise.grid.unscheduled') : formats.plainDate(day)}</h2>
      <ul>
        {ofDay.map((session) => (
          <li key={session.id}>
            <button
              type="button"
              className={classes.item}
              aria-current={session.slug === chosen ? 'true' : undefined}
              onClick={() => onChoose(session.slug)}
            >
              <span className={classes.time}>{timeOf(session)}</span>
              <span className={classes.itemTitle} data-cancelled={session.status === 'CANCELLED' || undefined}>
                <DraftText texts={session.titles} />
              </span>
              <span className={classes.itemMeta}>
                <SubForumName summit={summit} session={session} /> · <SessionState session={session} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

function SubForumName({ summit, session }: { summit: Summit; session: DraftSession }): ReactNode {
  const t = useText();
  const subForum = summit.subForums.find(({ id }) => id === session.subForumId);
  if (!subForum) return t('organise.plenary');
  return (
    <span style={{ color: `var(--hue-${subForum.colour})` }}>
      <DraftText texts={subForum.titles} />
    </span>
  );
}

/** Draft, published, published with changes that nobody sees yet, or cancelled. */
export function SessionState({ session }: { session: DraftSession }): ReactNode {
  const t = useText();
  const isChanged = session.status === 'PUBLISHED' && session.publishedRevision !== session.revision;
  return (
    <span className={classes.state} data-state={isChanged ? 'changed' : session.status}>
      {isChanged ? t('organise.status.changed') : t(`organise.status.${session.status}`)}
    </span>
  );
}
