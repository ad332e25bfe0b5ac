import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { type Board, MoreStandings, type Standing } from './leaderboard.queries.js';
import { RemoveName } from './RemoveName.js';
import classes from './leaderboard.module.css';

type Page = Pick<Board['standings'], 'nodes' | 'pageInfo'>;
interface StandingsTableProps {
  first: Board['standings'];
  /** Null for the board of all. */
  slug: string | null;
  /** Id of the standing that is pointed out. */
  shared: string | null;
  pageSize: number;
  mayRemoveNames: boolean;
}

/** The list, page after page. */
export function StandingsTable({ first, slug, shared, pageSize, mayRemoveNames }: StandingsTableProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const client = useClient();
  const [more, setMore] = useState<readonly Page[]>([]);
  const [asked, setAsked] = useState<{ isOnTheWay: boolean; problem: RequestProblem | null }>({
    isOnTheWay: false,
    problem: null,
  });
  const { hasNextPage, endCursor } = (more.at(-1) ?? first).pageInfo;
  const showMore = (): void => {
    if (endCursor === null) return;
    setAsked({ isOnTheWay: true, problem: null });
    void client
      .query(MoreStandings, { slug, first: pageSize, after: endCursor }, { requestPolicy: 'network-only' })
      .then(({ data, error }) => {
        const page = data?.carbonLeaderboard?.standings;
        setAsked({ isOnTheWay: false, problem: error ? problemOf(error) : null });
        if (page) setMore((pages) => [...pages, page]);
      });
  };
  const rows = withoutRepeats([first, ...more].flatMap(({ nodes }) => nodes));
  return (
    <section className={classes.list}>
      <p role="status" className={classes.soft}>
        {t('carbon-leaderboard.listed', { count: first.totalCount, shown: formats.number(rows.length) })}{' '}
        {t('carbon-leaderboard.ties')}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('carbon-leaderboard.rank')}</th>
            <th scope="col">{t('carbon-leaderboard.name')}</th>
            <th scope="col">{t('carbon-leaderboard.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((standing) => (
            <tr key={standing.id} aria-current={standing.id === shared ? 'true' : undefined}>
              <td>{formats.number(standing.rank)}</td>
              <th scope="row">
                <bdi>{standing.name}</bdi>
                {mayRemoveNames && <RemoveName standing={standing} />}
              </th>
              <td>
                <Kilograms grams={standing.grams} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked.problem && <ErrorNotice problem={asked.problem} onRetry={showMore} />}
      {hasNextPage && asked.problem === null && (
        <Button variant="light" loading={asked.isOnTheWay} onClick={showMore}>
          {t('carbon-leaderboard.more')}
        </Button>
      )}
    </section>
  );
}

/** Whose certificate was revoked between two pages stands further down again. */
function withoutRepeats(rows: readonly Standing[]): Standing[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
