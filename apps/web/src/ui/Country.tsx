import type { ReactNode } from 'react';
import { useFormats } from '../app/i18n/LanguageProvider.js';
import { canShowFlags } from './flag-support.js';
import classes from './ui.module.css';

/** A country's name in the reader's language. The flag only repeats it, so it is silent for screen readers. ISO 3166-1 alpha-2. */
export function Country({ code, hasFlag = true }: { code: string; hasFlag?: boolean }): ReactNode {
  const name = useFormats().country(code);
  return (
    <span className={classes.country}>
      {hasFlag && canShowFlags() && (
        <span aria-hidden className={classes.flag}>
          {flagOf(code)}
        </span>
      )}
      <bdi>{name}</bdi>
    </span>
  );
}

/** The two regional indicator letters that fonts draw as a flag. */
function flagOf(code: string): string {
  return String.fromCodePoint(...[...code.toUpperCase()].map((letter) => 0x1f1a5 + (letter.codePointAt(0) ?? 0)));
}
