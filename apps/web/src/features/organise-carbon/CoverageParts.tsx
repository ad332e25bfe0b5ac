import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Coverage } from './organise-carbon.queries.js';
import { coverageBar } from './shares.js';
import classes from './organise-carbon.module.css';

/** What registries retired of reductions for a footprint, by who financed it, and what nobody did. */
export function CoverageSums({ grams, coverage }: { grams: number; coverage: Coverage }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const bar = coverageBar(grams, coverage);
  const lines = [
    ['participants', coverage.participantsGrams, bar.participants],
    ['organiser', coverage.organiserGrams, bar.organiser],
    ['uncovered', coverage.uncoveredGrams, bar.uncovered],
  ] as const;
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {lines.map(([key, , percent]) => (
          <span key={key} data-kind={key} style={{ inlineSize: `${percent}%` }} />
        ))}
      </div>
      <dl className={classes.figures}>
        {lines.map(([key, lineGrams, percent]) => (
          <div key={key} data-kind={key}>
            <dt>{t(`organise-carbon.coverage.${key}`)}</dt>
            <dd>
              <Kilograms grams={lineGrams} /> <span className={classes.soft}>{formats.number(percent)} %</span>
            </dd>
          </div>
        ))}
        {coverage.surplusGrams > 0 && (
          <div>
            <dt>{t('organise-carbon.coverage.surplus')}</dt>
            <dd>
              <Kilograms grams={coverage.surplusGrams} />
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** Every retirement, with what makes it checkable. */
export function Retirements({ coverage }: { coverage: Coverage }): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (coverage.retirements.length === 0) return <p className={classes.soft}>{t('organise-carbon.retired.none')}</p>;
  return (
    <ul className={classes.list}>
      {coverage.retirements.map((retired) => (
        <li key={retired.firstSerial} className={classes.item}>
          {retired.isDemonstration && <p className={classes.demonstration}>{t('organise-carbon.demonstration')}</p>}
          <p className={classes.strong}>
            <LocalText text={retired.project} /> · {formats.country(retired.country)}
          </p>
          <p>
            {t('organise-carbon.retired.amount', { credits: retired.credits })}{' '}
            <Kilograms grams={retired.participantsGrams + retired.organiserGrams} />
          </p>
          <p className={classes.soft}>
            <bdi>{retired.registry}</bdi> · <bdi>{retired.registryProjectId}</bdi> · <bdi>{retired.methodology}</bdi> ·{' '}
            {t('organise-carbon.retired.vintage', { year: String(retired.vintage) })}
          </p>
          <p className={classes.soft}>
            {t('organise-carbon.retired.serials')}{' '}
            <bdi dir="ltr" className={classes.code}>
              {retired.firstSerial === retired.lastSerial
                ? retired.firstSerial
                : `${retired.firstSerial} – ${retired.lastSerial}`}
            </bdi>
          </p>
          <p className={classes.soft}>
            {t('organise-carbon.retired.on', { date: formats.plainDate(retired.retiredOn) })}{' '}
            <a href={retired.registryUrl} rel="noreferrer">
              {t('organise-carbon.retired.record')}
            </a>
          </p>
          {retired.correspondingAdjustment !== 'applied' && (
            <p className={classes.soft}>{t('organise-carbon.retired.no-adjustment')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
