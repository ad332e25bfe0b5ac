import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { SearchHits } from './SearchHits.js';
import { Search } from './search.queries.js';
import classes from './search.module.css';

const PAGE_SIZE = 20;
/** As much as the API shows at once. */
const MOST_SHOWN = 50;
const MOST_LETTERS = 200;
/** Typing pauses this long before it is looked for. */
const PAUSE_MS = 250;

/** All that is released, of all summits or of one (`in`), by what the address asks for (`q`). */
export function SearchPage(): ReactNode {
  const t = useText();
  usePageTitle(t('search.title'));
  const [params, setParams] = useSearchParams();
  const asked = (params.get('q') ?? '').slice(0, MOST_LETTERS);
  const summitSlug = params.get('in');
  const [typed, setTyped] = useState(asked);
  const page = useRef<HTMLDivElement>(null);
  const lookFor = (query: string, inSummit: string | null): void =>
    setParams(
      { ...(query === '' ? {} : { q: query }), ...(inSummit === null ? {} : { in: inSummit }) },
      { replace: true },
    );

  useFollowing(asked, setTyped);
  useEffect(() => {
    if (typed === asked) return;
    const timer = setTimeout(() => lookFor(typed, summitSlug), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className={classes.page} ref={page} onKeyDown={(event) => walk(event, page.current)}>
      <h1>{t('search.title')}</h1>
      <form
        role="search"
        className={classes.box}
        onSubmit={(event) => {
          event.preventDefault();
          lookFor(typed, summitSlug);
        }}
      >
        <IconSearch size={20} aria-hidden />
        <input
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={typed}
          maxLength={MOST_LETTERS}
          autoComplete="off"
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      {summitSlug !== null && (
        <p className={classes.scope}>
          {t('search.in-summit')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => lookFor(typed, null)}>
            {t('search.everywhere')}
          </Button>
        </p>
      )}
      <Found key={`${summitSlug ?? ''} ${asked}`} query={asked} summitSlug={summitSlug} />
    </div>
  );
}

/** The address may change by other hands than ours: the box in the header, going back. */
function useFollowing(asked: string, setTyped: (text: string) => void): void {
  const last = useRef(asked);
  useEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    setTyped(asked);
  }, [asked, setTyped]);
}

function Found({ query, summitSlug }: { query: string; summitSlug: string | null }): ReactNode {
  const t = useText();
  const [first, setFirst] = useState(PAGE_SIZE);
  const isEmpty = query.trim() === '';
  const [result, ask] = useQuery({ query: Search, variables: { query, summitSlug, first }, pause: isEmpty });
  const found = result.data?.search;
  if (isEmpty) return <EmptyState title={t('search.hint.title')}>{t('search.hint.text')}</EmptyState>;
  if (result.error && !found)
    return <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  return (
    <>
      <p role="status" className={classes.count}>
        {found === undefined ? t('search.looking') : t('search.count', { count: found.totalCount })}
      </p>
      {found?.totalCount === 0 && <EmptyState title={t('search.nothing.title')}>{t('search.nothing.text')}</EmptyState>}
      {found !== undefined && <SearchHits hits={found.nodes} />}
      {found !== undefined && found.totalCount > found.nodes.length && first < MOST_SHOWN && (
        <Button variant="subtle" loading={result.fetching} onClick={() => setFirst(MOST_SHOWN)}>
          {t('search.more')}
        </Button>
      )}
      {found !== undefined && found.totalCount > found.nodes.length && first >= MOST_SHOWN && (
        <p className={classes.soft}>{t('search.too-many', { count: found.nodes.length })}</p>
      )}
    </>
  );
}

/** Arrow keys go from the box through what was found and back. */
function walk(event: KeyboardEvent, page: HTMLDivElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...(page?.querySelectorAll<HTMLElement>('input[type="search"], [data-hit]') ?? [])];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  const next = here === -1 ? undefined : stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
