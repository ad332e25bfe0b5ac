import { describe, expect, it } from 'vitest';
import { alternativesTo } from './alternatives.js';
import { CARBON_FACTORS, computeFootprint } from './footprint.js';
import type {
  FlightEnd,
  FootprintInput,
  FootprintRules,
  HomeElectricity,
  Online,
  TravelLeg,
} from './footprint-input.js';
import { groundKm } from './land.js';

const RULES: FootprintRules = { edition: '2025', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false };
const end = (latitude: number, longitude: number, country: string): FlightEnd => ({ latitude, longitude, country });
const [PEK, TFU, LHR] = [end(40.0801, 116.5846, 'CN'), end(30.3125, 104.4413, 'CN'), end(51.4706, -0.461941, 'GB')];
const XIY = end(34.4471, 108.752, 'CN');
const flight = (from: FlightEnd, to: FlightEnd, cabin: 'economy' | 'business' | 'average' = 'economy'): TravelLeg => ({
  mode: 'flight',
  from,
  to,
  cabin,
  hasUnknownStops: false,
  isReturn: true,
  share: 1,
});
const input = (parts: Partial<FootprintInput>): FootprintInput => ({ travel: [], stays: [], online: [], ...parts });
const INSTEAD: Online = {
  hours: 6,
  gigabytes: null,
  megabitsPerSecond: 2,
  device: 'laptop',
  network: 'fixed',
  country: 'CN',
  province: null,
  serverCountry: 'DE',
};
const kinds = (parts: Partial<FootprintInput>, instead: Online | null = null): string[] =>
  alternativesTo(input(parts), RULES, instead).map(({ kind, at }) => `${kind} ${at ?? 'all'}`);

describe('what would reduce a footprint', () => {
  it('is a train within a country, as far as people take one', () => {
    expect(kinds({ travel: [flight(XIY, TFU)] })).toEqual(['rail travel[0]']);
    expect(kinds({ travel: [flight(PEK, TFU)] })).toEqual([]);
    expect(kinds({ travel: [flight(LHR, TFU)] })).toEqual([]);
  });

  it('is economy, a shared room and a shared car, what saves most first', () => {
    const car: TravelLeg = {
      mode: 'car',
      km: 30,
      size: 'average',
      fuel: 'petrol',
      occupants: 1,
      country: 'CN',
      isReturn: true,
      share: 1,
    };
    const room = { country: 'CN', nights: 3, guests: 1, share: 1 };
    expect(kinds({ travel: [car, flight(LHR, TFU, 'business')], stays: [room] })).toEqual([
      'economy travel[1]',
      'shared-room stays[0]',
      'shared-car travel[0]',
    ]);
    expect(kinds({ travel: [{ ...car, occupants: 2 }], stays: [{ ...room, guests: 2 }] })).toEqual([]);
  });

  it('is taking part online, where that can be done', () => {
    expect(kinds({ travel: [flight(LHR, TFU)] }, INSTEAD)).toEqual(['online all']);
    expect(kinds({ online: [INSTEAD] }, INSTEAD)).toEqual([]);
  });

  it('is computed as the footprint is', () => {
    const travel = [flight(XIY, TFU)];
    const [rail] = alternativesTo(input({ travel }), RULES, null);
    const km = groundKm(XIY, TFU, CARBON_FACTORS);
    const [now, then] = [
      computeFootprint(input({ travel }), RULES),
      computeFootprint(
        input({ travel: [{ mode: 'high-speed-rail', km, country: 'CN', isReturn: true, share: 1 }] }),
        RULES,
      ),
    ];
    if (!('grams' in now) || !('grams' in then)) throw new Error('no footprint');
    expect(rail).toEqual({ kind: 'rail', at: 'travel[0]', grams: then.grams, savedGrams: now.grams - then.grams });
  });

  it('is nothing for what cannot be computed', () => {
    expect(kinds({ stays: [{ country: 'AQ', nights: 1, guests: 1, share: 1 }] }, INSTEAD)).toEqual([]);
  });
});

describe('a home', () => {
  const computed = (home: Partial<HomeElectricity>) =>
    computeFootprint(input({ home: [{ kwh: 3_000, people: 2, country: 'KZ', province: null, ...home }] }), RULES);

  it('is its electricity, shared by who lives there', () => {
    expect(computed({})).toMatchObject({ grams: 1_202_685, components: [{ at: 'home[0]', amount: 1_500 }] });
    expect(computed({ country: 'UZ' })).toMatchObject({ grams: 1_500 * 472, high: 1_681_770 });
  });

  it.each<[Partial<HomeElectricity>, object]>([
    [{ kwh: -1 }, { code: 'out-of-range', at: 'home[0]', field: 'kwh' }],
    [{ kwh: 0 }, { code: 'out-of-range', at: 'home[0]', field: 'kwh' }],
    [{ kwh: 1e9 }, { code: 'out-of-range', at: 'home[0]', field: 'kwh' }],
    [{ people: 0 }, { code: 'out-of-range', at: 'home[0]', field: 'people' }],
    [{ country: 'AQ' }, { code: 'no-factor', at: 'home[0]', country: 'AQ' }],
  ])('is refused for %j', (changes, problem) => {
    expect(computed(changes)).toEqual([problem]);
  });
});
