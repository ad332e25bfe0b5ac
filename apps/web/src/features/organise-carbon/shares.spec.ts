import { describe, expect, it } from 'vitest';
import { coverageBar, shareOf } from './shares.js';

describe('shares', () => {
  it('are percent to a tenth, and nothing of nothing', () => {
    expect([shareOf(1, 3), shareOf(5, 0), shareOf(0, 5)]).toEqual([33.3, 0, 0]);
  });
  it('fill a bar: who financed how much, and what is left', () => {
    expect(coverageBar(1_000, { participantsGrams: 250, organiserGrams: 500 })).toEqual({
      participants: 25,
      organiser: 50,
      uncovered: 25,
    });
    // Retired beyond what it came to.
    expect(coverageBar(100, { participantsGrams: 0, organiserGrams: 400 }).uncovered).toBe(0);
    expect(coverageBar(0, { participantsGrams: 0, organiserGrams: 0 }).uncovered).toBe(100);
  });
});
