import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftsToRead } from '../initiative-drafting/index.js';
import { DraftText, draftTextFor } from '../organise/index.js';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { AvailabilityEditor } from './AvailabilityEditor.js';
import { OwnDetails } from './OwnDetails.js';
import { ProfileQuery, type Profile } from './profile.queries.js';
import { TechnicalCheckSection } from './TechnicalCheckSection.js';
import classes from './profile.module.css';

/** An invited person's own part of a summit: what is said of them, when they can come, whether their devices work. */
export function ProfilePage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  usePageTitle(t('profile.title'));
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({
    query: ProfileQuery,
    variables: { summit: summitSlug },
    pause: viewer === null,
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });

  if (isLoading) return <PageSkeleton />;
  if (viewer !== null && result.error && !result.data)
    return <ErrorNotice isPage problem={problemOf(result.error)} onRetry={refresh} />;
  if (viewer !== null && !result.data) return <PageSkeleton />;
  const profile = viewer === null ? null : result.data?.profile;
  if (!profile) {
    return (
      <EmptyState
        isPage
        title={t('profile.none.title')}
        action={
          <Button component={Link} href="/">
            {t('profile.home')}
          </Button>
        }
      >
        {t('profile.none.text')}
      </EmptyState>
    );
  }
  return <OwnPart profile={profile} onChanged={refresh} />;
}

function OwnPart({ profile, onChanged }: { profile: Profile; onChanged: () => void }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const { summit, person } = profile;
  const name = draftTextFor(person.names, language)?.text ?? person.slug;
  const todo = [
    ...profile.missing.map((part) => t(`profile.missing.${part}`)),
    ...(profile.availabilityStatedAt === null ? [t('profile.missing.availability')] : []),
    ...(profile.technicalCheck === null ? [t('profile.missing.check')] : []),
  ];
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>
          <Link href={`/s/${summit.slug}`}>
            <DraftText texts={summit.titles} />
          </Link>
        </p>
        <h1>{t('profile.greeting', { name: `\u2068${name}\u2069` })}</h1>
        <p>{t('profile.lead')}</p>
        <p className={classes.todo} data-done={todo.length === 0 || undefined} role="status">
          {todo.length === 0 ? t('profile.complete') : t('profile.todo')}
        </p>
        {todo.length > 0 && (
          <ul className={classes.todoList}>
            {todo.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </header>

      <section aria-labelledby="appearances" className={classes.section}>
        <h2 id="appearances">{t('profile.appearances')}</h2>
        {profile.appearances.length === 0 && <p className={classes.soft}>{t('profile.appearances.none')}</p>}
        <ul className={classes.appearances}>
          {profile.appearances.map((appearance) => (
            <li key={`${appearance.sessionId} ${appearance.role}`}>
              <p className={classes.soft}>{t(`profile.role.${appearance.role}`)}</p>
              <h3>
                <Link href={`/s/${summit.slug}/${appearance.sessionSlug}`}>
                  <DraftText texts={appearance.sessionTitles} />
                </Link>
              </h3>
              <p>
                {appearance.startsAt && appearance.endsAt ? (
                  <LocalTime at={appearance.startsAt} until={appearance.endsAt} summitZone={summit.timeZone} />
                ) : (
                  t('profile.no-time')
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>

      <DraftsToRead summitId={summit.id} />
      <OwnDetails profile={profile} name={name} onChanged={onChanged} />
      <AvailabilityEditor profile={profile} />
      <TechnicalCheckSection profile={profile} />
      <p>
        <Link href="/my-data">{t('app.my-data')}</Link>
      </p>
    </article>
  );
}
