import type { ReactNode } from 'react';
import { LocalText } from '../../ui/LocalText.js';
import type { Translation } from './signing.queries.js';
import { writingsOf } from './texts.js';
import classes from './signing.module.css';

/** A name as it was given: in their own script first, then as others read it. */
export function Names({ names }: { names: readonly Translation[] }): ReactNode {
  const [own, ...others] = writingsOf(names);
  if (own === undefined) return null;
  return (
    <span className={classes.names}>
      <span className={classes.name}>
        <LocalText text={own} />
      </span>
      {others.map((other) => (
        <span key={other.language} className={classes.soft}>
          <LocalText text={other} />
        </span>
      ))}
    </span>
  );
}
