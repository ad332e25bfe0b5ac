import { useState, type FormEvent, type ReactNode } from 'react';
import { POLL_KINDS, POLL_LIMITS, POLL_RESULTS } from '@app/domain';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { OptionFields } from './OptionFields.js';
import classes from './polls.module.css';
import {
  hasLimits,
  hasOptions,
  languagesOf,
  limitsOf,
  newPollForm,
  pollFormOf,
  problemsOf,
  type MadePoll,
  type PollForm,
} from './poll-form.js';
import type { PollCommands } from './use-poll-commands.js';

interface PollEditorProps {
  /** `null` for a new one. */
  poll: MadePoll | null;
  /** The summit's, the main one first. */
  languages: readonly string[];
  commands: PollCommands;
  onClose: () => void;
}

/** A poll as it is written: one language at a time, so that it fits beside a stage and on a phone. */
export function PollEditor({ poll, languages, commands, onClose }: PollEditorProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language: reader } = useLanguage();
  const [form, setForm] = useState<PollForm>(() =>
    poll === null ? newPollForm(() => crypto.randomUUID()) : pollFormOf(poll),
  );
  const all = [...new Set([...languages, ...languagesOf(form)])];
  const [language, setLanguage] = useState(all.includes(reader) ? reader : (all[0] ?? 'en'));
  const [isAsked, setIsAsked] = useState(false);
  const { kind, question, options, scale } = form;
  const { fewest, most } = limitsOf(form);
  const problems = problemsOf(form);
  const written = languagesOf(form);
  const change = (part: Partial<PollForm>): void => setForm((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsAsked(true);
    if (problems.length === 0 && (await commands.save(poll, form))) onClose();
  };
  return (
    <form
      className={classes.editor}
      aria-label={poll === null ? t('polls.new') : t('polls.edit')}
      data-testid="poll-editor"
      onSubmit={(event) => void submit(event)}
    >
      <label className={classes.field}>
        <span>{t('polls.kind')}</span>
        <select
          value={kind}
          data-testid="poll-kind"
          onChange={(event) => change({ kind: POLL_KINDS.find((each) => each === event.target.value) ?? kind })}
        >
          {POLL_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`polls.kind-${each}`)}
            </option>
          ))}
        </select>
      </label>
      {all.length > 1 && (
        <div className={classes.languages} role="group" aria-label={t('polls.language')}>
          {all.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === language}
              data-written={written.includes(each) || undefined}
              onClick={() => setLanguage(each)}
            >
              {formats.language(each)}
              {written.includes(each) && <span className={classes.unseen}> {t('polls.language-written')}</span>}
            </button>
          ))}
        </div>
      )}
      <label className={classes.field}>
        <span>{t('polls.question')}</span>
        <textarea
          className={classes.input}
          rows={2}
          lang={language}
          dir={directionOf(language)}
          value={question[language] ?? ''}
          maxLength={POLL_LIMITS.question}
          data-testid="poll-question"
          onChange={(event) => change({ question: { ...question, [language]: event.target.value } })}
        />
      </label>
      {hasOptions(kind) && (
        <OptionFields options={options} language={language} onChange={(changed) => change({ options: changed })} />
      )}
      {hasLimits(kind) && (
        <div className={classes.pair}>
          <NumberField
            label={t('polls.fewest')}
            value={fewest}
            highest={most}
            onChange={(value) => change({ fewest: value })}
          />
          <NumberField
            label={t('polls.most')}
            value={most}
            highest={kind === 'word-cloud' ? POLL_LIMITS.wordsPerVote : options.length}
            onChange={(value) => change({ most: value })}
          />
        </div>
      )}
      {kind === 'rating' && (
        <NumberField
          label={t('polls.scale')}
          value={scale}
          lowest={2}
          highest={POLL_LIMITS.scale}
          onChange={(value) => change({ scale: value })}
        />
      )}
      <label className={classes.field}>
        <span>{t('polls.who-sees')}</span>
        <select
          value={form.results}
          data-testid="poll-results"
          onChange={(event) =>
            change({ results: POLL_RESULTS.find((each) => each === event.target.value) ?? form.results })
          }
        >
          {POLL_RESULTS.map((each) => (
            <option key={each} value={each}>
              {t(`polls.results-${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.choice}>
        <input
          type="checkbox"
          checked={form.mayChangeVote}
          onChange={(event) => change({ mayChangeVote: event.target.checked })}
        />
        <span>{t('polls.may-change')}</span>
      </label>
      {isAsked && problems.length > 0 && (
        <ul className={classes.problem} role="alert">
          {problems.map((each) => (
            <li key={each}>{t(`polls.problem-${each}`)}</li>
          ))}
        </ul>
      )}
      <CommandNotice commands={commands} />
      <div className={classes.actions}>
        <button type="submit" className={classes.mainButton} disabled={commands.isBusy} data-testid="save-poll">
          {t('polls.save')}
        </button>
        <button type="button" className={classes.button} onClick={onClose}>
          {t('polls.cancel')}
        </button>
      </div>
    </form>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  lowest?: number;
  highest: number;
  onChange: (value: number) => void;
}
function NumberField({ label, value, lowest = 1, highest, onChange }: NumberFieldProps): ReactNode {
  const formats = useFormats();
  const numbers = Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, index) => lowest + index);
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {numbers.map((each) => (
          <option key={each} value={each}>
            {formats.number(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Why the last command was not done. */
export function CommandNotice({ commands: { problem } }: { commands: PollCommands }): ReactNode {
  const t = useText();
  if (problem === null) return null;
  return (
    <p className={classes.problem} role="alert">
      {t(problem)}
    </p>
  );
}
