import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { directionOf } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useFocusAlong } from '../../ui/use-focus.js';
import { ReleaseControl } from '../embargo/index.js';
import { OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { ArticleEditor } from './ArticleEditor.js';
import { type DraftedNews, NewsDeskQuery, RemoveNews } from './organise-news.queries.js';
import { Pictures } from './Pictures.js';
import { type Failure, Problem } from './Problem.js';
import { ReadyPart } from './ReadyPart.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

/** `/organise/:summit/news/:article`: an article from its first words to its release. */
export function ArticleEditorPage({ summitSlug, articleSlug }: { summitSlug: string; articleSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="news">
      {(summit) => <Loaded key={`${summit.id} ${articleSlug}`} summit={summit} slug={articleSlug} />}
    </OrganiserFrame>
  );
}

function Loaded({ summit, slug }: { summit: OrganisedSummit; slug: string }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: NewsDeskQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (!data?.draftedNews)
    return error ? <ErrorNotice problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  const article = data.draftedNews.find((each) => each.slug === slug);
  const back = <Link href={`/organise/${summit.slug}/news`}>{t('organise-news.back')}</Link>;
  if (article === undefined) return <EmptyState title={t('organise-news.refused.not-found')} action={back} />;
  const state = data.embargoes?.find(({ objectId }) => objectId === article.id)?.state ?? 'EMBARGOED';
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        {back}
        <Title article={article} />
        {state === 'RELEASED' && (
          <Link href={`/s/${summit.slug}/news/${article.slug}`}>{t('organise-news.public-page')}</Link>
        )}
      </header>
      <Parts summit={summit} article={article} state={state} onChanged={refresh} />
    </div>
  );
}

function Title({ article }: { article: DraftedNews }): ReactNode {
  const text = article.texts.find(({ language }) => language === article.leadingLanguage);
  return (
    <h2>
      {text === undefined ? (
        <bdi>{article.slug}</bdi>
      ) : (
        <bdi lang={text.language} dir={directionOf(text.language)}>
          {text.title}
        </bdi>
      )}
    </h2>
  );
}

interface PartsProps {
  summit: OrganisedSummit;
  article: DraftedNews;
  state: 'EMBARGOED' | 'RELEASED' | 'RECALLED';
  onChanged: () => void;
}

function Parts({ summit, article, state, onChanged }: PartsProps): ReactNode {
  const t = useText();
  const [isDirty, setIsDirty] = useState(false);
  return (
    <>
      <ArticleEditor article={article} summitLanguages={summit.languages} onSaved={onChanged} onDirty={setIsDirty} />
      <Pictures
        owner={{ articleId: article.id }}
        pictures={article.pictures}
        languages={summit.languages}
        hint={t('organise-news.pictures.hint')}
        onChanged={onChanged}
      />
      {state !== 'RECALLED' && (
        <ReadyPart article={article} isOut={state === 'RELEASED'} isDirty={isDirty} onChanged={onChanged} />
      )}
      <ReleaseControl
        // Of what is ready depends which languages are to be named.
        key={`${article.readyLanguages?.join() ?? ''}`}
        kind="ARTICLE"
        objectId={article.id}
        summit={summit}
        onChanged={onChanged}
        refusalText={(code) => (code === 'news-not-ready' ? t('organise-news.refused.news-not-ready') : undefined)}
      />
      {state === 'EMBARGOED' && <Removal summitSlug={summit.slug} article={article} />}
    </>
  );
}

/** Of an article that was never out; in two steps. */
function Removal({ summitSlug, article }: { summitSlug: string; article: DraftedNews }): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const [, navigate] = useLocation();
  const [{ fetching }, remove] = useMutation(RemoveNews);
  const [isAsking, setIsAsking] = useState(false);
  const around = useFocusAlong<HTMLDivElement>(isAsking);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = async (): Promise<void> => {
    const { data, error } = await remove({ id: article.id });
    if (error) return setFailure({ problem: problemOf(error) });
    if (data?.removeNews.__typename === 'NewsArticleRemoved') return navigate(`/organise/${summitSlug}/news`);
    setFailure({ refusal: refusalText(data?.removeNews.code) });
  };
  if (!isAsking)
    return (
      <div ref={around}>
        <Button data-opens variant="subtle" color="red" onClick={() => setIsAsking(true)}>
          {t('organise-news.remove-article')}
        </Button>
      </div>
    );
  return (
    <div ref={around} role="group" aria-label={t('organise-news.remove-article.sure')} className={classes.part}>
      <p>{t('organise-news.remove-article.sure')}</p>
      <Problem failure={failure} />
      <div className={classes.buttons}>
        <Button color="red" loading={fetching} onClick={() => void confirm()}>
          {t('organise-news.remove-article')}
        </Button>
        <Button autoFocus variant="subtle" onClick={() => setIsAsking(false)}>
          {t('organise-news.cancel')}
        </Button>
      </div>
    </div>
  );
}
