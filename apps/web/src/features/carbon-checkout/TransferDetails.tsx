import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { OrderView } from './checkout.queries.js';
import classes from './checkout.module.css';

/** Where a transfer goes, and what it has to say. */
export function TransferDetails({
  order,
  payee,
}: {
  order: OrderView;
  payee: NonNullable<OrderView['payee']>;
}): ReactNode {
  const t = useText();
  const lines = [
    ['holder', payee.holder],
    ['bank', payee.bank],
    ['number', payee.number],
    ['reference', order.reference],
  ] as const;
  return (
    <>
      <p>{t('carbon-checkout.transfer.text')}</p>
      <dl className={classes.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`carbon-checkout.transfer.${name}`)}</dt>
            <dd className={classes.number}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
