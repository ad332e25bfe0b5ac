import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { OFFERED_LANGUAGES } from './fields.js';
import { EntryButtons } from './parts.js';
import classes from './settings.module.css';

interface LanguagesFieldProps {
  languages: readonly string[];
  onChange: (languages: readonly string[]) => void;
  error?: string | undefined;
}

/** The summit's languages in their order; the first is its main one. */
export function LanguagesField({ languages, onChange, error }: LanguagesFieldProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const move = (index: number, by: -1 | 1): void => {
    const [language, other] = [languages[index], languages[index + by]];
    if (language && other) onChange(languages.with(index, other).with(index + by, language));
  };
  return (
    <div className={classes.list}>
      <ol>
        {languages.map((language, index) => (
          <li key={language} className={classes.line}>
            <span>
              {formats.language(language)}
              {index === 0 && <span className={classes.soft}> · {t('organise-settings.main-language')}</span>}
            </span>
            <EntryButtons
              name={formats.language(language)}
              isFirst={index === 0}
              isLast={index === languages.length - 1}
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(languages.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <NativeSelect
        label={t('organise-settings.add-language')}
        error={error}
        value=""
        data={[
          { value: '', label: t('organise-settings.choose') },
          ...OFFERED_LANGUAGES.filter((tag) => !languages.includes(tag)).map((tag) => ({
            value: tag,
            label: formats.language(tag),
          })),
        ]}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChange([...languages, event.currentTarget.value]);
        }}
      />
    </div>
  );
}
