import type { ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Translation } from './signing.queries.js';
import { writingsOf } from './texts.js';
import classes from './signing.module.css';

/** A name as it was given: in their own script first where that is known, then as others read it. `country`: of whom they sign for. */
export function Names({ names, country }: { names: readonly Translation[]; country: string | null }): ReactNode {
  const [own, ...others] = writingsOf(names, useLanguage().language, country);
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
