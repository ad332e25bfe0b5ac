import { bestMatch, type CertificateFormats, type CertificateLanguage } from '@app/domain';

/** As the web app writes for readers who name no region. */
const LOCALES: Readonly<Record<CertificateLanguage, string>> = {
  en: 'en-GB',
  zh: 'zh-CN',
  ur: 'ur-PK',
  ru: 'ru-RU',
  th: 'th-TH-u-ca-buddhist',
  az: 'az-AZ',
};
const known = new Map<CertificateLanguage, CertificateFormats>();

/** The first of these languages (BCP 47, best first) that a certificate is written in, else English or whichever there is. */
export function certificateLanguage(
  asked: readonly string[],
  written: readonly CertificateLanguage[],
): CertificateLanguage {
  for (const tag of asked) {
    const found = written.find((language) => bestMatch([language], tag) !== undefined);
    if (found !== undefined) return found;
  }
  return written.includes('en') ? 'en' : (written[0] ?? 'en');
}

/** Made once for each language: Intl objects are costly. */
export function certificateFormats(language: CertificateLanguage): CertificateFormats {
  const formats = known.get(language) ?? made(language);
  known.set(language, formats);
  return formats;
}

function made(language: CertificateLanguage): CertificateFormats {
  const locale = LOCALES[language];
  const units = UNITS[language];
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const kilogram = new Intl.NumberFormat(locale, tenths);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
  return {
    language,
    kilograms: (grams) =>
      grams > 0 && grams < LEAST_SHOWN_GRAMS
        ? `<\u00A0${kilogram.format(0.1)}\u00A0${units.kg}`
        : `${kilogram.format(grams / 1000)}\u00A0${units.kg}`,
    tonnes: (grams) => `${number.format(grams / 1_000_000)}\u00A0${units.t}`,
    percent: (share) => percent.format(share),
    number: (value) => number.format(value),
    day: (day) => date.format(at(day)),
    days: (first, last) => date.formatRange(at(first), at(last)),
    country: (code) => regions.of(code) ?? code,
    languageName: (tag) => languages.of(tag) ?? tag,
    list: (items) => list.format(items),
  };
}

/** A mass below this rounds to 0.0 kg. */
const LEAST_SHOWN_GRAMS = 50;
/** As the web app names them (apps/web/src/ui/carbon-amounts.ts); metric tonnes have no name in Intl. */
const UNITS: Readonly<Record<CertificateLanguage, { kg: string; t: string }>> = {
  en: { kg: 'kg', t: 't' },
  zh: { kg: 'kg', t: 't' },
  ur: { kg: 'کلوگرام', t: 'ٹن' },
  ru: { kg: 'кг', t: 'т' },
  th: { kg: 'กก.', t: 'ตัน' },
  az: { kg: 'kq', t: 't' },
};
