import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps-of.js';

const placed = { placedAt: '2090-01-01T00:00:00Z', paidAt: null, endedAt: null };

describe('the steps of an order', () => {
  it('wait for the payment first', () => {
    expect(stepsOf({ ...placed, state: 'RESERVED' }).map(({ is }) => is)).toEqual(['done', 'now', 'ahead', 'ahead']);
  });
  it('then for the registry', () => {
    const steps = stepsOf({ ...placed, state: 'PAID', paidAt: '2090-01-01T00:01:00Z' });
    expect(steps.map(({ is }) => is)).toEqual(['done', 'done', 'now', 'ahead']);
    expect(steps[1]?.at).toBe('2090-01-01T00:01:00Z');
  });
  it('are all done with the certificate', () => {
    const steps = stepsOf({
      ...placed,
      state: 'FULFILLED',
      paidAt: '2090-01-01T00:01:00Z',
      endedAt: '2090-01-02T00:00:00Z',
    });
    expect(steps.every(({ is, at }) => is === 'done' && at !== null)).toBe(true);
  });
  it('are none of an order that came to another end', () => {
    for (const state of ['EXPIRED', 'CANCELLED', 'REFUND_DUE', 'REFUNDED'] as const)
      expect(stepsOf({ ...placed, state })).toEqual([]);
  });
});
