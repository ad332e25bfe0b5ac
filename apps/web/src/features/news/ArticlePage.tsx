import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useSearch } from 'wouter';
import { directionOf, paragraphsOf } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { NewsHead, type ShownSummit } from './NewsHead.js';
import { type Article, ArticleQuery, type Picture, type RecalledArticle } from './news.queries.js';
import { NewsPicture } from './NewsPicture.js';
import { shownLanguage } from './shown-language.js';
import classes from './news.module.css';

/** `/s/:summit/news/:slug`: one article in the language of its address, else in the reader's; the others a step away. */
export function ArticlePage({ summitSlug, articleSlug }: { summitSlug: string; articleSlug: string }): ReactNode {
  return (
    <NewsHead summitSlug={summitSlug}>
      {(summit) => <LoadedArticle key={articleSlug} summit={summit} slug={articleSlug} />}
    </NewsHead>
  );
}

function LoadedArticle({ summit, slug }: { summit: ShownSummit; slug: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: ArticleQuery,
    variables: { summit: summit.slug, slug },
    requestPolicy: 'cache-and-network',
  });
  const article = data?.newsArticle;
  if (article === undefined)
    return error ? (
      <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (article.__typename === 'NewsArticle') return <ReadArticle summit={summit} article={article} />;
  return article.__typename === 'RecalledNewsArticle' ? (
    <Recalled summit={summit} article={article} />
  ) : (
    <NotFoundPage />
  );
}

function ReadArticle({ summit, article }: { summit: ShownSummit; article: Article }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const search = useSearch();
  const languages = article.texts.map(({ language }) => language);
  const [chosen, setChosen] = useState<string | null>(null);
  const language = chosen ?? shownLanguage(languages, search, article.title.language);
  const text = article.texts.find((each) => each.language === language) ?? article.texts[0];
  usePageTitle(text && `${text.title} · ${summit.title.text}`);
  if (text === undefined) return <NotFoundPage />;
  const [first, ...others] = article.pictures;
  const own = { lang: text.language, dir: directionOf(text.language) };
  const choose = (tag: string): void => {
    setChosen(tag);
    // What somebody copies from the address bar leads others to the language they read.
    window.history.replaceState(window.history.state, '', `?lang=${tag}`);
  };
  return (
    <article className={classes.article}>
      <header className={classes.articleHead}>
        {languages.length > 1 && (
          <div role="group" aria-label={t('news.languages')} className={`${classes.languages} no-print`}>
            {languages.map((tag) => (
              <button key={tag} type="button" aria-pressed={tag === text.language} onClick={() => choose(tag)}>
                {formats.language(tag)}
              </button>
            ))}
          </div>
        )}
        <h1 {...own} className="title">
          {text.title}
        </h1>
        <p className={classes.soft}>
          <time dateTime={article.datedOn}>{formats.plainDate(article.datedOn)}</time>
          {article.correctedAt !== null && (
            <> · {t('news.corrected', { time: formats.dateTime(article.correctedAt, summit.timeZone) })}</>
          )}
        </p>
        <p {...own} className={classes.summary}>
          {text.summary}
        </p>
      </header>
      {first && <Figure picture={first} />}
      <div {...own} className={classes.body}>
        {paragraphsOf(text.body).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {others.map((picture) => (
        <Figure key={picture.id} picture={picture} />
      ))}
      <p className="no-print">
        <Link href={`/s/${summit.slug}/news`}>{t('news.to-all')}</Link>
      </p>
    </article>
  );
}

function Figure({ picture }: { picture: Picture }): ReactNode {
  const t = useText();
  return (
    <figure className={classes.figure}>
      <NewsPicture picture={picture} sizes="(width >= 48rem) 46rem, 100vw" />
      <figcaption className={classes.soft}>
        <LocalText text={picture.description} marksFallback={false} />
        {picture.credit !== null && (
          <>
            {' · '}
            {t('news.credit')} <bdi>{picture.credit}</bdi>
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** What stands in the place of an article that was taken back. */
function Recalled({ summit, article }: { summit: ShownSummit; article: RecalledArticle }): ReactNode {
  const t = useText();
  const formats = useFormats();
  usePageTitle(t('news.recalled.title'));
  return (
    <EmptyState
      isPage
      title={t('news.recalled.title')}
      action={<Link href={`/s/${summit.slug}/news`}>{t('news.to-all')}</Link>}
    >
      <p>
        {t('news.recalled.text', {
          released: formats.dateTime(article.releasedAt, summit.timeZone),
          recalled: formats.dateTime(article.recalledAt, summit.timeZone),
        })}
      </p>
      <p>
        <bdi>{article.reason}</bdi>
      </p>
    </EmptyState>
  );
}
