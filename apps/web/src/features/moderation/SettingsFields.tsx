import { useId, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { INTERFACE_LANGUAGES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './moderation.module.css';
import type { SettingsForm } from './settings-form.js';

interface SettingsFieldsProps {
  form: SettingsForm;
  onChange: (change: Partial<SettingsForm>) => void;
}

const CHECKS = [
  { name: 'isPreModerated', label: 'moderation.settings-pre' },
  { name: 'holdsLinks', label: 'moderation.settings-links' },
] as const;
const NUMBERS = [
  { name: 'slowModeSeconds', label: 'moderation.settings-slow', hint: 'moderation.settings-zero' },
  { name: 'holdsNewcomersMinutes', label: 'moderation.settings-newcomers', hint: 'moderation.settings-zero' },
  { name: 'queueAfterReports', label: 'moderation.settings-queue-after', hint: null },
  { name: 'removeAfterReports', label: 'moderation.settings-remove-after', hint: 'moderation.settings-never' },
] as const;
const LISTS = ['refuse', 'hold'] as const;

/** Everything that can be set, for a summit or for a session. */
export function SettingsFields({ form, onChange }: SettingsFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const { wordLists } = form;
  const unlisted = INTERFACE_LANGUAGES.filter((tag) => !wordLists.some(({ language }) => language === tag));
  return (
    <>
      {CHECKS.map(({ name, label }) => (
        <label key={name} className={classes.choice}>
          <input
            type="checkbox"
            checked={form[name]}
            data-testid={name}
            onChange={(event) => onChange({ [name]: event.target.checked })}
          />
          {t(label)}
        </label>
      ))}
      {NUMBERS.map(({ name, label, hint }) => (
        <label key={name} className={classes.number}>
          <span>{t(label)}</span>
          <input
            className={classes.field}
            inputMode="numeric"
            dir="ltr"
            value={form[name]}
            data-testid={name}
            aria-describedby={hint === null ? undefined : `${id}-${name}`}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
          {hint !== null && (
            <span className={classes.hint} id={`${id}-${name}`}>
              {t(hint)}
            </span>
          )}
        </label>
      ))}
      <fieldset className={classes.words}>
        <legend>{t('moderation.settings-words')}</legend>
        <p className={classes.hint}>{t('moderation.settings-words-text')}</p>
        {wordLists.map((list, index) => (
          <div
            key={list.language}
            className={classes.wordList}
            role="group"
            aria-label={formats.language(list.language)}
          >
            <strong>{formats.language(list.language)}</strong>
            {LISTS.map((kind) => (
              <label key={kind} className={classes.noteField}>
                <span>{t(`moderation.settings-${kind}`)}</span>
                <textarea
                  className={classes.field}
                  rows={3}
                  dir="auto"
                  lang={list.language}
                  value={list[kind]}
                  data-testid={`words-${kind}-${list.language}`}
                  onChange={(event) =>
                    onChange({ wordLists: wordLists.with(index, { ...list, [kind]: event.target.value }) })
                  }
                />
              </label>
            ))}
          </div>
        ))}
        {unlisted.length > 0 && (
          <label className={classes.number}>
            <span>{t('moderation.settings-language')}</span>
            <select
              className={classes.field}
              value=""
              data-testid="words-language"
              onChange={(event) =>
                onChange({ wordLists: [...wordLists, { language: event.target.value, refuse: '', hold: '' }] })
              }
            >
              <option value="">–</option>
              {unlisted.map((tag) => (
                <option key={tag} value={tag}>
                  {formats.language(tag)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
    </>
  );
}
