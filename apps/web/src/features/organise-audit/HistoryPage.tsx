import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { draftTextFor, type OrganisedSummit, OrganiserFrame } from '../organise/index.js';
import { EntryItem } from './EntryItem.js';
import { History, HistoryFilters, type HistoryFilter } from './history.queries.js';
import classes from './history.module.css';

const PAGE_SIZE = 50;
/** As much as the API shows at once. */
const MOST_SHOWN = 250;
const TOPICS = ['PROGRAMME', 'RELEASE', 'PEOPLE', 'REGISTRATION', 'STAGE', 'SETTINGS'] as const;

/** Who changed what of the summit, newest first. What is filtered stands in the address. */
export function HistoryPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="history">
      {(summit) => <HistoryOf summit={summit} />}
    </OrganiserFrame>
  );
}

function HistoryOf({ summit }: { summit: OrganisedSummit }): ReactNode {
  const [params, setParams] = useSearchParams();
  const topic = TOPICS.find((known) => known === params.get('topic')) ?? null;
  const filter: HistoryFilter = { actorId: params.get('who'), sessionId: params.get('session'), topic };
  const choose = (name: string, value: string): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={classes.page}>
      <Filters summit={summit} filter={filter} onChoose={choose} />
      <Entries key={JSON.stringify(filter)} summit={summit} filter={filter} />
    </div>
  );
}

interface FiltersProps {
  summit: OrganisedSummit;
  filter: HistoryFilter;
  onChoose: (name: string, value: string) => void;
}

function Filters({ summit, filter, onChoose }: FiltersProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [result] = useQuery({ query: HistoryFilters, variables: { summitId: summit.id, slug: summit.slug } });
  const actors = result.data?.auditActors ?? [];
  const sessions = result.data?.draftSummit?.sessions.nodes ?? [];
  return (
    <form className={classes.filters} onSubmit={(event) => event.preventDefault()}>
      <NativeSelect
        label={t('organise-audit.filter.topic')}
        value={filter.topic ?? ''}
        onChange={(event) => onChoose('topic', event.currentTarget.value)}
        data={[
          { value: '', label: t('organise-audit.filter.all') },
          ...TOPICS.map((topic) => ({ value: topic, label: t(`organise-audit.topic.${topic}`) })),
        ]}
      />
      <NativeSelect
        label={t('organise-audit.filter.who')}
        value={filter.actorId ?? ''}
        onChange={(event) => onChoose('who', event.currentTarget.value)}
        data={[
          { value: '', label: t('organise-audit.filter.all-people') },
          ...actors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('organise-audit.filter.session')}
        value={filter.sessionId ?? ''}
        onChange={(event) => onChoose('session', event.currentTarget.value)}
        data={[
          { value: '', label: t('organise-audit.filter.all') },
          ...sessions.map(({ id, titles }) => ({ value: id, label: draftTextFor(titles, language)?.text ?? id })),
        ]}
      />
    </form>
  );
}

function Entries({ summit, filter }: { summit: OrganisedSummit; filter: HistoryFilter }): ReactNode {
  const t = useText();
  const [first, setFirst] = useState(PAGE_SIZE);
  const [result, ask] = useQuery({
    query: History,
    variables: { summitId: summit.id, filter, first },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const history = result.data?.auditEntries;
  if (history === undefined)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  if (history.nodes.length === 0)
    return <EmptyState title={t('organise-audit.empty.title')}>{t('organise-audit.empty.text')}</EmptyState>;
  const isMore = history.totalCount > history.nodes.length;
  return (
    <>
      <p role="status" className={classes.count}>
        {t('organise-audit.count', { count: history.totalCount })}
      </p>
      <ol className={classes.entries}>
        {history.nodes.map((entry) => (
          <li key={entry.id}>
            <EntryItem entry={entry} zone={summit.timeZone} />
          </li>
        ))}
      </ol>
      {isMore && first < MOST_SHOWN && (
        <Button variant="subtle" loading={result.fetching} onClick={() => setFirst((count) => count + PAGE_SIZE)}>
          {t('organise-audit.more')}
        </Button>
      )}
      {isMore && first >= MOST_SHOWN && <p className={classes.count}>{t('organise-audit.narrow')}</p>}
    </>
  );
}
