import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { REACTIONS } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
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
    </section>
  );
}
