import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorOf, loadFactors } from './factor.js';
import { CARBON_FACTORS, computeFootprint, type Footprint } from './footprint.js';
import {
  CABINS,
  type FlightEnd,
  type FootprintInput,
  type FootprintRules,
  type Online,
  type Stay,
  TRANSIT_MODES,
  type TravelLeg,
} from './footprint-input.js';
import type { LineKind } from './footprint-result.js';
import { greatCircleKm } from './great-circle.js';
import { icaoCorrectedKm, myclimateKg } from './peer-methods.js';
import { creditsFor } from './pool.js';

const end = (latitude: number, longitude: number, country: string): FlightEnd => ({ latitude, longitude, country });
const LHR = end(51.4706, -0.461941, 'GB');
const JFK = end(40.639447, -73.779317, 'US');
const PEK = end(40.0801, 116.5846, 'CN');
const TFU = end(30.3125, 104.4413, 'CN');
const CDG = end(49.0097, 2.5479, 'FR');
const RULES: FootprintRules = { edition: '2025', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false };
const LAND: FootprintRules = { ...RULES, edition: '2026' };
const flight = (from: FlightEnd, to: FlightEnd, changes: object = {}): TravelLeg => ({
  mode: 'flight',
  from,
  to,
  cabin: 'economy',
  hasUnknownStops: false,
  isReturn: false,
  share: 1,
  ...changes,
});
const stay = (changes: Partial<Stay> = {}): Stay => ({ country: 'CN', nights: 3, guests: 2, share: 1, ...changes });
const online = (changes: Partial<Online> = {}): Online => ({
  hours: 2,
  gigabytes: null,
  megabitsPerSecond: 2,
  device: 'laptop',
  network: 'fixed',
  country: 'CN',
  province: null,
  serverCountry: 'DE',
  ...changes,
});
const input = (parts: Partial<FootprintInput>): FootprintInput => ({ travel: [], stays: [], online: [], ...parts });

function footprint(parts: Partial<FootprintInput>, rules = RULES): Footprint {
  const found = computeFootprint(input(parts), rules);
  if (!('components' in found)) throw new Error(JSON.stringify(found));
  return found;
}
const kgOf = (parts: Partial<FootprintInput>, rules = RULES): number => footprint(parts, rules).grams / 1_000;
const lineKg = (parts: Partial<FootprintInput>, kind: LineKind, rules = RULES): number =>
  (footprint(parts, rules).components[0]?.lines.find((line) => line.kind === kind)?.grams ?? 0) / 1_000;
/** To 0.01 kg, as the vectors are given. */
const CLOSE = 1.999;

describe('the test vectors of the method', () => {
  it('1: London to New York, each line, there and back, without the rest, in business', () => {
    expect(greatCircleKm(LHR, JFK)).toBeCloseTo(5539.704, 2);
    const travel = [flight(LHR, JFK)];
    expect(lineKg({ travel }, 'direct')).toBeCloseTo(383.68, CLOSE);
    expect(lineKg({ travel }, 'non-co2')).toBeCloseTo(264.687, CLOSE);
    expect(lineKg({ travel }, 'fuel-production')).toBeCloseTo(136.332, CLOSE);
    expect(kgOf({ travel })).toBeCloseTo(784.699, CLOSE);
    expect(kgOf({ travel: [flight(LHR, JFK, { isReturn: true })] })).toBeCloseTo(1569.398, CLOSE);
    expect(kgOf({ travel }, { ...RULES, countsNonCo2: false })).toBeCloseTo(520.012, CLOSE);
    expect(kgOf({ travel: [flight(LHR, JFK, { cabin: 'business' })] })).toBeCloseTo(2275.544, CLOSE);
  });
  it('2: Beijing to Chengdu', () => {
    expect(kgOf({ travel: [flight(PEK, TFU)] })).toBeCloseTo(229.107, CLOSE);
    expect(kgOf({ travel: [flight(PEK, TFU, { isReturn: true })] })).toBeCloseTo(458.214, CLOSE);
  });
  it('3: Paris to Chengdu in business, by both rules of bands', () => {
    const travel = [flight(CDG, TFU, { cabin: 'business' })];
    expect(kgOf({ travel })).toBeCloseTo(3410.892, CLOSE);
    expect(kgOf({ travel }, { ...RULES, bandRule: 'defra' })).toBeCloseTo(3027.346, CLOSE);
  });
  it('4: London to Paris, by both rules and by another method', () => {
    const travel = [flight(LHR, CDG)];
    expect(lineKg({ travel }, 'direct') + lineKg({ travel }, 'non-co2')).toBeCloseTo(79.641, CLOSE);
    expect(kgOf({ travel })).toBeCloseTo(91.277, CLOSE);
    const strict = { ...RULES, bandRule: 'defra' } as const;
    expect(lineKg({ travel }, 'direct', strict) + lineKg({ travel }, 'non-co2', strict)).toBeCloseTo(43.683, CLOSE);
    expect(myclimateKg(greatCircleKm(LHR, CDG), 'economy', CARBON_FACTORS)).toBeCloseTo(126.7, 1);
    expect(myclimateKg(greatCircleKm(LHR, CDG), 'economy', CARBON_FACTORS, 1)).toBeCloseTo(73.8, 1);
  });
  it.each([
    [333, 383],
    [549.9, 599.9],
    [550, 650],
    [5500, 5600],
    [5500.1, 5625.1],
  ])('5: ICAO takes %d km for %d', (km, corrected) => {
    expect(icaoCorrectedKm(km, CARBON_FACTORS)).toBeCloseTo(corrected, 6);
  });
  it('6: Berlin to Brussels by the formula of myclimate', () => {
    const km = greatCircleKm(end(52.365, 13.501, 'DE'), end(50.9008, 4.4865, 'BE'));
    expect(km).toBeCloseTo(642.641, 2);
    expect(myclimateKg(km, 'business', CARBON_FACTORS)).toBeCloseTo(213.71, CLOSE);
    expect(myclimateKg(km, 'first', CARBON_FACTORS)).toBeCloseTo(396.24, CLOSE);
  });
  it('7 and 8: cars, shared, with petrol and with electricity', () => {
    const car = { mode: 'car', size: 'average', isReturn: false, share: 1 } as const;
    const petrol: TravelLeg = { ...car, fuel: 'petrol', km: 120, occupants: 3, country: 'GB', isReturn: true };
    expect(kgOf({ travel: [petrol] }, LAND)).toBeCloseTo(16.601, CLOSE);
    const electric: TravelLeg = { ...car, fuel: 'bev', km: 100, occupants: 2, country: 'CN' };
    expect(kgOf({ travel: [electric] })).toBeCloseTo(5.758, CLOSE);
  });
  it('9: railways and coaches', () => {
    const leg = { isReturn: false, share: 1 } as const;
    const fast: TravelLeg = { ...leg, mode: 'high-speed-rail', km: 1_800, country: 'CN' };
    expect(kgOf({ travel: [fast] })).toBeCloseTo(54.864, CLOSE);
    expect(kgOf({ travel: [{ ...leg, mode: 'rail', km: 100, country: 'GB' }] }, LAND)).toBeCloseTo(3.989, CLOSE);
    expect(kgOf({ travel: [{ ...leg, mode: 'coach', km: 100, country: 'GB' }] }, LAND)).toBeCloseTo(4.604, CLOSE);
  });
  it('10: a hotel and a taxi', () => {
    expect(kgOf({ stays: [stay()] })).toBeCloseTo(80.25, CLOSE);
    const taxi: TravelLeg = { mode: 'taxi', km: 40, country: 'CN', isReturn: false, share: 1 };
    expect(kgOf({ travel: [taxi] })).toBeCloseTo(7.423, CLOSE);
  });
  it('11: two hours before a laptop', () => {
    const parts = { online: [online()] };
    expect(lineKg(parts, 'electricity') * 1_000).toBeCloseTo(61.158, CLOSE);
    expect(lineKg(parts, 'server') * 1_000).toBeCloseTo(0.889, CLOSE);
    expect(footprint(parts).grams).toBe(62);
    expect(lineKg(parts, 'device', { ...RULES, countsDevices: true }) * 1_000).toBeCloseTo(67.6, 1);
    const range = footprint(parts).components[0]?.range;
    expect(range?.low).toBeCloseTo(40.3, 1);
    expect(range?.high).toBeGreaterThan(150);
  });
  it('12: an hour on a phone', () => {
    const phone = online({ hours: 1, megabitsPerSecond: 1, device: 'phone', network: 'mobile', country: 'KZ' });
    const [component] = footprint({ online: [phone] }).components;
    expect(component?.lines.reduce((sum, { grams }) => sum + grams, 0)).toBeCloseTo(40.133, CLOSE);
  });
  it('13: a pool of credits', () => {
    const person = {
      travel: [
        flight(PEK, TFU, { isReturn: true }),
        { mode: 'taxi', km: 40, country: 'CN', isReturn: false, share: 1 } as const,
      ],
      stays: [stay()],
    };
    expect(kgOf(person)).toBeCloseTo(545.887, CLOSE);
    const pool = creditsFor(3 * footprint(person).grams + 10 * footprint({ online: [online()] }).grams);
    expect(pool.credits).toBe(2);
    expect(pool.unallocatedGrams / 1_000).toBeCloseTo(361.719, CLOSE);
  });
});

describe('where there is no factor for the case', () => {
  it.each([
    ['KZ', 59.0],
    ['KH', 40.3],
    ['PK', 34.2],
    ['MN', 57.9],
    ['AZ', 48.6],
  ])('models a night in %s by the country’s electricity, and says so', (country, kg) => {
    const [component] = footprint({ stays: [stay({ country, nights: 1, guests: 1 })] }).components;
    expect(component?.basis).toBe('modelled');
    expect((component?.grams ?? 0) / 1_000).toBeCloseTo(kg, 1);
  });
  it('shows both tables where one is not believed', () => {
    const [component] = footprint({ stays: [stay({ country: 'UZ', nights: 1, guests: 1 })] }).components;
    expect((component?.grams ?? 0) / 1_000).toBeCloseTo(38.7, 1);
    expect((component?.range?.high ?? 0) / 1_000).toBeCloseTo(78.6, 1);
  });
  it('says that there is none, and where, instead of counting nothing', () => {
    const parts = { stays: [stay({ country: 'XX' })], online: [online({ country: 'YY' })] };
    expect(computeFootprint(input(parts), RULES)).toEqual([
      { code: 'no-factor', at: 'stays[0]', country: 'XX' },
      { code: 'no-factor', at: 'online[0]', country: 'YY' },
    ]);
  });
  it('takes another country’s railway as a stand-in, and says so', () => {
    const leg = { mode: 'rail', km: 100, isReturn: false, share: 1 } as const;
    expect(footprint({ travel: [{ ...leg, country: 'KZ' }] }).components[0]?.basis).toBe('stand-in');
    expect(footprint({ travel: [{ ...leg, country: 'GB' }] }).components[0]?.basis).toBe('factor');
  });
  it('takes the nearest cabin that is published, and says so', () => {
    const first = footprint({ travel: [flight(PEK, TFU, { cabin: 'first' })] });
    expect(first.components[0]?.notes).toContain('cabin-not-published');
    expect(first.grams).toBe(footprint({ travel: [flight(PEK, TFU, { cabin: 'business' })] }).grams);
  });
});

describe('what cannot be', () => {
  const taxi = { mode: 'taxi', km: 40, country: 'CN', isReturn: false, share: 1 } as const;
  const car = { ...taxi, mode: 'car', size: 'small', fuel: 'petrol', occupants: 1 } as const;
  it.each<[string, Partial<FootprintInput>, string]>([
    ['a negative distance', { travel: [{ ...taxi, km: -1 }] }, 'km'],
    ['no distance', { travel: [{ ...taxi, km: 0 }] }, 'km'],
    ['a distance that is no number', { travel: [{ ...taxi, km: Number.NaN }] }, 'km'],
    ['more than half around the Earth', { travel: [{ ...taxi, km: 20_039 }] }, 'km'],
    ['nobody in the car', { travel: [{ ...car, occupants: 0 }] }, 'occupants'],
    ['half a person in the car', { travel: [{ ...car, occupants: 1.5 }] }, 'occupants'],
    ['no share of a journey', { travel: [{ ...taxi, share: 0 }] }, 'share'],
    ['more than a whole journey', { travel: [{ ...taxi, share: 1.1 }] }, 'share'],
    ['a place that is not on Earth', { travel: [flight(PEK, end(91, 0, 'CN'))] }, 'to'],
    ['negative nights', { stays: [stay({ nights: -1 })] }, 'nights'],
    ['too many nights', { stays: [stay({ nights: 400 })] }, 'nights'],
    ['nobody in the room', { stays: [stay({ guests: 0 })] }, 'guests'],
    ['negative hours', { online: [online({ hours: -1 })] }, 'hours'],
  ])('refuses %s', (_name, parts, field) => {
    expect(computeFootprint(input(parts), RULES)).toEqual([
      { code: 'out-of-range', at: expect.stringMatching(/\[0\]$/) as unknown, field },
    ]);
  });
});

describe('factors', () => {
  const sources = {
    one: { title: 'A table', year: 2025, licence: 'OGL' },
    bare: { title: '', year: null, licence: '' },
  };
  it('are not loaded without a source, a licence, a place, a unit or an amount, or twice', () => {
    expect(() => loadFactors([['a', 1, 'kg', 'none', 'row 1']], sources)).toThrow('no source');
    expect(() => loadFactors([['a', 1, 'kg', 'bare', 'row 1']], sources)).toThrow('no source');
    expect(() => loadFactors([['a', 1, 'kg', 'toString', 'row 1']], sources)).toThrow('no source');
    expect(() => loadFactors([['a', 1, 'kg', 'one', '']], sources)).toThrow('no source');
    expect(() => loadFactors([['a', 1, '', 'one', 'row 1']], sources)).toThrow('no unit');
    expect(() => loadFactors([['a', Number.NaN, 'kg', 'one', 'row 1']], sources)).toThrow('no amount');
    expect(() => loadFactors([['a', -1, 'kg', 'one', 'row 1']], sources)).toThrow('no amount');
    const row = ['a', 1, 'kg', 'one', 'row 1'] as const;
    expect(() => loadFactors([row, row], sources)).toThrow('twice');
    expect(loadFactors([row], sources).get('a')).toMatchObject({ value: 1, source: { title: 'A table' } });
  });
  it('are named by every line of a result, each with where it came from', () => {
    const all = footprint({ travel: [flight(LHR, JFK)], stays: [stay({ country: 'KZ' })], online: [online()] });
    const ids = all.components.flatMap(({ lines }) => lines.flatMap(({ factorIds }) => factorIds));
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) expect(factorOf(CARBON_FACTORS, id).source.title).not.toBe('');
  });
});

describe('any footprint', () => {
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    country: fc.constantFrom('GB', 'CN', 'KZ', 'UZ'),
  });
  const share = fc.double({ min: 0.01, max: 1, noNaN: true });
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
      km: fc.double({ min: 0.1, max: 20_000, noNaN: true }),
      country: fc.constantFrom('GB', 'CN', 'FR', 'PK'),
      isReturn: fc.boolean(),
      share,
    }),
  );
  const nights = fc.record({
    country: fc.constantFrom('CN', 'KZ', 'UZ', 'GB'),
    nights: fc.integer({ min: 1, max: 30 }),
    guests: fc.integer({ min: 1, max: 4 }),
    share,
  });
  const anything = fc.record({
    travel: fc.array(leg, { maxLength: 4 }),
    stays: fc.array(nights, { maxLength: 2 }),
    online: fc.constant([]),
  });
  const rules: fc.Arbitrary<FootprintRules> = fc.record({
    edition: fc.constantFrom('2025' as const, '2026' as const),
    countsNonCo2: fc.boolean(),
    bandRule: fc.constantFrom('thresholds' as const, 'defra' as const),
    countsDevices: fc.boolean(),
  });

  it('is the same gram again, whole, the sum of its parts, and within what others say', () => {
    fc.assert(
      fc.property(anything, rules, (entered, chosen) => {
        const once = footprint(entered, chosen);
        expect(footprint(JSON.parse(JSON.stringify(entered)) as FootprintInput, chosen)).toEqual(once);
        expect(once.grams).toBe(once.components.reduce((sum, { grams }) => sum + grams, 0));
        for (const { grams, lines, range } of once.components) {
          expect(Number.isSafeInteger(grams)).toBe(true);
          expect(Math.abs(lines.reduce((sum, line) => sum + line.grams, 0) - grams)).toBeLessThanOrEqual(0.5);
          for (const line of lines) expect(line.grams).toBeGreaterThanOrEqual(0);
          if (range !== null) expect(range.high).toBeGreaterThanOrEqual(range.low);
        }
        expect(once.low).toBeLessThanOrEqual(once.grams);
        expect(once.high).toBeGreaterThanOrEqual(once.grams);
      }),
    );
  });
  it('of a way there and back is twice that of the way, to a gram', () => {
    fc.assert(
      fc.property(leg, (way) => {
        const there = footprint({ travel: [{ ...way, isReturn: false }] }).grams;
        const both = footprint({ travel: [{ ...way, isReturn: true }] }).grams;
        expect(Math.abs(both - 2 * there)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
