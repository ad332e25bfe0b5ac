import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText, draftTextFor, SignInFirst } from '../organise/index.js';
import { type Draft, DraftQuery } from './drafting.queries.js';
import { initiativePath } from './initiative-tabs.js';
import { StateWord } from './StateWord.js';
import { TalkParts } from './TalkParts.js';
import classes from './initiative-drafting.module.css';

/** `/initiatives/:id/draft`: a text before it is signed, for the delegations that speak to it. */
export function DraftPage({ initiativeId }: { initiativeId: string }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({
    query: DraftQuery,
    variables: { id: initiativeId },
    pause: viewer === null,
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const draft = result.data?.draftedInitiative;
  usePageTitle((draft && draftTextFor(draft.titles, language)?.text) ?? t('initiative-drafting.draft'));
  if (isLoading) return <PageSkeleton />;
  if (viewer === null)
    return (
      <SignInFirst returnTo={`/initiatives/${initiativeId}/draft`}>{t('initiative-drafting.sign-in')}</SignInFirst>
    );
  const problem = result.error && !result.data ? problemOf(result.error) : null;
  // An address that was mistyped is no fault of the server.
  if (problem !== null && problem.kind !== 'bad-input')
    return <ErrorNotice isPage problem={problem} onRetry={refresh} />;
  if (!result.data && problem === null) return <PageSkeleton />;
  if (!draft) return <NoDraft />;
  return <SpokenDraft draft={draft} onChanged={refresh} />;
}

function SpokenDraft({ draft, onChanged }: { draft: Draft; onChanged: () => void }): ReactNode {
  const t = useText();
  const [part, setPart] = useState<'talk' | 'versions'>('talk');
  return (
    <article className={classes.page} data-reading>
      <header className={classes.head}>
        <p className={classes.soft}>
          <DraftText texts={draft.summit.titles} />
        </p>
        <h1>
          <DraftText texts={draft.titles} />
        </h1>
        <p>
          <StateWord state={draft.state} />
        </p>
        <p className={classes.soft}>
          {t(draft.state === 'DRAFTING' ? 'initiative-drafting.delegate-lead' : 'initiative-drafting.closed')}
        </p>
        {draft.part === 'ORGANISER' && (
          <p>
            <Link href={initiativePath(draft.summit.slug, draft.slug)}>{t('initiative-drafting.to-desk')}</Link>
          </p>
        )}
        <div role="group" aria-label={t('initiative-drafting.tabs')} className={classes.tabs}>
          {(['talk', 'versions'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={each === part} onClick={() => setPart(each)}>
              {t(each === 'talk' ? 'initiative-drafting.text-and-talk' : 'initiative-drafting.tab.versions')}
            </button>
          ))}
        </div>
      </header>
      <h2 className={classes.unseen}>
        {t(part === 'talk' ? 'initiative-drafting.text-and-talk' : 'initiative-drafting.tab.versions')}
      </h2>
      <TalkParts key={part} draft={draft} part={part} onChanged={onChanged} />
    </article>
  );
}

function NoDraft(): ReactNode {
  const t = useText();
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
}
