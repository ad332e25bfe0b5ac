import { factorOf, type FactorTable } from '../carbon/factor.js';
import type { FootprintInput, FootprintProblem, FootprintRules, Online, TravelLeg } from '../carbon/footprint-input.js';
import type { Basis, Component, FootprintLine, LineKind } from '../carbon/footprint-result.js';
import { computeFootprint } from '../carbon/footprint.js';
import { GIGABYTES_PER_MBPS_HOUR, LIFE_HOURS } from '../carbon/online.js';
import { coefficientOf, type Term, term } from './terms.js';

/** What a factor is multiplied with. */
export type ActivityUnit = 'passenger.km' | 'vehicle.km' | 'room.night' | 'GB' | 'h' | 'kWh' | 'g';

/** One line of a footprint as an amount and what a unit of it comes to, so that who reads it computes the same. */
export interface Activity {
  readonly part: 'travel' | 'nights' | 'online';
  /** The mode of travel, `stay` or `online`. */
  readonly activity: string;
  /** `null`: all of them together. */
  readonly line: LineKind | null;
  readonly basis: Basis | 'entered';
  readonly amount: number;
  readonly unit: ActivityUnit;
  /** Grams for a unit. */
  readonly terms: readonly Term[];
}
/** One with what it shares with the other lines of its component: who knows the amount of one of them knows that of all. */
export interface LinkedActivity extends Activity {
  readonly variant: string;
}

/** Of the mean of all published rows of hotels, which are the same in every result. */
export const HOTEL_MEAN = 'canopy.hotel.mean';
const HOTEL_ROWS = 'defra2025.hotel.';
/** Grams of a kilogram; the electric part of a modelled night and the rest of it. @source METHOD.md 1.6 */
const [GRAMS, ELECTRIC, REST] = [1_000, 750, 250];

/** The rows that the mean is of. */
export const hotelRowIds = (factors: FactorTable): string[] =>
  [...factors.keys()].filter((id) => id.startsWith(HOTEL_ROWS));

/** Values by id, the mean of the hotels among them. */
export function valuesOf(factors: FactorTable): (id: string) => number | undefined {
  const ids = hotelRowIds(factors);
  const mean = ids.reduce((sum, id) => sum + factorOf(factors, id).value, 0) / ids.length;
  return (id) => (id === HOTEL_MEAN ? mean : factors.get(id)?.value);
}

/**
 * The lines of a footprint as amounts and terms. @throws Error where terms would come to another number than the footprint:
 * a rule of the calculation that has no open form may not be published.
 */
export function activitiesOf(
  input: FootprintInput,
  rules: FootprintRules,
  factors: FactorTable,
): readonly LinkedActivity[] | { readonly problems: readonly FootprintProblem[] } {
  const found = computeFootprint(input, rules, factors);
  if (!('components' in found)) return { problems: found };
  const values = valuesOf(factors);
  const { travel, stays, online } = input;
  return found.components.flatMap((component, index) => {
    const lines = component.lines.map((line) => {
      const activities = activitiesOfLine(line, index);
      const grams = activities.reduce((sum, { amount, terms }) => sum + amount * coefficientOf(terms, values), 0);
      if (Math.abs(grams - line.grams) > 1e-9 * Math.max(1, line.grams))
        throw new Error(`${component.at} ${line.kind}: ${grams} g in its open form, ${line.grams} g computed`);
      return activities;
    });
    const variant = component.lines.flatMap(({ factorIds }) => factorIds).join(' ');
    return lines.flat().map((activity) => ({ ...activity, variant }));

    function activitiesOfLine(line: FootprintLine, place: number): Activity[] {
      const leg = travel[place];
      if (leg !== undefined) return [travelActivity(leg, component, line, factors)];
      if (place < travel.length + stays.length) return [stayActivity(component, line, factors)];
      const watched = online[place - travel.length - stays.length];
      return watched === undefined ? [] : onlineActivities(watched, component, line, factors);
    }
  });
}

function travelActivity(
  leg: TravelLeg,
  { amount, basis }: Component,
  line: FootprintLine,
  factors: FactorTable,
): Activity {
  const [first = '', second = ''] = line.factorIds;
  const common = { part: 'travel', activity: leg.mode, line: line.kind, basis } as const;
  // What flights do beside CO₂ is the row with it without the row without it.
  if (line.kind === 'non-co2')
    return { ...common, amount, unit: 'passenger.km', terms: [term(GRAMS, [first]), term(-GRAMS, [second])] };
  const isElectric = line.kind === 'electricity';
  const times = isElectric ? electricityTimes(factors, second) : GRAMS;
  if (leg.mode !== 'car') return { ...common, amount, unit: 'passenger.km', terms: [term(times, line.factorIds)] };
  const occupants = leg.occupants ?? factorOf(factors, 'ngc.car_occupancy.default').value;
  return { ...common, amount: amount / occupants, unit: 'vehicle.km', terms: [term(times, line.factorIds)] };
}

function stayActivity({ amount, basis }: Component, line: FootprintLine, factors: FactorTable): Activity {
  const common = { part: 'nights', activity: 'stay', line: line.kind, basis, amount, unit: 'room.night' } as const;
  if (basis !== 'modelled') return { ...common, terms: [term(GRAMS, line.factorIds)] };
  const [grid = '', world = ''] = line.factorIds;
  const scale = electricityTimes(factors, grid);
  return {
    ...common,
    terms: [term(ELECTRIC * scale, [HOTEL_MEAN, grid], [world]), term(REST, [HOTEL_MEAN])],
  };
}

function onlineActivities(online: Online, { basis }: Component, line: FootprintLine, factors: FactorTable): Activity[] {
  const { hours } = online;
  const common = { part: 'online', activity: 'online', line: line.kind, basis } as const;
  if (line.kind === 'device') {
    const life = LIFE_HOURS[online.device] ?? Number.NaN;
    return [{ ...common, amount: hours, unit: 'h', terms: [term(1 / life, line.factorIds)] }];
  }
  const grid = line.factorIds.at(-1) ?? '';
  const uses = line.factorIds.slice(0, -1);
  const times = electricityTimes(factors, grid);
  const isByBytes = (id: string): boolean => factorOf(factors, id).unit.endsWith('/GB');
  const [byBytes, byHours] = [uses.filter(isByBytes), uses.filter((id) => !isByBytes(id))];
  const gigabytes = online.gigabytes ?? online.megabitsPerSecond * GIGABYTES_PER_MBPS_HOUR * hours;
  const byGigabyte = byBytes.map((id) => term(times, [id, grid]));
  // Power is in watts.
  const byHour = byHours.map((id) => term(times / 1_000, [id, grid]));
  return [
    ...(byGigabyte.length === 0 ? [] : [{ ...common, amount: gigabytes, unit: 'GB' as const, terms: byGigabyte }]),
    ...(byHour.length === 0 ? [] : [{ ...common, amount: hours, unit: 'h' as const, terms: byHour }]),
  ];
}

/** Some tables have grams for a kWh, those of provinces kilograms. */
export const electricityTimes = (factors: FactorTable, gridId: string): number =>
  factorOf(factors, gridId).unit.startsWith('kg') ? GRAMS : 1;
