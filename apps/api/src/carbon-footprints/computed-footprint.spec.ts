import { CABINS, type FootprintInput, FACTOR_EDITIONS, type FootprintRules, TRANSIT_MODES } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  componentsOf,
  type FootprintRecord,
  isReproduced,
  placeOf,
  recordOf,
  reductionsOf,
} from './computed-footprint.js';
import type { FootprintEntry } from './footprint-entry.js';

const NOTHING: FootprintEntry = { travel: [], stays: [], online: [], home: [] };
const RULES: FootprintRules = { edition: '2025', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false };
/** As a database of JSON gives it back. */
const kept = (record: FootprintRecord): FootprintRecord => JSON.parse(JSON.stringify(record)) as FootprintRecord;

const INPUT: FootprintInput = {
  travel: [
    {
      mode: 'flight',
      from: { latitude: 51.4706, longitude: -0.461941, country: 'GB' },
      to: { latitude: 40.639447, longitude: -73.779317, country: 'US' },
      cabin: 'business',
      hasUnknownStops: false,
      isReturn: false,
      share: 1,
    },
    { mode: 'coach', km: 100, country: 'GB', isReturn: false, share: 1 },
  ],
  stays: [{ country: 'CN', nights: 3, guests: 2, share: 1 }],
  online: [
    {
      hours: 2,
      gigabytes: null,
      megabitsPerSecond: 2,
      device: 'laptop',
      network: 'fixed',
      country: 'CN',
      province: null,
      serverCountry: 'DE',
    },
  ],
  home: [{ kwh: 1_000, people: 1, country: 'KZ', province: null }],
};

describe('a kept footprint', () => {
  // Written down once: a change of a factor or a rule that moved one of these would move what people were shown and paid for.
  it.each([
    ['2025', 2_275_544, 3_432],
    ['2026', 2_275_544, 4_604],
  ] as const)('of edition %s is the same grams for ever', (edition, flight, coach) => {
    const record = recordOf(NOTHING, INPUT, { ...RULES, edition }, ['travel', 'nights', 'online', 'home']);
    expect(componentsOf(record).map(({ grams }) => grams)).toEqual([flight, coach, 80_250, 62, 801_790]);
    expect(record).toMatchObject({
      ruleSet: 1,
      parts: { travel: flight + coach, nights: 80_250, online: 62, home: 801_790 },
      grams: flight + coach + 80_250 + 62 + 801_790,
    });
  });

  it('keeps its gram when a newer edition comes', () => {
    const old = kept(recordOf(NOTHING, INPUT, { ...RULES, edition: '2025' }, ['travel']));
    const anew = recordOf(NOTHING, INPUT, { ...RULES, edition: '2026' }, ['travel']);
    expect(anew.grams).not.toBe(old.grams);
    expect(isReproduced(old)).toBe(true);
    expect(isReproduced({ ...old, grams: old.grams + 1 })).toBe(false);
  });

  it('is computed to the same gram from what is kept as JSON, whatever it is of', () => {
    const amount = (most: number) => fc.double({ min: 0.001, max: most, noNaN: true });
    const share = fc.double({ min: 0.001, max: 1, noNaN: true });
    const place = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
      country: fc.constantFrom('CN', 'GB', 'KZ'),
    });
    const leg = fc.oneof(
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
        km: amount(20_000),
        country: fc.constantFrom('CN', 'FR', 'GB', 'PK'),
        isReturn: fc.boolean(),
        share,
      }),
    );
    const stay = fc.record({
      country: fc.constantFrom('CN', 'KZ', 'UZ', 'AZ'),
      nights: fc.integer({ min: 1, max: 300 }),
      guests: fc.integer({ min: 1, max: 10 }),
      share,
    });
    const online = fc.record({
      hours: amount(500),
      gigabytes: fc.option(amount(1_000)),
      megabitsPerSecond: amount(50),
      device: fc.constantFrom('laptop' as const, 'phone' as const, 'tv' as const),
      network: fc.constantFrom('fixed' as const, 'mobile' as const),
      country: fc.constantFrom('CN', 'KZ'),
      province: fc.constantFrom(null, 'CN-SC'),
      serverCountry: fc.constantFrom('DE', 'WORLD'),
    });
    const rules = fc.record({
      edition: fc.constantFrom(...FACTOR_EDITIONS),
      countsNonCo2: fc.boolean(),
      bandRule: fc.constant('thresholds' as const),
      countsDevices: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.record({ travel: fc.array(leg), stays: fc.array(stay), online: fc.array(online) }),
        rules,
        (input, by) => {
          const record = recordOf(NOTHING, input, by, ['travel', 'nights', 'online']);
          expect(isReproduced(kept(record))).toBe(true);
          expect(componentsOf(kept(record))).toEqual(componentsOf(record));
          const { travel, nights, online: watched, home } = record.parts;
          expect(travel + nights + watched + home).toBe(record.grams);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('that was deleted says nothing and stays a number', () => {
    const record = { ...recordOf(NOTHING, INPUT, RULES, ['travel']), entry: null, input: null };
    expect([componentsOf(record), reductionsOf(record, 2), isReproduced(record)]).toEqual([[], [], true]);
  });

  it('of a rule set that nobody here knows is not computed by another one', () => {
    expect(() => componentsOf({ ...recordOf(NOTHING, INPUT, RULES, ['travel']), ruleSet: 99 })).toThrow('rule set 99');
  });
});

describe('what would reduce it', () => {
  it('is taking part online where the summit can be followed so, from where the journey begins', () => {
    const record = recordOf(NOTHING, { ...INPUT, home: [] }, RULES, ['travel']);
    const kinds = (days: number) => reductionsOf(record, days).map(({ kind }) => kind);
    expect(kinds(2)).toEqual(['online', 'economy']);
    expect(kinds(0)).toEqual(['economy']);
  });

  it('is placed where the line stands that it changes', () => {
    expect(placeOf({ at: 'stays[12]' })).toEqual({ part: 'nights', index: 12 });
    expect(() => placeOf({ at: 'elsewhere[0]' })).toThrow();
  });
});
