import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import type { SummitFootprint } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

/** What being online did not cause. It stands apart, in a frame of its own, and says what it is not. */
export function AvoidedPart({ avoided }: { avoided: SummitFootprint['avoided'] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (avoided === null) return null;
  const names = [...new Set(avoided.rows.map(({ name }) => name ?? ''))];
  return (
    <aside className={classes.apart} aria-labelledby="avoided-title">
      <h2 id="avoided-title">{t('organise-carbon.avoided.title')}</h2>
      <p>{t('organise-carbon.avoided.lead')}</p>
      <dl className={classes.figures}>
        <div>
          <dt>{t('organise-carbon.avoided.scenario', { people: avoided.people })}</dt>
          <dd>
            <Kilograms grams={avoided.scenarioGrams} />
          </dd>
        </div>
        <div>
          <dt>{t('organise-carbon.avoided.online')}</dt>
          <dd>
            <Kilograms grams={avoided.onlineGrams} />
          </dd>
        </div>
        <div>
          <dt>{t('organise-carbon.avoided.difference')}</dt>
          <dd>
            <Kilograms grams={avoided.avoidedGrams} />
          </dd>
        </div>
      </dl>
      <p className={classes.soft}>
        {t('organise-carbon.avoided.groups')} <bdi>{formats.list(names)}</bdi>
      </p>
    </aside>
  );
}
