/** Where a factor was published. `year`: of the edition or the data; `null` where the publisher names none. */
export interface FactorSource {
  readonly title: string;
  readonly year: number | null;
  readonly licence: string;
}
/** As shipped: id, value, unit, key of the source, place in the source. */
export type FactorRow = readonly [id: string, value: number, unit: string, source: string, location: string];

/** A number with what makes it checkable. */
export interface Factor {
  readonly id: string;
  readonly value: number;
  /** As published: `kgCO2e/passenger.km`, `gCO2e/kWh` … */
  readonly unit: string;
  /** ISO 3166-1 or -2 where the factor is a country's or a province's, else `null`. */
  readonly region: string | null;
  /** The first part of its id: `defra2026`, `ember` … */
  readonly edition: string;
  readonly source: FactorSource;
  /** Row, cell or file in the source. */
  readonly location: string;
}
export type FactorTable = ReadonlyMap<string, Factor>;

const REGION = /^[A-Z]{2}(-[A-Z]{2})?$/;

/**
 * Reads factors. @throws Error for one without a source, a licence, a place in the source, a unit or a finite value that is not
 * negative, and for one that is there twice: a number that cannot be checked is not used.
 */
export function loadFactors(rows: readonly FactorRow[], sources: Readonly<Record<string, FactorSource>>): FactorTable {
  const table = new Map<string, Factor>();
  for (const [id, value, unit, sourceKey, location] of rows) {
    const source = Object.hasOwn(sources, sourceKey) ? sources[sourceKey] : undefined;
    if (source === undefined || source.title === '' || source.licence === '' || location === '')
      throw new Error(`factor ${id} has no source`);
    if (unit === '') throw new Error(`factor ${id} has no unit`);
    if (!Number.isFinite(value) || value < 0) throw new Error(`factor ${id} is no amount`);
    if (table.has(id)) throw new Error(`factor ${id} is there twice`);
    const parts = id.split('.');
    const last = parts.at(-1) ?? '';
    const region = REGION.test(last) ? last : null;
    table.set(id, { id, value, unit, region, edition: parts[0] ?? '', source, location });
  }
  return table;
}

/** @throws Error when there is none: rules name only factors that are shipped */
export function factorOf(table: FactorTable, id: string): Factor {
  const factor = table.get(id);
  if (factor === undefined) throw new Error(`there is no factor ${id}`);
  return factor;
}
