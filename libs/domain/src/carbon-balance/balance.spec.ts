import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FootprintInput, FootprintRules, TravelLeg } from '../carbon/footprint-input.js';
import { CABINS, DEVICES, NETWORKS, TRANSIT_MODES } from '../carbon/footprint-input.js';
import { CARBON_FACTORS, computeFootprint } from '../carbon/footprint.js';
import { activitiesOf, valuesOf } from './activities.js';
import type { BalanceInput, BalancePlan } from './balance-input.js';
import type { BalanceRow } from './balance-rows.js';
import { computeBalance, type SummitBalance } from './balance.js';
import { coefficientOf } from './terms.js';

const RULES: FootprintRules = { edition: '2026', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false };
const PEK = { latitude: 40.0801, longitude: 116.5846, country: 'CN' };
const TFU = { latitude: 30.3125, longitude: 104.4413, country: 'CN' };
const CDG = { latitude: 49.0097, longitude: 2.5479, country: 'FR' };
const flight = (from: typeof PEK, changes: object = {}): TravelLeg => ({
  mode: 'flight',
  from,
  to: TFU,
  cabin: 'economy',
  hasUnknownStops: false,
  isReturn: true,
  share: 1,
  ...changes,
});
const TAXI: TravelLeg = { mode: 'taxi', km: 40, country: 'CN', isReturn: false, share: 1 };
const NIGHTS = { country: 'CN', nights: 3, guests: 2, share: 1 };
const ONLINE = {
  hours: 2,
  gigabytes: 1.8,
  megabitsPerSecond: 2,
  device: 'laptop',
  network: 'fixed',
  country: 'CN',
  province: null,
  serverCountry: 'DE',
} as const;
const from = (parts: Partial<FootprintInput>): { input: FootprintInput } => ({
  input: { travel: [], stays: [], online: [], ...parts },
});
const PLAN: BalancePlan = {
  groups: [],
  othersLikeMean: 0,
  items: [],
  streaming: { country: 'CN', serverCountry: 'DE', device: 'laptop', network: 'fixed' },
  scenario: [],
};
const of = (changes: Partial<BalanceInput> = {}, plan: Partial<BalancePlan> = {}): BalanceInput => ({
  stage: 'recomputed',
  boundary: ['travel', 'nights', 'online'],
  footprints: [],
  measured: [],
  ...changes,
  plan: { ...PLAN, ...plan },
});
function balance(input: BalanceInput, rules = RULES): SummitBalance {
  const found = computeBalance(input, rules);
  if (!('rows' in found)) throw new Error(JSON.stringify(found));
  return found;
}
const rowsBy = ({ rows }: SummitBalance, is: Partial<BalanceRow>): BalanceRow[] =>
  rows.filter((row) => Object.entries(is).every(([key, value]) => row[key as keyof BalanceRow] === value));

describe('the whole of a summit', () => {
  it('adds up what people computed, by mode and line, and says how many they are', () => {
    const found = balance(
      of({ footprints: Array.from({ length: 4 }, () => from({ travel: [flight(PEK)], stays: [NIGHTS] })) }),
    );
    expect(found.people.participants).toBe(4);
    expect(rowsBy(found, { activity: 'flight' }).map(({ line, people }) => [line, people])).toEqual([
      ['direct', 4],
      ['fuel-production', 4],
      ['non-co2', 4],
    ]);
    expect(found.grams / 1_000).toBeCloseTo(4 * (458.214 + 80.25), 1);
    expect(found.nonCo2Grams / 1_000).toBeCloseTo(4 * 2 * 79.449, 1);
  });

  it('tells of no one or two people what only they did', () => {
    const many = Array.from({ length: 5 }, () => from({ travel: [TAXI], stays: [NIGHTS] }));
    const one = from({ travel: [TAXI, flight(CDG, { cabin: 'first' })], stays: [NIGHTS] });
    const found = balance(of({ footprints: [...many, one] }));
    expect(rowsBy(found, { activity: 'flight' })).toEqual([]);
    const joined = rowsBy(found, { activity: 'joined' });
    expect(joined.every(({ people, unit }) => people === null && unit === 'g')).toBe(true);
    const alone = balance(of({ footprints: [one] }));
    expect(joined.map(({ part, line }) => [part, line])).toEqual([
      ['travel', null],
      ['travel', 'non-co2'],
    ]);
    // One line of what many did tells the others: all of it is joined with what one did, or none.
    const flown = Array.from({ length: 4 }, () => from({ travel: [flight(PEK)] }));
    const linked = balance(of({ footprints: [...flown, from({ travel: [flight(CDG)] })] }));
    expect(linked.rows.map(({ activity, line }) => [activity, line])).toEqual([
      ['joined', null],
      ['joined', 'non-co2'],
    ]);
    // Nothing is lost by it.
    expect(found.grams).toBeGreaterThan(alone.grams);
    const parts = computeFootprint(one.input, RULES);
    if (!('grams' in parts)) throw new Error('computed');
    expect(Math.abs(alone.grams - parts.grams)).toBeLessThanOrEqual(4);
  });

  it('counts who computed nothing as the mean of those who did, and refuses a mean of nobody', () => {
    const footprints = Array.from({ length: 4 }, () => from({ stays: [NIGHTS] }));
    const found = balance(of({ footprints }, { othersLikeMean: 10 }));
    expect(found.grams).toBe(14 * 80_250);
    expect(rowsBy(found, { origin: 'others' })).toMatchObject([{ part: 'nights', people: 10, basis: 'mean' }]);
    // What flights do beside CO₂ stays apart in a mean too.
    const flown = balance(
      of({ footprints: [1, 2, 3].map(() => from({ travel: [flight(PEK)] })) }, { othersLikeMean: 3 }),
    );
    expect(flown.nonCo2Grams / 1_000).toBeCloseTo(6 * 2 * 79.449, 1);
    expect(computeBalance(of({}, { othersLikeMean: 10 }), RULES)).toEqual([
      { code: 'no-footprints', at: 'othersLikeMean' },
    ]);
  });

  it('counts what streaming measured once, instead of what people computed of it, each country with its electricity', () => {
    const footprints = Array.from({ length: 3 }, () => from({ online: [ONLINE] }));
    const measured = [
      { country: 'CN', people: 30, gigabytes: 50, hours: 60 },
      { country: 'PK', people: 2, gigabytes: 3, hours: 4 },
      { country: null, people: 5, gigabytes: 7, hours: 9 },
    ];
    const found = balance(of({ footprints, measured }));
    expect(rowsBy(found, { origin: 'participants' })).toEqual([]);
    const kwh = 60 * 0.0315 + 73 * 0.0265;
    expect(found.grams).toBeCloseTo(kwh * 557.5 + 73 * 0.0013 * 342.06, -1);
    // Two people of a country are counted with those of whom none is known.
    expect(new Set(found.rows.map(({ name }) => name))).toEqual(new Set(['CN']));
    expect(balance(of({ footprints })).grams).toBeCloseTo(3 * 62.047, -1);
    expect(balance(of({ footprints, measured, boundary: ['travel'] })).grams).toBe(0);
  });

  it('before, has what the plan says and nothing else', () => {
    const group = { name: 'Delegates', isStaff: false, people: 100, travel: [flight(PEK)], stays: [], online: [] };
    const found = balance(of({ stage: 'estimate', footprints: [from({ stays: [NIGHTS] })] }, { groups: [group] }));
    expect(found.people).toEqual({ participants: 0, others: 0, groups: 100, staff: 0, streaming: 0 });
    expect(found.grams / 1_000_000).toBeCloseTo(45.8214, 3);
  });

  it('takes the organiser’s amounts with a factor that is shipped or stated, and grams with a source', () => {
    const found = balance(
      of(
        {},
        {
          items: [
            {
              category: 'venue',
              name: 'Hall',
              kind: 'electricity',
              kilowattHours: 1_000,
              country: 'CN',
              province: 'CN-SC',
            },
            {
              category: 'catering',
              name: 'Lunch',
              kind: 'factor',
              amount: 300,
              unit: 'meals',
              gramsPerUnit: 1_250.5,
              source: 'Caterer',
            },
            { category: 'venue', name: 'Stage', kind: 'grams', grams: 420_000, source: 'Builder, invoice 7' },
          ],
        },
      ),
    );
    expect(found.rows.map(({ grams }) => grams)).toEqual([140_400, 375_150, 420_000]);
    expect(found.factors.map(({ id }) => id)).toEqual(['mee2022.grid.CN-SC']);
  });

  it('keeps what being online avoided apart, even where it avoided nothing', () => {
    const measured = [{ country: 'CN', people: 30, gigabytes: 50, hours: 60 }];
    const scenario = [{ name: 'By train', people: 30, travel: [TAXI], stays: [] }];
    const found = balance(of({ measured }, { scenario }));
    expect(found.avoided?.scenarioGrams).toBe(Math.floor(30 * 40 * 0.14861 * 1_000 + 0.5) + 30 * 40 * 36.97);
    expect(found.avoided?.avoidedGrams).toBe((found.avoided?.scenarioGrams ?? 0) - found.grams);
    expect(found.rows.some(({ origin }) => origin === 'scenario')).toBe(false);
  });

  it.each<[string, Partial<BalancePlan>, object]>([
    ['half a person', { othersLikeMean: 1.5 }, { at: '', field: 'othersLikeMean' }],
    [
      'a group of nobody',
      { groups: [{ name: 'a', isStaff: false, people: 0, travel: [], stays: [], online: [] }] },
      { at: 'groups[0]', field: 'people' },
    ],
    [
      'a number without a source',
      { items: [{ category: 'venue', name: 'a', kind: 'grams', grams: 1, source: ' ' }] },
      { at: 'items[0]', field: 'source' },
    ],
    [
      'a negative amount',
      {
        items: [
          { category: 'venue', name: 'a', kind: 'electricity', kilowattHours: -1, country: 'CN', province: null },
        ],
      },
      { at: 'items[0]', field: 'kilowattHours' },
    ],
    [
      'a leg that is too long',
      {
        groups: [
          {
            name: 'a',
            isStaff: true,
            people: 1,
            travel: [{ ...TAXI, km: 30_000 }],
            stays: [],
            online: [],
          },
        ],
      },
      { at: 'groups[0].travel[0]', field: 'km' },
    ],
  ])('refuses %s', (_name, plan, problem) => {
    expect(computeBalance(of({}, plan), RULES)).toEqual([{ code: 'out-of-range', ...problem }]);
  });

  it('says where there is no factor', () => {
    const item = {
      category: 'venue',
      name: 'a',
      kind: 'electricity',
      kilowattHours: 1,
      country: 'XX',
      province: null,
    } as const;
    const scenario = [{ name: 'a', people: 1, travel: [], stays: [{ ...NIGHTS, country: 'YY' }] }];
    expect(computeBalance(of({}, { items: [item], scenario }), RULES)).toEqual([
      { code: 'no-factor', at: 'items[0]', country: 'XX' },
      { code: 'no-factor', at: 'scenario[0].stays[0]', country: 'YY' },
    ]);
  });
});

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  country: fc.constantFrom('GB', 'CN', 'KZ', 'UZ'),
});
const km = fc.double({ min: 0.1, max: 20_000, noNaN: true });
const leg: fc.Arbitrary<TravelLeg> = fc.oneof(
  fc.record({
    mode: fc.constant('flight' as const),
    from: place,
    to: place,
    cabin: fc.constantFrom(...CABINS),
    hasUnknownStops: fc.boolean(),
    isReturn: fc.boolean(),
    share,
  }),
  fc.record({
    mode: fc.constantFrom(...TRANSIT_MODES),
    km,
    country: fc.constantFrom('GB', 'CN', 'FR', 'PK'),
    isReturn: fc.boolean(),
    share,
  }),
  fc.record({
    mode: fc.constant('car' as const),
    km,
    size: fc.constantFrom('small' as const, 'average' as const),
    fuel: fc.constantFrom('petrol' as const, 'bev' as const, 'phev' as const),
    occupants: fc.option(fc.integer({ min: 1, max: 5 })),
    country: fc.constantFrom('GB', 'CN', 'UZ'),
    isReturn: fc.boolean(),
    share,
  }),
);
const person: fc.Arbitrary<FootprintInput> = fc.record({
  travel: fc.array(leg, { maxLength: 3 }),
  stays: fc.array(
    fc.record({
      country: fc.constantFrom('CN', 'KZ', 'UZ', 'GB'),
      nights: fc.integer({ min: 1, max: 30 }),
      guests: fc.integer({ min: 1, max: 4 }),
      share,
    }),
    { maxLength: 2 },
  ),
  online: fc.array(
    fc.record({
      hours: fc.double({ min: 0, max: 100, noNaN: true }),
      gigabytes: fc.option(fc.double({ min: 0, max: 500, noNaN: true })),
      megabitsPerSecond: fc.double({ min: 0, max: 50, noNaN: true }),
      device: fc.constantFrom(...DEVICES),
      network: fc.constantFrom(...NETWORKS),
      country: fc.constantFrom('CN', 'KZ', 'UZ'),
      province: fc.constantFrom(null, 'CN-SC'),
      serverCountry: fc.constantFrom('DE', 'CN'),
    }),
    { maxLength: 2 },
  ),
});
const rules: fc.Arbitrary<FootprintRules> = fc.record({
  edition: fc.constantFrom('2025' as const, '2026' as const),
  countsNonCo2: fc.boolean(),
  bandRule: fc.constantFrom('thresholds' as const, 'defra' as const),
  countsDevices: fc.boolean(),
});

describe('any balance', () => {
  it('is, line by line, what people’s own footprints are', () => {
    const values = valuesOf(CARBON_FACTORS);
    fc.assert(
      fc.property(person, rules, (input, chosen) => {
        const activities = activitiesOf(input, chosen, CARBON_FACTORS);
        const own = computeFootprint(input, chosen);
        if ('problems' in activities || !('grams' in own)) throw new Error('computed');
        const grams = activities.reduce((sum, { amount, terms }) => sum + amount * coefficientOf(terms, values), 0);
        expect(Math.abs(grams - own.grams)).toBeLessThanOrEqual(0.5 * own.components.length + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('follows from its rows and factors alone, and differs from the sum of its people by roundings only', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), rules, (people, chosen) => {
        const found = balance(of({ footprints: people.map((input) => ({ input })) }), chosen);
        const valueOf = new Map(found.factors.map(({ id, value }) => [id, value]));
        for (const row of found.rows) {
          const gramsPerUnit = coefficientOf(row.terms, (id) => valueOf.get(id));
          expect(row.gramsPerUnit).toBe(gramsPerUnit);
          expect(row.grams).toBe(Math.floor(row.amount * gramsPerUnit + 0.5));
          expect(row.people === null || row.people >= 3).toBe(true);
        }
        expect(found.grams).toBe(found.rows.reduce((sum, { grams }) => sum + grams, 0));
        expect(found.grams).toBe(found.sums.reduce((sum, { grams }) => sum + grams, 0));
        const own = people.map((input) => computeFootprint(input, chosen));
        const components = own.reduce((sum, each) => sum + ('components' in each ? each.components.length : 0), 0);
        const grams = own.reduce((sum, each) => sum + ('grams' in each ? each.grams : 0), 0);
        expect(Math.abs(found.grams - grams)).toBeLessThanOrEqual(0.5 * (components + found.rows.length) + 0.01);
      }),
      { numRuns: 200 },
    );
  });
});
