import '@mantine/core/styles/Input.layer.css';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats, useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { NotFoundPage } from '../../../app/NotFoundPage.js';
import { usePageTitle } from '../../../app/use-page-title.js';
import { problemOf } from '../../../clients/graphql/errors.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import { LocalText } from '../../../ui/LocalText.js';
import { PageSkeleton } from '../../../ui/PageSkeleton.js';
import { textFor, writingsOf } from '../texts.js';
import { TextReader } from '../TextReader.js';
import { InitiativeFiles } from './InitiativeFiles.js';
import { InitiativeOutQuery, type OutSummit, type Published } from './published.queries.js';
import { RecalledPage } from './RecalledPage.js';
import { SignatureList } from './SignatureList.js';
import classes from '../signing.module.css';

interface InitiativePageProps {
  summitSlug: string;
  slug: string;
}

/** `/s/:summit/initiatives/:slug`: the text in every language, who signed it, and how to check that; for everybody. */
export function InitiativePage({ summitSlug, slug }: InitiativePageProps): ReactNode {
  const { language } = useLanguage();
  const [{ data, error }, ask] = useQuery({
    query: InitiativeOutQuery,
    variables: { summit: summitSlug, slug },
    requestPolicy: 'cache-and-network',
  });
  const initiative = data?.initiativeOut;
  const title =
    initiative?.__typename === 'PublishedInitiative' ? textFor(initiative.text.titles, language)?.text : undefined;
  usePageTitle(title);
  if (!data || !initiative)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (!data.summit || initiative.__typename === 'NotFound') return <NotFoundPage />;
  if (initiative.__typename === 'RecalledInitiative')
    return <RecalledPage summit={data.summit} initiative={initiative} />;
  return <Out summit={data.summit} initiative={initiative} />;
}

function Out({ summit, initiative }: { summit: OutSummit; initiative: Published }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const { slug, text, releasedAt, missingLanguages } = initiative;
  const title = textFor(text.titles, language);
  const calls = summit.initiatives.find((each) => each.slug === slug)?.callsFor ?? [];
  const others = writingsOf(text.titles, language, null).filter((each) => each.text !== title?.text);
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>
          <Link href={`/s/${summit.slug}`}>
            <LocalText text={summit.title} />
          </Link>
        </p>
        {title && <LocalText as="h1" text={title} />}
        {others.length > 0 && (
          <ul className={classes.otherTitles} aria-label={t('signing.out.other-titles')}>
            {others.map((each) => (
              <li key={each.language}>
                <LocalText text={each} />
              </li>
            ))}
          </ul>
        )}
        <p className={classes.soft}>
          {t('signing.out.released', { date: formats.dateTime(releasedAt, summit.timeZone) })}
          {missingLanguages.length > 0 && (
            <>
              {' · '}
              {t('signing.out.missing', {
                languages: formats.list(missingLanguages.map((each) => formats.language(each))),
              })}
            </>
          )}
        </p>
      </header>
      {calls.length > 0 && (
        <section className={classes.part} aria-labelledby="calls">
          <h2 id="calls">{t('signing.out.calls')}</h2>
          <ul className={classes.calls}>
            {calls.map((call) => (
              <li key={call.text}>
                <LocalText text={call} marksFallback={false} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <TextReader text={text} />
      <SignatureList summitSlug={summit.slug} initiative={initiative} timeZone={summit.timeZone} />
      <section className={classes.card} aria-labelledby="join">
        <h2 id="join">{t('signing.out.join')}</h2>
        <p>{t('signing.out.join.text')}</p>
        <div>
          <Button component={Link} href={`/s/${summit.slug}/initiatives/${slug}/join`} variant="light">
            {t('signing.out.join.go')}
          </Button>
        </div>
      </section>
      <InitiativeFiles initiative={initiative} />
    </article>
  );
}
