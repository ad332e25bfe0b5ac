const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether this is the ISO 3166-1 alpha-2 code of a country, in capitals. */
export function isKnownCountry(code: string): boolean {
  // ZZ is CLDR's "Unknown Region", which has a name.
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && COUNTRY_NAMES.of(code) !== undefined;
}
