import type { FactorTable } from './factor.js';
import { CARBON_FACTORS, computeFootprint } from './footprint.js';
import type { CarLeg, FootprintInput, FootprintRules, Online, TravelLeg } from './footprint-input.js';
import { greatCircleKm } from './great-circle.js';
import { groundKm } from './land.js';

/** What somebody could do otherwise. `online`: not travel at all. */
export type AlternativeKind = 'online' | 'rail' | 'economy' | 'shared-car' | 'shared-room';

export interface Alternative {
  readonly kind: AlternativeKind;
  /** The component that it changes, `travel[0]`; `null`: all of them. */
  readonly at: string | null;
  /** Of the whole footprint with this change alone. */
  readonly grams: number;
  /** Less than now by this; above 0. */
  readonly savedGrams: number;
}

/** Longer than this hardly anybody takes a train instead of a flight, km along the great circle. */
const MOST_RAIL_KM = 1_500;

/**
 * What would reduce a footprint, each computed by itself with the same rules, what saves most first. Whether a train goes is
 * not known here: it is offered within one country, as long as roads are. `instead`: hours online in place of coming; `null`
 * where nobody can take part online. Empty where nothing helps.
 */
export function alternativesTo(
  input: FootprintInput,
  rules: FootprintRules,
  instead: Online | null,
  factors: FactorTable = CARBON_FACTORS,
): Alternative[] {
  const now = computeFootprint(input, rules, factors);
  if (!('grams' in now)) return [];
  const tries: { kind: AlternativeKind; at: string | null; input: FootprintInput }[] = [];
  if (instead !== null && input.travel.length + input.stays.length > 0)
    tries.push({ kind: 'online', at: null, input: { ...input, travel: [], stays: [], online: [instead] } });
  input.travel.forEach((leg, index) => {
    for (const [kind, other] of otherLegs(leg, factors))
      tries.push({ kind, at: `travel[${index}]`, input: { ...input, travel: input.travel.with(index, other) } });
  });
  input.stays.forEach((stay, index) => {
    if (stay.guests === 1)
      tries.push({
        kind: 'shared-room',
        at: `stays[${index}]`,
        input: { ...input, stays: input.stays.with(index, { ...stay, guests: 2 }) },
      });
  });
  return tries
    .flatMap(({ kind, at, input: other }) => {
      const found = computeFootprint(other, rules, factors);
      return 'grams' in found && found.grams < now.grams
        ? [{ kind, at, grams: found.grams, savedGrams: now.grams - found.grams }]
        : [];
    })
    .sort((a, b) => b.savedGrams - a.savedGrams);
}

function otherLegs(leg: TravelLeg, factors: FactorTable): [AlternativeKind, TravelLeg][] {
  if (leg.mode === 'car') return sharedCar(leg);
  if (leg.mode !== 'flight') return [];
  const { from, to, isReturn, share } = leg;
  const hasRail = from.country === to.country && greatCircleKm(from, to) <= MOST_RAIL_KM;
  return [
    ...(hasRail ? [['rail', rail()] satisfies [AlternativeKind, TravelLeg]] : []),
    ...(leg.cabin === 'economy' || leg.cabin === 'average'
      ? []
      : [['economy', { ...leg, cabin: 'economy' }] satisfies [AlternativeKind, TravelLeg]]),
  ];

  function rail(): TravelLeg {
    const { country } = from;
    const mode = country === 'CN' || country === 'FR' ? 'high-speed-rail' : 'rail';
    return { mode, km: groundKm(from, to, factors), isKmAssumed: true, country, isReturn, share };
  }
}

const sharedCar = (leg: CarLeg): [AlternativeKind, TravelLeg][] =>
  leg.occupants === 1 ? [['shared-car', { ...leg, occupants: 2 }]] : [];
