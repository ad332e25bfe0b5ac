import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { partsOf } from './result-parts.js';
import type { ShownFootprint } from './shown-footprint.js';
import classes from './calculator.module.css';

/** A screen reader hears the sum when somebody pauses, not with every key. */
const PAUSE_MS = 1_200;

interface RunningTotalProps {
  footprint: ShownFootprint | null;
  onNext: () => void;
}

/** What it comes to so far, always in sight, and the way on. */
export function RunningTotal({ footprint, onNext }: RunningTotalProps): ReactNode {
  const t = useText();
  const { kilograms } = useCarbonAmounts();
  const sum = footprint === null ? t('carbon.total.none') : t('carbon.total.sum', { kg: kilograms(footprint.grams) });
  const [spoken] = useDebouncedValue(sum, PAUSE_MS);
  return (
    <aside className={classes.total} aria-label={t('carbon.total')}>
      <div className={classes.totalWords}>
        <p className={classes.totalLabel}>{t('carbon.total')}</p>
        <p className={classes.totalSum}>
          <bdi>{footprint === null ? '–' : kilograms(footprint.grams)}</bdi>
          {footprint !== null && <span className={classes.co2e}> CO₂e</span>}
        </p>
        {footprint !== null && (
          <ul className={classes.totalParts}>
            {partsOf(footprint.components).map(({ name, grams }) => (
              <li key={name}>
                <span>{t(`carbon.part.${name}`)}</span> <bdi>{kilograms(grams)}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p role="status" className={classes.unseen}>
          {spoken}
        </p>
      </div>
      <Button size="md" onClick={onNext} className={classes.totalAction}>
        {t('carbon.see-result')}
      </Button>
    </aside>
  );
}
