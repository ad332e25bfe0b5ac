import type { Money } from '../money/index.js';

/**
 * The life of an order: `reserved` → `paid` → `fulfilled` (its grams are retired and confirmed), or `expired`, `cancelled`,
 * `refund-due` → `refunded`. An expired one that is paid late becomes `paid` while there are grams left.
 */
export const CARBON_ORDER_STATES = [
  'reserved',
  'paid',
  'fulfilled',
  'expired',
  'cancelled',
  'refund-due',
  'refunded',
] as const;
export type CarbonOrderState = (typeof CARBON_ORDER_STATES)[number];

/** Why a payment goes back. `withdrawn`: a steward called the paid order off before it was retired, or its batch before it was paid. */
export const CARBON_REFUND_REASONS = [
  'sold-out',
  'amount-differs',
  'paid-twice',
  'order-cancelled',
  'covered-otherwise',
  'withdrawn',
] as const;
export type CarbonRefundReason = (typeof CARBON_REFUND_REASONS)[number];

/** How it is paid; `sandbox`: no money moves. */
export const CARBON_PAYMENT_METHODS = ['card', 'transfer', 'sandbox'] as const;
export type CarbonPaymentMethod = (typeof CARBON_PAYMENT_METHODS)[number];

/** How long grams are kept for somebody who has not paid yet. @source docs/adr/0035-carbon-orders.md */
export const RESERVATION_MINUTES: Readonly<Record<CarbonPaymentMethod, number>> = {
  card: 15,
  sandbox: 15,
  transfer: 7 * 24 * 60,
};

/** No journey of one person comes to more; who wants more orders twice. Keeps one stranger from holding a batch. */
export const MOST_GRAMS_OF_PERSON = 50_000_000;

/**
 * Grams of a batch that people's unpaid transfers may keep at once, of what nobody has paid for: a half, or of a small batch one
 * order. They keep them for days, and anybody may place them.
 */
export const mostAwaitedGrams = (unpaidGrams: number): number =>
  Math.max(MOST_GRAMS_OF_PERSON, Math.floor(unpaidGrams / 2));

/**
 * What becomes of a payment: the order takes it, or it goes back. Grams are asked of the ledger afterwards: there may be none
 * left for an order that had expired.
 */
export function verdictOnPayment(facts: {
  state: CarbonOrderState;
  asked: Money;
  paid: Money;
  /** Other orders cover the footprint by now. */
  isCoveredOtherwise: boolean;
  /** It turned out meanwhile that nobody should buy its credits. */
  isWithheld: boolean;
}): 'take' | CarbonRefundReason {
  const { state, asked, paid } = facts;
  if (state === 'paid' || state === 'fulfilled') return 'paid-twice';
  if (state !== 'reserved' && state !== 'expired') return 'order-cancelled';
  if (paid.minor !== asked.minor || paid.currency !== asked.currency) return 'amount-differs';
  if (facts.isWithheld) return 'withdrawn';
  return facts.isCoveredOtherwise ? 'covered-otherwise' : 'take';
}
