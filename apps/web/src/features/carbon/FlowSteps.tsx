import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './carbon.module.css';

export const STEPS = ['enter', 'result', 'project', 'pay'] as const;
export type FlowStep = (typeof STEPS)[number];

interface FlowStepsProps {
  current: FlowStep;
  hasResult: boolean;
  onGo: (step: FlowStep) => void;
}

/** Where one is. What is behind can be gone back to; the way on is on the step itself. */
export function FlowSteps({ current, hasResult, onGo }: FlowStepsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const position = STEPS.indexOf(current);
  return (
    <nav aria-label={t('carbon.steps')}>
      <ol className={classes.steps}>
        {STEPS.map((step, index) => {
          const isDone = index < position && hasResult;
          const mark = isDone ? <IconCheck size={16} aria-hidden /> : formats.number(index + 1);
          return (
            <li key={step} aria-current={step === current ? 'step' : undefined} data-done={isDone || undefined}>
              {isDone ? (
                <button type="button" onClick={() => onGo(step)}>
                  <span className={classes.stepMark}>{mark}</span>
                  {t(`carbon.step.${step}`)}
                </button>
              ) : (
                <span>
                  <span className={classes.stepMark}>{mark}</span>
                  {t(`carbon.step.${step}`)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
