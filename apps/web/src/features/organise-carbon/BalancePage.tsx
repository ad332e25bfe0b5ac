import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { AvoidedPart } from './AvoidedPart.js';
import { CoverageSums, Retirements } from './CoverageParts.js';
import { FootprintTable } from './FootprintTable.js';
import { BalanceQuery, type PublishedBalance } from './organise-carbon.queries.js';
import { RowsTable } from './RowsTable.js';
import classes from './organise-carbon.module.css';

const LEFT_OUT = ['travel', 'nights', 'online', 'venue', 'catering', 'staff'] as const;

/** `/s/:summit/carbon/balance`: what a summit's organisers published of its emissions; `?version=1` an earlier one. */
export function BalancePage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [search] = useSearchParams();
  const asked = Number(search.get('version') ?? NaN);
  const version = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : null;
  const [result, ask] = useQuery({
    query: BalanceQuery,
    variables: { slug: summitSlug, version },
    requestPolicy: 'cache-and-network',
  });
  const balance = result.data?.carbonBalance;
  const title = t('organise-carbon.balance.title');
  usePageTitle(balance ? `${title} · ${balance.summitTitle.text}` : title);
  if (!result.data)
    return result.error ? (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (!balance)
    return (
      <EmptyState
        isPage
        title={
          version === null ? t('organise-carbon.balance.none') : t('organise-carbon.balance.no-version', { version })
        }
        action={
          <Button component={Link} href={version === null ? `/s/${summitSlug}` : `/s/${summitSlug}/carbon/balance`}>
            {t(version === null ? 'organise-carbon.balance.to-summit' : 'organise-carbon.balance.latest')}
          </Button>
        }
      >
        {version === null && t('organise-carbon.balance.none.text')}
      </EmptyState>
    );
  return <Balance balance={balance} />;
}

function Balance({ balance }: { balance: PublishedBalance }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { footprint, coverage, summitSlug, version, estimateGrams } = balance;
  // Of real reductions it says so; one that is not real among them makes it a demonstration.
  const isDemonstration = coverage.retirements.some((retired) => retired.isDemonstration);
  const leftOut = LEFT_OUT.filter((part) => balance.leftOut.includes(part));
  return (
    <article className={`${classes.page} ${classes.publicPage}`}>
      <header className={classes.head}>
        <Link href={`/s/${summitSlug}`}>
          <LocalText text={balance.summitTitle} />
        </Link>
        <h1>{t('organise-carbon.balance.title')}</h1>
        <p className={classes.soft}>
          {formats.plainDateRange(balance.firstDay, balance.lastDay)} · {t('organise-carbon.version', { version })} ·{' '}
          {formats.date(balance.publishedAt, 'UTC')}
        </p>
        {!balance.isLatest && (
          <p className={classes.refused} role="note">
            {t('organise-carbon.balance.replaced')}{' '}
            <Link href={`/s/${summitSlug}/carbon/balance`}>{t('organise-carbon.balance.latest')}</Link>
          </p>
        )}
        {balance.reason !== null && (
          <p>
            {t('organise-carbon.balance.reason')} <bdi>{balance.reason}</bdi>
          </p>
        )}
      </header>
      <p className={classes.statement}>
        {t(isDemonstration ? 'organise-carbon.balance.statement-demonstration' : 'organise-carbon.balance.statement', {
          kilograms: formats.number(Math.round(footprint.grams / 100) / 10),
          financed: formats.number(Math.round((coverage.participantsGrams + coverage.organiserGrams) / 100) / 10),
        })}
      </p>
      <FootprintTable footprint={footprint} caption={t('organise-carbon.balance.caption')} />
      {estimateGrams !== null && (
        <p className={classes.soft}>
          {t('organise-carbon.balance.estimated')} <Kilograms grams={estimateGrams} />
        </p>
      )}
      <section className={classes.part} aria-labelledby="financed-title">
        <h2 id="financed-title">{t('organise-carbon.financed')}</h2>
        <CoverageSums grams={footprint.grams} coverage={coverage} />
        <Retirements coverage={coverage} />
      </section>
      <AvoidedPart avoided={footprint.avoided} />
      <section className={classes.part} aria-labelledby="method-title">
        <h2 id="method-title">{t('organise-carbon.balance.method')}</h2>
        <p>
          {t('organise-carbon.balance.people', { ...footprint.people })}{' '}
          {t(
            footprint.countsNonCo2 ? 'organise-carbon.balance.with-non-co2' : 'organise-carbon.balance.without-non-co2',
          )}{' '}
          {t('organise-carbon.balance.edition', { edition: footprint.edition })}
        </p>
        {leftOut.length > 0 && (
          <p>
            {t('organise-carbon.balance.left-out')}{' '}
            {formats.list(leftOut.map((part) => t(`organise-carbon.left-out.${part}`)))}
          </p>
        )}
        <p>{t('organise-carbon.balance.uncertain')}</p>
        <details>
          <summary>{t('organise-carbon.balance.rows', { count: footprint.rows.length })}</summary>
          <RowsTable rows={footprint.rows} />
        </details>
      </section>
      <section className={classes.part} aria-labelledby="data-title">
        <h2 id="data-title">{t('organise-carbon.balance.data')}</h2>
        <p>{t('organise-carbon.balance.data.text')}</p>
        <div className={classes.actions}>
          {(['jsonld', 'csv'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              variant="default"
              download
              leftSection={<IconDownload size={18} aria-hidden />}
              href={`/exchange/open/${summitSlug}/carbon-balance-${version}.${format}`}
            >
              {format === 'csv' ? 'CSV' : 'JSON-LD'}
            </Button>
          ))}
        </div>
        <p className={classes.soft}>
          SHA-256 <bdi className={classes.code}>{balance.sha256}</bdi>
        </p>
      </section>
      {balance.versions.length > 1 && (
        <section className={classes.part} aria-labelledby="versions-title">
          <h2 id="versions-title">{t('organise-carbon.publish.versions')}</h2>
          <ul className={classes.list}>
            {balance.versions.map((each) => (
              <li key={each.version} className={classes.item}>
                <Link href={`/s/${summitSlug}/carbon/balance?version=${each.version}`}>
                  {t('organise-carbon.version', { version: each.version })}
                </Link>
                <p className={classes.soft}>{formats.date(each.publishedAt, 'UTC')}</p>
                {each.reason !== null && <p dir="auto">{each.reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
