import '@mantine/core/styles/Input.layer.css';
import { Textarea, TextInput } from '@mantine/core';
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
  /** Several lines. */
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
        {all.map((language, index) => {
          const input = {
            label: formats.language(language),
            lang: language,
            dir: directionOf(language),
            maxLength,
            value: texts[language] ?? '',
            error: index === 0 ? error : error !== undefined,
            onChange: (event: { currentTarget: { value: string } }) =>
              onChange({ ...texts, [language]: event.currentTarget.value }),
          };
          return isLong ? (
            <Textarea key={language} {...input} autosize minRows={2} maxRows={10} />
          ) : (
            <TextInput key={language} {...input} />
          );
        })}
      </div>
    </fieldset>
  );
}
