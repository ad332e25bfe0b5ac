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

/** What was found, sessions and people apart, each in the order of the answer. */
export function SearchHits({ hits }: { hits: readonly Hit[] }): ReactNode {
  const t = useText();
  const groups = [
    { id: 'sessions', title: t('search.sessions'), hits: hits.filter(({ session }) => session !== null) },
    { id: 'people', title: t('search.people'), hits: hits.filter(({ person }) => person !== null) },
  ].filter((group) => group.hits.length > 0);
  // What fits best stands first, be it a session or a person.
  const ordered = hits[0]?.person == null ? groups : groups.toReversed();
  return ordered.map((group) => (
    <section key={group.id} aria-labelledby={`found-${group.id}`}>
      <h2 id={`found-${group.id}`}>{group.title}</h2>
      <ol className={classes.hits}>
        {group.hits.map((hit) => (
          <li key={`${hit.summitSlug} ${hit.session?.id ?? hit.person?.id ?? ''}`}>
            <HitItem hit={hit} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function HitItem({ hit }: { hit: Hit }): ReactNode {
  const { summitSlug, session, person } = hit;
  const href = session !== null ? `/s/${summitSlug}/${session.slug}` : `/s/${summitSlug}/people/${person?.slug ?? ''}`;
  return (
    <article className={classes.hit}>
      <h3>
        <Link href={href} data-hit>
          <MarkedText excerpt={hit.title} />
        </Link>
      </h3>
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
