import type { Client } from 'urql';
import { AirportsByCodeQuery, type ServerKept, toAirportChoice } from './carbon.queries.js';
import { type Presence, writeKept } from './kept-footprint.js';
import { codesIn, toForm } from './server-footprint.js';

/** Takes a footprint that the server keeps over to this device, with its link. */
export async function rememberFootprint(
  client: Client,
  { entry, summitSlug }: ServerKept,
  token: string,
  locale: string,
): Promise<void> {
  const codes = codesIn(entry);
  const { data } = codes.length === 0 ? { data: undefined } : await client.query(AirportsByCodeQuery, { codes });
  // Without grouping, so that a number is read as it was written.
  const numbers = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 });
  const airports = (data?.airportsByCode ?? []).map(toAirportChoice);
  writeKept(summitSlug, {
    form: toForm(entry, airports, (value) => numbers.format(value)),
    presence: presenceOf(entry),
    token,
  });
}

/** How somebody takes part, by what they entered. */
export function presenceOf({ travel, stays, online }: ServerKept['entry']): Presence {
  const comes = travel.length + stays.length > 0;
  if (online.length === 0) return 'in-person';
  return comes ? 'both' : 'online';
}
