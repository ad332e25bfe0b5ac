import { useId, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { leaderboardPath } from './addresses.js';
import { OwnRank, type Rank } from './leaderboard.queries.js';
import { NameForm } from './NameForm.js';
import { ShareRank } from './ShareRank.js';
import classes from './leaderboard.module.css';

/** What the holder of an order reads of their rank: where they stand, under which name, and how to share it. */
export function MyRank({ orderToken }: { orderToken: string }): ReactNode {
  const t = useText();
  const headingId = useId();
  const [{ data, error }, ask] = useQuery({
    query: OwnRank,
    variables: { orderToken },
    requestPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? (
      <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : null;
  const rank = data.carbonRank;
  return (
    <section className={classes.card} aria-labelledby={headingId} data-testid="my-rank">
      <h2 id={headingId}>{t('carbon-leaderboard.mine.title')}</h2>
      {rank === null ? (
        <p>{t('carbon-leaderboard.mine.waiting')}</p>
      ) : (
        <>
          <Place rank={rank} />
          {rank.rank !== null && <ShareRank rank={rank} />}
          {rank.grams > 0 && <NameForm orderToken={orderToken} rank={rank} />}
        </>
      )}
      <p>
        <Link href={leaderboardPath(rank?.summit ?? null)}>{t('carbon-leaderboard.see-list')}</Link>
      </p>
    </section>
  );
}

function Place({ rank: { rank, rankOfAll, listed, grams, summit, isDemonstration } }: { rank: Rank }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { kilograms } = useCarbonAmounts();
  if (grams === 0) return <p>{t('carbon-leaderboard.mine.revoked')}</p>;
  if (rank === null) return <p>{t('carbon-leaderboard.mine.unlisted', { amount: kilograms(grams) })}</p>;
  return (
    <>
      <p className={classes.rank} data-testid="rank">
        {t('carbon-leaderboard.rank-of', { rank: formats.number(rank), listed: formats.number(listed) })}
      </p>
      {summit !== null && rankOfAll !== null && (
        <p className={classes.soft}>{t('carbon-leaderboard.mine.of-all', { rank: formats.number(rankOfAll) })}</p>
      )}
      {isDemonstration && <p className={classes.notice}>{t('carbon-leaderboard.demonstration')}</p>}
    </>
  );
}
