import { IconChevronDown, IconChevronUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { RUN_SHEET_LIMITS } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLeaveGuard } from '../organise/index.js';
import { clockText } from './ceremony-view.js';
import { CueFields } from './CueFields.js';
import classes from './run-sheet.module.css';
import type { Choices, RunSheet } from './run-sheet.queries.js';
import { formOf, inputOf, moved, newCue, problemsOf, secondsOf, type CueForm } from './sheet-form.js';
import { orderWords } from './use-effect-words.js';
import type { RunSheetDesk } from './use-run-sheet.js';

interface PlanEditorProps {
  desk: RunSheetDesk;
  sheet: RunSheet;
  /** `null` until they are known. */
  choices: Choices | null;
}

/** The plan: cues in their order, each with what it does. Saved as a whole. */
export function PlanEditor({ desk, sheet, choices }: PlanEditorProps): ReactNode {
  const t = useText();
  const [revision, setRevision] = useState(sheet.revision);
  const [cues, setCues] = useState(() => formOf(sheet.cues));
  const [isDirty, setIsDirty] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  /** What gets the focus as soon as it is shown. */
  const [wanted, setWanted] = useState<{ selector: string } | null>(null);
  useEffect(() => {
    if (wanted) list.current?.querySelector<HTMLElement>(wanted.selector)?.focus();
  }, [wanted]);
  // What was saved here or by others is what is edited from now on; what is being written is not thrown away for it.
  if (sheet.revision !== revision && !isDirty) {
    setRevision(sheet.revision);
    setCues(formOf(sheet.cues));
  }
  useLeaveGuard(isDirty, t('run-sheet.unsaved'));
  const change = (changed: CueForm[]): void => {
    setCues(changed);
    setIsDirty(true);
  };
  const save = async (): Promise<void> => {
    setIsChecked(true);
    const wrong = cues.find((cue) => problemsOf(cue) !== null);
    if (wrong) {
      setOpenId(wrong.id);
      return setWanted({ selector: '[aria-invalid=true]' });
    }
    if (await desk.save(revision, inputOf(cues))) setIsDirty(false);
  };
  const add = (): void => {
    const cue = newCue(crypto.randomUUID(), cues.length === 0 ? 'OPENING' : 'SPEECH');
    change([...cues, cue]);
    setOpenId(cue.id);
    setWanted({ selector: '[data-open] input' });
  };
  return (
    <section className={classes.plan} aria-labelledby="plan">
      <h3 id="plan" className={classes.partTitle}>
        {t('run-sheet.plan')}
      </h3>
      {cues.length === 0 && <p className={classes.soft}>{t('run-sheet.empty-plan')}</p>}
      <ol ref={list} className={classes.cues}>
        {cues.map((cue, index) => {
          const isOpen = cue.id === openId;
          const name = cue.title.trim() === '' ? t('run-sheet.untitled') : cue.title;
          return (
            <li key={cue.id} className={classes.cue} data-open={isOpen || undefined} data-testid="cue">
              <div className={classes.cueLine}>
                <button
                  type="button"
                  className={classes.cueButton}
                  aria-expanded={isOpen}
                  onClick={() => setOpenId(isOpen ? null : cue.id)}
                >
                  <span className={classes.cueTitle}>
                    <bdi>{name}</bdi>
                  </span>
                  <span className={classes.soft}>
                    {t(`run-sheet.kind.${cue.kind}`)} · <span dir="ltr">{clockText(secondsOf(cue.minutes) ?? 0)}</span>
                    {cue.effects.length > 0 && <> · {t('run-sheet.effect-count', { count: cue.effects.length })}</>}
                  </span>
                </button>
                <span className={classes.tools}>
                  <button
                    type="button"
                    className={classes.iconButton}
                    aria-label={t('run-sheet.move-up', { cue: name })}
                    disabled={index === 0}
                    onClick={() => change(moved(cues, index, -1))}
                  >
                    <IconChevronUp size={20} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={classes.iconButton}
                    aria-label={t('run-sheet.move-down', { cue: name })}
                    disabled={index === cues.length - 1}
                    onClick={() => change(moved(cues, index, 1))}
                  >
                    <IconChevronDown size={20} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={classes.iconButton}
                    aria-label={t('run-sheet.remove', { cue: name })}
                    disabled={cue.id === sheet.ceremony.cueId}
                    onClick={() => change(cues.filter(({ id }) => id !== cue.id))}
                  >
                    <IconTrash size={20} aria-hidden />
                  </button>
                </span>
              </div>
              {isOpen && (
                <CueFields
                  cue={cue}
                  sheet={sheet}
                  choices={choices}
                  problems={isChecked ? problemsOf(cue) : null}
                  onChange={(changed) => change(cues.map((each) => (each.id === cue.id ? changed : each)))}
                />
              )}
            </li>
          );
        })}
      </ol>
      <div className={classes.buttons}>
        <button
          type="button"
          className={classes.button}
          data-testid="add-cue"
          disabled={cues.length >= RUN_SHEET_LIMITS.cues}
          onClick={add}
        >
          <IconPlus size={18} aria-hidden /> {t('run-sheet.add-cue')}
        </button>
        <button
          type="button"
          className={classes.mainButton}
          data-testid="save-sheet"
          disabled={!isDirty || desk.isBusy}
          onClick={() => void save()}
        >
          {t('run-sheet.save')}
        </button>
      </div>
      <p role="status" className={classes.soft}>
        {isDirty ? t('run-sheet.not-saved') : sheet.revision > 0 ? t('run-sheet.saved') : ''}
      </p>
      {isDirty && desk.problem !== null && (
        <p role="alert" className={classes.problem}>
          {'code' in desk.problem && desk.problem.code === 'stale-revision'
            ? t('run-sheet.problem.plan-changed')
            : orderWords(desk.problem, t)}
        </p>
      )}
    </section>
  );
}
