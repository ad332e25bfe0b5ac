import type { MessageId } from '../../app/i18n/messages.js';
import type { OrderView } from './checkout.queries.js';

/** Who looks through orders: a steward through all, an organiser through those of their summit. */
export type DeskReader = 'steward' | 'organiser';

/** What one may look for: transfers that are waited for, everything, or one state. */
export const ORDER_FILTERS = [
  'WAITING',
  'ALL',
  'RESERVED',
  'PAID',
  'FULFILLED',
  'EXPIRED',
  'CANCELLED',
  'REFUND_DUE',
  'REFUNDED',
] as const;
export type OrderFilter = (typeof ORDER_FILTERS)[number];

/** What is asked of the server for it. */
export function askedOf(filter: OrderFilter): {
  state: OrderView['state'] | null;
  payment: OrderView['payment'] | null;
} {
  if (filter === 'WAITING') return { state: 'RESERVED', payment: 'TRANSFER' };
  return { state: filter === 'ALL' ? null : filter, payment: null };
}

/** A state in words for others than its buyer. */
export const stateWords = (state: OrderView['state']): MessageId =>
  state === 'RESERVED' || state === 'REFUND_DUE'
    ? `carbon-checkout.desk.state.${state}`
    : `carbon-checkout.state.${state}`;

interface DeskActions {
  confirmsTransfer: boolean;
  /** It is the summit's own: nobody confirms what they pay themselves. */
  isForStewards: boolean;
  callsOff: boolean;
  paysBack: boolean;
  settlesRefund: boolean;
}

/** What the reader may do with an order as it is now; the server asks again. A transfer may still come for one that ran out. */
export function actionsOn(
  {
    state,
    payment,
    buyer,
    refunds,
  }: Pick<OrderView, 'state' | 'payment' | 'buyer'> & {
    refunds: readonly Pick<OrderView['refunds'][number], 'state'>[];
  },
  reader: DeskReader,
): DeskActions {
  const isSteward = reader === 'steward';
  const isTransfer = payment === 'TRANSFER';
  const isUnpaid = state === 'RESERVED' || state === 'EXPIRED';
  const mayConfirm = isSteward || buyer === 'PARTICIPANT';
  return {
    confirmsTransfer: isTransfer && isUnpaid && mayConfirm,
    isForStewards: isTransfer && isUnpaid && !mayConfirm,
    // Cards run out within minutes by themselves, maybe while one is being entered.
    callsOff: isTransfer && state === 'RESERVED',
    paysBack: isSteward && state === 'PAID',
    settlesRefund: isSteward && refunds.some((refund) => refund.state === 'FAILED'),
  };
}
