import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText, OrganiserFrame, type OrganisedSummit, ViewLinks } from '../organise/index.js';
import { DraftsQuery, type Draft } from './drafting.queries.js';
import { INITIATIVE_TABS, initiativePath, type InitiativeTab } from './initiative-tabs.js';
import { StateWord } from './StateWord.js';
import classes from './initiative-drafting.module.css';

export interface FramedInitiative {
  summit: OrganisedSummit;
  initiative: Draft;
  /** Asks for the initiative again: after it was changed, and after it moved to another state. */
  refresh: () => void;
}
interface InitiativeFrameProps {
  summitSlug: string;
  slug: string;
  /** The page that is shown. */
  tab: InitiativeTab;
  /** The page; its headings begin at `<h3>`. Called only for an organiser and an initiative that is there. */
  children: (framed: FramedInitiative) => ReactNode;
}

/** What every page of one initiative has in common for its organisers: its title, its state, the way to its other pages. */
export function InitiativeFrame({ summitSlug, slug, tab, children }: InitiativeFrameProps): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="initiatives">
      {(summit) => (
        <Framed key={`${summit.id} ${slug}`} summit={summit} slug={slug} tab={tab}>
          {children}
        </Framed>
      )}
    </OrganiserFrame>
  );
}

interface FramedProps extends Omit<InitiativeFrameProps, 'summitSlug'> {
  summit: OrganisedSummit;
}

function Framed({ summit, slug, tab, children }: FramedProps): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: DraftsQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (!result.data)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  const initiative = result.data.draftedInitiatives?.find((each) => each.slug === slug);
  if (initiative === undefined) return <NoInitiative summitSlug={summit.slug} />;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <p>
          <Link href={`/organise/${summit.slug}/initiatives`}>{t('initiative-drafting.all')}</Link>
        </p>
        <h2>
          <DraftText texts={initiative.titles} />
        </h2>
        <p className={classes.facts}>
          <StateWord state={initiative.state} />
          <Link href={`/initiatives/${initiative.id}/draft`}>{t('initiative-drafting.as-delegations')}</Link>
        </p>
        <div className={classes.views}>
          <ViewLinks
            label={t('initiative-drafting.tabs')}
            views={INITIATIVE_TABS}
            current={tab}
            hrefOf={(each) => initiativePath(summit.slug, slug, each)}
            nameOf={(each) => t(`initiative-drafting.tab.${each}`)}
          />
        </div>
      </header>
      {children({ summit, initiative, refresh })}
    </div>
  );
}

function NoInitiative({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  return (
    <div className={classes.page}>
      <EmptyState
        title={t('initiative-drafting.not-found.title')}
        action={
          <Button component={Link} href={`/organise/${summitSlug}/initiatives`}>
            {t('initiative-drafting.all')}
          </Button>
        }
      >
        {t('initiative-drafting.not-found.text')}
      </EmptyState>
    </div>
  );
}
