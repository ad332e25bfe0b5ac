import {
  CARBON_FACTORS,
  type FootprintInput,
  type FootprintProblem,
  groundKm,
  type HomeElectricity,
  type Online,
  type Stay,
  type TravelLeg,
} from '@app/domain';
import type {
  AirportChoice,
  FootprintForm,
  HomeRow,
  LandRow,
  OnlineRow,
  StayRow,
  TravelRow,
} from './footprint-form.js';
import { readNumber } from './numbers.js';

/** What is wrong at a field. `required` is only told to who says that they are done. */
export type FieldProblem =
  | 'required'
  | 'not-a-number'
  | 'too-little'
  | 'too-much-km'
  | 'too-much-nights'
  | 'too-much-hours'
  | 'too-much-kwh'
  | 'whole-number'
  | 'same-airport'
  | 'choose-airport'
  | 'no-factor'
  | 'out-of-range';
/** `<row key>.<field>` → what is wrong there. */
export type FormProblems = Readonly<Record<string, FieldProblem>>;

export interface ReadForm {
  /** The rows that can be counted. */
  readonly input: FootprintInput;
  /** Where in the input a row came to stand, `travel[0]` → its key: results and problems name such places. */
  readonly keys: ReadonlyMap<string, string>;
  readonly problems: FormProblems;
}

// The same limits as the calculation's and the server's, which have the last word.
const MOST_KM = 20_038;
const MOST_NIGHTS = 366;
const MOST_HOURS = 24 * 366;
const MOST_KWH = 500_000;
/** Both directions, where bytes were not measured: as the server takes it. @source METHOD.md 1.7, test vector 11 */
const ASSUMED_MBPS = 2;

/** What the rooms of a summit counted of somebody. */
export interface MeasuredOnline {
  readonly hours: number;
  /** Both directions, 10⁹ bytes. */
  readonly gigabytes: number;
}
/** What a form is read by, beside what stands in it. */
export interface FormWorld {
  /** Of the reader: how they write numbers. */
  readonly locale: string;
  /** ISO 3166-1 alpha-2, or `WORLD`. */
  readonly serverCountry: string;
  /** `null`: nothing was. */
  readonly measured: MeasuredOnline | null;
}

/** Reads what was typed. A row with something wrong or missing is not counted and said; nothing becomes 0 by itself. */
export function readForm(form: FootprintForm, world: FormWorld): ReadForm {
  const { locale } = world;
  const problems: Record<string, FieldProblem> = {};
  const keys = new Map<string, string>();
  const say = (key: string, field: string, problem: FieldProblem | undefined): void => {
    if (problem !== undefined) problems[`${key}.${field}`] = problem;
  };
  const collect = <Row extends { key: string }, Value>(
    place: string,
    rows: readonly Row[],
    read: (row: Row, tell: (field: string, problem: FieldProblem | undefined) => void) => Value | undefined,
  ): Value[] => {
    const values: Value[] = [];
    for (const row of rows) {
      const value = read(row, (field, problem) => say(row.key, field, problem));
      if (value === undefined) continue;
      keys.set(`${place}[${values.length}]`, row.key);
      values.push(value);
    }
    return values;
  };
  const home = collect('home', form.home, (row, tell) => readHome(row, locale, tell));
  const input: FootprintInput = {
    travel: collect('travel', form.travel, (row, tell) => readTravel(row, locale, tell)),
    stays: collect('stays', form.stays, (row, tell) => readStay(row, locale, tell)),
    online: collect('online', form.online, (row, tell) => readOnline(row, world, tell)),
    // No part of an event: left out where nobody asked for it, so that a stored input says the same.
    ...(home.length > 0 ? { home } : {}),
  };
  return { input, keys, problems };
}

type Tell = (field: string, problem: FieldProblem | undefined) => void;

function readTravel(row: TravelRow, locale: string, tell: Tell): TravelLeg | undefined {
  const { isReturn, purposes } = row;
  const share = 1 / purposes;
  if (row.mode === 'flight') {
    const { cabin, hasUnknownStops } = row;
    const ends = endsOf(row, tell);
    if (ends === undefined) return undefined;
    const [from, to] = ends;
    return { mode: 'flight', from: placeOf(from), to: placeOf(to), cabin, hasUnknownStops, isReturn, share };
  }
  const km = kmOf(row, locale, tell);
  if (row.country === '') tell('country', 'required');
  if (km === undefined || row.country === '') return undefined;
  const shared = { km, isKmAssumed: row.knows === 'places', country: row.country, isReturn, share };
  return row.mode === 'car'
    ? { ...shared, mode: 'car', size: row.size, fuel: row.fuel, occupants: row.occupants }
    : { ...shared, mode: row.mode };
}

/** One way, km: as typed, or estimated from the straight way between two places. */
function kmOf(row: LandRow, locale: string, tell: Tell): number | undefined {
  if (row.knows === 'km') {
    const km = amountOf(row.km, locale, { above: 0, most: MOST_KM, tooMuch: 'too-much-km' });
    tell('km', km.problem);
    return km.value;
  }
  const ends = endsOf(row, tell);
  return ends && groundKm(...ends, CARBON_FACTORS);
}

function endsOf({ from, to }: TravelRow, tell: Tell): [AirportChoice, AirportChoice] | undefined {
  if (from === null) tell('from', 'required');
  if (to === null) tell('to', 'required');
  if (from === null || to === null) return undefined;
  if (from.iata !== to.iata) return [from, to];
  tell('to', 'same-airport');
  return undefined;
}

const placeOf = ({ latitude, longitude, country }: AirportChoice) => ({
  latitude,
  longitude,
  country,
});

function readStay(row: StayRow, locale: string, tell: Tell): Stay | undefined {
  const nights = amountOf(row.nights, locale, {
    above: 0,
    most: MOST_NIGHTS,
    tooMuch: 'too-much-nights',
    isWhole: true,
  });
  tell('nights', nights.problem);
  if (row.country === '') tell('country', 'required');
  if (nights.value === undefined || row.country === '') return undefined;
  return { country: row.country, nights: nights.value, guests: row.guests, share: 1 / row.purposes };
}

function readOnline(row: OnlineRow, { locale, serverCountry, measured }: FormWorld, tell: Tell): Online | undefined {
  const counted = row.isMeasured ? measured : null;
  const hours: { value?: number; problem?: FieldProblem } =
    counted === null
      ? amountOf(row.hours, locale, { above: 0, most: MOST_HOURS, tooMuch: 'too-much-hours' })
      : { value: counted.hours };
  tell('hours', hours.problem);
  if (row.country === '') tell('country', 'required');
  if (hours.value === undefined || row.country === '') return undefined;
  return {
    hours: hours.value,
    gigabytes: counted?.gigabytes ?? null,
    megabitsPerSecond: ASSUMED_MBPS,
    device: row.device,
    network: row.network,
    country: row.country,
    province: null,
    serverCountry,
  };
}

function readHome(row: HomeRow, locale: string, tell: Tell): HomeElectricity | undefined {
  const kwh = amountOf(row.kwh, locale, { above: 0, most: MOST_KWH, tooMuch: 'too-much-kwh' });
  tell('kwh', kwh.problem);
  if (row.country === '') tell('country', 'required');
  if (kwh.value === undefined || row.country === '') return undefined;
  return { kwh: kwh.value, people: row.people, country: row.country, province: null };
}

interface AmountRule {
  above: number;
  most: number;
  tooMuch: FieldProblem;
  isWhole?: boolean;
}
function amountOf(text: string, locale: string, rule: AmountRule): { value?: number; problem?: FieldProblem } {
  const value = readNumber(text, locale);
  if (value === null) return { problem: 'required' };
  if (Number.isNaN(value)) return { problem: 'not-a-number' };
  if (value <= rule.above) return { problem: 'too-little' };
  if (value > rule.most) return { problem: rule.tooMuch };
  if (rule.isWhole && !Number.isInteger(value)) return { problem: 'whole-number' };
  return { value };
}

/** The calculation's problems at the fields of their rows. */
export function problemsAtFields(problems: readonly FootprintProblem[], keys: ReadForm['keys']): FormProblems {
  return Object.fromEntries(
    problems.map((problem) => {
      const key = keys.get(problem.at) ?? problem.at;
      return problem.code === 'no-factor'
        ? [`${key}.country`, 'no-factor' as const]
        : [`${key}.${problem.field}`, 'out-of-range' as const];
    }),
  );
}
