import { describe, expect, it } from 'vitest';
import { isCurrency, minorDecimals, priceOfGrams } from './money.js';

describe('minorDecimals()', () => {
  it.each([
    ['CNY', 2],
    ['PKR', 2],
    ['UZS', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['CLF', 4],
  ])('of %s are %i', (currency, decimals) => {
    expect(minorDecimals(currency)).toBe(decimals);
  });
});

describe('priceOfGrams()', () => {
  const price = { minor: 4_297, currency: 'CNY' };
  it('is the price of a tonne for a tonne', () => {
    expect(priceOfGrams(1_000_000, price)).toEqual(price);
  });
  it('rounds up, once, at the end', () => {
    // 545.887 kg × 42.97 = 23.456…
    expect(priceOfGrams(545_887, price)).toEqual({ minor: 2_346, currency: 'CNY' });
    expect(priceOfGrams(1, price).minor).toBe(1);
  });
  it('asks nothing for nothing', () => {
    expect(priceOfGrams(0, price).minor).toBe(0);
  });
  it('stays exact where doubles do not', () => {
    expect(priceOfGrams(999_999_999_999, { minor: 9_007_199, currency: 'CNY' }).minor).toBe(9_007_198_999_991);
  });
});

describe('isCurrency()', () => {
  it.each(['CNY', 'EUR', 'AZN', 'XOF'])('takes %s', (code) => expect(isCurrency(code)).toBe(true));
  it.each(['XAU', 'XXX', 'cny', 'YUAN', ''])('refuses %j', (code) => expect(isCurrency(code)).toBe(false));
});
