import { describe, expect, it } from 'vitest';
import { lossOneWay, medianOf, rateKbps } from './statistics.js';

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
  it('say how much one direction lost of what had to come back', () => {
    expect(lossOneWay(100, 81)).toBeCloseTo(10);
    expect(lossOneWay(50, 50)).toBe(0);
    expect(lossOneWay(50, 0)).toBe(100);
    expect(lossOneWay(0, 0)).toBe(0);
  });
});
