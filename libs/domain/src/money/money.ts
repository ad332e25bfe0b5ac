/** An amount as it is counted and stored: never a fraction. */
export interface Money {
  /** Whole minor units: cents, fen; of a currency without any, its own units. */
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** Currencies that do not count in hundredths, by decimals. @source ISO 4217, table A.1, column 'minor unit' */
const OTHER_DECIMALS: readonly (readonly [decimals: number, currencies: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** How many decimals one unit of the currency has; 2 for one that the table does not name. */
export function minorDecimals(currency: string): number {
  return OTHER_DECIMALS.find(([, currencies]) => currencies.split(' ').includes(currency))?.[0] ?? 2;
}

/** What grams cost at a price per tonne: rounded up to a whole minor unit, once, at the end. Grams and prices are not negative. */
export function priceOfGrams(grams: number, pricePerTonne: Money): Money {
  const exact = BigInt(grams) * BigInt(pricePerTonne.minor);
  const perTonne = 1_000_000n;
  return { minor: Number((exact + perTonne - 1n) / perTonne), currency: pricePerTonne.currency };
}

/** Metals, tests and what is no currency. @source ISO 4217, codes that begin with X */
const NO_MONEY = /^X(?:AG|AU|PD|PT|TS|XX|BA|BB|BC|BD|DR|SU|UA)$/;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether this is the code (ISO 4217, upper case) of a currency that something can be paid in. */
export const isCurrency = (code: string): boolean => CURRENCIES.has(code) && !NO_MONEY.test(code);
