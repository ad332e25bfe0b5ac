import {
  codesIn,
  EMPTY_FORM,
  type AirportChoice,
  type FootprintForm,
  readNumber,
  toForm,
  toInput,
} from '../carbon/index.js';
import type { CarbonPlan, PlanInput, PlanProblem, Stage } from './organise-carbon.queries.js';

/** People alike, as it stands in the fields. */
export interface GroupForm {
  readonly key: string;
  readonly name: string;
  readonly people: string;
  readonly isStaff: boolean;
  readonly form: FootprintForm;
}
type PlanItem = CarbonPlan['items'][number];
export interface ItemForm {
  readonly key: string;
  readonly category: PlanItem['category'];
  readonly kind: PlanItem['kind'];
  readonly name: string;
  readonly amount: string;
  readonly unit: string;
  readonly kilogramsPerUnit: string;
  readonly country: string;
  readonly province: string;
  readonly source: string;
}
export interface PlanForm {
  readonly groups: readonly GroupForm[];
  readonly scenario: readonly GroupForm[];
  readonly others: string;
  readonly items: readonly ItemForm[];
  readonly streaming: { readonly country: string } & Pick<CarbonPlan['streaming'], 'device' | 'network'>;
}
export type GroupList = 'groups' | 'scenario';

const EMPTY_PLAN: PlanForm = {
  groups: [],
  scenario: [],
  others: '',
  items: [],
  streaming: { country: '', device: 'LAPTOP', network: 'FIXED' },
};

/** A key that nothing in the plan has. */
function freshKey({ groups, scenario, items }: PlanForm): string {
  const numbers = [...groups, ...scenario, ...items].map(({ key }) => Number(key.slice(1)));
  return `p${Math.max(0, ...numbers) + 1}`;
}

/** @returns the plan with one more group, and its key */
export function withGroup(plan: PlanForm, list: GroupList, isStaff: boolean): { plan: PlanForm; key: string } {
  const key = freshKey(plan);
  const group: GroupForm = { key, name: '', people: '', isStaff, form: EMPTY_FORM };
  return { plan: { ...plan, [list]: [...plan[list], group] }, key };
}

/** @returns the plan with one more item, and its key */
export function withItem(plan: PlanForm, kind: ItemForm['kind']): { plan: PlanForm; key: string } {
  const key = freshKey(plan);
  const category = kind === 'ELECTRICITY' ? 'VENUE' : 'CATERING';
  const empty = { name: '', amount: '', unit: '', kilogramsPerUnit: '', country: '', province: '', source: '' };
  return { plan: { ...plan, items: [...plan.items, { key, category, kind, ...empty }] }, key };
}

/** `changes` made to what has this key. */
export const changedByKey = <Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
  changes: Partial<Row>,
): Row[] => rows.map((row) => (row.key === key ? { ...row, ...changes } : row));

/** Codes of all airports that a plan names. */
export const airportsIn = (plan: CarbonPlan): string[] => [
  ...new Set(
    [...plan.groups, ...plan.scenario].flatMap(({ travel, stays }) => codesIn({ travel, stays, online: [], home: [] })),
  ),
];

/** The form as it was saved. `write`: numbers as this reader types them. */
export function planForm(
  plan: CarbonPlan | undefined,
  airports: readonly AirportChoice[],
  write: (value: number) => string,
): PlanForm {
  if (plan === undefined) return EMPTY_PLAN;
  const text = (value: number | null): string => (value === null ? '' : write(value));
  let count = 0;
  const key = (): string => `p${(count += 1)}`;
  const entry = { online: [], home: [] };
  return {
    groups: plan.groups.map(({ name, people, isStaff, ...parts }) => ({
      key: key(),
      name,
      people: text(people),
      isStaff,
      form: toForm({ ...entry, ...parts }, airports, write),
    })),
    scenario: plan.scenario.map(({ name, people, ...parts }) => ({
      key: key(),
      name,
      people: text(people),
      isStaff: false,
      form: toForm({ ...entry, ...parts }, airports, write),
    })),
    others: text(plan.othersLikeMean),
    items: plan.items.map(({ category, kind, name, amount, kilogramsPerUnit, ...texts }) => ({
      key: key(),
      category,
      kind,
      name,
      amount: text(amount),
      kilogramsPerUnit: text(kilogramsPerUnit),
      unit: texts.unit ?? '',
      country: texts.country ?? '',
      province: texts.province ?? '',
      source: texts.source ?? '',
    })),
    streaming: streamingOf(plan),
  };
}

// By name: what was read has names of types in it, which are not sent back.
const streamingOf = ({ streaming: { country, device, network } }: CarbonPlan): PlanForm['streaming'] => ({
  country: country ?? '',
  device,
  network,
});

/** What stands in the fields, as the API takes it; it says what is wrong or missing. */
export function planInput(
  form: PlanForm,
  { summitId, stage, revision, locale }: { summitId: string; stage: Stage; revision: number; locale: string },
): PlanInput {
  const number = (text: string): number | null => {
    const value = readNumber(text, locale);
    return value === null || Number.isNaN(value) ? null : value;
  };
  const partsOf = ({ form: parts }: GroupForm) => {
    const { travel, stays, online } = toInput(parts, null, locale);
    return { travel: travel ?? [], stays: stays ?? [], online: online ?? [] };
  };
  return {
    summitId,
    stage,
    revision,
    groups: form.groups.map((group) => ({
      name: group.name,
      people: number(group.people),
      isStaff: group.isStaff,
      ...partsOf(group),
    })),
    scenario: form.scenario.map((group) => {
      const { travel, stays } = partsOf(group);
      return { name: group.name, people: number(group.people), travel, stays };
    }),
    othersLikeMean: number(form.others),
    items: form.items.map(({ key: _key, ...item }) => ({
      ...item,
      amount: number(item.amount),
      kilogramsPerUnit: number(item.kilogramsPerUnit),
    })),
    streaming: { ...form.streaming, country: form.streaming.country || null },
  };
}

/** Problems of one place, from there on: of `groups.0` those at `groups.0.travel.1.km` as `travel.1.km`. */
export const problemsWithin = (problems: readonly PlanProblem[], at: string): PlanProblem[] =>
  problems.flatMap(({ path, ...problem }) =>
    path.startsWith(`${at}.`) ? [{ ...problem, path: path.slice(at.length + 1) }] : [],
  );
