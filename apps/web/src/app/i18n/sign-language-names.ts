import type { USUAL_SIGN_LANGUAGES } from '@app/domain';
import type { InterfaceLanguage } from './languages.js';

type SignLanguage = (typeof USUAL_SIGN_LANGUAGES)[number] | 'sgn';

/** CLDR names one sign language, and that only in some of ours. */
const NAMES: Readonly<Record<InterfaceLanguage, Readonly<Record<SignLanguage, string>>>> = {
  en: {
    sgn: 'Sign language',
    ils: 'International Sign',
    ase: 'American Sign Language',
    bfi: 'British Sign Language',
    csl: 'Chinese Sign Language',
    ins: 'Indian Sign Language',
    msr: 'Mongolian Sign Language',
    pks: 'Pakistan Sign Language',
    rsl: 'Russian Sign Language',
    tsq: 'Thai Sign Language',
  },
  zh: {
    sgn: '手语',
    ils: '国际手语',
    ase: '美国手语',
    bfi: '英国手语',
    csl: '中国手语',
    ins: '印度手语',
    msr: '蒙古手语',
    pks: '巴基斯坦手语',
    rsl: '俄罗斯手语',
    tsq: '泰国手语',
  },
  ur: {
    sgn: 'اشاروں کی زبان',
    ils: 'بین الاقوامی اشاروں کی زبان',
    ase: 'امریکی اشاروں کی زبان',
    bfi: 'برطانوی اشاروں کی زبان',
    csl: 'چینی اشاروں کی زبان',
    ins: 'ہندوستانی اشاروں کی زبان',
    msr: 'منگولیائی اشاروں کی زبان',
    pks: 'پاکستانی اشاروں کی زبان',
    rsl: 'روسی اشاروں کی زبان',
    tsq: 'تھائی اشاروں کی زبان',
  },
  ru: {
    sgn: 'жестовый язык',
    ils: 'международные жесты',
    ase: 'американский жестовый язык',
    bfi: 'британский жестовый язык',
    csl: 'китайский жестовый язык',
    ins: 'индийский жестовый язык',
    msr: 'монгольский жестовый язык',
    pks: 'пакистанский жестовый язык',
    rsl: 'русский жестовый язык',
    tsq: 'тайский жестовый язык',
  },
  th: {
    sgn: 'ภาษามือ',
    ils: 'ภาษามือสากล',
    ase: 'ภาษามืออเมริกัน',
    bfi: 'ภาษามืออังกฤษ',
    csl: 'ภาษามือจีน',
    ins: 'ภาษามืออินเดีย',
    msr: 'ภาษามือมองโกเลีย',
    pks: 'ภาษามือปากีสถาน',
    rsl: 'ภาษามือรัสเซีย',
    tsq: 'ภาษามือไทย',
  },
  az: {
    sgn: 'jest dili',
    ils: 'beynəlxalq jest dili',
    ase: 'Amerika jest dili',
    bfi: 'Britaniya jest dili',
    csl: 'Çin jest dili',
    ins: 'Hindistan jest dili',
    msr: 'Monqolustan jest dili',
    pks: 'Pakistan jest dili',
    rsl: 'Rusiya jest dili',
    tsq: 'Tailand jest dili',
  },
};

/** A sign language's name (BCP 47) in the language of a locale; `undefined` for any other language, and for one that has no name here. */
export function signLanguageName(tag: string, locale: string): string | undefined {
  const names: Readonly<Record<string, string>> | undefined = Object.entries(NAMES).find(([language]) =>
    locale.startsWith(language),
  )?.[1];
  return names !== undefined && Object.hasOwn(names, tag) ? names[tag] : undefined;
}
