import type { CarbonRefundReason, Money } from '@app/domain';

/** As `carbon_payments.provider` has it. */
export type PaymentProviderName = 'stripe' | 'transfer' | 'sandbox';

/** A page of a provider on which an order is paid. */
export interface Checkout {
  /** The provider's own name for it. */
  reference: string;
  url: string;
}
/** Money that came in. */
export interface PaymentReceived {
  orderId: string;
  provider: PaymentProviderName;
  /** The provider's own name for it: told twice is one payment. */
  reference: string;
  amount: Money;
}
/** What became of a checkout: it waits for the buyer (or for their bank), was paid, or can not be paid any more. */
export type CheckoutState = { state: 'open' } | { state: 'closed' } | { state: 'paid'; payment: PaymentReceived };

/** What is to be paid back, always a whole payment. */
export interface RefundRequest {
  /** Ours: asked twice is paid back once. */
  id: string;
  /** Of the payment, as the provider named it. */
  paymentReference: string;
  amount: Money;
  reason: CarbonRefundReason;
}
/** `failed`: the provider can not, and somebody has to pay it back another way. */
export interface RefundState {
  state: 'pending' | 'done' | 'failed';
  /** The provider's own name for the refund; `null` when there is none. */
  reference: string | null;
}

/** Whoever moves money. */
export interface PaymentProvider {
  readonly name: PaymentProviderName;
  /** May be asked again, after an answer was lost or to learn what became of it, and pays back once. @throws when it can not be reached */
  refund(request: RefundRequest): Promise<RefundState>;
}
