import type { CSSProperties, ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LiveBadge } from '../../ui/LiveBadge.js';
import { LocalText } from '../../ui/LocalText.js';
import { useNow } from '../../ui/use-now.js';
import { StarButton } from '../calendar/index.js';
import { sessionMoment } from './session-moment.js';
import type { AgendaSession, SubForum, Summit } from './summit.queries.js';
import classes from './Agenda.module.css';

/** Names on a card before 'and 7 more': a roundtable's whole table fits. */
const MOST_NAMES = 12;

interface SessionCardProps {
  summit: Summit;
  session: AgendaSession;
  /** Undefined for the plenary. */
  subForum: SubForum | undefined;
  zone: string;
}

/** One agenda item: when, what, who. The whole of it leads to the session's page. */
export function SessionCard({ summit, session, subForum, zone }: SessionCardProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const moment = sessionMoment(session, useNow().getTime());
  const isCancelled = moment === 'cancelled';
  const initiative = summit.initiatives.find((candidate) => candidate.slug === session.initiativeSlug);
  const kind = t(`summit.kind.${session.kind}`);
  return (
    <article
      className={classes.card}
      data-moment={moment}
      style={{ '--hue': subForum ? `var(--hue-${subForum.colour % 8})` : 'var(--green)' } as CSSProperties}
    >
      <p className={classes.time}>
        <time dateTime={session.startsAt} className={isCancelled ? classes.struck : undefined}>
          {formats.timeRange(session.startsAt, session.endsAt, zone)}
        </time>
        {(moment === 'live' || moment === 'soon') && <LiveBadge state={moment} />}
        {isCancelled && <span className={classes.cancelled}>{t('summit.cancelled')}</span>}
      </p>
      <span className={`${classes.starPlace} no-print`}>
        <StarButton session={session} />
      </span>
      <h4 className={`${classes.cardTitle} ${isCancelled ? classes.struck : ''}`}>
        <Link href={`/s/${summit.slug}/${session.slug}`}>
          <LocalText text={session.title} />
        </Link>
      </h4>
      <p className={classes.kind}>
        {subForum && subForum.title.text !== session.title.text && (
          <span className={classes.track}>
            <LocalText text={subForum.title} marksFallback={false} />
          </span>
        )}
        {kind !== session.title.text && <span>{kind}</span>}
      </p>
      <Names session={session} />
      {initiative && (
        <p className={classes.signs}>
          <a href="#initiative">{t('summit.signs', { title: initiative.title.text })}</a>
        </p>
      )}
    </article>
  );
}

function Names({ session }: { session: AgendaSession }): ReactNode {
  const t = useText();
  const of = (role: AgendaSession['appearances'][number]['role']): AgendaSession['appearances'] =>
    session.appearances.filter((appearance) => appearance.role === role);
  const moderators = of('MODERATOR');
  const speakers = of('SPEAKER');
  if (moderators.length + speakers.length === 0) return null;
  return (
    <div className={classes.names}>
      {moderators.length > 0 && (
        <p>
          <span className={classes.roleLabel}>{t('summit.role.MODERATOR')}</span> <NameList appearances={moderators} />
        </p>
      )}
      {speakers.length > 0 && (
        <p>
          <NameList appearances={speakers.slice(0, MOST_NAMES)} />
          {speakers.length > MOST_NAMES && ` ${t('summit.more-people', { count: speakers.length - MOST_NAMES })}`}
        </p>
      )}
    </div>
  );
}

function NameList({ appearances }: { appearances: AgendaSession['appearances'] }): ReactNode {
  return appearances.map(({ person }, index) => (
    <span key={person.id} className={classes.name}>
      <LocalText text={person.name} marksFallback={false} />
      {index < appearances.length - 1 && <span aria-hidden>{'\u00a0'}· </span>}
    </span>
  ));
}
