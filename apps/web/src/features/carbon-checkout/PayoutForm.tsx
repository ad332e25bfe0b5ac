import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Money } from '../../ui/Money.js';
import { useDeskOrder } from '../carbon-projects/index.js';
import { type AccountLine, RecordPayout } from './desk.queries.js';
import { DeskProblem } from './DeskProblem.js';
import { minorAmount } from './minor-amount.js';
import classes from './checkout.module.css';

/** A steward writes down what went to the company. */
export function PayoutForm({ line, onDone }: { line: AccountLine; onDone: () => void }): ReactNode {
  const t = useText();
  const { currency } = line.owed;
  const [typed, setTyped] = useState('');
  const [paidOn, setPaidOn] = useState('');
  const [reference, setReference] = useState('');
  const [saysWrong, setSaysWrong] = useState(false);
  const desk = useDeskOrder(() => {
    setTyped('');
    setReference('');
    onDone();
  });
  const minor = minorAmount(typed, currency);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (minor === null || paidOn === '' || reference.trim() === '') return setSaysWrong(true);
    setSaysWrong(false);
    void desk.send(RecordPayout, {
      input: { projectId: line.projectId, currency, amountMinor: minor, paidOn, reference },
    });
  };
  const missing = (isMissing: boolean): string | undefined =>
    saysWrong && isMissing ? t('carbon-checkout.problem.required') : undefined;
  return (
    <>
      <DeskProblem desk={desk}>{desk.refusal === 'more-than-owed' && <Money amount={line.owed} />}</DeskProblem>
      <form noValidate onSubmit={submit} className={classes.filters}>
        <TextInput
          label={t('carbon-checkout.account.amount', { currency })}
          inputMode="decimal"
          dir="ltr"
          value={typed}
          error={saysWrong && minor === null ? t('carbon-checkout.desk.amount.wrong') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('carbon-checkout.account.paid-on')}
          value={paidOn}
          error={missing(paidOn === '')}
          onChange={(event) => setPaidOn(event.currentTarget.value)}
        />
        <TextInput
          label={t('carbon-checkout.desk.bank-reference')}
          dir="auto"
          maxLength={200}
          value={reference}
          error={missing(reference.trim() === '')}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <Button type="submit" loading={desk.isBusy}>
          {t('carbon-checkout.account.record')}
        </Button>
      </form>
    </>
  );
}
