import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { type Board, BoardOfAll, SummitBoard } from './leaderboard.queries.js';
import { Sums } from './Sums.js';
import { SharedRank } from './SharedRank.js';
import { StandingsTable } from './StandingsTable.js';
import classes from './leaderboard.module.css';

const PAGE_SIZE = 50;

/** `/s/:summit/carbon/leaderboard`: who financed reductions for taking part in a summit. */
export function SummitLeaderboardPage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: SummitBoard,
    variables: { slug: summitSlug, first: PAGE_SIZE },
    requestPolicy: 'cache-and-network',
  });
  const title = t('carbon-leaderboard.title');
  usePageTitle(data?.summit ? `${title} · ${data.summit.title.text}` : title);
  if (!data)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const { summit, carbonLeaderboard: board } = data;
  if (!summit || !board) return <NotFoundPage />;
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href={`/s/${summit.slug}/carbon`}>
          <LocalText text={summit.title} />
        </Link>
        <h1>{title}</h1>
        <p className={classes.soft}>{t('carbon-leaderboard.lead')}</p>
      </header>
      <BoardParts board={board} slug={summit.slug} />
      <p>
        <Link href="/carbon/leaderboard">{t('carbon-leaderboard.to-all')}</Link>
      </p>
    </article>
  );
}

/** `/carbon/leaderboard`: of all summits and of footprints that belong to none. */
export function LeaderboardPage(): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: BoardOfAll,
    variables: { first: PAGE_SIZE },
    requestPolicy: 'cache-and-network',
  });
  const title = t('carbon-leaderboard.title-all');
  usePageTitle(title);
  if (!data?.carbonLeaderboard)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href="/carbon">{t('carbon-leaderboard.to-carbon')}</Link>
        <h1>{title}</h1>
        <p className={classes.soft}>{t('carbon-leaderboard.lead')}</p>
      </header>
      <BoardParts board={data.carbonLeaderboard} slug={null} />
    </article>
  );
}

/** `slug`: null for the board of all. */
function BoardParts({ board, slug }: { board: Board; slug: string | null }): ReactNode {
  const t = useText();
  const [params] = useSearchParams();
  const shared = params.get('entry');
  return (
    <>
      {board.isDemonstration && <p className={classes.notice}>{t('carbon-leaderboard.demonstration')}</p>}
      {shared !== null && <SharedRank slug={slug} id={shared} listed={board.standings.totalCount} />}
      <Sums board={board} />
      {board.standings.nodes.length === 0 ? (
        <EmptyState title={t('carbon-leaderboard.empty.title')}>{t('carbon-leaderboard.empty.text')}</EmptyState>
      ) : (
        <StandingsTable
          first={board.standings}
          slug={slug}
          shared={shared}
          pageSize={PAGE_SIZE}
          mayRemoveNames={board.mayRemoveNames}
        />
      )}
    </>
  );
}
