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
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText, SignInFirst } from '../organise/index.js';
import { DraftsToSpeakToQuery } from './drafting.queries.js';
import { StateWord } from './StateWord.js';
import classes from './initiative-drafting.module.css';

/** `/initiatives`: the texts that somebody speaks to for a delegation, in whichever summit; also for who came by its link. */
export function MyDraftsPage(): ReactNode {
  const t = useText();
  usePageTitle(t('initiative-drafting.to-read'));
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({
    query: DraftsToSpeakToQuery,
    pause: viewer === null,
    requestPolicy: 'cache-and-network',
  });
  if (isLoading) return <PageSkeleton />;
  if (viewer === null) return <SignInFirst returnTo="/initiatives">{t('initiative-drafting.sign-in')}</SignInFirst>;
  const drafts = result.data?.draftsToSpeakTo;
  if (drafts === undefined)
    return result.error ? (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (drafts.length === 0)
    return (
      <EmptyState
        isPage
        title={t('initiative-drafting.no-draft.title')}
        action={
          <Button component={Link} href="/">
            {t('profile.home')}
          </Button>
        }
      >
        {t('initiative-drafting.no-draft.text')}
      </EmptyState>
    );
  return (
    <article className={classes.page} data-narrow>
      <header className={classes.head}>
        <h1>{t('initiative-drafting.to-read')}</h1>
        <p className={classes.soft}>{t('initiative-drafting.to-read-lead')}</p>
      </header>
      <ul className={classes.drafts}>
        {drafts.map(({ id, titles, state, summit }) => (
          <li key={id} className={classes.draft}>
            <p className={classes.soft}>
              <DraftText texts={summit.titles} />
            </p>
            <Link href={`/initiatives/${id}/draft`}>
              <DraftText texts={titles} />
            </Link>
            <p>
              <StateWord state={state} />
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}
