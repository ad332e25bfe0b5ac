import '@mantine/core/styles/Input.layer.css';
import { Textarea } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import classes from './localized-field.module.css';

interface LocalizedFieldProps {
  /** What the text is; each input is labelled by its language. */
  label: string;
  hint?: string;
  /** The summit's, the main one first; languages that the text is in already are shown as well. */
  languages: readonly string[];
  /** Language (BCP 47) → text. */
  texts: Readonly<Record<string, string>>;
  onChange: (texts: Readonly<Record<string, string>>) => void;
  maxLength: number;
  /** Said at the first input. */
  error?: string | undefined;
  /** May have several lines; else what is pasted becomes one. */
  isLong?: boolean;
}

/** One text in each of its languages, every input in its language's direction. */
export function LocalizedField(props: LocalizedFieldProps): ReactNode {
  const { label, hint, languages, texts, onChange, maxLength, error, isLong = false } = props;
  const formats = useFormats();
  const hintId = useId();
  const all = [...new Set([...languages, ...Object.keys(texts)])];
  return (
    <fieldset className={classes.field} aria-describedby={hint ? hintId : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={hintId} className={classes.hint}>
          {hint}
        </p>
      )}
      <div className={classes.inputs}>
        {all.map((language, index) => (
          <Textarea
            key={language}
            label={formats.language(language)}
            lang={language}
            dir={directionOf(language)}
            rows={isLong ? 3 : 1}
            maxLength={maxLength}
            value={texts[language] ?? ''}
            error={index === 0 ? error : error !== undefined}
            classNames={{ input: classes.input ?? '' }}
            onKeyDown={(event) => {
              if (!isLong && event.key === 'Enter') event.preventDefault();
            }}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              onChange({ ...texts, [language]: isLong ? typed : typed.replaceAll(/\s*\n\s*/g, ' ') });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
