import { computeFootprint } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorsOf, linesOf, nonCo2Of, partsOf } from './result-parts.js';
import { type ShownFootprint, shownFootprint } from './shown-footprint.js';

const RULES = { edition: '2025', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false } as const;
const PEK = { latitude: 40.0801, longitude: 116.5846, country: 'CN' };
const TFU = { latitude: 30.3125, longitude: 104.4413, country: 'CN' };
const flight = { mode: 'flight', from: PEK, to: TFU, cabin: 'economy', hasUnknownStops: false } as const;

function footprint(km: number, nights: number, share: number, countsNonCo2 = true): ShownFootprint {
  const result = computeFootprint(
    {
      travel: [
        { ...flight, isReturn: true, share },
        { mode: 'taxi', km, country: 'CN', isReturn: false, share: 1 },
      ],
      stays: [{ country: 'CN', nights, guests: 2, share: 1 }],
      online: [],
    },
    { ...RULES, countsNonCo2 },
  );
  if (!('grams' in result)) throw new Error('the input is fine');
  return shownFootprint(result, (at) => Number(/\d+/.exec(at)?.[0]));
}

describe('parts of a result', () => {
  it('stand in the order of the form, and only those that there are', () => {
    const parts = partsOf(footprint(40, 3, 1).components);
    expect(parts.map(({ name, grams }) => [name, grams])).toEqual([
      ['travel', 458_214 + 7_423],
      ['nights', 80_250],
    ]);
  });
  it('are of the whole, and their lines of them, to the gram', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2_000, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (km, nights, purposes) => {
          const whole = footprint(km, nights, 1 / purposes);
          const parts = partsOf(whole.components);
          expect(parts.reduce((sum, { grams }) => sum + grams, 0)).toBe(whole.grams);
          expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          for (const component of whole.components)
            expect(linesOf(component).reduce((sum, { grams }) => sum + grams, 0)).toBe(component.grams);
        },
      ),
    );
  });
  it('say of nothing that it is no part of anything', () => {
    expect(partsOf([])).toEqual([]);
  });
});

describe('factorsOf()', () => {
  it('names each number that was used once, with its source', () => {
    const factors = factorsOf(footprint(40, 3, 1).components);
    expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length);
    expect(factors.map(({ id }) => id)).toContain('defra2025.hotel.CN');
    for (const { source, licence, location } of factors) expect([source, licence, location]).not.toContain('');
  });
});

describe('nonCo2Of()', () => {
  it('is what flights do beside CO₂', () => {
    expect(nonCo2Of(footprint(40, 3, 1).components)).toBeCloseTo(2 * 79_449, -1);
  });
  it('is not 0 but unknown where it is not counted', () => {
    expect(nonCo2Of(footprint(40, 3, 1, false).components)).toBeNull();
  });
});
