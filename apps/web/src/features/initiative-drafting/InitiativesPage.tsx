import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText, OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { BeginForm } from './BeginForm.js';
import { DelegationsPart } from './DelegationsPart.js';
import { DraftsQuery, type Draft } from './drafting.queries.js';
import { initiativePath } from './initiative-tabs.js';
import { StateWord } from './StateWord.js';
import classes from './initiative-drafting.module.css';

/** `/organise/:summit/initiatives`: the texts that a summit signs, from the first draft to the release. */
export function InitiativesPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="initiatives">
      {(summit) => <Initiatives key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Initiatives({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  const [isBeginning, setIsBeginning] = useState(false);
  const [result, ask] = useQuery({
    query: DraftsQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const drafts = result.data?.draftedInitiatives;
  if (!drafts)
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h2>{t('organise.tab.initiatives')}</h2>
        <p className={classes.soft}>{t('initiative-drafting.lead')}</p>
      </header>
      {isBeginning ? (
        <BeginForm
          summit={summit}
          onBegun={({ slug }) => navigate(initiativePath(summit.slug, slug))}
          onCancel={() => setIsBeginning(false)}
        />
      ) : (
        <div>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsBeginning(true)}>
            {t('initiative-drafting.new')}
          </Button>
        </div>
      )}
      {drafts.length === 0 && !isBeginning && (
        <EmptyState title={t('initiative-drafting.empty.title')}>{t('initiative-drafting.empty.text')}</EmptyState>
      )}
      <ul className={classes.drafts}>
        {drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} summit={summit} />
        ))}
      </ul>
      <DelegationsPart summit={summit} />
    </div>
  );
}

function DraftItem({ draft, summit }: { draft: Draft; summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { waiting } = draft;
  return (
    <li className={classes.draft}>
      <h3>
        <Link href={initiativePath(summit.slug, draft.slug)}>
          <DraftText texts={draft.titles} />
        </Link>
      </h3>
      <p className={classes.facts}>
        <StateWord state={draft.state} />
        <span>
          {t('initiative-drafting.article-count', {
            count: draft.articles.filter(({ number }) => number !== null).length,
          })}
        </span>
        <span>{formats.list(draft.languages.map((tag) => formats.language(tag)))}</span>
        <span>{t('initiative-drafting.changed', { time: formats.dateTime(draft.updatedAt, summit.timeZone) })}</span>
      </p>
      {draft.state === 'DRAFTING' && waiting.amendments + waiting.comments > 0 && (
        <p className={classes.waiting}>
          {waiting.amendments > 0 && (
            <span>{t('initiative-drafting.waiting-amendments', { count: waiting.amendments })}</span>
          )}
          {waiting.comments > 0 && (
            <span>{t('initiative-drafting.waiting-comments', { count: waiting.comments })}</span>
          )}
        </p>
      )}
    </li>
  );
}
