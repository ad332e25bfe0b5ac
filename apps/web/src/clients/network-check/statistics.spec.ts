import { describe, expect, it } from 'vitest';
import { lossPercent, medianOf, rateKbps } from './statistics.js';

describe('figures of a network', () => {
  it('have the middle of what was measured', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([1, 2, 3, 100])).toBe(2.5);
    expect(medianOf([])).toBe(0);
  });
  it('say how much came in how long', () => {
    expect(rateKbps(125_000, 1_000)).toBe(1_000);
    expect(rateKbps(125_000, 0)).toBe(0);
  });
  it('say how much was lost', () => {
    expect(lossPercent(200, 190)).toBeCloseTo(5);
    expect(lossPercent(0, 0)).toBe(0);
    expect(lossPercent(10, 12)).toBe(0);
  });
});
