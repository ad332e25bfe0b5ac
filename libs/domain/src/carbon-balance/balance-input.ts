import type { Device, FootprintInput, NETWORKS, Online, Stay, TravelLeg } from '../carbon/footprint-input.js';

/** `estimate`: what is expected, before; `recomputed`: what was, after. */
export const BALANCE_STAGES = ['estimate', 'recomputed'] as const;
export type BalanceStage = (typeof BALANCE_STAGES)[number];

/** People alike, of whom the organiser knows how they came: each of them has this input. */
export interface PlanGroup {
  readonly name: string;
  readonly isStaff: boolean;
  /** Whole, above 0. */
  readonly people: number;
  readonly travel: readonly TravelLeg[];
  readonly stays: readonly Stay[];
  readonly online: readonly Online[];
}
/** How the online audience would have come, had it come. */
export type ScenarioGroup = Pick<PlanGroup, 'name' | 'people' | 'travel' | 'stays'>;

/** Energy, goods and what is carried for them; food and drink. */
export const ITEM_CATEGORIES = ['venue', 'catering'] as const;
export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

/** Something that the organiser used. A number whose source nobody says is not taken. */
export type PlanItem = { readonly category: ItemCategory; readonly name: string } & (
  | {
      readonly kind: 'electricity';
      readonly kilowattHours: number;
      readonly country: string;
      /** ISO 3166-2, where a province has a factor of its own. */
      readonly province: string | null;
    }
  | {
      readonly kind: 'factor';
      readonly amount: number;
      /** `meals`, `m³ of gas` … */
      readonly unit: string;
      readonly gramsPerUnit: number;
      readonly source: string;
    }
  | { readonly kind: 'grams'; readonly grams: number; readonly source: string }
);

/** What is taken where streaming did not measure it. */
export interface StreamingAssumptions {
  /** Of viewers of whom no country is known. */
  readonly country: string;
  readonly serverCountry: string;
  readonly device: Device;
  readonly network: (typeof NETWORKS)[number];
}

/** What an organiser says of a summit. */
export interface BalancePlan {
  readonly groups: readonly PlanGroup[];
  /** People who took part and computed nothing, counted as the mean of those who did. */
  readonly othersLikeMean: number;
  readonly items: readonly PlanItem[];
  readonly streaming: StreamingAssumptions;
  readonly scenario: readonly ScenarioGroup[];
}

/** Media of everybody of one country, as streaming counted it; `country` is `null` for whom none is known of. */
export interface MeasuredStreaming {
  readonly country: string | null;
  readonly people: number;
  /** Both directions, 10⁹ bytes. */
  readonly gigabytes: number;
  readonly hours: number;
}

/** A participant's, in its last version; of one whose input they had deleted, what it came to. */
export type KeptFootprint =
  | { readonly input: FootprintInput }
  | { readonly input: null; readonly grams: Readonly<Record<'travel' | 'nights' | 'online', number>> };

/** Everything that a balance is computed from. */
export interface BalanceInput {
  readonly stage: BalanceStage;
  readonly plan: BalancePlan;
  /** What is counted of people, wherever they are from: the summit's boundary. */
  readonly boundary: readonly ('travel' | 'nights' | 'online')[];
  readonly footprints: readonly KeptFootprint[];
  readonly measured: readonly MeasuredStreaming[];
}

/** What of a plan cannot be computed; `at` as in the plan: `groups[1].travel[0]`. */
export type BalanceProblem =
  | { readonly code: 'out-of-range'; readonly at: string; readonly field: string }
  | { readonly code: 'no-factor'; readonly at: string; readonly country: string }
  /** A mean of nothing: nobody computed a footprint. */
  | { readonly code: 'no-footprints'; readonly at: string };

/** More is a mistake of typing. */
export const BALANCE_LIMITS = {
  people: 1_000_000,
  amount: 1_000_000_000,
  /** A million tonnes. */
  grams: 1_000_000_000_000,
  groups: 60,
  items: 60,
  name: 120,
  source: 400,
  unit: 40,
} as const;

/** What cannot be, of people and items; legs, nights and hours are the calculation's own to check. */
export function problemsOfPlan({ groups, othersLikeMean, items, scenario }: BalancePlan): BalanceProblem[] {
  const problems: BalanceProblem[] = [];
  const check = (at: string, field: string, isFine: boolean): void => {
    if (!isFine) problems.push({ code: 'out-of-range', at, field });
  };
  const within = (value: number, most: number): boolean => Number.isFinite(value) && value > 0 && value <= most;
  const arePeople = (people: number): boolean => Number.isInteger(people) && within(people, BALANCE_LIMITS.people);
  groups.forEach(({ people }, index) => check(`groups[${index}]`, 'people', arePeople(people)));
  scenario.forEach(({ people }, index) => check(`scenario[${index}]`, 'people', arePeople(people)));
  check('', 'othersLikeMean', othersLikeMean === 0 || arePeople(othersLikeMean));
  items.forEach((item, index) => {
    const at = `items[${index}]`;
    switch (item.kind) {
      case 'electricity':
        return check(at, 'kilowattHours', within(item.kilowattHours, BALANCE_LIMITS.amount));
      case 'factor':
        check(at, 'amount', within(item.amount, BALANCE_LIMITS.amount));
        check(at, 'gramsPerUnit', within(item.gramsPerUnit, BALANCE_LIMITS.grams));
        return check(at, 'source', item.source.trim() !== '');
      case 'grams':
        check(at, 'grams', within(item.grams, BALANCE_LIMITS.grams));
        return check(at, 'source', item.source.trim() !== '');
    }
  });
  return problems;
}
