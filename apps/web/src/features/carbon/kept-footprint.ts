import { CABINS, CAR_FUELS, CAR_SIZES, DEVICES, NETWORKS } from '@app/domain';
import {
  type AirportChoice,
  EMPTY_FORM,
  type FootprintForm,
  type HomeRow,
  LAND_MODES,
  MOST_ROWS,
  type OnlineRow,
  type StayRow,
  type TravelRow,
} from './footprint-form.js';

/** How somebody takes part; `null`: not said yet. */
export const PRESENCES = ['in-person', 'online', 'both'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What this device remembers of somebody's footprint at a summit, or of their year. */
export interface KeptFootprint {
  readonly form: FootprintForm;
  readonly presence: Presence | null;
  /** The secret of the footprint as the server keeps it; `null`: not handed in yet. */
  readonly token: string | null;
}

export const NOTHING_KEPT: KeptFootprint = { form: EMPTY_FORM, presence: null, token: null };

const storageKey = (subject: string | null): string =>
  subject === null ? 'canopy.carbon-life' : `canopy.carbon.${subject}`;

/** Field by field: a row that is broken or of another time is left out. */
export function parseKept(stored: string | null): KeptFootprint {
  let kept: unknown;
  try {
    kept = JSON.parse(stored ?? 'null');
  } catch {
    // Whatever wrote it, it was not this page.
    return NOTHING_KEPT;
  }
  const entry = fieldsOf(kept);
  const form = fieldsOf(entry.get('form'));
  const rows = <Row>(name: keyof FootprintForm, read: (fields: Fields) => Row | null): Row[] => {
    const found = form.get(name);
    return (Array.isArray(found) ? found : [])
      .slice(0, MOST_ROWS[name])
      .map((row: unknown) => read(fieldsOf(row)))
      .filter((row) => row !== null);
  };
  return {
    form: {
      travel: rows('travel', readTravel),
      stays: rows('stays', readStay),
      online: rows('online', readOnline),
      home: rows('home', readHome),
    },
    presence: PRESENCES.find((presence) => presence === entry.get('presence')) ?? null,
    token: textOf(entry, 'token') || null,
  };
}

/** `subject`: a summit's slug; `null`: a year of life. */
export function readKept(subject: string | null): KeptFootprint {
  try {
    return parseKept(localStorage.getItem(storageKey(subject)));
  } catch {
    // Storage is refused in some private windows: what was typed then lives as long as the page.
    return NOTHING_KEPT;
  }
}

/** Remembers it on this device, or forgets it (`null`). */
export function writeKept(subject: string | null, kept: KeptFootprint | null): void {
  try {
    if (kept === null) localStorage.removeItem(storageKey(subject));
    else localStorage.setItem(storageKey(subject), JSON.stringify(kept));
  } catch {
    // As above.
  }
}

type Fields = ReadonlyMap<string, unknown>;
const MOST_CHARACTERS = 200;

const fieldsOf = (value: unknown): Fields =>
  new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
const textOf = (fields: Fields, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value.slice(0, MOST_CHARACTERS) : '';
};
const oneOf = <Value extends string>(fields: Fields, name: string, values: readonly Value[], otherwise: Value): Value =>
  values.find((value) => value === fields.get(name)) ?? otherwise;
const countOf = (fields: Fields, name: string, most: number): number => {
  const value = fields.get(name);
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : 1;
};
const keyOf = (fields: Fields): string | null =>
  /^r\d{1,6}$/.test(textOf(fields, 'key')) ? textOf(fields, 'key') : null;
const countryOf = (fields: Fields): string =>
  /^[A-Z]{2}$/.test(textOf(fields, 'country')) ? textOf(fields, 'country') : '';

function readTravel(fields: Fields): TravelRow | null {
  const key = keyOf(fields);
  const mode = fields.get('mode');
  if (key === null) return null;
  const shared = {
    key,
    isReturn: fields.get('isReturn') === true,
    purposes: countOf(fields, 'purposes', 9),
    from: readAirport(fieldsOf(fields.get('from'))),
    to: readAirport(fieldsOf(fields.get('to'))),
  };
  if (mode === 'flight')
    return {
      ...shared,
      mode,
      cabin: oneOf(fields, 'cabin', CABINS, 'average'),
      hasUnknownStops: fields.get('hasUnknownStops') === true,
    };
  const land = LAND_MODES.find((known) => known === mode);
  if (land === undefined) return null;
  const occupants = fields.get('occupants');
  return {
    ...shared,
    mode: land,
    km: textOf(fields, 'km'),
    knows: oneOf(fields, 'knows', ['km', 'places'], 'km'),
    country: countryOf(fields),
    size: oneOf(fields, 'size', CAR_SIZES, 'average'),
    fuel: oneOf(fields, 'fuel', CAR_FUELS, 'unknown'),
    occupants: typeof occupants === 'number' ? countOf(fields, 'occupants', 9) : null,
  };
}

function readAirport(fields: Fields): AirportChoice | null {
  const [latitude, longitude] = [fields.get('latitude'), fields.get('longitude')];
  const iata = textOf(fields, 'iata');
  if (!/^[A-Z]{3}$/.test(iata) || typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return {
    iata,
    name: textOf(fields, 'name'),
    city: textOf(fields, 'city'),
    country: countryOf(fields),
    latitude,
    longitude,
  };
}

function readStay(fields: Fields): StayRow | null {
  const key = keyOf(fields);
  if (key === null) return null;
  return {
    key,
    country: countryOf(fields),
    nights: textOf(fields, 'nights'),
    guests: countOf(fields, 'guests', 10),
    purposes: countOf(fields, 'purposes', 9),
  };
}

function readOnline(fields: Fields): OnlineRow | null {
  const key = keyOf(fields);
  if (key === null) return null;
  return {
    key,
    hours: textOf(fields, 'hours'),
    country: countryOf(fields),
    device: oneOf(fields, 'device', DEVICES, 'laptop'),
    network: oneOf(fields, 'network', NETWORKS, 'fixed'),
    isMeasured: fields.get('isMeasured') === true,
  };
}

function readHome(fields: Fields): HomeRow | null {
  const key = keyOf(fields);
  return key === null
    ? null
    : { key, kwh: textOf(fields, 'kwh'), people: countOf(fields, 'people', 30), country: countryOf(fields) };
}
