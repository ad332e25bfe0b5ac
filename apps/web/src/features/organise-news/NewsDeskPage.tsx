import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { BeginArticle } from './BeginArticle.js';
import { type DraftedNews, NewsDeskQuery } from './organise-news.queries.js';
import classes from './organise-news.module.css';

/** `/organise/:summit/news`: everything that the summit tells, written and released. */
export function NewsDeskPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="news">
      {(summit) => <Desk key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Desk({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  const [isBeginning, setIsBeginning] = useState(false);
  const [{ data, error }, ask] = useQuery({
    query: NewsDeskQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const articles = data?.draftedNews;
  if (!articles)
    return error ? (
      <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const stateOf = new Map(data?.embargoes?.map((each) => [each.objectId, each.state]));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h2>{t('organise.tab.news')}</h2>
        <p className={classes.soft}>{t('organise-news.lead')}</p>
        <Link href={`/organise/${summit.slug}/press`}>{t('organise-news.press')}</Link>
      </header>
      {isBeginning ? (
        <BeginArticle
          summit={summit}
          onBegun={({ slug }) => navigate(`/organise/${summit.slug}/news/${slug}`)}
          onCancel={() => setIsBeginning(false)}
        />
      ) : (
        <div>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsBeginning(true)}>
            {t('organise-news.new')}
          </Button>
        </div>
      )}
      {articles.length === 0 && !isBeginning && (
        <EmptyState title={t('organise-news.empty.title')}>{t('organise-news.empty.text')}</EmptyState>
      )}
      <ul className={classes.articles}>
        {articles.map((article) => (
          <ArticleItem
            key={article.id}
            summitSlug={summit.slug}
            article={article}
            state={stateOf.get(article.id) ?? 'EMBARGOED'}
          />
        ))}
      </ul>
    </div>
  );
}

interface ArticleItemProps {
  summitSlug: string;
  article: DraftedNews;
  state: 'EMBARGOED' | 'RELEASED' | 'RECALLED';
}

function ArticleItem({ summitSlug, article, state }: ArticleItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const text = article.texts.find(({ language }) => language === article.leadingLanguage) ?? article.texts[0];
  const shown = state !== 'EMBARGOED' ? state : article.readyLanguages === null ? 'DRAFT' : 'READY';
  return (
    <li className={classes.item}>
      <h3>
        <Link href={`/organise/${summitSlug}/news/${article.slug}`}>
          {text ? (
            <bdi lang={text.language} dir={directionOf(text.language)}>
              {text.title}
            </bdi>
          ) : (
            <bdi>{article.slug}</bdi>
          )}
        </Link>
      </h3>
      <p className={classes.facts}>
        <span className={classes.state} data-state={shown}>
          {t(`organise-news.state.${shown}`)}
        </span>
        {article.texts.map(({ language, state: textState }) => (
          <span key={language}>
            {formats.language(language)}: {t(`organise-news.text.${textState}`)}
          </span>
        ))}
      </p>
      {article.isReadyOutdated && <p className={classes.waiting}>{t('organise-news.outdated')}</p>}
    </li>
  );
}
