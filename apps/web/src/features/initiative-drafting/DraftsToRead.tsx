import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { DraftText } from '../organise/index.js';
import { DraftsQuery } from './drafting.queries.js';
import { StateWord } from './StateWord.js';
import classes from './initiative-drafting.module.css';

/** Texts of a summit that somebody of a delegation speaks to; nothing for who has none. */
export function DraftsToRead({ summitId }: { summitId: string }): ReactNode {
  const t = useText();
  const [{ data }] = useQuery({
    query: DraftsQuery,
    variables: { summitId },
    requestPolicy: 'cache-and-network',
  });
  const drafts = data?.draftedInitiatives ?? [];
  if (drafts.length === 0) return null;
  return (
    <section className={classes.part} data-tight aria-labelledby="drafts-to-read">
      <h2 id="drafts-to-read">{t('initiative-drafting.to-read')}</h2>
      <p className={classes.soft}>{t('initiative-drafting.to-read-lead')}</p>
      <ul className={classes.drafts}>
        {drafts.map(({ id, titles, state }) => (
          <li key={id} className={classes.draft}>
            <Link href={`/initiatives/${id}/draft`}>
              <DraftText texts={titles} />
            </Link>
            <p>
              <StateWord state={state} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
