import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Money } from '../../ui/Money.js';
import { Confirm, type useDeskOrder } from '../carbon-projects/index.js';
import type { OrderView } from './checkout.queries.js';
import { ConfirmTransfer } from './desk.queries.js';
import { minorAmount } from './minor-amount.js';
import classes from './checkout.module.css';

interface TransferFormProps {
  order: OrderView;
  desk: ReturnType<typeof useDeskOrder>;
}

/** What the bank shows, as it arrived; then, in a second step, what follows from it. */
export function TransferForm({ order, desk }: TransferFormProps): ReactNode {
  const t = useText();
  const { amount: asked } = order;
  const [typed, setTyped] = useState('');
  const [currency, setCurrency] = useState(asked.currency);
  const [reference, setReference] = useState('');
  const [saysWrong, setSaysWrong] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [isBack, setIsBack] = useState(false);
  const minor = minorAmount(typed, currency);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (minor === null || reference.trim() === '') setSaysWrong(true);
    else setIsAsking(true);
  };
  if (isAsking && minor !== null) {
    const isAsAsked = minor === asked.minor && currency === asked.currency;
    const outcome = !isAsAsked ? 'differs' : order.state === 'EXPIRED' ? 'late' : 'question';
    const send = (): void =>
      void desk
        .send(ConfirmTransfer, { orderId: order.id, amountMinor: minor, currency, bankReference: reference })
        .then((answer) => {
          // After a failed request the question stays, to try again.
          if (answer === undefined) return;
          setIsAsking(false);
          setIsBack('code' in answer);
        });
    return (
      <Confirm
        question={t(`carbon-checkout.desk.transfer.${outcome}`)}
        action={t('carbon-checkout.desk.transfer.yes')}
        isBusy={desk.isBusy}
        onCancel={() => {
          setIsAsking(false);
          setIsBack(true);
        }}
        onConfirm={send}
      >
        <dl className={classes.facts}>
          <div>
            <dt>{t('carbon-checkout.total')}</dt>
            <dd>
              <Money amount={asked} />
            </dd>
          </div>
          <div>
            <dt>{t('carbon-checkout.desk.transfer.amount')}</dt>
            <dd>
              <Money amount={{ minor, currency }} />
            </dd>
          </div>
          <div>
            <dt>{t('carbon-checkout.desk.bank-reference')}</dt>
            <dd>
              <bdi>{reference}</bdi>
            </dd>
          </div>
        </dl>
      </Confirm>
    );
  }
  return (
    <form noValidate onSubmit={submit} className={classes.filters}>
      <TextInput
        label={t('carbon-checkout.desk.transfer.amount')}
        inputMode="decimal"
        // Back from the second step, whose buttons are gone.
        autoFocus={isBack}
        dir="ltr"
        value={typed}
        error={saysWrong && minor === null ? t('carbon-checkout.desk.amount.wrong') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('carbon-checkout.desk.transfer.currency')}
        dir="ltr"
        value={currency}
        data={[...new Set([asked.currency, ...Intl.supportedValuesOf('currency')])]}
        onChange={(event) => setCurrency(event.currentTarget.value)}
      />
      <TextInput
        label={t('carbon-checkout.desk.bank-reference')}
        dir="auto"
        maxLength={200}
        value={reference}
        error={saysWrong && reference.trim() === '' ? t('carbon-checkout.problem.required') : undefined}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Button type="submit" loading={desk.isBusy}>
        {t('carbon-checkout.desk.transfer')}
      </Button>
    </form>
  );
}
