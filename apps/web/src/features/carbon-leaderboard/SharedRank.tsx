import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { SharedStanding } from './leaderboard.queries.js';
import classes from './leaderboard.module.css';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The rank that somebody shared: whose it is stands in the address. `slug`: null for the board of all. */
export function SharedRank(props: { slug: string | null; id: string; listed: number }): ReactNode {
  const t = useText();
  return ID.test(props.id) ? (
    <Found {...props} />
  ) : (
    <p className={classes.soft}>{t('carbon-leaderboard.shared.gone')}</p>
  );
}

function Found({ slug, id, listed }: { slug: string | null; id: string; listed: number }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [{ data, error }, ask] = useQuery({
    query: SharedStanding,
    variables: { slug, id },
    requestPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? (
      <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : null;
  const standing = data.carbonLeaderboard?.standing;
  if (!standing) return <p className={classes.soft}>{t('carbon-leaderboard.shared.gone')}</p>;
  return (
    <section className={classes.card} aria-labelledby="shared-rank" data-testid="shared-rank">
      <h2 id="shared-rank">
        <bdi>{standing.name}</bdi>
      </h2>
      <p className={classes.rank}>
        {t('carbon-leaderboard.rank-of', { rank: formats.number(standing.rank), listed: formats.number(listed) })}
      </p>
      <p>
        <Kilograms grams={standing.grams} />
      </p>
    </section>
  );
}
