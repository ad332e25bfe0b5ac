import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { useProgrammeChanges } from '../../clients/graphql/use-programme-changes.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useNow } from '../../ui/use-now.js';
import { PageAnnouncements } from '../announcements/index.js';
import { CarbonEntry } from '../carbon-entry/index.js';
import { LatestNews } from '../news/index.js';
import { SummitChatLink } from '../summit-chat/index.js';
import { Agenda } from './Agenda.js';
import { CalendarSubscription } from './CalendarSubscription.js';
import { CarbonProgramme } from './CarbonProgramme.js';
import { Changes, hasChanges, VersionName } from './Changes.js';
import { Delegations } from './Delegations.js';
import { Initiatives } from './Initiatives.js';
import { News } from './News.js';
import { hasOutcomes, Outcomes } from './Outcomes.js';
import { People } from './People.js';
import { isOver } from './session-moment.js';
import { Section } from './Section.js';
import { SectionIndex, type SectionLink } from './SectionIndex.js';
import { MoreSessionsQuery, PAGE_SIZE, SummitQuery, type AgendaSession, type Summit } from './summit.queries.js';
import { SummitHero } from './SummitHero.js';
import classes from './Summit.module.css';

/** Everything public about one summit as one scroll, kept current while it is open. */
export function SummitPage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const now = useNow(60_000);
  const [result, ask] = useQuery({ query: SummitQuery, variables: { slug: summitSlug, first: PAGE_SIZE } });
  const summit = result.data?.summit;
  const initiativesOut = result.data?.initiativesOut ?? [];
  const articles = result.data?.newsArticles.nodes ?? [];
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  useProgrammeChanges(summitSlug, summit?.state, refresh);
  usePageTitle(summit?.title.text);
  useHashTarget(Boolean(summit));

  if (!summit) {
    if (result.error) return <ErrorNotice isPage problem={problemOf(result.error)} onRetry={refresh} />;
    return result.fetching || !result.data ? <PageSkeleton /> : <NotFoundPage />;
  }
  const hasInitiatives = summit.initiatives.length > 0 || initiativesOut.length > 0;
  const hasDecisions = hasOutcomes(summit);
  // A summit to come says where its people will stand; one that is over without any says nothing.
  const hasPeople =
    summit.people.totalCount > 0 ||
    !isOver(summit.endsOn, formats.dayKey(now, summit.timeZone), summit.sessions.nodes, now.getTime());
  const sections: SectionLink[] = [
    { id: 'programme', title: t('summit.programme') },
    ...(hasDecisions ? [{ id: 'outcomes', title: t('summit.outcomes') }] : []),
    ...(hasInitiatives ? [{ id: 'initiative', title: t('summit.initiative') }] : []),
    ...(hasPeople ? [{ id: 'people', title: t('summit.people') }] : []),
    ...(summit.delegations.length > 0 ? [{ id: 'delegations', title: t('summit.delegations') }] : []),
    ...(summit.carbon ? [{ id: 'carbon', title: t('summit.carbon') }] : []),
    ...(summit.news.length > 0 || articles.length > 0 ? [{ id: 'news', title: t('summit.news') }] : []),
    ...(hasChanges(summit) ? [{ id: 'changes', title: t('summit.changes') }] : []),
    { id: 'calendar', title: t('summit.calendar') },
  ];
  return (
    <article className={classes.page}>
      {result.error && <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} />}
      <PageAnnouncements summitId={summit.id} />
      <SummitHero summit={summit} />
      <SummitChatLink summitId={summit.id} summitSlug={summit.slug} />
      <SectionIndex sections={sections} />
      <Programme summit={summit} />
      {hasDecisions && <Outcomes summit={summit} />}
      {hasInitiatives && <Initiatives summit={summit} out={initiativesOut} />}
      {hasPeople && <People summitSlug={summit.slug} people={summit.people.nodes} />}
      {summit.delegations.length > 0 && <Delegations summit={summit} />}
      {summit.carbon ? (
        <CarbonProgramme carbon={summit.carbon} summitSlug={summit.slug} />
      ) : (
        <CarbonEntry summitSlug={summit.slug} />
      )}
      {articles.length > 0 ? (
        <Section id="news" title={t('summit.news')}>
          <LatestNews summitSlug={summit.slug} articles={articles} />
        </Section>
      ) : (
        summit.news.length > 0 && <News news={summit.news} />
      )}
      {hasChanges(summit) && <Changes summit={summit} />}
      <CalendarSubscription summit={summit} />
      <Announcement version={summit.version} />
    </article>
  );
}

function Programme({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const sessions = useAllSessions(summit);
  return (
    <Section id="programme" title={t('summit.programme')} aside={<CurrentVersion summit={summit} />}>
      {sessions.length > 0 ? (
        <Agenda summit={summit} sessions={sessions} />
      ) : (
        <p className={classes.soft}>{t('summit.programme.empty')}</p>
      )}
    </Section>
  );
}

/** Which version this is, where there was another one, or somebody gave it a name. */
function CurrentVersion({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const [version] = summit.versions;
  const isTold = hasChanges(summit);
  if (!version || (!isTold && version.name === null)) return null;
  return (
    <p className={classes.soft}>
      <VersionName version={version} />
      {isTold && (
        <>
          {' · '}
          <a href="#changes">{t('summit.changes')}</a>
        </>
      )}
    </p>
  );
}

/** The first page of sessions came with the summit; the pages behind it follow by themselves. */
function useAllSessions(summit: Summit): readonly AgendaSession[] {
  const client = useClient();
  const { nodes, pageInfo } = summit.sessions;
  const [more, setMore] = useState<{ of: Summit; sessions: AgendaSession[] } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const sessions: AgendaSession[] = [];
      let page = pageInfo;
      while (isCurrent && page.hasNextPage && page.endCursor) {
        const answer = await client.query(
          MoreSessionsQuery,
          { slug: summit.slug, first: PAGE_SIZE, after: page.endCursor },
          { requestPolicy: 'network-only' },
        );
        const next = answer.data?.summit?.sessions;
        if (!next) break;
        sessions.push(...next.nodes);
        page = next.pageInfo;
      }
      if (isCurrent && sessions.length > 0) setMore({ of: summit, sessions });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [client, summit, pageInfo]);
  return useMemo(() => (more?.of === summit ? [...nodes, ...more.sessions] : nodes), [nodes, more, summit]);
}

/** Tells those who do not see the page change that it did. */
function Announcement({ version }: { version: number }): ReactNode {
  const t = useText();
  const [first] = useState(version);
  return (
    <p role="status" className={classes.announcement}>
      {version === first ? '' : t('summit.updated')}
    </p>
  );
}

/** The part of the page that the address names can only be scrolled to when it is there. */
function useHashTarget(isReady: boolean): void {
  useEffect(() => {
    if (isReady && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [isReady]);
}
