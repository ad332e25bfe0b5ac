import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useLeaveGuard } from '../organise/index.js';
import { AvoidedPart } from './AvoidedPart.js';
import { FootprintTable } from './FootprintTable.js';
import { GroupList } from './GroupList.js';
import { ItemList } from './ItemList.js';
import { KnownFacts } from './KnownFacts.js';
import { ComputeSummit, SavePlan, type CarbonPlan, type PlanProblem } from './organise-carbon.queries.js';
import { planInput, type PlanForm } from './plan-form.js';
import type { PlanViewProps } from './PlanView.js';
import { StreamingFields } from './StreamingFields.js';
import { usePlanProblem } from './use-plan-problem.js';
import classes from './organise-carbon.module.css';

interface PlanEditorProps extends PlanViewProps {
  plan: CarbonPlan | undefined;
  initial: PlanForm;
  /** Another plan to begin with. */
  beginning: PlanForm | undefined;
  formOf: (plan: CarbonPlan | undefined) => PlanForm;
}

/** People, places and things of a summit; saved and computed in one step. */
export function PlanEditor({
  summit,
  stage,
  desk,
  plan,
  initial,
  beginning,
  formOf,
  onChanged,
}: PlanEditorProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [form, setForm] = useState(initial);
  const [revision, setRevision] = useState(plan?.revision ?? 0);
  const [problems, setProblems] = useState<readonly PlanProblem[]>([]);
  const [isChanged, setIsChanged] = useState(false);
  const [{ error: saveError, fetching: isSaving, data: saved }, save] = useMutation(SavePlan);
  const [{ error: computeError, fetching: isComputing, data: computed }, compute] = useMutation(ComputeSummit);
  const say = usePlanProblem(problems);
  useLeaveGuard(isChanged, t('organise.editor.leave-sure'));
  const isAfter = stage === 'RECOMPUTED';
  const result = isAfter ? desk.recomputed : desk.estimate;
  const answer = saved?.saveCarbonPlan;
  const change = (part: Partial<PlanForm>): void => {
    setForm({ ...form, ...part });
    setIsChanged(true);
  };
  const take = (next: PlanForm): void => {
    setForm(next);
    setIsChanged(true);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblems([]);
    const target = { summitId: summit.id, stage, revision, locale: formats.locale };
    const answered = (await save({ input: planInput(form, target) })).data?.saveCarbonPlan;
    if (answered?.__typename === 'CarbonPlanProblems') return setProblems(answered.problems);
    if (answered?.__typename !== 'CarbonPlanSaved') return;
    setRevision(answered.plan.revision);
    setIsChanged(false);
    const outcome = (await compute({ summitId: summit.id, stage })).data?.computeSummitFootprint;
    if (outcome?.__typename === 'CarbonPlanProblems') setProblems(outcome.problems);
    onChanged();
  };
  const isDone = !isChanged && computed?.computeSummitFootprint.__typename === 'SummitFootprintComputed';
  return (
    <form
      className={classes.view}
      noValidate
      onSubmit={(event) => void submit(event)}
      aria-labelledby="plan-title"
      data-testid="carbon-plan"
    >
      <h2 id="plan-title">{t(isAfter ? 'organise-carbon.view.after' : 'organise-carbon.view.before')}</h2>
      <p className={classes.soft}>{t(isAfter ? 'organise-carbon.after.lead' : 'organise-carbon.before.lead')}</p>
      {beginning !== undefined && !isChanged && (
        <div>
          <Button variant="light" onClick={() => take(beginning)}>
            {t('organise-carbon.take-over')}
          </Button>
        </div>
      )}
      {isAfter && <KnownFacts desk={desk} />}
      {isAfter && (
        <TextInput
          label={t('organise-carbon.others')}
          description={t('organise-carbon.others.help')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          value={form.others}
          error={say('othersLikeMean')}
          onChange={(event) => change({ others: event.currentTarget.value })}
        />
      )}
      <GroupList list="groups" form={form} problems={problems} say={say} onChange={change} />
      <ItemList form={form} say={say} onChange={change} />
      {isAfter && (
        <>
          <StreamingFields form={form} say={say} onChange={change} />
          <GroupList list="scenario" form={form} problems={problems} say={say} onChange={change} />
        </>
      )}
      <div className={classes.barOfForm}>
        {problems.length > 0 && (
          <p role="alert">
            {problems.some(({ path }) => path === 'groups')
              ? t('organise-carbon.problem.nothing')
              : t('organise-carbon.problem.any', { count: problems.length })}
          </p>
        )}
        {saveError && <ErrorNotice problem={problemOf(saveError)} />}
        {computeError && <ErrorNotice problem={problemOf(computeError)} />}
        {answer?.__typename === 'StaleCarbonPlan' && (
          <div role="alert" className={classes.refused}>
            <p>{t('organise-carbon.stale')}</p>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setRevision(answer.current.revision);
                take(formOf(answer.current));
              }}
            >
              {t('organise-carbon.stale-load')}
            </Button>
          </div>
        )}
        {(answer?.__typename === 'NotAllowed' || answer?.__typename === 'NotFound') && (
          <p role="alert">{t('organise-carbon.refused')}</p>
        )}
        <p role="status">{isDone ? t('organise-carbon.computed') : ''}</p>
        <div>
          <Button type="submit" loading={isSaving || isComputing}>
            {t(isAfter ? 'organise-carbon.recompute' : 'organise-carbon.compute')}
          </Button>
        </div>
      </div>
      {result !== null && (
        <>
          <FootprintTable
            footprint={result.footprint}
            caption={t(isAfter ? 'organise-carbon.caption.recomputed' : 'organise-carbon.caption.estimate', {
              version: result.version,
              date: formats.dateTime(result.computedAt, summit.timeZone),
            })}
          />
          <AvoidedPart avoided={result.footprint.avoided} />
        </>
      )}
    </form>
  );
}
