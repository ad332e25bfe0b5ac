import { IconDatabase } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OutcomeList } from './OutcomeList.js';
import { RegisterQuery } from './outcomes.queries.js';
import classes from './outcomes.module.css';

/** `/s/:summit/outcomes`: all that a summit leaves behind, and as data. */
export function RegisterPage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: RegisterQuery,
    variables: { slug: summitSlug },
    requestPolicy: 'cache-and-network',
  });
  const summit = data?.summit;
  usePageTitle(summit ? `${t('outcomes.title')} · ${summit.title.text}` : undefined);
  if (summit === undefined)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (summit === null) return <NotFoundPage />;
  const { outcomes, recalled, dataPath } = summit.outcomeRegister;
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href={`/s/${summit.slug}`}>
          <LocalText text={summit.title} />
        </Link>
        <h1>{t('outcomes.title')}</h1>
        <p className={classes.lead}>{t('outcomes.lead')}</p>
      </header>
      {outcomes.length === 0 ? (
        <EmptyState title={t('outcomes.empty-title')}>{t('outcomes.empty-text')}</EmptyState>
      ) : (
        <OutcomeList outcomes={outcomes} heading="h2" />
      )}
      {recalled.length > 0 && (
        <section aria-labelledby="recalled" className={classes.section}>
          <h2 id="recalled">{t('outcomes.recalled')}</h2>
          <ul className={classes.plain}>
            {recalled.map(({ slug, recalledAt, reason }) => (
              <li key={slug}>
                <Link href={`/outcomes/${slug}`}>
                  <LocalTime at={recalledAt} summitZone={summit.timeZone} />
                </Link>
                {' · '}
                <bdi>{reason}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outcomes.length > 0 && (
        <p className="no-print">
          <a href={dataPath} download className={classes.data}>
            <IconDatabase size={18} aria-hidden />
            {t('outcomes.data')}
          </a>
        </p>
      )}
    </article>
  );
}
