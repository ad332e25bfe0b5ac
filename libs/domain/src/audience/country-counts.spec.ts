import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_OF_A_COUNTRY, foldCountries } from './country-counts.js';

const counts = (byCountry: Record<string, number>, total: number) =>
  foldCountries(new Map(Object.entries(byCountry)), total);

describe('countries of an audience', () => {
  it('are named with most people first; few people are others, and who has not said is unknown', () => {
    expect(counts({ AZ: 2, CN: 3, PK: 9, RU: 3, TH: 1 }, 20)).toEqual({
      countries: [
        { country: 'PK', count: 9 },
        { country: 'CN', count: 3 },
        { country: 'RU', count: 3 },
      ],
      otherCount: 3,
      unknownCount: 2,
    });
  });

  it('are none where nobody is', () =>
    expect(counts({}, 0)).toEqual({ countries: [], otherCount: 0, unknownCount: 0 }));

  it('add up to everybody, and single nobody out', () => {
    const byCountry = fc.dictionary(
      fc.constantFrom('AZ', 'CN', 'KE', 'PK', 'RU', 'TH'),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(byCountry, fc.nat(9), (said, silent) => {
        const total = Object.values(said).reduce((sum, count) => sum + count, silent);
        const { countries, otherCount, unknownCount } = counts(said, total);
        expect(countries.reduce((sum, { count }) => sum + count, otherCount + unknownCount)).toBe(total);
        expect(unknownCount).toBe(silent);
        expect(countries.every(({ count }) => count >= FEWEST_OF_A_COUNTRY)).toBe(true);
      }),
    );
  });
});
