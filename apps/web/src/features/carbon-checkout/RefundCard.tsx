import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { Money } from '../../ui/Money.js';
import type { OrderView } from './checkout.queries.js';
import classes from './checkout.module.css';

/** A payment that goes back: why, and how far it is. */
export function RefundCard({ refund }: { refund: OrderView['refunds'][number] }): ReactNode {
  const t = useText();
  return (
    <div className={classes.card}>
      <h2>{t('carbon-checkout.refund')}</h2>
      <p>{t(`carbon-checkout.refund.reason.${refund.reason}`)}</p>
      <p>
        <Money amount={refund.amount} /> · {t(`carbon-checkout.refund.state.${refund.state}`)}
      </p>
    </div>
  );
}
