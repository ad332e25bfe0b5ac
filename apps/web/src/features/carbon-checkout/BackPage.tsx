import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { keptOrder } from './kept-orders.js';

/** `/carbon/orders/back/<id>`: where the provider's page leads back to. No secret went there: this browser has it. */
export function BackPage({ orderId }: { orderId: string }): ReactNode {
  const t = useText();
  usePageTitle(t('carbon-checkout.page'));
  const token = keptOrder(orderId);
  if (token !== null) return <Redirect to={`/carbon/orders/${token}`} replace />;
  return (
    <EmptyState isPage title={t('carbon-checkout.back.title')}>
      {t('carbon-checkout.back.text')}
    </EmptyState>
  );
}
