import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { OrderQuery } from './checkout.queries.js';
import { keptOrderOfFootprint } from './kept-orders.js';
import classes from './checkout.module.css';

/** The order that this browser placed for a footprint, for whoever comes back to the footprint; nothing while there is none. */
export function OwnOrder({ footprintToken }: { footprintToken: string }): ReactNode {
  const t = useText();
  const token = keptOrderOfFootprint(footprintToken);
  const [{ data }] = useQuery({
    query: OrderQuery,
    variables: { token: token ?? '' },
    requestPolicy: 'cache-and-network',
    pause: token === null,
  });
  const order = data?.carbonOrder;
  // One that is over covers nothing: its page says so to whoever opens it from the mail.
  if (order?.__typename !== 'CarbonOrder' || ['EXPIRED', 'CANCELLED', 'REFUNDED'].includes(order.state)) return null;
  return (
    <aside className={classes.own} aria-label={t('carbon-checkout.page')}>
      <p>
        <strong>{t('carbon-checkout.page')}:</strong> <Kilograms grams={order.grams} /> ·{' '}
        <LocalText text={order.offer.projectName} /> · {t(`carbon-checkout.state.${order.state}`)}
      </p>
      <Button component={Link} href={`/carbon/orders/${token ?? ''}`}>
        {t('carbon-checkout.own.open')}
      </Button>
    </aside>
  );
}
