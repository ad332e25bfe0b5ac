import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { MarkedText } from './MarkedText.js';
import type { Hit } from './search.queries.js';
import classes from './search.module.css';

/** What was found, each kind apart and in the order of the answer. */
export function SearchHits({ hits }: { hits: readonly Hit[] }): ReactNode {
  const t = useText();
  // What fits best stands first, whatever it is.
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <section key={kind} aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`search.found.${kind}`)}</h2>
      <ol className={classes.hits}>
        {hits
          .filter((hit) => hit.kind === kind)
          .map((hit) => (
            <li key={`${hit.summitSlug} ${hit.id}`}>
              <HitItem hit={hit} />
            </li>
          ))}
      </ol>
    </section>
  ));
}

function HitItem({ hit }: { hit: Hit }): ReactNode {
  const { session, person, datedOn } = hit;
  const formats = useFormats();
  return (
    <article className={classes.hit}>
      <h3>
        <Link href={hit.path} data-hit>
          <MarkedText excerpt={hit.title} />
        </Link>
      </h3>
      {datedOn !== null && (
        <p className={classes.soft}>
          <time dateTime={datedOn}>{formats.plainDate(datedOn)}</time>
        </p>
      )}
      {session !== null && <SessionLine session={session} />}
      {person !== null && (person.title !== null || person.country !== null) && (
        <p className={classes.soft}>
          {person.title && <LocalText text={person.title} marksFallback={false} />}
          {person.title && person.country && ' · '}
          {person.country && <Country code={person.country} />}
        </p>
      )}
      {hit.excerpt && (
        <p className={classes.excerpt}>
          <MarkedText excerpt={hit.excerpt} />
        </p>
      )}
      <p className={classes.summit}>
        <LocalText text={hit.summitTitle} marksFallback={false} />
      </p>
    </article>
  );
}

function SessionLine({ session }: { session: NonNullable<Hit['session']> }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <p className={classes.soft}>
      {t(`search.kind.${session.kind}`)} ·{' '}
      <time dateTime={session.startsAt}>{formats.dateTime(session.startsAt, readerZone())}</time>
      {session.status === 'CANCELLED' && <strong> · {t('search.cancelled')}</strong>}
    </p>
  );
}
