import '@mantine/core/styles/Radio.layer.css';
import { Radio } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { Money } from '../../ui/Money.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { Checkout } from '../carbon-checkout/index.js';
import type { OrganisedSummit } from '../organise/index.js';
import { CoverageSums, Retirements } from './CoverageParts.js';
import { OffersQuery, type Desk } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

/** What participants have not covered, and reductions to finance for it in the summit's name. */
export function FinanceView({ summit, desk }: { summit: OrganisedSummit; desk: Desk }): ReactNode {
  const t = useText();
  const { coverage, recomputed, estimate, onTheWayGrams, orderableGrams } = desk;
  const last = recomputed ?? estimate;
  return (
    <section className={classes.view} aria-labelledby="finance-title">
      <h2 id="finance-title">{t('organise-carbon.view.finance')}</h2>
      <p className={classes.soft}>{t('organise-carbon.finance.lead')}</p>
      {last === null || coverage === null ? (
        <p>
          {t('organise-carbon.finance.compute-first')}{' '}
          <Link href={`/organise/${summit.slug}/carbon/before`}>{t('organise-carbon.next.before')}</Link>
        </p>
      ) : (
        <>
          <CoverageSums grams={last.grams} coverage={coverage} />
          {onTheWayGrams > 0 && (
            <p>
              {t('organise-carbon.finance.on-the-way')} <Kilograms grams={onTheWayGrams} />
            </p>
          )}
          {orderableGrams > 0 ? (
            <Offers summit={summit} grams={orderableGrams} />
          ) : (
            <p role="status">{t('organise-carbon.finance.all')}</p>
          )}
          <h3>{t('organise-carbon.financed')}</h3>
          <Retirements coverage={coverage} />
        </>
      )}
    </section>
  );
}

function Offers({ summit, grams }: { summit: OrganisedSummit; grams: number }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { viewer } = useViewer();
  const [chosen, setChosen] = useState<string | null>(null);
  const [result, ask] = useQuery({ query: OffersQuery, requestPolicy: 'cache-and-network' });
  if (!result.data)
    return result.error ? (
      <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  const offers = result.data.carbonOffers;
  const offer = offers.find(({ batchId }) => batchId === chosen);
  if (offers.length === 0) return <p>{t('organise-carbon.finance.no-offers')}</p>;
  return (
    <div className={classes.card}>
      <h3>{t('organise-carbon.finance.choose')}</h3>
      <p>
        {t('organise-carbon.finance.amount')} <Kilograms grams={grams} />
      </p>
      <Radio.Group label={t('organise-carbon.finance.offer')} value={chosen} onChange={setChosen}>
        <div className={classes.list}>
          {offers.map((each) => (
            <Radio
              key={each.batchId}
              value={each.batchId}
              disabled={each.availableGrams < grams}
              label={
                <>
                  <bdi>{each.projectName.text}</bdi> · {formats.country(each.country)} ·{' '}
                  {t('organise-carbon.retired.vintage', { year: String(each.vintage) })}
                </>
              }
              description={
                <>
                  <Money amount={each.pricePerTonne} /> {t('organise-carbon.finance.per-tonne')} ·{' '}
                  {t('organise-carbon.finance.left')} <Kilograms grams={each.availableGrams} />
                  {each.isDemonstration && <> · {t('organise-carbon.demonstration')}</>}
                </>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {offer && (
        <Checkout
          key={`${offer.batchId} ${grams}`}
          offer={offer}
          grams={grams}
          footprintToken={null}
          organiserOf={summit.slug}
          email={viewer?.email ?? undefined}
        />
      )}
    </div>
  );
}
