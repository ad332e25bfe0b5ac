import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
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
import { DraftText, draftTextFor } from './DraftText.js';
import { FramedSummit, type OrganisedSummit } from './organise.queries.js';
import { ORGANISER_TAB_GROUPS, type OrganiserTab } from './organiser-tabs.js';
import { SignInFirst } from './SignInFirst.js';
import classes from './organiser-frame.module.css';

interface OrganiserFrameProps {
  summitSlug: string;
  /** The page that is shown. */
  tab: OrganiserTab;
  /** The page; its headings begin at `<h2>`. Called only for an organiser of a summit that is there. */
  children: (summit: OrganisedSummit) => ReactNode;
}

/** What every page of a summit's organisers has in common: who may see it, the summit's title, the way to the other pages. */
export function OrganiserFrame({ summitSlug, tab, children }: OrganiserFrameProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({
    query: FramedSummit,
    variables: { slug: summitSlug },
    pause: viewer === null,
    requestPolicy: 'cache-and-network',
  });
  const summit = result.data?.draftSummit;
  const title = summit ? draftTextFor(summit.titles, language)?.text : undefined;
  usePageTitle(title === undefined ? t(`organise.tab.${tab}`) : `${t(`organise.tab.${tab}`)} · ${title}`);

  if (isLoading) return <PageSkeleton />;
  if (viewer === null) return <SignInFirst returnTo={`/organise/${summitSlug}/${tab}`} />;
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!result.data) return <PageSkeleton />;
  if (!summit) return <NotYours />;
  return (
    <div className={classes.frame}>
      <header className={`${classes.head} no-print`}>
        <div className={classes.line}>
          <h1>
            <DraftText texts={summit.titles} />
          </h1>
          {summit.isReleased && <Link href={`/s/${summit.slug}`}>{t('organise.public-page')}</Link>}
        </div>
        <Tabs summitSlug={summit.slug} current={tab} />
      </header>
      {children(summit)}
    </div>
  );
}

function Tabs({ summitSlug, current }: { summitSlug: string; current: OrganiserTab }): ReactNode {
  const t = useText();
  const here = useRef<HTMLLIElement>(null);
  // On a phone the row is longer than the screen: the page that is open comes into view.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
  }, [current]);
  return (
    <nav aria-label={t('organise.tabs')} className={classes.tabs}>
      {ORGANISER_TAB_GROUPS.map(([group, tabs]) => (
        <ul key={group} aria-label={t(`organise.tabs.${group}`)}>
          {tabs.map((tab) => (
            <li key={tab} ref={tab === current ? here : undefined}>
              <Link href={`/organise/${summitSlug}/${tab}`} aria-current={tab === current ? 'page' : undefined}>
                {t(`organise.tab.${tab}`)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

function NotYours(): ReactNode {
  const t = useText();
  return (
    <EmptyState
      isPage
      title={t('organise.not-found.title')}
      action={
        <Button component={Link} href="/organise">
          {t('organise.title')}
        </Button>
      }
    >
      {t('organise.not-found.text')}
    </EmptyState>
  );
}
