import { isSignLanguage } from './sign-languages.js';

export type TextDirection = 'ltr' | 'rtl';

/** Scripts written from right to left (ISO 15924). @source Unicode Standard 16, chapter 9; CLDR 46 `scriptMetadata`, column RTL. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);
/** Languages whose usual script is one of those. @source CLDR 46 `likelySubtags`. */
const RTL_LANGUAGES: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'bal',
  'brh',
  'ckb',
  'dv',
  'fa',
  'glk',
  'he',
  'khw',
  'ks',
  'lrc',
  'mzn',
  'nqo',
  'ps',
  'rhg',
  'sd',
  'skr',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Which way a text in this language (BCP 47) is written; a script in the tag decides before the language does. Left to right for what is unknown. */
export function directionOf(language: string): TextDirection {
  const [primary = '', ...subtags] = language.split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/i.test(subtag));
  if (script !== undefined) return RTL_SCRIPTS.has(titleCase(script)) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(primary.toLowerCase()) ? 'rtl' : 'ltr';
}

const titleCase = (subtag: string): string => subtag.charAt(0).toUpperCase() + subtag.slice(1).toLowerCase();

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether this is a language tag of a known language in canonical form (`zh-Hans`, not `ZH_hans`). */
export function isKnownLanguage(tag: string): boolean {
  if (tag.length > 35) return false;
  try {
    // Of sign languages CLDR names only one.
    return (
      Intl.getCanonicalLocales(tag)[0] === tag &&
      (isSignLanguage(tag) || LANGUAGE_NAMES.of(tag.split('-')[0] ?? '') !== undefined)
    );
  } catch {
    // Not well-formed: Intl answers with a RangeError, which is this function's `false`.
    return false;
  }
}
