import { useState, type FormEvent, type ReactNode } from 'react';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import { refusalMessage, type CommandProblem } from '../stage/index.js';
import classes from './moderation.module.css';
import { formOf, settingsOf } from './settings-form.js';
import type { Settings } from './settings.queries.js';
import { SettingsFields } from './SettingsFields.js';

interface SettingsEditorProps {
  /** What is set now; `null` where the inherited ones hold. */
  settings: Settings | null;
  /** What holds otherwise; without it there is no otherwise. */
  inherited?: Settings;
  text: MessageId;
  /** Of the last saving: a refusal, or `null`. */
  save: (settings: Settings | null) => Promise<CommandProblem | null>;
}

/** How a chat is moderated, saved as a whole. */
export function SettingsEditor({ settings, inherited, text, save }: SettingsEditorProps): ReactNode {
  const t = useText();
  const start = settings ?? inherited;
  const [isOwn, setIsOwn] = useState(settings !== null);
  // The words of the summit are unwanted here anyway.
  const [form, setForm] = useState(() => start && formOf(settings === null ? { ...start, wordLists: [] } : start));
  const [outcome, setOutcome] = useState<CommandProblem | 'saved' | 'saving' | null>(null);
  if (form === undefined) return null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setOutcome('saving');
    setOutcome((await save(isOwn ? settingsOf(form) : null)) ?? 'saved');
  };
  return (
    <form className={classes.settings} data-testid="moderation-settings" onSubmit={(event) => void submit(event)}>
      <h2>{t('moderation.settings-title')}</h2>
      <p className={classes.hint}>{t(text)}</p>
      {inherited && (
        <label className={classes.choice}>
          <input
            type="checkbox"
            checked={isOwn}
            data-testid="moderation-own"
            onChange={(event) => {
              setIsOwn(event.target.checked);
              setOutcome(null);
            }}
          />
          <span>
            {t('moderation.settings-own')}
            <span className={classes.hint}>{t('moderation.settings-own-text')}</span>
          </span>
        </label>
      )}
      {isOwn && (
        <SettingsFields
          form={form}
          onChange={(change) => {
            setForm({ ...form, ...change });
            setOutcome(null);
          }}
        />
      )}
      {outcome !== null && outcome !== 'saved' && outcome !== 'saving' && (
        <p className={classes.problem} role="alert">
          {t(outcome === 'internal' ? 'moderation.settings-wrong' : refusalMessage(outcome))}
        </p>
      )}
      <div className={classes.buttons}>
        <button type="submit" className={classes.mainButton} disabled={outcome === 'saving'}>
          {t('moderation.settings-save')}
        </button>
        <p className={classes.hint} role="status">
          {outcome === 'saved' && t('moderation.settings-saved')}
        </p>
      </div>
    </form>
  );
}
