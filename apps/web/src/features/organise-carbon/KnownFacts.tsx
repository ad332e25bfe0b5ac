import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { Desk } from './organise-carbon.queries.js';
import classes from './organise-carbon.module.css';

/** What Canopy knows of the summit by itself: it is counted without being entered. */
export function KnownFacts({ desk: { known, measured } }: { desk: Desk }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const sum = (of: (each: Desk['measured'][number]) => number): number =>
    measured.reduce((total, each) => total + of(each), 0);
  const tenth = (value: number): string => formats.number(Math.round(value * 10) / 10);
  const figures: [string, string][] = [
    [t('organise-carbon.known.registered'), formats.number(known.registered)],
    [t('organise-carbon.known.checked-in'), formats.number(known.checkedIn)],
    [t('organise-carbon.known.footprints'), formats.number(known.footprints)],
    [t('organise-carbon.known.accounts'), formats.number(known.ofAccounts)],
    [t('organise-carbon.known.viewers'), formats.number(sum(({ people }) => people))],
    [t('organise-carbon.known.hours'), tenth(sum(({ hours }) => hours))],
    [t('organise-carbon.known.gigabytes'), tenth(sum(({ gigabytes }) => gigabytes))],
  ];
  return (
    <section className={classes.card} aria-labelledby="known-title">
      <h3 id="known-title">{t('organise-carbon.known')}</h3>
      <p className={classes.soft}>{t('organise-carbon.known.help')}</p>
      <dl className={classes.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
