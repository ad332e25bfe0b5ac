import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { useProgrammeChanges } from '../../clients/graphql/use-programme-changes.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { SessionPageQuery } from './session-queries.js';
import { SessionScreen } from './SessionScreen.js';

/** `/s/<summit>/<session>`: before, the holding picture; live, the stage; afterwards, what was said. */
export function SessionPage({ summitSlug, sessionSlug }: { summitSlug: string; sessionSlug: string }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: SessionPageQuery,
    variables: { summit: summitSlug, session: sessionSlug },
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const summit = data?.summit;
  useProgrammeChanges(summitSlug, summit?.state, refresh);
  const session = summit?.session;
  usePageTitle(session?.title.text);

  if (summit && session) return <SessionScreen key={session.id} summit={summit} session={session} />;
  if (error && !data) return <ErrorNotice isPage problem={problemOf(error)} onRetry={refresh} />;
  if (!data) return <PageSkeleton />;
  return (
    <EmptyState
      isPage
      title={t('session.not-found-title')}
      action={
        summit ? (
          <Link href={`/s/${summit.slug}`}>{t('session.back-to-summit')}</Link>
        ) : (
          <Link href="/">{t('session.all-summits')}</Link>
        )
      }
    >
      {t('session.not-found-text')}
    </EmptyState>
  );
}
