import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Countdown } from '../../ui/Countdown.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Money } from '../../ui/Money.js';
import { CancelOrder, OpenCheckout, type OrderView, PayInSandbox } from './checkout.queries.js';
import { refusalWords } from './refusal-words.js';
import { TransferDetails } from './TransferDetails.js';
import classes from './checkout.module.css';

interface OrderActionsProps {
  token: string;
  order: OrderView;
  onChanged: () => void;
}

/** The one thing to do next, while there is one: pay, or order again. */
export function OrderActions({ token, order, onChanged }: OrderActionsProps): ReactNode {
  const t = useText();
  if (order.state === 'RESERVED') return <Paying token={token} order={order} onChanged={onChanged} />;
  if (order.state !== 'EXPIRED' && order.state !== 'CANCELLED') return null;
  return (
    <div className={classes.card}>
      <p>{t(`carbon-checkout.over.${order.state}`)}</p>
      <div>
        <Button component={Link} href={order.summit ? `/s/${order.summit.slug}/carbon` : '/carbon'}>
          {t('carbon-checkout.again')}
        </Button>
      </div>
    </div>
  );
}

function Paying({ token, order, onChanged }: OrderActionsProps): ReactNode {
  const t = useText();
  const [opening, open] = useMutation(OpenCheckout);
  const [playing, play] = useMutation(PayInSandbox);
  const [cancelling, cancel] = useMutation(CancelOrder);
  const [asksCancel, setAsksCancel] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const failed = opening.error ?? playing.error ?? cancelling.error;

  const payByCard = async (): Promise<void> => {
    setRefusal(null);
    const page = (await open({ token })).data?.openCarbonCheckout;
    if (page?.__typename === 'CarbonCheckout') window.location.assign(page.url);
    else if (page !== undefined) setRefusal(page.code);
  };
  const after = (answer: { __typename: string; code?: string } | undefined): void => {
    setRefusal(answer?.code ?? null);
    setAsksCancel(false);
    onChanged();
  };
  return (
    <div className={classes.card}>
      <p className={classes.amount}>
        <Money amount={order.amount} />
      </p>
      <p className={classes.soft}>
        {t('carbon-checkout.kept')} <Countdown until={order.expiresAt} />
      </p>
      {order.payee !== null && <TransferDetails order={order} payee={order.payee} />}
      {failed && <ErrorNotice problem={problemOf(failed)} />}
      {refusal !== null && (
        <p role="alert" className={classes.problem}>
          {refusalWords(refusal, t)}
        </p>
      )}
      <div className={classes.actions}>
        {order.payment === 'CARD' && (
          <Button size="lg" loading={opening.fetching} onClick={() => void payByCard()}>
            {t('carbon-checkout.pay.CARD')}
          </Button>
        )}
        {order.payment === 'SANDBOX' && (
          <Button
            size="lg"
            loading={playing.fetching}
            onClick={() => void play({ token }).then(({ data }) => after(data?.payCarbonOrderInSandbox))}
          >
            {t('carbon-checkout.pay.SANDBOX')}
          </Button>
        )}
        {!asksCancel && (
          <Button size="lg" variant="subtle" onClick={() => setAsksCancel(true)}>
            {t('carbon-checkout.cancel')}
          </Button>
        )}
      </div>
      {asksCancel && (
        <div role="group" aria-label={t('carbon-checkout.cancel.question')} className={classes.problem}>
          <p>{t('carbon-checkout.cancel.question')}</p>
          <div className={classes.actions}>
            <Button
              color="red"
              loading={cancelling.fetching}
              onClick={() => void cancel({ token }).then(({ data }) => after(data?.cancelCarbonOrder))}
            >
              {t('carbon-checkout.cancel')}
            </Button>
            <Button autoFocus variant="subtle" onClick={() => setAsksCancel(false)}>
              {t('carbon-checkout.cancel.no')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
