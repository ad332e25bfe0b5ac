import { CABINS, CAR_FUELS, CAR_SIZES, DEVICES, NETWORKS } from '@app/domain';
import type { VariablesOf } from '../../clients/graphql/graphql.js';
import type { KeepFootprint, ServerEntry, ServerFootprint } from './carbon.queries.js';
import { type AirportChoice, EMPTY_FORM, type FootprintForm, LAND_MODES, type TravelRow } from './footprint-form.js';
import { readNumber } from './numbers.js';
import type { FieldProblem, FormProblems } from './read-form.js';
import {
  ALTERNATIVE_KINDS,
  BASES,
  LINE_KINDS,
  NOTES,
  PART_NAMES,
  type PartName,
  type ShownFootprint,
} from './shown-footprint.js';

export type FootprintInput = VariablesOf<typeof KeepFootprint>['input'];

/** The API writes `high-speed-rail` as `HIGH_SPEED_RAIL`. */
type WireName<Name extends string> = Uppercase<
  Name extends `${infer A}-${infer B}-${infer C}`
    ? `${A}_${B}_${C}`
    : Name extends `${infer A}-${infer B}`
      ? `${A}_${B}`
      : Name
>;
const wireName = <Name extends string>(name: Name): WireName<Name> =>
  name.toUpperCase().replaceAll('-', '_') as WireName<Name>;
/** @throws Error for a name that this page is too old to know */
function fromWire<Name extends string>(names: readonly Name[], wire: string): Name {
  const found = names.find((name) => wireName(name) === wire);
  if (found === undefined) throw new Error(`${wire} is not known here`);
  return found;
}

export const partsFromWire = (parts: readonly string[]): PartName[] => parts.map((part) => fromWire(PART_NAMES, part));

/** What stands in the fields, as the API takes it: every row, also an incomplete one. */
export function toInput(form: FootprintForm, summitSlug: string | null, locale: string): FootprintInput {
  const number = (text: string): number | null => {
    const value = readNumber(text, locale);
    return value === null || Number.isNaN(value) ? null : value;
  };
  return {
    summitSlug,
    travel: form.travel.map((row) => ({
      mode: wireName(row.mode),
      isReturn: row.isReturn,
      share: 1 / row.purposes,
      ...(row.mode === 'flight'
        ? { ...codesOf(row), cabin: wireName(row.cabin), hasUnknownStops: row.hasUnknownStops }
        : {
            ...(row.knows === 'km' ? { km: number(row.km) } : codesOf(row)),
            country: row.country || null,
            ...(row.mode === 'car'
              ? { carSize: wireName(row.size), carFuel: wireName(row.fuel), occupants: row.occupants }
              : {}),
          }),
    })),
    stays: form.stays.map(({ country, nights, guests, purposes }) => ({
      country: country || null,
      nights: number(nights),
      guests,
      share: 1 / purposes,
    })),
    online: form.online.map(({ isMeasured, hours, device, network, country }) => ({
      isMeasured,
      hours: isMeasured ? null : number(hours),
      device: wireName(device),
      network: wireName(network),
      country: country || null,
    })),
    home: form.home.map(({ kwh, people, country }) => ({ kwh: number(kwh), people, country: country || null })),
  };
}

const codesOf = ({ from, to }: TravelRow): { from: string | null; to: string | null } => ({
  from: from?.iata ?? null,
  to: to?.iata ?? null,
});

/** IATA codes that an entry names, to ask for what else is known of them. */
export const codesIn = ({ travel }: ServerEntry): string[] => [
  ...new Set(travel.flatMap(({ from, to }) => [from, to]).filter((code) => code !== null)),
];

/** The form as somebody filled it in, perhaps on another device. `write`: numbers as this reader types them. */
export function toForm(
  entry: ServerEntry,
  airports: readonly AirportChoice[],
  write: (value: number) => string,
): FootprintForm {
  const airport = (code: string | null): AirportChoice | null => airports.find(({ iata }) => iata === code) ?? null;
  const text = (value: number | null): string => (value === null ? '' : write(value));
  const purposes = (share: number | null): number => (share === null ? 1 : Math.max(1, Math.round(1 / share)));
  let count = 0;
  const key = (): string => `r${(count += 1)}`;
  return {
    ...EMPTY_FORM,
    travel: entry.travel.map((leg): TravelRow => {
      const shared = {
        key: key(),
        from: airport(leg.from),
        to: airport(leg.to),
        isReturn: leg.isReturn,
        purposes: purposes(leg.share),
      };
      if (leg.mode === 'FLIGHT')
        return {
          ...shared,
          mode: 'flight',
          cabin: fromWire(CABINS, leg.cabin ?? 'AVERAGE'),
          hasUnknownStops: leg.hasUnknownStops,
        };
      return {
        ...shared,
        mode: fromWire(LAND_MODES, leg.mode),
        knows: leg.km === null ? 'places' : 'km',
        km: text(leg.km),
        country: leg.country ?? '',
        size: fromWire(CAR_SIZES, leg.carSize ?? 'AVERAGE'),
        fuel: fromWire(CAR_FUELS, leg.carFuel ?? 'UNKNOWN'),
        occupants: leg.occupants,
      };
    }),
    stays: entry.stays.map(({ country, nights, guests, share }) => ({
      key: key(),
      country: country ?? '',
      nights: text(nights),
      guests: guests ?? 1,
      purposes: purposes(share),
    })),
    online: entry.online.map(({ isMeasured, hours, device, network, country }) => ({
      key: key(),
      isMeasured,
      hours: text(hours),
      device: fromWire(DEVICES, device),
      network: fromWire(NETWORKS, network),
      country: country ?? '',
    })),
    home: entry.home.map(({ kwh, people, country }) => ({
      key: key(),
      kwh: text(kwh),
      people: people ?? 1,
      country: country ?? '',
    })),
  };
}

/** A footprint as the server computed it, for the page. */
export function toShown(footprint: ServerFootprint): ShownFootprint {
  return {
    ...footprint,
    components: footprint.components.map((component) => ({
      ...component,
      part: fromWire(PART_NAMES, component.part),
      basis: fromWire(BASES, component.basis),
      notes: component.notes.map((note) => fromWire(NOTES, note)),
      lines: component.lines.map((line) => ({ ...line, kind: fromWire(LINE_KINDS, line.kind) })),
    })),
    alternatives: footprint.alternatives.map(({ kind, part, index, grams, savedGrams }) => ({
      kind: fromWire(ALTERNATIVE_KINDS, kind),
      at: part === null || index === null ? null : { part: fromWire(PART_NAMES, part), index },
      grams,
      savedGrams,
    })),
  };
}

const PROBLEMS: Readonly<Record<string, FieldProblem>> = {
  MISSING: 'required',
  SAME_PLACE: 'same-airport',
  NO_FACTOR: 'no-factor',
  UNKNOWN_AIRPORT: 'choose-airport',
};

/** The server's word, at the rows that it is about: `travel.0.km` at `<key>.km`. What is about none of them stands at ``. */
export function toFormProblems(
  problems: readonly { readonly path: string; readonly code: string }[],
  form: FootprintForm,
): FormProblems {
  return Object.fromEntries(
    problems.map(({ path, code }) => {
      const [list = '', index = '', field = ''] = path.replace(/^input\./, '').split('.');
      const rows = new Map<string, readonly { key: string }[]>(Object.entries(form)).get(list) ?? [];
      const key = rows[Number(index)]?.key;
      return [key === undefined ? '' : `${key}.${field}`, PROBLEMS[code] ?? 'out-of-range'];
    }),
  );
}
