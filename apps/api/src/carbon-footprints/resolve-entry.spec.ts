import { computeFootprint, isKnownCountry } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Airports } from '../airports/index.js';
import { recordOf } from './computed-footprint.js';
import {
  type FootprintEntry,
  type HomeEntry,
  type OnlineEntry,
  type StayEntry,
  TRAVEL_MODES,
  type TravelEntry,
} from './footprint-entry.js';
import { DEFAULT_RULES, LIFE_RULES, rulesOf, type SummitCarbonRules } from './footprint-rules.js';
import { FootprintSchema } from './footprint.inputs.js';
import { type EntryWorld, resolveEntry } from './resolve-entry.js';

const airports = new Airports();
const findAirport: EntryWorld['findAirport'] = (iata) => airports.find(iata);
const RULES: SummitCarbonRules = { ...DEFAULT_RULES, edition: '2025' };
const leg = (changes: Partial<TravelEntry> = {}): TravelEntry => ({
  mode: 'flight',
  from: null,
  to: null,
  km: null,
  isReturn: false,
  share: null,
  cabin: null,
  hasUnknownStops: false,
  carSize: null,
  carFuel: null,
  occupants: null,
  country: null,
  ...changes,
});
const flight = (from: string, to: string, changes: Partial<TravelEntry> = {}): TravelEntry =>
  leg({ from, to, cabin: 'economy', ...changes });
const stay = (changes: Partial<StayEntry> = {}): StayEntry => ({
  country: 'CN',
  nights: 3,
  guests: 2,
  share: null,
  ...changes,
});
const online = (changes: Partial<OnlineEntry> = {}): OnlineEntry => ({
  isMeasured: false,
  hours: 2,
  megabitsPerSecond: null,
  device: 'laptop',
  network: 'fixed',
  country: 'CN',
  province: null,
  ...changes,
});
const home = (changes: Partial<HomeEntry> = {}): HomeEntry => ({
  kwh: 3_000,
  people: 3,
  country: 'KZ',
  province: null,
  ...changes,
});
const entry = (parts: Partial<FootprintEntry>): FootprintEntry => ({
  travel: [],
  stays: [],
  online: [],
  home: [],
  ...parts,
});

function resolved(parts: Partial<FootprintEntry>, rules = RULES, measured: EntryWorld['measured'] = null) {
  return resolveEntry(entry(parts), { rules, findAirport, measured });
}
/** `travel.0.km missing`, all of them. */
function wrong(parts: Partial<FootprintEntry>, rules = RULES): string[] {
  const found = resolved(parts, rules);
  return 'travel' in found
    ? []
    : found.map(({ path, code, country }) => [path, code, country].filter(Boolean).join(' '));
}
function kgOf(parts: Partial<FootprintEntry>, rules = RULES, measured: EntryWorld['measured'] = null): number {
  const found = resolved(parts, rules, measured);
  if (!('travel' in found)) throw new Error(JSON.stringify(found));
  return recordOf(entry(parts), found, rulesOf(rules), rules.boundary).grams / 1_000;
}

describe('an entry', () => {
  it('becomes what is computed with: airports as places, the rest as it was said', () => {
    // TV1 of the method, to the decimals of the table's coordinates.
    expect(kgOf({ travel: [flight('LHR', 'JFK')] })).toBeCloseTo(784.699, 1);
    expect(kgOf({ travel: [flight('LHR', 'JFK', { isReturn: true })] })).toBeCloseTo(1569.398, 1);
    expect(kgOf({ travel: [flight('PEK', 'TFU', { share: 0.5, isReturn: true })] })).toBeCloseTo(229.107, 1);
    expect(kgOf({ stays: [stay()] })).toBeCloseTo(80.25, 2);
    expect(kgOf({ travel: [leg({ mode: 'taxi', km: 40, country: 'CN' })] })).toBeCloseTo(7.423, 2);
    expect(
      kgOf(
        {
          travel: [
            leg({
              mode: 'car',
              km: 120,
              isReturn: true,
              occupants: 3,
              country: 'GB',
              carSize: 'average',
              carFuel: 'petrol',
            }),
          ],
        },
        { ...RULES, edition: '2026' },
      ),
    ).toBeCloseTo(16.601, 2);
  });

  it('takes the distance on the ground as longer than the straight way where nobody knows it', () => {
    const found = resolved({ travel: [leg({ mode: 'rail', from: 'PEK', to: 'TFU' })] });
    expect(found).toMatchObject({ travel: [{ mode: 'rail', isKmAssumed: true, country: 'CN' }] });
    const known = kgOf({ travel: [leg({ mode: 'rail', km: 1545.409 * 1.3, country: 'CN' })] });
    expect(kgOf({ travel: [leg({ mode: 'rail', from: 'PEK', to: 'TFU' })] })).toBeCloseTo(known, 0);
  });

  it('takes hours and bytes online as they were counted, whatever is said beside', () => {
    const measured = { hours: 2, gigabytes: 1.8, sessions: 1 };
    const said = kgOf({ online: [online({ hours: 2, megabitsPerSecond: 2 })] });
    expect(
      kgOf({ online: [online({ isMeasured: true, hours: 9_999, megabitsPerSecond: 900 })] }, RULES, measured),
    ).toBe(said);
    expect(said).toBeGreaterThan(0.05);
  });

  it('counts a home in a year of life and nowhere else', () => {
    expect(kgOf({ home: [home()] }, LIFE_RULES)).toBeCloseTo((3_000 / 3) * 0.80179, 1);
    expect(wrong({ home: [home()] })).toEqual(['home outside-boundary']);
    expect(wrong({ stays: [stay()] }, LIFE_RULES)).toEqual(['stays outside-boundary']);
  });
});

describe('what is wrong with an entry', () => {
  it.each<[string, Partial<FootprintEntry>, string[]]>([
    ['nothing at all', {}, ['travel nothing-entered']],
    ['an unknown airport', { travel: [flight('XXX', 'TFU')] }, ['travel.0.from unknown-airport']],
    ['a flight to nowhere', { travel: [leg({ from: 'PEK' })] }, ['travel.0.to missing']],
    ['a flight in a circle', { travel: [flight('PEK', 'PEK')] }, ['travel.0.to same-place']],
    ['no distance', { travel: [leg({ mode: 'bus', country: 'CN' })] }, ['travel.0.km missing']],
    ['a negative distance', { travel: [leg({ mode: 'bus', km: -5, country: 'CN' })] }, ['travel.0.km out-of-range']],
    ['no way', { travel: [leg({ mode: 'bus', km: 0, country: 'CN' })] }, ['travel.0.km out-of-range']],
    ['an absurd way', { travel: [leg({ mode: 'rail', km: 50_000, country: 'CN' })] }, ['travel.0.km out-of-range']],
    [
      'no one in the car',
      { travel: [leg({ mode: 'car', km: 5, country: 'CN', occupants: 0 })] },
      ['travel.0.occupants out-of-range'],
    ],
    [
      'half a passenger',
      { travel: [leg({ mode: 'car', km: 5, country: 'CN', occupants: 1.5 })] },
      ['travel.0.occupants out-of-range'],
    ],
    ['a share above the whole', { travel: [flight('PEK', 'TFU', { share: 1.01 })] }, ['travel.0.share out-of-range']],
    ['no share', { travel: [flight('PEK', 'TFU', { share: 0 })] }, ['travel.0.share out-of-range']],
    ['no country', { travel: [leg({ mode: 'bus', km: 5 })] }, ['travel.0.country missing']],
    ['no such country', { stays: [stay({ country: 'QQ' })] }, ['stays.0.country unknown-country']],
    ['negative nights', { stays: [stay({ nights: -1 })] }, ['stays.0.nights out-of-range']],
    ['nights and a half', { stays: [stay({ nights: 1.5 })] }, ['stays.0.nights out-of-range']],
    ['missing nights', { stays: [stay({ nights: null })] }, ['stays.0.nights missing']],
    ['absurd nights', { stays: [stay({ nights: 4_000 })] }, ['stays.0.nights out-of-range']],
    ['nobody in the room', { stays: [stay({ guests: 0 })] }, ['stays.0.guests out-of-range']],
    ['a country without a factor', { stays: [stay({ country: 'AQ' })] }, ['stays.0.country no-factor AQ']],
    [
      'an electric car without one',
      { travel: [leg({ mode: 'car', km: 9, carFuel: 'bev', country: 'AQ' })] },
      ['travel.0.country no-factor AQ'],
    ],
    ['online without one', { online: [online({ country: 'AQ' })] }, ['online.0.country no-factor AQ']],
    ['hours that nobody counted', { online: [online({ isMeasured: true })] }, ['online.0.isMeasured not-measured']],
    ['no hours', { online: [online({ hours: null })] }, ['online.0.hours missing']],
    ['negative hours', { online: [online({ hours: -2 })] }, ['online.0.hours out-of-range']],
    [
      'the same hours twice',
      { online: [online({ isMeasured: true }), online({ isMeasured: true })] },
      ['online measured-twice'],
    ],
    ['too many ways', { travel: Array.from({ length: 41 }, () => flight('PEK', 'TFU')) }, ['travel too-many']],
    [
      'several at once, each at its place',
      { travel: [flight('PEK', 'TFU'), flight('A', 'B')], stays: [stay({ country: null, nights: null })] },
      [
        'travel.1.from unknown-airport',
        'travel.1.to unknown-airport',
        'stays.0.country missing',
        'stays.0.nights missing',
      ],
    ],
  ])('is said by field: %s', (_what, parts, problems) => {
    expect(wrong(parts)).toEqual(problems);
  });

  it('is said of a part that the organisers leave out', () => {
    expect(wrong({ travel: [flight('PEK', 'TFU')], stays: [stay()] }, { ...RULES, boundary: ['travel'] })).toEqual([
      'stays outside-boundary',
    ]);
  });

  it('is never a number: whatever is entered is either wrong by field, or computes to more than nothing', () => {
    const amount = fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: 1, max: 400 }),
      fc.constantFrom(0, -0, 0.5, Number.MIN_VALUE, Number.MAX_VALUE),
    );
    const code = fc.constantFrom('CN', 'KZ', 'UZ', 'AQ', 'QQ', 'gb', '', null);
    const place = fc.constantFrom('PEK', 'TFU', 'KTI', 'lhr', 'XXX', '', null);
    const record = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(shape);
    const any = record<object>({
      travel: fc.array(
        fc.record({
          mode: fc.constantFrom(...TRAVEL_MODES),
          from: place,
          to: place,
          km: amount,
          isReturn: fc.boolean(),
          share: fc.oneof(fc.constant(null), amount),
          occupants: amount,
          country: code,
          carFuel: fc.constantFrom('bev', 'petrol', null),
        }),
        { maxLength: 3 },
      ),
      stays: fc.array(fc.record({ country: code, nights: amount, guests: amount, share: fc.constant(null) }), {
        maxLength: 3,
      }),
      online: fc.array(
        fc.record({
          isMeasured: fc.boolean(),
          hours: amount,
          megabitsPerSecond: amount,
          device: fc.constantFrom('laptop', 'tv'),
          network: fc.constantFrom('fixed', 'mobile'),
          country: code,
          province: fc.constantFrom(null, 'CN-SC', 'nonsense'),
        }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(any, fc.boolean(), (raw, isMeasured) => {
        const parsed = FootprintSchema.parse(raw);
        const measured = isMeasured ? { hours: 1, gigabytes: 1, sessions: 1 } : null;
        const found = resolveEntry(parsed.entry, { rules: RULES, findAirport, measured });
        if (!('travel' in found)) {
          expect(found.length).toBeGreaterThan(0);
          for (const { path, code: why, country } of found) {
            expect(path).toMatch(/^(travel|stays|online|home)(\.\d+\.[A-Za-z]+)?$/);
            if (why === 'no-factor') expect(isKnownCountry(country ?? '')).toBe(true);
          }
          return;
        }
        const computed = computeFootprint(found, rulesOf(RULES));
        if (!('components' in computed)) throw new Error('resolved and does not compute');
        for (const { grams, at } of computed.components) {
          expect(Number.isSafeInteger(grams)).toBe(true);
          expect(grams).toBeGreaterThanOrEqual(0);
          // A way or a night is never nothing, but for what rounds to it.
          if (!at.startsWith('online') && grams === 0) expect(JSON.stringify(found)).toMatch(/e-\d|0\.0/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
