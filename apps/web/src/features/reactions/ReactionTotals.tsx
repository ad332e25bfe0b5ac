import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { REACTIONS } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { reactionCurve, type Bar } from './reaction-curve.js';
import { ReactionIcon } from './ReactionIcon.js';
import classes from './reactions.module.css';
import { ReactionsOfSession } from './reactions.queries.js';

/** After a session: what its audience said without a word. Nothing where they said nothing. */
export function ReactionTotals({ sessionId }: { sessionId: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [{ data }] = useQuery({ query: ReactionsOfSession, variables: { sessionId } });
  const totals = data?.sessionReactions?.totals ?? [];
  if (totals.length === 0) return null;
  const bars = reactionCurve(data?.sessionReactions?.minutes ?? []);
  return (
    <section aria-labelledby="reaction-totals" className={classes.totals} data-testid="reaction-totals">
      <h2 id="reaction-totals">{t('reactions.totals')}</h2>
      <ul>
        {REACTIONS.flatMap((kind) => {
          const count = totals.find((total) => total.kind === kind.toUpperCase())?.count;
          return count === undefined
            ? []
            : [
                <li key={kind}>
                  <ReactionIcon kind={kind} size={22} />
                  <span>{t(`reactions.${kind}`)}</span>
                  <bdi>{formats.number(count)}</bdi>
                </li>,
              ];
        })}
      </ul>
      {bars.length > 1 && <Curve bars={bars} />}
    </section>
  );
}

/** When there were how many: a picture, and its summit in words. */
function Curve({ bars }: { bars: readonly Bar[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const most = bars.reduce((best, bar) => (bar.count > best.count ? bar : best));
  return (
    <figure className={classes.curve}>
      <svg viewBox={`0 0 ${bars.length} 10`} preserveAspectRatio="none" aria-hidden>
        {bars.map(({ startsAt, count }, index) => (
          <rect
            key={startsAt}
            x={index}
            y={10 - (10 * count) / most.count}
            width={1}
            height={(10 * count) / most.count}
          />
        ))}
      </svg>
      <figcaption>
        {t('reactions.most', { count: most.count, time: formats.time(most.startsAt, readerZone()) })}
      </figcaption>
    </figure>
  );
}
