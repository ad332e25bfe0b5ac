import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { NewsQuery } from './news.queries.js';
import { NewsList } from './NewsList.js';
import classes from './news.module.css';

const MOST_SHOWN = 4;

interface LatestNewsProps {
  summitSlug: string;
  /** The section of the page around what is shown; not called where there is nothing. */
  children: (news: ReactNode) => ReactNode;
  /** Where there is nothing. */
  otherwise: ReactNode;
}

/** The newest articles of a summit, with the way to all of them. */
export function LatestNews({ summitSlug, children, otherwise }: LatestNewsProps): ReactNode {
  const t = useText();
  const [{ data }] = useQuery({ query: NewsQuery, variables: { slug: summitSlug, first: MOST_SHOWN } });
  const news = data?.newsArticles;
  if (!news || news.nodes.length === 0) return otherwise;
  return children(
    <>
      <NewsList summitSlug={summitSlug} articles={news.nodes} level={3} />
      <p className={classes.more}>
        <Link href={`/s/${summitSlug}/news`}>{t('news.to-all')}</Link>
      </p>
    </>,
  );
}
