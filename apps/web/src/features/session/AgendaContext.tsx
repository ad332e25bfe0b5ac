import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { agendaNeighbours } from './agenda-neighbours.js';
import classes from './Session.module.css';
import { AgendaQuery, type SessionDetails, type SessionSummit } from './session-queries.js';

/** What comes before and after this session in the agenda. The page is whole without it, so nothing waits for it and nothing is said when it does not come. */
export function AgendaContext({ summit, session }: { summit: SessionSummit; session: SessionDetails }): ReactNode {
  const t = useText();
  const [{ data }] = useQuery({ query: AgendaQuery, variables: { summit: summit.slug } });
  const { previous, next } = agendaNeighbours(session, data?.summit?.sessions.nodes ?? []);
  if (!previous && !next) return null;
  return (
    <nav className={classes.neighbours} aria-label={t('session.agenda')}>
      {[previous, next].map(
        (item) =>
          item && (
            <p key={item.id}>
              <span className={classes.soft}>
                {item === previous ? t('session.before-this') : t('session.after-this')}
              </span>
              <Link href={`/s/${summit.slug}/${item.slug}`}>
                <LocalText text={item.title} marksFallback={false} />
              </Link>
              <span className={classes.soft}>
                <LocalTime at={item.startsAt} until={item.endsAt} summitZone={summit.timeZone} shows="time" />
              </span>
            </p>
          ),
      )}
    </nav>
  );
}
