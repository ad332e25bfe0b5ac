import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PersonName } from '../../ui/PersonName.js';
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
    </header>
  );
}

const ROLES = ['MODERATOR', 'SPEAKER', 'INTERPRETER'] as const;

/** Who takes part, by role, in the programme's order. */
export function SessionPeople({ summit, session }: SessionProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (session.appearances.length === 0) return <p className={classes.soft}>{t('session.no-people')}</p>;
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
                <li key={person.id}>
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
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
