import { describe, expect, it } from 'vitest';
import { medianOf, networkVerdict } from './network-check.js';

describe('the verdict on a network', () => {
  it.each([
    [40, 20_000, 'GOOD'],
    [250, 2_450, 'GOOD'],
    [251, 2_450, 'FAIR'],
    [40, 2_449, 'FAIR'],
    [600, 250, 'FAIR'],
    [601, 20_000, 'POOR'],
    [40, 249, 'POOR'],
  ] as const)('of %d ms and %d kbit/s is %s', (roundTripMs, uploadKbps, verdict) => {
    expect(networkVerdict(roundTripMs, uploadKbps)).toBe(verdict);
  });

  it('takes the middle of what was measured', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([1, 2, 3, 100])).toBe(2.5);
    expect(medianOf([])).toBe(0);
  });
});
