import { FACTOR_EDITIONS } from '@app/domain';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { FootprintFlow } from './FootprintFlow.js';
import { OwnFootprint } from './OwnFootprint.js';
import { NO_DEFAULTS } from './start-form.js';
import type { DraftRules } from './compute-form.js';
import classes from './carbon.module.css';

/** As the server computes a year of life: of each part for which there are factors. */
const RULES: DraftRules = {
  edition: FACTOR_EDITIONS.at(-1) ?? '',
  countsNonCo2: true,
  countsDevices: false,
  serverCountry: null,
  parts: ['travel', 'online', 'home'],
};

/** A year of somebody's life, as far as there are factors for it; what is not in it is said. */
export function LifePage(): ReactNode {
  const t = useText();
  usePageTitle(t('carbon.life.title'));
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>{t('carbon.title')}</p>
        <h1>{t('carbon.life.title')}</h1>
      </header>
      <OwnFootprint summitSlug={null}>
        <FootprintFlow
          summitSlug={null}
          rules={RULES}
          measured={null}
          defaults={NO_DEFAULTS}
          intro={
            <div>
              <p>{t('carbon.life.intro')}</p>
              <p className={classes.soft}>{t('carbon.life.missing')}</p>
            </div>
          }
        />
      </OwnFootprint>
    </section>
  );
}
