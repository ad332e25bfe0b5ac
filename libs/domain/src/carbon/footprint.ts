import { type FactorTable, loadFactors } from './factor.js';
import { FACTOR_ROWS, FACTOR_SOURCES } from './factors.data.js';
import { flightPart } from './flight.js';
import {
  type FootprintInput,
  type FootprintProblem,
  type FootprintRules,
  problemsOf,
  type TravelLeg,
} from './footprint-input.js';
import { type Component, type ComputedPart, scaled, sumOf, wholeGrams } from './footprint-result.js';
import { homePart } from './home.js';
import { carPart, transitPart } from './land.js';
import { onlinePart } from './online.js';
import { stayPart } from './stay.js';

/** Raised with every change that would make another gram of the same input: results say which one they were made by. */
export const RULE_SET = 1;

/** The factors that are shipped. Marked pure, so that pages that compute nothing do not carry the table. */
export const CARBON_FACTORS: FactorTable = /*#__PURE__*/ loadFactors(FACTOR_ROWS, FACTOR_SOURCES);

/** What one person's part in an event comes to. Recomputed with the same input, rules and rule set it is the same to the gram. */
export interface Footprint {
  readonly ruleSet: number;
  readonly rules: FootprintRules;
  readonly components: readonly Component[];
  readonly grams: number;
  /** Sums of the components' ranges, where they have one, and of their values. */
  readonly low: number;
  readonly high: number;
}

/** Computes a footprint, or says all that is wrong with what was entered. */
export function computeFootprint(
  input: FootprintInput,
  rules: FootprintRules,
  factors: FactorTable = CARBON_FACTORS,
): Footprint | readonly FootprintProblem[] {
  const wrong = problemsOf(input);
  if (wrong.length > 0) return wrong;
  const problems: FootprintProblem[] = [];
  const components: Component[] = [];
  const add = (at: string, country: string, part: ComputedPart | undefined, by: number): void => {
    if (part === undefined) problems.push({ code: 'no-factor', at, country });
    else {
      const counted = scaled(part, by);
      components.push({ ...counted, at, grams: wholeGrams(sumOf(counted.lines)) });
    }
  };
  input.travel.forEach((leg, index) => {
    const country = leg.mode === 'flight' ? leg.from.country : leg.country;
    add(`travel[${index}]`, country, travelPart(leg, rules, factors), (leg.isReturn ? 2 : 1) * leg.share);
  });
  input.stays.forEach((stay, index) => add(`stays[${index}]`, stay.country, stayPart(stay, factors), stay.share));
  input.online.forEach((online, index) =>
    add(`online[${index}]`, online.country, onlinePart(online, rules, factors), 1),
  );
  input.home?.forEach((home, index) => add(`home[${index}]`, home.country, homePart(home, factors), 1));
  if (problems.length > 0) return problems;
  const total = (of: (component: Component) => number): number =>
    components.reduce((sum, component) => sum + of(component), 0);
  return {
    ruleSet: RULE_SET,
    rules,
    components,
    grams: total(({ grams }) => grams),
    low: total(({ range, grams }) => (range === null ? grams : wholeGrams(range.low))),
    high: total(({ range, grams }) => (range === null ? grams : wholeGrams(range.high))),
  };
}

function travelPart(leg: TravelLeg, rules: FootprintRules, factors: FactorTable): ComputedPart | undefined {
  if (leg.mode === 'flight') return flightPart(leg, rules, factors);
  return leg.mode === 'car' ? carPart(leg, rules, factors) : transitPart(leg, rules, factors);
}
