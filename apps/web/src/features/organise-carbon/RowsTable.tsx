import type { ReactNode } from 'react';
import { TRANSIT_MODES } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import type { BalanceRow } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

/** As the open data names them. */
const ACTIVITIES = [
  'flight',
  'car',
  ...TRANSIT_MODES,
  'stay',
  'online',
  'electricity',
  'stated',
  'entered',
  'joined',
  'mean',
  'deleted',
] as const;

/** Every number of a balance with what it follows from: as in the open data, for who reads and does not compute. */
export function RowsTable({ rows }: { rows: readonly BalanceRow[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { grams } = useCarbonAmounts();
  const words = ({ activity, line }: BalanceRow): string => {
    const known = ACTIVITIES.find((each) => each === activity);
    const parts = [
      known ? t(`organise-carbon.activity.${known}`) : activity,
      line && t(`organise-carbon.line.${line}`),
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };
  return (
    <div className={classes.scroll} role="region" aria-label={t('organise-carbon.rows')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('organise-carbon.cause')}</th>
            <th scope="col">{t('organise-carbon.row.origin')}</th>
            <th scope="col" className={classes.number}>
              {t('organise-carbon.row.amount')}
            </th>
            <th scope="col" className={classes.number}>
              {t('organise-carbon.row.per-unit')}
            </th>
            <th scope="col" className={classes.number}>
              CO₂e
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">
                {t(`organise-carbon.part.${row.part}`)}
                <span className={classes.soft}> {words(row)}</span>
                {row.source !== null && (
                  <span className={classes.source}>
                    <bdi>{row.source}</bdi>
                  </span>
                )}
              </th>
              <td>
                {t(`organise-carbon.origin.${row.origin}`)}
                {row.name !== null && (
                  <span className={classes.soft}>
                    {' '}
                    <bdi>{row.origin === 'STREAMING' ? formats.country(row.name) : row.name}</bdi>
                  </span>
                )}
              </td>
              <td className={classes.number}>
                <bdi>
                  {formats.number(Math.round(row.amount * 100) / 100)} {row.unit}
                </bdi>
              </td>
              <td className={classes.number}>
                <bdi>{formats.number(Math.round(row.gramsPerUnit * 1_000) / 1_000)} g</bdi>
              </td>
              <td className={classes.number}>
                <bdi>{grams(row.grams)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
