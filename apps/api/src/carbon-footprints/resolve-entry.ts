import {
  CARBON_FACTORS,
  computeFootprint,
  type FootprintInput,
  type FootprintProblem,
  groundKm,
  isKnownCountry,
  type TravelLeg,
} from '@app/domain';
import type { KnownAirport } from '../airports/index.js';
import {
  ENTRY_LIMITS,
  type EntryProblem,
  type FootprintEntry,
  type HomeEntry,
  type OnlineEntry,
  type StayEntry,
  type TravelEntry,
} from './footprint-entry.js';
import { rulesOf, type SummitCarbonRules, WORLD } from './footprint-rules.js';

/** What was counted of somebody in the live rooms of a summit. */
export interface MeasuredOnline {
  readonly hours: number;
  /** Both directions, 10⁹ bytes. */
  readonly gigabytes: number;
  readonly sessions: number;
}
export interface EntryWorld {
  readonly rules: SummitCarbonRules;
  readonly findAirport: (iata: string) => KnownAirport | undefined;
  /** `null`: nothing was. */
  readonly measured: MeasuredOnline | null;
}

/** Where bytes were not measured and nothing was entered: a picture of good size and sound. @source METHOD.md 1.7, TV11 */
const USUAL_MBPS = 2;

/** What a footprint is computed with, all places and distances written out, or everything that is wrong with the entry. */
export function resolveEntry(entry: FootprintEntry, world: EntryWorld): FootprintInput | readonly EntryProblem[] {
  const problems = new Problems();
  checkLists(entry, world.rules, problems);
  if (problems.found.length > 0) return problems.found;
  const input: FootprintInput = {
    travel: entry.travel.flatMap((leg, index) => travelLeg(leg, problems.of(`travel.${index}`), world) ?? []),
    stays: entry.stays.flatMap((stay, index) => stayOf(stay, problems.of(`stays.${index}`)) ?? []),
    online: entry.online.flatMap((online, index) => onlineOf(online, problems.of(`online.${index}`), world) ?? []),
    home: entry.home.flatMap((home, index) => homeOf(home, problems.of(`home.${index}`)) ?? []),
  };
  // Places in the lists are those of the entry only while nothing was left out.
  if (problems.found.length > 0) return problems.found;
  const computed = computeFootprint(input, rulesOf(world.rules));
  return 'grams' in computed ? input : computed.map(toEntryProblem);
}

/** What is wrong so far, by path. */
class Problems {
  constructor(
    readonly found: EntryProblem[] = [],
    private readonly at = '',
  ) {}

  of(at: string): Problems {
    return new Problems(this.found, `${at}.`);
  }
  add(field: string, code: EntryProblem['code']): undefined {
    this.found.push({ path: `${this.at}${field}`, code, country: null });
  }
  /** The number, or `undefined` and a problem where there is none. */
  present(field: string, value: number | null): number | undefined {
    return value ?? this.add(field, 'missing');
  }
  country(field: string, code: string | null): string | undefined {
    if (code === null) return this.add(field, 'missing');
    return isKnownCountry(code) ? code : this.add(field, 'unknown-country');
  }
}

function checkLists(entry: FootprintEntry, { boundary }: SummitCarbonRules, problems: Problems): void {
  const lists = [
    ['travel', 'travel'],
    ['stays', 'nights'],
    ['online', 'online'],
    ['home', 'home'],
  ] as const;
  for (const [list, part] of lists) {
    if (entry[list].length > ENTRY_LIMITS[list]) problems.add(list, 'too-many');
    if (entry[list].length > 0 && !boundary.includes(part)) problems.add(list, 'outside-boundary');
  }
  if (lists.every(([list]) => entry[list].length === 0)) problems.add('travel', 'nothing-entered');
  if (entry.online.filter(({ isMeasured }) => isMeasured).length > 1) problems.add('online', 'measured-twice');
}

function travelLeg(leg: TravelEntry, problems: Problems, world: EntryWorld): TravelLeg | undefined {
  const both = { isReturn: leg.isReturn, share: leg.share ?? 1 };
  const ends = leg.mode === 'flight' || leg.km === null ? endsOf(leg, problems, world) : undefined;
  if (leg.mode === 'flight') {
    if (ends === undefined) return undefined;
    const [from, to] = ends.map(({ latitude, longitude, country }) => ({ latitude, longitude, country }));
    if (from === undefined || to === undefined) return undefined;
    const { cabin, hasUnknownStops } = leg;
    return { mode: 'flight', from, to, cabin: cabin ?? 'average', hasUnknownStops, ...both };
  }
  const country = problems.country('country', leg.country ?? ends?.[0].country ?? null);
  const km = leg.km ?? (ends && groundKm(...ends, CARBON_FACTORS));
  if (country === undefined || km === undefined) return undefined;
  const way = { km, ...(leg.km === null ? { isKmAssumed: true } : {}), country, ...both };
  if (leg.mode !== 'car') return { mode: leg.mode, ...way };
  const { carSize, carFuel, occupants } = leg;
  return { mode: 'car', ...way, size: carSize ?? 'average', fuel: carFuel ?? 'unknown', occupants };
}

/** Both ends, where they are known and two. */
function endsOf(
  { mode, from, to }: TravelEntry,
  problems: Problems,
  { findAirport }: EntryWorld,
): [KnownAirport, KnownAirport] | undefined {
  if (mode !== 'flight' && from === null && to === null) return problems.add('km', 'missing');
  const endOf = (field: 'from' | 'to', code: string | null): KnownAirport | undefined => {
    if (code === null) return problems.add(field, 'missing');
    return findAirport(code) ?? problems.add(field, 'unknown-airport');
  };
  const ends = [endOf('from', from), endOf('to', to)] as const;
  if (ends[0] === undefined || ends[1] === undefined) return undefined;
  return ends[0].iata === ends[1].iata ? problems.add('to', 'same-place') : [ends[0], ends[1]];
}

function stayOf(stay: StayEntry, problems: Problems): FootprintInput['stays'][number] | undefined {
  const country = problems.country('country', stay.country);
  const nights = problems.present('nights', stay.nights);
  if (country === undefined || nights === undefined) return undefined;
  return { country, nights, guests: stay.guests ?? 1, share: stay.share ?? 1 };
}

function onlineOf(
  online: OnlineEntry,
  problems: Problems,
  { rules, measured }: EntryWorld,
): FootprintInput['online'][number] | undefined {
  const { isMeasured, device, network, province, megabitsPerSecond } = online;
  const country = problems.country('country', online.country);
  if (isMeasured && measured === null) problems.add('isMeasured', 'not-measured');
  const counted = isMeasured ? measured : null;
  const hours = isMeasured ? counted?.hours : problems.present('hours', online.hours);
  if (country === undefined || hours === undefined) return undefined;
  return {
    hours,
    gigabytes: counted?.gigabytes ?? null,
    megabitsPerSecond: counted === null ? (megabitsPerSecond ?? USUAL_MBPS) : USUAL_MBPS,
    device,
    network,
    country,
    province,
    serverCountry: rules.serverCountry ?? WORLD,
  };
}

function homeOf(home: HomeEntry, problems: Problems): NonNullable<FootprintInput['home']>[number] | undefined {
  const country = problems.country('country', home.country);
  const kwh = problems.present('kwh', home.kwh);
  if (country === undefined || kwh === undefined) return undefined;
  return { kwh, people: home.people ?? 1, country, province: home.province };
}

/** `travel[0]` and `km` of the domain as `travel.0.km`. */
function toEntryProblem(problem: FootprintProblem): EntryProblem {
  const at = problem.at.replace(/\[(\d+)\]$/, '.$1');
  return problem.code === 'no-factor'
    ? { path: `${at}.country`, code: 'no-factor', country: problem.country }
    : { path: `${at}.${problem.field}`, code: 'out-of-range', country: null };
}
