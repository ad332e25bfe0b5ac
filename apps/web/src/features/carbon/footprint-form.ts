import type { CAR_FUELS, CAR_SIZES, Cabin, Device, NETWORKS, TravelLeg } from '@app/domain';

type CarSize = (typeof CAR_SIZES)[number];
type CarFuel = (typeof CAR_FUELS)[number];
type NetworkKind = (typeof NETWORKS)[number];

/** An airport as it was chosen: what the calculation needs, and what the reader recognises. */
export interface AirportChoice {
  readonly iata: string;
  readonly name: string;
  /** Empty where the table knows none. */
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}
export const LAND_MODES = [
  'high-speed-rail',
  'rail',
  'car',
  'coach',
  'bus',
  'taxi',
  'metro',
  'ferry',
  'motorbike',
] as const satisfies readonly Exclude<TravelLeg['mode'], 'flight'>[];
export type LandMode = (typeof LAND_MODES)[number];
export type TravelMode = 'flight' | LandMode;

interface TravelRowShape {
  /** Made in the browser: what a field's id and its problem hang on. */
  readonly key: string;
  readonly isReturn: boolean;
  /** How many purposes the journey had; this one counts as one of them. */
  readonly purposes: number;
}
export interface FlightRow extends TravelRowShape {
  readonly mode: 'flight';
  readonly from: AirportChoice | null;
  readonly to: AirportChoice | null;
  readonly cabin: Cabin;
  readonly hasUnknownStops: boolean;
}
export interface LandRow extends TravelRowShape {
  readonly mode: LandMode;
  /** Whether the distance was typed, or comes from where it began and ended. */
  readonly knows: 'km' | 'places';
  /** As typed, one way. */
  readonly km: string;
  readonly from: AirportChoice | null;
  readonly to: AirportChoice | null;
  /** ISO 3166-1 alpha-2; empty: not chosen. */
  readonly country: string;
  readonly size: CarSize;
  readonly fuel: CarFuel;
  /** People in the car; `null`: not known. */
  readonly occupants: number | null;
}
export type TravelRow = FlightRow | LandRow;
export interface StayRow {
  readonly key: string;
  readonly country: string;
  readonly nights: string;
  /** In the room. */
  readonly guests: number;
  readonly purposes: number;
}
export interface OnlineRow {
  readonly key: string;
  readonly hours: string;
  readonly country: string;
  readonly device: Device;
  readonly network: NetworkKind;
  /** Hours and bytes are as the summit's rooms counted them; what is typed of the hours does not count then. */
  readonly isMeasured: boolean;
}
/** A year of a household's electricity. */
export interface HomeRow {
  readonly key: string;
  readonly kwh: string;
  readonly people: number;
  readonly country: string;
}
/** What somebody typed, as it stands in the fields: incomplete and wrong things too. */
export interface FootprintForm {
  readonly travel: readonly TravelRow[];
  readonly stays: readonly StayRow[];
  readonly online: readonly OnlineRow[];
  readonly home: readonly HomeRow[];
}

export const EMPTY_FORM: FootprintForm = { travel: [], stays: [], online: [], home: [] };
/** More than anybody's journey, and within the server's limits. */
export const MOST_ROWS: Readonly<Record<keyof FootprintForm, number>> = { travel: 20, stays: 10, online: 5, home: 5 };

/** A key that no row of the form has. */
export function freshKey(form: FootprintForm): string {
  const numbers = [...form.travel, ...form.stays, ...form.online, ...form.home].map(({ key }) => Number(key.slice(1)));
  return `r${Math.max(0, ...numbers.filter(Number.isFinite)) + 1}`;
}

/** Adds a part of the way. There and back is what most people travel, in economy. `country`: where most of it is likely to be. */
export function withTravel(form: FootprintForm, mode: TravelMode, country: string): FootprintForm {
  const shared = { key: freshKey(form), isReturn: true, purposes: 1 };
  const row: TravelRow =
    mode === 'flight'
      ? { ...shared, mode, from: null, to: null, cabin: 'economy', hasUnknownStops: false }
      : {
          ...shared,
          mode,
          km: '',
          knows: 'km',
          from: null,
          to: null,
          country,
          size: 'average',
          fuel: 'unknown',
          occupants: null,
        };
  return { ...form, travel: [...form.travel, row] };
}

export const withStay = (form: FootprintForm, country: string): FootprintForm => ({
  ...form,
  stays: [...form.stays, { key: freshKey(form), country, nights: '', guests: 1, purposes: 1 }],
});

export const withOnline = (
  form: FootprintForm,
  country: string,
  device: Device,
  isMeasured = false,
): FootprintForm => ({
  ...form,
  online: [
    ...form.online,
    {
      key: freshKey(form),
      hours: '',
      country,
      device,
      network: device === 'phone' ? 'mobile' : 'fixed',
      isMeasured,
    },
  ],
});

export const withHome = (form: FootprintForm, country: string): FootprintForm => ({
  ...form,
  home: [...form.home, { key: freshKey(form), kwh: '', people: 1, country }],
});

/** The row with that key changed; others stay. */
export function changed<Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
  changes: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...changes } : row));
}

export const without = <Row extends { readonly key: string }>(rows: readonly Row[], key: string): Row[] =>
  rows.filter((row) => row.key !== key);

export const isEmptyForm = ({ travel, stays, online, home }: FootprintForm): boolean =>
  travel.length + stays.length + online.length + home.length === 0;
