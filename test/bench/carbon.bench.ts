import { computeFootprint, type FootprintInput, type FootprintRules } from '@app/domain';
import type { Bench, BenchRun, Figure } from './bench.js';
import { pinLoad } from './machine.js';

const PEOPLE = 100_000;
const ROUNDS = 5;
/** @source issue 6: carbon */
const GOAL_S = 2;
const RULES: FootprintRules = { edition: '2026', countsNonCo2: true, bandRule: 'thresholds', countsDevices: false };

/** A summit's footprint computed anew: flights there and back, a taxi, three nights and two hours online of each participant. */
export const bench: Bench = { name: 'carbon', takesSeconds: 15, run: measureFootprints };

async function measureFootprints(run: BenchRun): Promise<Figure[]> {
  pinLoad();
  const people = Array.from({ length: PEOPLE }, (_, index) => participant(index));
  const times: number[] = [];
  for (let round = 0; round < (run.isQuick ? 1 : ROUNDS); round += 1) {
    const startedAt = performance.now();
    let grams = 0;
    for (const person of people) {
      const found = computeFootprint(person, RULES);
      if (!('grams' in found)) throw new Error('A participant of the bench has no footprint.');
      grams += found.grams;
    }
    times.push((performance.now() - startedAt) / 1_000);
    run.say(`${times.at(-1)?.toFixed(2)} s for ${Math.round(grams / 1e6)} t`);
  }
  return Promise.resolve([
    {
      name: `footprints of ${PEOPLE} participants`,
      of: 'canopy',
      value: Math.min(...times),
      unit: 's',
      goal: { atMost: GOAL_S },
      note: `best of ${times.length}, one core`,
    },
  ]);
}

function participant(index: number): FootprintInput {
  // Nobody from the same place: nothing can be kept from one to the next.
  const from = { latitude: ((index * 7) % 120) - 60, longitude: ((index * 13) % 340) - 170, country: 'KZ' };
  const whole = { isReturn: true, share: 1 };
  return {
    travel: [
      {
        ...whole,
        mode: 'flight',
        from,
        to: { latitude: 30.3125, longitude: 104.4413, country: 'CN' },
        cabin: 'economy',
        hasUnknownStops: false,
      },
      { ...whole, mode: 'taxi', km: 20 + (index % 40), country: 'CN' },
    ],
    stays: [{ country: index % 2 === 0 ? 'CN' : 'KZ', nights: 3, guests: 1 + (index % 2), share: 1 }],
    online: [
      {
        hours: 2,
        gigabytes: (index % 30) / 10,
        megabitsPerSecond: 2,
        device: 'laptop',
        network: 'fixed',
        country: 'KZ',
        province: null,
        serverCountry: 'DE',
      },
    ],
  };
}
