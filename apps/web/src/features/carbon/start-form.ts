import {
  type AirportChoice,
  changed,
  type FootprintForm,
  type TravelMode,
  type TravelRow,
  withOnline,
  withStay,
  withTravel,
} from './footprint-form.js';
import type { Presence } from './kept-footprint.js';

/** What is known before anybody types: from the registration, the summit's place, and what its rooms counted. */
export interface RowDefaults {
  /** ISO 3166-1 alpha-2; empty where nothing is known. */
  readonly homeCountry: string;
  /** Where the summit is; empty where that is not known. */
  readonly hostCountry: string;
  /** Where they said they come from; the best first. */
  readonly homeAirports: readonly AirportChoice[];
  /** Near the summit, nearest first. */
  readonly hostAirports: readonly AirportChoice[];
  /** As registered; `null`: not said. */
  readonly nights: number | null;
  readonly isMeasured: boolean;
}
export const NO_DEFAULTS: RowDefaults = {
  homeCountry: '',
  hostCountry: '',
  homeAirports: [],
  hostAirports: [],
  nights: null,
  isMeasured: false,
};

/** Rows that somebody has not to make themselves once they said how they take part. What they entered stays as it is. */
export function startedForm(form: FootprintForm, presence: Presence, defaults: RowDefaults): FootprintForm {
  let next = form;
  if (presence !== 'online' && next.stays.length === 0 && defaults.nights !== null && defaults.nights > 0) {
    next = withStay(next, defaults.hostCountry);
    next = { ...next, stays: next.stays.map((stay) => ({ ...stay, nights: String(defaults.nights) })) };
  }
  if (presence !== 'in-person' && next.online.length === 0)
    next = withOnline(next, defaults.homeCountry, 'laptop', defaults.isMeasured);
  return next;
}

/** Another part of the way: the first flight from where they said they come from to the summit, each further one onward. */
export function withNextTravel(
  form: FootprintForm,
  mode: TravelMode,
  country: string,
  { homeAirports, hostAirports }: RowDefaults,
): FootprintForm {
  const next = withTravel(form, mode, country);
  const row = next.travel.at(-1);
  if (row?.mode !== 'flight') return next;
  const before = form.travel.findLast((other) => other.mode === 'flight');
  const host = hostAirports[0] ?? null;
  const from = before === undefined ? (homeAirports[0] ?? null) : before.to;
  const to = host?.iata === from?.iata ? null : host;
  return { ...next, travel: changed<TravelRow>(next.travel, row.key, { from, to }) };
}
