import { factorOf, type Factor, type FactorTable } from './factor.js';
import type { CarLeg, FootprintRules, TransitLeg, TransitMode } from './footprint-input.js';
import type { Basis, ComputedPart, FootprintLine, FootprintNote } from './footprint-result.js';
import { greatCircleKm, type Place } from './great-circle.js';
import { gridOf } from './grid.js';

/** What roads and rails come to between two places of which only the straight way is known. @source METHOD.md 1.5 */
export const groundKm = (from: Place, to: Place, factors: FactorTable): number =>
  greatCircleKm(from, to) * factorOf(factors, 'irap.gcd_to_road').value;

/** A car one way: the share of one of those in it. `undefined`: an electric car where nothing is known of the electricity. */
export function carPart(leg: CarLeg, rules: FootprintRules, factors: FactorTable): ComputedPart | undefined {
  const assumed = factorOf(factors, 'ngc.car_occupancy.default').value;
  const occupants = leg.occupants ?? assumed;
  const lines = carLines(leg, rules, factors);
  if (lines === undefined) return undefined;
  const whole = lines.reduce((sum, { grams }) => sum + grams, 0);
  const isElsewhere = leg.country !== 'GB';
  return {
    lines: lines.map((line) => ({ ...line, grams: line.grams / occupants })),
    range:
      leg.occupants === null
        ? {
            low: whole / factorOf(factors, 'ngc.car_occupancy.long_trip').value,
            high: whole / factorOf(factors, 'ngc.car_occupancy.short_trip').value,
          }
        : null,
    basis: 'factor',
    notes: [
      ...(leg.occupants === null ? ['occupants-assumed' as const] : []),
      ...(leg.isKmAssumed === true ? ['distance-assumed' as const] : []),
      ...(leg.fuel === 'phev' && isElsewhere ? ['uk-electricity-inside' as const] : []),
    ] satisfies FootprintNote[],
    amount: leg.km,
  };
}

function carLines(leg: CarLeg, { edition }: FootprintRules, factors: FactorTable): FootprintLine[] | undefined {
  const { km, size, fuel, country } = leg;
  if (fuel === 'bev' && country !== 'GB') {
    // The table's electric cars hold the electricity of the UK.
    const grid = gridOf(factors, country);
    if (grid === undefined) return undefined;
    const use = factorOf(factors, `desnz2025.car_bev_kwh_per_km.${size}`);
    return [{ kind: 'electricity', grams: km * use.value * grid.gramsPerKwh, factorIds: [use.id, ...grid.factorIds] }];
  }
  return withFuel(
    km,
    ofEdition(factors, edition, `car.${size}.${fuel}`),
    ofEdition(factors, edition, `wtt.car.${size}.${fuel}`),
  );
}

/** Per passenger already: nothing is divided again. */
export function transitPart(leg: TransitLeg, { edition }: FootprintRules, factors: FactorTable): ComputedPart {
  const { direct, fuel, basis } = transitFactors(leg, edition, factors);
  return {
    lines: withFuel(leg.km, direct, fuel),
    range: null,
    basis,
    notes: leg.isKmAssumed === true ? ['distance-assumed'] : [],
    amount: leg.km,
  };
}

interface TransitFactors {
  direct: Factor;
  fuel: Factor | undefined;
  basis: Basis;
}
/** The row of a country by its mode, where there is one; with fuel production inside, or published without. */
const NATIONAL: readonly { mode: TransitMode; country: string; id: string }[] = [
  { mode: 'high-speed-rail', country: 'CN', id: 'mao2024.cn_hsr.full' },
  { mode: 'high-speed-rail', country: 'FR', id: 'ngc.rail.tgv' },
  { mode: 'rail', country: 'FR', id: 'ngc.rail.ter' },
  { mode: 'metro', country: 'FR', id: 'ngc.metro' },
];
const UK_ROWS: Readonly<Record<TransitMode, string>> = {
  taxi: 'taxi.regular_taxi',
  bus: 'bus.average_local_bus',
  coach: 'coach',
  rail: 'rail.national_rail',
  'high-speed-rail': 'rail.national_rail',
  metro: 'rail.light_rail_and_tram',
  ferry: 'ferry.average_all_passenger',
  motorbike: 'motorbike.average',
};

function transitFactors({ mode, country }: TransitLeg, edition: string, factors: FactorTable): TransitFactors {
  const national = NATIONAL.find((row) => row.mode === mode && row.country === country);
  if (national !== undefined) return { direct: factorOf(factors, national.id), fuel: undefined, basis: 'factor' };
  const row = UK_ROWS[mode];
  const fuelRow = mode === 'ferry' ? row.replace('ferry.', 'ferry_wtt.') : `wtt.${row}`;
  return {
    direct: ofEdition(factors, edition, row),
    fuel: ofEdition(factors, edition, fuelRow),
    basis: country === 'GB' ? 'factor' : 'stand-in',
  };
}

function withFuel(km: number, direct: Factor, fuel: Factor | undefined): FootprintLine[] {
  return [
    { kind: 'direct', grams: km * direct.value * 1_000, factorIds: [direct.id] },
    ...(fuel === undefined
      ? []
      : [{ kind: 'fuel-production' as const, grams: km * fuel.value * 1_000, factorIds: [fuel.id] }]),
  ];
}

/** A row of the edition; where that has none, of the one before it. @throws Error when neither has it */
function ofEdition(factors: FactorTable, edition: string, row: string): Factor {
  const newer = edition === '2026' ? factors.get(`defra2026.${row}`) : undefined;
  return newer ?? factorOf(factors, `defra2025.${row}`);
}
