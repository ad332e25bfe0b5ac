import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PersonName } from '../../ui/PersonName.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { useNow } from '../../ui/use-now.js';
import { AddToCalendar, partAddress, StarButton, Stars } from '../calendar/index.js';
import classes from './Session.module.css';
import type { SessionDetails, SessionSummit } from './session-queries.js';

interface SessionProps {
  summit: SessionSummit;
  session: SessionDetails;
}

/** Which session this is, and when, in the reader's zone and the summit's. */
export function SessionHead({ summit, session }: SessionProps): ReactNode {
  return (
    <header className={classes.head}>
      <Link href={`/s/${summit.slug}`} className={classes.backLink}>
        <IconChevronLeft size={18} aria-hidden className={classes.backIcon} />
        <LocalText text={summit.title} marksFallback={false} />
      </Link>
      {session.subForum && <LocalText as="p" className={classes.subForum} text={session.subForum.title} />}
      <LocalText as="h1" text={session.title} />
      <p className={classes.when}>
        <LocalTime at={session.startsAt} until={session.endsAt} summitZone={summit.timeZone} />
      </p>
      <OwnCalendar summit={summit} session={session} />
    </header>
  );
}

/** The session in the reader's own agenda and calendar. */
function OwnCalendar({ summit, session }: SessionProps): ReactNode {
  const isOver = Date.parse(session.endsAt) < useNow(60_000).getTime();
  const url = new URL(`/s/${summit.slug}/${session.slug}`, location.origin).href;
  return (
    <div className={`${classes.ownCalendar} no-print`}>
      <Stars>
        <StarButton session={session} hasLabel />
      </Stars>
      {!isOver && session.status !== 'CANCELLED' && (
        <AddToCalendar
          address={partAddress(summit.calendarUrl, 'sessions', session.slug)}
          name={session.title.text}
          event={{
            title: session.title.text,
            startsAt: session.startsAt,
            endsAt: session.endsAt,
            url,
            place: summit.place?.text ?? null,
          }}
        />
      )}
    </div>
  );
}

const ROLES = ['MODERATOR', 'SPEAKER', 'INTERPRETER'] as const;

/** Who takes part, by role, in the programme's order. */
export function SessionPeople({ summit, session }: SessionProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (session.appearances.length === 0) return <p className={classes.soft}>{t('session.no-people')}</p>;
  // A row of initials alone says nothing that the names don't.
  const hasPhotos = session.appearances.some(({ person }) => person.photoUrl !== null);
  return (
    <section className={classes.cast} aria-label={t('session.people')}>
      {ROLES.map((role) => {
        const people = session.appearances.filter((appearance) => appearance.role === role);
        if (people.length === 0) return null;
        return (
          <div key={role}>
            <h2>{t(`session.role-${role}`, { count: people.length })}</h2>
            <ul className={classes.castList}>
              {people.map(({ person, fromLanguage, toLanguage }) => (
                <li key={person.id} className={classes.castPerson}>
                  {hasPhotos && <PersonPhoto name={person.name.text} url={person.photoUrl} size={44} />}
                  <div>
                    <Link href={`/s/${summit.slug}/people/${person.slug}`} className={classes.personLink}>
                      <PersonName name={person.name} />
                    </Link>
                    <p className={classes.soft}>
                      {person.title && <LocalText text={person.title} marksFallback={false} />}
                      {person.title && person.country && ' · '}
                      {person.country && <Country code={person.country} hasFlag={false} />}
                      {fromLanguage && toLanguage && (
                        <>
                          {' '}
                          {t('session.interprets', {
                            from: formats.language(fromLanguage),
                            to: formats.language(toLanguage),
                          })}
                        </>
                      )}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
