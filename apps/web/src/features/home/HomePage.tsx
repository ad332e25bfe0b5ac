import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useNow } from '../../ui/use-now.js';
import { CurrentSummit } from './CurrentSummit.js';
import { SummitsQuery, type ListedSummit } from './home.queries.js';
import { PastSummit } from './PastSummit.js';
import classes from './Home.module.css';

/** What is live, what is next, and what earlier summits decided. */
export function HomePage(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  usePageTitle(undefined);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('home.title')}</h1>
        <p>{t('home.lead')}</p>
      </header>
      {cursors.map((after) => (
        <SummitsPart
          key={after}
          after={after}
          isCurrent={(summit) => summit.endsOn >= formats.dayKey(now, summit.timeZone)}
          onMore={after === cursors.at(-1) ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </div>
  );
}

interface SummitsPartProps {
  after: string | null;
  isCurrent: (summit: ListedSummit) => boolean;
  /** Only on the last part shown. */
  onMore: ((after: string) => void) | undefined;
}

/** Twenty summits; the first part begins with those that are on or announced. */
function SummitsPart({ after, isCurrent, onMore }: SummitsPartProps): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({ query: SummitsQuery, variables: { first: 20, after } });
  const page = result.data?.summits;
  if (!page) {
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  }
  if (page.nodes.length === 0) return <EmptyState title={t('home.empty.title')}>{t('home.empty.text')}</EmptyState>;
  // The list comes newest first; what is announced reads in the order it will happen.
  const current = page.nodes.filter(isCurrent).toReversed();
  const past = page.nodes.filter((summit) => !isCurrent(summit));
  return (
    <>
      {current.map((summit) => (
        <CurrentSummit key={summit.id} summit={summit} />
      ))}
      {current.length === 0 && after === null && <p className={classes.quiet}>{t('home.next.empty')}</p>}
      {past.length > 0 && (
        <section className={classes.past} aria-labelledby={`past-${after ?? ''}`}>
          <h2 id={`past-${after ?? ''}`} className={after === null ? undefined : classes.unseen}>
            {t('home.past')}
          </h2>
          {past.map((summit) => (
            <PastSummit key={summit.id} summit={summit} />
          ))}
        </section>
      )}
      {onMore && page.pageInfo.hasNextPage && page.pageInfo.endCursor && (
        <Button variant="light" mt="xl" onClick={() => page.pageInfo.endCursor && onMore(page.pageInfo.endCursor)}>
          {t('home.show-more')}
        </Button>
      )}
    </>
  );
}
