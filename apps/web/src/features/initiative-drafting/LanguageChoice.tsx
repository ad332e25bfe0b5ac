import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './initiative-drafting.module.css';

interface LanguageChoiceProps {
  /** Of the text, in their order. */
  languages: readonly string[];
  leadingLanguage: string;
  shown: readonly string[];
  onChange: (shown: readonly string[]) => void;
}

/** Which languages stand side by side; one of them at least. */
export function LanguageChoice({ languages, leadingLanguage, shown, onChange }: LanguageChoiceProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <fieldset className={classes.languages}>
      <legend>{t('initiative-drafting.shown')}</legend>
      {languages.map((language) => (
        <label key={language}>
          <input
            type="checkbox"
            checked={shown.includes(language)}
            disabled={shown.length === 1 && shown.includes(language)}
            onChange={(event) => {
              const isShown = event.currentTarget.checked;
              onChange(languages.filter((each) => (each === language ? isShown : shown.includes(each))));
            }}
          />
          {formats.language(language)}
          {language === leadingLanguage && <span className={classes.soft}> · {t('initiative-drafting.leading')}</span>}
        </label>
      ))}
    </fieldset>
  );
}
