import type { InterfaceLanguage } from '@app/contracts';

export type { InterfaceLanguage };

/** Each language's name in that language, in the picker's order. Complete by its type. */
export const LANGUAGE_NAMES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  zh: '中文',
  ur: 'اردو',
  ru: 'Русский',
  th: 'ไทย',
  az: 'Azərbaycanca',
};
// The contracts' own list would bring their schemas, and zod, into the first download of every page.
export const INTERFACE_LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly InterfaceLanguage[];

/** Where the reader's browser names no region. */
const DEFAULT_LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  ur: 'ur-PK',
  ru: 'ru-RU',
  th: 'th-TH',
  az: 'az-AZ',
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export type Direction = 'ltr' | 'rtl';

/** Direction of a BCP 47 tag's script. */
export function directionOf(language: string): Direction {
  return RIGHT_TO_LEFT.has(baseOf(language)) ? 'rtl' : 'ltr';
}

/** The first interface language among the reader's, English when there is none. `remembered` wins when it is one of ours. */
export function pickLanguage(browserLanguages: readonly string[], remembered?: string | null): InterfaceLanguage {
  const wanted = remembered ? [remembered, ...browserLanguages] : browserLanguages;
  for (const tag of wanted) {
    const found = INTERFACE_LANGUAGES.find((language) => language === baseOf(tag));
    if (found) return found;
  }
  return 'en';
}

/** The locale that dates and numbers follow: the reader's own region where the browser names one, the Buddhist calendar in Thai. */
export function localeFor(language: InterfaceLanguage, browserLanguages: readonly string[]): string {
  const own = browserLanguages.find((tag) => baseOf(tag) === language && isLocale(tag));
  const locale = own && own.length > 2 ? own : DEFAULT_LOCALES[language];
  return language === 'th' ? 'th-TH-u-ca-buddhist' : locale;
}

/** `Accept-Language`: the chosen language first, then the browser's own, each once, in falling weight. */
export function acceptLanguage(chosen: InterfaceLanguage, browserLanguages: readonly string[]): string {
  const tags = [...new Set([chosen, ...browserLanguages.filter(isLocale)])].slice(0, 8);
  return tags.map((tag, index) => (index === 0 ? tag : `${tag};q=${((10 - index) / 10).toFixed(1)}`)).join(', ');
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
