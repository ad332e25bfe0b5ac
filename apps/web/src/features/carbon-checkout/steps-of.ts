import type { OrderView } from './checkout.queries.js';

export interface OrderStep {
  step: 'ordered' | 'paid' | 'retired' | 'certified';
  is: 'done' | 'now' | 'ahead';
  /** When it was done, as far as it is known. */
  at: string | null;
}

/** The way of an order that goes on; nothing for one that came to another end. */
export function stepsOf({
  state,
  placedAt,
  paidAt,
  endedAt,
}: Pick<OrderView, 'state' | 'placedAt' | 'paidAt' | 'endedAt'>): OrderStep[] {
  if (state !== 'RESERVED' && state !== 'PAID' && state !== 'FULFILLED') return [];
  const done = { RESERVED: 1, PAID: 2, FULFILLED: 4 }[state];
  const times = [placedAt, paidAt, state === 'FULFILLED' ? endedAt : null, state === 'FULFILLED' ? endedAt : null];
  return (['ordered', 'paid', 'retired', 'certified'] as const).map((step, index) => ({
    step,
    is: index < done ? 'done' : index === done ? 'now' : 'ahead',
    at: index < done ? (times[index] ?? null) : null,
  }));
}
