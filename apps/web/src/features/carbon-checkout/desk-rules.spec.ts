import { describe, expect, it } from 'vitest';
import { actionsOn, askedOf, ORDER_FILTERS, stateWords } from './desk-rules.js';

const STATES = ['RESERVED', 'PAID', 'FULFILLED', 'EXPIRED', 'CANCELLED', 'REFUND_DUE', 'REFUNDED'] as const;
const order = { state: 'RESERVED', payment: 'TRANSFER', buyer: 'PARTICIPANT', refunds: [] } as const;

describe('what is looked for', () => {
  it('is transfers that are waited for, everything, or one state', () => {
    expect(askedOf('WAITING')).toEqual({ state: 'RESERVED', payment: 'TRANSFER' });
    expect(askedOf('ALL')).toEqual({ state: null, payment: null });
    expect(ORDER_FILTERS.slice(2).map((filter) => askedOf(filter).state)).toEqual(STATES);
  });
  it('speaks of the buyer as of somebody else', () => {
    expect(stateWords('RESERVED')).toBe('carbon-checkout.desk.state.RESERVED');
    expect(stateWords('PAID')).toBe('carbon-checkout.state.PAID');
  });
});

describe('what may be done with an order', () => {
  it('is confirming a transfer, in time or late, and nothing that was paid in another way', () => {
    const confirmed = STATES.filter((state) => actionsOn({ ...order, state }, 'organiser').confirmsTransfer);
    expect(confirmed).toEqual(['RESERVED', 'EXPIRED']);
    for (const payment of ['CARD', 'SANDBOX'] as const)
      expect(Object.values(actionsOn({ ...order, payment }, 'organiser'))).not.toContain(true);
  });
  it('leaves an organiser’s own transfer to a steward', () => {
    const own = { ...order, buyer: 'ORGANISER' } as const;
    expect(actionsOn(own, 'organiser')).toMatchObject({ confirmsTransfer: false, isForStewards: true, callsOff: true });
    expect(actionsOn(own, 'steward')).toMatchObject({ confirmsTransfer: true, isForStewards: false });
  });
  it('is calling off only what was never paid; paying back is for stewards', () => {
    for (const reader of ['organiser', 'steward'] as const)
      expect(STATES.filter((state) => actionsOn({ ...order, state }, reader).callsOff)).toEqual(['RESERVED']);
    const refunds = [{ state: 'FAILED' }] as const;
    expect(actionsOn({ ...order, state: 'PAID', refunds }, 'organiser')).toMatchObject({
      paysBack: false,
      settlesRefund: false,
    });
    expect(actionsOn({ ...order, state: 'PAID', refunds }, 'steward')).toMatchObject({
      paysBack: true,
      settlesRefund: true,
    });
  });
});
