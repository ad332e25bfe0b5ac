/** From how many people on a country is named: of fewer nobody is told where they are from. */
export const FEWEST_OF_A_COUNTRY = 3;

/** How many people are from where. The three parts are everybody. */
export interface CountryCounts {
  /** Most people first, then by code (ISO 3166-1 alpha-2). */
  readonly countries: readonly { readonly country: string; readonly count: number }[];
  /** From countries with too few people to be named. */
  readonly otherCount: number;
  /** Who has not said. */
  readonly unknownCount: number;
}

/** Counts for everybody's eyes. `byCountry`: people by code; `total`: everybody, with those who have not said. */
export function foldCountries(byCountry: ReadonlyMap<string, number>, total: number): CountryCounts {
  const countries = [...byCountry]
    .filter(([, count]) => count >= FEWEST_OF_A_COUNTRY)
    .map(([country, count]) => ({ country, count }))
    .toSorted((a, b) => b.count - a.count || (a.country < b.country ? -1 : 1));
  const named = countries.reduce((sum, { count }) => sum + count, 0);
  const said = [...byCountry.values()].reduce((sum, count) => sum + count, 0);
  return { countries, otherCount: said - named, unknownCount: Math.max(0, total - said) };
}
