import { useId, useState, type ReactNode } from 'react';
import { RUN_SHEET_LIMITS } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { EffectFields } from './EffectFields.js';
import { Labelled } from './Labelled.js';
import classes from './run-sheet.module.css';
import type { Choices, RunSheet } from './run-sheet.queries.js';
import {
  CUE_KIND_NAMES,
  type CueForm,
  type CueProblems,
  EFFECT_KIND_NAMES,
  type EffectForm,
  newEffect,
} from './sheet-form.js';

interface CueFieldsProps {
  cue: CueForm;
  sheet: RunSheet;
  choices: Choices | null;
  problems: CueProblems | null;
  onChange: (cue: CueForm) => void;
}

/** One cue while it is planned: what it is, who speaks, how long, and what it does. */
export function CueFields({ cue, sheet, choices, problems, onChange }: CueFieldsProps): ReactNode {
  const t = useText();
  const id = useId();
  const [adding, setAdding] = useState<(typeof EFFECT_KIND_NAMES)[number]>('LAYOUT');
  const change = (part: Partial<CueForm>): void => onChange({ ...cue, ...part });
  const changeEffect = (changed: EffectForm): void =>
    change({ effects: cue.effects.map((effect) => (effect.id === changed.id ? changed : effect)) });
  return (
    <div className={classes.fields}>
      <Labelled label={t('run-sheet.title')} problem={problems?.title && t('run-sheet.problem.title')}>
        {(names) => (
          <input
            {...names}
            className={classes.input}
            dir="auto"
            maxLength={RUN_SHEET_LIMITS.title}
            value={cue.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Labelled>
      <div className={classes.pair}>
        <Labelled label={t('run-sheet.kind')}>
          {(names) => (
            <select
              {...names}
              className={classes.input}
              value={cue.kind}
              onChange={({ currentTarget: { value } }) => {
                const kind = CUE_KIND_NAMES.find((each) => each === value);
                if (kind) change({ kind });
              }}
            >
              {CUE_KIND_NAMES.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`run-sheet.kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={t('run-sheet.minutes')} problem={problems?.minutes && t('run-sheet.problem.minutes')}>
          {(names) => (
            <input
              {...names}
              className={classes.input}
              dir="ltr"
              inputMode="decimal"
              maxLength={8}
              value={cue.minutes}
              onChange={(event) => change({ minutes: event.currentTarget.value })}
            />
          )}
        </Labelled>
        <Labelled label={t('run-sheet.speaker')}>
          {(names) => (
            <select
              {...names}
              className={classes.input}
              value={cue.speakerId ?? ''}
              onChange={({ currentTarget: { value } }) => change({ speakerId: value === '' ? null : value })}
            >
              <option value="">{t('run-sheet.nobody')}</option>
              {sheet.people.map(({ personId, name }) => (
                <option key={personId} value={personId}>
                  {name.text}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      <Labelled label={t('run-sheet.note')}>
        {(names) => (
          <textarea
            {...names}
            className={classes.input}
            dir="auto"
            rows={2}
            maxLength={RUN_SHEET_LIMITS.note}
            value={cue.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Labelled>
      <fieldset className={classes.effectForms}>
        <legend>{t('run-sheet.effects')}</legend>
        <p className={classes.soft}>{t('run-sheet.effects-hint')}</p>
        {cue.effects.map((effect) => (
          <EffectFields
            key={effect.id}
            effect={effect}
            sheet={sheet}
            choices={choices}
            problem={problems?.effects?.[effect.id]}
            onChange={changeEffect}
            onRemove={() => change({ effects: cue.effects.filter((each) => each.id !== effect.id) })}
          />
        ))}
        <div className={classes.addEffect}>
          <label htmlFor={`${id}-add`}>{t('run-sheet.add-effect')}</label>
          <select
            id={`${id}-add`}
            className={classes.input}
            value={adding}
            onChange={({ currentTarget: { value } }) => {
              const kind = EFFECT_KIND_NAMES.find((each) => each === value);
              if (kind) setAdding(kind);
            }}
          >
            {EFFECT_KIND_NAMES.map((kind) => (
              <option key={kind} value={kind}>
                {t(`run-sheet.effect.${kind}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className={classes.button}
            data-testid="add-effect"
            disabled={cue.effects.length >= RUN_SHEET_LIMITS.effects}
            onClick={() => {
              const inCue = { participantId: cue.speakerId, language: sheet.languages[0] ?? 'en' };
              change({ effects: [...cue.effects, newEffect(crypto.randomUUID(), adding, inCue)] });
            }}
          >
            {t('run-sheet.add')}
          </button>
        </div>
      </fieldset>
    </div>
  );
}
