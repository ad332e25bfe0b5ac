import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { LocalText } from '../../ui/LocalText.js';
import { Checkout } from '../carbon-checkout/index.js';
import { DemonstrationNotice } from '../carbon-projects/index.js';
import { CarbonOffersQuery, FootprintQuery } from './carbon.queries.js';
import { OfferCard } from './OfferCard.js';
import classes from './carbon.module.css';

interface FinanceStepProps {
  /** Of the kept footprint that is paid for: its grams, and not what has been typed since. */
  token: string;
  /** The batch that was chosen; `null`: not yet. */
  offerId: string | null;
  onChoose: (batchId: string) => void;
  onBack: () => void;
}

/** Which project is paid, and then the payment. */
export function FinanceStep({ token, offerId, onChoose, onBack }: FinanceStepProps): ReactNode {
  const t = useText();
  const { kilograms } = useCarbonAmounts();
  // What is left changes while people buy.
  const [result, ask] = useQuery({ query: CarbonOffersQuery, requestPolicy: 'cache-and-network' });
  const [opened, open] = useQuery({ query: FootprintQuery, variables: { token }, requestPolicy: 'cache-and-network' });
  const offers = result.data?.carbonOffers;
  const kept = opened.data?.footprint;
  const error = result.error ?? opened.error;
  if (offers === undefined || kept === undefined) {
    if (!error) return <PageSkeleton />;
    const retry = (): void => {
      ask({ requestPolicy: 'network-only' });
      open({ requestPolicy: 'network-only' });
    };
    return <ErrorNotice problem={problemOf(error)} onRetry={retry} />;
  }
  if (kept.__typename !== 'KeptFootprint')
    return (
      <div className={classes.narrow}>
        <p role="alert" className={classes.problem}>
          {t('carbon.link.unknown.text')}
        </p>
        <div>
          <Button onClick={onBack}>{t('carbon.back-to-result')}</Button>
        </div>
      </div>
    );
  const { grams } = kept.footprint;
  const chosen = offers.find(({ batchId }) => batchId === offerId);
  if (chosen)
    return (
      <section className={classes.narrow} aria-labelledby="pay-title">
        <h2 id="pay-title">
          <LocalText text={chosen.projectName} />
        </h2>
        <Checkout footprintToken={token} grams={grams} offer={chosen} />
        <div>
          <Button variant="default" onClick={onBack}>
            {t('carbon.project.other')}
          </Button>
        </div>
      </section>
    );
  return (
    <section className={classes.narrow} aria-labelledby="offers-title">
      <div>
        <h2 id="offers-title">{t('carbon.project.title')}</h2>
        <p className={classes.soft}>{t('carbon.project.text', { kg: kilograms(grams) })}</p>
      </div>
      {offers.some(({ isDemonstration }) => isDemonstration) && <DemonstrationNotice />}
      {offers.length === 0 ? (
        <p className={classes.soft}>{t('carbon.project.none')}</p>
      ) : (
        <ul className={classes.offers}>
          {offers.map((offer) => (
            <OfferCard key={offer.batchId} offer={offer} grams={grams} onChoose={() => onChoose(offer.batchId)} />
          ))}
        </ul>
      )}
      <div>
        <Button variant="default" onClick={onBack}>
          {t('carbon.back-to-result')}
        </Button>
      </div>
    </section>
  );
}
