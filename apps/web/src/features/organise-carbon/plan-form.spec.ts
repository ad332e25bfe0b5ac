import { describe, expect, it } from 'vitest';
import type { CarbonPlan } from './organise-carbon.queries.js';
import { airportsIn, changedByKey, planForm, planInput, problemsWithin, withGroup, withItem } from './plan-form.js';

const LEG = {
  mode: 'FLIGHT',
  from: 'PEK',
  to: 'TFU',
  km: null,
  isReturn: true,
  share: 1,
  cabin: 'ECONOMY',
  hasUnknownStops: false,
  carSize: null,
  carFuel: null,
  occupants: null,
  country: null,
} as const;
const airport = (iata: string) => ({ iata, name: iata, city: iata, country: 'CN', latitude: 0, longitude: 0 });
const PLAN: CarbonPlan = {
  stage: 'RECOMPUTED',
  revision: 3,
  groups: [
    {
      name: 'Delegates',
      isStaff: false,
      people: 1200,
      travel: [LEG],
      stays: [{ country: 'CN', nights: 2, guests: 2, share: 1 }],
      online: [],
    },
  ],
  othersLikeMean: null,
  items: [
    {
      category: 'VENUE',
      kind: 'ELECTRICITY',
      name: 'Hall',
      amount: 8760.5,
      unit: null,
      kilogramsPerUnit: null,
      country: 'CN',
      province: 'CN-SC',
      source: null,
    },
  ],
  streaming: { country: null, device: 'PHONE', network: 'MOBILE' },
  scenario: [{ name: 'From Baku', people: 5, travel: [{ ...LEG, from: 'GYD' }], stays: [] }],
};
const write = (value: number): string => String(value).replace('.', ',');
const form = planForm(PLAN, ['PEK', 'TFU', 'GYD'].map(airport), write);
const target = { summitId: 's', stage: 'RECOMPUTED', revision: 3, locale: 'ru' } as const;

describe('the form of a plan', () => {
  it('is the plan again when nothing was changed', () => {
    const input = planInput(form, target);
    expect(input).toMatchObject({
      groups: [
        {
          name: 'Delegates',
          people: 1200,
          isStaff: false,
          travel: [{ mode: 'FLIGHT', from: 'PEK', to: 'TFU' }],
          stays: [{ nights: 2, guests: 2 }],
        },
      ],
      items: [{ kind: 'ELECTRICITY', amount: 8760.5, province: 'CN-SC' }],
      streaming: { country: null, device: 'PHONE', network: 'MOBILE' },
      scenario: [{ people: 5, travel: [{ from: 'GYD' }] }],
    });
    expect(airportsIn(PLAN)).toEqual(['PEK', 'TFU', 'GYD']);
  });

  it('sends nothing back that only answers have', () => {
    const read = { ...PLAN, streaming: { __typename: 'CarbonStreaming', ...PLAN.streaming } };
    expect(planInput(planForm(read, [], write), target).streaming).toEqual(PLAN.streaming);
  });

  it('sends what is no number as nothing, so that it is said to be missing', () => {
    const typed = {
      ...form,
      others: 'many',
      items: changedByKey(form.items, form.items[0]?.key ?? '', { amount: '' }),
    };
    const input = planInput(typed, target);
    expect([input.othersLikeMean, input.items[0]?.amount]).toEqual([null, null]);
  });

  it('gives every group and item a key of its own', () => {
    const first = withGroup(form, 'groups', true);
    const second = withItem(first.plan, 'GRAMS');
    const keys = [...second.plan.groups, ...second.plan.scenario, ...second.plan.items].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(second.plan.groups.at(-1)).toMatchObject({ key: first.key, isStaff: true, people: '' });
    expect(planForm(undefined, [], write).groups).toEqual([]);
  });

  it('finds the problems of one group', () => {
    const problems = [
      { path: 'groups.1.travel.0.km', code: 'MISSING', country: null },
      { path: 'groups.10.name', code: 'MISSING', country: null },
    ];
    expect(problemsWithin(problems, 'groups.1')).toEqual([{ path: 'travel.0.km', code: 'MISSING', country: null }]);
  });
});
