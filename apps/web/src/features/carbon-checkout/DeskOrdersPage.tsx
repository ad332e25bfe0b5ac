import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { DeskFrame } from '../carbon-projects/index.js';
import { OrderList } from './OrderList.js';
import { Retirements } from './Retirements.js';
import classes from './checkout.module.css';

/** `/carbon/desk/orders`: what waits to be retired, and every order. */
export function DeskOrdersPage(): ReactNode {
  const t = useText();
  return (
    <DeskFrame tab="orders" title={t('carbon-checkout.desk.orders')}>
      <Retirements />
      <section className={classes.section} aria-labelledby="orders">
        <h1 id="orders">{t('carbon-checkout.desk.orders')}</h1>
        <OrderList summitId={null} reader="steward" first="ALL" />
      </section>
    </DeskFrame>
  );
}
