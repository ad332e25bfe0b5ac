import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconHourglass, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './run-sheet.module.css';
import type { CeremonyEffect, RunSheet } from './run-sheet.queries.js';
import { useEffectWords, whyNot } from './use-effect-words.js';

const ICONS = {
  PENDING: IconHourglass,
  DONE: IconCheck,
  KEPT: IconMinus,
  REFUSED: IconAlertTriangle,
  FAILED: IconAlertTriangle,
} as const;

interface EffectListProps {
  effects: readonly CeremonyEffect[];
  people: RunSheet['people'];
  /** `null` while something else is on its way. */
  onTryAgain: ((id: string) => void) | null;
}

/** What the last step did, each with how it went; what was refused or broke can be tried again. */
export function EffectList({ effects, people, onTryAgain }: EffectListProps): ReactNode {
  const t = useText();
  const words = useEffectWords(people);
  if (effects.length === 0) return null;
  return (
    <ul className={classes.effects} data-testid="cue-effects">
      {effects.map(({ id, effect, undoes, state, code, attempts, mayBeTriedAgain }) => {
        const Icon = undoes !== null && state === 'DONE' ? IconArrowBackUp : ICONS[state];
        const why = whyNot(code, t);
        return (
          <li key={id} className={classes.effect} data-state={state}>
            <Icon size={18} aria-hidden className={classes.effectIcon} />
            <span>
              {undoes !== null && state !== 'KEPT' && <>{t('run-sheet.put-back')} </>}
              <bdi>{words(effect)}</bdi>
              <span className={classes.state}>
                {' · '}
                {state === 'KEPT' && effect.kind === 'RELEASE'
                  ? t('run-sheet.released-stays')
                  : t(`run-sheet.state.${state}`)}
                {attempts > 1 && <> · {t('run-sheet.attempts', { count: attempts })}</>}
              </span>
              {why !== null && <span className={classes.why}>{why}</span>}
              {mayBeTriedAgain && (
                <button
                  type="button"
                  className={classes.textButton}
                  data-testid="try-again"
                  disabled={onTryAgain === null}
                  onClick={() => onTryAgain?.(id)}
                >
                  {t('run-sheet.try-again')}
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
