import {
  type Alternative,
  alternativesTo,
  type Component,
  computeFootprint,
  type Footprint,
  type FootprintInput,
  type FootprintRules,
  type Online,
  RULE_SET,
} from '@app/domain';
import type { CarbonPart, FootprintEntry } from './footprint-entry.js';
import { WORLD } from './footprint-rules.js';

export type PartGrams = Readonly<Record<CarbonPart, number>>;

/** A version of a footprint with all that it was computed from. */
export interface FootprintRecord {
  /** `null` once the person had it deleted. */
  entry: FootprintEntry | null;
  input: FootprintInput | null;
  rules: FootprintRules;
  boundary: CarbonPart[];
  ruleSet: number;
  grams: number;
  parts: PartGrams;
  low: number;
  high: number;
  isOnlineMeasured: boolean;
}

/** Computes what `resolveEntry` found to be fine. @throws Error otherwise */
export function recordOf(
  entry: FootprintEntry,
  input: FootprintInput,
  rules: FootprintRules,
  boundary: readonly CarbonPart[],
): FootprintRecord {
  const footprint = computed(input, rules);
  return {
    entry,
    input,
    rules,
    boundary: [...boundary],
    ruleSet: footprint.ruleSet,
    grams: footprint.grams,
    parts: partsOf(footprint.components),
    low: footprint.low,
    high: footprint.high,
    isOnlineMeasured: entry.online.length > 0 && entry.online.every(({ isMeasured }) => isMeasured),
  };
}

/**
 * The components of a record, computed again from what it keeps: by the edition and the rules of then. Empty where the person
 * had it deleted. @throws Error for a rule set that this release does not know
 */
export function componentsOf({ input, rules, ruleSet }: FootprintRecord): readonly Component[] {
  if (input === null) return [];
  if (ruleSet !== RULE_SET) throw new Error(`rule set ${ruleSet} is not known here`);
  return computed(input, rules).components;
}

/** Whether a record comes to the same gram when it is computed again; so does one that was deleted, which says nothing else. */
export const isReproduced = (record: FootprintRecord): boolean =>
  record.input === null || componentsOf(record).reduce((sum, { grams }) => sum + grams, 0) === record.grams;

/** Hours a day that somebody who comes is in the halls, and would be before a screen instead. */
const HOURS_A_DAY = 6;

/** What would reduce it. `onlineDays`: of a summit that can be followed online, 0 of any other. */
export function reductionsOf({ input, rules }: FootprintRecord, onlineDays: number): Alternative[] {
  if (input === null) return [];
  const from = input.travel[0];
  const country = from?.mode === 'flight' ? from.from.country : (from?.country ?? input.stays[0]?.country);
  const instead: Online | null =
    onlineDays === 0 || country === undefined
      ? null
      : {
          hours: onlineDays * HOURS_A_DAY,
          gigabytes: null,
          megabitsPerSecond: 2,
          device: 'laptop',
          network: 'fixed',
          country,
          province: null,
          serverCountry: input.online[0]?.serverCountry ?? WORLD,
        };
  return alternativesTo(input, rules, instead);
}

/** What a component belongs to, and its place in that list of the entry. */
export function placeOf({ at }: Pick<Component, 'at'>): { part: CarbonPart; index: number } {
  const [, list, index] = /^(travel|stays|online|home)\[(\d+)\]$/.exec(at) ?? [];
  if (list === undefined) throw new Error(`${at} is no part of a footprint`);
  return { part: PARTS[list] ?? 'travel', index: Number(index) };
}
const PARTS: Readonly<Record<string, CarbonPart>> = {
  travel: 'travel',
  stays: 'nights',
  online: 'online',
  home: 'home',
};

function partsOf(components: readonly Component[]): PartGrams {
  const parts = { travel: 0, nights: 0, online: 0, home: 0 };
  for (const component of components) parts[placeOf(component).part] += component.grams;
  return parts;
}

function computed(input: FootprintInput, rules: FootprintRules): Footprint {
  const found = computeFootprint(input, rules);
  if ('grams' in found) return found;
  throw new Error(`a footprint that was computed no longer is: ${JSON.stringify(found)}`);
}
