import {
  type BalancePlan,
  BALANCE_LIMITS,
  type BalanceProblem,
  type BalanceStage,
  computeBalance,
  type Device,
  type FootprintRules,
  isKnownCountry,
  type ItemCategory,
  type NETWORKS,
  type PlanGroup,
  type PlanItem,
} from '@app/domain';
import {
  type EntryProblem,
  type EntryWorld,
  type FootprintEntry,
  PROBLEM_CODES,
  resolveEntry,
  rulesOf,
  WORLD,
} from '../carbon-footprints/index.js';

/** People alike, as the organiser entered them; what they did not say is `null`. */
export interface GroupEntry extends Omit<FootprintEntry, 'home'> {
  name: string;
  isStaff: boolean;
  people: number | null;
}
export const ITEM_KINDS = ['electricity', 'factor', 'grams'] as const;
export interface ItemEntry {
  category: ItemCategory;
  kind: (typeof ITEM_KINDS)[number];
  name: string;
  /** kWh, units of what the organiser names, or kilograms of CO₂e. */
  amount: number | null;
  unit: string | null;
  kilogramsPerUnit: number | null;
  country: string | null;
  province: string | null;
  source: string | null;
}
/** What an organiser says of a summit, as it is entered and shown again. */
export interface PlanEntry {
  groups: GroupEntry[];
  othersLikeMean: number | null;
  items: ItemEntry[];
  streaming: { country: string | null; device: Device; network: (typeof NETWORKS)[number] };
  scenario: Omit<GroupEntry, 'isStaff' | 'online'>[];
}

export const PLAN_PROBLEM_CODES = [...PROBLEM_CODES, 'no-footprints'] as const;
export interface PlanProblem {
  /** From the plan on: `groups.0.travel.1.km`. */
  path: string;
  code: (typeof PLAN_PROBLEM_CODES)[number];
  /** Of `no-factor`. */
  country: string | null;
}
export type PlanWorld = Pick<EntryWorld, 'rules' | 'findAirport'>;

const GRAMS = 1_000;

/** What a balance is computed with, places and distances written out, or everything that is wrong with the entry. */
export function resolvePlan(entry: PlanEntry, stage: BalanceStage, world: PlanWorld): BalancePlan | PlanProblem[] {
  const problems: PlanProblem[] = [];
  const groups = entry.groups.flatMap((group, index): PlanGroup[] => {
    const at = `groups.${index}`;
    const people = peopleOf(group, at, problems);
    const { travel, stays, online } = partsOf({ ...group, home: [] }, at, world, problems);
    return [{ name: group.name, isStaff: group.isStaff, people, travel, stays, online }];
  });
  const scenario = entry.scenario.map((group, index) => {
    const at = `scenario.${index}`;
    const people = peopleOf(group, at, problems);
    const { travel, stays } = partsOf({ ...group, online: [], home: [] }, at, world, problems);
    return { name: group.name, people, travel, stays };
  });
  const items = entry.items.flatMap((item, index) => itemOf(item, `items.${index}`, problems) ?? []);
  const { country, device, network } = entry.streaming;
  if (country !== null && !isKnownCountry(country))
    problems.push({ path: 'streaming.country', code: 'unknown-country', country: null });
  const serverCountry = world.rules.serverCountry ?? WORLD;
  const plan: BalancePlan = {
    groups,
    othersLikeMean: entry.othersLikeMean ?? 0,
    items,
    streaming: { country: country ?? WORLD, serverCountry, device, network },
    scenario,
  };
  if (problems.length > 0) return problems;
  const found = tryOut(plan, stage, rulesOf(world.rules));
  return found.length > 0 ? found : plan;
}

/** What only computing shows: amounts that cannot be, countries without a factor. */
function tryOut(plan: BalancePlan, stage: BalanceStage, rules: FootprintRules): PlanProblem[] {
  const boundary = ['travel', 'nights', 'online'] as const;
  // Nobody's footprint is here yet to take a mean of.
  const alone = { ...plan, othersLikeMean: Number.isInteger(plan.othersLikeMean) && plan.othersLikeMean >= 0 ? 0 : -1 };
  const hour = [{ country: null, people: 1, gigabytes: 1, hours: 1 }];
  const found = computeBalance({ stage, plan: alone, boundary, footprints: [], measured: hour }, rules);
  return 'rows' in found ? [] : found.map(toPlanProblem);
}

/** `groups[0].travel[1]` and `km` of the domain as `groups.0.travel.1.km`; what is entered in kilograms is called so. */
export function toPlanProblem(problem: BalanceProblem): PlanProblem {
  const at = problem.at.replaceAll(/\[(\d+)\]/g, '.$1');
  if (problem.code === 'no-footprints') return { path: at, code: 'no-footprints', country: null };
  if (problem.code === 'no-factor') return { path: `${at}.country`, code: 'no-factor', country: problem.country };
  const field = FIELDS[problem.field] ?? problem.field;
  return { path: at === '' ? field : `${at}.${field}`, code: 'out-of-range', country: null };
}
const FIELDS: Readonly<Record<string, string>> = {
  kilowattHours: 'amount',
  grams: 'amount',
  gramsPerUnit: 'kilogramsPerUnit',
};

function peopleOf({ name, people }: Pick<GroupEntry, 'name' | 'people'>, at: string, problems: PlanProblem[]): number {
  if (name === '') problems.push({ path: `${at}.name`, code: 'missing', country: null });
  if (people === null) problems.push({ path: `${at}.people`, code: 'missing', country: null });
  else if (!Number.isInteger(people) || people < 1 || people > BALANCE_LIMITS.people)
    problems.push({ path: `${at}.people`, code: 'out-of-range', country: null });
  return people ?? 0;
}

const NOTHING = { travel: [], stays: [], online: [] };
function partsOf(
  entry: FootprintEntry,
  at: string,
  { rules, findAirport }: PlanWorld,
  problems: PlanProblem[],
): Pick<PlanGroup, 'travel' | 'stays' | 'online'> {
  // What is outside of the boundary is not counted, whenever that is decided.
  const everything = { ...rules, boundary: ['travel', 'nights', 'online'] satisfies typeof rules.boundary };
  const found = resolveEntry(entry, { rules: everything, findAirport, measured: null });
  if ('travel' in found) return found;
  problems.push(...found.map((problem: EntryProblem) => ({ ...problem, path: `${at}.${problem.path}` })));
  return NOTHING;
}

function itemOf(item: ItemEntry, at: string, problems: PlanProblem[]): PlanItem | undefined {
  const { category, kind, name, amount, country, province } = item;
  const isMissing = (field: keyof ItemEntry): boolean => {
    if (item[field] !== null && item[field] !== '') return false;
    problems.push({ path: `${at}.${field}`, code: 'missing', country: null });
    return true;
  };
  const needed = NEEDED[kind].filter(isMissing);
  if (needed.length > 0 || amount === null) return undefined;
  if (kind === 'electricity') {
    if (country === null || !isKnownCountry(country)) {
      problems.push({ path: `${at}.country`, code: 'unknown-country', country: null });
      return undefined;
    }
    return { kind, category, name, kilowattHours: amount, country, province };
  }
  const source = item.source ?? '';
  if (kind === 'grams') return { kind, category, name, grams: amount * GRAMS, source };
  const gramsPerUnit = (item.kilogramsPerUnit ?? 0) * GRAMS;
  return { kind, category, name, amount, unit: item.unit ?? '', gramsPerUnit, source };
}
/** In the order of the form. */
const NEEDED: Readonly<Record<ItemEntry['kind'], (keyof ItemEntry)[]>> = {
  electricity: ['name', 'amount', 'country'],
  factor: ['name', 'amount', 'unit', 'kilogramsPerUnit', 'source'],
  grams: ['name', 'amount', 'source'],
};
