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
import { SettleRefund, WithdrawOrder } from './desk.queries.js';
import { actionsOn, stateWords, type DeskReader } from './desk-rules.js';
import { DeskProblem } from './DeskProblem.js';
import { PAYMENT_LABELS } from './payment-words.js';
import { TransferForm } from './TransferForm.js';
import classes from './checkout.module.css';

interface DeskOrderProps {
  order: OrderView;
  reader: DeskReader;
  onDone: () => void;
}

/** One order, and what a steward or its summit's organiser may do with it as it is now. */
export function DeskOrder({ order, reader, onDone }: DeskOrderProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const desk = useDeskOrder(onDone);
  const [asksWithdraw, setAsksWithdraw] = useState(false);
  const [isBack, setIsBack] = useState(false);
  const failed = order.refunds.find(({ state }) => state === 'FAILED');
  const may = actionsOn(order, reader);
  const ending = may.paysBack ? 'withdraw' : 'call-off';
  // An organiser's page has the summit's name above its part.
  const Heading = reader === 'organiser' ? 'h3' : 'h2';
  const mayEnd = may.paysBack || may.callsOff;
  return (
    <article className={classes.card}>
      <Heading>
        <bdi className={classes.number}>{order.reference}</bdi> · <bdi>{order.name}</bdi>
      </Heading>
      <p className={classes.actions}>
        <span className={classes.state} data-state={order.state}>
          {t(stateWords(order.state))}
        </span>
        <Kilograms grams={order.grams} />
        <Money amount={order.amount} />
        <span>{t(PAYMENT_LABELS[order.payment])}</span>
        {order.buyer === 'ORGANISER' && <span>{t('carbon-checkout.desk.in-summits-name')}</span>}
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
      {order.state === 'RESERVED' && (
        <p className={classes.soft}>
          {t('carbon-checkout.kept')} {formats.dateTime(order.expiresAt, readerZone())}
        </p>
      )}
      {order.refunds.map((refund) => (
        <p key={refund.id}>
          <Money amount={refund.amount} /> · {t(`carbon-checkout.refund.state.${refund.state}`)} ·{' '}
          {t(`carbon-checkout.refund.reason.${refund.reason}`)}
        </p>
      ))}
      <DeskProblem desk={desk} />
      {may.confirmsTransfer && !asksWithdraw && <TransferForm order={order} desk={desk} />}
      {may.isForStewards && <p>{t('carbon-checkout.desk.by-steward')}</p>}
      {may.settlesRefund && failed && (
        <OneLineForm
          label={t('carbon-checkout.desk.settle.how')}
          action={t('carbon-checkout.desk.settle')}
          isBusy={desk.isBusy}
          onSend={(how) => void desk.send(SettleRefund, { refundId: failed.id, how })}
        />
      )}
      {mayEnd && !asksWithdraw && (
        <div>
          <Button variant="subtle" autoFocus={isBack} onClick={() => setAsksWithdraw(true)}>
            {t(`carbon-checkout.desk.${ending}`)}
          </Button>
        </div>
      )}
      {mayEnd && asksWithdraw && (
        <Confirm
          question={t(`carbon-checkout.desk.${ending}.question`)}
          action={t(`carbon-checkout.desk.${ending}`)}
          isBusy={desk.isBusy}
          onCancel={() => {
            setAsksWithdraw(false);
            setIsBack(true);
          }}
          onConfirm={() => {
            setIsBack(false);
            void desk.send(WithdrawOrder, { orderId: order.id }).then(() => setAsksWithdraw(false));
          }}
        />
      )}
    </article>
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
