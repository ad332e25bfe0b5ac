import { Button } from '@mantine/core';
import { IconRss } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { NewsHead, type ShownSummit } from './NewsHead.js';
import { NewsList } from './NewsList.js';
import { NewsQuery, PressKitQuery } from './news.queries.js';
import classes from './news.module.css';

const PAGE_SIZE = 20;
const MOST_SHOWN = 240;

/** `/s/:summit/news`: everything that a summit released to read, its feeds, and the way to its press kit. */
export function NewsPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return <NewsHead summitSlug={summitSlug}>{(summit) => <AllNews summit={summit} />}</NewsHead>;
}

function AllNews({ summit }: { summit: ShownSummit }): ReactNode {
  const t = useText();
  const [first, setFirst] = useState(PAGE_SIZE);
  const [result, ask] = useQuery({
    query: NewsQuery,
    variables: { slug: summit.slug, first },
    requestPolicy: 'cache-and-network',
  });
  usePageTitle(`${t('news.title')} · ${summit.title.text}`);
  const news = result.data?.newsArticles;
  return (
    <>
      <header className={classes.head}>
        <h1>{t('news.title')}</h1>
        <PressLink summitSlug={summit.slug} />
      </header>
      {news === undefined &&
        (result.error ? (
          <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        ) : (
          <PageSkeleton />
        ))}
      {news?.nodes.length === 0 && <EmptyState title={t('news.empty.title')}>{t('news.empty.text')}</EmptyState>}
      {news && news.nodes.length > 0 && <NewsList summitSlug={summit.slug} articles={news.nodes} level={2} />}
      {news?.pageInfo.hasNextPage && first < MOST_SHOWN && (
        <div>
          <Button variant="default" loading={result.fetching} onClick={() => setFirst((count) => count + PAGE_SIZE)}>
            {t('news.more')}
          </Button>
        </div>
      )}
      <Feeds summit={summit} />
    </>
  );
}

function PressLink({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [{ data }] = useQuery({ query: PressKitQuery, variables: { slug: summitSlug } });
  return data?.pressKit ? <Link href={`/s/${summitSlug}/press`}>{t('news.press')}</Link> : null;
}

/** Addresses for programs that look for news by themselves, one for each of the summit's languages. */
function Feeds({ summit }: { summit: ShownSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <section aria-labelledby="feeds" className={classes.feeds}>
      <h2 id="feeds">
        <IconRss size={20} aria-hidden /> {t('news.feeds')}
      </h2>
      <p className={classes.soft}>{t('news.feeds.text')}</p>
      <ul>
        {summit.languages.map((language) => (
          <li key={language}>
            <span>{formats.language(language)}</span>
            <a href={`/feeds/${summit.slug}/news.${language}.atom`} hrefLang={language}>
              Atom
            </a>
            <a href={`/feeds/${summit.slug}/news.${language}.rss`} hrefLang={language}>
              RSS
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
