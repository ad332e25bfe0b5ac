import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useSearchParams } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { OwnOrder } from '../carbon-checkout/index.js';
import { Calculator } from './Calculator.js';
import { FinanceStep } from './FinanceStep.js';
import { FlowSteps, type FlowStep, STEPS } from './FlowSteps.js';
import { isEmptyForm } from './footprint-form.js';
import { PresenceChoice } from './PresenceChoice.js';
import { problemWords } from './problem-words.js';
import type { FormProblems, MeasuredOnline } from './read-form.js';
import { ResultStep } from './ResultStep.js';
import { RunningTotal } from './RunningTotal.js';
import { type RowDefaults, startedForm } from './start-form.js';
import type { DraftRules } from './compute-form.js';
import { useFootprintDraft } from './use-footprint-draft.js';
import classes from './carbon.module.css';

interface FootprintFlowProps {
  /** `null`: a year of life. */
  summitSlug: string | null;
  rules: DraftRules;
  measured: MeasuredOnline | null;
  defaults: RowDefaults;
  /** What this is about, before the first question. */
  intro: ReactNode;
}

const NO_PROBLEMS: FormProblems = {};

/** From the first question to the payment: one thing to do on each step, and the browser's own way back. */
export function FootprintFlow({ summitSlug, rules, measured, defaults, intro }: FootprintFlowProps): ReactNode {
  const t = useText();
  const draft = useFootprintDraft(summitSlug, rules, measured);
  const [search, setSearch] = useSearchParams();
  const [saysMissing, setSaysMissing] = useState(false);
  const [fromServer, setFromServer] = useState(NO_PROBLEMS);
  const [isNothing, setIsNothing] = useState(false);
  const formRef = useRef<HTMLDivElement>(null);
  const hasResult = !isEmptyForm(draft.counted);
  const step = currentStep(search.get('step'), hasResult, draft.token !== null);
  const goTo = (next: FlowStep, offer?: string): void =>
    setSearch(next === 'enter' ? {} : { step: next, ...(offer === undefined ? {} : { offer }) });
  const top = useTopOfStep(step);
  const problems = { ...fromServer, ...draft.problems };

  const showResult = (): void => {
    setSaysMissing(true);
    setIsNothing(isEmptyForm(draft.counted));
    if (isEmptyForm(draft.counted) || Object.keys(problems).length > 0) focusProblem(formRef.current, problems);
    else goTo('result');
  };
  const refuse = (found: FormProblems): void => {
    setFromServer(found);
    setSaysMissing(true);
    goTo('enter');
  };

  return (
    <>
      <FlowSteps current={step} hasResult={hasResult} onGo={goTo} />
      {draft.token !== null && <OwnOrder footprintToken={draft.token} />}
      <div ref={top} tabIndex={-1} className={classes.step}>
        {step === 'enter' && (
          <div ref={formRef} className={classes.enter}>
            <div className={classes.questions}>
              {intro}
              {summitSlug !== null && (
                <PresenceChoice
                  value={draft.presence}
                  parts={rules.parts}
                  onChange={(presence) => draft.change({ presence, form: startedForm(draft.form, presence, defaults) })}
                />
              )}
              <Calculator
                form={draft.form}
                parts={draft.parts}
                components={draft.shown?.components ?? []}
                measured={measured}
                defaults={defaults}
                say={problemWords(problems, saysMissing, t)}
                onChange={(form) => {
                  setFromServer(NO_PROBLEMS);
                  setIsNothing(false);
                  draft.change({ form });
                }}
              />
              {isNothing && (
                <p role="alert" className={classes.problem}>
                  {t('carbon.problem.nothing')}
                </p>
              )}
              {problems[''] !== undefined && (
                <p role="alert" className={classes.problem}>
                  {t('carbon.problem.refused')}
                </p>
              )}
            </div>
            {draft.parts.length > 0 && <RunningTotal footprint={draft.shown} onNext={showResult} />}
          </div>
        )}
        {step === 'result' && (
          <ResultStep
            summitSlug={summitSlug}
            draft={draft}
            onChange={() => goTo('enter')}
            onRefused={refuse}
            onFinance={() => goTo('project')}
          />
        )}
        {(step === 'project' || step === 'pay') && draft.token !== null && (
          <FinanceStep
            token={draft.token}
            offerId={step === 'pay' ? search.get('offer') : null}
            onChoose={(batchId) => goTo('pay', batchId)}
            onBack={() => goTo(step === 'pay' ? 'project' : 'result')}
          />
        )}
      </div>
    </>
  );
}

/** What the address asks for, as far as there is something to show: nobody pays for a footprint that is not kept. */
function currentStep(asked: string | null, hasResult: boolean, isKept: boolean): FlowStep {
  if (!hasResult) return 'enter';
  const step = STEPS.find((each) => each === asked) ?? 'enter';
  return (step === 'project' || step === 'pay') && !isKept ? 'result' : step;
}

/** A new step begins at its top, with the focus on it. */
function useTopOfStep(step: FlowStep): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0, behavior: 'instant' });
    top.current?.focus({ preventScroll: true });
  }, [step]);
  return top;
}

/** The first field that is wrong, in the order of the page. */
function focusProblem(page: HTMLElement | null, problems: FormProblems): void {
  requestAnimationFrame(() => {
    const field = [...(page?.querySelectorAll<HTMLElement>('[id^="field-"]') ?? [])].find(
      ({ id }) => problems[id.slice('field-'.length)] !== undefined,
    );
    field?.focus();
  });
}
