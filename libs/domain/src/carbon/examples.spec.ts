import { describe, expect, it } from 'vitest';
import { CARBON_FACTORS, computeFootprint } from './footprint.js';
import type { FlightEnd, FootprintInput, FootprintRules, Online, TravelLeg } from './footprint-input.js';

const airport = (latitude: number, longitude: number, country: string): FlightEnd => ({ latitude, longitude, country });
const LHR = airport(51.4706, -0.461941, 'GB');
const JFK = airport(40.639447, -73.779317, 'US');
const PEK = airport(40.0801, 116.5846, 'CN');
const TFU = airport(30.3125, 104.4413, 'CN');
const CDG = airport(49.0097, 2.5479, 'FR');

const once = { isReturn: false, share: 1 };
const flown = (from: FlightEnd, to: FlightEnd, cabin: 'economy' | 'business' = 'economy'): TravelLeg => ({
  ...once,
  mode: 'flight',
  from,
  to,
  cabin,
  hasUnknownStops: false,
});
const hours: Online = {
  hours: 2,
  gigabytes: null,
  megabitsPerSecond: 2,
  device: 'laptop',
  network: 'fixed',
  country: 'CN',
  province: null,
  serverCountry: 'DE',
};
const phone: Online = {
  ...hours,
  hours: 1,
  megabitsPerSecond: 1,
  device: 'phone',
  network: 'mobile',
  country: 'KZ',
};
const car = { ...once, mode: 'car', size: 'average' } as const;

const EXAMPLES: readonly [name: string, parts: Partial<FootprintInput>, rules?: Partial<FootprintRules>][] = [
  ['London to New York, economy', { travel: [flown(LHR, JFK)] }],
  ['the same, without what flights do beside CO₂', { travel: [flown(LHR, JFK)] }, { countsNonCo2: false }],
  ['London to New York, business', { travel: [flown(LHR, JFK, 'business')] }],
  ['Beijing to Chengdu, economy', { travel: [flown(PEK, TFU)] }],
  ['Paris to Chengdu, business', { travel: [flown(CDG, TFU, 'business')] }],
  ['the same, rows as the table means them', { travel: [flown(CDG, TFU, 'business')] }, { bandRule: 'defra' }],
  ['London to Paris, economy', { travel: [flown(LHR, CDG)] }],
  [
    'petrol car, 120 km there and back, three people',
    { travel: [{ ...car, fuel: 'petrol', km: 120, occupants: 3, country: 'GB', isReturn: true }] },
    { edition: '2026' },
  ],
  [
    'electric car in China, 100 km, two people',
    { travel: [{ ...car, fuel: 'bev', km: 100, occupants: 2, country: 'CN' }] },
  ],
  ['high-speed rail in China, 1,800 km', { travel: [{ ...once, mode: 'high-speed-rail', km: 1_800, country: 'CN' }] }],
  [
    'rail in Great Britain, 100 km',
    { travel: [{ ...once, mode: 'rail', km: 100, country: 'GB' }] },
    { edition: '2026' },
  ],
  [
    'coach in Great Britain, 100 km',
    { travel: [{ ...once, mode: 'coach', km: 100, country: 'GB' }] },
    { edition: '2026' },
  ],
  ['taxi, 40 km', { travel: [{ ...once, mode: 'taxi', km: 40, country: 'CN' }] }],
  ['hotel in China, three nights, two guests', { stays: [{ country: 'CN', nights: 3, guests: 2, share: 1 }] }],
  ['hotel in Kazakhstan, a night', { stays: [{ country: 'KZ', nights: 1, guests: 1, share: 1 }] }],
  ['online from China, two hours, laptop', { online: [hours] }],
  ['online from Kazakhstan, an hour, phone', { online: [phone] }],
];

function rowOf([name, parts, changes]: (typeof EXAMPLES)[number]): string {
  const rules: FootprintRules = {
    edition: '2025',
    countsNonCo2: true,
    bandRule: 'thresholds',
    countsDevices: false,
    ...changes,
  };
  const found = computeFootprint({ travel: [], stays: [], online: [], ...parts }, rules);
  if (!('components' in found)) throw new Error(`${name} has no footprint`);
  const [component] = found.components;
  const lines = component?.lines.map(({ kind, grams }) => `${kind} ${kg(grams)}`).join(', ') ?? '';
  const range = component?.range ? `${kg(component.range.low)} to ${kg(component.range.high)}` : '';
  return `| ${name} | ${kg(found.grams)} | ${lines} | ${range} | ${component?.basis ?? ''} | ${rules.edition} |`;
}
const kg = (grams: number): string => (grams / 1_000).toFixed(3);

function sourcesUsed(): string[] {
  const lines = [...CARBON_FACTORS.values()].map(({ source: { title, year, licence } }) => {
    return `- ${title}${year === null ? '' : `, ${year}`}. Licence: ${licence}.`;
  });
  return [...new Set(lines)];
}

describe('the table of the documentation', () => {
  it('is what the code computes', async () => {
    const page = [
      '<!-- Made by libs/domain/src/carbon/examples.spec.ts (`npx vitest run --project unit libs/domain/src/carbon -u`). -->',
      '',
      '# Footprints, computed',
      '',
      'Kilograms of CO₂e of one person, one way where nothing else is said. How: [carbon.md](carbon.md).',
      '',
      '| what | kg | lines | other methods | basis | edition |',
      '|---|---|---|---|---|---|',
      ...EXAMPLES.map(rowOf),
      '',
      '## Sources of the factors that are shipped',
      '',
      ...sourcesUsed(),
      '',
    ].join('\n');
    await expect(page).toMatchFileSnapshot('../../../../docs/carbon-examples.md');
  });
});
