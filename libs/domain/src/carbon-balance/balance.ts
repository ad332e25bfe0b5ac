import { factorOf, type FactorTable } from '../carbon/factor.js';
import type { FootprintRules } from '../carbon/footprint-input.js';
import { CARBON_FACTORS, RULE_SET } from '../carbon/footprint.js';
import { gridOf } from '../carbon/grid.js';
import {
  activitiesOf,
  type Activity,
  electricityTimes,
  type LinkedActivity,
  HOTEL_MEAN,
  hotelRowIds,
  valuesOf,
} from './activities.js';
import {
  type BalanceInput,
  type BalancePlan,
  type BalanceProblem,
  type KeptFootprint,
  type MeasuredStreaming,
  type PlanItem,
  problemsOfPlan,
} from './balance-input.js';
import {
  BALANCE_PARTS,
  type BalancePart,
  type BalanceRow,
  FEWEST_PEOPLE,
  ParticipantRows,
  type RowOrigin,
  ROW_ORIGINS,
  rowOf,
  timesPeople,
} from './balance-rows.js';
import { factorIdsOf, term } from './terms.js';

/** A factor as the open data has it. `meanOf`: its value is the mean of these. */
export interface BalanceFactor {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly year: number | null;
  readonly licence: string;
  readonly location: string;
  readonly meanOf: readonly string[];
}

/** What a whole summit comes to. Everything in it follows from `rows` and `factors`, see `recomputeBalance`. */
export interface SummitBalance {
  readonly ruleSet: number;
  readonly rules: FootprintRules;
  readonly rows: readonly BalanceRow[];
  readonly factors: readonly BalanceFactor[];
  readonly sums: readonly { readonly origin: RowOrigin; readonly part: BalancePart; readonly grams: number }[];
  readonly grams: number;
  /** Of these, what flights do beside CO₂, which is the least certain. */
  readonly nonCo2Grams: number;
  readonly people: {
    readonly participants: number;
    readonly others: number;
    readonly groups: number;
    readonly staff: number;
    readonly streaming: number;
  };
  readonly avoided: Avoided | null;
}

/** What being online instead of there did not cause, against a scenario that is stated. It is no reduction and no part of the balance. */
export interface Avoided {
  readonly rows: readonly BalanceRow[];
  readonly people: number;
  readonly scenarioGrams: number;
  /** What being online caused: it is in the balance. */
  readonly onlineGrams: number;
  /** Below nothing where being online took more. */
  readonly avoidedGrams: number;
}

type Values = (id: string) => number | undefined;

/** Computes a summit's balance, or says all that is wrong with what was entered. */
export function computeBalance(
  input: BalanceInput,
  rules: FootprintRules,
  factors: FactorTable = CARBON_FACTORS,
): SummitBalance | readonly BalanceProblem[] {
  const { plan, stage, boundary } = input;
  const problems = problemsOfPlan(plan);
  if (problems.length > 0) return problems;
  const values = valuesOf(factors);
  // Before, everybody is in the plan; after, the plan has whom nothing else knows.
  const isAfter = stage === 'recomputed';
  const measured = isAfter && boundary.includes('online') ? input.measured : [];
  const participants = isAfter ? rowsOfParticipants(input, rules, factors) : new ParticipantRows();
  const own = participants.rows(values);
  if (isAfter && plan.othersLikeMean > 0 && participants.people === 0)
    problems.push({ code: 'no-footprints', at: 'othersLikeMean' });
  const others = isAfter ? likeMean(own, participants.people, plan.othersLikeMean, values) : [];
  const groups = plan.groups.flatMap((group, index) => {
    const each = activitiesOf(group, rules, factors);
    if ('problems' in each) return refuse(problems, `groups[${index}]`, each.problems);
    const counted = each.filter(({ part }) => boundary.includes(part));
    return timesPeople(counted, group.people, group.isStaff ? 'staff' : 'groups', group.name).map((row) =>
      rowOf(row, values),
    );
  });
  const streaming = rowsOfStreaming(measured, plan, rules, factors, problems, values);
  const items = plan.items.flatMap((item, index) => rowOfItem(item, `items[${index}]`, factors, problems, values));
  const rows = [...own, ...others, ...groups, ...streaming, ...items];
  const scenario = plan.scenario.flatMap(({ name, people, travel, stays }, index) => {
    const each = activitiesOf({ travel, stays, online: [] }, rules, factors);
    if ('problems' in each) return refuse(problems, `scenario[${index}]`, each.problems);
    return timesPeople(each, people, 'scenario', name).map((row) => rowOf(row, values));
  });
  if (problems.length > 0) return problems;
  const peopleOf = (isStaff: boolean): number =>
    plan.groups.filter((group) => group.isStaff === isStaff).reduce((sum, { people }) => sum + people, 0);
  return {
    ruleSet: RULE_SET,
    rules,
    rows,
    factors: factorsOf([...rows, ...scenario], factors, values),
    ...totalsOf(rows),
    people: {
      participants: participants.people,
      others: others.length === 0 ? 0 : plan.othersLikeMean,
      groups: peopleOf(false),
      staff: peopleOf(true),
      streaming: measured.reduce((sum, { people }) => sum + people, 0),
    },
    avoided: avoidedOf(scenario, plan, rows),
  };
}

/** The sums of rows: all, by origin and part, and what flights do beside CO₂. */
export function totalsOf(rows: readonly BalanceRow[]): Pick<SummitBalance, 'sums' | 'grams' | 'nonCo2Grams'> {
  const sumOf = (of: readonly BalanceRow[]): number => of.reduce((sum, { grams }) => sum + grams, 0);
  const sums = ROW_ORIGINS.flatMap((origin) =>
    BALANCE_PARTS.flatMap((part) => {
      const found = rows.filter((row) => row.origin === origin && row.part === part);
      return found.length === 0 ? [] : [{ origin, part, grams: sumOf(found) }];
    }),
  );
  return { sums, grams: sumOf(rows), nonCo2Grams: sumOf(rows.filter(({ line }) => line === 'non-co2')) };
}

function rowsOfParticipants(
  { footprints, measured, boundary }: BalanceInput,
  rules: FootprintRules,
  factors: FactorTable,
): ParticipantRows {
  const rows = new ParticipantRows();
  // What streaming measured is everybody's, theirs too: it is counted once.
  const counted = boundary.filter((part) => part !== 'online' || measured.length === 0);
  for (const footprint of footprints)
    rows.add(activitiesOfKept(footprint, rules, factors).filter(({ part }) => counted.includes(part)));
  return rows;
}

function activitiesOfKept(kept: KeptFootprint, rules: FootprintRules, factors: FactorTable): readonly LinkedActivity[] {
  if (kept.input === null)
    return (['travel', 'nights', 'online'] as const)
      .filter((part) => kept.grams[part] > 0)
      .map((part) => ({
        part,
        activity: 'deleted',
        line: null,
        basis: 'entered',
        amount: kept.grams[part],
        unit: 'g',
        terms: [term(1, [])],
        variant: 'deleted',
      }));
  const activities = activitiesOf({ ...kept.input, home: [] }, rules, factors);
  if ('problems' in activities)
    throw new Error(`a footprint that was kept cannot be computed: ${JSON.stringify(activities.problems)}`);
  return activities;
}

/** The mean is of the published rows, so that it can be computed from them. */
function likeMean(own: readonly BalanceRow[], of: number, people: number, values: Values): BalanceRow[] {
  if (of === 0 || people === 0) return [];
  const lines = BALANCE_PARTS.flatMap((part) => [
    { part, line: null },
    { part, line: 'non-co2' as const },
  ]);
  return lines.flatMap(({ part, line }) => {
    const counted = own.filter((row) => row.part === part && (row.line === 'non-co2') === (line === 'non-co2'));
    const grams = counted.reduce((sum, row) => sum + row.grams, 0);
    if (grams === 0) return [];
    const common = { origin: 'others', part, activity: 'mean', line, name: null, people, source: null } as const;
    return [rowOf({ ...common, amount: people, unit: 'person', terms: [term(grams / of, [])], basis: 'mean' }, values)];
  });
}

/** Countries of fewer than three people are counted with those of whom none is known. */
function rowsOfStreaming(
  measured: readonly MeasuredStreaming[],
  { streaming }: BalancePlan,
  rules: FootprintRules,
  factors: FactorTable,
  problems: BalanceProblem[],
  values: Values,
): BalanceRow[] {
  const byCountry = new Map<string, { people: number; gigabytes: number; hours: number }>();
  for (const { country, people, gigabytes, hours } of measured) {
    const isKnown = country !== null && people >= FEWEST_PEOPLE && gridOf(factors, country) !== undefined;
    const key = isKnown ? country : streaming.country;
    const sum = byCountry.get(key) ?? { people: 0, gigabytes: 0, hours: 0 };
    byCountry.set(key, {
      people: sum.people + people,
      gigabytes: sum.gigabytes + gigabytes,
      hours: sum.hours + hours,
    });
  }
  const { device, network, serverCountry } = streaming;
  return [...byCountry.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([country, { people, gigabytes, hours }]) => {
      const [server, own] = [gridOf(factors, serverCountry), gridOf(factors, country)];
      if (server === undefined || own === undefined) {
        const missing = server === undefined ? serverCountry : country;
        problems.push({ code: 'no-factor', at: 'streaming', country: missing });
        return [];
      }
      return streamingActivities({ gigabytes, hours, device, network, country, serverCountry }, rules, factors).map(
        (row) => rowOf({ ...row, origin: 'streaming', name: country, people, source: null }, values),
      );
    });
}

type Streamed = Pick<MeasuredStreaming, 'gigabytes' | 'hours'> &
  Pick<BalancePlan['streaming'], 'device' | 'network' | 'serverCountry'> & { country: string };

/** Of all at once: hours of a summit are more than one person has, so they are scaled from one hour. */
function streamingActivities(
  { gigabytes, hours, ...rest }: Streamed,
  rules: FootprintRules,
  factors: FactorTable,
): Activity[] {
  const one = { ...rest, hours: 1, gigabytes: 1, megabitsPerSecond: 0, province: null };
  const activities = activitiesOf({ travel: [], stays: [], online: [one] }, rules, factors);
  if ('problems' in activities)
    throw new Error(`an hour online cannot be computed: ${JSON.stringify(activities.problems)}`);
  return activities.map(({ variant: _variant, ...activity }) => ({
    ...activity,
    amount: activity.unit === 'GB' ? gigabytes : hours,
  }));
}

function rowOfItem(
  item: PlanItem,
  at: string,
  factors: FactorTable,
  problems: BalanceProblem[],
  values: Values,
): BalanceRow[] {
  const common = { origin: 'organiser', part: item.category, line: null, name: item.name, people: null } as const;
  switch (item.kind) {
    case 'electricity': {
      const [id] = gridOf(factors, item.country, item.province)?.factorIds ?? [];
      if (id === undefined) return refuse(problems, at, [{ code: 'no-factor', country: item.country }]);
      const terms = [term(electricityTimes(factors, id), [id])];
      const row = { ...common, activity: 'electricity', amount: item.kilowattHours, unit: 'kWh', terms, source: null };
      return [rowOf({ ...row, basis: 'factor' }, values)];
    }
    case 'factor': {
      const { amount, unit, gramsPerUnit, source } = item;
      const row = { ...common, activity: 'stated', amount, unit, terms: [term(gramsPerUnit, [])], source };
      return [rowOf({ ...row, basis: 'stated' }, values)];
    }
    case 'grams': {
      const row = { ...common, activity: 'entered', amount: item.grams, unit: 'g', terms: [term(1, [])] };
      return [rowOf({ ...row, basis: 'entered', source: item.source }, values)];
    }
  }
}

function avoidedOf(scenario: readonly BalanceRow[], plan: BalancePlan, rows: readonly BalanceRow[]): Avoided | null {
  if (scenario.length === 0) return null;
  const scenarioGrams = scenario.reduce((sum, { grams }) => sum + grams, 0);
  const onlineGrams = rows.filter(({ part }) => part === 'online').reduce((sum, { grams }) => sum + grams, 0);
  const people = plan.scenario.reduce((sum, group) => sum + group.people, 0);
  return { rows: scenario, people, scenarioGrams, onlineGrams, avoidedGrams: scenarioGrams - onlineGrams };
}

/** Every factor that rows name, and those that a mean is of. */
function factorsOf(rows: readonly BalanceRow[], factors: FactorTable, values: Values): BalanceFactor[] {
  const named = new Set(rows.flatMap(({ terms }) => factorIdsOf(terms)));
  const hasMean = named.delete(HOTEL_MEAN);
  const hotels = hasMean ? hotelRowIds(factors) : [];
  const ids = [...new Set([...named, ...hotels])].toSorted();
  const shipped = ids.map((id): BalanceFactor => {
    const { value, unit, source, location } = factorOf(factors, id);
    return { id, value, unit, source: source.title, year: source.year, licence: source.licence, location, meanOf: [] };
  });
  if (!hasMean) return shipped;
  const first = factorOf(factors, hotels[0] ?? '');
  const mean: BalanceFactor = {
    id: HOTEL_MEAN,
    value: values(HOTEL_MEAN) ?? Number.NaN,
    unit: first.unit,
    source: 'the mean of the published rows',
    year: first.source.year,
    licence: first.source.licence,
    location: first.source.title,
    meanOf: hotels,
  };
  return [mean, ...shipped];
}

/** Puts problems of a part where the plan has it. */
function refuse(
  problems: BalanceProblem[],
  at: string,
  found: readonly (
    { code: 'out-of-range'; at?: string; field: string } | { code: 'no-factor'; at?: string; country: string }
  )[],
): [] {
  for (const problem of found) problems.push({ ...problem, at: problem.at === undefined ? at : `${at}.${problem.at}` });
  return [];
}
