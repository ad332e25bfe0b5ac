import { factorOf, type FactorTable } from './factor.js';

/** How others compute a flight: shown beside our result, never added to it. */

/** The kilometres that ICAO's fuel-burn method takes for a great circle. @source ICAO Carbon Emissions Calculator methodology */
export function icaoCorrectedKm(greatCircleKm: number, factors: FactorTable): number {
  const band = greatCircleKm < 550 ? 'lt550' : greatCircleKm <= 5_500 ? '550_5500' : 'gt5500';
  return greatCircleKm + factorOf(factors, `icao.gcd_correction_km.${band}`).value;
}

const SHORT_UNTIL_KM = 1_500;
const LONG_FROM_KM = 2_500;

/**
 * myclimate's formula of 2015 for one flight, kgCO₂e; between short and long it goes over evenly.
 * `multiplier`: of the CO₂, for what else flights do; 2 in the document of 2015, 3 in the later one.
 */
export function myclimateKg(
  greatCircleKm: number,
  cabin: 'economy' | 'business' | 'first',
  factors: FactorTable,
  multiplier = factorOf(factors, 'myclimate.multiplier_2015doc').value,
): number {
  const km = greatCircleKm + valueOf(factors, 'detour_km');
  const kgOf = (haul: 'short' | 'long'): number => {
    const ofHaul = (name: string): number => valueOf(factors, `${haul}.${name}`);
    const fuelKg = (haul === 'long' ? ofHaul('a') * km ** 2 : 0) + ofHaul('b') * km + ofHaul('c');
    const seats = ofHaul('seats') * valueOf(factors, 'plf');
    const weight = cabin === 'first' ? valueOf(factors, 'cw_first') : ofHaul(`cw_${cabin}`);
    const perKgFuel = valueOf(factors, 'ef_fuel') * multiplier + valueOf(factors, 'preproduction');
    return (
      (fuelKg / seats) * ofHaul('pax_share') * weight * perKgFuel +
      valueOf(factors, 'aircraft_factor') * km +
      valueOf(factors, 'airport_infra')
    );
  };
  if (km <= SHORT_UNTIL_KM) return kgOf('short');
  if (km >= LONG_FROM_KM) return kgOf('long');
  const part = (km - SHORT_UNTIL_KM) / (LONG_FROM_KM - SHORT_UNTIL_KM);
  return kgOf('short') * (1 - part) + kgOf('long') * part;
}

const valueOf = (factors: FactorTable, name: string): number => factorOf(factors, `myclimate.${name}`).value;
