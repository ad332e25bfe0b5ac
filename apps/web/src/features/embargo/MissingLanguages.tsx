import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './embargo.module.css';

interface MissingLanguagesProps {
  /** Of the summit, that are missing. */
  languages: readonly string[];
  named: readonly string[];
  onChange: (named: string[]) => void;
}

/** A word about each language that the summit has and this has not: that it goes out without it. */
export function MissingLanguages({ languages, named, onChange }: MissingLanguagesProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (languages.length === 0) return null;
  return (
    <fieldset className={classes.plain}>
      <legend>{t('embargo.missing')}</legend>
      {languages.map((tag) => (
        <label key={tag} className={classes.choice}>
          <input
            type="checkbox"
            checked={named.includes(tag)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...named, tag] : named.filter((each) => each !== tag))
            }
          />
          {t('embargo.goes-without', { language: formats.language(tag) })}
        </label>
      ))}
    </fieldset>
  );
}
