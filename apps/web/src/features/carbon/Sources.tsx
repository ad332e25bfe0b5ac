import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { factorsOf } from './result-parts.js';
import type { ShownFootprint } from './shown-footprint.js';
import classes from './result.module.css';

/** By what method, edition and published numbers it was computed: enough to compute it again. */
export function Sources({ footprint }: { footprint: ShownFootprint }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const factors = factorsOf(footprint.components);
  const sources = [...new Map(factors.map((factor) => [factor.source + factor.licence, factor])).values()];
  return (
    <details className={classes.sources}>
      <summary>{t('carbon.method.title', { edition: footprint.edition })}</summary>
      <p>{t('carbon.method.text', { rules: formats.number(footprint.ruleSet), edition: footprint.edition })}</p>
      <div className={classes.tableFrame} tabIndex={0} role="region" aria-label={t('carbon.method.factors')}>
        <table className={classes.factors}>
          <caption>{t('carbon.method.factors')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('carbon.method.factor')}</th>
              <th scope="col">{t('carbon.method.value')}</th>
              <th scope="col">{t('carbon.method.place')}</th>
            </tr>
          </thead>
          <tbody>
            {factors.map((factor) => (
              <tr key={factor.id}>
                <th scope="row">
                  <bdi dir="ltr">{factor.id}</bdi>
                </th>
                <td>
                  <bdi dir="ltr">
                    {factor.value} {factor.unit}
                  </bdi>
                </td>
                <td>
                  <bdi dir="ltr">{factor.location}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={classes.sourceList}>
        {sources.map((factor) => (
          <li key={factor.id}>
            <bdi dir="ltr" lang="en">
              {factor.source}
              {factor.year === null ? '' : ` (${factor.year})`}. {factor.licence}
            </bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
