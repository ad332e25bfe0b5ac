import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { OUTCOME_LIMITS as LIMITS, OUTCOME_STATUSES, OUTCOME_TYPES } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { enumName } from '../../clients/graphql/enum-name.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { useFirstWrong } from '../../ui/use-focus.js';
import { LocalizedField, useLeaveGuard } from '../organise/index.js';
import type { OutcomeInput } from './desk.queries.js';
import { MilestoneFields } from './MilestoneFields.js';
import { type FormProblems, inputOf, type OutcomeForm } from './outcome-form.js';
import { PartyFields } from './PartyFields.js';
import { SessionSelect, type SummitCast } from '../summit-cast/index.js';
import classes from './desk.module.css';

interface OutcomeFieldsProps {
  start: OutcomeForm;
  languages: readonly string[];
  cast: SummitCast;
  /** What the button does. */
  action: string;
  isBusy: boolean;
  problem: RequestProblem | null;
  onSave: (input: OutcomeInput) => void;
  onCancel: () => void;
}
/** Fields beside each other stand on one line, hints or not. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** All that is said of an outcome. */
export function OutcomeFields(props: OutcomeFieldsProps): ReactNode {
  const { start, languages, cast, action, isBusy, problem, onSave, onCancel } = props;
  const t = useText();
  const [form, setForm] = useState(start);
  const [isDirty, setIsDirty] = useState(false);
  const [problems, setProblems] = useState<FormProblems>({});
  useLeaveGuard(isDirty && !isBusy, t('outcomes.leave'));
  const element = useFirstWrong(problems, problem);
  const change = (part: Partial<OutcomeForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    setIsDirty(true);
  };
  /** Ours for what the form can tell, the server's for the rest. */
  const say = (path: string): string | undefined => {
    const own = problems[path];
    if (own) return t(`outcomes.problem.${own}`);
    const server = problem?.kind === 'bad-input' ? problem.fields[`input.${path}`] : undefined;
    return server && t('outcomes.problem.field', { reason: `\u2068${server.message}\u2069` });
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const made = inputOf(form);
    setProblems('problems' in made ? made.problems : {});
    if ('input' in made) onSave(made.input);
  };
  const texts = (field: 'titles' | 'descriptions' | 'statusNotes', maxLength: number, hint?: string): ReactNode => (
    <LocalizedField
      label={t(`outcomes.form.${field}`)}
      {...(hint === undefined ? {} : { hint })}
      languages={languages}
      texts={form[field]}
      maxLength={maxLength}
      isLong={field !== 'titles'}
      error={say(field)}
      onChange={(typed) => change({ [field]: typed })}
    />
  );
  const day = (field: 'agreedOn' | 'dueOn'): ReactNode => (
    <TextInput
      type="date"
      label={t(field === 'agreedOn' ? 'outcomes.agreed-on' : 'outcomes.due-on')}
      value={form[field]}
      error={say(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form ref={element} noValidate className={classes.form} onSubmit={save}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('outcomes.form.kind')}
          value={form.kind}
          data={OUTCOME_TYPES.map((kind) => ({ value: kind, label: t(`outcomes.kind.${enumName(kind)}`) }))}
          onChange={(event) => {
            const chosen = OUTCOME_TYPES.find((kind) => kind === event.currentTarget.value);
            if (chosen) change({ kind: chosen });
          }}
        />
        <NativeSelect
          label={t('outcomes.form.status')}
          value={form.status}
          data={OUTCOME_STATUSES.map((status) => ({
            value: status,
            label: t(`outcomes.status.${enumName(status)}`),
          }))}
          onChange={(event) => {
            const chosen = OUTCOME_STATUSES.find((status) => status === event.currentTarget.value);
            if (chosen) change({ status: chosen });
          }}
        />
      </div>
      {texts('titles', LIMITS.title)}
      {texts('descriptions', LIMITS.description)}
      {texts('statusNotes', LIMITS.note, t('outcomes.form.statusNotes.hint'))}
      <div className={classes.pair}>
        <TextInput
          label={t('outcomes.amount')}
          description={t('outcomes.form.amount.hint')}
          inputWrapperOrder={BELOW}
          inputMode="decimal"
          dir="ltr"
          maxLength={24}
          value={form.amount}
          error={say('amount') ?? say('amount.minor')}
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
        <TextInput
          label={t('outcomes.form.currency')}
          description={t('outcomes.form.currency.hint')}
          inputWrapperOrder={BELOW}
          dir="ltr"
          maxLength={3}
          autoCapitalize="characters"
          value={form.currency}
          error={say('currency') ?? say('amount.currency')}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
        {day('agreedOn')}
        {day('dueOn')}
        <SessionSelect
          label={t('outcomes.session')}
          none={t('outcomes.form.no-session')}
          cast={cast}
          value={form.sessionId}
          error={say('sessionId')}
          onChange={(sessionId) => change({ sessionId })}
        />
      </div>
      <PartyFields
        parties={form.parties}
        languages={languages}
        cast={cast}
        say={say}
        onChange={(parties) => change({ parties })}
      />
      <MilestoneFields
        milestones={form.milestones}
        languages={languages}
        say={say}
        onChange={(milestones) => change({ milestones })}
      />
      {Object.keys(problems).length > 0 && (
        <p role="alert" className={classes.wrong}>
          {t('outcomes.problem.some')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('outcomes.cancel')}
        </Button>
      </div>
    </form>
  );
}
