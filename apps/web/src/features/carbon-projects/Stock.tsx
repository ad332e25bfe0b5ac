import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { STOCK_PLACES, type Stock as Grams } from './stock-of.js';
import classes from './desk.module.css';

/** Where the grams of a batch, or of several, are: in figures, and as one bar that repeats them. */
export function Stock({ stock }: { stock: Grams }): ReactNode {
  const t = useText();
  const { tonnes } = useCarbonAmounts();
  const all = STOCK_PLACES.reduce((sum, place) => sum + stock[place], 0);
  return (
    <div className={classes.stock}>
      <div className={classes.bar} aria-hidden>
        {STOCK_PLACES.map((place) => (
          <span
            key={place}
            data-place={place}
            style={{ inlineSize: `${all === 0 ? 0 : (100 * stock[place]) / all}%` }}
          />
        ))}
      </div>
      <dl>
        {STOCK_PLACES.map((place) => (
          <div key={place}>
            <dt>
              <span aria-hidden data-place={place} className={classes.dot} /> {t(`carbon-projects.stock.${place}`)}
            </dt>
            <dd>
              <bdi>{tonnes(stock[place])}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
