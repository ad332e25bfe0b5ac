import type { Signature } from '../signing.queries.js';

export type CapacityKind = Signature['capacity']['kind'];
interface Grouped {
  kind: CapacityKind;
  /** By country in the reader's order; those of none last. */
  countries: { country: string | null; signatures: Signature[] }[];
}
const KINDS: readonly CapacityKind[] = ['COUNTRY', 'INSTITUTION', 'PERSON'];

/** Who signed, by capacity and within it by country; everybody in the order they signed. @param nameOf a country's name, to sort by */
export function signatureGroups(
  signatures: readonly Signature[],
  nameOf: (country: string) => string,
  compare: (one: string, other: string) => number,
): Grouped[] {
  return KINDS.flatMap((kind) => {
    const byCountry = new Map<string | null, Signature[]>();
    for (const signature of signatures) {
      if (signature.capacity.kind !== kind) continue;
      const { country } = signature.capacity;
      byCountry.set(country, [...(byCountry.get(country) ?? []), signature]);
    }
    const countries = [...byCountry]
      .map(([country, its]) => ({ country, signatures: its }))
      .sort((one, other) => {
        if (one.country === null || other.country === null) return one.country === null ? 1 : -1;
        return compare(nameOf(one.country), nameOf(other.country));
      });
    return countries.length === 0 ? [] : [{ kind, countries }];
  });
}

/** How many countries are among them, for which somebody signed. */
export const countriesAmong = (signatures: readonly Signature[]): number =>
  new Set(signatures.flatMap(({ capacity }) => (capacity.country === null ? [] : [capacity.country]))).size;
