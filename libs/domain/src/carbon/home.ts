import type { FactorTable } from './factor.js';
import type { HomeElectricity } from './footprint-input.js';
import type { ComputedPart } from './footprint-result.js';
import { gridOf, overriddenGrid } from './grid.js';

/** What one of a home comes to by its electricity. Heat, food and goods are not in it. `undefined`: nothing is known of the electricity. */
export function homePart(
  { kwh, people, country, province }: HomeElectricity,
  factors: FactorTable,
): ComputedPart | undefined {
  const grid = gridOf(factors, country, province);
  if (grid === undefined) return undefined;
  const share = kwh / people;
  const grams = share * grid.gramsPerKwh;
  const other = overriddenGrid(factors, country);
  const otherGrams = other && share * other.gramsPerKwh;
  return {
    lines: [{ kind: 'electricity', grams, factorIds: grid.factorIds }],
    range: otherGrams === undefined ? null : { low: Math.min(grams, otherGrams), high: Math.max(grams, otherGrams) },
    basis: 'factor',
    notes: [],
    amount: share,
  };
}
