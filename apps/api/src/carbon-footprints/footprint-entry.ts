import { type CABINS, type CAR_FUELS, type CAR_SIZES, type Device, type NETWORKS, TRANSIT_MODES } from '@app/domain';

export const TRAVEL_MODES = ['flight', 'car', ...TRANSIT_MODES] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** As somebody entered it: what they did not say is `null`, what they said may be wrong. */
export interface TravelEntry {
  mode: TravelMode;
  /** IATA codes: both ends of a flight; on the ground where the distance is not known. */
  from: string | null;
  to: string | null;
  km: number | null;
  isReturn: boolean;
  /** Of a journey with several purposes what this summit counts, 0 to 1; the whole when `null`. */
  share: number | null;
  cabin: (typeof CABINS)[number] | null;
  hasUnknownStops: boolean;
  carSize: (typeof CAR_SIZES)[number] | null;
  carFuel: (typeof CAR_FUELS)[number] | null;
  /** People in the car. */
  occupants: number | null;
  /** On the ground; that of `from` when `null`. */
  country: string | null;
}
export interface StayEntry {
  country: string | null;
  nights: number | null;
  /** Who share the room; one when `null`. */
  guests: number | null;
  share: number | null;
}
export interface OnlineEntry {
  /** Take hours and bytes as they were measured of this caller; what is entered of them does not count. */
  isMeasured: boolean;
  hours: number | null;
  megabitsPerSecond: number | null;
  device: Device;
  network: (typeof NETWORKS)[number];
  country: string | null;
  /** ISO 3166-2. */
  province: string | null;
}
export interface HomeEntry {
  kwh: number | null;
  people: number | null;
  country: string | null;
  province: string | null;
}
export interface FootprintEntry {
  travel: TravelEntry[];
  stays: StayEntry[];
  online: OnlineEntry[];
  home: HomeEntry[];
}

/** Parts of a footprint; each is inside the boundary or outside. */
export const CARBON_PARTS = ['travel', 'nights', 'online', 'home'] as const;
export type CarbonPart = (typeof CARBON_PARTS)[number];

/** Lists of one footprint: more is a mistake, or no person. */
export const ENTRY_LIMITS: Readonly<Record<keyof FootprintEntry, number>> = {
  travel: 40,
  stays: 20,
  online: 10,
  home: 5,
};

export const PROBLEM_CODES = [
  'missing',
  'out-of-range',
  'unknown-airport',
  'same-place',
  'unknown-country',
  'no-factor',
  'not-measured',
  'measured-twice',
  'outside-boundary',
  'too-many',
  'nothing-entered',
] as const;
export interface EntryProblem {
  /** From the entry on: `travel.0.km`. */
  path: string;
  code: (typeof PROBLEM_CODES)[number];
  /** Of `no-factor`. */
  country: string | null;
}
