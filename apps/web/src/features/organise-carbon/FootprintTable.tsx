import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import type { SummitFootprint } from './organise-carbon.queries.js';
import { shareOf } from './shares.js';
import classes from './organise-carbon.module.css';

type Sum = SummitFootprint['sums'][number];

/** A whole summit's footprint by what caused it, and under each by whose it is. */
export function FootprintTable({ footprint, caption }: { footprint: SummitFootprint; caption: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { sums, grams, nonCo2Grams } = footprint;
  const parts = [...Map.groupBy(sums, ({ part }) => part)].map(([part, of]) => ({
    part,
    of,
    grams: of.reduce((sum, each) => sum + each.grams, 0),
  }));
  parts.sort((a, b) => b.grams - a.grams);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organise-carbon.cause')}</th>
            <th scope="col" className={classes.number}>
              CO₂e
            </th>
            <th scope="col" className={classes.number}>
              {t('organise-carbon.share')}
            </th>
          </tr>
        </thead>
        {parts.map(({ part, of, grams: partGrams }) => (
          <tbody key={part}>
            <tr className={classes.partRow}>
              <th scope="row">{t(`organise-carbon.part.${part}`)}</th>
              <td className={classes.number}>
                <Kilograms grams={partGrams} />
              </td>
              <td className={classes.number}>{formats.number(shareOf(partGrams, grams))} %</td>
            </tr>
            {of.map((sum) => (
              <OriginRow key={sum.origin} sum={sum} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">{t('organise-carbon.all')}</th>
            <td className={classes.number}>
              <Kilograms grams={grams} />
            </td>
            <td />
          </tr>
          {nonCo2Grams > 0 && (
            <tr className={classes.originRow}>
              <th scope="row">{t('organise-carbon.non-co2')}</th>
              <td className={classes.number}>
                <Kilograms grams={nonCo2Grams} />
              </td>
              <td className={classes.number}>{formats.number(shareOf(nonCo2Grams, grams))} %</td>
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}

function OriginRow({ sum: { origin, grams } }: { sum: Sum }): ReactNode {
  const t = useText();
  return (
    <tr className={classes.originRow}>
      <th scope="row">{t(`organise-carbon.origin.${origin}`)}</th>
      <td className={classes.number}>
        <Kilograms grams={grams} />
      </td>
      <td />
    </tr>
  );
}
