import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Money } from '../../ui/Money.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import type { Offer } from './projects.queries.js';
import classes from './projects.module.css';

/** Batches on sale, each with its price and what is left. */
export function Offers({ offers }: { offers: readonly Offer[] }): ReactNode {
  const t = useText();
  return (
    <section className={classes.section} aria-labelledby="offers">
      <h2 id="offers">{t('carbon-projects.offers')}</h2>
      {offers.length === 0 ? (
        <p className={classes.soft}>{t('carbon-projects.offers.empty')}</p>
      ) : (
        <ul className={classes.offers}>
          {offers.map((offer) => (
            <li key={offer.batchId}>
              <OfferFacts offer={offer} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OfferFacts({ offer }: { offer: Offer }): ReactNode {
  const t = useText();
  const { tonnes } = useCarbonAmounts();
  return (
    <dl className={classes.offer}>
      <div>
        <dt>{t('carbon-projects.vintage')}</dt>
        <dd>
          <strong>{String(offer.vintage)}</strong>
        </dd>
      </div>
      <div>
        <dt>{t('carbon-projects.price')}</dt>
        <dd>
          <strong>
            <Money amount={offer.pricePerTonne} />
          </strong>
        </dd>
      </div>
      <div>
        <dt>{t('carbon-projects.available')}</dt>
        <dd>
          {offer.availableGrams === 0 ? t('carbon-projects.sold-out') : <bdi>{tonnes(offer.availableGrams)}</bdi>}
        </dd>
      </div>
      <div className={classes.wide}>
        <dt>{t('carbon-projects.serials')}</dt>
        <dd>
          <bdi dir="ltr" className={classes.serials}>
            {offer.serials}
          </bdi>
        </dd>
      </div>
      <div className={classes.wide}>
        <dt>{t('carbon-projects.adjustment')}</dt>
        <dd>
          {t(`carbon-projects.adjustment.${offer.correspondingAdjustment}`)}{' '}
          {offer.adjustmentUrl && (
            <a href={offer.adjustmentUrl} rel="noreferrer external">
              {t('carbon-projects.adjustment.proof')}
            </a>
          )}
        </dd>
      </div>
    </dl>
  );
}
