import type { Place } from './great-circle.js';

/** Editions of factors that results are made with; a stored result keeps its own for ever. */
export const FACTOR_EDITIONS = ['2025', '2026'] as const;
export type FactorEdition = (typeof FACTOR_EDITIONS)[number];

export const CABINS = ['economy', 'premium_economy', 'business', 'first', 'average'] as const;
/** `average`: not known. */
export type Cabin = (typeof CABINS)[number];
export const CAR_SIZES = ['small', 'medium', 'large', 'average'] as const;
export const CAR_FUELS = ['petrol', 'diesel', 'hybrid', 'phev', 'bev', 'unknown'] as const;
export const TRANSIT_MODES = [
  'taxi',
  'bus',
  'coach',
  'rail',
  'high-speed-rail',
  'metro',
  'ferry',
  'motorbike',
] as const;
export type TransitMode = (typeof TRANSIT_MODES)[number];
export const DEVICES = ['laptop', 'phone', 'tablet', 'desktop', 'tv'] as const;
export type Device = (typeof DEVICES)[number];
export const NETWORKS = ['fixed', 'mobile'] as const;

interface Leg {
  /** There and back the same way. */
  readonly isReturn: boolean;
  /** Of a journey with several purposes, what this event counts: above 0, at most 1. */
  readonly share: number;
}
export interface FlightEnd extends Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}
/** Each flown leg by itself: factors are for flights without a stop. */
export interface FlightLeg extends Leg {
  readonly mode: 'flight';
  readonly from: FlightEnd;
  readonly to: FlightEnd;
  readonly cabin: Cabin;
  /** Where it was changed planes is not known: the way is taken as 5 % longer. */
  readonly hasUnknownStops: boolean;
}
/** On the ground. */
interface RoadLeg extends Leg {
  readonly km: number;
  /** Nobody knew how far it was: `km` is the straight way, made longer as roads are. */
  readonly isKmAssumed?: boolean;
}
export interface CarLeg extends RoadLeg {
  readonly mode: 'car';
  readonly size: (typeof CAR_SIZES)[number];
  readonly fuel: (typeof CAR_FUELS)[number];
  /** People in the car; `null` when not known. Each enters only their own share. */
  readonly occupants: number | null;
  /** ISO 3166-1 alpha-2, of the electricity of an electric car. */
  readonly country: string;
}
export interface TransitLeg extends RoadLeg {
  readonly mode: TransitMode;
  readonly country: string;
}
export type TravelLeg = FlightLeg | CarLeg | TransitLeg;

export interface Stay {
  readonly country: string;
  readonly nights: number;
  /** Guests who share the room. */
  readonly guests: number;
  readonly share: number;
}
export interface Online {
  readonly hours: number;
  /** Media in both directions, 10⁹ bytes; `null` when not measured. */
  readonly gigabytes: number | null;
  /** Used where bytes were not measured: both directions together. */
  readonly megabitsPerSecond: number;
  readonly device: Device;
  readonly network: (typeof NETWORKS)[number];
  readonly country: string;
  /** ISO 3166-2, where a province has a factor of its own. */
  readonly province: string | null;
  readonly serverCountry: string;
}
/** Electricity of a household, shared by who lives there. */
export interface HomeElectricity {
  readonly kwh: number;
  readonly people: number;
  readonly country: string;
  /** ISO 3166-2, where a province has a factor of its own. */
  readonly province: string | null;
}
export interface FootprintInput {
  readonly travel: readonly TravelLeg[];
  readonly stays: readonly Stay[];
  readonly online: readonly Online[];
  /** No part of an event; of a year of somebody's life. */
  readonly home?: readonly HomeElectricity[];
}
/** What the organiser decides, for everybody alike. */
export interface FootprintRules {
  readonly edition: FactorEdition;
  /** Count what flights do to the climate beside CO₂. */
  readonly countsNonCo2: boolean;
  /** `thresholds`: by distance; `defra`: as the UK's table is meant, by whether one end is there. */
  readonly bandRule: 'thresholds' | 'defra';
  /** Count the making of devices. */
  readonly countsDevices: boolean;
}

export type FootprintProblem =
  | { readonly code: 'out-of-range'; readonly at: string; readonly field: string }
  /** There is no factor, and none is made up: never 0. */
  | { readonly code: 'no-factor'; readonly at: string; readonly country: string };

/** Half around the Earth, km. */
const MOST_KM = 20_038;
/** A stay or a summit longer than this is a mistake of typing. */
const MOST_NIGHTS = 366;
const MOST_HOURS = 24 * 366;
const MOST_GIGABYTES = 100_000;
const MOST_PEOPLE_IN_CAR = 9;
const MOST_GUESTS = 10;
/** Of one home in a year: a hundred times what most use. */
const MOST_KWH = 500_000;
const MOST_PEOPLE_AT_HOME = 30;

/** What cannot be, by place in the input: `travel[0]` `km`. */
export function problemsOf(input: FootprintInput): FootprintProblem[] {
  const problems: FootprintProblem[] = [];
  const check = (at: string, field: string, isFine: boolean): void => {
    if (!isFine) problems.push({ code: 'out-of-range', at, field });
  };
  input.travel.forEach((leg, index) => {
    const at = `travel[${index}]`;
    check(at, 'share', isShare(leg.share));
    if (leg.mode === 'flight') {
      check(at, 'from', isPlace(leg.from));
      check(at, 'to', isPlace(leg.to));
      return;
    }
    check(at, 'km', within(leg.km, 0, MOST_KM) && leg.km > 0);
    if (leg.mode === 'car' && leg.occupants !== null)
      check(at, 'occupants', Number.isInteger(leg.occupants) && within(leg.occupants, 1, MOST_PEOPLE_IN_CAR));
  });
  input.stays.forEach((stay, index) => {
    const at = `stays[${index}]`;
    check(at, 'share', isShare(stay.share));
    check(at, 'nights', Number.isInteger(stay.nights) && within(stay.nights, 1, MOST_NIGHTS));
    check(at, 'guests', Number.isInteger(stay.guests) && within(stay.guests, 1, MOST_GUESTS));
  });
  input.online.forEach((online, index) => {
    const at = `online[${index}]`;
    check(at, 'hours', within(online.hours, 0, MOST_HOURS));
    check(at, 'gigabytes', online.gigabytes === null || within(online.gigabytes, 0, MOST_GIGABYTES));
    check(at, 'megabitsPerSecond', within(online.megabitsPerSecond, 0, 1_000));
  });
  input.home?.forEach((home, index) => {
    const at = `home[${index}]`;
    check(at, 'kwh', within(home.kwh, 0, MOST_KWH) && home.kwh > 0);
    check(at, 'people', Number.isInteger(home.people) && within(home.people, 1, MOST_PEOPLE_AT_HOME));
  });
  return problems;
}

const within = (value: number, least: number, most: number): boolean =>
  Number.isFinite(value) && value >= least && value <= most;
const isShare = (share: number): boolean => within(share, 0, 1) && share > 0;
const isPlace = ({ latitude, longitude }: Place): boolean => within(latitude, -90, 90) && within(longitude, -180, 180);
