import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { Money } from '../../ui/Money.js';
import { Confirm, DemonstrationNotice, useDeskOrder } from '../carbon-projects/index.js';
import type { OrderView } from './checkout.queries.js';
import { ConfirmTransfer, SettleRefund, WithdrawOrder } from './desk.queries.js';
import { DeskProblem } from './DeskProblem.js';
import { minorAmount } from './minor-amount.js';
import { PAYMENT_LABELS } from './payment-words.js';
import classes from './checkout.module.css';

interface DeskOrderProps {
  order: OrderView;
  onDone: () => void;
}

/** One order, and what a steward may do with it as it is now. */
export function DeskOrder({ order, onDone }: DeskOrderProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const desk = useDeskOrder(onDone);
  const [asksWithdraw, setAsksWithdraw] = useState(false);
  const failed = order.refunds.find(({ state }) => state === 'FAILED');
  const takesTransfer = order.payment === 'TRANSFER' && ['RESERVED', 'EXPIRED'].includes(order.state);
  return (
    <article className={classes.card}>
      <h2>
        <bdi className={classes.number}>{order.reference}</bdi> · <bdi>{order.name}</bdi>
      </h2>
      <p className={classes.actions}>
        <span className={classes.state} data-state={order.state}>
          {t(`carbon-checkout.state.${order.state}`)}
        </span>
        <Kilograms grams={order.grams} />
        <Money amount={order.amount} />
        <span>{t(PAYMENT_LABELS[order.payment])}</span>
        {order.offer.isDemonstration && <DemonstrationNotice isShort />}
      </p>
      <p className={classes.soft}>
        <LocalText text={order.offer.projectName} /> · {formats.dateTime(order.placedAt, readerZone())}
        {order.email !== null && (
          <>
            {' · '}
            <bdi dir="ltr">{order.email}</bdi>
          </>
        )}
      </p>
      {order.refunds.map((refund) => (
        <p key={refund.id}>
          <Money amount={refund.amount} /> · {t(`carbon-checkout.refund.state.${refund.state}`)} ·{' '}
          {t(`carbon-checkout.refund.reason.${refund.reason}`)}
        </p>
      ))}
      <DeskProblem desk={desk} />
      {takesTransfer && (
        <TransferForm
          order={order}
          isBusy={desk.isBusy}
          onSend={(amountMinor, bankReference) =>
            void desk.send(ConfirmTransfer, { orderId: order.id, amountMinor, bankReference })
          }
        />
      )}
      {failed && (
        <OneLineForm
          label={t('carbon-checkout.desk.settle.how')}
          action={t('carbon-checkout.desk.settle')}
          isBusy={desk.isBusy}
          onSend={(how) => void desk.send(SettleRefund, { refundId: failed.id, how })}
        />
      )}
      {order.state === 'PAID' && !asksWithdraw && (
        <div>
          <Button variant="subtle" onClick={() => setAsksWithdraw(true)}>
            {t('carbon-checkout.desk.withdraw')}
          </Button>
        </div>
      )}
      {asksWithdraw && (
        <Confirm
          question={t('carbon-checkout.desk.withdraw.question')}
          action={t('carbon-checkout.desk.withdraw')}
          isBusy={desk.isBusy}
          onCancel={() => setAsksWithdraw(false)}
          onConfirm={() => void desk.send(WithdrawOrder, { orderId: order.id }).then(() => setAsksWithdraw(false))}
        />
      )}
    </article>
  );
}

function TransferForm({
  order: { amount },
  isBusy,
  onSend,
}: {
  order: OrderView;
  isBusy: boolean;
  onSend: (amountMinor: number, bankReference: string) => void;
}): ReactNode {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [reference, setReference] = useState('');
  const [saysWrong, setSaysWrong] = useState(false);
  const minor = minorAmount(typed, amount.currency);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (minor === null || reference.trim() === '') setSaysWrong(true);
    else onSend(minor, reference);
  };
  return (
    <form noValidate onSubmit={submit} className={classes.filters}>
      <TextInput
        label={t('carbon-checkout.desk.transfer.amount', { currency: amount.currency })}
        inputMode="decimal"
        dir="ltr"
        value={typed}
        error={saysWrong && minor === null ? t('carbon-checkout.desk.amount.wrong') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t('carbon-checkout.desk.bank-reference')}
        dir="auto"
        maxLength={200}
        value={reference}
        error={saysWrong && reference.trim() === '' ? t('carbon-checkout.problem.required') : undefined}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        {t('carbon-checkout.desk.transfer')}
      </Button>
    </form>
  );
}

function OneLineForm({
  label,
  action,
  isBusy,
  onSend,
}: {
  label: string;
  action: string;
  isBusy: boolean;
  onSend: (line: string) => void;
}): ReactNode {
  const t = useText();
  const [line, setLine] = useState('');
  const [saysMissing, setSaysMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (line.trim() === '') setSaysMissing(true);
    else onSend(line);
  };
  return (
    <form noValidate onSubmit={submit} className={classes.filters}>
      <TextInput
        label={label}
        dir="auto"
        maxLength={200}
        value={line}
        error={saysMissing && line.trim() === '' ? t('carbon-checkout.problem.required') : undefined}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy}>
        {action}
      </Button>
    </form>
  );
}
