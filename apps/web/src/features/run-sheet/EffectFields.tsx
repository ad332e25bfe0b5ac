import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ANNOUNCEMENT_LIMITS } from '@app/contracts';
import { directionOf } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from '../organise/index.js';
import { Labelled } from './Labelled.js';
import { ReleaseFields } from './ReleaseFields.js';
import classes from './run-sheet.module.css';
import type { Choices, RunSheet } from './run-sheet.queries.js';
import type { EffectForm, EffectProblem } from './sheet-form.js';

export interface EffectFieldsProps {
  effect: EffectForm;
  sheet: RunSheet;
  choices: Choices | null;
  problem: EffectProblem | undefined;
  onChange: (effect: EffectForm) => void;
  onRemove: () => void;
}

/** One thing that a cue does, with what it needs to know. */
export function EffectFields(props: EffectFieldsProps): ReactNode {
  const t = useText();
  const { effect, onRemove } = props;
  const name = t(`run-sheet.effect.${effect.kind}`);
  return (
    <div className={classes.effectForm} role="group" aria-label={name} data-testid={`effect-${effect.kind}`}>
      <div className={classes.effectHead}>
        <strong>{name}</strong>
        <button
          type="button"
          className={classes.iconButton}
          aria-label={t('run-sheet.remove-effect', { effect: name })}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </button>
      </div>
      <Fields {...props} />
    </div>
  );
}

function Fields(props: EffectFieldsProps): ReactNode {
  switch (props.effect.kind) {
    case 'LAYOUT':
    case 'CAPTIONS':
    case 'SPOTLIGHT':
    case 'FLOOR':
    case 'SLIDES':
      return <StageFields {...props} />;
    case 'CHAT':
      return <ChatFields {...props} />;
    case 'ANNOUNCEMENT':
      return <WordsFields {...props} />;
    case 'SIGNING':
      return <SigningFields {...props} />;
    case 'RELEASE':
      return <ReleaseFields {...props} />;
  }
}

const LAYOUTS = [
  ['ROUNDTABLE', 'console.layout-roundtable'],
  ['SPEAKER', 'console.layout-speaker'],
  ['SLIDES', 'console.layout-slides'],
] as const;

function StageFields({ effect, sheet, choices, onChange }: EffectFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const change = (part: Partial<EffectForm>): void => onChange({ ...effect, ...part });
  if (effect.kind === 'LAYOUT')
    return (
      <Labelled label={t('console.layout')}>
        {(names) => (
          <select
            {...names}
            className={classes.input}
            value={effect.layout ?? 'SPEAKER'}
            onChange={({ currentTarget: { value } }) => {
              const [layout] = LAYOUTS.find(([each]) => each === value) ?? [];
              if (layout) change({ layout });
            }}
          >
            {LAYOUTS.map(([layout, label]) => (
              <option key={layout} value={layout}>
                {t(label)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    );
  if (effect.kind === 'CAPTIONS')
    return (
      <Labelled label={t('console.captions')}>
        {(names) => (
          <select
            {...names}
            className={classes.input}
            value={effect.language ?? ''}
            onChange={({ currentTarget: { value } }) => change({ language: value === '' ? null : value })}
          >
            <option value="">{t('console.captions-none')}</option>
            {[...new Set([...sheet.languages, ...(effect.language === null ? [] : [effect.language])])].map(
              (language) => (
                <option key={language} value={language}>
                  {formats.language(language)}
                </option>
              ),
            )}
          </select>
        )}
      </Labelled>
    );
  if (effect.kind === 'SLIDES') {
    const decks = choices?.slideDesk?.decks ?? [];
    const pages = decks.find(({ id }) => id === effect.deckId)?.pageCount;
    return (
      <div className={classes.pair}>
        <Labelled label={t('run-sheet.deck')}>
          {(names) => (
            <select
              {...names}
              className={classes.input}
              value={effect.deckId ?? ''}
              onChange={({ currentTarget: { value } }) => change({ deckId: value === '' ? null : value, page: 1 })}
            >
              <option value="">{t('run-sheet.no-slides')}</option>
              {decks.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {effect.deckId !== null && (
          <Labelled label={t('run-sheet.page')}>
            {(names) => (
              <input
                {...names}
                type="number"
                className={classes.input}
                min={1}
                max={pages ?? 10_000}
                value={effect.page ?? 1}
                onChange={(event) => change({ page: Math.max(1, Math.trunc(event.currentTarget.valueAsNumber) || 1) })}
              />
            )}
          </Labelled>
        )}
      </div>
    );
  }
  return (
    <Labelled label={t(effect.kind === 'FLOOR' ? 'run-sheet.who-floor' : 'run-sheet.who-spotlight')}>
      {(names) => (
        <select
          {...names}
          className={classes.input}
          value={effect.participantId ?? ''}
          onChange={({ currentTarget: { value } }) => change({ participantId: value === '' ? null : value })}
        >
          <option value="">{t('run-sheet.nobody')}</option>
          {sheet.people
            .filter(({ role }) => role !== 'INTERPRETER')
            .map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name.text}
              </option>
            ))}
        </select>
      )}
    </Labelled>
  );
}

function ChatFields({ effect, onChange }: EffectFieldsProps): ReactNode {
  const t = useText();
  return (
    <>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={effect.isPreModerated === true}
          onChange={(event) => onChange({ ...effect, isPreModerated: event.currentTarget.checked })}
        />
        {t('run-sheet.chat-waits')}
      </label>
      <Labelled label={t('run-sheet.slow-mode')}>
        {(names) => (
          <input
            {...names}
            type="number"
            className={classes.input}
            min={0}
            max={3_600}
            value={effect.slowModeSeconds ?? 0}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              onChange({ ...effect, slowModeSeconds: Math.min(3_600, Math.max(0, Math.trunc(valueAsNumber) || 0)) })
            }
          />
        )}
      </Labelled>
    </>
  );
}

function WordsFields({ effect, sheet, problem, onChange }: EffectFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      {sheet.languages.map((language, index) => (
        <Labelled
          key={language}
          label={formats.language(language)}
          problem={index === 0 && problem !== undefined ? t('run-sheet.problem.words') : undefined}
        >
          {(names) => (
            <textarea
              {...names}
              className={classes.input}
              lang={language}
              dir={directionOf(language)}
              rows={2}
              maxLength={ANNOUNCEMENT_LIMITS.text}
              value={effect.texts[language] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...effect, texts: { ...effect.texts, [language]: value } })
              }
            />
          )}
        </Labelled>
      ))}
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={effect.isUrgent === true}
          onChange={(event) => onChange({ ...effect, isUrgent: event.currentTarget.checked })}
        />
        {t('run-sheet.urgent')}
      </label>
      <Labelled label={t('run-sheet.shown-for')}>
        {(names) => (
          <input
            {...names}
            type="number"
            className={classes.input}
            min={1}
            max={1_440}
            value={effect.minutes ?? ''}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              onChange({
                ...effect,
                minutes: Number.isNaN(valueAsNumber) ? null : Math.min(1_440, Math.max(1, Math.trunc(valueAsNumber))),
              })
            }
          />
        )}
      </Labelled>
    </>
  );
}

function SigningFields({ effect, choices, problem, onChange }: EffectFieldsProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const initiatives = choices?.draftedInitiatives ?? [];
  return (
    <>
      <Labelled
        label={t('run-sheet.initiative')}
        problem={problem === undefined ? undefined : t('run-sheet.problem.choice')}
      >
        {(names) => (
          <select
            {...names}
            className={classes.input}
            value={effect.initiativeId ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const chosen = initiatives.find(({ id }) => id === value);
              onChange({
                ...effect,
                initiativeId: chosen?.id ?? null,
                label: draftTextFor(chosen?.titles ?? [], language)?.text ?? '',
              });
            }}
          >
            <option value="">{t('run-sheet.choose')}</option>
            {initiatives.map(({ id, titles }) => (
              <option key={id} value={id}>
                {draftTextFor(titles, language)?.text}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <fieldset className={classes.radios}>
        <legend className={classes.unseen}>{t('run-sheet.effect.SIGNING')}</legend>
        {[true, false].map((isOpen) => (
          <label key={String(isOpen)} className={classes.check}>
            <input
              type="radio"
              name={`signing-${effect.id}`}
              checked={(effect.isOpen === true) === isOpen}
              onChange={() => onChange({ ...effect, isOpen })}
            />
            {t(isOpen ? 'run-sheet.signing-opens' : 'run-sheet.signing-closes')}
          </label>
        ))}
      </fieldset>
    </>
  );
}
