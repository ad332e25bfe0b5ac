import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { TextFields, TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql } from '../../clients/graphql/graphql.js';
import { useProgrammeChanges } from '../../clients/graphql/use-programme-changes.js';
import { Country } from '../../ui/Country.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LiveBadge } from '../../ui/LiveBadge.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { useNow } from '../../ui/use-now.js';
import { AddToCalendar, partAddress } from '../calendar/index.js';
import { sessionMoment } from '../summit/index.js';
import classes from './Person.module.css';

const PersonQuery = graphql(
  `
    query Person($summit: String!, $person: String!) {
      summit(slug: $summit) {
        id
        state
        slug
        title {
          ...TextFields
        }
        timeZone
        calendarUrl
        person(slug: $person) {
          id
          slug
          name {
            ...TextFields
          }
          names {
            ...TranslationFields
          }
          title {
            ...TextFields
          }
          organisation {
            id
            name {
              ...TextFields
            }
            country
          }
          country
          biography {
            ...TextFields
          }
          photoUrl(size: LARGE)
          appearances {
            role
            session {
              id
              slug
              kind
              title {
                ...TextFields
              }
              startsAt
              endsAt
              status
              stageStatus
            }
          }
        }
      }
    }
  `,
  [TextFields, TranslationFields],
);

/** One person of a summit's programme: names in every known script, title, and where they appear. */
export function PersonPage({ summitSlug, personSlug }: { summitSlug: string; personSlug: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const nowMs = useNow().getTime();
  const [result, ask] = useQuery({ query: PersonQuery, variables: { summit: summitSlug, person: personSlug } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const summit = result.data?.summit;
  const person = summit?.person;
  useProgrammeChanges(summitSlug, summit?.state, refresh);
  usePageTitle(person?.name.text);

  if (!summit || !person) {
    if (result.error) return <ErrorNotice isPage problem={problemOf(result.error)} onRetry={refresh} />;
    return result.fetching || !result.data ? <PageSkeleton /> : <NotFoundPage />;
  }
  const otherNames = person.names.filter((name) => name.language !== person.name.language);
  return (
    <article className={classes.page}>
      <p>
        <Link href={`/s/${summit.slug}`} className={classes.back}>
          <IconArrowLeft size={18} aria-hidden className={classes.backIcon} />
          <LocalText text={summit.title} />
        </Link>
      </p>
      <div className={classes.head}>
        {person.photoUrl && (
          <PersonPhoto
            name={person.name.text}
            url={person.photoUrl}
            size="clamp(6rem, 22vw, 10rem)"
            alt={t('person.photo', { name: `\u2068${person.name.text}\u2069` })}
          />
        )}
        <div>
          <LocalText as="h1" text={person.name} />
          {person.title && <LocalText as="p" text={person.title} className={classes.title} />}
          <p className={classes.from}>
            {person.organisation && <LocalText text={person.organisation.name} />}
            {person.organisation && person.country && ' · '}
            {person.country && <Country code={person.country} />}
          </p>
        </div>
      </div>
      {person.biography && (
        <section aria-labelledby="biography">
          <h2 id="biography" className={classes.heading}>
            {t('person.biography')}
          </h2>
          <LocalText as="p" text={person.biography} className={classes.biography} />
        </section>
      )}
      {otherNames.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names" className={classes.heading}>
            {t('person.names')}
          </h2>
          <dl className={classes.names}>
            {otherNames.map((name) => (
              <div key={name.language}>
                <dt>{formats.language(name.language)}</dt>
                <dd>
                  <LocalText text={name} className="title" />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-labelledby="appearances">
        <h2 id="appearances" className={classes.heading}>
          {t('person.appearances')}
        </h2>
        {person.appearances.length > 0 && (
          <p className="no-print">
            <AddToCalendar
              address={partAddress(summit.calendarUrl, 'people', person.slug)}
              name={person.name.text}
              variant="compact"
            />
          </p>
        )}
        {person.appearances.length === 0 && <p className={classes.from}>{t('person.appearances.empty')}</p>}
        <ul className={classes.appearances}>
          {person.appearances.map(({ role, session }) => {
            const moment = sessionMoment(session, nowMs);
            return (
              <li key={`${session.id} ${role}`}>
                <p className={classes.role}>
                  {t(`summit.role.${role}`)}
                  {(moment === 'live' || moment === 'soon') && <LiveBadge state={moment} />}
                  {moment === 'cancelled' && <span className={classes.cancelled}>{t('summit.cancelled')}</span>}
                </p>
                <h3 className={moment === 'cancelled' ? classes.struck : undefined}>
                  <Link href={`/s/${summit.slug}/${session.slug}`}>
                    <LocalText text={session.title} />
                  </Link>
                </h3>
                <p>
                  <LocalTime at={session.startsAt} until={session.endsAt} summitZone={summit.timeZone} />
                </p>
              </li>
            );
          })}
        </ul>
      </section>
    </article>
  );
}
