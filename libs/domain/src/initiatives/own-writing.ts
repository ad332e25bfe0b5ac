import { bestMatch } from '../text/index.js';

/**
 * In which of these languages somebody writes their own name, as far as that can be said: the main one of their country, or the one
 * beside English where there are just these two. `null` where it would be a guess: a directory has names in many languages.
 * @param country ISO 3166-1 alpha-2. @source of a country's main language: CLDR, likely subtags
 */
export function ownWriting(languages: readonly string[], country: string | null): string | null {
  const likely = country === null ? undefined : new Intl.Locale(`und-${country}`).maximize().language;
  const ofCountry = likely === undefined ? undefined : bestMatch(languages, likely);
  if (ofCountry !== undefined) return ofCountry;
  const others = languages.filter((language) => language.split('-')[0] !== 'en');
  return languages.length <= 2 && others.length === 1 ? (others[0] ?? null) : null;
}
