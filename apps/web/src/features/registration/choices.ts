/** Regions that have a name and are no country. @source CLDR 46: groupings, pseudo-regions, and parts of other countries. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'DG', 'EA', 'IC', 'TA', 'CQ']);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** ISO 3166-1 alpha-2 codes with a name in `locale`, by that name. */
export function countries(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const { compare } = new Intl.Collator(locale);
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .flatMap((value) => {
      const label = names.of(value);
      return label === undefined ? [] : [{ value, label }];
    })
    .sort((a, b) => compare(a.label, b.label));
}

/** Languages to choose from, BCP 47: those of the interface, the United Nations' six, and what summits in Asia hear most. */
export const OFFERED_LANGUAGES: readonly string[] = [
  ...['en', 'zh', 'ur', 'ru', 'th', 'az', 'ar', 'fr', 'es', 'bn', 'de', 'fa', 'hi', 'id', 'it', 'ja', 'kk', 'km', 'ko'],
  ...['ky', 'lo', 'mn', 'ms', 'my', 'ne', 'ps', 'pt', 'si', 'sw', 'ta', 'tg', 'tk', 'tr', 'uk', 'uz', 'vi'],
];
