import { IconChevronDown, IconChevronUp, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { POLL_LIMITS } from '@app/domain';
import { directionOf } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './polls.module.css';
import { newOption, type OptionForm } from './poll-form.js';

interface OptionFieldsProps {
  options: readonly OptionForm[];
  /** The language that is being written. */
  language: string;
  onChange: (options: readonly OptionForm[]) => void;
}

/** Options in their order: written, moved, taken out and added. */
export function OptionFields({ options, language, onChange }: OptionFieldsProps): ReactNode {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const write = (key: string, text: string): void =>
    onChange(options.map((each) => (each.key === key ? { ...each, text: { ...each.text, [language]: text } } : each)));
  const move = (from: number, to: number): void => {
    const option = options[from];
    if (option === undefined) return;
    const rest = options.filter((each) => each !== option);
    onChange([...rest.slice(0, to), option, ...rest.slice(to)]);
  };
  const focusField = (index: number): void => {
    // The field is there with the next frame.
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[index]?.focus());
  };
  const add = (): void => {
    onChange([...options, newOption(crypto.randomUUID())]);
    focusField(options.length);
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('polls.options')}</legend>
      <ol ref={list} className={classes.optionFields}>
        {options.map(({ key, text }, index) => {
          const place = { place: index + 1 };
          return (
            <li key={key}>
              <input
                type="text"
                className={classes.input}
                lang={language}
                dir={directionOf(language)}
                value={text[language] ?? ''}
                maxLength={POLL_LIMITS.option}
                aria-label={t('polls.option', place)}
                placeholder={t('polls.option', place)}
                data-testid="poll-option"
                onChange={(event) => write(key, event.target.value)}
              />
              <button
                type="button"
                className={classes.iconButton}
                disabled={index === 0}
                aria-label={t('polls.option-up', place)}
                onClick={() => move(index, index - 1)}
              >
                <IconChevronUp size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.iconButton}
                disabled={index === options.length - 1}
                aria-label={t('polls.option-down', place)}
                onClick={() => move(index, index + 1)}
              >
                <IconChevronDown size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.iconButton}
                disabled={options.length <= 2}
                aria-label={t('polls.option-out', place)}
                onClick={() => {
                  onChange(options.filter((each) => each.key !== key));
                  focusField(Math.max(0, index - 1));
                }}
              >
                <IconX size={20} aria-hidden />
              </button>
            </li>
          );
        })}
      </ol>
      {options.length < POLL_LIMITS.options && (
        <button type="button" className={classes.button} data-testid="add-option" onClick={add}>
          <IconPlus size={18} aria-hidden /> {t('polls.add-option')}
        </button>
      )}
    </fieldset>
  );
}
