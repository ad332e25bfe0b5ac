import { Button } from '@mantine/core';
import { priceOfGrams } from '@app/domain';
import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { Money } from '../../ui/Money.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { DemonstrationNotice } from '../carbon-projects/index.js';
import type { CarbonOffer } from './carbon.queries.js';
import classes from './carbon.module.css';

interface OfferCardProps {
  offer: CarbonOffer;
  /** What is to be financed. */
  grams: number;
  onChoose: () => void;
}

/** One batch as a buyer weighs it: what it is, where and when, what it costs for this footprint, what is left. */
export function OfferCard({ offer, grams, onChoose }: OfferCardProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { tonnes } = useCarbonAmounts();
  const id = useId();
  const isEnough = offer.availableGrams >= grams;
  return (
    <li className={classes.offer} aria-labelledby={id}>
      {offer.isDemonstration && (
        <p>
          <DemonstrationNotice isShort />
        </p>
      )}
      <div className={classes.offerHead}>
        <h3 id={id}>
          <LocalText text={offer.projectName} />
        </h3>
        <p className={classes.price}>
          <Money amount={priceOfGrams(grams, offer.pricePerTonne)} />
        </p>
      </div>
      <dl className={classes.offerFacts}>
        <Fact name={t('carbon.offer.type')}>{t(`carbon-projects.type.${offer.projectType}`)}</Fact>
        <Fact name={t('carbon-projects.fact.place')}>
          {offer.place && (
            <>
              <LocalText text={offer.place} />
              {' · '}
            </>
          )}
          {formats.country(offer.country)}
        </Fact>
        <Fact name={t('carbon-projects.vintage')}>
          <bdi dir="ltr">{offer.vintage}</bdi>
        </Fact>
        <Fact name={t('carbon-projects.price')}>
          <Money amount={offer.pricePerTonne} />
        </Fact>
        <Fact name={t('carbon-projects.available')}>
          <bdi>{tonnes(offer.availableGrams)}</bdi>
        </Fact>
        <Fact name={t('carbon-projects.fact.company')}>
          <bdi>{offer.companyName}</bdi>
        </Fact>
        <Fact name={t('carbon-projects.fact.registry')}>
          <bdi>{offer.registry}</bdi>
        </Fact>
        <Fact name={t('carbon-projects.adjustment')}>
          {t(`carbon-projects.adjustment.short.${offer.correspondingAdjustment}`)}
        </Fact>
      </dl>
      <div className={classes.actions}>
        <Button disabled={!isEnough} onClick={onChoose}>
          {isEnough ? t('carbon.offer.choose') : t('carbon.offer.too-little')}
        </Button>
        <Button component={Link} href={`/carbon/projects/${offer.projectSlug}`} variant="subtle">
          {t('carbon.offer.about')}
        </Button>
      </div>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
