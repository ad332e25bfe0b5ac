import { factorOf, type FactorTable } from './factor.js';
import type { Stay } from './footprint-input.js';
import type { ComputedPart } from './footprint-result.js';
import { type Grid, gridOf, overriddenGrid } from './grid.js';

/** Of a hotel's emissions, what follows the country's electricity in the model. @source METHOD.md 1.6, the tool's FAQ of 2019 */
const ELECTRIC_SHARE = 0.75;
const HOTEL = 'defra2025.hotel.';

/** Nights of one person: the room, shared. Modelled where the country has no row; `undefined` where even that cannot be. */
export function stayPart({ country, nights, guests }: Stay, factors: FactorTable): ComputedPart | undefined {
  const perGuest = nights / guests;
  const row = factors.get(`${HOTEL}${country}`);
  if (row !== undefined)
    return {
      lines: [{ kind: 'direct', grams: perGuest * row.value * 1_000, factorIds: [row.id] }],
      range: null,
      basis: 'factor',
      notes: [],
      amount: perGuest,
    };
  const grid = gridOf(factors, country);
  if (grid === undefined) return undefined;
  const grams = perGuest * modelledKg(grid, factors) * 1_000;
  const other = overriddenGrid(factors, country);
  const otherGrams = other && perGuest * modelledKg(other, factors) * 1_000;
  return {
    lines: [{ kind: 'direct', grams, factorIds: [...grid.factorIds, 'ember.grid.WORLD'] }],
    range: otherGrams === undefined ? null : { low: Math.min(grams, otherGrams), high: Math.max(grams, otherGrams) },
    basis: 'modelled',
    notes: [],
    amount: perGuest,
  };
}

/** kg for a room and night: the mean of the published rows, its electric part by the country's electricity against the world's. */
function modelledKg({ gramsPerKwh }: Grid, factors: FactorTable): number {
  const rows = [...factors.values()].filter(({ id }) => id.startsWith(HOTEL));
  const mean = rows.reduce((sum, { value }) => sum + value, 0) / rows.length;
  const world = factorOf(factors, 'ember.grid.WORLD').value;
  return mean * ((ELECTRIC_SHARE * gramsPerKwh) / world + (1 - ELECTRIC_SHARE));
}
