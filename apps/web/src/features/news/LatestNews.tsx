import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import type { Headline } from './news.queries.js';
import { NewsList } from './NewsList.js';
import classes from './news.module.css';

/** The newest articles of a summit, with the way to all of them. */
export function LatestNews({ summitSlug, articles }: { summitSlug: string; articles: readonly Headline[] }): ReactNode {
  const t = useText();
  return (
    <>
      <NewsList summitSlug={summitSlug} articles={articles} level={3} />
      <p className={classes.more}>
        <Link href={`/s/${summitSlug}/news`}>{t('news.to-all')}</Link>
      </p>
    </>
  );
}
