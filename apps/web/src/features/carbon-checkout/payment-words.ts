import type { MessageId } from '../../app/i18n/messages.js';
import type { OrderView } from './checkout.queries.js';

export type CarbonPaymentMethod = OrderView['payment'];

export const PAYMENT_LABELS: Readonly<Record<CarbonPaymentMethod, MessageId>> = {
  CARD: 'carbon-checkout.payment.CARD',
  TRANSFER: 'carbon-checkout.payment.TRANSFER',
  SANDBOX: 'carbon-checkout.payment.SANDBOX',
};
export const PAYMENT_HELPS: Readonly<Record<CarbonPaymentMethod, MessageId>> = {
  CARD: 'carbon-checkout.payment.CARD.help',
  TRANSFER: 'carbon-checkout.payment.TRANSFER.help',
  SANDBOX: 'carbon-checkout.payment.SANDBOX.help',
};
