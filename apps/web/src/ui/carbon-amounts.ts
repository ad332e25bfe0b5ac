import { minorDecimals, type Money } from '@app/domain';
import { useMemo } from 'react';
import { useFormats } from '../app/i18n/LanguageProvider.js';

/** Ways to write masses of CO₂e and money for one reader. Masses come in whole grams, as they are stored. */
export interface CarbonAmounts {
  /** Kilograms to 0.1: '1,638.3 kg'; of something that would read as nothing, '< 0.1 kg'. */
  readonly kilograms: (grams: number) => string;
  /** Whole grams: '62 g'. */
  readonly grams: (grams: number) => string;
  /** Tonnes to the gram, no more decimals than are needed: '1.638281 t'. Stocks and serials. */
  readonly tonnes: (grams: number) => string;
  /** 'CN¥42.97': with all decimals that the currency has. */
  readonly money: (amount: Money) => string;
}

/** A mass below this rounds to 0.0 kg. */
const LEAST_SHOWN_GRAMS = 50;
/** CLDR's short units as Node's full ICU prints them; Chromium's Azerbaijani has none, and metric tonnes have none in `Intl`. */
const UNITS: Readonly<Record<string, { kg: string; g: string; t: string }>> = {
  en: { kg: 'kg', g: 'g', t: 't' },
  zh: { kg: 'kg', g: 'g', t: 't' },
  ur: { kg: 'کلوگرام', g: 'گرام', t: 'ٹن' },
  ru: { kg: 'кг', g: 'г', t: 'т' },
  th: { kg: 'กก.', g: 'ก.', t: 'ตัน' },
  az: { kg: 'kq', g: 'q', t: 't' },
};

/** Amounts for a locale of ours. Intl objects are costly to make: keep what this returns. */
export function createCarbonAmounts(locale: string): CarbonAmounts {
  const units = UNITS[locale.slice(0, 2)] ?? { kg: 'kg', g: 'g', t: 't' };
  // Chromium has no Azerbaijani and would write numbers as in English; German writes them the same way.
  const numbers = locale.startsWith('az') ? 'de' : locale;
  const tenths = new Intl.NumberFormat(numbers, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(numbers, { maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(numbers, { maximumFractionDigits: 6 });
  const currencies = new Map<string, Intl.NumberFormat>();
  const currencyOf = (currency: string): Intl.NumberFormat => {
    const known = currencies.get(currency);
    if (known) return known;
    const digits = minorDecimals(currency);
    const made = new Intl.NumberFormat(numbers, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    currencies.set(currency, made);
    return made;
  };
  // A space that does not break: a number without its unit on the next line would be another number.
  const withUnit = (number: string, unit: string): string => `${number}\u00A0${unit}`;
  return {
    kilograms: (grams) =>
      grams > 0 && grams < LEAST_SHOWN_GRAMS
        ? withUnit(`<\u00A0${tenths.format(0.1)}`, units.kg)
        : withUnit(tenths.format(grams / 1_000), units.kg),
    grams: (grams) => withUnit(whole.format(grams), units.g),
    tonnes: (grams) => withUnit(exact.format(grams / 1_000_000), units.t),
    money: ({ minor, currency }) => currencyOf(currency).format(minor / 10 ** minorDecimals(currency)),
  };
}

/** Amounts as this reader writes them. */
export function useCarbonAmounts(): CarbonAmounts {
  const { locale } = useFormats();
  return useMemo(() => createCarbonAmounts(locale), [locale]);
}
