import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { OrderList } from '../carbon-checkout/index.js';
import classes from './organise-carbon.module.css';

/** Orders of participants and of the summit itself: transfers that are waited for first. */
export function OrdersView({ summitId }: { summitId: string }): ReactNode {
  const t = useText();
  return (
    <section className={classes.view} aria-labelledby="orders-title">
      <h2 id="orders-title">{t('organise-carbon.view.orders')}</h2>
      <p className={classes.soft}>{t('organise-carbon.orders.lead')}</p>
      <OrderList summitId={summitId} reader="organiser" first="WAITING" />
    </section>
  );
}
