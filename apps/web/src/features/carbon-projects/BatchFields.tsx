import { NativeSelect, TextInput } from '@mantine/core';
import { CORRESPONDING_ADJUSTMENTS } from '@app/contracts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { type BatchForm, batchInput, batchProblems, creditsOf, emptyBatch } from './batch-form.js';
import { AddBatch, type BatchAnswer, type DeskProject } from './desk.queries.js';
import { enumName } from '../../clients/graphql/enum-name.js';
import { OrderNotice } from './OrderNotice.js';
import { ownText } from './OwnText.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import { FormButtons } from './FormButtons.js';
import classes from './desk.module.css';

interface BatchFieldsProps {
  project: DeskProject;
  onDone: () => void;
  onCancel: () => void;
}
type TextField = 'vintage' | 'serialPrefix' | 'firstSerial' | 'lastSerial' | 'price' | 'adjustmentUrl';
/** Fields beside each other stand on one line, hints or not. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const USES = ['VOLUNTARY', 'COMPLIANCE'] as const;

/** A new batch. It is added once and stays: so everything is asked before. */
export function BatchFields({ project, onDone, onCancel }: BatchFieldsProps): ReactNode {
  const t = useText();
  const { tonnes } = useCarbonAmounts();
  const [form, setForm] = useState(() => emptyBatch(project.accounts[0]?.currency ?? ''));
  const [hasTried, setHasTried] = useState(false);
  const [answer, setAnswer] = useState<BatchAnswer | undefined>();
  const { isBusy, problem, refusal, send } = useOrder(onDone);
  const problems = batchProblems(form);
  const credits = creditsOf(form);
  const change = (part: Partial<BatchForm>): void => setForm({ ...form, ...part });
  const say = (field: keyof BatchForm): string | undefined => {
    const wrong = problems[field];
    return hasTried && wrong ? t(`carbon-projects.problem.${wrong}`) : undefined;
  };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    if (Object.keys(problems).length > 0) return;
    setAnswer(await send(AddBatch, { input: batchInput(project.id, form) }));
  };
  const text = (field: TextField, isNumber: boolean, hint?: string): ReactNode => (
    <TextInput
      label={t(`carbon-projects.batch.${field}`, { currency: form.currency })}
      description={hint}
      inputWrapperOrder={BELOW}
      inputMode={isNumber ? (field === 'price' ? 'decimal' : 'numeric') : 'text'}
      dir="ltr"
      autoComplete="off"
      value={form[field]}
      error={say(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form noValidate className={`${classes.form} ${classes.card}`} onSubmit={(event) => void add(event)}>
      <div className={classes.pair}>
        {text('vintage', true)}
        {text('serialPrefix', false, t('carbon-projects.batch.serialPrefix.hint'))}
        {text('firstSerial', true)}
        {text(
          'lastSerial',
          true,
          credits === undefined
            ? t('carbon-projects.batch.lastSerial.hint')
            : t('carbon-projects.batch.makes', { amount: `\u2068${tonnes(credits * 1_000_000)}\u2069` }),
        )}
        <NativeSelect
          label={t('carbon-projects.account.currency')}
          description={t('carbon-projects.batch.currency.hint')}
          inputWrapperOrder={BELOW}
          value={form.currency}
          data={project.accounts.map(({ currency }) => currency)}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
        {text('price', true)}
        <NativeSelect
          label={t('carbon-projects.adjustment')}
          value={form.correspondingAdjustment}
          data={CORRESPONDING_ADJUSTMENTS.map((each) => ({
            value: enumName(each),
            label: t(`carbon-projects.adjustment.short.${enumName(each)}`),
          }))}
          onChange={(event) => {
            const chosen = CORRESPONDING_ADJUSTMENTS.find((each) => enumName(each) === event.currentTarget.value);
            if (chosen) change({ correspondingAdjustment: enumName(chosen) });
          }}
        />
        {form.correspondingAdjustment !== 'NONE' && text('adjustmentUrl', false)}
      </div>
      <fieldset className={classes.choices} aria-describedby="use-problem">
        <legend>{t('carbon-projects.batch.use')}</legend>
        {USES.map((use) => (
          <label key={use} className={classes.choice}>
            <input type="radio" name="use" checked={form.use === use} onChange={() => change({ use })} />
            {t(`carbon-projects.batch.use.${use}`)}
          </label>
        ))}
        <p id="use-problem" className={classes.fieldProblem}>
          {form.use === 'COMPLIANCE' ? t('carbon-projects.problem.compliance') : say('use')}
        </p>
      </fieldset>
      <p className={classes.hint}>{t('carbon-projects.batch.stays')}</p>
      <OrderNotice problem={problem} refusal={refusal}>
        <Detail answer={answer} />
      </OrderNotice>
      <FormButtons action={t('carbon-projects.batch.add')} isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
}

/** Which batch is in the way, or in which currencies there is an account. */
function Detail({ answer }: { answer: BatchAnswer | undefined }): ReactNode {
  const t = useText();
  const { language, formats } = useLanguage();
  if (answer?.__typename === 'SerialsOverlap')
    return (
      <p>
        {t('carbon-projects.overlap', {
          project: `\u2068${ownText(answer.projectNames, language)?.text ?? ''}\u2069`,
          vintage: String(answer.vintage),
          serials: `\u2066${answer.serials}\u2069`,
        })}
      </p>
    );
  if (answer?.__typename === 'CurrencyWithoutAccount' && answer.currencies.length > 0)
    return <p>{t('carbon-projects.currencies', { currencies: formats.list(answer.currencies) })}</p>;
  return null;
}
