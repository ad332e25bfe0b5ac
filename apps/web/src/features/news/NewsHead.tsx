import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { problemOf } from '../../clients/graphql/errors.js';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { NewsSummit } from './news.queries.js';
import classes from './news.module.css';

export type ShownSummit = NonNullable<ResultOf<typeof NewsSummit>['summit']>;

interface NewsHeadProps {
  summitSlug: string;
  /** What is below the way back to the summit. */
  children: (summit: ShownSummit) => ReactNode;
}

/** A page below a summit's: the way back, and the page once the summit is known. */
export function NewsHead({ summitSlug, children }: NewsHeadProps): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: NewsSummit, variables: { slug: summitSlug } });
  if (data?.summit === undefined)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const { summit } = data;
  if (summit === null) return <NotFoundPage />;
  return (
    <div className={classes.page}>
      <nav aria-label={t('news.way-back')} className={`${classes.back} no-print`}>
        <Link href={`/s/${summit.slug}`}>
          <LocalText text={summit.title} marksFallback={false} />
        </Link>
      </nav>
      {children(summit)}
    </div>
  );
}
