import type { FactorTable } from './factor.js';

export interface Grid {
  readonly gramsPerKwh: number;
  readonly factorIds: readonly string[];
}

/**
 * Where the two published yearly tables differ so much that the first is not believed, the second is taken and both are shown.
 * @source METHOD.md 1.8
 */
const OVERRIDES: Readonly<Record<string, string>> = { UZ: 'emaps2024.grid.UZ' };

/** Electricity of a province of the country where it has a factor of its own, else of the country; `undefined` where neither has. */
export function gridOf(factors: FactorTable, country: string, province: string | null = null): Grid | undefined {
  const provincial = province?.startsWith(`${country}-`) ? factors.get(`mee2022.grid.${province}`) : undefined;
  // Provinces are published in kg.
  if (provincial !== undefined) return { gramsPerKwh: provincial.value * 1_000, factorIds: [provincial.id] };
  const overridden = OVERRIDES[country];
  const national = factors.get(overridden ?? `ember.grid.${country}`);
  return national && { gramsPerKwh: national.value, factorIds: [national.id] };
}

/** As published before the override; `undefined` where nothing is overridden. */
export function overriddenGrid(factors: FactorTable, country: string): Grid | undefined {
  const first = OVERRIDES[country] === undefined ? undefined : factors.get(`ember.grid.${country}`);
  return first && { gramsPerKwh: first.value, factorIds: [first.id] };
}
