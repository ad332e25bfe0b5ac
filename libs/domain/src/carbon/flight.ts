import { factorOf, type FactorTable } from './factor.js';
import type { Cabin, FlightLeg, FootprintRules } from './footprint-input.js';
import type { ComputedPart, FootprintLine, FootprintNote } from './footprint-result.js';
import { greatCircleKm } from './great-circle.js';

/** Rows of the table by the length of a leg, or by where it goes. */
export type FlightBand = 'domestic' | 'short' | 'long' | 'intl_non_uk';

/**
 * One flight without a stop, one way, of one person. Factors hold 8 % for the way that is flown in fact: nothing is added to
 * the great circle. @source METHOD.md 1.1 to 1.3
 */
export function flightPart(leg: FlightLeg, rules: FootprintRules, factors: FactorTable): ComputedPart {
  const direct = greatCircleKm(leg.from, leg.to);
  const km = leg.hasUnknownStops ? direct * factorOf(factors, 'irap.connecting_flights_scale').value : direct;
  const band = bandOf(leg, direct, rules, factors);
  const cabin = publishedCabin(band, leg.cabin);
  const id = `defra2025.flight.${band}.${cabin}`;
  const without = factorOf(factors, `${id}.without_rf`);
  const withRf = factorOf(factors, `${id}.with_rf`);
  const co2 = factorOf(factors, `${id}.co2_only_without_rf`);
  const fuel = factorOf(factors, `defra2025.flight_wtt.${band}.${cabin}`);
  const lines: FootprintLine[] = [
    { kind: 'direct', grams: km * without.value * 1_000, factorIds: [without.id] },
    ...(rules.countsNonCo2
      ? [
          {
            kind: 'non-co2' as const,
            grams: km * (withRf.value - without.value) * 1_000,
            factorIds: [withRf.id, without.id],
          },
        ]
      : []),
    { kind: 'fuel-production', grams: km * fuel.value * 1_000, factorIds: [fuel.id] },
  ];
  const least = km * (without.value + fuel.value) * 1_000;
  const most = factorOf(factors, 'myclimate.multiplier_2023doc').value - 1;
  return {
    lines,
    range: { low: least, high: least + km * co2.value * most * 1_000 },
    basis: 'factor',
    notes: [
      ...(cabin === leg.cabin ? [] : ['cabin-not-published' as const]),
      ...(leg.hasUnknownStops ? ['stops-assumed' as const] : []),
    ] satisfies FootprintNote[],
    amount: km,
  };
}

/**
 * The thresholds deviate from what the table is meant for: its row for flights without an end in the UK is lower than both
 * rows that it is called an average of.
 */
function bandOf(leg: FlightLeg, km: number, { bandRule }: FootprintRules, factors: FactorTable): FlightBand {
  const ends = [leg.from.country, leg.to.country].filter((country) => country === 'GB').length;
  if (bandRule === 'defra' && ends === 0) return 'intl_non_uk';
  if (bandRule === 'defra' && ends === 2) return 'domestic';
  if (bandRule === 'thresholds' && km < factorOf(factors, 'footprint_pkg.domestic_threshold').value) return 'domestic';
  return km > factorOf(factors, 'defra.haul_threshold').value ? 'long' : 'short';
}

/** Short flights have no row for first or premium economy, domestic ones only that of the average passenger. */
function publishedCabin(band: FlightBand, cabin: Cabin): Cabin {
  if (band === 'domestic') return 'average';
  if (band !== 'short') return cabin;
  if (cabin === 'premium_economy') return 'economy';
  return cabin === 'first' ? 'business' : cabin;
}
