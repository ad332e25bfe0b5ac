import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText } from './DraftText.js';
import { OrganisedSummits } from './organise.queries.js';
import { SignInFirst } from './SignInFirst.js';
import classes from './organise.module.css';

/** The viewer's summits, each with what waits to be published. */
export function OrganisePage(): ReactNode {
  const t = useText();
  usePageTitle(t('organise.title'));
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({
    query: OrganisedSummits,
    pause: viewer === null,
    requestPolicy: 'cache-and-network',
  });

  if (isLoading) return <PageSkeleton />;
  if (viewer === null) return <SignInFirst returnTo="/organise" />;
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!result.data) return <PageSkeleton />;
  const summits = result.data.organisedSummits;
  if (summits.length === 0) {
    return (
      <EmptyState isPage title={t('organise.empty.title')}>
        {t('organise.empty.text')}
      </EmptyState>
    );
  }
  return (
    <section className={classes.page}>
      <header>
        <h1>{t('organise.title')}</h1>
        <p className={classes.soft}>{t('organise.lead')}</p>
      </header>
      <ul className={classes.summits}>
        {summits.map((summit) => (
          <SummitItem key={summit.id} summit={summit} />
        ))}
      </ul>
    </section>
  );
}

function SummitItem({ summit }: { summit: ResultOf<typeof OrganisedSummits>['organisedSummits'][number] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const unpublished = summit.sessions.nodes.filter(
    (session) => session.status !== 'CANCELLED' && session.publishedRevision !== session.revision,
  ).length;
  return (
    <li className={classes.summit}>
      <div>
        <h2>
          <DraftText texts={summit.titles} />
        </h2>
        <p className={classes.soft}>
          {formats.date(summit.startsAt, summit.timeZone)} ·{' '}
          {t('organise.sessions', { count: summit.sessions.totalCount })} ·{' '}
          {t('organise.drafts', { count: unpublished })}
        </p>
      </div>
      <div className={classes.actions}>
        <Button component={Link} href={`/organise/${summit.slug}/programme`}>
          {t('organise.programme')}
        </Button>
        <Button component={Link} href={`/s/${summit.slug}`} variant="subtle">
          {t('organise.public-page')}
        </Button>
      </div>
    </li>
  );
}
