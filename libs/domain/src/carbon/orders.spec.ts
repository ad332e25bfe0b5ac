import { describe, expect, it } from 'vitest';
import { CARBON_ORDER_STATES, mostAwaitedGrams, verdictOnPayment } from './orders.js';

const asked = { minor: 2_346, currency: 'CNY' };

describe('verdictOnPayment()', () => {
  it.each([
    ['reserved', 'take'],
    ['expired', 'take'],
    ['paid', 'paid-twice'],
    ['fulfilled', 'paid-twice'],
    ['cancelled', 'order-cancelled'],
    ['refund-due', 'order-cancelled'],
    ['refunded', 'order-cancelled'],
  ] as const)('of a payment in full for one that is %s is %s', (state, verdict) => {
    expect(verdictOnPayment({ state, asked, paid: asked, isCoveredOtherwise: false, isWithheld: false })).toBe(verdict);
  });

  it.each([
    ['less', { minor: 2_345, currency: 'CNY' }],
    ['more', { minor: 2_347, currency: 'CNY' }],
    ['another currency', { minor: 2_346, currency: 'USD' }],
  ])('never takes %s than was asked', (_what, paid) => {
    for (const state of CARBON_ORDER_STATES)
      expect(verdictOnPayment({ state, asked, paid, isCoveredOtherwise: false, isWithheld: false })).not.toBe('take');
  });

  it('gives back what comes late for a footprint that was covered meanwhile', () => {
    expect(
      verdictOnPayment({ state: 'expired', asked, paid: asked, isCoveredOtherwise: true, isWithheld: false }),
    ).toBe('covered-otherwise');
  });

  it('pays back what comes for a batch that is withheld', () => {
    const facts = { asked, paid: asked, isCoveredOtherwise: false, isWithheld: true };
    for (const state of ['reserved', 'expired'] as const)
      expect(verdictOnPayment({ ...facts, state })).toBe('withdrawn');
  });
});

describe('mostAwaitedGrams()', () => {
  it.each([
    ['half of a large batch', 300_000_001, 150_000_000],
    ['one order of a small one', 1_000_000, 50_000_000],
    ['one order when nothing is left', 0, 50_000_000],
  ])('is %s', (_what, unpaid, most) => expect(mostAwaitedGrams(unpaid)).toBe(most));
});
