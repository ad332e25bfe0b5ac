import { IconTrash, type Icon } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import classes from './calculator.module.css';

interface RowCardProps {
  icon: Icon;
  title: string;
  /** What it comes to; `undefined` while something is missing. */
  grams: number | undefined;
  onRemove: () => void;
  children: ReactNode;
}

/** One thing that was entered, with what it comes to as soon as it can be said. */
export function RowCard({ icon: RowIcon, title, grams, onRemove, children }: RowCardProps): ReactNode {
  const t = useText();
  const titleId = useId();
  return (
    <li>
      <div className={classes.row} role="group" aria-labelledby={titleId}>
        <div className={classes.rowHead}>
          <RowIcon size={22} aria-hidden className={classes.rowIcon} />
          <h3 id={titleId}>{title}</h3>
          <span className={classes.rowGrams}>{grams !== undefined && <Kilograms grams={grams} />}</span>
          <button
            type="button"
            className={classes.remove}
            aria-label={t('carbon.remove', { what: title })}
            onClick={onRemove}
          >
            <IconTrash size={20} aria-hidden />
          </button>
        </div>
        <div className={classes.fields}>{children}</div>
      </div>
    </li>
  );
}
